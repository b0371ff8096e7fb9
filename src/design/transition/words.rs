//! What a transition says, in whole sentences.

use super::ground::{Ground, NOBODY};
use super::wave::Insiders;
use super::{About, Act, Cause, Deed, Phase, Transition};
use crate::decision::listed;
use crate::figure::{self, counted, isolated};
use crate::org::{Edit, Field, Position, PositionId, holder_beside};

/// What is done in a wave of that kind, for a heading.
pub(super) const fn wave(phase: Phase) -> &'static str {
    match phase {
        Phase::Open => "Open posts and search",
        Phase::Move => "Move teams and change seats",
        Phase::Leave => "Close seats and leave",
        Phase::Hire => "Start and hand over",
    }
}

/// What a seat is called in a sentence.
fn quoted(position: &Position) -> String {
    figure::quoted(position.name())
}

/// With who holds it, where somebody does and it is not called by them.
fn held(position: &Position) -> String {
    match holder_beside(position) {
        Some(holder) => format!("{} ({})", quoted(position), isolated(holder)),
        None => quoted(position),
    }
}

/// What is done in a step, of the sentences about each thing that is.
pub(super) fn step(acts: &[String]) -> String {
    match acts {
        [only] => only.clone(),
        several => format!("At one moment: {}", several.join(" ")),
    }
}

/// Says what is done, one thing after the other. What a seat is called, and who is in it, is as it is at that moment: other steps
/// may yet change that, and will say so.
pub(super) struct Teller<'a> {
    ground: &'a Ground<'a>,
    insiders: &'a Insiders<'a>,
    /// Title and holder of each seat at the moment.
    seats: Vec<(&'a str, Option<&'a str>)>,
}

impl<'a> Teller<'a> {
    pub fn new(ground: &'a Ground<'a>, insiders: &'a Insiders<'a>) -> Self {
        let called = |before: &Option<&'a Position>| {
            before.map_or(("", None), |before| {
                (before.title.as_str(), before.holder.as_deref().filter(|_| !before.closed))
            })
        };
        Self { ground, insiders, seats: ground.before.iter().map(called).collect() }
    }

    /// A seat as it is called at the moment.
    fn now(&self, node: usize) -> Position {
        let (title, holder) = self.seats[node];
        Position { title: title.to_owned(), holder: holder.map(str::to_owned), ..Position::default() }
    }

    /// What these edits call seats from now on.
    fn learn(&mut self, edits: &[Edit]) {
        for edit in edits {
            let (Edit::Add { seat, .. } | Edit::Set { seat, .. }) = edit else { continue };
            let node = self.ground.node(*seat) as usize;
            let (Some(after), (title, holder)) = (self.ground.after[node], &mut self.seats[node]) else { continue };
            // No field is set to anything but what it is in the end.
            match edit {
                Edit::Add { position, .. } => {
                    *title = &after.title;
                    *holder = after.holder.as_deref().filter(|_| position.holder.is_some());
                }
                Edit::Set { to: Field::Title(_), .. } => *title = &after.title,
                Edit::Set { to: Field::Holder(_), .. } => *holder = after.holder.as_deref(),
                _ => {}
            }
        }
    }

    /// What is done with these edits, in a whole sentence.
    pub fn act(&mut self, act: &Act, edits: &[Edit]) -> String {
        let Some(seat) = act.seat else { return "The order of the positions at the top changes.".to_owned() };
        let node = self.ground.node(seat) as usize;
        let before = self.now(node);
        self.learn(edits);
        if act.deed == Deed::Start {
            // A seat that was closed may have kept the name all along.
            self.seats[node].1 = self.ground.after[node].and_then(|after| after.holder.as_deref());
        }
        let now = self.now(node);
        let (leaver, starter) = (before.holder.as_deref().map(isolated), now.holder.as_deref().map(isolated));
        let under = || match self.ground.to.managers[node] {
            NOBODY => "at the top".to_owned(),
            manager => format!("under {}", quoted(&self.now(manager as usize))),
        };
        match act.deed {
            Deed::Open => format!("{} is opened {}.", quoted(&now), under()),
            Deed::Reopen => format!("{} is opened again {}.", quoted(&now), under()),
            Deed::Start => match starter {
                Some(name) if self.insiders.was_there(self.ground, node) => {
                    format!("{name}, who is there already, takes over {}.", quoted(&now))
                }
                Some(name) => format!("{name} starts as {}.", quoted(&now)),
                None => format!("Whoever was found for it starts as {}.", quoted(&now)),
            },
            Deed::HandOver => match (leaver, starter) {
                (Some(leaver), Some(starter)) => format!("{starter} takes {} over from {leaver}.", quoted(&now)),
                _ => format!("{} is handed over.", quoted(&now)),
            },
            Deed::Move => {
                let to = match self.ground.to.managers[node] {
                    NOBODY => "now reports to nobody".to_owned(),
                    manager => format!("now reports to {}", held(&self.now(manager as usize))),
                };
                format!("{} {to}.{}", held(&before), changed(&before, &now, seat, edits, true))
            }
            Deed::Change => changed(&before, &now, seat, edits, false),
            Deed::Reorder => format!("The order of the team of {} changes.", quoted(&now)),
            Deed::Vacate => match leaver {
                Some(name) => format!("{name} leaves {}, which stays vacant.", quoted(&now)),
                None => format!("{} is vacant from now on.", quoted(&now)),
            },
            Deed::Close | Deed::Remove => {
                let what = if act.deed == Deed::Close { "is closed" } else { "is taken off the chart" };
                let name = quoted(&before);
                match leaver.filter(|_| self.ground.from.filled[node]) {
                    Some(who) if self.insiders.stays(self.ground, node) => {
                        format!("{name} {what}; {who} has another seat.")
                    }
                    Some(who) => format!("{name} {what}, and {who} leaves."),
                    None if self.ground.from.filled[node] => format!("{name} {what}, and who held it leaves."),
                    None => format!("{name} {what}; nobody held it."),
                }
            }
        }
    }
}

