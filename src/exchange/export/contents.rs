//! What will leave, said before it does: whole sentences and the numbers in them.

use super::chart::{leaving_chart, whole};
use super::leaving::{Kind, Leaving, Order, Part, Scope};
use super::table::plain;
use super::{ExportError, comparison, copy};
use crate::exchange::link::Holds;
use crate::figure::{counted, quoted};
use crate::org::{Chart, Position, PositionId};
use crate::plan::{CoverText, Plan};
use crate::role::words;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::rc::Rc;

/// What a file will hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// How many positions leave. Of a plan: those of today’s chart.
    pub positions: usize,
    /// On how many of them each part leaves; 0 for one that stays behind or that the kind of file does not show. Dotted lines
    /// count as lines. Of a plan: on all its charts, each text once for a position.
    pub parts: Vec<(Part, usize)>,
    /// All of it in whole sentences: what leaves, what stays behind, and what to look at first.
    pub sentences: Vec<String>,
}

impl Kind {
    /// Whether a file of this kind has a place for `part`.
    #[must_use]
    pub const fn shows(self, part: Part) -> bool {
        match self {
            Self::Csv | Self::Workbook | Self::Plan => true,
            Self::Document | Self::Comparison => !matches!(part, Part::Ids),
            Self::Mermaid | Self::Dot => matches!(part, Part::Names | Part::DottedLines),
            // Its colours say the functions.
            Self::Picture => matches!(part, Part::Names | Part::Functions | Part::DottedLines),
        }
    }
}

/// What leaves, as whole sentences and numbers, to be shown before the download.
///
/// # Errors
/// As [`export`](super::export()).
pub fn contents(plan: &Plan, order: &Order) -> Result<Contents, ExportError> {
    if order.kind == Kind::Plan {
        return of_plan(plan, order);
    }
    if order.kind == Kind::Comparison {
        comparison::before(plan, order)?;
    }
    let (chart, all) = (leaving_chart(plan, order)?, whole(plan, order)?);
    let mut sentences = vec![format!(
        "{} of {} {} with titles and reporting lines.",
        counted(chart.len(), "position", "positions"),
        quoted(plan.label(order.origin)),
        if chart.len() == 1 { "leaves" } else { "leave" },
    )];
    if let Scope::Branch(_) = order.scope {
        let outside =
            all.dotted_lines().filter(|(one, other)| chart.get(*one).is_some() != chart.get(*other).is_some());
        let outside = outside.count();
        if outside > 0 {
            sentences.push(match outside {
                1 => "1 dotted line between the branch and the rest of the chart stays behind.".to_owned(),
                _ => format!("{outside} dotted lines between the branch and the rest of the chart stay behind."),
            });
        }
    }
    let parts: Vec<_> = Part::ALL.into_iter().map(|part| (part, count(&chart, part, order))).collect();
    sentences.extend(
        parts.iter().filter(|(part, _)| order.kind.shows(*part)).map(|&(part, count)| said(part, count, order.leaving)),
    );
    match order.kind {
        Kind::Document => sentences.push(
            "The report also holds the verdict on the company, which quotes answers about it, such as its revenue."
                .to_owned(),
        ),
        Kind::Comparison => sentences
            .push("Each position is shown twice: as it was when the design was copied, and as it is now.".to_owned()),
        _ => {}
    }
    sentences.extend(names_in_texts(each(&all), each(&chart), &[plan.label(order.origin), plan.name()], order));
    Ok(Contents { positions: chart.len(), parts, sentences })
}

/// On how many positions `part` leaves.
fn count(chart: &Chart, part: Part, order: &Order) -> usize {
    if !order.leaving.has(part) || !order.kind.shows(part) {
        return 0;
    }
    let of = |test: fn(&Position) -> bool| chart.positions().filter(|(_, position)| test(position)).count();
    match part {
        Part::Names => of(|position| position.holder.is_some()),
        Part::Ids => of(|position| !position.reference.is_empty()),
        Part::Functions => of(|position| position.function.is_some()),
        Part::Departments => of(|position| !position.department.is_empty()),
        Part::Locations => of(|position| !position.location.is_empty()),
        Part::Pay => of(|position| position.pay.is_some()),
        Part::Notes => of(|position| !position.notes.is_empty()),
        Part::DottedLines => chart.dotted_lines().count(),
    }
}

