//! One company's answers as beliefs about the model's ten inputs, today and in 24 months.
//!
//! An answer is certain; a missing one is a spread, never a filled-in number. Which spread is judgement.

use super::{Belief, Input, Model};
use crate::company::{BusinessModel, Level, Need, Profile, Stage, Stream};

/// What is believed about every input at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Situation {
    beliefs: [Belief; Input::COUNT],
}

impl Situation {
    /// Ten streams reach the end of the scale at any interdependence.
    pub(super) const MOST_STREAMS: u32 = 10;

    /// The company today.
    #[must_use]
    pub fn today(profile: &Profile, model: &Model) -> Self {
        Self { beliefs: Input::ALL.map(|input| today(profile, model, input)) }
    }

    /// The company in 24 months: as today, but for what its outlook says. `None` where the outlook says nothing.
    #[must_use]
    pub fn in_24_months(profile: &Profile, model: &Model) -> Option<Self> {
        let outlook = &profile.outlook;
        if outlook.is_empty() {
            return None;
        }
        let mut then = profile.clone();
        then.revenue = outlook.revenue.or(profile.revenue);
        then.recurring = outlook.recurring.or(profile.recurring);
        then.sales_people = outlook.sales_people.or(profile.sales_people);
        then.leadership.sales = outlook.sales.or(profile.leadership.sales);
        for need in Need::ALL {
            then.needs.set(need, outlook.needs.get(need).or(profile.needs.get(need)));
        }
        if let Some(streams) = outlook.streams {
            // Streams of equal size, which is how streams without a share are read. More than the scale can tell apart
            // need no entry each.
            then.streams = vec![Stream::default(); streams.min(Self::MOST_STREAMS) as usize];
        }
        let mut situation = Self::today(&then, model);
        if outlook.streams == Some(0) {
            situation.set(Input::Complexity, Belief::certain(0.0));
        }
        Some(situation)
    }

    /// What is believed about `input`.
    #[must_use]
    pub const fn belief(&self, input: Input) -> &Belief {
        &self.beliefs[input.index()]
    }

    /// Replaces what is believed about `input`.
    pub fn set(&mut self, input: Input, belief: Belief) {
        self.beliefs[input.index()] = belief;
    }

    /// The inputs that are not known, in the order of [`Input::ALL`].
    pub fn missing(&self) -> impl Iterator<Item = Input> + '_ {
        Input::ALL.into_iter().filter(|&input| !self.belief(input).is_known())
    }
}

/// Part of revenue from which a stream counts in full. Judgement.
pub(super) const FULL_STREAM: f64 = 0.10;

/// People and revenue in millions of US dollars: rule of thumb for software companies, D. Sacks, “The SaaS Org Chart”,
/// <https://www.slideshare.net/slideshow/mastermind-masterclass-the-saas-org-chart-by-series-with-david-sacks/250459033>.
const REVENUE_BY_PEOPLE: [(f64, f64); 4] = [(50.0, 1.0), (125.0, 5.0), (350.0, 20.0), (1000.0, 100.0)];

fn today(profile: &Profile, model: &Model, input: Input) -> Belief {
    let answer = match input {
        Input::Revenue => profile.revenue_musd(),
        Input::Recurring => profile.recurring.map(crate::company::Share::get),
        Input::Leadership => profile.leadership.sales.map(|leader| f64::from(leader as u8)),
        Input::SalesSize => profile.sales_people.map(f64::from),
        _ => input.need().and_then(|need| profile.needs.get(need)).map(|level| f64::from(level.get())),
    };
    if let Some(answer) = answer {
        return Belief::certain(answer);
    }
    match input {
        Input::Revenue => unknown_revenue(profile, model),
        Input::Recurring => unknown_recurring(profile.model, model),
        Input::Complexity => complexity(&profile.streams, profile.needs.interdependence, model),
        Input::SalesSize => unknown_sales_size(profile.people, model),
        _ => model.ignorance(input),
    }
}

