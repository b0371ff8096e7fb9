//! What is asked before anything is scored: whether the question arises at all, and what the reader must know first.

use super::{Alternative, Contender};
use crate::company::{Profile, SalesLeader};
use crate::evidence::{Evidence, Guide, Source};

/// A condition that stands above the scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gate {
    /// Deals do not yet close without a founder: no sales executive yet.
    FoundersSell,
    /// Revenue is under a million US dollars: no sales executive yet.
    UnderOneMillion,
    /// Marketing and customer success would not report to a CRO: wider roles than a CSO's are off the table.
    NotIntegrated,
    /// A strong sales leader stays and would get a boss: a warning.
    Layered,
    /// A respected marketing or customer chief reports to the CEO and a CRO leads: the published counter-view.
    Dissent,
}

/// Revenue in millions of US dollars below which there is no sales executive yet. Judgement.
pub(super) const LEAST_REVENUE: f64 = 1.0;

/// What a gate does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GateEffect {
    /// There is no verdict; the scores are still shown.
    NoVerdict,
    /// Some contenders are taken out; see [`Gate::removes`].
    Removes,
    /// A warning; no score changes.
    Warns,
    /// The other opinion is shown; no score changes.
    CounterView,
}

impl Gate {
    /// All of them, in the order they are checked.
    pub const ALL: [Self; 5] =
        [Self::FoundersSell, Self::UnderOneMillion, Self::NotIntegrated, Self::Layered, Self::Dissent];

    /// Whether it fires on these answers, where `leader` has the best fit. An answer that is missing fires nothing.
    #[must_use]
    pub fn fires(self, profile: &Profile, leader: Contender) -> bool {
        let today = &profile.leadership;
        match self {
            Self::FoundersSell => today.repeatable == Some(false),
            Self::UnderOneMillion => profile.revenue_musd().is_some_and(|revenue| revenue < LEAST_REVENUE),
            Self::NotIntegrated => today.would_integrate == Some(false),
            Self::Layered => today.leader_stays == Some(true) && today.sales >= Some(SalesLeader::SolidVp),
            Self::Dissent => today.peer_chief == Some(true) && leader.is_cro(),
        }
    }

    /// Whether any gate that fires on these answers takes `contender` out.
    #[must_use]
    pub fn any_removes(profile: &Profile, contender: Contender) -> bool {
        Self::ALL.into_iter().any(|gate| gate.removes(contender) && gate.fires(profile, contender))
    }

    /// What it does.
    #[must_use]
    pub const fn effect(self) -> GateEffect {
        match self {
            Self::FoundersSell | Self::UnderOneMillion => GateEffect::NoVerdict,
            Self::NotIntegrated => GateEffect::Removes,
            Self::Layered => GateEffect::Warns,
            Self::Dissent => GateEffect::CounterView,
        }
    }

