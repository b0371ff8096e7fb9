//! Who owns each revenue function, and each stage of each stream, on each design; gaps and double owners stand out.

use super::Side;
use super::table::{Cell, Row, table};
use crate::app::widget::panel;
use crate::company::{Stream, StreamKind};
use crate::org::Function;
use crate::role::{LifeStage, Owners, Ownership};
use yew::prelude::*;

pub fn functions(sides: &[Side]) -> Html {
    let owners = owners(sides);
    let row = |label: &'static str, means: &'static str, functions: &[Function]| Row {
        label: label.into(),
        means,
        cells: sides.iter().zip(&owners).map(|(side, owners)| owned(side, &owners.owner(functions))).collect(),
    };
    let mut rows: Vec<_> = Function::REVENUE
        .into_iter()
        .filter(|function| *function != Function::Revenue)
        .map(|function| row(function.label(), "", &[function]))
        .collect();
    rows.push(row("All of revenue", "Sales, marketing and customer success together.", &Function::CORE));
    let line = "Who stands closest above everybody in the function, in it or not. “Gap”: nobody is in it. \
                “Several”: they meet only at the CEO.";
    panel("Who owns each revenue function", line, table("Function", sides, rows, false))
}

pub fn streams(sides: &[Side], streams: &[Stream]) -> Html {
    let owners = owners(sides);
    let stages = |kind: StreamKind| {
        let row = |stage: LifeStage| Row {
            label: stage.label().into(),
            means: "",
            cells: sides
                .iter()
                .zip(&owners)
                .map(|(side, owners)| owned(side, &owners.owner(stage.functions(kind))))
                .collect(),
        };
        LifeStage::ALL.into_iter().map(row).collect::<Vec<_>>()
    };
    let open = |kind: StreamKind| {
        let counts = owners.iter().map(|owners| {
            LifeStage::ALL.into_iter().filter(|stage| owners.owner(stage.functions(kind)).flag().is_some()).count()
        });
        let words = sides.iter().zip(counts).map(|(side, count)| match count {
            0 => format!("{}: each stage has one owner", side.name),
            1 => format!("{}: 1 stage without one owner", side.name),
            count => format!("{}: {count} stages without one owner", side.name),
        });
        words.collect::<Vec<_>>().join(" · ")
    };
    let any = [Stream { name: "Any stream".to_owned(), kind: StreamKind::Subscription, share: None }];
    let shown = if streams.is_empty() { &any[..] } else { streams };
    let stream = |(at, stream): (usize, &Stream)| {
        let name = if stream.name.trim().is_empty() { stream.kind.label() } else { stream.name.as_str() };
        html! {
            <details open={at == 0}>
                <summary><strong>{ name }</strong>{ " " }<span class="small soft">{ open(stream.kind) }</span></summary>
                { table("Stage", sides, stages(stream.kind), false) }
            </details>
        }
    };
    let content = html! {
        <>
            { for shown.iter().enumerate().map(stream) }
            <p class="tiny soft measure">{ "Which functions a stage asks for is the planner’s judgement: marketing attracts, sales wins, customer success delivers and renews what runs on, both sell more to customers; partners and repeat orders are with sales." }</p>
        </>
    };
    panel("Who owns each stage of each revenue stream", "From attracting a customer to selling them more.", content)
}

fn owners(sides: &[Side]) -> Vec<Owners<'_>> {
    sides.iter().map(|side| Owners::of(&side.chart, &side.reading.measures)).collect()
}

fn owned(side: &Side, ownership: &Ownership) -> Cell {
    Cell { text: ownership.told(&side.chart).into(), flag: ownership.flag() }
}
