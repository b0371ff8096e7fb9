//! Where pay and scope on a chart disagree: a CRO’s pay or title where the scope is a CSO’s, and a CRO’s scope on less.
//!
//! Source of the idea: Conduyt 2026 (the chart shows the scope, not the title). From where on pay is a CRO’s is judgement, as the band is.

use super::band::usd;
use super::{Offer, PayTerms, Top};
use crate::company::Profile;
use crate::org::{Chart, Grade, Leader, Mismatch, PositionId, Scope, called};
use crate::role::Role;

/// What disagrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WarningKind {
    /// A CRO’s title without the scope.
    Title,
    /// Pay above where a CSO’s band ends, on a CSO’s scope or less: the pay, and where the band ends.
    Pay(u64, u64),
    /// The same where the band goes on: the pay, and the last amount that is named.
    PayPast(u64, u64),
    /// A CRO’s scope on a vice president’s grade.
    Grade,
    /// A CRO’s scope on pay below where a CRO’s band begins: the pay, and where it begins.
    LowPay(u64, u64),
}

/// A position whose pay or title and scope disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Which position.
    pub id: PositionId,
    /// What it really leads.
    pub scope: Scope,
    /// What disagrees.
    pub kind: WarningKind,
}

impl Warning {
    /// What disagrees and what to do, in whole sentences.
    #[must_use]
    pub fn told(&self, chart: &Chart) -> String {
        let who = chart.get(self.id).map(called).unwrap_or_default();
        let scope = self.scope.explain();
        match self.kind {
            WarningKind::Title => {
                format!("{who} has a CRO’s title. {scope} Give it the scope or a CSO’s title before a CRO’s pay.")
            }
            WarningKind::Pay(pay, top) => format!(
                "{who} is paid {}, more than the {} at which a CSO’s band ends. {scope} That is a CRO’s pay without a CRO’s scope.",
                usd(pay),
                usd(top)
            ),
            WarningKind::PayPast(pay, named) => format!(
                "{who} is paid {}, more than the {} to which a CSO’s band is spelt out at this size; it goes on beyond that. {scope} That \
                 such pay is a CRO’s is our judgement.",
                usd(pay),
                usd(named)
            ),
            WarningKind::Grade => {
                format!("{who} has a vice president’s rank. {scope} Such a scope on a VP’s pay will not hold for long.")
            }
            WarningKind::LowPay(pay, from) => {
                format!("{who} is paid {}, less than the {} at which a CRO’s band begins. {scope}", usd(pay), usd(from))
            }
        }
    }
}