    /// The verdict it stands for, in a short sentence; `None` where it leaves the verdict alone.
    #[must_use]
    pub const fn headline(self) -> Option<&'static str> {
        match self {
            Self::FoundersSell | Self::UnderOneMillion => Some("No sales executive yet."),
            Self::NotIntegrated => Some("A CSO’s job, whatever the title."),
            Self::Layered | Self::Dissent => None,
        }
    }

    /// Whether it takes `contender` out.
    #[must_use]
    pub const fn removes(self, contender: Contender) -> bool {
        matches!(self, Self::NotIntegrated)
            && !matches!(contender, Contender::Standing(Alternative::VpSales | Alternative::Cso))
    }

    /// What it says, with its sources.
    #[must_use]
    pub const fn evidence(self) -> Evidence {
        match self {
            Self::FoundersSell => Evidence {
                statement: "No sales executive yet: while deals still need a founder there is nothing for an executive \
                            to scale. Make selling repeatable with one or two sellers first, then ask again. The \
                            scores are shown for orientation.",
                sources: &[NOTION, BUTEAU],
            },
            Self::UnderOneMillion => Evidence {
                statement: "No sales executive yet: at this size how to sell is still being found out, and an executive \
                            would put process on top of doubt. The line at $1M of revenue is drawn by judgement. The \
                            scores are shown for orientation.",
                sources: &[NOTION, BUTEAU, Source::Judgement],
            },
            Self::NotIntegrated => Evidence {
                statement: "If marketing and customer success stay outside, the role is a CSO’s whatever its title, so \
                            the wider roles are left out.",
                sources: &[
                    Source::Guide(Guide::Operate, "CSO vs CRO"),
                    Source::Published(
                        "Blue Chip CRO, The 4 W’s of hiring a CRO",
                        "https://bluechipcro.com/blog/the-4-ws-of-hiring-a-chief-revenue-officer-cro/",
                    ),
                ],
            },
            Self::Layered => Evidence {
                statement: "The sales leader you have would get a boss. Talk to them before you search: done badly, \
                            this discourages a strong leader.",
                sources: &[Source::Published(
                    "Revenue CXO, When your VP of Sales needs a CRO above them",
                    "https://revenuecxo.com/articles/when-vp-sales-needs-cro-above-them",
                )],
            },
            Self::Dissent => Evidence {
                statement: "There is a published case against a CRO here: a customer or marketing chief who answers to \
                            the CEO is a check on sales, and under one chief of revenue that balance is lost.",
                sources: &[
                    Source::Published(
                        "D. Kellogg, Should customer success report into the CRO or the CEO?",
                        "https://kellblog.com/2020/03/13/should-customer-success-report-into-sales-or-the-ceo/amp/",
                    ),
                    Source::Published(
                        "How to SaaS, Marketing reporting to the CRO",
                        "https://www.howtosaas.com/blog/marketing_reporting_to_CRO",
                    ),
                ],
            },
        }
    }
}

const NOTION: Source = Source::Published(
    "Notion Capital, I just landed my dream CRO position",
    "https://www.notion.vc/resources/i-just-landed-my-dream-cro-position-ill-probably-be-out-of-a-job-in-two-years",
);
const BUTEAU: Source = Source::Published(
    "A. Buteau, When founder-led sales should end",
    "https://www.antoinebuteau.com/when-founder-led-sales-should-end-series-9-when-to-hire-sales-leadership/",
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::company::{Currency, Exchange, Leadership};

    const CRO: Contender = Contender::Standing(Alternative::Cro);
    const CSO: Contender = Contender::Standing(Alternative::Cso);

    fn fired(profile: &Profile, leader: Contender) -> Vec<Gate> {
        Gate::ALL.into_iter().filter(|gate| gate.fires(profile, leader)).collect()
    }

    #[test]
    fn missing_answers_fire_nothing() {
        assert!(fired(&Profile::default(), CRO).is_empty());
    }

    #[test]
    fn each_gate_has_its_condition() {
        let all = Leadership {
            sales: Some(SalesLeader::SolidVp),
            repeatable: Some(false),
            leader_stays: Some(true),
            would_integrate: Some(false),
            peer_chief: Some(true),
        };
        let mut profile = Profile { leadership: all, revenue: Some(999_999), ..Profile::default() };
        assert_eq!(fired(&profile, CRO), Gate::ALL);
        assert!(!fired(&profile, CSO).contains(&Gate::Dissent));
        profile.leadership.sales = Some(SalesLeader::Manager);
        assert!(!fired(&profile, CRO).contains(&Gate::Layered));
        profile.leadership.sales = None;
        assert!(!fired(&profile, CRO).contains(&Gate::Layered));
        profile.exchange = Exchange::usual(Currency::Gbp);
        assert!(!fired(&profile, CRO).contains(&Gate::UnderOneMillion));
    }

    #[test]
    fn what_is_taken_out_is_whatever_reaches_beyond_sales() {
        let left = Contender::OPTIONS.into_iter().filter(|&contender| !Gate::NotIntegrated.removes(contender));
        assert!(left.eq([Contender::Standing(Alternative::VpSales), CSO]));
        assert!(Contender::OPTIONS.iter().all(|&contender| !Gate::FoundersSell.removes(contender)));
    }
}
