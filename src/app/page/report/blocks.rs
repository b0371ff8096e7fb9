//! The blocks of a report as HTML.

use super::cover::go_to;
use crate::app::plot::bars::pulled;
use crate::exchange::report::{Block, Entry, Front, Pulls, Report, Row, Section, Table};
use gloo::file::ObjectUrl;
use yew::prelude::*;

/// A report; `drawings` are those of its sheets, in order.
pub fn report(report: &Report, drawings: &[ObjectUrl]) -> Html {
    let mut drawings = drawings.iter();
    let chapters: Html =
        (1..).zip(&report.sections).map(|(number, part)| section(number, part, &mut drawings)).collect();
    html! { <>{ front(&report.front, &report.sections) }{ chapters }</> }
}

/// Blocks without drawings among them.
pub fn blocks(parts: &[Block]) -> Html {
    parts.iter().map(|part| block(part, &mut std::iter::empty())).collect()
}

fn front(front: &Front, sections: &[Section]) -> Html {
    let line = |(label, words): &(String, String)| html! { <><dt>{ label }</dt><dd>{ words }</dd></> };
    let onclick = Callback::from(|event: MouseEvent| go_to(&event));
    let entry = |part: &Section| {
        html! { <li><a href={format!("#{}", id(part))} onclick={onclick.clone()}>{ part.chapter.label() }</a></li> }
    };
    html! {
        <header class="report-cover">
            <div class="report-title">
                <p class="kicker">{ &front.company }</p>
                <h2>{ &front.question }</h2>
                if !front.lines.is_empty() { <dl class="report-lines">{ for front.lines.iter().map(line) }</dl> }
            </div>
            <div class="report-verdict">{ for front.call.iter().map(|call| html! { <p class="label">{ call }</p> }) }<p class="verdict-word">{ &front.verdict }</p></div>
            <nav class="report-contents" aria-label="Contents"><ol>{ for sections.iter().map(entry) }</ol></nav>
            <p class="report-hash tiny soft">{ "Record " }<code>{ &front.hash }</code></p>
        </header>
    }
}

/// Where a chapter begins. No address of a screen is like it.
fn id(section: &Section) -> String {
    format!("chapter-{}", section.chapter as u8)
}

fn section<'a>(number: usize, section: &Section, drawings: &mut impl Iterator<Item = &'a ObjectUrl>) -> Html {
    html! {
        <section class="report-chapter">
            <h2 id={id(section)} tabindex="-1"><span class="report-number">{ number }</span>{ section.chapter.label() }</h2>
            { for section.blocks.iter().map(|part| block(part, drawings)) }
        </section>
    }
}

fn block<'a>(block: &Block, drawings: &mut impl Iterator<Item = &'a ObjectUrl>) -> Html {
    match block {
        Block::Heading(heading) => html! { <h3>{ heading }</h3> },
        Block::Lead(words) => html! { <p class="report-lead">{ words }</p> },
        Block::Text(words) => html! { <p>{ words }</p> },
        Block::Statement(words, marks) => html! { <p>{ words }{ " " }<cite class="report-marks">{ marks }</cite></p> },
        Block::List(items) => {
            html! { <ul class="report-list">{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
        }
        Block::Figures(figures) => {
            let figure = |(label, value): &(String, String)| html! { <div><dt>{ label }</dt><dd>{ value }</dd></div> };
            html! { <dl class="report-figures">{ for figures.iter().map(figure) }</dl> }
        }
        Block::Sources(sources) => {
            let source =
                |(mark, words): &(String, String)| html! { <li><span>{ mark }</span><span>{ words }</span></li> };
            html! { <ul class="report-sources">{ for sources.iter().map(source) }</ul> }
        }
        Block::Table(part) => table(part),
        Block::Pulls(part) => pulls(part),
        Block::Sheet(leaf) => match drawings.next() {
            Some(drawing) => {
                html! { <figure class="report-sheet"><img src={drawing.to_string()} alt={leaf.label.clone()} /></figure> }
            }
            None => Html::default(),
        },
        Block::Outline(entries) => outline(entries),
    }
}

fn table(table: &Table) -> Html {
    let class = |at: usize| table.columns[at].number.then_some("number");
    let row = |row: &Row| {
        let cell = |(at, text): (usize, &String)| match at {
            0 => html! { <th scope="row">{ text }</th> },
            _ => html! { <td class={class(at)}>{ text }</td> },
        };
        html! { <tr class={row.total.then_some("report-total")}>{ for row.cells.iter().enumerate().map(cell) }</tr> }
    };
    let head = |(at, column): (usize, &crate::exchange::report::Column)| html! { <th scope="col" class={class(at)}>{ &column.head }</th> };
    html! {
        <div class="scroll-x" tabindex="0" role="group" aria-label={table.columns.first().map(|column| column.head.clone())}>
            <table>
                <thead><tr>{ for table.columns.iter().enumerate().map(head) }</tr></thead>
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

#[allow(clippy::cast_precision_loss)] // far below 2^53
fn pulls(drawn: &Pulls) -> Html {
    let points = |thousandths: i64| thousandths as f64 / 1e3;
    let bars: Vec<_> = drawn.pulls.iter().map(|(name, pull)| (name.clone().into(), points(*pull))).collect();
    let [one, other] = &drawn.sides;
    html! { <div class="report-pulls">{ pulled(&bars, points(drawn.total), [one, other]) }</div> }
}

/// On the screen alone: paper has the drawings.
fn outline(entries: &[Entry]) -> Html {
    let entry = |entry: &Entry| {
        let times = if entry.times > 1 { format!(" × {}", entry.times) } else { String::new() };
        // A chain of thousands is not indented off the page.
        let indent = format!("padding-inline-start: {}rem", entry.depth.min(9));
        html! { <li ~style={indent}>{ &entry.name }{ times }<span class="hidden-text">{ format!(", layer {}", entry.depth + 1) }</span></li> }
    };
    html! { <details class="report-outline no-print"><summary>{ "The same chart as a list" }</summary><ul>{ for entries.iter().map(entry) }</ul></details> }
}
