//! The roadmap: at which size the advice changes, and when on the path that is expected.
//!
//! At every size a company is told what [`decide`](super::decide) would tell one that gives these answers and all others as
//! today. What it expects in 24 months stays until it is passed: whoever is larger already than the outlook says stays so.

mod curve;
mod ground;
mod path;
mod quantity;
mod trigger;
mod words;

pub use curve::{Crossing, Curve, Point, QUESTIONS, Stretch};
pub use ground::{Advice, Fits, Stand};
pub use quantity::Quantity;
pub use trigger::Trigger;
pub use words::{Told, label};

use super::{Axis, Brief, Contender, Question, full_shares};
use crate::company::{Growth, Profile, Share};
use curve::within;
use ground::{Ground, add};
use path::{LEGS, Path, spoken_of};

/// A company tried at another size. What is `None` is as answered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tried {
    /// Annual revenue in millions of US dollars, above 0.
    pub revenue: Option<f64>,
    /// People in sales.
    pub sales_people: Option<f64>,
    /// Streams of similar size, 1 or more.
    pub streams: Option<u32>,
    /// One stream more, with so much of revenue, 0 to 1.
    pub further: Option<f64>,
    /// Recurring part of revenue, 0 to 1.
    pub recurring: Option<f64>,
}

impl Tried {
    /// The same at another number of `quantity`.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a handful of streams
    pub fn with(mut self, quantity: Quantity, number: f64) -> Self {
        match quantity {
            Quantity::Revenue => self.revenue = Some(number),
            Quantity::SalesPeople => self.sales_people = Some(number.round()),
            Quantity::Streams => self.streams = Some(number.round() as u32),
            Quantity::FurtherStream => self.further = Some(number).filter(|share| *share > 0.0),
            Quantity::Recurring => self.recurring = Some(number),
        }
        self
    }
}

/// The roadmap of one company.
#[derive(Clone, Debug)]
pub struct Roadmap {
    profile: Profile,
    ground: Ground,
    path: Path,
    course: Curve,
}

impl Roadmap {
    /// The roadmap of the company of `brief` that expects to grow so.
    #[must_use]
    pub fn of(brief: &Brief, growth: &Growth) -> Self {
        let ground = Ground::of(brief);
        let path = Path::of(&brief.profile, growth, &ground);
        let mut course = Curve::on(&ground);
        for leg in LEGS.windows(2) {
            let (from, to) = (leg[0], leg[1]);
            course.leg(&ground, &within(path.bends(&ground, from, to), from, to), |month| {
                let stand = path.stand_on(month, from);
                Point { place: month, stand, fits: ground.fits(stand) }
            });
        }
        Self { profile: brief.profile.clone(), ground, path, course }
    }

    /// Where the company stands today.
    #[must_use]
    pub const fn now(&self) -> Stand {
        self.ground.now()
    }

    /// Where it stands in `month`, 0 to 36, on the path that is expected.
    #[must_use]
    pub fn stand_in(&self, month: f64) -> Stand {
        self.path.stand(month)
    }

    /// Where it stands as it is tried.
    #[must_use]
    pub fn stand(&self, tried: &Tried) -> Stand {
        let now = self.now();
        let streams = match (tried.streams, tried.further) {
            (None, None) => now.streams,
            _ => self.shares(tried).map(|shares| with_further(&shares, tried.further)),
        };
        Stand {
            revenue: tried.revenue.or(now.revenue),
            sales_people: tried.sales_people.or(now.sales_people),
            recurring: tried.recurring.or(now.recurring),
            streams,
        }
    }

    /// The fit of every option where the company stands so.
    #[must_use]
    pub fn fits(&self, stand: Stand) -> Fits {
        self.ground.fits(stand)
    }

    /// What it is told there on `question`.
    #[must_use]
    pub fn advice(&self, question: Question, stand: Stand) -> Advice {
        self.ground.advice(question, stand, &self.fits(stand))
    }

    /// The options that stand for choice.
    #[must_use]
    pub fn running(&self) -> &[Contender] {
        self.ground.running()
    }

    /// The curve over the months ahead, 0 to 36, on the path that is expected; its places are months.
    #[must_use]
    pub const fn course(&self) -> &Curve {
        &self.course
    }

    /// Whether nothing is said about the months ahead, so that the path stands still.
    #[must_use]
    pub fn is_still(&self) -> bool {
        self.path.is_still()
    }

    /// How the numbers of `quantity` are spaced on its curve.
    #[must_use]
    pub fn axis(&self, quantity: Quantity) -> Axis {
        quantity.axis(&self.ground.model)
    }

    /// The number of `quantity` at a place of its curve.
    #[must_use]
    pub fn number(&self, quantity: Quantity, place: f64) -> f64 {
        self.axis(quantity).number(place)
    }

