//! The measures of each design side by side.

use super::Side;
use super::table::{Cell, Row, table};
use crate::app::browser::locale;
use crate::app::page::reading::figures;
use crate::app::widget::{evidence, panel as frame};
use crate::company::Currency;
use crate::org::{Benchmark, Spans};
use yew::prelude::*;

/// How one definition of a span is read.
type Read = fn(&Spans) -> Option<f64>;

/// The definitions of a span beside the mean, each with what it means.
const SPANS: [(&str, &str, Read); 3] = [
    (
        "Median span",
        "Half of the managers have at most so many direct reports; one very wide team does not move it.",
        Spans::median,
    ),
    (
        "People per manager",
        "People who lead nobody for each person who leads somebody; seats that somebody holds alone.",
        Spans::people_per_manager,
    ),
    (
        "Span as most feel it",
        "The span of the manager that the average position reports to: wide teams count by how many are in them.",
        Spans::felt,
    ),
];

pub fn panel(sides: &[Side]) -> Html {
    let content = html! {
        <>
            { table("Measure", sides, rows(sides), true) }
            <details>
                <summary>{ "What published studies found" }</summary>
                <p class="small soft measure">{ "Context for your own figures, not a target: no publication knows the right number for your company." }</p>
                <ul class="stack">{ for Benchmark::ALL.into_iter().map(|benchmark| evidence(&benchmark.evidence())) }</ul>
            </details>
        </>
    };
    frame(
        "Measures",
        "Tools define a span differently, and each definition answers another question. Four are given; the last is our own.",
        content,
    )
}

fn rows(sides: &[Side]) -> Vec<Row> {
    let all: Vec<_> = sides.iter().map(|side| figures(&side.reading.measures)).collect();
    let spans: Vec<_> = sides.iter().map(|side| Spans::of(&side.chart, &side.reading.measures)).collect();
    let mut rows = Vec::new();
    for (at, figure) in all.first().into_iter().flatten().enumerate() {
        // The definition of who owns sales is each side’s own finding; the others say the same on all.
        let same = all.iter().all(|figures| figures[at].means == figure.means);
        let cells = all.iter().map(|figures| Cell::from(figures[at].value.clone())).collect();
        rows.push(Row { label: figure.label.into(), means: if same { figure.means } else { "" }, cells });
        if figure.label == "Mean span" {
            rows.extend(SPANS.into_iter().map(|(label, means, read)| {
                let figure = |spans: &Spans| read(spans).map_or_else(|| "–".to_owned(), |span| locale::fixed(span, 1));
                Row { label: label.into(), means, cells: spans.iter().map(|spans| figure(spans).into()).collect() }
            }));
        }
    }
    rows.push(Row {
        label: "Executives’ cash cost a year".into(),
        means: "C-level and VP positions in the revenue functions; a position without pay takes the model’s band.",
        cells: sides.iter().map(|side| locale::short_money(side.cost, Currency::Usd).into()).collect(),
    });
    rows
}
