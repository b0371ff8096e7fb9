//! The strip above the chart: how well the design serves the company, and its measures; during a drag, what they would be.

use crate::app::browser::locale;
use crate::app::page::reading::{Judge, Reading, use_read};
use crate::app::router::Route;
use crate::app::state::Shared;
use crate::app::widget::popover;
use crate::decision::{ChartFit, Coordinates, Criterion, Entrant, read, read_measured};
use crate::design::{Origin, generate};
use crate::org::{Chart, Measures, SalesOwner};
use crate::plan::Plan;
use std::rc::Rc;
use yew::prelude::*;

/// Everything read off one chart, and what that is worth.
#[derive(Debug)]
pub struct Judged {
    /// What was read.
    pub reading: Reading,
    /// Where that puts the chart among the pure designs.
    pub coordinates: Coordinates,
    /// How well the chart serves the company.
    pub fit: ChartFit,
}

impl Judged {
    /// Reads `chart` and judges it.
    pub fn of(chart: &Chart, judge: &Judge) -> Self {
        let reading = Reading::of(chart);
        let coordinates = read_measured(chart, &reading.measures);
        Self { fit: judge.fit(&coordinates), coordinates, reading }
    }
}

/// All designs but `origin`, as they are held against each other. The generated ones are read once for all answers, the drawn ones once
/// for each state of theirs; `None` until all are.
#[hook]
pub fn use_others(plan: &Plan, judge: &Shared<Judge>, origin: Origin) -> Option<Rc<Vec<Entrant>>> {
    let generated = use_memo(judge.clone(), |judge| {
        let read_one = |given| match given {
            Origin::Generated(alternative) => {
                Some((given, Shared::new(read(&generate(alternative, &judge.brief.profile)))))
            }
            _ => None,
        };
        Origin::GIVEN.into_iter().filter_map(read_one).collect::<Vec<_>>()
    });
    let today = use_memo(plan.chart(Origin::Baseline).map(Shared::of), |chart| {
        chart.as_deref().map(|chart| (Origin::Baseline, Shared::new(read(chart))))
    });
    let drawn = || plan.designs.iter().filter(|design| Origin::Drawn(design.id) != origin);
    let read_all = use_read(drawn());
    let drawn =
        drawn().take_while(|_| read_all).map(|design| (Origin::Drawn(design.id), Shared::of(design.coordinates())));
    let all = (*today).clone().into_iter().chain(drawn).chain(generated.iter().cloned());
    let others: Vec<_> =
        all.filter(|(other, _)| *other != origin).map(|(other, read)| (plan.named(other), read)).collect();
    let entrants = use_memo((others, judge.clone()), |(others, judge)| {
        let contest = judge.contest();
        others.iter().map(|(name, read)| contest.chart(name.clone(), read)).collect()
    });
    read_all.then_some(entrants)
}

/// A figure of the strip, as it is and, during a drag, as it would be.
struct Figure {
    label: &'static str,
    value: String,
    /// The value during a drag, and by how much it differs where that can be counted.
    next: Option<(String, String)>,
}

/// See [`strip`].
pub struct Strip<'a> {
    /// The chart as it is.
    pub chart: &'a Chart,
    /// The same, judged.
    pub judged: &'a Judged,
    /// The chart as it would be, judged; during a drag.
    pub preview: Option<(&'a Chart, &'a Judged)>,
    /// By whom they are judged.
    pub judge: &'a Judge,
    /// The other designs, once all are read.
    pub others: Option<&'a [Entrant]>,
    /// The criterion whose seats are lit, and what lights those of another.
    pub lit: Option<Criterion>,
    /// Lights the seats of a criterion, or none.
    pub on_lit: &'a Callback<Option<Criterion>>,
}

/// The strip. Nothing in it moves when a drag begins: the room for what would be is there all the time.
pub fn strip(shown: &Strip<'_>) -> Html {
    let (now, next) = (&shown.judged.reading.measures, shown.preview.map(|(_, next)| &next.reading.measures));
    let total = shown.judged.fit.fit.total();
    let fit = Figure {
        label: "Fit of 100",
        value: locale::fixed(total, 1),
        next: shown.preview.map(|(_, next)| {
            let next = next.fit.fit.total();
            (locale::fixed(next, 1), locale::signed(next - total))
        }),
    };
    let counted = |label, count: fn(&Measures) -> u32| {
        let whole = |measures| locale::whole(count(measures).into());
        let next = next.filter(|next| count(next) != count(now));
        let differs = |next| difference(i64::from(count(next)) - i64::from(count(now)));
        Figure { label, value: whole(now), next: next.map(|next| (whole(next), differs(next))) }
    };
    let owner = sales_owner(shown.chart, now);
    let next_owner = shown.preview.map(|(chart, next)| sales_owner(chart, &next.reading.measures));
    let owner = Figure {
        label: "Owns sales",
        next: next_owner.filter(|next| *next != owner).map(|next| (next, String::new())),
        value: owner,
    };
    let figures = [
        counted("Positions", Measures::positions),
        counted("Layers", |measures| measures.layers),
        counted("CEO’s span", Measures::ceo_span),
        counted("Widest span", |measures| measures.widest_span),
        counted("Vacant", |measures| measures.vacant),
    ];
    // What a drag would do is for the eye; what was done is read out once it is done, and what that does to the fit with it.
    html! {
        <section class="strip" aria-label="Fit and measures">
            <div class="strip-fit">{ popover(html! { <span class="strip-fit-label">{ "Fit of 100" }</span> }, made_of(shown)) }{ values(&fit) }</div>
            <dl class="strip-figures">
                { for figures.iter().map(|one| figure(one, "")) }
                { figure(&owner, "strip-owner") }
            </dl>
            <p class="strip-verdict">{ standing(shown) }</p>
            <p class="hidden-text" role="status">{ format!("Fit {} of 100.", fit.value) }</p>
        </section>
    }
}