/// What becomes of one part.
fn said(part: Part, count: usize, leaving: Leaving) -> String {
    if !leaving.has(part) {
        return match part {
            Part::Names => {
                "Names stay behind; a table, report or plan still tells which positions are vacant.".to_owned()
            }
            _ => format!("{} stay behind.", if part == Part::Pay { "Figures of pay" } else { part.label() }),
        };
    }
    let with = match part {
        Part::DottedLines if count == 0 => return "There are no dotted lines.".to_owned(),
        Part::DottedLines if count == 1 => return "1 dotted line leaves.".to_owned(),
        Part::DottedLines => return format!("{count} dotted lines leave."),
        Part::Names => "the name of its holder",
        Part::Ids => "its id in the source of the chart",
        Part::Functions => "its function",
        Part::Departments => "its department",
        Part::Locations => "its location",
        Part::Pay => "its yearly pay",
        Part::Notes => "notes about it",
    };
    match count {
        0 => format!("No position leaves with {with}, because none has any."),
        1 => format!("1 position leaves with {with}."),
        _ => format!("{count} positions leave, each with {with}."),
    }
}

fn of_plan(plan: &Plan, order: &Order) -> Result<Contents, ExportError> {
    let leaving = copy::plan(plan, order)?;
    let today = leaving.baseline.as_ref().map_or_else(Chart::new, |baseline| Chart::clone(&baseline.chart));
    let (whole, left) = (positions(plan), positions(&leaving));
    let parts: Vec<_> = Part::ALL.into_iter().map(|part| (part, of_charts(&leaving, &left, part, order))).collect();
    let mut sentences = Holds::of(&leaving).sentences();
    sentences.extend(order.leaving.staying().map(|part| said(part, 0, order.leaving)));
    for (stays, sentence) in [
        (leaving.roles.sheets != plan.roles.sheets, "Role sheets stay behind, as they name people and pay."),
        (leaving.roles.figures != plan.roles.figures, "The company’s own figures for its measures stay behind."),
        (leaving.roles.pay != plan.roles.pay, "What is said about pay for roles stays behind."),
    ] {
        sentences.extend(stays.then(|| sentence.to_owned()));
    }
    sentences.push(match (order.leaving.is_everything(), leaving == plan.without_past()) {
        (false, _) => {
            "What can be undone, how the charts are looked at and what was said of rows that did not fit stay behind too."
        }
        (true, false) => "What can be undone leaves too, and with it what has been changed or removed since.",
        (true, true) => "Nothing that could be undone leaves with it.",
    }
    .to_owned());
    let mut others = vec![plan.name()];
    others.extend(plan.designs.iter().map(|design| design.name.as_str()));
    others.extend(CoverText::ALL.map(|text| leaving.cover.get(text)));
    others.extend(leaving.transition.all_said().map(|said| said.note.as_str()));
    others.extend(plan.profile.streams.iter().map(|stream| stream.name.as_str()));
    sentences.extend(names_in_texts(bare(&whole), bare(&left), &others, order));
    Ok(Contents { positions: today.len(), parts, sentences })
}

/// Every chart that a plan holds: today’s and those that designs began with, each once.
fn charts(plan: &Plan) -> Vec<&Rc<Chart>> {
    let mut charts: Vec<_> = plan.baseline.iter().map(|baseline| &baseline.chart).collect();
    for design in &plan.designs {
        if !charts.iter().any(|known| Rc::ptr_eq(known, design.began())) {
            charts.push(design.began());
        }
    }
    charts
}

/// A position with its id.
type Seated = (PositionId, Rc<Position>);

