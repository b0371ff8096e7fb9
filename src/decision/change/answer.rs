//! The answer at which one side of a question is overtaken. Exact, because fits are straight in every input between the bends
//! of the tables.

use super::sides::{Sides, best};
use crate::decision::order::by_number;
use crate::decision::{Case, Contender, Input};

/// A range of an answer within which the outcome is another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CriticalAnswer {
    /// Which answer.
    pub input: Input,
    /// Above which number it is another; `None` where the range starts at the low end of the scale.
    pub above: Option<f64>,
    /// Below which number it is another; `None` where the range runs to the high end of the scale.
    pub below: Option<f64>,
    /// Who wins there, at the end of the range that is nearest to the answer now.
    pub winner: Contender,
    /// How far the range is from the answer now, as a part of the scale.
    pub distance: f64,
}

impl CriticalAnswer {
    /// Whether a form has an answer in the range: who leads sales is one of four, and nobody is two thirds of a VP.
    #[must_use]
    pub fn can_be_given(&self) -> bool {
        let (above, below) = (self.above.unwrap_or(-1.0), self.below.unwrap_or(f64::INFINITY));
        self.input != Input::Leadership || above.floor() + 1.0 < below
    }
}

/// The ranges of `input` within which the side ahead is overtaken, the other inputs as believed; nearest first. An input
/// that is not known is taken to be at the mean of what is believed about it to say what is near, and for nothing else.
#[must_use]
pub fn critical_answers(case: &Case<'_>, input: Input, sides: &Sides) -> Vec<CriticalAnswer> {
    let (model, axis) = (case.model(), case.model().axis(input));
    let bends = model.scale(input);
    let (first, last) = (bends[0], bends[bends.len() - 1]);
    let totals = |place: f64| case.totals_at(input, axis.number(place));

    // Between two cuts nobody overtakes anybody.
    let mut cuts = bends.clone();
    for pair in bends.windows(2) {
        let (low, high) = (totals(pair[0]), totals(pair[1]));
        for (a, b) in sides.pairs() {
            let (from, to) = (low[a.index()] - low[b.index()], high[a.index()] - high[b.index()]);
            if from * to < 0.0 {
                cuts.push(pair[0] + from / (from - to) * (pair[1] - pair[0]));
            }
        }
    }
    by_number(&mut cuts, |cut| *cut);

    let mut ranges: Vec<(f64, f64)> = Vec::new();
    for cut in cuts.windows(2) {
        if sides.overtaken(&totals(0.5 * (cut[0] + cut[1]))).is_some() {
            match ranges.last_mut() {
                Some(range) if range.1 >= cut[0] => range.1 = cut[1],
                _ => ranges.push((cut[0], cut[1])),
            }
        }
    }

    let now = case.today().belief(input).mean(|x| axis.place(x).clamp(first, last));
    let mut answers: Vec<CriticalAnswer> = ranges
        .into_iter()
        .map(|(from, to)| {
            let near = now.clamp(from, to);
            // A hair inside the range, where its winner is ahead and not level.
            let inside = near + (0.5 * (from + to) - near) * 1e-3;
            CriticalAnswer {
                input,
                above: (from > first).then(|| axis.number(from)),
                below: (to < last).then(|| axis.number(to)),
                winner: best(&sides.behind, &totals(inside)),
                distance: (now - near).abs() / (last - first),
            }
        })
        .collect();
    by_number(&mut answers, |answer| answer.distance);
    answers
}
