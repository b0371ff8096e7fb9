//! A table with a column for each design, in which every row that differs says so.

use super::Side;
use yew::prelude::*;

/// What one design says.
#[derive(Clone, PartialEq)]
pub struct Cell {
    /// In words or a figure.
    pub text: AttrValue,
    /// What is wrong with it, in a word; stands before it.
    pub flag: Option<&'static str>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text: text.into(), flag: None }
    }
}

/// One row.
pub struct Row {
    /// What it is about.
    pub label: AttrValue,
    /// Its definition; may be empty.
    pub means: &'static str,
    /// One for each design.
    pub cells: Vec<Cell>,
}

/// The table. `what` heads the first column and names the table; `figures` says that it holds numbers, not words.
pub fn table(what: &'static str, sides: &[Side], rows: Vec<Row>, figures: bool) -> Html {
    let cell = |cell: &Cell| {
        html! {
            <td class={figures.then_some("number")}>
                if let Some(flag) = cell.flag { <span class="pill warn">{ flag }</span>{ " " } }
                { &cell.text }
            </td>
        }
    };
    let row = |row: Row| {
        let differs = row.cells.windows(2).any(|pair| pair[0] != pair[1]);
        html! {
            <tr class={differs.then_some("differs")}>
                <th scope="row"><span class="name">{ row.label }</span>if !row.means.is_empty() { <span class="means">{ row.means }</span> }</th>
                { for row.cells.iter().map(cell) }
            </tr>
        }
    };
    html! {
        <div class="scroll-x matrix-box" tabindex="0" role="group" aria-label={what}>
            <table class="matrix" aria-label={what}>
                <thead><tr><th scope="col">{ what }</th>{ names(sides, figures) }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The heads of the columns, over their `figures` or words.
pub fn names(sides: &[Side], figures: bool) -> Html {
    let name = |side: &Side| html! { <th scope="col" class={figures.then_some("number")}>{ &side.name }</th> };
    sides.iter().map(name).collect()
}
