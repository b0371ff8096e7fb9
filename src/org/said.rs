//! What was done to a chart, said in whole sentences: for the history, and for who cannot see it happen.

use super::{Chart, Field, PositionId, Target, Team};
use crate::figure::{isolated, quoted};
use std::collections::HashSet;

/// Something that was done, with what is needed to say it.
pub(super) enum Said<'a> {
    Moved(Vec<PositionId>, Target, Team),
    Added(PositionId),
    Set(&'a [PositionId], Field),
    Closed(&'a [PositionId], Team),
    /// With how many were taken off in all.
    Deleted(&'a [PositionId], usize, Team),
    Duplicated(PositionId, usize),
    Dotted(PositionId, PositionId),
    Undotted(PositionId, PositionId),
}

impl Said<'_> {
    /// One or two whole sentences. `before` and `after` are the chart as it was and as it is.
    pub(super) fn in_words(&self, before: &Chart, after: &Chart) -> String {
        let change = Changed { before, after };
        match self {
            Self::Moved(seats, target, team) => change.moved(seats, *target, *team),
            Self::Added(seat) => {
                let place = after
                    .manager(*seat)
                    .map_or("at the top".to_owned(), |above| format!("under {}", after.quoted(above)));
                format!("{} was added {place}.", after.quoted(*seat))
            }
            Self::Set(seats, to) => change.set(seats, to),
            Self::Closed(seats, team) => {
                let (subject, one) = change.subject(seats);
                let team = if *team == Team::Along { Team::Stays } else { *team };
                format!("{subject} {} closed.{}", were(one), change.teams(seats, team))
            }
            Self::Deleted(seats, gone, team) => change.deleted(seats, *gone, *team),
            Self::Duplicated(seat, 1) => format!("{} was duplicated.", before.quoted(*seat)),
            Self::Duplicated(seat, times) => format!("{} was duplicated {times} times.", before.quoted(*seat)),
            Self::Dotted(manager, report) => {
                format!("{} now also reports to {} by a dotted line.", before.quoted(*report), before.quoted(*manager))
            }
            Self::Undotted(manager, report) => {
                format!("{} no longer reports to {} by a dotted line.", before.quoted(*report), before.quoted(*manager))
            }
        }
    }
}

struct Changed<'a> {
    before: &'a Chart,
    after: &'a Chart,
}

impl Changed<'_> {
    /// Those seats as the subject of a sentence, and whether it is one.
    fn subject(&self, seats: &[PositionId]) -> (String, bool) {
        let distinct: HashSet<_> = seats.iter().collect();
        match seats {
            [first, ..] if distinct.len() == 1 => (self.before.quoted(*first), true),
            _ => (format!("{} positions", distinct.len()), false),
        }
    }

    fn moved(&self, seats: &[PositionId], target: Target, team: Team) -> String {
        let (subject, one) = self.subject(seats);
        let manager = seats.first().and_then(|&seat| self.after.manager(seat));
        let within = seats.iter().all(|&seat| self.before.manager(seat) == manager);
        let what = match (target, manager) {
            (Target::Before(peer), _) if within => format!("{} moved before {}", were(one), self.before.quoted(peer)),
            (Target::After(peer), _) if within => format!("{} moved after {}", were(one), self.before.quoted(peer)),
            (Target::Under(_), _) if within => format!("{} moved to the end of the team", were(one)),
            (_, Some(manager)) => format!("now {} to {}", report(one), self.after.quoted(manager)),
            (_, None) => format!("now {} to nobody", report(one)),
        };
        format!("{subject} {what}.{}", self.teams(seats, team))
    }

    fn deleted(&self, seats: &[PositionId], gone: usize, team: Team) -> String {
        match self.subject(seats) {
            (subject, true) if gone > 1 => format!("{subject} was deleted with its team of {}.", gone - 1),
            (subject, true) => format!("{subject} was deleted.{}", self.teams(seats, team)),
            (_, false) => format!("{gone} positions were deleted.{}", self.teams(seats, team)),
        }
    }

    /// Where the reports of seats went that moved without them, or were closed or deleted: another sentence, or none.
    fn teams(&self, seats: &[PositionId], team: Team) -> String {
        if team == Team::Along {
            return String::new();
        }
        let gone: HashSet<_> = seats.iter().collect();
        let mut reports = seats.iter().flat_map(|&seat| self.before.reports(seat)).filter(|seat| !gone.contains(seat));
        let Some(first) = reports.next() else { return String::new() };
        match (seats, self.after.manager(first)) {
            ([_], Some(manager)) => format!(" Its team now reports to {}.", self.after.quoted(manager)),
            ([_], None) => " Its team now reports to nobody.".to_owned(),
            _ if team == Team::Stays => " Their teams now report to the next manager above.".to_owned(),
            _ => " Their teams now report to nobody.".to_owned(),
        }
    }

    fn set(&self, seats: &[PositionId], to: &Field) -> String {
        let (subject, one) = self.subject(seats);
        let were = were(one);
        let are = if one { "is" } else { "are" };
        let assistant = if one { "an assistant" } else { "assistants" };
        let value = |name: &str, value: &str| match value {
            "" => format!("The {name} of {subject} was removed."),
            value => format!("The {name} of {subject} is now {}.", quoted(value)),
        };
        match to {
            Field::Title(title) if title.is_empty() => value("title", ""),
            Field::Title(title) => format!("{subject} {were} renamed {}.", quoted(title)),
            Field::Holder(Some(name)) => format!("{} now holds {subject}.", isolated(name)),
            Field::Holder(None) => format!("{subject} {are} now vacant."),
            Field::Function(function) => value("function", function.map_or("", super::Function::label)),
            Field::Grade(grade) => value("level", grade.label()),
            Field::Department(department) => value("department", department),
            Field::Location(location) => value("location", location),
            Field::Reference(reference) => value("source id", reference),
            Field::Pay(Some(_)) => format!("The pay of {subject} was changed."),
            Field::Pay(None) => value("pay", ""),
            Field::Notes(notes) if notes.is_empty() => format!("The notes on {subject} were removed."),
            Field::Notes(_) => format!("The notes on {subject} were changed."),
            Field::Assistant(true) => format!("{subject} {are} now drawn as {assistant}."),
            Field::Assistant(false) => format!("{subject} {are} no longer drawn as {assistant}."),
            Field::Closed(true) => format!("{subject} {were} closed."),
            Field::Closed(false) => format!("{subject} {were} opened again."),
        }
    }
}

const fn were(one: bool) -> &'static str {
    if one { "was" } else { "were" }
}

const fn report(one: bool) -> &'static str {
    if one { "reports" } else { "report" }
}
