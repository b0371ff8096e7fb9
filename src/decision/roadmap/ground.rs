//! What a company of another size would be told: fits where a few numbers change and all else stays as answered.
//!
//! Fits are sums over the inputs, so what does not change is added up once, and each number that does adds its own part.

use super::quantity::Quantity;
use crate::company::{Level, Profile, Share};
use crate::decision::change::ROUNDING;
use crate::decision::gate::LEAST_REVENUE;
use crate::decision::{
    Alternative, Belief, Brief, Contender, Gate, Input, Model, Question, Situation, Weights, complexity_of_all,
    full_streams,
};

/// One figure an option, in the order of [`Contender::OPTIONS`].
pub type Fits = [f64; Contender::OPTIONS_COUNT];

/// What is known about a company’s size at one moment. `None` is “as believed today”.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stand {
    /// Annual revenue in millions of US dollars.
    pub revenue: Option<f64>,
    /// People in sales.
    pub sales_people: Option<f64>,
    /// Full revenue streams.
    pub streams: Option<f64>,
    /// Recurring part of revenue, 0 to 1.
    pub recurring: Option<f64>,
}

/// The quantities of a [`Stand`].
pub(super) const STANDING: [Quantity; 4] =
    [Quantity::Revenue, Quantity::SalesPeople, Quantity::Streams, Quantity::Recurring];

impl Stand {
    /// The number of `quantity`; a further stream has none of its own.
    #[must_use]
    pub const fn of(&self, quantity: Quantity) -> Option<f64> {
        match quantity {
            Quantity::Revenue => self.revenue,
            Quantity::SalesPeople => self.sales_people,
            Quantity::Streams => self.streams,
            Quantity::Recurring => self.recurring,
            Quantity::FurtherStream => None,
        }
    }

    /// The same with another number; a further stream has none of its own.
    #[must_use]
    pub const fn with(mut self, quantity: Quantity, number: f64) -> Self {
        match quantity {
            Quantity::Revenue => self.revenue = Some(number),
            Quantity::SalesPeople => self.sales_people = Some(number),
            Quantity::Streams => self.streams = Some(number),
            Quantity::Recurring => self.recurring = Some(number),
            Quantity::FurtherStream => {}
        }
        self
    }

    /// Those numbers of `profile`, today.
    pub(super) fn today(profile: &Profile) -> Self {
        Self {
            revenue: profile.revenue_musd(),
            sales_people: profile.sales_people.map(f64::from),
            streams: (!profile.streams.is_empty()).then(|| full_streams(&profile.streams)),
            recurring: profile.recurring.map(Share::get),
        }
    }

    /// Those numbers of its outlook.
    #[allow(clippy::cast_precision_loss)] // revenue far below 2^53
    pub(super) fn outlook(profile: &Profile) -> Self {
        let outlook = &profile.outlook;
        Self {
            revenue: outlook.revenue.map(|revenue| profile.exchange.to_usd(revenue as f64) / 1e6),
            sales_people: outlook.sales_people.map(f64::from),
            streams: outlook.streams.map(|streams| f64::from(streams.min(Situation::MOST_STREAMS))),
            recurring: outlook.recurring.map(Share::get),
        }
    }
}

/// What a company is told on one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// There is no sales executive yet, for this reason.
    NotYet(Gate),
    /// This option is ahead.
    Ahead(Contender),
}

/// A company, ready to be asked about at any size.
#[derive(Clone, Debug)]
pub struct Ground {
    pub(super) model: Model,
    weights: Weights,
    today: Situation,
    /// The situation of the outlook, where there is one.
    later: Option<Situation>,
    now: Stand,
    outlook: Stand,
    /// Interdependence of the streams, now and later.
    links: [Option<Level>; 2],
    /// What the inputs that stay bring, less the cost of changing over.
    rest: Fits,
    running: Vec<Contender>,
    founders_sell: bool,
    integrates: bool,
}

const CSO: Contender = Contender::Standing(Alternative::Cso);
const CRO: Contender = Contender::Standing(Alternative::Cro);

impl Ground {
    /// The company of `brief`.
    pub(super) fn of(brief: &Brief) -> Self {
        let Brief { profile, model, weights } = brief;
        let today = Situation::today(profile, model);
        let later = Situation::in_24_months(profile, model);
        let links = profile.needs.interdependence;
        let options =
            if later.is_some() { &Contender::OPTIONS[..] } else { &Contender::OPTIONS[..Alternative::ALL.len()] };
        let running: Vec<Contender> =
            options.iter().copied().filter(|&option| !Gate::any_removes(profile, option)).collect();
        let mut ground = Self {
            links: [links, profile.outlook.needs.interdependence.or(links)],
            now: Stand::today(profile),
            outlook: Stand::outlook(profile),
            rest: [0.0; Contender::OPTIONS_COUNT],
            founders_sell: Gate::FoundersSell.fires(profile, CSO),
            integrates: running.contains(&CRO),
            model: model.clone(),
            weights: *weights,
            today,
            later,
            running,
        };
        ground.rest[Contender::CsoThenCro.index()] = -model.path.switching_cost;
        for input in Input::ALL.into_iter().filter(|input| STANDING.iter().all(|quantity| quantity.input() != *input)) {
            let now = ground.today.belief(input);
            let then = ground.later.as_ref().map_or(now, |later| later.belief(input));
            let points = ground.points(input, now, then);
            add(&mut ground.rest, &points);
        }
        ground
    }

