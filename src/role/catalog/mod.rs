//! The roles that the guides and the charts speak of, and what each is there for: facts with their sources. What a position
//! really owns is read off its chart and not from here.

mod band;
mod card;
mod cro;
mod cso;
mod heads;
mod leaders;
mod operations;
mod sellers;
mod vp_sales;

pub use band::Band;
pub use card::{Card, Disagreement, Duties, Partner, Reports, Rhythm};

use crate::org::{Function, Grade, Scope};
use serde::{Deserialize, Serialize};

/// A role of the revenue organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Role {
    Cro,
    Cso,
    VpSales,
    Marketing,
    CustomerSuccess,
    GrowthOfficer,
    SalesDirector,
    RevenueOperations,
    SalesOperations,
    Enablement,
    RegionalDirector,
    SalesManager,
    AccountExecutive,
    SalesDevelopment,
    ChannelManager,
}

impl Role {
    /// All of them, the most senior first.
    pub const ALL: [Self; 15] = [
        Self::Cro,
        Self::Cso,
        Self::VpSales,
        Self::Marketing,
        Self::CustomerSuccess,
        Self::GrowthOfficer,
        Self::SalesDirector,
        Self::RevenueOperations,
        Self::SalesOperations,
        Self::Enablement,
        Self::RegionalDirector,
        Self::SalesManager,
        Self::AccountExecutive,
        Self::SalesDevelopment,
        Self::ChannelManager,
    ];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Cro => "Chief Revenue Officer",
            Self::Cso => "Chief Sales Officer",
            Self::VpSales => "VP Sales, head of all sales",
            Self::Marketing => "CMO or VP Marketing",
            Self::CustomerSuccess => "CCO or VP Customer Success",
            Self::GrowthOfficer => "Chief Growth Officer",
            Self::SalesDirector => "VP or Director of Sales for a part",
            Self::RevenueOperations => "Revenue operations lead",
            Self::SalesOperations => "Sales operations",
            Self::Enablement => "Sales enablement",
            Self::RegionalDirector => "Regional Director",
            Self::SalesManager => "Sales Manager",
            Self::AccountExecutive => "Account Executive",
            Self::SalesDevelopment => "Sales Development Representative",
            Self::ChannelManager => "Channel Manager",
        }
    }

    /// A short name, for a heading of a column.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::Cro => "CRO",
            Self::Cso => "CSO",
            Self::VpSales => "VP Sales",
            Self::Marketing => "Marketing head",
            Self::CustomerSuccess => "CS head",
            Self::GrowthOfficer => "CGO",
            Self::SalesDirector => "Sales Director",
            Self::RevenueOperations => "RevOps lead",
            Self::SalesOperations => "Sales operations",
            Self::Enablement => "Enablement",
            Self::RegionalDirector => "Regional Director",
            Self::SalesManager => "Sales Manager",
            Self::AccountExecutive => "AE",
            Self::SalesDevelopment => "SDR",
            Self::ChannelManager => "Channel Manager",
        }
    }

    /// Who holds it, within a sentence: “a CRO”, “an AE”.
    #[must_use]
    pub const fn with_article(self) -> &'static str {
        match self {
            Self::Cro => "a CRO",
            Self::Cso => "a CSO",
            Self::VpSales => "a VP Sales",
            Self::Marketing => "a marketing head",
            Self::CustomerSuccess => "a CS head",
            Self::GrowthOfficer => "a CGO",
            Self::SalesDirector => "a Sales Director",
            Self::RevenueOperations => "a RevOps lead",
            Self::SalesOperations => "a sales operations lead",
            Self::Enablement => "an enablement lead",
            Self::RegionalDirector => "a Regional Director",
            Self::SalesManager => "a Sales Manager",
            Self::AccountExecutive => "an AE",
            Self::SalesDevelopment => "an SDR",
            Self::ChannelManager => "a Channel Manager",
        }
    }

    /// What is said of it.
    #[must_use]
    pub const fn card(self) -> &'static Card {
        match self {
            Self::Cro => &cro::CARD,
            Self::Cso => &cso::CARD,
            Self::VpSales => &vp_sales::CARD,
            Self::Marketing => &heads::MARKETING,
            Self::CustomerSuccess => &heads::SUCCESS,
            Self::GrowthOfficer => &heads::GROWTH_OFFICER,
            Self::SalesDirector => &leaders::DIRECTOR,
            Self::RevenueOperations => &operations::REVENUE,
            Self::SalesOperations => &operations::SALES,
            Self::Enablement => &operations::ENABLEMENT_LEAD,
            Self::RegionalDirector => &leaders::REGIONAL,
            Self::SalesManager => &leaders::MANAGER,
            Self::AccountExecutive => &sellers::EXECUTIVE,
            Self::SalesDevelopment => &sellers::DEVELOPMENT,
            Self::ChannelManager => &sellers::CHANNEL,
        }
    }

    /// The role of a position with this scope and grade; `None` where it leads no revenue function whole.
    #[must_use]
    pub const fn of(scope: Scope, grade: Grade) -> Option<Self> {
        Some(match (scope, grade) {
            (Scope::Cro, _) => Self::Cro,
            (Scope::Cso | Scope::SalesPlus(_) | Scope::SalesHeadBelowTop, Grade::CLevel) => Self::Cso,
            (Scope::Cso | Scope::SalesPlus(_) | Scope::SalesHeadBelowTop, _) => Self::VpSales,
            (Scope::NonSales(functions), _) if functions.contains(Function::Marketing) => Self::Marketing,
            (Scope::NonSales(_), _) => Self::CustomerSuccess,
            (Scope::Ceo | Scope::PartOfSales | Scope::None, _) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::evidence::{Evidence, Source};

    /// Roles that lead nobody.
    const SELLERS: [Role; 3] = [Role::AccountExecutive, Role::SalesDevelopment, Role::ChannelManager];

    #[test]
    fn every_card_is_whole() {
        for role in Role::ALL {
            let card = role.card();
            let lists = [card.owns, card.shares, card.lacks, card.reports_to, card.skills, card.challenges];
            assert!(lists.iter().chain([&card.qualifications]).all(|list| !list.is_empty()), "{role:?}");
            assert!(!card.partners.is_empty(), "{role:?}");
            assert!(card.duties.iter().all(|duties| !duties.items.is_empty()) && !card.duties.is_empty(), "{role:?}");
        }
    }

    #[test]
    fn an_article_is_as_its_word_is_spoken() {
        for role in Role::ALL {
            let (article, word) = role.with_article().split_once(' ').unwrap();
            // S is spoken as a vowel where it stands for itself.
            let vowel = word.starts_with(['A', 'E', 'e']) || word == "SDR";
            assert_eq!(article, if vowel { "an" } else { "a" }, "{word}");
        }
    }

    #[test]
    fn who_leads_says_whom_at_every_size_once() {
        for role in Role::ALL {
            let bands: Vec<Band> = role.card().reports.iter().map(|reports| reports.band).collect();
            let sized: Vec<Band> = bands.iter().copied().filter(|band| *band != Band::Any).collect();
            let expected: &[Band] = if SELLERS.contains(&role) { &[] } else { &Band::SIZES };
            assert_eq!(sized, expected, "{role:?}");
        }
    }

    #[test]
    fn the_guides_disagree_with_each_other_and_not_with_themselves() {
        let guides = |side: &Evidence| {
            let of = |source: &Source| match source {
                Source::Guide(guide, _) => Some(*guide),
                _ => None,
            };
            side.sources.iter().filter_map(of).collect::<Vec<_>>()
        };
        for disagreement in Role::ALL.iter().flat_map(|role| role.card().disagreements) {
            let sides: Vec<_> = disagreement.sides.iter().map(guides).collect();
            assert!(sides.len() > 1, "{}", disagreement.about);
            for (at, side) in sides.iter().enumerate() {
                assert!(!side.is_empty() && side.iter().all(|guide| *guide == side[0]), "{}", disagreement.about);
                assert!(sides[..at].iter().all(|other| other[0] != side[0]), "{}", disagreement.about);
            }
        }
    }

    #[test]
    fn a_chief_of_sales_has_the_six_groups_of_each_quarter() {
        let quarterly =
            |role: Role| role.card().duties.iter().filter(|duties| duties.rhythm == Rhythm::Quarterly).count();
        assert_eq!(quarterly(Role::Cso), 6);
    }

    #[test]
    fn each_size_begins_where_the_last_ends() {
        for (people, band) in [(0, Band::Few), (7, Band::Few), (8, Band::Team), (19, Band::Team), (20, Band::Teams)] {
            assert_eq!(Band::of(people), band);
        }
        assert_eq!([Band::of(119), Band::of(120), Band::of(u32::MAX)], [Band::Teams, Band::Many, Band::Many]);
    }
}
