//! The chart that leaves: the branch alone, without what stays behind.

use super::ExportError;
use super::leaving::{Kind, Leaving, Order, Part, Scope};
use crate::org::{Chart, Position, PositionId};
use crate::plan::Plan;
use std::collections::HashSet;
use std::rc::Rc;

/// Who holds a position that is not vacant where names stay behind. Without it every position would look vacant. Diagrams and
/// pictures do without: they show nobody then, and no vacancy.
pub const WITHHELD: &str = "Name withheld";

/// The chart that leaves: the branch alone, without what stays behind. Positions keep their ids; dotted lines that lead out
/// of the branch stay behind, and whoever is at its top reports to nobody.
///
/// # Errors
/// [`ExportError::NoChart`] where the plan has no such design, [`ExportError::NoPosition`] where its chart has no such
/// position.
pub fn leaving_chart(plan: &Plan, order: &Order) -> Result<Chart, ExportError> {
    let chart = whole(plan, order)?;
    let drawn = matches!(order.kind, Kind::Mermaid | Kind::Dot | Kind::Picture);
    let withheld = (!drawn).then_some(WITHHELD);
    match order.scope {
        Scope::All => Ok(reduced(&chart, order.leaving, withheld)),
        Scope::Branch(top) => Ok(reduced(&branch(&chart, top)?, order.leaving, withheld)),
    }
}

/// The chart of the order’s design as the plan has it.
pub(super) fn whole(plan: &Plan, order: &Order) -> Result<Rc<Chart>, ExportError> {
    plan.chart(order.origin).ok_or_else(|| ExportError::NoChart(plan.label(order.origin).to_owned()))
}

/// The positions of a branch, the top first.
pub(super) fn members(chart: &Chart, top: PositionId) -> Result<Vec<PositionId>, ExportError> {
    let outline = chart.outline();
    let row = outline.ids().iter().position(|&id| id == top).ok_or(ExportError::NoPosition)?;
    Ok(outline.ids()[outline.subtree(row)].to_vec())
}

fn branch(chart: &Chart, top: PositionId) -> Result<Chart, ExportError> {
    let members: HashSet<_> = members(chart, top)?.into_iter().collect();
    let mut seats = chart.seats();
    seats.retain(|seat| members.contains(&seat.id));
    for seat in &mut seats {
        seat.manager = seat.manager.filter(|manager| members.contains(manager));
        seat.dotted.retain(|manager| members.contains(manager));
    }
    Ok(Chart::try_from(seats).expect("a branch of a chart is a chart"))
}

/// `chart` without what stays behind.
pub fn stripped(chart: &Chart, leaving: Leaving) -> Chart {
    reduced(chart, leaving, Some(WITHHELD))
}

fn reduced(chart: &Chart, leaving: Leaving, withheld: Option<&str>) -> Chart {
    if leaving.is_everything() {
        return chart.clone();
    }
    let mut seats = chart.seats();
    for seat in &mut seats {
        seat.position = Rc::new(without(&seat.position, leaving, withheld));
        if !leaving.has(Part::DottedLines) {
            seat.dotted.clear();
        }
    }
    Chart::try_from(seats).expect("a chart without some texts and dotted lines is a chart")
}

fn without(position: &Position, leaving: Leaving, withheld: Option<&str>) -> Position {
    let blank = Position::default();
    // Field by field, so that a field that is added must be decided about here.
    let Position { title, holder, function, grade, pay, department, location, notes, reference, assistant, closed } =
        position.clone();
    let text = |part: Part, text: String| if leaving.has(part) { text } else { String::new() };
    let (functions, names) = (leaving.has(Part::Functions), leaving.has(Part::Names));
    Position {
        title,
        holder: if names { holder } else { holder.and(withheld.map(str::to_owned)) },
        function: function.filter(|_| functions),
        grade: if functions { grade } else { blank.grade },
        pay: pay.filter(|_| leaving.has(Part::Pay)),
        department: text(Part::Departments, department),
        location: text(Part::Locations, location),
        notes: text(Part::Notes, notes),
        reference: text(Part::Ids, reference),
        assistant,
        closed,
    }
}
