//! Which role is measured on what, and who says so.
//!
//! The guides list the measures of a CSO and of a CRO; the order, and the measures of all other roles, are judgement.

use super::Kpi;
use crate::evidence::Source;
use crate::role::Role;
use crate::role::cited::{
    BY_QUARTER, CRO_DETAIL, CSO_DETAIL, EFFICIENCY, KPIS, MEASURED, PIPELINE, RESULTS, RETENTION, SUCCESS_MEASURED,
    TRACKED,
};

impl Kpi {
    /// What a role is measured on, the weightiest first: at least one, at most eight.
    #[must_use]
    pub const fn of(role: Role) -> &'static [Self] {
        use Kpi::{
            Activity, Attainment, Cac, CacPayback, Churn, Clv, Conversion, Coverage, Cycle, DealSize, Expansion,
            Growth, MarketShare, MarketingPipeline, MqlToSql, NetRetention, Nps, PlanReached, Productivity,
            TopAccounts, WinRate,
        };
        match role {
            Role::Cro => &[Growth, NetRetention, Clv, MqlToSql, PlanReached, CacPayback, Churn, Expansion],
            Role::Cso => &[PlanReached, Coverage, Attainment, NetRetention, Cycle, DealSize, WinRate, CacPayback],
            Role::VpSales => &[PlanReached, Attainment, Coverage, WinRate, Cycle, DealSize, Productivity],
            Role::Marketing => &[MarketingPipeline, MqlToSql, Cac, CacPayback, MarketShare],
            Role::CustomerSuccess => &[NetRetention, Churn, Expansion, Nps, Clv],
            Role::GrowthOfficer => &[Growth, Expansion, MarketShare, Cac, Clv],
            Role::SalesDirector => &[PlanReached, Attainment, Coverage, WinRate, Cycle],
            Role::RevenueOperations => &[Conversion, MqlToSql, Coverage, Cycle, Productivity],
            Role::SalesOperations => &[Productivity, Cycle, Coverage, Attainment],
            Role::Enablement => &[Attainment, WinRate, Productivity, Cycle],
            Role::RegionalDirector => &[PlanReached, Attainment, Coverage, WinRate, TopAccounts],
            Role::SalesManager => &[Attainment, Coverage, WinRate, Activity],
            Role::AccountExecutive => &[Attainment, WinRate, Cycle, DealSize, Coverage],
            Role::SalesDevelopment => &[Activity, Conversion, MqlToSql],
            Role::ChannelManager => &[PlanReached, Coverage, WinRate, DealSize],
        }
    }

    /// Who says that a role is measured on it; judgement where no guide does.
    #[must_use]
    pub const fn said_of(self, role: Role) -> &'static [Source] {
        let said = match role {
            Role::Cso => self.said_of_cso(),
            Role::Cro => self.said_of_cro(),
            _ => &[],
        };
        if said.is_empty() { &[Source::Judgement] } else { said }
    }

    const fn said_of_cso(self) -> &'static [Source] {
        match self {
            Self::PlanReached => &[MEASURED],
            Self::Growth => &[KPIS, TRACKED, RESULTS],
            Self::Coverage => &[MEASURED, PIPELINE],
            Self::Attainment => &[MEASURED, TRACKED, EFFICIENCY],
            Self::Cycle => &[MEASURED, CSO_DETAIL, TRACKED, EFFICIENCY],
            Self::DealSize => &[MEASURED, CSO_DETAIL, TRACKED],
            Self::WinRate => &[KPIS, TRACKED, EFFICIENCY],
            Self::Conversion => &[CSO_DETAIL, PIPELINE],
            Self::Productivity => &[CSO_DETAIL, SUCCESS_MEASURED],
            Self::Cac => &[MEASURED, KPIS, TRACKED],
            Self::CacPayback => &[MEASURED],
            Self::Roi | Self::Arpu => &[CSO_DETAIL],
            Self::Clv => &[TRACKED, RESULTS],
            Self::NetRetention => &[MEASURED],
            Self::MqlToSql | Self::MarketingPipeline => &[],
            Self::Acv => &[RESULTS],
            Self::MarketShare => &[RESULTS, SUCCESS_MEASURED],
            Self::Nps | Self::Churn => &[RETENTION],
            Self::Expansion => &[RETENTION, SUCCESS_MEASURED],
            Self::Activity => &[PIPELINE, SUCCESS_MEASURED],
            Self::TopAccounts => &[BY_QUARTER],
        }
    }

    const fn said_of_cro(self) -> &'static [Source] {
        match self {
            Self::Growth | Self::Clv | Self::NetRetention | Self::MqlToSql => &[KPIS, CRO_DETAIL],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_measured_on_one_to_eight_things_once_each() {
        for role in Role::ALL {
            let list = Kpi::of(role);
            assert!((1..=8).contains(&list.len()), "{role:?}");
            for (at, kpi) in list.iter().enumerate() {
                assert!(!list[..at].contains(kpi), "{role:?} {kpi:?}");
            }
        }
    }

    #[test]
    fn what_the_comparison_guide_says_of_a_cro_comes_first() {
        let said: Vec<Kpi> = Kpi::ALL.into_iter().filter(|kpi| kpi.said_of(Role::Cro) != [Source::Judgement]).collect();
        let list = Kpi::of(Role::Cro);
        assert!(list[..said.len()].iter().all(|kpi| said.contains(kpi)));
        assert!(Kpi::of(Role::Cso).iter().all(|kpi| kpi.said_of(Role::Cso) != [Source::Judgement]));
    }
}
