//! Two designs in figures: how well each serves the company, who owns what, and what the charts measure.

use super::side::Side;
use crate::app::browser::locale;
use crate::app::page::reading::{figures, named, owner};
use crate::app::widget::panel;
use crate::company::Currency;
use crate::decision::{ALIKE, Criterion};
use crate::org::Function;
use yew::prelude::*;

/// How well each design serves the company, criterion by criterion.
pub fn fit_panel(left: &Side, right: &Side, names: [&str; 2]) -> Html {
    let margin = left.fit.fit.minus(&right.fit.fit);
    let row = |criterion: Criterion| {
        let at = criterion.index();
        let (one, other) = (left.fit.fit.contributions[at], right.fit.fit.contributions[at]);
        let differs = (one.points() - other.points()).abs() >= ALIKE;
        html! {
            <tr class={differs.then_some("differs")}>
                <th scope="row"><details class="factor"><summary>{ criterion.label() }</summary>
                    <p class="small soft">{ earned(left, names[0], at) }</p><p class="small soft">{ earned(right, names[1], at) }</p>
                </details></th>
                <td class="number">{ locale::percent(one.weight) }</td>
                <td class="number">{ locale::fixed(one.value, 0) }</td>
                <td class="number">{ locale::fixed(other.value, 0) }</td>
                <td class="number">{ locale::signed(margin.contributions[at]) }</td>
            </tr>
        }
    };
    let (one, other) = (left.fit.fit.total(), right.fit.fit.total());
    let ahead = if (one - other).abs() < ALIKE {
        "Both fit the company equally well.".to_owned()
    } else {
        let (better, by) = if one > other { (names[0], one - other) } else { (names[1], other - one) };
        format!("{better} fits the company better, by {} points of 100.", locale::fixed(by, 1))
    };
    let content = html! {
        <>
            <div class="scroll-x">
                <table>
                    <thead><tr>
                        <th>{ "Criterion" }</th><th class="number">{ "Weight" }</th><th class="number">{ names[0] }</th>
                        <th class="number">{ names[1] }</th><th class="number">{ "Points left − right" }</th>
                    </tr></thead>
                    <tbody>{ for Criterion::ALL.into_iter().map(row) }</tbody>
                    <tfoot><tr>
                        <th scope="row">{ "Fit" }</th><td class="number">{ locale::percent(1.0) }</td>
                        <td class="number"><strong>{ locale::fixed(one, 1) }</strong></td>
                        <td class="number"><strong>{ locale::fixed(other, 1) }</strong></td>
                        <td class="number"><strong>{ locale::signed(one - other) }</strong></td>
                    </tr></tfoot>
                </table>
            </div>
            <p class="tiny soft measure">{ "Values 0 to 100: how well the design serves a company with your answers. A chart is placed between the pure designs by what its tree shows; how, and every value, is the planner’s judgement. A design’s fit differs a little from its option’s on Decision, because a chart’s cost counts every chief and VP on it, and because a CSO with customer success is read off the tree, not from its table." }</p>
        </>
    };
    panel("Fit", &ahead, content)
}

/// Which positions determined one contribution, as a sentence.
fn earned(side: &Side, name: &str, criterion: usize) -> String {
    const SHOWN: usize = 6;
    let positions = &side.fit.earned_by[criterion];
    let titles: Vec<_> = positions.iter().take(SHOWN).filter_map(|id| side.chart.get(*id)).map(named).collect();
    match (titles.is_empty(), positions.len().saturating_sub(SHOWN)) {
        (true, _) => format!("{name}: no position determines it."),
        (_, 0) => format!("{name}: determined by {}.", titles.join(", ")),
        (_, more) => format!("{name}: determined by {} and {more} more.", titles.join(", ")),
    }
}

/// A row of a comparison.
pub struct Row {
    label: AttrValue,
    means: &'static str,
    values: [AttrValue; 2],
}

pub fn owner_rows(left: &Side, right: &Side) -> Vec<Row> {
    let owned = |side: &Side, function| owner(&side.chart, &side.reading.measures, function);
    let mut rows: Vec<_> = Function::CORE
        .into_iter()
        .map(|function| Row {
            label: function.label().into(),
            means: "",
            values: [owned(left, function), owned(right, function)],
        })
        .collect();
    let accountable = |side: &Side| match side.reading.measures.accountable() {
        Some(row) => side.chart.get(side.reading.measures.outline().id(row)).map(named).unwrap_or_default().into(),
        None => AttrValue::Static("Nobody below the CEO"),
    };
    rows.push(Row {
        label: "All of revenue".into(),
        means: "One position below the CEO that leads all revenue functions.",
        values: [accountable(left), accountable(right)],
    });
    rows
}

pub fn figure_rows(left: &Side, right: &Side) -> Vec<Row> {
    let (one, other) = (figures(&left.reading.measures), figures(&right.reading.measures));
    let rows = one.into_iter().zip(other);
    let mut rows: Vec<_> = rows
        .map(|(one, other)| {
            // The definition of who owns sales is each side's own finding; the others say the same on both.
            let means = if one.means == other.means { one.means } else { "" };
            Row { label: one.label.into(), means, values: [one.value.into(), other.value.into()] }
        })
        .collect();
    let cost = |side: &Side| locale::short_money(side.cost, Currency::Usd).into();
    rows.push(Row {
        label: "Executives’ cash cost a year".into(),
        means: "C-level and VP positions in the revenue functions; a position without pay takes the model’s band.",
        values: [cost(left), cost(right)],
    });
    rows
}

pub fn table(first: &'static str, names: [&str; 2], rows: Vec<Row>) -> Html {
    let row = |row: Row| {
        let differs = row.values[0] != row.values[1];
        html! {
            <tr class={differs.then_some("differs")}>
                <th scope="row"><span class="name">{ row.label }</span>if !row.means.is_empty() { <span class="means">{ row.means }</span> }</th>
                { for row.values.into_iter().map(|value| html! { <td>{ value }</td> }) }
            </tr>
        }
    };
    html! {
        <div class="scroll-x">
            <table>
                <thead><tr><th>{ first }</th>{ for names.into_iter().map(|name| html! { <th>{ name }</th> }) }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}
