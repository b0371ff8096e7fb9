//! The rows of the table: which positions it lists, in which order, and what stands in their cells.

use super::inspector::pay;
use super::order::unfolded;
use crate::app::browser::locale;
use crate::company::{Refusal, entry};
use crate::org::{Chart, Field, Function, Grade, Outline, Position, PositionId};
use crate::plan::{Sift, View};
use std::cmp::Ordering;
use std::collections::HashSet;
use wasm_bindgen::JsValue;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Title,
    Holder,
    Function,
    Level,
    Department,
    Location,
    Pay,
    Direct,
    Total,
}

impl Column {
    /// All of them, as they stand.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Holder,
        Self::Function,
        Self::Level,
        Self::Department,
        Self::Location,
        Self::Pay,
        Self::Direct,
        Self::Total,
    ];

    /// Its heading.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Holder => "Holder",
            Self::Function => "Function",
            Self::Level => "Level",
            Self::Department => "Department",
            Self::Location => "Location",
            Self::Pay => "Pay, US$",
            Self::Direct => "Direct",
            Self::Total => "Total",
        }
    }

    /// Whether it holds numbers.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Pay | Self::Direct | Self::Total)
    }

    /// The entries of its menu, where it is edited by one.
    pub fn menu(self) -> Option<Vec<&'static str>> {
        match self {
            Self::Function => Some(std::iter::once("No function").chain(Function::ALL.map(Function::label)).collect()),
            Self::Level => Some(Grade::ALL.map(Grade::label).to_vec()),
            _ => None,
        }
    }

    /// Whether it can be edited: the numbers of reports follow from the chart.
    pub const fn is_editable(self) -> bool {
        !matches!(self, Self::Direct | Self::Total)
    }

    /// What stands in the cell of `row`.
    pub fn text(self, position: &Position, outline: &Outline, row: usize) -> String {
        let count = |count: u32| if count == 0 { String::new() } else { locale::whole(count.into()) };
        match self {
            Self::Title => position.title.clone(),
            Self::Holder => position.holder.clone().unwrap_or_default(),
            Self::Function => position.function.map_or_else(String::new, |function| function.label().to_owned()),
            Self::Level => position.grade.label().to_owned(),
            Self::Department => position.department.clone(),
            Self::Location => position.location.clone(),
            Self::Pay => pay(position.pay),
            Self::Direct => count(outline.direct_reports(row)),
            Self::Total => count(outline.total_reports(row)),
        }
    }

    /// What is sorted by: a number, or text as the browser has it; what is empty comes last.
    fn key(self, position: &Position, outline: &Outline, row: usize) -> (bool, u64, Option<JsValue>) {
        let text = |text: &str| (text.is_empty(), 0, Some(JsValue::from_str(text)));
        let number = |number: u64| (false, number, None);
        match self {
            Self::Title => text(&position.title),
            Self::Holder => text(position.holder.as_deref().unwrap_or_default()),
            Self::Function => text(position.function.map_or("", Function::label)),
            Self::Level => number(position.grade as u64),
            Self::Department => text(&position.department),
            Self::Location => text(&position.location),
            Self::Pay => (position.pay.is_none(), position.pay.unwrap_or_default(), None),
            Self::Direct => number(outline.direct_reports(row).into()),
            Self::Total => number(outline.total_reports(row).into()),
        }
    }

    /// The field that `typed` makes of it; `None` where it cannot be edited.
    pub fn field(self, typed: &Typed) -> Option<Result<Field, Refusal>> {
        let field = match (self, typed) {
            (Self::Title, Typed::Text(text)) => Field::Title(text.clone()),
            (Self::Holder, Typed::Text(text)) => Field::Holder(Some(text.clone()).filter(|name| !name.is_empty())),
            (Self::Department, Typed::Text(text)) => Field::Department(text.clone()),
            (Self::Location, Typed::Text(text)) => Field::Location(text.clone()),
            (Self::Pay, Typed::Text(text)) => return Some(entry::amount(text).map(Field::Pay)),
            (Self::Function, Typed::Entry(at)) => {
                Field::Function(at.checked_sub(1).and_then(|at| Function::ALL.get(at).copied()))
            }
            (Self::Level, Typed::Entry(at)) => Field::Grade(Grade::ALL.get(*at).copied()?),
            _ => return None,
        };
        Some(Ok(field))
    }
}

