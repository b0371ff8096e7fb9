//! What the planner says of a role, as a sheet takes it up: the one place where the catalogue, the measures and the pay of roles
//! enter a draft.

use super::ground::{Target, line};
use crate::company::Profile;
use crate::evidence::{Evidence, Source};
use crate::role::{CSO_PAY, Role};

/// What a role is measured on, the weightiest first.
pub(super) fn measures(role: Role) -> Vec<Target> {
    let target = |measure: &crate::role::Measure| Target {
        name: line(measure.name),
        target: line(measure.target),
        source: cited(measure.sources),
    };
    role.measures().iter().map(target).collect()
}

/// What is said of its pay at a company of this size.
pub(super) fn pay(role: Role, profile: &Profile) -> Vec<String> {
    let revenue = profile.revenue_musd();
    let bands = CSO_PAY.iter().filter(|pay| role == Role::Cso && revenue.is_some_and(|musd| pay.is_for(musd)));
    let band = bands.map(|pay| {
        format!("Conduyt 2026, at {}: base {}, variable {}, equity {}.", pay.at, pay.base, pay.variable, pay.equity)
    });
    band.chain([role.pay().statement.to_owned()]).collect()
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
    role.card().partners.iter().map(|partner| format!("{}: {}", partner.with, partner.on.statement)).collect()
}

/// Where its holders come from.
pub(super) fn path(role: Role) -> Vec<String> {
    statements(role.card().qualifications)
}

fn statements(all: &[Evidence]) -> Vec<String> {
    all.iter().map(|evidence| evidence.statement.to_owned()).collect()
}
