//! What a transition says, in whole sentences.

use super::ground::{Ground, NOBODY};
use super::wave::Insiders;
use super::{About, Act, Cause, Deed, Phase, Step, Transition};
use crate::org::{Position, PositionId};

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
    format!("“{}”", position.name())
}

/// With who holds it, where somebody does and it is not called by them.
fn held(position: &Position) -> String {
    match position.holder.as_deref().map(str::trim) {
        Some(holder) if !holder.is_empty() && holder != position.name() => {
            format!("“{}” ({holder})", position.name())
        }
        _ => quoted(position),
    }
}

/// What is done in a step, in whole sentences.
pub(super) fn step(ground: &Ground<'_>, insiders: &Insiders<'_>, step: &Step) -> String {
    let acts: Vec<_> = step.acts.iter().map(|act| self::act(ground, insiders, act)).collect();
    match acts.as_slice() {
        [only] => only.clone(),
        several => format!("At one moment: {}", several.join(" ")),
    }
}

fn act(ground: &Ground<'_>, insiders: &Insiders<'_>, act: &Act) -> String {
    let Some(seat) = act.seat else { return "The order of the positions at the top changes.".to_owned() };
    let node = ground.node(seat) as usize;
    let (before, after) = (ground.before[node], ground.after[node]);
    let now = ground.position(node);
    let under = |managers: &[u32]| match managers[node] {
        NOBODY => "at the top".to_owned(),
        manager => format!("under {}", quoted(ground.position(manager as usize))),
    };
    let leaver = before.and_then(|before| before.holder.as_deref()).filter(|_| ground.from.filled[node]);
    let starter = after.and_then(|after| after.holder.as_deref());
    match act.deed {
        Deed::Open => format!("{} is opened {}.", quoted(now), under(&ground.to.managers)),
        Deed::Reopen => format!("{} is opened again {}.", quoted(now), under(&ground.to.managers)),
        Deed::Start => match starter {
            Some(name) if insiders.was_there(ground, node) => {
                format!("{name}, who is there already, takes over {}.", quoted(now))
            }
            Some(name) => format!("{name} starts as {}.", quoted(now)),
            None => format!("Whoever was found for it starts as {}.", quoted(now)),
        },
        Deed::HandOver => match (leaver, starter) {
            (Some(leaver), Some(starter)) => format!("{starter} takes {} over from {leaver}.", quoted(now)),
            _ => format!("{} is handed over.", quoted(now)),
        },
        Deed::Move => {
            let name = before.map_or_else(|| quoted(now), held);
            let to = match ground.to.managers[node] {
                NOBODY => "now reports to nobody".to_owned(),
                manager => format!("now reports to {}", held(ground.position(manager as usize))),
            };
            format!("{name} {to}.{}", changed(before, after, true))
        }
        Deed::Change => changed(before, after, false),
        Deed::Reorder => format!("The order of the team of {} changes.", quoted(now)),
        Deed::Vacate => match leaver {
            Some(name) => format!("{name} leaves {}, which stays vacant.", quoted(now)),
            None => format!("{} is vacant from now on.", quoted(now)),
        },
        Deed::Close | Deed::Remove => {
            let what = if act.deed == Deed::Close { "is closed" } else { "is taken off the chart" };
            let name = before.map_or_else(|| quoted(now), quoted);
            match leaver {
                Some(who) if insiders.stays(ground, node) => format!("{name} {what}; {who} has another seat."),
                Some(who) => format!("{name} {what}, and {who} leaves."),
                None if ground.from.filled[node] => format!("{name} {what}, and who held it leaves."),
                None => format!("{name} {what}; nobody held it."),
            }
        }
    }
}

/// What changes about a seat besides its place: a sentence of its own, or one that goes on from another.
fn changed(before: Option<&Position>, after: Option<&Position>, goes_on: bool) -> String {
    let (Some(before), Some(after)) = (before, after) else { return String::new() };
    let others: Vec<&str> = [
        (before.holder != after.holder).then_some("holder"),
        (before.function != after.function).then_some("function"),
        (before.grade != after.grade).then_some("level"),
        (before.pay != after.pay).then_some("pay"),
        (before.department != after.department).then_some("department"),
        (before.location != after.location).then_some("location"),
        (before.notes != after.notes).then_some("notes"),
        (before.reference != after.reference).then_some("source id"),
        (before.assistant != after.assistant).then_some("place in the team"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let retitled = before.title != after.title;
    let change = if others.len() == 1 { "changes" } else { "change" };
    let others = listed(&others);
    match (retitled, others.is_empty(), goes_on) {
        (false, true, true) => String::new(),
        (false, true, false) => format!("A dotted line of {} changes.", held(after)),
        (true, true, true) => format!(" It is now called {}.", quoted(after)),
        (true, true, false) => format!("{} is now called {}.", held(before), quoted(after)),
        (true, false, true) => format!(" It is now called {}, and its {others} {change}.", quoted(after)),
        (true, false, false) => {
            format!("{} is now called {}, and its {others} {change}.", held(before), quoted(after))
        }
        (false, false, true) => format!(" Its {others} {change}."),
        (false, false, false) => format!("The {others} of {} {change}.", held(after)),
    }
}

fn listed(things: &[&str]) -> String {
    match things {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
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

fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
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
    format!(
        "{} in {} {over}; {who}; {}.",
        counted(transition.changes(), "change", "changes"),
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
