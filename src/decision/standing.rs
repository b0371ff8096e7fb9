//! Where one chart stands among the options and the other designs, quickly enough to say it while a position is dragged.
//!
//! A verdict on the options rests on thousands of drawn variations of weights, tables and answers ([`sample`]). Here the
//! same variations are not drawn but reckoned with: their variance follows from the model’s [`Robustness`], and a lead
//! counts as clear, or as leaning, where it would hold in the same share of normally distributed variations as a
//! verdict’s. That is an approximation, good to a few per cent of the variations (see the tests).
//!
//! [`sample`]: super::sample
//! [`Robustness`]: super::Robustness

use super::fit::chart_value;
use super::normal::quantile;
use super::{
    ALIKE, Alternative, Case, Contender, Coordinates, Criterion, Fit, Input, Model, Situation, Weights, blurred,
    fit_of_chart,
};
use crate::figure::fixed;

/// Number of alternatives, whose tables are what a value is mixed from.
const ALTERNATIVES: usize = Alternative::ALL.len();

/// One company’s answers as charts and options are held against each other by them.
#[derive(Clone, Debug)]
pub struct Contest<'a> {
    model: &'a Model,
    weights: &'a Weights,
    today: &'a Situation,
    later: Option<&'a Situation>,
    /// Standard deviations by which a lead must exceed 0 to hold in the shares of the variations from which a verdict is
    /// leaning, and clear.
    needed: [f64; 2],
    /// For each input the values it may have, as doubted: today, later, and the probability.
    atoms: [Vec<(f64, f64, f64)>; Input::COUNT],
}

/// A chart or an option that is held against others.
#[derive(Clone, Debug)]
pub struct Entrant {
    /// What to call it within a sentence, such as “the CRO design”.
    pub name: String,
    /// Its fit, 0 to 100.
    pub fit: f64,
    /// Its value on each criterion, one for each value that the criterion’s input may have.
    values: [Vec<f64>; Criterion::COUNT],
    /// How its value on each criterion is mixed from those of the alternatives.
    mix: [[f64; ALTERNATIVES]; Criterion::COUNT],
}

/// How firm a standing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firmness {
    /// The order would hold in as many of the variations as a clear verdict does.
    Clear,
    /// In as many as one that is leaning.
    Leaning,
    /// In fewer.
    TooClose,
}

/// Where one entrant stands among others.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Its fit, 0 to 100.
    pub fit: f64,
    /// Its place, from 1; who fits alike shares a place.
    pub place: usize,
    /// The best of the others with its fit, where there are any.
    pub best_other: Option<(String, f64)>,
    /// Points between it and the best of the others; below 0 where it is behind.
    pub margin: f64,
    /// Points from which a margin between these two is more than noise, and from which it is clear.
    pub needed: [f64; 2],
    /// How firm the order of these two is.
    pub firmness: Firmness,
    /// All of that in one whole sentence.
    pub sentence: String,
}

impl<'a> Contest<'a> {
    /// The contest for one company, today and, where a change is expected, in 24 months.
    #[must_use]
    pub fn new(model: &'a Model, weights: &'a Weights, today: &'a Situation, later: Option<&'a Situation>) -> Self {
        let (now, then) = (blurred(today, model), later.map(|later| blurred(later, model)));
        let atoms = Input::ALL.map(|input| {
            let now = now.belief(input);
            now.paired(then.as_ref().map_or(now, |then| then.belief(input)))
        });
        let needed = [model.bands.leaning, model.bands.clear].map(quantile);
        Self { model, weights, today, later, needed, atoms }
    }

    /// A chart that lies at `coordinates`.
    #[must_use]
    pub fn chart(&self, name: String, coordinates: &Coordinates) -> Entrant {
        let fit = fit_of_chart(self.model, self.weights, self.today, self.later, coordinates).fit.total();
        let values = self.values(|criterion, x| chart_value(self.model, coordinates, criterion, x));
        Entrant { name, fit, values, mix: Criterion::ALL.map(|criterion| coordinates.mix(criterion)) }
    }

    /// A pure option.
    #[must_use]
    pub fn option(&self, alternative: Alternative) -> Entrant {
        let case = Case::new(self.model, self.weights, self.today, self.later);
        let mut mix = [0.0; ALTERNATIVES];
        mix[alternative.index()] = 1.0;
        Entrant {
            name: format!("the {} option", alternative.label()),
            fit: Fit::of(&case, Contender::Standing(alternative)).total(),
            values: self.values(|criterion, x| self.model.values(criterion, x)[alternative.index()]),
            mix: [mix; Criterion::COUNT],
        }
    }

    /// Where `entrant` stands among `others`. O(others).
    #[must_use]
    pub fn standing(&self, entrant: &Entrant, others: &[Entrant]) -> Standing {
        let ahead = others.iter().filter(|other| other.fit - entrant.fit >= ALIKE).count();
        let best = others.iter().reduce(|best, other| if other.fit > best.fit { other } else { best });
        let margin = best.map_or(0.0, |best| entrant.fit - best.fit);
        let doubt = best.map_or(0.0, |best| self.doubt(entrant, best));
        let needed = self.needed.map(|times| times * doubt);
        let firmness = match margin.abs() {
            lead if lead < ALIKE || lead < needed[0] => Firmness::TooClose,
            lead if lead < needed[1] => Firmness::Leaning,
            _ => Firmness::Clear,
        };
        let mut standing = Standing {
            fit: entrant.fit,
            place: ahead + 1,
            best_other: best.map(|best| (best.name.clone(), best.fit)),
            margin,
            needed,
            firmness,
            sentence: String::new(),
        };
        standing.sentence = standing.in_words(others.len() + 1);
        standing
    }

