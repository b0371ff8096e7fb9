//! Three worked examples to start from. The companies are invented; their numbers are judgement, chosen to be ordinary.

use super::{
    BusinessModel, Currency, Exchange, Leadership, Level, Needs, Outlook, Profile, SalesLeader, Share, Stage, Stream,
    StreamKind,
};
use crate::figure::{short_money, thousands};

/// An invented company with every answer a first look needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {
    /// A founder-led software start-up.
    Startup,
    /// A growing subscription company.
    Saas,
    /// A many-stream enterprise.
    Enterprise,
}

impl Example {
    /// All three, smallest first.
    pub const ALL: [Self; 3] = [Self::Startup, Self::Saas, Self::Enterprise];

    /// What kind of company it is.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Startup => "Founder-led start-up",
            Self::Saas => "Growing SaaS company",
            Self::Enterprise => "Many-stream enterprise",
        }
    }

    /// The company in a line.
    #[must_use]
    pub fn line(self) -> String {
        let (revenue, people, more) = match self {
            Self::Startup => (1_800_000, 24, "founders still close the deals"),
            Self::Saas => (24_000_000, 190, "a VP Sales in place, churn on the agenda"),
            Self::Enterprise => (420_000_000, 2600, "product, services and partners"),
        };
        format!("{} revenue, {} people, {more}", short_money(revenue, Currency::Usd), thousands(people))
    }

    /// The company's answers.
    #[must_use]
    pub fn profile(self) -> Profile {
        match self {
            Self::Startup => startup(),
            Self::Saas => saas(),
            Self::Enterprise => enterprise(),
        }
    }
}

fn share(percent: u32) -> Option<Share> {
    Share::new(f64::from(percent) / 100.0).ok()
}

fn stream(name: &str, kind: StreamKind, percent: u32) -> Stream {
    Stream { name: name.to_owned(), kind, share: share(percent) }
}

/// Levels in the order of [`super::Need::ALL`].
fn needs(levels: [u8; 6]) -> Needs {
    let mut needs = Needs::default();
    for (need, level) in super::Need::ALL.into_iter().zip(levels) {
        needs.set(need, Level::new(level));
    }
    needs
}

fn startup() -> Profile {
    Profile {
        name: "Fernlight".to_owned(),
        people: Some(24),
        sales_people: Some(4),
        revenue: Some(1_800_000),
        exchange: Exchange::default(),
        stage: Some(Stage::Startup),
        model: Some(BusinessModel::Subscription),
        recurring: share(90),
        streams: vec![stream("Subscriptions", StreamKind::Subscription, 100)],
        needs: needs([0, 1, 1, 3, 1, 1]),
        leadership: Leadership {
            sales: Some(SalesLeader::Founder),
            repeatable: Some(true),
            leader_stays: Some(false),
            would_integrate: None,
            peer_chief: Some(false),
        },
        outlook: Outlook::default(),
    }
}

fn saas() -> Profile {
    Profile {
        name: "Northbeam".to_owned(),
        people: Some(190),
        sales_people: Some(38),
        revenue: Some(24_000_000),
        exchange: Exchange::default(),
        stage: Some(Stage::ScaleUp),
        model: Some(BusinessModel::Subscription),
        recurring: share(80),
        streams: vec![
            stream("Platform subscriptions", StreamKind::Subscription, 70),
            stream("Onboarding and services", StreamKind::Services, 18),
            stream("Resellers", StreamKind::Partnerships, 12),
        ],
        needs: needs([2, 2, 3, 3, 2, 1]),
        leadership: Leadership {
            sales: Some(SalesLeader::SolidVp),
            repeatable: Some(true),
            leader_stays: Some(true),
            would_integrate: Some(true),
            peer_chief: Some(false),
        },
        outlook: Outlook {
            revenue: Some(55_000_000),
            sales_people: Some(75),
            needs: Needs { alignment: Level::new(3), lifecycle: Level::new(4), ..Needs::default() },
            ..Outlook::default()
        },
    }
}

fn enterprise() -> Profile {
    Profile {
        name: "Halden Industries".to_owned(),
        people: Some(2_600),
        sales_people: Some(310),
        revenue: Some(420_000_000),
        exchange: Exchange::default(),
        stage: Some(Stage::Enterprise),
        model: Some(BusinessModel::Mixed),
        recurring: share(55),
        streams: vec![
            stream("Equipment", StreamKind::Product, 38),
            stream("Maintenance contracts", StreamKind::Subscription, 27),
            stream("Software", StreamKind::Subscription, 16),
            stream("Consulting", StreamKind::Services, 11),
            stream("Distribution partners", StreamKind::Partnerships, 8),
        ],
        needs: needs([3, 3, 3, 2, 2, 1]),
        leadership: Leadership {
            sales: Some(SalesLeader::CsoGrade),
            repeatable: Some(true),
            leader_stays: Some(true),
            would_integrate: Some(true),
            peer_chief: Some(true),
        },
        outlook: Outlook::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Answer, Refusal};
    use super::*;

    #[test]
    fn examples_meet_the_rules_that_answers_meet() -> Result<(), Refusal> {
        for example in Example::ALL {
            let profile = example.profile();
            profile.with(Answer::Name(profile.name.clone()))?;
            let shares: f64 = profile.streams.iter().filter_map(|stream| stream.share).map(Share::get).sum();
            assert!((shares - 1.0).abs() < 1e-9, "{example:?}: shares add up to {shares}");
        }
        Ok(())
    }
}
