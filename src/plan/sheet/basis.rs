//! What the planner says of a role, as a sheet takes it up: the one place where the catalogue, the measures and the pay of roles
//! enter a draft.

use super::ground::{Target, line, sentence};
use crate::company::Profile;
use crate::evidence::{Evidence, Source};
use crate::role::pay::{Offer, PayTerms, Range, Side};
use crate::role::{Kpi, Role};

/// What a role is measured on, the weightiest first.
pub(super) fn measures(role: Role) -> Vec<Target> {
    let target = |kpi: &Kpi| {
        let stated = kpi.stated().target.map(|target| target.evidence());
        Target {
            name: kpi.label().to_owned(),
            target: stated.map(|stated| sentence(stated.statement)).unwrap_or_default(),
            source: cited(stated.map_or(kpi.said_of(role), |stated| stated.sources)),
        }
    };
    Kpi::of(role).iter().map(target).collect()
}

/// What is said of its pay at this company, with whoever says so: the owner’s package and band first, then what is published or judged.
pub(super) fn pay(role: Role, profile: &Profile, terms: &PayTerms) -> Vec<String> {
    let offer = Offer::of(role, profile, terms);
    let own =
        offer.own.map(|(from, to)| format!("The band set for this company: {}.", Range::between(from, to).told()));
    let side = |side: &Side| {
        let band = &side.band;
        let variable = band.variable.map_or_else(String::new, |range| format!(", variable {}", range.told()));
        let total = band.total.map_or_else(String::new, |range| format!(", on target {}", range.told()));
        format!(
            "At {}: base {}{variable}, equity {}{total} ({}).",
            band.at,
            band.base.told(),
            band.equity.told(),
            side.name
        )
    };
    let notes = offer.notes.iter().map(|note| format!("{} ({})", note.told, cited(note.sources)));
    let said: Vec<_> =
        offer.package(terms).into_iter().chain(own).chain(offer.sides.iter().map(side)).chain(notes).collect();
    if said.is_empty() {
        return vec!["No guide gives pay for this role, and none was set.".to_owned()];
    }
    said.iter().map(|said| sentence(said)).collect()
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
