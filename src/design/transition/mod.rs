//! From one chart to another in an order that is safe at every moment.
//!
//! A *step* is the least that is done at one moment; between steps lie the *moments*. At every moment, beyond what the first chart
//! already breaks:
//!
//! 1. **No team without a head.** Nobody who is there reports to an empty seat. A seat may be opened under one that is still empty,
//!    since nobody sits in it. Tolerated: as many people as report to a seat that is empty on the first chart, and any number where the second chart
//!    leaves the seat empty itself (said then as an obstacle of the design). A new seat counts as filled from the step with which somebody
//!    starts, whether or not the design names who. No new top appears that neither chart has, since nobody is ever put anywhere but
//!    where they stand in the end.
//! 2. **No circle.** The chart refuses it.
//! 3. **No span above the limit.** Direct reports, closed seats not counted, are at most what the terms state, or as many as that manager
//!    has on the first chart where that is more.
//! 4. **No two heads for one function.** The heads of a revenue function are its topmost filled seats: seats that work on it, somebody in
//!    them, with no seat of the function above them. There are never more than on that of the two charts that has more. (The measures’
//!    head of a function is the one position above all of its seats, which is one by definition; this asks who stands at the top of
//!    it.)
//!
//! What these mean is judgement; that they hold is checked on every transition by going through it once more, and where one does not, that is an
//! [`Obstacle`].

mod cost;
mod dial;
mod ground;
mod obstacle;
mod order;
mod pay;
mod state;
mod terms;
mod unit;
mod wave;
mod words;

pub use cost::{Costs, MONTHS, Month, People};
pub use dial::{Dial, Measure, Stated};
pub use obstacle::{About, Cause, Obstacle};
pub use pay::Pays;
pub(crate) use terms::is_day;
pub use terms::{LAST_MONTH, Said, Terms, TermsError, WaveKey};
pub use wave::Wave;

use crate::design::Origin;
use crate::org::{Chart, Diff, Edit, Field, Position, PositionId};
use ground::{Ground, NOBODY};
use serde::{Deserialize, Serialize};
use state::State;
use std::rc::Rc;
use unit::Units;

/// A part of a transition: what is alike is done together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Posts are opened, and the search for who fills them begins.
    Open,
    /// Seats move and change.
    Move,
    /// Seats are closed, removed or left.
    Leave,
    /// People start, and hand over to each other.
    Hire,
}

impl Phase {
    const COUNT: usize = Self::ALL.len();

    /// All of them, in the order in which a transition goes through them, again and again as long as anything is left.
    pub const ALL: [Self; 4] = [Self::Open, Self::Move, Self::Leave, Self::Hire];
}

/// What is done to one seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// It is new, and empty so far.
    Open,
    /// It was closed, and is open again, empty so far.
    Reopen,
    /// Somebody starts in it.
    Start,
    /// One person follows another in it.
    HandOver,
    /// It gets another manager, and what else changes about it.
    Move,
    /// Its title or another of its fields, or a dotted line, changes.
    Change,
    /// The order of its team changes.
    Reorder,
    /// Whoever is in it leaves; the seat stays, empty.
    Vacate,
    /// It is closed.
    Close,
    /// It is taken off the chart.
    Remove,
}

/// One thing that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// What.
    pub deed: Deed,
    /// To which seat; `None` is a new order of the tops.
    pub seat: Option<PositionId>,
}

/// What is done at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What; several where only all of them together keep every rule.
    pub acts: Vec<Act>,
    /// The edits, in order; none where somebody starts whom the design does not name.
    pub edits: Vec<Edit>,
    /// Its wave, as a place in [`Transition::waves`].
    pub wave: usize,
    /// Steps that come before it for a reason, as places in [`Transition::steps`].
    pub after: Vec<usize>,
    /// What is done, in whole sentences.
    pub told: String,
}

/// The way from one chart to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    steps: Vec<Step>,
    waves: Vec<Wave>,
    obstacles: Vec<Obstacle>,
    people: People,
    costs: Costs,
}

impl Transition {
    /// Orders what lies between `from` and `to`, two charts that share the ids of their positions. `between` names the two designs, for
    /// what the terms say about the waves of just this way. O((N + n) log N · depth) for n edits, but for teams whose rules nothing but
    /// handovers keeps.
    ///
    /// Nothing is refused: what cannot be ordered is done in the least bad order, and is an obstacle.
    #[must_use]
    pub fn of(from: &Chart, to: &Chart, terms: &Terms, between: (Origin, Origin), pays: &Pays) -> Self {
        let diff = Diff::of(from, to);
        let ground = Ground::of(from, to);
        let units = Units::of(&ground, &diff);
        let state = limited(&ground, terms.get(Dial::Span));
        let together = terms.get(Dial::Together) as usize;
        let ordered = order::order(&ground, &units, state.clone(), together);
        let mut steps = steps(&ground, &units, &diff, &ordered);
        let waves = wave::waves(&ground, &mut steps, terms, between);
        let obstacles = obstacle::obstacles(&ground, &units, &ordered.moments, state, terms);
        let (people, costs) = cost::count(&ground, &steps, &waves, terms, pays);
        Self { steps, waves, obstacles, people, costs }
    }

