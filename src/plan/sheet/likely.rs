//! Which role a position most likely fills. Judgement, and its owner says otherwise.

use crate::org::{Function, Grade, Position, Scope};
use crate::role::Role;

/// By what it leads, or else by its function and level.
#[must_use]
pub fn likely(position: &Position, scope: Scope) -> Role {
    if let Some(role) = Role::of(scope, position.grade) {
        return role;
    }
    match (position.function, position.grade) {
        (Some(Function::RevenueOperations), _) => Role::RevenueOperations,
        (Some(Function::SalesOperations), _) => Role::SalesOperations,
        (Some(Function::Enablement), _) => Role::Enablement,
        (Some(Function::Marketing), _) => Role::Marketing,
        (Some(Function::CustomerSuccess), _) => Role::CustomerSuccess,
        (Some(Function::Sales), Grade::Contributor) => Role::AccountExecutive,
        (Some(Function::Sales), Grade::Manager) => Role::SalesManager,
        (Some(Function::Sales), Grade::Director) => Role::RegionalDirector,
        (Some(Function::Sales), Grade::Vp) => Role::SalesDirector,
        (Some(Function::Sales), Grade::CLevel) => Role::Cso,
        _ => Role::Cro,
    }
}
