//! What the planner says of a role, as a sheet takes it up: the one place where the catalogue, the measures and the pay of roles
//! enter a draft.

use super::figure::money;
use super::ground::{Target, line, sentence};
use crate::company::{Currency, Profile};
use crate::evidence::{Evidence, Source};
use crate::role::pay::{Equity, Industry, Offer, PayTerms, Place, Range, Side, Term};
use crate::role::{Kpi, Role};

/// What a role is measured on, the weightiest first.
pub(super) fn measures(role: Role) -> Vec<Target> {
    let target = |kpi: &Kpi| {
        let stated = kpi.stated().target.map(|target| target.evidence());
        // How many of the sellers reach their quota is no measure of one of them.
        let own = *kpi == Kpi::Attainment && leads_nobody(role);
        let stated = stated.filter(|_| !own);
        Target {
            name: if own { "Own quota" } else { kpi.label() }.to_owned(),
            target: stated.map(|stated| sentence(stated.statement)).unwrap_or_default(),
            source: cited(stated.map_or(kpi.said_of(role), |stated| stated.sources)),
        }
    };
    Kpi::of(role).iter().map(target).collect()
}

/// What is said of its pay at this company, with whoever says so: the owner’s package and band, or else what is published or judged.
/// Where a package lies in a band is for its owner, not for who reads a sheet.
pub(super) fn pay(role: Role, profile: &Profile, terms: &PayTerms) -> Vec<String> {
    let offer = Offer::of(role, profile, terms);
    let usd = |amount| money(Currency::Usd, amount);
    let variable = match terms.get(role, Term::Variable) {
        Some(amount) if amount > 0 => format!(", {} of it variable", usd(amount)),
        _ => String::new(),
    };
    let equity = terms.get(role, Term::Equity).filter(|equity| *equity > 0).map_or("", |_| "; equity comes on top");
    let package = terms.cash(role).map(|cash| format!("{} in cash on target{variable}{equity}.", usd(cash)));
    let own = offer
        .own
        .map(|(from, to)| format!("The band for this position: {} on target.", Range::between(from, to).told()));
    let mut said: Vec<_> = package.into_iter().chain(own).collect();
    if said.is_empty() {
        let moved = if (terms.industry, terms.place) == <(Industry, Place)>::default() {
            ""
        } else {
            ", moved to industry and place"
        };
        said.extend(offer.sides.iter().map(|side| told(side, moved)));
    }
    if said.is_empty() {
        return vec!["To be agreed.".to_owned()];
    }
    said.iter().map(|said| sentence(said)).collect()
}

/// A band in one line, with its source after it.
fn told(side: &Side, moved: &str) -> String {
    let band = &side.band;
    let cash = band.variable.is_some();
    let mut parts = vec![format!("{} base", band.base.told())];
    parts.extend(band.variable.map(|range| format!("{} variable", range.told())));
    let total = if cash { "on target" } else { "in all, with bonus and equity" };
    parts.extend(band.total.map(|range| format!("{} {total}", range.told())));
    if let Equity::Percent(..) = band.equity {
        parts.push(format!("{} equity", band.equity.told()));
    }
    let source = match side.sources.first() {
        Some(Source::Judgement) => "our judgement, after Conduyt’s band for a CSO",
        _ => side.name,
    };
    format!("{} at {} ({source}{moved}).", parts.join(", "), band.at)
}

/// Whether the role is that of somebody who sells and leads nobody.
pub(super) const fn leads_nobody(role: Role) -> bool {
    matches!(role, Role::AccountExecutive | Role::SalesDevelopment | Role::ChannelManager)
}

/// Whom a statement rests on, in a few words.
pub(super) fn cited(sources: &[Source]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for source in sources {
        let name = match source {
            Source::Guide(guide, _) => guide.short(),
            Source::Published(title, _) => title,
            Source::Judgement => "judgement",
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    line(&names.join(", "))
}

/// What it is there for.
pub(super) fn mission(role: Role) -> String {
    role.card().mission.statement.to_owned()
}

/// What its holder has to be good at.
pub(super) fn skills(role: Role) -> Vec<String> {
    statements(role.card().skills)
}

/// Whom it works with, and on what.
pub(super) fn partners(role: Role) -> Vec<String> {
    let partners = role.card().partners;
    if partners.is_empty() {
        return vec!["Nobody at the top of the company; the manager, and the teams beside its own.".to_owned()];
    }
    partners.iter().map(|partner| format!("{}: {}", partner.with, partner.on.statement)).collect()
}

/// Where its holders come from.
pub(super) fn path(role: Role) -> Vec<String> {
    statements(role.card().qualifications)
}

fn statements(all: &[Evidence]) -> Vec<String> {
    all.iter().map(|evidence| evidence.statement.to_owned()).collect()
}