    /// The steps, in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The waves, in order; each is a run of steps.
    #[must_use]
    pub fn waves(&self) -> &[Wave] {
        &self.waves
    }

    /// What cannot be ordered, or is no better before or after: most telling first.
    #[must_use]
    pub fn obstacles(&self) -> &[Obstacle] {
        &self.obstacles
    }

    /// Who comes, goes and changes.
    #[must_use]
    pub const fn people(&self) -> &People {
        &self.people
    }

    /// What it costs over time.
    #[must_use]
    pub const fn costs(&self) -> &Costs {
        &self.costs
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The chart after the first `count` steps from `from`, the chart that this began with.
    ///
    /// # Panics
    /// Where `from` is another chart.
    #[must_use]
    pub fn chart_after(&self, from: &Chart, count: usize) -> Chart {
        let mut chart = from.clone();
        for step in self.steps.iter().take(count) {
            chart.apply_all(step.edits.iter().cloned()).expect("the steps were worked out on this chart");
        }
        chart
    }

    /// What it all amounts to, one or two whole sentences.
    #[must_use]
    pub fn told(&self) -> String {
        words::amounts_to(self)
    }
}

/// The company at the beginning, with how far each rule may be stretched.
fn limited(ground: &Ground<'_>, span: u32) -> State {
    let (mut state, end) = (State::of(ground, false), State::of(ground, true));
    for node in 0..ground.len() {
        state.most[node] = span.max(state.spans[node]).max(end.spans[node]);
        // Where the second chart leaves a seat empty there is nobody to wait for.
        let stays_empty = end.open[node] && !end.filled[node];
        let was_empty = state.there[node] && !state.filled[node];
        state.alone[node] = match (stays_empty, was_empty) {
            (true, _) => u32::MAX,
            (false, true) => state.people[node],
            (false, false) => 0,
        };
    }
    state.most_heads = std::array::from_fn(|function| state.heads[function].max(end.heads[function]));
    state
}

/// The moments as steps, with their edits as they are in that order; in no wave yet.
fn steps(ground: &Ground<'_>, units: &Units, diff: &Diff, ordered: &order::Ordered) -> Vec<Step> {
    let lines: Vec<usize> =
        ordered.moments.iter().flatten().flat_map(|&unit| units.list[unit as usize].lines.iter().copied()).collect();
    let mut edits = diff.sequence(&lines).into_iter();
    let mut step_of = vec![0; units.list.len()];
    for (at, units) in ordered.moments.iter().enumerate() {
        units.iter().for_each(|&unit| step_of[unit as usize] = at);
    }
    let insiders = wave::Insiders::of(ground);
    let mut teller = words::Teller::new(ground, &insiders);
    // Those gathered for the step at hand, each once.
    let mut seen = vec![usize::MAX; ordered.moments.len()];
    let mut steps = Vec::with_capacity(ordered.moments.len());
    for (at, moment) in ordered.moments.iter().enumerate() {
        let mut step = Step { acts: Vec::new(), edits: Vec::new(), wave: 0, after: Vec::new(), told: String::new() };
        let mut told = Vec::with_capacity(moment.len());
        for &unit in moment {
            let because = ordered.because[unit as usize].iter().map(|&first| step_of[first as usize]);
            for before in because.filter(|before| *before < at) {
                if seen[before] != at {
                    seen[before] = at;
                    step.after.push(before);
                }
            }
            let unit = &units.list[unit as usize];
            let seat = (unit.node != NOBODY).then(|| ground.ids[unit.node as usize]);
            let (act, from) = (Act { deed: unit.deed, seat }, step.edits.len());
            step.edits.extend(edits.by_ref().take(unit.lines.len()).map(|edit| opened_empty(edit, unit.deed)));
            step.edits.extend(named(ground, unit));
            told.push(teller.act(&act, &step.edits[from..]));
            step.acts.push(act);
        }
        step.told = words::step(&told);
        steps.push(step);
    }
    steps
}

/// A post is opened without who will hold it.
fn opened_empty(edit: Edit, deed: Deed) -> Edit {
    match edit {
        Edit::Add { seat, position, to } if deed == Deed::Open && position.holder.is_some() && !position.closed => {
            let position = Rc::new(Position { holder: None, ..Position::clone(&position) });
            Edit::Add { seat, position, to }
        }
        other => other,
    }
}

/// Who starts in a post that was opened without them.
fn named(ground: &Ground<'_>, unit: &unit::Unit) -> Option<Edit> {
    let node = unit.node as usize;
    if unit.deed != Deed::Start || ground.from.there[node] {
        return None;
    }
    let holder = ground.after[node]?.holder.clone()?;
    Some(Edit::Set { seat: ground.ids[node], to: Field::Holder(Some(holder)) })
}