/// How the design, or during a drag what it would be, stands among the others.
fn standing(shown: &Strip<'_>) -> String {
    let Some(others) = shown.others else { return "The other designs are being read …".to_owned() };
    let judged = shown.preview.map_or(shown.judged, |(_, next)| next);
    let contest = shown.judge.contest();
    contest.standing(&contest.chart(String::new(), &judged.coordinates), others).sentence
}

/// Why positions are lit, where some are, with the ways on: back to the decision, or no light.
pub fn lit_line(shown: &Strip<'_>) -> Html {
    let Some(criterion) = shown.lit else { return Html::default() };
    let points = locale::fixed(shown.judged.fit.fit.contributions[criterion.index()].points(), 1);
    let count = shown.judged.fit.earned_by[criterion.index()].len();
    let seats = if count == 1 {
        "1 position decides it and is lit.".to_owned()
    } else {
        format!("{count} positions decide it and are lit.")
    };
    let off = shown.on_lit.reform(|_: MouseEvent| None);
    html! {
        <div class="lit-line row-apart" role="status">
            <span><strong>{ criterion.label() }</strong>{ format!(": {points} points. {seats}") }</span>
            <span class="row"><button class="button quiet compact" onclick={off}>{ "Light off" }</button><a href={Route::Decision.href()}>{ "Back to the decision" }</a></span>
        </div>
    }
}

fn figure(figure: &Figure, class: &'static str) -> Html {
    html! { <div class={classes!("strip-figure", class)}><dt>{ figure.label }</dt><dd>{ values(figure) }</dd></div> }
}

/// The value and, during a drag, what it would be and by how much that differs.
fn values(figure: &Figure) -> Html {
    html! {
        <span class={classes!("strip-values", figure.next.is_some().then_some("previewed"))}>
            <span class="strip-now">{ &figure.value }</span>
            if let Some((next, by)) = &figure.next {
                <span class="strip-next" aria-hidden="true">{ format!("→ {next}") }if !by.is_empty() { <em>{ by }</em> }</span>
            }
        </span>
    }
}

/// The criteria with their points; a button each lights the seats that decide it.
fn made_of(shown: &Strip<'_>) -> Html {
    let row = |criterion: Criterion| {
        let part = shown.judged.fit.fit.contributions[criterion.index()];
        let lit = shown.lit == Some(criterion);
        let onclick = shown.on_lit.reform(move |_: MouseEvent| (!lit).then_some(criterion));
        html! {
            <tr>
                <th scope="row">{ criterion.label() }</th>
                <td class="number">{ locale::fixed(part.value, 0) }</td>
                <td class="number">{ locale::fixed(part.points(), 1) }</td>
                <td><button class="button compact" aria-pressed={lit.to_string()} {onclick}>{ if lit { "Lit" } else { "Light up" } }</button></td>
            </tr>
        }
    };
    html! {
        <>
            <p class="small soft">{ "Light up shows on the chart which seats decide a criterion." }</p>
            <table class="small">
                <thead><tr><th>{ "Criterion" }</th><th class="number">{ "Value" }</th><th class="number">{ "Points" }</th><th>{ "Seats" }</th></tr></thead>
                <tbody>{ for Criterion::ALL.into_iter().map(row) }</tbody>
            </table>
        </>
    }
}

/// A difference of two counts, with its sign.
fn difference(by: i64) -> String {
    let whole = locale::whole(by.unsigned_abs());
    if by < 0 { format!("-{whole}") } else { format!("+{whole}") }
}

/// Who owns sales, in few words.
fn sales_owner(chart: &Chart, measures: &Measures) -> String {
    match measures.sales_owner() {
        SalesOwner::Below(row) => {
            chart.get(measures.outline().id(row)).map(|position| position.title.clone()).unwrap_or_default()
        }
        SalesOwner::Absent => "No sales".to_owned(),
        SalesOwner::Ceo => "The CEO".to_owned(),
        SalesOwner::Split => "Nobody: split".to_owned(),
    }
}