    /// The place on its curve of a number of `quantity`.
    #[must_use]
    pub fn place(&self, quantity: Quantity, number: f64) -> f64 {
        self.axis(quantity).place(number)
    }

    /// The number of `quantity` that the company is tried at; where nothing is known of it, the middle of what is believed.
    #[must_use]
    pub fn tried_at(&self, quantity: Quantity, tried: &Tried) -> f64 {
        if quantity == Quantity::FurtherStream {
            return tried.further.unwrap_or(0.0);
        }
        let streams = match (quantity, tried.streams) {
            (Quantity::Streams, Some(streams)) => Some(f64::from(streams)),
            (Quantity::Streams, None) => self.now().streams,
            _ => self.stand(tried).of(quantity),
        };
        streams.unwrap_or_else(|| self.ground.middle(quantity))
    }

    /// The lowest and the highest number on the curve of `quantity`: what the tables tell apart, today’s number and those of
    /// the path.
    #[must_use]
    pub fn range(&self, quantity: Quantity) -> (f64, f64) {
        let mut also = spoken_of(&self.path, quantity);
        also.extend(self.now().of(quantity));
        quantity.range(&self.ground.model, &also)
    }

    /// Into how many even steps the curve of `quantity` is cut where numbers are tried by hand: one a stream, one a hundredth
    /// of a share, and fine ones where numbers are spaced by ratio.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // streams and hundredths: a handful
    pub fn steps(&self, quantity: Quantity) -> u32 {
        let (low, high) = self.range(quantity);
        match quantity {
            Quantity::Revenue | Quantity::SalesPeople => 500,
            Quantity::Streams => (high - low).round() as u32,
            Quantity::FurtherStream | Quantity::Recurring => (100.0 * (high - low)).round() as u32,
        }
    }

    /// The curve over `quantity`, all else as `tried`. `None` for one stream more where nothing is known of the streams.
    #[must_use]
    pub fn curve(&self, quantity: Quantity, tried: &Tried) -> Option<Curve> {
        let (low, high) = self.range(quantity);
        let (from, to) = (self.place(quantity, low), self.place(quantity, high));
        // A further stream moves how many there are.
        let (shares, moved) = match quantity {
            Quantity::FurtherStream => (Some(self.shares(tried)?), Quantity::Streams),
            own => (None, own),
        };
        let stand = self.stand(tried);
        // What the others bring is added up once.
        let mut base = self.fits(stand);
        add(&mut base, &self.ground.part(moved, stand.of(moved)).map(|points| -points));
        let point = |place: f64| {
            let number = match &shares {
                Some(shares) => with_further(shares, Some(place)),
                None => self.number(quantity, place),
            };
            let mut fits = base;
            add(&mut fits, &self.ground.part(moved, Some(number)));
            Point { place, stand: stand.with(moved, number), fits }
        };
        let bends = match &shares {
            Some(shares) => self.bends_of_further(shares, to),
            None => within(self.ground.bends(quantity), from, to),
        };
        let mut curve = Curve::on(&self.ground);
        curve.leg(&self.ground, &bends, point);
        Some(curve)
    }

    /// The shares of the streams there are, or of as many as are tried; `None` where nothing is known of them.
    fn shares(&self, tried: &Tried) -> Option<Vec<Option<f64>>> {
        let shares: Vec<Option<f64>> = match tried.streams {
            Some(streams) => vec![None; streams as usize],
            None => self.profile.streams.iter().map(|stream| stream.share.map(Share::get)).collect(),
        };
        (!shares.is_empty()).then_some(shares)
    }

    /// The shares of a further stream, up to `to`, at which some fit bends.
    fn bends_of_further(&self, shares: &[Option<f64>], to: f64) -> Vec<f64> {
        let turns = within(quantity::bends_of_shares(shares), 0.0, to);
        let mut bends = turns.clone();
        let streams = self.ground.bends(Quantity::Streams);
        for pair in turns.windows(2) {
            let (low, high) = (with_further(shares, Some(pair[0])), with_further(shares, Some(pair[1])));
            let inside = streams.iter().filter(|bend| (low.min(high)..high.max(low)).contains(*bend));
            bends.extend(inside.map(|bend| pair[0] + (bend - low) / (high - low) * (pair[1] - pair[0])));
        }
        within(bends, 0.0, to)
    }
}

/// How many full streams there are with a further one of such a share, the others in their proportions in what is left.
fn with_further(shares: &[Option<f64>], further: Option<f64>) -> f64 {
    let Some(further) = further else { return full_shares(shares) };
    let mut shares: Vec<Option<f64>> = shares.iter().map(|share| share.map(|share| share * (1.0 - further))).collect();
    shares.push(Some(further));
    full_shares(&shares)
}
