//! Guide: what the planner rests on: the four guides, the criteria with their evidence and tables, the gates, the rules by
//! which designs are staffed, and what nobody can claim.

use crate::app::browser::locale;
use crate::app::widget::{PageHead, evidence, panel};
use crate::company::Currency;
use crate::decision::{Alternative, Criterion, Gate, Model, Table, Weights};
use crate::design;
use crate::evidence::{Evidence, Guide as Text, Source};
use yew::prelude::*;

/// What is read off a chart and made of the shares, none of it published.
const JUDGED: &[Evidence] = &[
    Evidence {
        statement: "A chart stands between the pure designs, criterion by criterion, by what its tree shows: whether the most senior \
                    leader of all of sales is C-level, and which of sales, marketing and customer success meet below the CEO.",
        sources: &[Source::Guide(Text::Operate, "CSO vs CRO"), Source::Judgement],
    },
    Evidence {
        statement: "The cost of a chart is the yearly cash pay of its C-level and VP positions in the revenue functions. A position \
                    without pay takes a band of the model: a VP the VP’s, a CRO the CRO’s, any other chief the CSO’s.",
        sources: &[Source::Judgement],
    },
    Evidence {
        statement: "The silo index is 0 where the revenue functions meet right above their heads and 1 where they meet only at the CEO.",
        sources: &[Source::Judgement],
    },
    Evidence {
        statement: "A verdict is clear from 90 % of the variations on and leaning from 75 % on; a missing answer that has a chance of 10 % \
                    or more to turn it makes a clear one leaning.",
        sources: &[Source::Judgement],
    },
    Evidence {
        statement: "A variation changes each weight by up to a factor of 2 and each value by up to 15 points, draws what is not known, and \
                    moves each stated need to a neighbouring level with a chance of 25 % each way.",
        sources: &[
            Source::Published(
                "Lahdelma, Hokkanen and Salminen",
                "SMAA, European Journal of Operational Research 106, 1998",
            ),
            Source::Judgement,
        ],
    },
];

/// The page.
#[component]
pub fn Guide() -> Html {
    let model = use_memo((), |()| Model::v1());
    let weights = Weights::from_points(&model.points);
    let guides = html! {
        <>
            <ul class="stack-tight">{ for Text::ALL.into_iter().map(|guide| html! { <li>{ guide.citation() }{ " " }<span class="source">{ format!("cited as “{}”, read from {}", guide.short(), guide.file()) }</span></li> }) }</ul>
            <p class="soft measure">{ "Two of the four are vendors’ pages; the planner takes facts from them, not the pitch. Where guides disagree, both are shown." }</p>
        </>
    };
    let criteria = Criterion::ALL
        .into_iter()
        .map(|criterion| criterion_entry(criterion, weights.get(criterion), &model))
        .collect();
    let gates = html! { <ul class="stack">{ for Gate::ALL.into_iter().map(|gate| evidence(&gate.evidence())) }</ul> };
    let structures = Alternative::ALL.map(design::structure);
    let staffing = html! { <ul class="stack">{ for structures.iter().chain(design::RULES.iter().map(|rule| &rule.evidence)).map(evidence) }</ul> };
    html! {
        <div class="page">
            <PageHead title="What this rests on" line="Four published guides say which facts matter for the choice. None of them gives a score, a weight or a threshold: every number here is the planner’s own judgement, made so that it says what the guides say. No outcome data stand behind any such rule, ours or another’s. Read a verdict as a well-argued opinion." />
            { panel("The guides", "", guides) }
            { panel("The criteria", "How well each option serves a company that gives this answer, 0 to 100. Between two columns values are interpolated; outside they stay as they are.", criteria) }
            { panel("Gates", "They stand above the scores: the first three replace or narrow the verdict, the others warn.", gates) }
            { panel("How charts are scored, and how firm a verdict is", "", html! { <ul class="stack">{ for JUDGED.iter().map(evidence) }</ul> }) }
            { panel("How designs are drawn", "The generated designs are drawn for the company’s own size by these rules.", staffing) }
        </div>
    }
}

/// One criterion: what is asked, the evidence, the table.
fn criterion_entry(criterion: Criterion, weight: f64, model: &Model) -> Html {
    let swing = criterion.swing();
    html! {
        <details class="criterion">
            <summary>{ criterion.label() }{ " " }<span class="source">{ format!("weight {}", locale::percent(weight)) }</span></summary>
            <div class="stack">
                <div class="stack-tight">
                    <p>{ swing.question }</p>
                    <p class="small soft">{ format!("From “{}” to “{}”.", swing.low, swing.high) }</p>
                </div>
                <ul class="stack-tight">{ for criterion.evidence().iter().map(evidence) }</ul>
                if criterion == Criterion::Cost {
                    <p class="small measure">{ "Yearly cash cost of the option over yearly revenue: 100 points at 1 % or less, none at 300 % or more, on a logarithmic scale. The cost of each option at four revenues:" }</p>
                    { cost_table(model) }
                } else {
                    { value_table(criterion, &model.tables[criterion.index()]) }
                }
            </div>
        </details>
    }
}

fn value_table(criterion: Criterion, table: &Table) -> Html {
    let anchor = |at: f64| match criterion {
        Criterion::Scale => locale::short_money(at * 1e6, Currency::Usd),
        Criterion::Recurring => locale::percent(at),
        _ => locale::number(at, 2),
    };
    let heads = table.anchors().iter().map(|column| anchor(column.at)).collect::<Vec<_>>();
    let log = matches!(criterion, Criterion::Scale | Criterion::SalesSize);
    let rows = Alternative::ALL.map(|alternative| {
        (
            alternative.label(),
            table.anchors().iter().map(|column| locale::number(column.of[alternative.index()], 0)).collect::<Vec<_>>(),
        )
    });
    html! {
        <>
            { grid(&heads, &rows) }
            <p class="source">{ if log { "Values: judgement. Logarithmic scale." } else { "Values: judgement." } }</p>
        </>
    }
}

fn cost_table(model: &Model) -> Html {
    let heads = model
        .cost
        .anchors()
        .iter()
        .map(|column| locale::short_money(column.at * 1e6, Currency::Usd))
        .collect::<Vec<_>>();
    let rows = Alternative::ALL.map(|alternative| {
        let cost = |usd: f64| locale::short_money(usd, Currency::Usd);
        (
            alternative.label(),
            model.cost.anchors().iter().map(|column| cost(column.of[alternative.index()])).collect::<Vec<_>>(),
        )
    });
    html! { <>{ grid(&heads, &rows) }<p class="source">{ "CSO from $22M on: middle of Conduyt’s OTE ranges (“CSO compensation”). The rest: judgement." }</p></> }
}

fn grid(heads: &[String], rows: &[(&'static str, Vec<String>)]) -> Html {
    html! {
        <div class="scroll-x">
            <table class="small">
                <thead><tr><th>{ "Option" }</th>{ for heads.iter().map(|head| html! { <th class="number">{ head }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(|(label, values)| html! {
                    <tr><th scope="row">{ *label }</th>{ for values.iter().map(|value| html! { <td class="number">{ value }</td> }) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}