/// What these edits change about a seat besides its place: a sentence of its own, or one that goes on from another.
fn changed(before: &Position, now: &Position, seat: PositionId, edits: &[Edit], goes_on: bool) -> String {
    const OTHERS: [&str; 9] =
        ["holder", "function", "level", "pay", "department", "location", "notes", "source id", "place in the team"];
    let (mut retitled, mut changes) = (false, [false; OTHERS.len()]);
    for edit in edits {
        let Edit::Set { seat: of, to } = edit else { continue };
        if *of != seat {
            continue;
        }
        let other = match to {
            Field::Title(_) => {
                retitled = true;
                continue;
            }
            Field::Closed(_) => continue,
            Field::Holder(_) => 0,
            Field::Function(_) => 1,
            Field::Grade(_) => 2,
            Field::Pay(_) => 3,
            Field::Department(_) => 4,
            Field::Location(_) => 5,
            Field::Notes(_) => 6,
            Field::Reference(_) => 7,
            Field::Assistant(_) => 8,
        };
        changes[other] = true;
    }
    let others: Vec<&str> = OTHERS.into_iter().zip(changes).filter_map(|(other, is)| is.then_some(other)).collect();
    let change = if others.len() == 1 { "changes" } else { "change" };
    let others = listed(&others);
    match (retitled, others.is_empty(), goes_on) {
        (false, true, true) => String::new(),
        (false, true, false) => format!("A dotted line of {} changes.", held(now)),
        (true, true, true) => format!(" It is now called {}.", quoted(now)),
        (true, true, false) => format!("{} is now called {}.", held(before), quoted(now)),
        (true, false, true) => format!(" It is now called {}, and its {others} {change}.", quoted(now)),
        (true, false, false) => {
            format!("{} is now called {}, and its {others} {change}.", held(before), quoted(now))
        }
        (false, false, true) => format!(" Its {others} {change}."),
        (false, false, false) => format!("The {others} of {} {change}.", held(now)),
    }
}

/// What is broken, where and why; and what would help.
pub(super) fn obstacle(ground: &Ground<'_>, about: About, cause: Cause, step: Option<usize>) -> (String, String) {
    let name = |seat: PositionId| held(ground.position(ground.node(seat) as usize));
    let at = step.map_or_else(String::new, |step| format!(" from step {} on", step + 1));
    let too_many = "What would keep the rule had to be done at one moment and is more than the terms allow there.";
    match (about, cause) {
        (About::Span { seat, count, limit }, Cause::Order) => (
            format!(
                "{} leads {count} positions directly for a time{at}, where {limit} are allowed. {too_many}",
                name(seat)
            ),
            format!("Raise the most direct reports to {count}, or allow more changes at one moment."),
        ),
        (About::Span { seat, count, limit }, Cause::Design) => (
            format!(
                "{} leads {count} positions directly in the design, where {limit} are allowed. No order of the steps can change that.",
                name(seat)
            ),
            format!("Raise the most direct reports to {count}, or put somebody between in the design."),
        ),
        (About::Span { seat, count, limit }, Cause::Before) => (
            format!(
                "{} leads {count} positions directly as it is, where {limit} are allowed. No step makes it more.",
                name(seat)
            ),
            "Nothing has to be done for the transition; a design with fewer would mend it.".to_owned(),
        ),
        (About::Alone { seat, people }, Cause::Order) => (
            format!("{} is vacant{at} while {} to it. {too_many}", name(seat), reporting(people)),
            "Name an interim head for that time, or allow more changes at one moment.".to_owned(),
        ),
        (About::Alone { seat, people }, Cause::Design) => (
            format!(
                "{} is vacant in the design while {} to it. The design names nobody who could start.",
                name(seat),
                reporting(people)
            ),
            "Name its holder in the design, or an interim head.".to_owned(),
        ),
        (About::Alone { seat, people }, Cause::Before) => (
            format!("{} is vacant as it is while {} to it. No step makes it more.", name(seat), reporting(people)),
            "An interim head would help from the first day.".to_owned(),
        ),
        (About::Heads { function, count, most }, _) => (
            format!(
                "{} has {count} heads side by side for a time{at}, where the designs have {}. {too_many}",
                function.label(),
                if most == 1 { "one".to_owned() } else { format!("at most {most}") }
            ),
            "Say who decides in that time, or allow more changes at one moment.".to_owned(),
        ),
    }
}