/// From people where they are known, else from the stage, else nothing.
fn unknown_revenue(profile: &Profile, model: &Model) -> Belief {
    if let Some(people) = profile.people {
        let usual = revenue_of(f64::from(people));
        return Belief::weighted([(0.5 * usual, 1.0), (usual, 2.0), (2.0 * usual, 1.0)]);
    }
    let (from, to) = match profile.stage {
        None => return model.ignorance(Input::Revenue),
        Some(Stage::Startup) => (0.0, 2.0),
        Some(Stage::EarlyGrowth) => (2.0, 8.0),
        Some(Stage::ScaleUp) => (8.0, 30.0),
        Some(Stage::Established) => (8.0, 120.0),
        Some(Stage::Enterprise) => (120.0, f64::INFINITY),
    };
    within(model, Input::Revenue, from, to)
}

/// Usual revenue of a company with so many people, millions of US dollars: straight between the published points with
/// both axes logarithmic, held to the ends.
fn revenue_of(people: f64) -> f64 {
    let [first, .., last] = REVENUE_BY_PEOPLE;
    let people = people.clamp(first.0, last.0);
    let right = REVENUE_BY_PEOPLE.partition_point(|point| point.0 < people).clamp(1, REVENUE_BY_PEOPLE.len() - 1);
    let (low, high) = (REVENUE_BY_PEOPLE[right - 1], REVENUE_BY_PEOPLE[right]);
    low.1 * libm::pow(high.1 / low.1, libm::log(people / low.0) / libm::log(high.0 / low.0))
}

fn unknown_recurring(business: Option<BusinessModel>, model: &Model) -> Belief {
    match business {
        None => model.ignorance(Input::Recurring),
        Some(BusinessModel::Transactional) => Belief::weighted([(0.0, 2.0), (0.25, 1.0)]),
        Some(BusinessModel::Services) => Belief::weighted([(0.0, 1.0), (0.25, 2.0), (0.5, 1.0)]),
        Some(BusinessModel::Mixed) => Belief::weighted([(0.25, 1.0), (0.5, 2.0), (0.75, 1.0)]),
        Some(BusinessModel::Subscription) => Belief::weighted([(0.75, 1.0), (1.0, 2.0)]),
    }
}

/// No more sell than work there.
fn unknown_sales_size(people: Option<u32>, model: &Model) -> Belief {
    within(model, Input::SalesSize, 0.0, people.map_or(f64::INFINITY, f64::from))
}

/// Every anchor of `input` between two numbers alike; the anchor nearest below where there is none, or the first.
fn within(model: &Model, input: Input, from: f64, to: f64) -> Belief {
    let anchors = model.table(input).anchors();
    let mut inside = anchors.iter().map(|anchor| anchor.at).filter(|at| (from..=to).contains(at)).peekable();
    if inside.peek().is_some() {
        return Belief::uniform(inside);
    }
    let below = anchors.partition_point(|anchor| anchor.at <= to).saturating_sub(1);
    Belief::certain(anchors[below].at)
}

/// The merged index of streams and their interdependence.
fn complexity(streams: &[Stream], interdependence: Option<Level>, model: &Model) -> Belief {
    if streams.is_empty() {
        model.ignorance(Input::Complexity)
    } else {
        complexity_of_all(full_streams(streams), interdependence)
    }
}

/// Complexity of `count` full streams. Judgement, after the comparison guide, "Scenarios Favoring a CRO": several streams
/// count, and count for more the more they depend on each other.
pub(super) fn complexity_of_all(count: f64, interdependence: Option<Level>) -> Belief {
    match interdependence {
        Some(level) => Belief::certain(complexity_of(count, f64::from(level.get()))),
        None => Belief::uniform(Level::ALL.map(|level| complexity_of(count, f64::from(level.get())))),
    }
}

/// Complexity, 0 to 4, of `count` full streams at interdependence 0 to 4.
fn complexity_of(count: f64, interdependence: f64) -> f64 {
    ((count - 1.0) * complexity_per_stream(interdependence)).clamp(0.0, 4.0)
}

/// What each stream beyond the first adds to complexity.
pub(super) fn complexity_per_stream(interdependence: f64) -> f64 {
    0.5 + 0.5 * interdependence / 4.0
}

/// How many streams there are, each counting fully from [`FULL_STREAM`] of revenue.
pub(super) fn full_streams(streams: &[Stream]) -> f64 {
    let shares: Vec<Option<f64>> = streams.iter().map(|stream| stream.share.map(crate::company::Share::get)).collect();
    full_shares(&shares)
}

