//! What of a design is drawn where much of it was drawn before: only what differs, so that a report on few changes is short.

use super::facts::{Facts, Side};
use super::roles::briefly;
use crate::design::Origin;
use crate::figure::thousands;
use crate::org::{Chart, Diff, Difference, Kind, named};
use std::collections::HashSet;

/// A part of a chart.
pub(super) struct Part {
    /// What is drawn; no position where nothing differs.
    pub chart: Chart,
    /// What is drawn and what is not, in whole sentences.
    pub told: String,
}

/// What of the design at `at` differs from the most alike of those before it that share its positions: those positions, with whoever is
/// above and directly below them. `None` where there is no such design, or more than half of the chart would be drawn.
pub(super) fn differing(facts: &Facts, at: usize) -> Option<Part> {
    let side = &facts.sides[at];
    if !matches!(side.origin, Origin::Drawn(_)) {
        return None;
    }
    let kin = facts.sides[..at].iter().filter(|before| facts.plan.shares_positions(before.origin, side.origin));
    let found = kin.map(|before| (before, Diff::of(&before.chart, &side.chart)));
    let (before, diff) = found.min_by_key(|(_, diff)| diff.differences().len())?;
    let mut wanted = HashSet::new();
    for Difference { seat, .. } in diff.differences() {
        // Of what is gone the team that it was in is shown.
        let stays = side.chart.get(*seat).is_some();
        wanted.extend(if stays { Some(*seat) } else { before.chart.manager(*seat) });
        wanted.extend(side.chart.reports(*seat));
    }
    let mut chart = side.chart.down_to(&wanted);
    if 2 * chart.len() > side.chart.len() {
        return None;
    }
    let told = told(facts, side, before, &diff, chart.len());
    for Difference { seat, kinds, .. } in diff.differences() {
        if let Some(mark) = kinds.main().filter(|_| chart.get(*seat).is_some()) {
            let marked = chart.update(*seat, |position| position.title = marked(position.name(), mark));
            marked.expect("the position was there just now");
        }
    }
    Some(Part { chart, told })
}

fn marked(name: &str, kind: Kind) -> String {
    format!("{name} ({})", kind.label().to_lowercase())
}

fn told(facts: &Facts, side: &Side, before: &Side, diff: &Diff, drawn: usize) -> String {
    let other = facts.plan.named(before.origin);
    if diff.differences().is_empty() {
        return format!("Its chart is that of {other}, and is not drawn again.");
    }
    let [drawn, all] = [drawn, side.chart.len()].map(|positions| thousands(positions as u64));
    let mut told = format!(
        "Only what differs from {other} is drawn: {drawn} of {all} positions. What differs says so behind its title; the others are above \
         or directly below it."
    );
    let gone = diff.differences().iter().filter(|difference| difference.kinds.has(Kind::Removed));
    let gone: Vec<String> = gone.filter_map(|difference| before.chart.get(difference.seat)).map(named).collect();
    if !gone.is_empty() {
        told.push_str(&format!(" Removed: {}.", briefly(&gone)));
    }
    told
}