fn reporting(people: u32) -> String {
    if people == 1 { "one person reports".to_owned() } else { format!("{people} people report") }
}

/// What a transition amounts to.
pub(super) fn amounts_to(transition: &Transition) -> String {
    if transition.is_empty() {
        return "The two designs are alike: there is nothing to do.".to_owned();
    }
    let (people, costs) = (transition.people(), transition.costs());
    let months = transition.waves().last().map_or(0, |wave| wave.month);
    let over = if months == 0 {
        "within the first month".to_owned()
    } else {
        format!("over {}", counted(months as usize, "month", "months"))
    };
    let mut who: Vec<String> = Vec::new();
    for (count, one, several) in [
        (people.hires, "hire", "hires"),
        (people.appointments, "appointment from inside", "appointments from inside"),
        (people.exits, "exit", "exits"),
    ] {
        if count > 0 {
            who.push(counted(count, one, several));
        }
    }
    let who = if who.is_empty() { "nobody comes or goes".to_owned() } else { who.join(", ") };
    let unknown = match costs.unknown {
        0 => String::new(),
        1 => " Of one position that comes, goes or is paid otherwise no pay is known; it is not counted.".to_owned(),
        many => {
            format!(" Of {many} positions that come, go or are paid otherwise no pay is known; they are not counted.")
        }
    };
    format!(
        "{} in {} {over}; {who}; {}.{unknown}",
        counted(transition.steps().len(), "step", "steps"),
        counted(transition.waves().len(), "wave", "waves"),
        cost(costs.once(), costs.yearly)
    )
}

fn cost(once: i64, yearly: i64) -> String {
    let more =
        |yearly: i64| format!("{} {} a year", dollars(yearly.unsigned_abs()), if yearly > 0 { "more" } else { "less" });
    match (once, yearly) {
        (0, 0) => "no cost that is known".to_owned(),
        (0, yearly) => format!("costs {}", more(yearly)),
        (once, 0) => format!("costs {} once, and as much a year as before", dollars(once.unsigned_abs())),
        (once, yearly) => format!("costs {} once and {}", dollars(once.unsigned_abs()), more(yearly)),
    }
}

/// Money to three figures, as $410K.
fn dollars(amount: u64) -> String {
    // The least that is written in each unit, so that what rounds up to 1000 of one is 1 of the next.
    for (from, unit, letter) in [(999_500_000, 1_000_000_000, "B"), (999_500, 1_000_000, "M"), (1000, 1000, "K")] {
        if amount >= from {
            let tenths = (amount * 10 + unit / 2) / unit;
            let figure = match (tenths / 10, tenths % 10) {
                (whole, 0) => whole.to_string(),
                (whole, _) if whole >= 100 => ((amount + unit / 2) / unit).to_string(),
                (whole, tenth) => format!("{whole}.{tenth}"),
            };
            return format!("${figure}{letter}");
        }
    }
    format!("${amount}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_has_three_figures_at_most() {
        let cases = [
            (0, "$0"),
            (999, "$999"),
            (1000, "$1K"),
            (1550, "$1.6K"),
            (410_000, "$410K"),
            (410_600, "$411K"),
            (999_499, "$999K"),
            (999_500, "$1M"),
            (1_250_000, "$1.3M"),
            (2_000_000_000, "$2B"),
        ];
        for (amount, text) in cases {
            assert_eq!(dollars(amount), text);
        }
    }

    #[test]
    fn costs_are_said_as_they_are() {
        assert_eq!(cost(0, 0), "no cost that is known");
        assert_eq!(cost(410_000, 180_000), "costs $410K once and $180K more a year");
        assert_eq!(cost(410_000, -180_000), "costs $410K once and $180K less a year");
        assert_eq!(cost(410_000, 0), "costs $410K once, and as much a year as before");
        assert_eq!(cost(0, -5000), "costs $5K less a year");
    }
}