/// The same for the shares alone. Streams without a share divide what the others leave; where none has a share each counts
/// fully.
#[allow(clippy::cast_precision_loss)] // a handful of streams
pub(super) fn full_shares(shares: &[Option<f64>]) -> f64 {
    let open = shares.iter().filter(|share| share.is_none()).count();
    if open == shares.len() {
        return open as f64;
    }
    let stated: f64 = shares.iter().flatten().sum();
    let left = (1.0 - stated).max(0.0) / (open as f64).max(1.0);
    shares.iter().map(|share| (share.unwrap_or(left) / FULL_STREAM).min(1.0)).sum()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::company::{Outlook, SalesLeader, Share};

    fn streams(shares: &[Option<f64>]) -> Vec<Stream> {
        let stream = |share: &Option<f64>| Stream { share: share.map(|s| Share::new(s).unwrap()), ..Stream::default() };
        shares.iter().map(stream).collect()
    }

    fn known(profile: &Profile, input: Input) -> Option<f64> {
        Situation::today(profile, &Model::v1()).belief(input).known()
    }

    #[test]
    fn a_blank_form_knows_nothing() {
        let situation = Situation::today(&Profile::default(), &Model::v1());
        assert!(situation.missing().eq(Input::ALL));
        assert!(Situation::in_24_months(&Profile::default(), &Model::v1()).is_none());
    }

    #[test]
    fn streams_count_from_a_tenth_of_revenue() {
        let cases = [
            (vec![Some(0.6), Some(0.4)], 2.0),
            (vec![Some(0.95), Some(0.05)], 1.5),
            (vec![None, None, None], 3.0),
            (vec![Some(0.9), None, None], 2.0),
            (vec![Some(1.0), None], 1.0),
        ];
        for (shares, full) in cases {
            assert!((full_streams(&streams(&shares)) - full).abs() < 1e-9, "{shares:?}");
        }
    }

    #[test]
    fn one_stream_is_simple_whatever_its_links() {
        let mut profile = Profile { streams: streams(&[None]), ..Profile::default() };
        assert_eq!(known(&profile, Input::Complexity), Some(0.0));
        profile.streams = streams(&[Some(0.05)]);
        assert_eq!(known(&profile, Input::Complexity), Some(0.0));
        profile.streams = streams(&[None; 2]);
        let situation = Situation::today(&profile, &Model::v1());
        let levels: Vec<f64> = situation.belief(Input::Complexity).atoms().iter().map(|atom| atom.0).collect();
        assert_eq!(levels, [0.5, 0.625, 0.75, 0.875, 1.0]);
    }

    #[test]
    fn revenue_follows_people_by_the_published_rule() {
        for (people, revenue) in REVENUE_BY_PEOPLE {
            assert!((revenue_of(people) - revenue).abs() < 1e-9);
        }
        assert!((revenue_of(0.0) - 1.0).abs() < 1e-9 && (revenue_of(1e6) - 100.0).abs() < 1e-9);
        let profile = Profile { people: Some(125), ..Profile::default() };
        let situation = Situation::today(&profile, &Model::v1());
        assert_eq!(situation.belief(Input::Revenue).atoms().len(), 3);
        assert!((situation.belief(Input::Revenue).atoms()[1].0 - 5.0).abs() < 1e-9);
    }

    #[test]
    fn a_small_company_has_few_in_sales() {
        let sizes = |people| {
            let profile = Profile { people: Some(people), ..Profile::default() };
            let situation = Situation::today(&profile, &Model::v1());
            situation.belief(Input::SalesSize).atoms().iter().map(|atom| atom.0).collect::<Vec<_>>()
        };
        assert_eq!(sizes(1), [2.0]);
        assert_eq!(sizes(30), [2.0, 8.0, 20.0]);
        assert_eq!(sizes(5000).len(), 6);
    }

    #[test]
    fn the_outlook_changes_only_what_it_says() {
        let outlook = Outlook { streams: Some(u32::MAX), sales: Some(SalesLeader::CsoGrade), ..Outlook::default() };
        let profile = Profile { revenue: Some(20_000_000), outlook, ..Profile::default() };
        let model = Model::v1();
        let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model).unwrap());
        let changed: Vec<Input> =
            Input::ALL.into_iter().filter(|&input| today.belief(input) != later.belief(input)).collect();
        assert_eq!(changed, [Input::Complexity, Input::Leadership]);
        assert_eq!(later.belief(Input::Complexity).known(), Some(4.0));
    }
}
