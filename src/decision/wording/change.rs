//! What would change the outcome, in words.

use super::Words;
use super::unit::{capital, points, share, short, small, spelled};
use crate::company::Level;
use crate::decision::order::by_number;
use crate::decision::{
    ALIKE, Beyond, Contender, Criterion, CriticalAnswer, CriticalWeight, Fact, Input, JointChange, Lever, OpenAnswer,
    Reversal, Weights, complexity_per_stream,
};
use crate::figure::{fixed, percent};

impl Words<'_> {
    /// What another answer would do.
    #[must_use]
    pub fn answer(&self, answer: &CriticalAnswer) -> String {
        format!(
            "{} would put {} ahead.",
            self.range(answer.input, answer.above, answer.below),
            self.noun(answer.winner)
        )
    }

    /// What another weight would do.
    #[must_use]
    pub fn weight(&self, weight: &CriticalWeight) -> String {
        let (now, at) = (100.0 * weight.now, 100.0 * weight.at);
        // Two weights that would print alike get a decimal.
        let decimals = usize::from((now - at).abs() < 1.0);
        format!(
            "If {} counted for {}\u{a0}% instead of {}\u{a0}%, {} would be ahead.",
            small(weight.criterion.label()),
            fixed(at, decimals),
            fixed(now, decimals),
            self.noun(weight.winner)
        )
    }

    /// What a missing answer could do.
    #[must_use]
    pub fn open(&self, open: &OpenAnswer) -> String {
        format!("Find out first: {}. {}", small(open.input.label()), self.outcomes(open))
    }

    /// Who comes ahead at which values of a missing answer.
    pub(super) fn outcomes(&self, open: &OpenAnswer) -> String {
        let mut winners: Vec<Contender> = open.flips.iter().map(|flip| flip.winner).collect();
        winners.dedup();
        let (mut told, mut outcomes) = (Vec::new(), Vec::new());
        for winner in winners {
            if !told.contains(&winner) {
                told.push(winner);
                let would = if outcomes.is_empty() { "would be ahead" } else { "would be" };
                outcomes.push(format!("if it is {}, {} {would}", self.run(open, winner), self.noun(winner)));
            }
        }
        format!("{}.", capital(&outcomes.join("; ")))
    }

    /// The values at which `winner` wins: from one on, up to one, or one by one.
    fn run(&self, open: &OpenAnswer, winner: Contender) -> String {
        let mut values: Vec<f64> = Vec::new();
        values.extend(open.flips.iter().filter(|flip| flip.winner == winner).map(|flip| flip.value));
        values.dedup();
        let (more, less) = match open.input {
            Input::Leadership => ("someone more senior", "someone less senior"),
            _ => ("more", "less"),
        };
        let text = |value: &f64| self.value(open.input, *value);
        match values.as_slice() {
            [first, _, ..] if open.possible.ends_with(&values) => format!("{} or {more}", text(first)),
            [.., _, last] if open.possible.starts_with(&values) => format!("{} or {less}", text(last)),
            values => {
                let listed: Vec<String> = values.iter().map(text).collect();
                listed.join(" or ")
            }
        }
    }

    /// A range of answers, as the subject of a sentence.
    fn range(&self, input: Input, above: Option<f64>, below: Option<f64>) -> String {
        let text = |value: f64| self.value(input, value);
        match input {
            Input::Leadership => {
                let lowest = above.map_or(0.0, |above| above.floor() + 1.0);
                let highest = below.map_or(3.0, |below| below.ceil() - 1.0);
                match (above, below) {
                    (Some(_), None) if lowest < highest => {
                        format!("Sales led by {} or someone more senior", text(lowest))
                    }
                    (None, Some(_)) if lowest < highest => {
                        format!("Sales led by {} or someone less senior", text(highest))
                    }
                    _ => format!("Sales led by {}", text(lowest)),
                }
            }
            Input::SalesSize => match (above.map(f64::ceil), below.map(f64::floor)) {
                (Some(from), None) => format!("A sales team of {} or more", text(from)),
                (None, Some(to)) => format!("A sales team of {} or fewer", text(to)),
                (Some(from), Some(to)) => format!("A sales team of {} to {}", text(from), text(to)),
                (None, None) => "A sales team of any size".to_owned(),
            },
            Input::Revenue | Input::Recurring => {
                let name = if input == Input::Revenue { "Revenue" } else { "A recurring part" };
                match (above, below) {
                    (Some(from), None) => format!("{name} above {}", text(from)),
                    (None, Some(to)) => format!("{name} below {}", text(to)),
                    (Some(from), Some(to)) => format!("{name} between {} and {}", text(from), text(to)),
                    (None, None) => format!("{name} of any size"),
                }
            }
            _ => {
                let name = match input {
                    Input::Complexity => "Stream complexity",
                    _ => input.criteria()[0].label(),
                };
                let range = match (above, below) {
                    (Some(end), None) if end >= 4.0 => format!("{name} at 4 of 4"),
                    (None, Some(end)) if end <= 0.0 => format!("{name} at 0 of 4"),
                    (Some(from), None) => format!("{name} at {} or more of 4", short(from)),
                    (None, Some(to)) => format!("{name} at {} or less of 4", short(to)),
                    (Some(from), Some(to)) => format!("{name} between {} and {} of 4", short(from), short(to)),
                    (None, None) => format!("{name} at any level"),
                };
                format!("{range}{}", self.level_hint(input, above, below))
            }
        }
    }

    /// What a range of levels means: the anchor that first falls into it, or so many streams of equal size.
    fn level_hint(&self, input: Input, above: Option<f64>, below: Option<f64>) -> String {
        if input == Input::Complexity {
            let Some(links) = self.profile.needs.interdependence else { return String::new() };
            let streams = |complexity: f64| 1.0 + complexity / complexity_per_stream(f64::from(links.get()));
            return match (above, below) {
                (Some(from), None) => {
                    format!(" ({} equal streams or more at today’s interdependence)", fixed(streams(from).ceil(), 0))
                }
                (None, Some(to)) if streams(to).floor() < 2.0 => " (a single stream)".to_owned(),
                (None, Some(to)) => {
                    format!(" ({} equal streams or fewer at today’s interdependence)", fixed(streams(to).floor(), 0))
                }
                _ => String::new(),
            };
        }
        let level = match (above, below) {
            (Some(from), below) if below.is_none_or(|to| from.ceil() < to) => Some(from.ceil()),
            (None, Some(to)) => Some(to.floor()),
            _ => None,
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a level, 0 to 4
        let level = level.and_then(|level| Level::new(level as u8));
        match (input.need(), level) {
            (Some(need), Some(level)) => format!(" (“{}”)", need.anchors()[usize::from(level.get())]),
            _ => String::new(),
        }
    }

    /// In what share of all weights `one` is ahead of `other`; where a least weight of a criterion is given, of those weights
    /// that give it so much.
    #[must_use]
    pub fn under_any_weights(
        &self,
        one: Contender,
        other: Contender,
        part: f64,
        least: Option<(Criterion, f64)>,
    ) -> String {
        let (one, other, part) = (self.noun(one), self.noun(other), share(part));
        match least {
            None => format!(
                "If every set of weights were equally likely, {one} would be ahead of {other} in {part} of them. Exact, not sampled."
            ),
            Some((criterion, least)) => format!(
                "Among all weights that give {} at least {}, {one} is ahead of {other} in {part} of them. Exact, not sampled.",
                small(criterion.label()),
                percent(least)
            ),
        }
    }

    /// What is moved.
    #[must_use]
    pub fn lever(&self, lever: Lever) -> String {
        match lever {
            Lever::Answer(input) => input.label().to_owned(),
            Lever::Weight(criterion) => format!("Weight of {}", small(criterion.label())),
        }
    }

    /// One end of what a lever does, as the number it then has.
    #[must_use]
    pub fn end(&self, lever: Lever, at: f64) -> String {
        match lever {
            Lever::Answer(input) => self.value(input, at),
            Lever::Weight(_) => percent(at),
        }
    }

    /// The smallest change of all weights together after which somebody else is level.
    #[must_use]
    pub fn joint(&self, weights: &Weights, joint: &JointChange) -> String {
        let mut moved = Criterion::ALL;
        by_number(&mut moved, |criterion| -(joint.weights.get(*criterion) - weights.get(*criterion)).abs());
        let change = |criterion: &Criterion| {
            let (from, to) = (100.0 * weights.get(*criterion), 100.0 * joint.weights.get(*criterion));
            format!("{} from {} to {}\u{a0}%", small(criterion.label()), short(from), short(to))
        };
        let changes: Vec<String> = moved.iter().take(3).map(change).collect();
        format!(
            "A little of everything goes further: moving {}\u{a0}% of the weight would bring {} level, most of it {}.",
            short(100.0 * joint.moved),
            self.noun(joint.winner),
            changes.join(", "),
        )
    }

    /// What the reverse question comes to, without the facts themselves.
    #[must_use]
    pub fn reversal(&self, target: Contender, reversal: &Reversal) -> String {
        let noun = self.noun(target);
        match reversal {
            Reversal::First => format!("On these answers {noun} comes first already."),
            Reversal::Facts(facts) if facts.len() == 1 => {
                format!("For {noun} to come first, one thing would have to be true:")
            }
            Reversal::Facts(facts) => {
                format!("For {noun} to come first, {} things would have to be true together:", spelled(facts.len()))
            }
            Reversal::Never(rival, short) if *short >= ALIKE => format!(
                "No answers about the company put {noun} first on these weights: {} stays ahead by {} points or more.",
                self.noun(*rival),
                points(*short)
            ),
            Reversal::Never(rival, _) => format!(
                "No answers about the company put {noun} first on these weights: at best it is level with {}.",
                self.noun(*rival)
            ),
            Reversal::NotFound => {
                format!("No six answers together were found that put {noun} first on these weights; perhaps none do.")
            }
        }
    }

    /// One thing that would have to be true, with what is the case now.
    #[must_use]
    pub fn fact(&self, fact: &Fact) -> String {
        let input = fact.input;
        // A level that is reached counts; a range is said to begin just below it.
        let inside = if input == Input::Leadership { 0.5 } else { 0.0 };
        let would = match fact.beyond {
            Beyond::More => self.range(input, Some(fact.at - inside), None),
            Beyond::Less => self.range(input, None, Some(fact.at + inside)),
            Beyond::Until(end) if self.value(input, end) == self.value(input, fact.at) => {
                format!("{}: {}", input.label(), self.value(input, fact.at))
            }
            Beyond::Until(end) => self.range(input, Some(fact.at.min(end) - inside), Some(fact.at.max(end) + inside)),
        };
        match self.decision.today.belief(input).known() {
            Some(now) => format!("{would}; now {}.", self.value(input, now)),
            None => format!("{would}; not answered yet."),
        }
    }
}
