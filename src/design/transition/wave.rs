//! Steps in waves: what is alike and can be done in the same period.

use super::ground::Ground;
use super::unit::is_handed_over;
use super::{Act, Deed, Dial, Phase, Said, Step, Terms, WaveKey, words};
use crate::design::Origin;
use crate::org::Position;
use std::collections::HashSet;
use std::ops::Range;

/// A run of steps in which one kind of thing is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    /// What kind, and which of its kind, from 0: a name that stays as a design changes a little.
    pub key: WaveKey,
    /// Its steps, as places in [`Transition::steps`](super::Transition::steps).
    pub steps: Range<usize>,
    /// Waves that come before it for a reason, as places in [`Transition::waves`](super::Transition::waves).
    pub after: Vec<usize>,
    /// In which month from the beginning all of it is done, from 0; never before the wave before it.
    pub month: u32,
    /// The month that would follow from the numbers and the wave before it.
    pub usual: u32,
    /// What its owner says of it.
    pub said: Said,
    /// What is done in it, for a heading.
    pub title: &'static str,
}

impl Wave {
    /// Whether its owner wants it in a month before that of the wave before it.
    #[must_use]
    pub fn is_too_early(&self) -> bool {
        self.said.month.is_some_and(|month| month < self.month)
    }
}

/// Whether whoever comes into a seat held another one before: nobody has to be found.
pub(super) struct Insiders<'a> {
    before: HashSet<&'a str>,
    after: HashSet<&'a str>,
}

impl<'a> Insiders<'a> {
    pub fn of(ground: &Ground<'a>) -> Self {
        let names = |positions: &[Option<&'a Position>]| {
            let open = positions.iter().flatten().filter(|position| !position.closed);
            open.filter_map(|position| position.holder.as_deref()).map(str::trim).collect()
        };
        Self { before: names(&ground.before), after: names(&ground.after) }
    }

    /// Whether who holds the seat in the end was there before.
    pub fn was_there(&self, ground: &Ground<'_>, node: usize) -> bool {
        holder(ground.after[node]).is_some_and(|name| self.before.contains(name))
    }

    /// Whether who held the seat before is still there in the end.
    pub fn stays(&self, ground: &Ground<'_>, node: usize) -> bool {
        holder(ground.before[node]).is_some_and(|name| self.after.contains(name))
    }
}

fn holder(position: Option<&Position>) -> Option<&str> {
    position?.holder.as_deref().map(str::trim)
}

/// In which part a step is done: where somebody starts or hands over, that is what it is about.
fn phase(step: &Step) -> Phase {
    let phases = || step.acts.iter().map(|act| act.deed.phase());
    phases().find(|phase| *phase == Phase::Hire).or_else(|| phases().max()).unwrap_or(Phase::Move)
}

/// Puts the steps into waves, and says when each is.
pub(super) fn waves(ground: &Ground<'_>, steps: &mut [Step], terms: &Terms, between: (Origin, Origin)) -> Vec<Wave> {
    let insiders = Insiders::of(ground);
    let mut waves: Vec<Wave> = Vec::new();
    let mut rounds = [0; Phase::COUNT];
    // Of each wave, all that come before it for a reason.
    let mut reached: Vec<HashSet<usize>> = Vec::new();
    // Of each seat, the month in which the search for who fills it begins: in which it is opened, and from the first month on where it
    // is there already, since a search asks for nothing that is done before it (judgement).
    let mut searched = vec![0; ground.len()];
    let mut at = 0;
    while at < steps.len() {
        let phase = phase(&steps[at]);
        let end = (at..steps.len()).find(|&next| self::phase(&steps[next]) != phase).unwrap_or(steps.len());
        let key = WaveKey { phase, round: rounds[phase as usize] };
        rounds[phase as usize] += 1;
        let place = waves.len();
        let mut after: Vec<usize> = Vec::new();
        for step in &mut steps[at..end] {
            step.wave = place;
        }
        for before in steps[at..end].iter().flat_map(|step| &step.after).map(|&before| steps[before].wave) {
            if before != place && !after.contains(&before) {
                after.push(before);
            }
        }
        // What is said to come before is what does not follow from the rest.
        let above: HashSet<usize> = after.iter().flat_map(|&wave| &reached[wave]).copied().collect();
        after.retain(|wave| !above.contains(wave));
        reached.push(above.into_iter().chain(after.iter().copied()).collect());
        let last = waves.last().map_or(0, |wave| wave.month);
        let acts = || steps[at..end].iter().flat_map(|step| &step.acts);
        let usual = acts().map(|act| month(ground, &insiders, terms, &searched, act, last)).fold(last, u32::max);
        let said = terms.said(between, key).cloned().unwrap_or_default();
        let month = said.month.unwrap_or(usual).max(last);
        for act in acts().filter(|act| matches!(act.deed, Deed::Open | Deed::Reopen)) {
            act.seat.into_iter().for_each(|seat| searched[ground.node(seat) as usize] = month);
        }
        waves.push(Wave { key, steps: at..end, after, month, usual, said, title: words::wave(phase) });
        at = end;
    }
    waves
}

/// The month in which something can be done after a wave in month `last`.
fn month(ground: &Ground<'_>, insiders: &Insiders<'_>, terms: &Terms, searched: &[u32], act: &Act, last: u32) -> u32 {
    let Some(node) = act.seat.map(|seat| ground.node(seat) as usize) else { return last };
    match act.deed {
        Deed::Open | Deed::Reopen | Deed::Change | Deed::Reorder => last,
        Deed::Move => last + terms.get(Dial::Move),
        Deed::Vacate | Deed::Close | Deed::Remove if ground.from.filled[node] => last + terms.get(Dial::Notice),
        Deed::Vacate | Deed::Close | Deed::Remove => last,
        Deed::Start | Deed::HandOver if insiders.was_there(ground, node) => last + terms.get(Dial::Move),
        Deed::Start | Deed::HandOver => {
            debug_assert!(act.deed == Deed::Start || is_handed_over(ground, node));
            searched[node] + terms.get(Dial::hiring(ground.position(node).grade))
        }
    }
}
