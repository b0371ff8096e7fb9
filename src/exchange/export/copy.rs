//! The plan as a file: whole, or a copy from which something stays behind.
//!
//! Where something stays behind, it does so in every chart: in today’s, in those that designs began with, and in what the
//! designs’ edits put on positions, of which only what shows in the end is left. What can be undone, how charts are looked at
//! (a search may be for a name) and the sentences about rows that did not fit are taken out whole. With the names those on the
//! ballots of a workshop, on the cover and in the waves of transitions stay behind, and with the notes the questions and what is
//! noted about waves; what is said on the ballots leaves. Role sheets, which name people and pay and quote the chart as it is, and the
//! company’s own figures leave with a whole plan alone; with the pay what is said about pay stays behind.

use super::ExportError;
use super::chart::stripped;
use super::leaving::{Leaving, Order, Part, Scope};
use crate::plan::Plan;
use crate::role::TitleRules;
use std::rc::Rc;

/// The plan that leaves.
pub(super) fn plan(plan: &Plan, order: &Order) -> Result<Plan, ExportError> {
    match order.scope {
        Scope::All => Ok(reduced(plan, order.leaving)),
        Scope::Branch(_) => Err(ExportError::PlanIsWhole),
    }
}

/// `plan` without what stays behind; whole where nothing does.
pub fn reduced(plan: &Plan, leaving: Leaving) -> Plan {
    if leaving.is_everything() {
        return plan.clone();
    }
    let copy = plan.stripped(|chart| stripped(chart, leaving), leaving.has(Part::DottedLines));
    let mut copy = copy.expect("what is left out of a chart decides about no edit that is left");
    if !leaving.has(Part::Functions) {
        // They say title by title what its owner decided.
        copy.rules = Rc::new(TitleRules::default());
    }
    copy.roles = Rc::new(copy.roles.reduced(leaving.has(Part::Pay)));
    if !leaving.has(Part::Names) {
        copy.workshop = Rc::new(copy.workshop.unnamed());
        copy.cover = Rc::new(copy.cover.unnamed());
        copy.transition = Rc::new(copy.transition.unnamed());
    }
    if !leaving.has(Part::Notes) {
        copy.workshop = Rc::new(copy.workshop.unasked());
        copy.cover = Rc::new(copy.cover.unasked());
        copy.transition = Rc::new(copy.transition.unnoted());
    }
    copy
}
