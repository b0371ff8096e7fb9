//! A curve of fits over one axis: straight between its points, with the stretches on which one advice holds.

use super::ground::{Advice, Fits, Ground, Stand};
use crate::decision::order::by_number;
use crate::decision::{Alternative, Contender, Question};

/// The questions that a curve answers. The level is part of the exact question here: a VP Sales is one of the options.
pub const QUESTIONS: [Question; 2] = [Question::Scope, Question::Exact];

/// One point of a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Where it lies on the curve’s axis: a logarithm where that is one of ratios.
    pub place: f64,
    /// Where the company stands there.
    pub stand: Stand,
    /// The fit of every option there.
    pub fits: Fits,
}

impl Point {
    /// CRO less CSO, points of fit.
    #[must_use]
    pub fn scope(&self) -> f64 {
        self.fits[Alternative::Cro.index()] - self.fits[Alternative::Cso.index()]
    }
}

/// A part of an axis on which one advice holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// The place where it begins.
    pub from: f64,
    /// The place where it ends, above `from`.
    pub to: f64,
    /// What is advised on it.
    pub advice: Advice,
}

/// Where one advice gives way to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// The place.
    pub place: f64,
    /// Where the company stands there.
    pub stand: Stand,
    /// What is advised below.
    pub below: Advice,
    /// What is advised above.
    pub above: Advice,
}

/// A curve. Exact: fits are straight between the bends of the tables, and every place where two of them cross is a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Its points, rising; where something becomes known of a sudden two points have one place. Two or more.
    pub points: Vec<Point>,
    stretches: [Vec<Stretch>; QUESTIONS.len()],
    crossings: [Vec<Crossing>; QUESTIONS.len()],
    /// The options that stand for choice.
    pub running: Vec<Contender>,
}

/// Parts of an axis narrower than this are rounding.
const NARROW: f64 = 1e-9;

impl Curve {
    /// A curve for the options that run on `ground`, without a point yet.
    pub(super) fn on(ground: &Ground) -> Self {
        Self {
            points: Vec::new(),
            stretches: Default::default(),
            crossings: Default::default(),
            running: ground.running().to_vec(),
        }
    }

    /// Goes on over `bends`, two or more, rising, where `point` gives the point at a place.
    pub(super) fn leg(&mut self, ground: &Ground, bends: &[f64], point: impl Fn(f64) -> Point) {
        let known: Vec<Point> = bends.iter().map(|&bend| point(bend)).collect();
        let mut cuts = bends.to_vec();
        for pair in known.windows(2) {
            cuts.extend(crossed(&pair[0], &pair[1]));
        }
        by_number(&mut cuts, |cut| *cut);
        cuts.dedup_by(|next, kept| *next - *kept < NARROW);
        let points: Vec<Point> = cuts.into_iter().map(&point).collect();
        for pair in points.windows(2) {
            let (from, to) = (pair[0].place, pair[1].place);
            let middle = point(0.5 * (from + to));
            for (place, question) in QUESTIONS.into_iter().enumerate() {
                let advice = ground.advice(question, middle.stand, &middle.fits);
                let before = match self.stretches[place].last_mut() {
                    Some(last) if last.advice == advice => {
                        last.to = to;
                        continue;
                    }
                    last => last.map(|last| last.advice),
                };
                self.stretches[place].push(Stretch { from, to, advice });
                let crossing = |below| Crossing { place: from, stand: pair[0].stand, below, above: advice };
                self.crossings[place].extend(before.map(crossing));
            }
        }
        self.points.extend(points);
    }

    /// The stretches on which one advice on `question` holds, in order, without gaps.
    #[must_use]
    pub fn stretches(&self, question: Question) -> &[Stretch] {
        &self.stretches[usize::from(question != Question::Scope)]
    }

    /// Where the advice on `question` changes, lowest first.
    #[must_use]
    pub fn crossings(&self, question: Question) -> &[Crossing] {
        &self.crossings[usize::from(question != Question::Scope)]
    }

    /// The first and the last place.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        let ends = self.points.first().zip(self.points.last());
        ends.map_or((0.0, 1.0), |(first, last)| (first.place, last.place))
    }
}

/// The places between two neighbouring points at which two options are level.
fn crossed<'a>(one: &'a Point, other: &'a Point) -> impl Iterator<Item = f64> + 'a {
    let options = 0..Contender::OPTIONS_COUNT;
    let pairs = options.clone().flat_map(move |a| (0..a).map(move |b| (a, b)));
    pairs.filter_map(|(a, b)| {
        let (from, to) = (one.fits[a] - one.fits[b], other.fits[a] - other.fits[b]);
        (from * to < 0.0).then(|| one.place + from / (from - to) * (other.place - one.place))
    })
}

/// `bends` within `from` and `to`, with both ends, in order and each once.
pub(super) fn within(mut bends: Vec<f64>, from: f64, to: f64) -> Vec<f64> {
    bends.retain(|bend| *bend > from + NARROW && *bend < to - NARROW);
    bends.extend([from, to]);
    by_number(&mut bends, |bend| *bend);
    bends.dedup_by(|next, kept| *next - *kept < NARROW);
    bends
}
