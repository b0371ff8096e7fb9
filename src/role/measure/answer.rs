//! Who answers for a measure on a chart, and which measures that pull against each other have owners who meet only at the CEO.
//!
//! Which functions have to be under one roof follows from what the guides give to each (comparison guide, “Impact on Organization
//! and Team Structure”); the assignment to measures is judgement.

use super::Kpi;
use crate::evidence::{Evidence, Source};
use crate::org::{Chart, Function};
use crate::role::cited::{ALIGNMENT, CRO_CHALLENGES, PIPELINE, RETENTION, TOGETHER};
use crate::role::{Owners, Ownership};

impl Kpi {
    /// The functions that whoever answers for it has to lead.
    #[must_use]
    pub const fn functions(self) -> &'static [Function] {
        use Function::{CustomerSuccess, Marketing, Sales};
        match self {
            // All revenue.
            Self::Growth => &[Sales, Marketing, CustomerSuccess],
            // New business, which a CSO’s plan is made of.
            Self::PlanReached
            | Self::Coverage
            | Self::Attainment
            | Self::Cycle
            | Self::DealSize
            | Self::WinRate
            | Self::Conversion
            | Self::Productivity
            | Self::Acv
            | Self::Activity
            | Self::TopAccounts => &[Sales],
            // The cost of both is in it, or what one passes to the other.
            Self::Cac | Self::CacPayback | Self::Roi | Self::MqlToSql | Self::MarketShare => &[Sales, Marketing],
            Self::MarketingPipeline => &[Marketing],
            // Both sell to customers.
            Self::Clv | Self::NetRetention | Self::Arpu | Self::Expansion => &[Sales, CustomerSuccess],
            Self::Nps | Self::Churn => &[CustomerSuccess],
        }
    }
}

/// Who answers for one measure on one chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The measure.
    pub kpi: Kpi,
    /// Who owns what it asks for.
    pub ownership: Ownership,
}

impl Answered {
    /// What is wrong with it in a word.
    #[must_use]
    pub const fn flag(&self) -> Option<&'static str> {
        match self.ownership {
            Ownership::One(_) | Ownership::Ceo(_) => None,
            Ownership::Several(_) => Some("Contradictory"),
            Ownership::Nobody(_) => Some("Unowned"),
        }
    }

    /// Who answers for it on `chart`, and what to do where nobody does alone; a whole sentence.
    #[must_use]
    pub fn told(&self, chart: &Chart) -> String {
        let who = self.ownership.told(chart);
        match &self.ownership {
            Ownership::One(_) => format!("{who} answers for it."),
            Ownership::Ceo(_) => format!("The CEO answers for it: {who}."),
            Ownership::Several(_) => {
                let who = together(&who);
                format!("{who} each have a part of it and meet only at the CEO. Give them one shared target.")
            }
            Ownership::Nobody(_) => format!("{who}, so nobody answers for it. Name a position that does."),
        }
    }
}

/// Names with semicolons between them, as they stand in a sentence.
fn together(names: &str) -> String {
    match names.rsplit_once("; ") {
        Some((first, last)) => format!("{} and {last}", first.replace("; ", ", ")),
        None => names.to_owned(),
    }
}

/// Who answers for each of `kpis`.
#[must_use]
pub fn answered(kpis: &[Kpi], owners: &Owners) -> Vec<Answered> {
    let owner = |kpi: &Kpi| Answered { kpi: *kpi, ownership: owners.owner(kpi.functions()) };
    kpis.iter().map(owner).collect()
}

/// Two measures that pull against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tension {
    /// The one.
    pub one: Kpi,
    /// The other.
    pub other: Kpi,
    /// How the one is had at the cost of the other, and who says so.
    pub why: Evidence,
}

impl Tension {
    const fn new(one: Kpi, other: Kpi, statement: &'static str, sources: &'static [Source]) -> Self {
        Self { one, other, why: Evidence { statement, sources } }
    }

    /// All that are known.
    pub const ALL: [Self; 7] = [
        Self::new(
            Kpi::PlanReached,
            Kpi::NetRetention,
            "What is sold to make the plan may not stay: winning customers competes with keeping and growing them.",
            &[CRO_CHALLENGES, RETENTION],
        ),
        Self::new(
            Kpi::Coverage,
            Kpi::Expansion,
            "Time spent on new business is not spent on the accounts there are.",
            &[CRO_CHALLENGES, Source::Judgement],
        ),
        Self::new(
            Kpi::MarketingPipeline,
            Kpi::Conversion,
            "More leads are easily had by passing on worse ones.",
            &[ALIGNMENT, Source::Judgement],
        ),
        Self::new(
            Kpi::Growth,
            Kpi::CacPayback,
            "Growth can be bought with customers who take longer to pay back.",
            &[Source::Judgement],
        ),
        Self::new(Kpi::DealSize, Kpi::WinRate, "Larger deals are won less often.", &[Source::Judgement]),
        Self::new(Kpi::DealSize, Kpi::Cycle, "Larger deals take longer.", &[Source::Judgement]),
        Self::new(
            Kpi::Activity,
            Kpi::WinRate,
            "Activity can be raised without winning more: it is read beside results.",
            &[PIPELINE],
        ),
    ];
}