    /// The values of something on each criterion, one for each value that its input may have.
    fn values(&self, value: impl Fn(Criterion, f64) -> f64) -> [Vec<f64>; Criterion::COUNT] {
        Criterion::ALL.map(|criterion| {
            let blend = |&(today, later, _): &(f64, f64, f64)| {
                let now = value(criterion, today);
                let then = if later.total_cmp(&today).is_eq() { now } else { value(criterion, later) };
                now + (1.0 - self.model.path.weight_now) * (then - now)
            };
            self.atoms[criterion.input().index()].iter().map(blend).collect()
        })
    }

    /// Standard deviation, in points, of the margin between two entrants over the variations that the model allows for.
    fn doubt(&self, one: &Entrant, other: &Entrant) -> f64 {
        let weights = self.weights.all();
        let mut means = [0.0; Criterion::COUNT];
        let mut answers = 0.0;
        for input in Input::ALL {
            let (mut mean, mut square) = (0.0, 0.0);
            for (at, &(_, _, probability)) in self.atoms[input.index()].iter().enumerate() {
                let mut points = 0.0;
                for &criterion in input.criteria() {
                    let j = criterion.index();
                    let difference = one.values[j][at] - other.values[j][at];
                    means[j] += probability * difference;
                    points += weights[j] * difference;
                }
                mean += probability * points;
                square += probability * points * points;
            }
            answers += (square - mean * mean).max(0.0);
        }
        let margin: f64 = means.iter().zip(weights).map(|(mean, weight)| mean * weight).sum();
        let (mut weighing, mut tables) = (0.0, 0.0);
        for (j, weight) in weights.iter().enumerate() {
            // A weight that grows by a little takes its share from all.
            weighing += square(weight * (means[j] - margin));
            let mixed = one.mix[j].iter().zip(other.mix[j]).map(|(ours, theirs)| square(ours - theirs)).sum::<f64>();
            tables += weight * weight * mixed;
        }
        let robustness = self.model.robustness;
        let noise = robustness.table_noise * robustness.table_noise / 3.0;
        (spread(robustness.weight_factor) * weighing + noise * tables + answers).sqrt()
    }
}

fn square(x: f64) -> f64 {
    x * x
}

/// Variance of the logarithm of a factor that is drawn evenly from 1 to `most` and multiplies or divides.
fn spread(most: f64) -> f64 {
    if most <= 1.0 {
        return 0.0;
    }
    let log = libm::log(most);
    (most * log * log - 2.0 * most * log + 2.0 * most - 2.0) / (most - 1.0)
}

impl Standing {
    fn in_words(&self, of: usize) -> String {
        let Some((other, _)) = &self.best_other else {
            return format!("{} points of 100; there is nothing yet to compare it with.", fixed(self.fit, 1));
        };
        let (lead, place) = (self.margin.abs(), self.place);
        let [by, enough, clear] = [lead, self.needed[0], self.needed[1]].map(|points| fixed(points, 1));
        let side = if self.margin > 0.0 { "ahead of" } else { "behind" };
        match self.firmness {
            Firmness::TooClose if lead < ALIKE => format!("Too close to call: level with {other}."),
            Firmness::TooClose => format!(
                "Too close to call: {by} points {side} {other}, and less than {enough} is within the noise of this model."
            ),
            Firmness::Leaning => format!(
                "Number {place} of {of}, leaning: {by} points {side} {other}; less than {enough} would be too close to \
                 call, and {clear} would be clear."
            ),
            Firmness::Clear => {
                format!("Number {place} of {of}, clearly: {by} points {side} {other}, where {clear} would do.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::company::{Example, Profile};
    use crate::decision::{Draws, sample};

    /// The normal distribution, added up from far below.
    fn normal(to: f64) -> f64 {
        let step = 1e-4;
        let density = |x: f64| libm::exp(-x * x / 2.0) / (2.0 * std::f64::consts::PI).sqrt();
        let steps = ((to + 9.0) / step) as i32;
        (0..steps).map(|at| density(-9.0 + (f64::from(at) + 0.5) * step) * step).sum()
    }

    #[test]
    fn thresholds_are_those_of_a_verdict() {
        let bands = Model::v1().bands;
        for share in [bands.leaning, bands.clear] {
            assert!((normal(quantile(share)) - share).abs() < 1e-4);
        }
    }

    #[test]
    fn what_is_reckoned_is_close_to_what_is_drawn() {
        let model = Model::v1();
        let weights = Weights::from_points(&model.points);
        let mut worst: f64 = 0.0;
        for profile in Example::ALL.map(Example::profile).into_iter().chain([Profile::default()]) {
            let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model));
            let contest = Contest::new(&model, &weights, &today, later.as_ref());
            let (doubted, doubted_later) =
                (blurred(&today, &model), later.as_ref().map(|later| blurred(later, &model)));
            let case = Case::new(&model, &weights, &doubted, doubted_later.as_ref());
            let drawn = sample(&case, &Draws::of(&model), case.options());
            for one in Alternative::ALL {
                for other in Alternative::ALL.into_iter().filter(|&other| other != one) {
                    let (a, b) = (contest.option(one), contest.option(other));
                    let reckoned = normal((a.fit - b.fit) / contest.doubt(&a, &b));
                    let share = drawn.beats(Contender::Standing(one), Contender::Standing(other));
                    worst = worst.max((reckoned - share).abs());
                }
            }
        }
        assert!(worst < 0.04, "{worst}");
    }

    #[test]
    fn a_factor_that_cannot_vary_has_no_spread() {
        assert!(spread(1.0).abs() < 1e-12);
        assert!((spread(2.0) - 0.188_317).abs() < 1e-6);
    }
}