/// What was put into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Text.
    Text(String),
    /// The entry of a menu, from 0.
    Entry(usize),
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its row in the outline.
    pub at: usize,
    /// Which position.
    pub id: PositionId,
    /// Steps below the top of what is listed.
    pub depth: u32,
    /// Whether its team is listed; `None` where it has none.
    pub unfolded: Option<bool>,
}

/// By which column the peers are sorted, and whether the largest comes first.
pub type Sort = Option<(Column, bool)>;

/// The positions that the table lists: those that the view unfolds, below the one in focus, and where the search filters the
/// matches and the managers above them. Peers are sorted, those that are listed and no others, as the browser is asked about each two; the
/// tree stays. O(N log N), no recursion.
pub fn rows(chart: &Chart, outline: &Outline, view: &View, matched: &[PositionId], sort: Sort) -> Vec<Row> {
    let open = unfolded(view);
    let filter = (view.sift == Sift::Filter && !view.search.trim().is_empty()).then(|| leading(outline, matched));
    let kept = |row: usize| filter.as_ref().is_none_or(|kept| kept[row]);
    let is_folded = |row: usize| filter.is_none() && open.folds(outline.depth(row) + 1, outline.id(row));
    let focus = view.focus.and_then(|focus| outline.ids().iter().position(|id| *id == focus));
    let base = focus.map_or(0, |row| outline.depth(row));
    // What is still to list, the next last.
    let mut open_rows: Vec<usize> = match focus {
        Some(row) => vec![row],
        None => {
            let mut tops: Vec<usize> = outline.roots().collect();
            in_order(&mut tops, chart, outline, sort);
            tops
        }
    };
    let mut rows = Vec::new();
    while let Some(at) = open_rows.pop() {
        if !kept(at) {
            continue;
        }
        let leads = outline.direct_reports(at) > 0;
        let folded = leads && is_folded(at);
        rows.push(Row { at, id: outline.id(at), depth: outline.depth(at) - base, unfolded: leads.then_some(!folded) });
        if leads && !folded {
            let mut team: Vec<usize> = outline.reports(at).collect();
            in_order(&mut team, chart, outline, sort);
            open_rows.append(&mut team);
        }
    }
    rows
}

/// Puts peers in order, the first last.
fn in_order(peers: &mut [usize], chart: &Chart, outline: &Outline, sort: Sort) {
    if let Some((column, descending)) = sort {
        let empty = Position::default();
        let key = |row: usize| column.key(chart.get(outline.id(row)).unwrap_or(&empty), outline, row);
        let mut keyed: Vec<_> = peers.iter().map(|&row| (key(row), row)).collect();
        keyed.sort_by(|(one, _), (other, _)| {
            let texts = one.2.as_ref().zip(other.2.as_ref());
            let texts = || texts.map_or(Ordering::Equal, |(one, other)| locale::order(one, other));
            let order = one.1.cmp(&other.1).then_with(texts);
            // What is empty is last either way.
            one.0.cmp(&other.0).then(if descending { order.reverse() } else { order })
        });
        for (place, (_, row)) in peers.iter_mut().zip(keyed) {
            *place = row;
        }
    }
    peers.reverse();
}

/// Which rows are matches or lead to one.
fn leading(outline: &Outline, matched: &[PositionId]) -> Vec<bool> {
    let matched: HashSet<_> = matched.iter().collect();
    let mut leads: Vec<bool> = outline.ids().iter().map(|id| matched.contains(id)).collect();
    for row in (0..outline.len()).rev() {
        if let Some(manager) = outline.manager(row) {
            leads[manager] |= leads[row];
        }
    }
    leads
}