/// Two measures that pull against each other and whose owners meet only at the CEO.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pull {
    /// Which two.
    pub tension: Tension,
    /// Who owns parts of them.
    pub ownership: Ownership,
}

impl Pull {
    /// Where sharing goals is asked for.
    pub const SOURCE: Source = TOGETHER;

    /// Who pulls, why, and what to do; whole sentences.
    #[must_use]
    pub fn told(&self, chart: &Chart) -> String {
        format!(
            "{} {} pull at the two ends and meet only at the CEO. Give them shared goals and one set of figures, or one \
             superior below the CEO.",
            self.tension.why.statement,
            together(&self.ownership.told(chart))
        )
    }
}

/// The tensions whose two measures have owners that meet only at the CEO. Where a function is missing, that is said of the measure.
#[must_use]
pub fn pulls(owners: &Owners) -> Vec<Pull> {
    let pull = |tension: &Tension| {
        let mut functions = tension.one.functions().to_vec();
        functions
            .extend(tension.other.functions().iter().filter(|function| !tension.one.functions().contains(function)));
        let ownership = owners.owner(&functions);
        matches!(ownership, Ownership::Several(_)).then_some(Pull { tension: *tension, ownership })
    };
    Tension::ALL.iter().filter_map(pull).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::org::{Grade, Measures, Position};

    /// A CEO, heads of sales, marketing and customer success below `under`, and one of each below them.
    fn chart(under: [usize; 3]) -> Chart {
        let seat = |title: &str, function| Position {
            title: title.to_owned(),
            function: Some(function),
            ..Position::default()
        };
        let heads = [("CSO", Function::Sales), ("CMO", Function::Marketing), ("CCO", Function::CustomerSuccess)];
        let mut positions =
            vec![seat("CEO", Function::Executive), Position { grade: Grade::CLevel, ..seat("CRO", Function::Revenue) }];
        positions.extend(heads.map(|(title, function)| seat(title, function)));
        Chart::from_managers(positions, &[None, Some(0), Some(under[0]), Some(under[1]), Some(under[2])]).unwrap()
    }

    fn told(chart: &Chart, kpi: Kpi) -> (Option<&'static str>, String) {
        let measures = Measures::of(chart);
        let found = &answered(&[kpi], &Owners::of(chart, &measures))[0];
        (found.flag(), found.told(chart))
    }

    #[test]
    fn a_cro_answers_for_all_of_it_and_nothing_pulls() {
        let chart = chart([1, 1, 1]);
        assert_eq!(told(&chart, Kpi::Growth), (None, "CRO answers for it.".to_owned()));
        assert_eq!(told(&chart, Kpi::Churn), (None, "CCO answers for it.".to_owned()));
        let measures = Measures::of(&chart);
        assert_eq!(pulls(&Owners::of(&chart, &measures)), []);
    }

    #[test]
    fn heads_who_meet_only_at_the_ceo_answer_in_parts_and_pull() {
        let chart = chart([0, 0, 0]);
        let (flag, said) = told(&chart, Kpi::CacPayback);
        assert_eq!(flag, Some("Contradictory"));
        assert_eq!(said, "CSO and CMO each have a part of it and meet only at the CEO. Give them one shared target.");
        assert_eq!(told(&chart, Kpi::WinRate).0, None);
        let measures = Measures::of(&chart);
        let pulls = pulls(&Owners::of(&chart, &measures));
        let pairs: Vec<_> = pulls.iter().map(|pull| (pull.tension.one, pull.tension.other)).collect();
        assert_eq!(
            pairs,
            [
                (Kpi::PlanReached, Kpi::NetRetention),
                (Kpi::Coverage, Kpi::Expansion),
                (Kpi::MarketingPipeline, Kpi::Conversion),
                (Kpi::Growth, Kpi::CacPayback),
            ]
        );
        assert!(pulls[0].told(&chart).contains("CSO and CCO pull at the two ends and meet only at the CEO."));
    }

    #[test]
    fn what_nobody_does_is_unowned() {
        let alone = Position { title: "CEO".to_owned(), function: Some(Function::Sales), ..Position::default() };
        let chart = Chart::from_managers(vec![alone], &[None]).unwrap();
        assert_eq!(told(&chart, Kpi::WinRate), (None, "The CEO answers for it: CEO, in person.".to_owned()));
        let (flag, said) = told(&chart, Kpi::Churn);
        assert_eq!(flag, Some("Unowned"));
        assert_eq!(said, "Nobody is in customer success, so nobody answers for it. Name a position that does.");
        let empty = Chart::new();
        assert_eq!(told(&empty, Kpi::Growth).0, Some("Unowned"));
    }

    #[test]
    fn a_tension_is_between_two_and_says_who_says_so() {
        for tension in Tension::ALL {
            assert!(tension.one != tension.other && !tension.why.sources.is_empty());
        }
    }
}