/// Every position of a plan in every state that leaves with one of its charts: as it is on those that the plan holds, and as
/// the edits of a design leave it.
pub(in crate::exchange) fn positions(plan: &Plan) -> Vec<Seated> {
    let mut positions = Vec::new();
    for chart in charts(plan) {
        positions.extend(chart.positions().filter_map(|(id, _)| Some((id, chart.shared(id)?))));
    }
    // One chart at a time: all of them would not fit.
    for design in &plan.designs {
        let chart = design.glimpse();
        positions.extend(design.touched().filter_map(|id| Some((id, chart.shared(id)?))));
    }
    positions
}

/// Every dotted line of a plan: on the charts it holds, and those that the edits of a design leave.
fn dotted_lines(plan: &Plan) -> HashSet<(PositionId, PositionId)> {
    let mut lines: HashSet<_> = charts(plan).into_iter().flat_map(|chart| chart.dotted_lines()).collect();
    for design in &plan.designs {
        let chart = design.glimpse();
        lines.extend(design.touched().flat_map(|id| chart.dotted(id).into_iter().map(move |above| (above, id))));
    }
    lines
}

/// The positions of a chart.
fn each(chart: &Chart) -> impl Iterator<Item = &Position> {
    chart.positions().map(|(_, position)| position)
}

/// Positions without their ids.
fn bare(positions: &[Seated]) -> impl Iterator<Item = &Position> {
    positions.iter().map(|(_, position)| &**position)
}

/// How many texts `of` gives on all charts of a plan; one that a position has on several counts once.
pub(in crate::exchange) fn texts(positions: &[Seated], of: impl Fn(&Position) -> Option<String>) -> usize {
    positions.iter().filter_map(|(id, position)| Some((*id, of(position)?))).collect::<HashSet<_>>().len()
}

/// How often `part` leaves with a plan that has `positions`.
fn of_charts(plan: &Plan, positions: &[Seated], part: Part, order: &Order) -> usize {
    let texts = |of: fn(&Position) -> Option<String>| texts(positions, of);
    fn filled(text: &str) -> Option<String> {
        Some(text.to_owned()).filter(|text| !text.is_empty())
    }
    match part {
        part if !order.leaving.has(part) => 0,
        Part::Names => texts(|position| position.holder.clone()),
        Part::Ids => texts(|position| filled(&position.reference)),
        Part::Functions => texts(|position| position.function.map(|function| function.label().to_owned())),
        Part::Departments => texts(|position| filled(&position.department)),
        Part::Locations => texts(|position| filled(&position.location)),
        Part::Pay => texts(|position| position.pay.map(|pay| pay.to_string())),
        Part::Notes => texts(|position| filled(&position.notes)),
        Part::DottedLines => dotted_lines(plan).len(),
    }
}

/// A warning where a text that leaves holds a name that stays behind: a title “Assistant to Ann Lee”, a design “Ann Lee’s
/// idea”. Found are whole names of two words or more.
fn names_in_texts<'a>(
    whole: impl Iterator<Item = &'a Position>,
    left: impl Iterator<Item = &'a Position>,
    others: &[&str],
    order: &Order,
) -> Option<String> {
    if order.leaving.has(Part::Names) {
        return None;
    }
    let holders = whole.filter_map(|position| position.holder.as_deref());
    let names: HashSet<Vec<String>> = holders.map(words).filter(|name| name.len() > 1).collect();
    let longest = names.iter().map(Vec::len).max().unwrap_or(0).min(6);
    let holds = |text: &str| {
        let words = words(text);
        (2..=longest).any(|length| words.windows(length).any(|run| names.contains(run)))
    };
    let mut found: Vec<String> = Vec::new();
    let mut note = |text: &str| {
        if !text.is_empty() && found.len() < 100 && holds(text) && !found.iter().any(|known| known == text) {
            found.push(plain(text).into_owned());
        }
    };
    for Position { title, department, location, notes, .. } in left {
        [title, department, location, notes].into_iter().for_each(|text| note(text));
    }
    others.iter().for_each(|text| note(text));
    let first = quoted(found.first()?);
    let many = found.len() - 1;
    Some(match many {
        0 => format!("Look at this first: the text {first} leaves and holds a name that stays behind."),
        _ => format!("Look at this first: {first} and {many} more texts leave and hold names that stay behind."),
    })
}
