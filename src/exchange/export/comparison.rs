//! What a drawn design changes: each position as it was in the chart that the design was copied from, and as it is.
//!
//! Positions are matched by their ids, which a copy keeps. That is why only drawn designs can be compared: a generated chart has
//! positions of its own, and would be all new ones in the place of all others.

use super::ExportError;
use super::chart::{members, stripped, whole};
use super::csv::Sheet;
use super::leaving::{Leaving, Order, Part, Scope};
use super::table::{holder, plain};
use crate::design::Origin;
use crate::exchange::formula::guarded;
use crate::org::{Chart, Position, PositionId};
use crate::plan::Plan;
use std::borrow::Cow;
use std::collections::HashSet;

/// What is compared of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aspect {
    Title,
    Manager,
    Holder,
    Function,
    Level,
    Department,
    Location,
    Pay,
    Closed,
    Assistant,
    Dotted,
    Notes,
}

impl Aspect {
    const ALL: [Self; 12] = [
        Self::Title,
        Self::Manager,
        Self::Holder,
        Self::Function,
        Self::Level,
        Self::Department,
        Self::Location,
        Self::Pay,
        Self::Closed,
        Self::Assistant,
        Self::Dotted,
        Self::Notes,
    ];

    const fn headings(self) -> [&'static str; 2] {
        match self {
            Self::Title => ["Title before", "Title after"],
            Self::Manager => ["Manager before", "Manager after"],
            Self::Holder => ["Holder before", "Holder after"],
            Self::Function => ["Function before", "Function after"],
            Self::Level => ["Level before", "Level after"],
            Self::Department => ["Department before", "Department after"],
            Self::Location => ["Location before", "Location after"],
            Self::Pay => ["Annual pay (USD) before", "Annual pay (USD) after"],
            Self::Closed => ["Closed before", "Closed after"],
            Self::Assistant => ["Assistant before", "Assistant after"],
            Self::Dotted => ["Dotted line managers before", "Dotted line managers after"],
            Self::Notes => ["Notes before", "Notes after"],
        }
    }

    /// The part that must leave for the aspect to be shown. Who holds a position is always shown: where names stay behind, it
    /// says that somebody does.
    const fn part(self) -> Option<Part> {
        match self {
            Self::Title | Self::Manager | Self::Holder | Self::Closed | Self::Assistant => None,
            Self::Function | Self::Level => Some(Part::Functions),
            Self::Department => Some(Part::Departments),
            Self::Location => Some(Part::Locations),
            Self::Pay => Some(Part::Pay),
            Self::Dotted => Some(Part::DottedLines),
            Self::Notes => Some(Part::Notes),
        }
    }
}

/// One side: a chart without what stays behind.
struct Side<'a> {
    chart: &'a Chart,
    names: bool,
}

impl<'a> Side<'a> {
    /// What `aspect` of a position says; empty for a position that this side does not have.
    fn says(&self, aspect: Aspect, id: PositionId) -> Cow<'a, str> {
        let Some(position) = self.chart.get(id) else { return Cow::Borrowed("") };
        let yes = |is| Cow::Borrowed(if is { "yes" } else { "no" });
        match aspect {
            Aspect::Title => plain(&position.title),
            Aspect::Manager => self.chart.manager(id).map_or(Cow::Borrowed(""), |manager| self.named(manager).into()),
            Aspect::Holder => holder(position).unwrap_or_default(),
            Aspect::Function => Cow::Borrowed(position.function.map_or("None", |function| function.label())),
            Aspect::Level => Cow::Borrowed(position.grade.label()),
            Aspect::Department => plain(&position.department),
            Aspect::Location => plain(&position.location),
            Aspect::Pay => position.pay.map_or(Cow::Borrowed(""), |pay| pay.to_string().into()),
            Aspect::Closed => yes(position.closed),
            Aspect::Assistant => yes(position.assistant),
            Aspect::Dotted => {
                let managers: Vec<_> = self.chart.dotted(id).into_iter().map(|manager| self.named(manager)).collect();
                managers.join("; ").into()
            }
            Aspect::Notes => plain(&position.notes),
        }
    }

    /// A position by its title and whoever holds it.
    fn named(&self, id: PositionId) -> String {
        let Some(position) = self.chart.get(id) else { return String::new() };
        let name = plain(position.name());
        match holder(position).filter(|holder| self.names && *holder != name) {
            Some(holder) => format!("{name} ({holder})"),
            None => name.into_owned(),
        }
    }
}

