//! The edits between two charts in words, a whole sentence each, with old and new values.

use super::Diff;
use crate::company::Currency;
use crate::figure::{isolated, money, quoted};
use crate::org::{Chart, Edit, Field, Function, Position, PositionId};

impl Diff {
    /// One edit as a whole sentence.
    ///
    /// # Panics
    /// Where `line` is not a place of [`Diff::edits`].
    #[must_use]
    pub fn told(&self, line: usize) -> String {
        let (from, to) = (self.from(), self.to());
        match &self.edits()[line] {
            Edit::Add { seat, to: spot, .. } => match spot.manager {
                Some(manager) => format!("{} is new, under {}.", to.quoted(*seat), to.quoted(manager)),
                None => format!("{} is new, at the top.", to.quoted(*seat)),
            },
            Edit::Remove { seat } => match from.get(*seat).and_then(|position| position.holder.as_deref()) {
                Some(holder) => format!("{} goes; {} held it.", from.quoted(*seat), isolated(holder)),
                None => format!("{} goes.", from.quoted(*seat)),
            },
            Edit::Move { seat, to: spot } => moved(from, to, *seat, spot.manager),
            Edit::Set { seat, to: field } => {
                let (was, is) = (from.get(*seat), to.get(*seat));
                was.zip(is).map_or_else(String::new, |(was, is)| set(was, is, field))
            }
            Edit::Dot { manager, report } => {
                format!("{} also reports to {} by a dotted line.", to.quoted(*report), to.quoted(*manager))
            }
            Edit::Undot { manager, report } => {
                format!("{} no longer reports to {} by a dotted line.", from.quoted(*report), from.quoted(*manager))
            }
        }
    }
}

fn moved(from: &Chart, to: &Chart, seat: PositionId, manager: Option<PositionId>) -> String {
    let who = to.quoted(seat);
    match (from.manager(seat), manager) {
        (was, is) if was == is => format!("{who} stands at another place among its peers."),
        (Some(was), Some(is)) => format!("{who} reports to {}, no longer to {}.", to.quoted(is), from.quoted(was)),
        (None, Some(is)) => format!("{who} reports to {}, no longer to nobody.", to.quoted(is)),
        (Some(was), None) => format!("{who} reports to nobody, no longer to {}.", from.quoted(was)),
        (None, None) => format!("{who} reports to nobody."),
    }
}

fn set(was: &Position, is: &Position, field: &Field) -> String {
    let who = quoted(is.name());
    let becomes = |what: &str, was: &str, is: &str| {
        let value = |text: &str| if text.is_empty() { "nothing".to_owned() } else { quoted(text) };
        format!("The {what} of {who} was {} and becomes {}.", value(was), value(is))
    };
    match field {
        Field::Title(_) => format!("{} becomes {who}.", quoted(was.name())),
        Field::Holder(_) => match (was.holder.as_deref().map(isolated), is.holder.as_deref().map(isolated)) {
            (Some(was), Some(is)) => format!("{is} takes over {who} from {was}."),
            (None, Some(is)) => format!("{is} takes {who}, which was vacant."),
            (Some(was), None) => format!("{was} leaves {who}, which is vacant then."),
            (None, None) => format!("{who} stays vacant."),
        },
        Field::Function(_) => {
            let label = |position: &Position| position.function.map_or("", Function::label);
            becomes("function", label(was), label(is))
        }
        Field::Grade(_) => becomes("level", was.grade.label(), is.grade.label()),
        Field::Pay(_) => match (was.pay, is.pay) {
            (Some(was), Some(is)) => {
                format!(
                    "The pay of {who} goes from {} to {} a year.",
                    money(was, Currency::Usd),
                    money(is, Currency::Usd)
                )
            }
            (None, Some(is)) => {
                format!("The pay of {who}, which was not known, is {} a year.", money(is, Currency::Usd))
            }
            (Some(was), None) => {
                format!("The pay of {who}, which was {} a year, is not known.", money(was, Currency::Usd))
            }
            (None, None) => format!("The pay of {who} is not known."),
        },
        Field::Department(_) => becomes("department", &was.department, &is.department),
        Field::Location(_) => becomes("location", &was.location, &is.location),
        Field::Notes(_) => format!("The notes on {who} change."),
        Field::Reference(_) => becomes("source id", &was.reference, &is.reference),
        Field::Assistant(true) => format!("{who} is drawn as an assistant."),
        Field::Assistant(false) => format!("{who} is no longer drawn as an assistant."),
        Field::Closed(true) => match is.holder.as_deref() {
            Some(holder) => format!("{who} is closed; {} held it.", isolated(holder)),
            None => format!("{who} is closed."),
        },
        Field::Closed(false) => format!("{who} is opened again."),
    }
}
