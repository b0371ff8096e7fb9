//! What cannot be ordered, where, why, and what would help: found by going through a transition once more.

use super::ground::{Ground, REVENUE};
use super::state::{Rule, State};
use super::unit::Units;
use super::{Dial, Terms, words};
use crate::org::{Function, PositionId};
use std::collections::HashMap;

/// Which rule is broken, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A manager leads so many directly where so many are allowed.
    Span {
        /// Who.
        seat: PositionId,
        /// Direct reports at the worst moment.
        count: u32,
        /// How many the terms allow, or the first chart has where that is more.
        limit: u32,
    },
    /// People report to an empty seat.
    Alone {
        /// Which.
        seat: PositionId,
        /// How many at the worst moment.
        people: u32,
    },
    /// A revenue function has more heads than on either chart.
    Heads {
        /// Which.
        function: Function,
        /// How many at the worst moment.
        count: u32,
        /// How many on that of the two charts that has more.
        most: u32,
    },
}

/// Why it is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// No order of the changes avoids it that was found, and too many would have to be made at one moment.
    Order,
    /// The second chart breaks it.
    Design,
    /// The first chart breaks it, and no step makes that worse.
    Before,
}

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// Which rule, and where.
    pub about: About,
    /// Why.
    pub cause: Cause,
    /// The step after which it is broken, or broken further, for the first time; `None` where the charts themselves break it.
    pub step: Option<usize>,
    /// What, where and why, in whole sentences.
    pub told: String,
    /// What would help, a whole sentence.
    pub helps: String,
}

/// Goes through the moments from `state`, the company at the beginning, and says what is broken.
pub(super) fn obstacles(
    ground: &Ground<'_>,
    units: &Units,
    moments: &[Vec<u32>],
    mut state: State,
    terms: &Terms,
) -> Vec<Obstacle> {
    let (before, end) = (state.clone(), State::of(ground, true));
    let span = terms.get(Dial::Span);
    let mut found = Vec::new();
    let mut add = |about: About, cause: Cause, step: Option<usize>| {
        let (told, helps) = words::obstacle(ground, about, cause, step);
        found.push(Obstacle { about, cause, step, told, helps });
    };
    for (rule, (step, worst)) in broken(units, moments, &mut state) {
        add(about(ground, &before, span, rule, worst), Cause::Order, Some(step));
    }
    for &node in &ground.to.order {
        let (at, seat) = (node as usize, ground.ids[node as usize]);
        let limit = span.max(before.spans[at]);
        if end.spans[at] > limit {
            add(About::Span { seat, count: end.spans[at], limit }, Cause::Design, None);
        }
        let alone = |state: &State| if state.filled[at] { 0 } else { state.people[at] };
        if alone(&end) > alone(&before) {
            add(About::Alone { seat, people: end.people[at] }, Cause::Design, None);
        }
    }
    for &node in &ground.from.order {
        let (at, seat) = (node as usize, ground.ids[node as usize]);
        if before.spans[at] > span {
            add(About::Span { seat, count: before.spans[at], limit: span }, Cause::Before, None);
        }
        if !before.filled[at] && before.people[at] > 0 {
            add(About::Alone { seat, people: before.people[at] }, Cause::Before, None);
        }
    }
    found
}

fn about(ground: &Ground<'_>, before: &State, span: u32, rule: Rule, worst: u32) -> About {
    match rule {
        Rule::Span(node) => About::Span {
            seat: ground.ids[node as usize],
            count: before.most[node as usize] + worst,
            limit: span.max(before.spans[node as usize]),
        },
        Rule::Vacant(node) => {
            About::Alone { seat: ground.ids[node as usize], people: before.alone[node as usize] + worst }
        }
        Rule::Heads(function) => {
            let most = before.most_heads[usize::from(function)];
            About::Heads { function: Function::REVENUE[usize::from(function)], count: most + worst, most }
        }
    }
}

/// The rules that some moment breaks, each with the first step after which it is broken and by how many it is at worst; in the order in
/// which they are first broken.
fn broken(units: &Units, moments: &[Vec<u32>], state: &mut State) -> Vec<(Rule, (usize, u32))> {
    let mut found: Vec<(Rule, (usize, u32))> = Vec::new();
    let mut places: HashMap<Rule, usize> = HashMap::new();
    for (step, moment) in moments.iter().enumerate() {
        #[allow(clippy::cast_possible_truncation)] // seven
        let mut touched: Vec<Rule> = (0..REVENUE as u8).map(Rule::Heads).collect();
        for &op in moment.iter().flat_map(|&unit| &units.list[unit as usize].ops) {
            touched.extend(state.touches(op).into_iter().flatten());
            state.apply(op);
        }
        for rule in touched {
            let excess = state.excess(rule);
            if excess > 0 {
                let place = *places.entry(rule).or_insert_with(|| {
                    found.push((rule, (step, 0)));
                    found.len() - 1
                });
                let worst = &mut found[place].1.1;
                *worst = excess.max(*worst);
            }
        }
    }
    found
}