/// Every position of either chart: those of the design in its order, then those that it no longer has. A branch is whoever is
/// below its top in either chart.
pub(super) fn comparison(plan: &Plan, order: &Order) -> Result<Vec<u8>, ExportError> {
    let after = whole(plan, order)?;
    let before = before(plan, order)?;
    let ids = compared(before, &after, order.scope)?;
    let (before, after) = (stripped(before, order.leaving), stripped(&after, order.leaving));
    Ok(sheet(&before, &after, &ids, order.leaving))
}

/// What the design of the order is compared with.
pub(super) fn before<'a>(plan: &'a Plan, order: &Order) -> Result<&'a Chart, ExportError> {
    let before = match order.origin {
        Origin::Drawn(id) => plan.began_with(id),
        Origin::Baseline | Origin::Generated(_) => None,
    };
    before.map(|chart| &**chart).ok_or_else(|| ExportError::NothingToCompare(plan.label(order.origin).to_owned()))
}

fn sheet(before: &Chart, after: &Chart, ids: &[PositionId], leaving: Leaving) -> Vec<u8> {
    let names = leaving.has(Part::Names);
    let sides = [before, after].map(|chart| Side { chart, names });
    let shown = Aspect::ALL.into_iter().filter(|aspect| aspect.part().is_none_or(|part| leaving.has(part)));
    let shown: Vec<_> = shown.collect();
    let headings = shown.iter().flat_map(|aspect| aspect.headings());
    let mut sheet = Sheet::new(std::iter::once("Change").chain(headings));
    for &id in ids {
        let pairs = shown.iter().map(|&aspect| [sides[0].says(aspect, id), sides[1].says(aspect, id)]);
        let pairs: Vec<_> = pairs.collect();
        // Whom somebody reports to is compared by position: a manager who is renamed changes nobody else.
        let own = shown.iter().zip(&pairs).filter(|(aspect, _)| !matches!(aspect, Aspect::Manager | Aspect::Dotted));
        let differs =
            own.into_iter().any(|(_, [before, after])| before != after) || before.dotted(id) != after.dotted(id);
        let change = match (before.get(id), after.get(id)) {
            (None, _) => "new",
            (_, None) => "removed",
            (Some(was), Some(is)) => change(was, is, before.manager(id) != after.manager(id), differs),
        };
        let cells = pairs.iter().flatten().map(|text| guarded(text));
        sheet.row(std::iter::once(Cow::Borrowed(change)).chain(cells));
    }
    sheet.finish()
}

/// What became of a position that both charts have: the weightiest of what did.
fn change(was: &Position, is: &Position, moved: bool, differs: bool) -> &'static str {
    match () {
        () if is.closed && !was.closed => "closed",
        () if moved => "moved",
        () if was.title != is.title => "retitled",
        () if was.holder.is_some() && is.holder.is_none() => "vacated",
        () if was.holder.is_none() && is.holder.is_some() => "filled",
        () if differs => "changed",
        () => "same",
    }
}

/// The positions that are compared.
fn compared(before: &Chart, after: &Chart, scope: Scope) -> Result<Vec<PositionId>, ExportError> {
    let (was, mut ids) = match scope {
        Scope::All => (before.outline().ids().to_vec(), after.outline().ids().to_vec()),
        Scope::Branch(top) => (members(before, top).unwrap_or_default(), members(after, top)?),
    };
    let known: HashSet<_> = ids.iter().copied().collect();
    ids.extend(was.into_iter().filter(|id| !known.contains(id)));
    Ok(ids)
}