/// The warnings of a chart whose `leaders` are known, in their order.
#[must_use]
pub fn warnings(chart: &Chart, leaders: &[Leader], profile: &Profile, terms: &PayTerms) -> Vec<Warning> {
    let cash = |role| Offer::of(role, profile, terms).cash();
    let top = cash(Role::Cso).map(|band| band.to);
    let from = cash(Role::Cro).map(|band| band.from);
    let mut found = Vec::new();
    for leader in leaders {
        let Some(position) = chart.get(leader.id) else { continue };
        let mut warn = |kind| found.push(Warning { id: leader.id, scope: leader.scope, kind });
        match leader.scope {
            Scope::Cro => {
                if position.grade == Grade::Vp {
                    warn(WarningKind::Grade);
                }
                if let Some((pay, from)) = position.pay.zip(from).filter(|(pay, from)| pay < from) {
                    warn(WarningKind::LowPay(pay, from));
                }
            }
            Scope::Cso | Scope::SalesPlus(_) | Scope::SalesHeadBelowTop | Scope::PartOfSales => {
                if leader.mismatch == Some(Mismatch::CroWithout) {
                    warn(WarningKind::Title);
                }
                match position.pay.zip(top) {
                    Some((pay, Top::To(to))) if pay > to => warn(WarningKind::Pay(pay, to)),
                    Some((pay, Top::Past(named))) if pay > named => warn(WarningKind::PayPast(pay, named)),
                    _ => {}
                }
            }
            Scope::Ceo | Scope::NonSales(_) | Scope::None => {
                if leader.mismatch == Some(Mismatch::CroWithout) {
                    warn(WarningKind::Title);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::company::Example;
    use crate::org::{Function, Measures, Position, leaders};
    use crate::role::pay::Term;

    fn chart(title: &str, grade: Grade, pay: Option<u64>, rest_below: bool) -> Chart {
        let seat = |title: &str, function, grade| Position {
            title: title.to_owned(),
            function: Some(function),
            grade,
            ..Position::default()
        };
        let leader = Position { pay, ..seat(title, Function::Sales, grade) };
        let rest = usize::from(rest_below);
        Chart::from_managers(
            vec![
                seat("CEO", Function::Executive, Grade::CLevel),
                leader,
                seat("Seller", Function::Sales, Grade::Contributor),
                seat("Marketer", Function::Marketing, Grade::Contributor),
                seat("CSM", Function::CustomerSuccess, Grade::Contributor),
            ],
            &[None, Some(0), Some(1), Some(rest), Some(rest)],
        )
        .unwrap()
    }

    fn found(chart: &Chart, terms: &PayTerms) -> Vec<WarningKind> {
        let leaders = leaders(chart, &Measures::of(chart));
        warnings(chart, &leaders, &Example::Saas.profile(), terms).iter().map(|warning| warning.kind).collect()
    }

    #[test]
    fn pay_and_title_are_held_against_the_scope() {
        let none = PayTerms::default();
        let sales_alone = |title, pay| found(&chart(title, Grade::CLevel, pay, false), &none);
        assert_eq!(sales_alone("Chief Sales Officer", Some(850_000)), []);
        assert_eq!(sales_alone("Chief Sales Officer", Some(850_001)), [WarningKind::Pay(850_001, 850_000)]);
        assert_eq!(sales_alone("Chief Revenue Officer", None), [WarningKind::Title]);
        let all = |title, grade, pay| found(&chart(title, grade, pay, true), &none);
        assert_eq!(all("Chief Revenue Officer", Grade::CLevel, Some(575_000)), []);
        assert_eq!(
            all("VP Sales", Grade::Vp, Some(400_000)),
            [WarningKind::Grade, WarningKind::LowPay(400_000, 575_000)]
        );
    }

    #[test]
    fn a_band_that_goes_on_warns_beyond_what_it_spells_out() {
        let profile = Profile { revenue: Some(400_000_000), ..Example::Enterprise.profile() };
        let found = |pay| {
            let cso = chart("Chief Sales Officer", Grade::CLevel, Some(pay), false);
            let leaders = leaders(&cso, &Measures::of(&cso));
            let found = warnings(&cso, &leaders, &profile, &PayTerms::default());
            found.iter().map(|warning| (warning.kind, warning.told(&cso))).collect::<Vec<_>>()
        };
        assert_eq!(found(2_000_000), []);
        let [(kind, told)] = &found(2_500_000)[..] else { panic!("one warning") };
        assert_eq!(*kind, WarningKind::PayPast(2_500_000, 2_000_000));
        assert!(told.contains("$2.5M, more than the $2M") && told.ends_with("is our judgement."), "{told}");
    }

    #[test]
    fn the_owner_s_own_bands_take_the_place_of_the_guides() {
        let terms = PayTerms::default().with(Role::Cso, Term::From, Some(400_000)).unwrap();
        let terms = terms.with(Role::Cso, Term::To, Some(500_000)).unwrap();
        let cso = chart("Chief Sales Officer", Grade::CLevel, Some(600_000), false);
        assert_eq!(found(&cso, &terms), [WarningKind::Pay(600_000, 500_000)]);
        let leaders = leaders(&cso, &Measures::of(&cso));
        assert_eq!(warnings(&cso, &leaders, &Profile::default(), &PayTerms::default()), []);
        let told = warnings(&cso, &leaders, &Profile::default(), &terms)[0].told(&cso);
        assert!(
            told.starts_with("Chief Sales Officer is paid $600K, more than the $500K at which a CSO’s band ends."),
            "{told}"
        );
    }
}