    /// The numbers of today.
    pub(super) const fn now(&self) -> Stand {
        self.now
    }

    /// The numbers that are expected in 24 months.
    pub(super) const fn outlook(&self) -> Stand {
        self.outlook
    }

    /// The options that stand for choice.
    pub(super) fn running(&self) -> &[Contender] {
        &self.running
    }

    /// The number of `quantity` where it stands today, or else in the middle of what is believed about it.
    pub(super) fn middle(&self, quantity: Quantity) -> f64 {
        let axis = quantity.axis(&self.model);
        self.now.of(quantity).unwrap_or_else(|| match quantity {
            // Three: what a complexity in the middle of the scale stands for at some cross-selling (judgement).
            Quantity::Streams => 3.0,
            Quantity::FurtherStream => 0.0,
            _ => axis.number(self.today.belief(quantity.input()).mean(|x| axis.place(x))),
        })
    }

    /// The fit of every option where the company stands so.
    pub(super) fn fits(&self, stand: Stand) -> Fits {
        let mut fits = self.rest;
        for quantity in STANDING {
            add(&mut fits, &self.part(quantity, stand.of(quantity)));
        }
        fits
    }

    /// What one quantity brings to every fit.
    pub(super) fn part(&self, quantity: Quantity, number: Option<f64>) -> Fits {
        let input = quantity.input();
        let then = self.expected(quantity, number);
        let belief = |number: Option<f64>, situation: Option<&Situation>, links: Option<Level>| match (number, quantity)
        {
            (Some(count), Quantity::Streams) => complexity_of_all(count, links),
            (Some(number), _) => Belief::certain(number),
            (None, _) => situation.unwrap_or(&self.today).belief(input).clone(),
        };
        let now = belief(number, None, self.links[0]);
        let Some(later) = &self.later else { return self.points(input, &now, &now) };
        self.points(input, &now, &belief(then, Some(later), self.links[1]))
    }

    /// The number expected 24 months later where it is `number` now: what the outlook says, until the company has passed
    /// it; then it stays where it is. Without an outlook on it, as it is.
    fn expected(&self, quantity: Quantity, number: Option<f64>) -> Option<f64> {
        let Some(outlook) = self.outlook.of(quantity) else { return number };
        let rises = self.now.of(quantity).is_none_or(|today| outlook >= today);
        Some(number.map_or(outlook, |number| if rises { outlook.max(number) } else { outlook.min(number) }))
    }

    /// What `input` brings to every fit where it is believed so, now and in 24 months.
    fn points(&self, input: Input, now: &Belief, then: &Belief) -> Fits {
        let mut points = [0.0; Contender::OPTIONS_COUNT];
        for (today, later, probability) in now.paired(then) {
            for &criterion in input.criteria() {
                let (today, later) = (self.model.values(criterion, today), self.model.values(criterion, later));
                let weight = probability * self.weights.get(criterion);
                for (sum, value) in points.iter_mut().zip(Contender::blend(self.model.path, &today, &later)) {
                    *sum += weight * value;
                }
            }
        }
        points
    }

    /// What the company is told on `question` where it stands so, with these fits.
    pub(super) fn advice(&self, question: Question, stand: Stand, fits: &Fits) -> Advice {
        if self.founders_sell {
            return Advice::NotYet(Gate::FoundersSell);
        }
        if stand.revenue.is_some_and(|revenue| revenue < LEAST_REVENUE) {
            return Advice::NotYet(Gate::UnderOneMillion);
        }
        Advice::Ahead(match question {
            Question::Scope if self.integrates && fits[CRO.index()] > fits[CSO.index()] + ROUNDING => CRO,
            Question::Scope => CSO,
            Question::Level | Question::Exact => self.leader(fits),
        })
    }

    /// The best of those that run, the first of equals.
    pub(super) fn leader(&self, fits: &Fits) -> Contender {
        let best = self.running.iter().map(|one| fits[one.index()]).fold(f64::NEG_INFINITY, f64::max);
        let leads = |one: &&Contender| fits[one.index()] >= best - ROUNDING;
        *self.running.iter().find(leads).expect("a VP Sales and a CSO always run")
    }

    /// The places on the axis of `quantity` at which some fit bends or the advice changes of itself, in no order.
    pub(super) fn bends(&self, quantity: Quantity) -> Vec<f64> {
        let axis = quantity.axis(&self.model);
        let mut bends = quantity.bends(&self.model);
        bends.extend(self.outlook.of(quantity).map(|outlook| axis.place(outlook)));
        bends.extend((quantity == Quantity::Revenue).then(|| axis.place(LEAST_REVENUE)));
        bends
    }
}

pub(super) fn add(sum: &mut Fits, part: &Fits) {
    for (sum, part) in sum.iter_mut().zip(part) {
        *sum += part;
    }
}
