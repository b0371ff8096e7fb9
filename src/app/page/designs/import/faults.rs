//! What does not fit, by kind, each with what can be done about it in one click.

use super::work::Picture;
use crate::app::widget::{Tone, notice};
use crate::exchange::{Fix, Listed, Offered};
use yew::prelude::*;

/// Lines, and what to do with each; `None` leaves it as it was.
pub type Choice = Vec<(u64, Option<Fix>)>;

/// See [`Faults`].
#[derive(Properties, PartialEq)]
pub struct FaultsProps {
    /// What came of the file.
    pub drawn: Picture,
    /// Something is to be done with rows.
    pub on_fix: Callback<Choice>,
    /// The list is to be saved.
    pub on_save: Callback<()>,
}

/// The list. A component, so that it is left alone while one waits: it may hold hundreds of lines.
#[component]
pub fn Faults(props: &FaultsProps) -> Html {
    let drawn = &props.drawn.drawn;
    if drawn.faults == 0 {
        return if drawn.summary.seats > 0 {
            notice(Tone::Good, html! { <p>{ "Every line fits." }</p> })
        } else {
            Html::default()
        };
    }
    let mut kinds: Vec<(&str, Vec<&Listed>)> = Vec::new();
    for fault in &drawn.listed {
        match kinds.iter_mut().find(|(code, _)| *code == fault.code) {
            Some((_, faults)) => faults.push(fault),
            None => kinds.push((&fault.code, vec![fault])),
        }
    }
    // What can be decided comes first; the rest stays in the order of the file.
    let (to_decide, to_know): (Vec<_>, Vec<_>) =
        kinds.iter().partition(|(_, faults)| faults.iter().any(|fault| !fault.fixes.is_empty()));
    let save = props.on_save.reform(|_: MouseEvent| ());
    html! {
        <section class="faults stack-tight" aria-label="What does not fit">
            <div class="row-apart">
                <h3>{ format!("To check: {}", drawn.faults) }</h3>
                <button class="button compact" onclick={save}>{ "Save the list" }</button>
            </div>
            if drawn.faults > drawn.listed.len() {
                <p class="small">{ format!("The first {} are shown; the saved list has all.", drawn.listed.len()) }</p>
            }
            { for to_decide.into_iter().chain(to_know).map(|(code, faults)| kind(code, faults, &props.on_fix)) }
        </section>
    }
}

/// Faults of one kind, folded out where something can be decided.
fn kind(code: &str, faults: &[&Listed], on_fix: &Callback<Choice>) -> Html {
    let fixable: Vec<_> = faults.iter().filter(|fault| !fault.fixes.is_empty()).copied().collect();
    let open = !fixable.is_empty() || faults.len() <= FEW;
    let decided = fixable.iter().filter(|fault| fault.chosen.is_some()).count();
    html! {
        <details class="kind" key={code.to_owned()} {open}>
            <summary>
                { title(code) }{ ": " }{ faults.len() }
                if decided > 0 { {" "}<span class="pill">{ format!("{decided} decided") }</span> }
            </summary>
            if fixable.len() > 1 { { for_all(&fixable, on_fix) } }
            <ul class="fault-list" tabindex="0" aria-label={title(code)}>{ for faults.iter().map(|fault| row(fault, on_fix)) }</ul>
        </details>
    }
}

/// Kinds of which nothing can be decided are folded out up to so many.
const FEW: usize = 5;

/// The fixes that most faults of a kind offer, for all of them at once.
fn for_all(faults: &[&Listed], on_fix: &Callback<Choice>) -> Html {
    let button = |(label, same): ForAll| {
        let offered =
            |fault: &&Listed| Some((fault.line, Some(fault.fixes.iter().find(|one| same(&one.fix))?.fix.clone())));
        let all: Choice = faults.iter().filter_map(offered).collect();
        if all.len() < 2 {
            return Html::default();
        }
        let count = all.len();
        let onclick = on_fix.reform(move |_: MouseEvent| all.clone());
        html! { <button class="button compact" {onclick}>{ format!("{label}: {count}") }</button> }
    };
    let chosen: Vec<_> = faults.iter().filter_map(|fault| fault.chosen.map(|_| (fault.line, None))).collect();
    let back = on_fix.reform({
        let chosen = chosen.clone();
        move |_: MouseEvent| chosen.clone()
    });
    html! {
        <div class="row for-all" role="group" aria-label="For all of this kind">
            <span class="small soft">{ "For all of this kind:" }</span>
            { for FOR_ALL.into_iter().map(button) }
            if chosen.len() > 1 { <button class="button compact quiet" onclick={back}>{ "As it was" }</button> }
        </div>
    }
}

/// What can be done with many rows at once: how a button says it, and which of the fixes that are offered it is.
type ForAll = (&'static str, fn(&Fix) -> bool);

const FOR_ALL: [ForAll; 5] = [
    ("Take the likeliest", |fix| matches!(fix, Fix::Manager(_))),
    ("Add the manager as vacant", |fix| *fix == Fix::Placeholder),
    ("Put at the top", |fix| *fix == Fix::Top),
    ("Keep", |fix| *fix == Fix::Keep),
    ("Leave out", |fix| *fix == Fix::Skip),
];

fn row(fault: &Listed, on_fix: &Callback<Choice>) -> Html {
    let place = match (fault.line, fault.column.as_str()) {
        (0, "") => String::new(),
        (0, column) => format!("Column “{column}”"),
        (line, "") => format!("Line {line}"),
        (line, column) => format!("Line {line}, “{column}”"),
    };
    let button = |(at, offered): (usize, &Offered)| {
        let chosen = fault.chosen == Some(at);
        let (line, fix) = (fault.line, (!chosen).then(|| offered.fix.clone()));
        let onclick = on_fix.reform(move |_: MouseEvent| vec![(line, fix.clone())]);
        let title = chosen.then_some("Once more leaves it as it was.");
        html! { <button class="button compact" aria-pressed={chosen.to_string()} {title} {onclick}>{ &offered.label }</button> }
    };
    html! {
        <li class="fault">
            <span class="fault-place small soft">{ place }</span>
            <div class="fault-said">
                <p>{ &fault.what }</p>
                <p class="small soft">{ &fault.done }{ " " }{ &fault.remedy }</p>
                if !fault.fixes.is_empty() { <div class="row">{ for fault.fixes.iter().enumerate().map(button) }</div> }
            </div>
        </li>
    }
}

/// What to call the faults of a code.
fn title(code: &str) -> &'static str {
    match code {
        "no_rows" => "No rows",
        "no_manager_column" | "no_title_column" | "no_name_column" | "no_column" => "Columns that are missing",
        "above_headings" => "Lines above the headings",
        "second_headings" => "Headings once more",
        "open_quote" | "swallowed_rows" | "long_cell" => "Cells that swallowed others",
        "extra_cells" => "More cells than headings",
        "missing_cells" => "Rows that end early",
        "missing_id" => "Rows without an id",
        "missing_title" => "Rows without a title",
        "missing_title_and_name" | "nothing_to_draw" => "Rows with nothing to draw",
        "duplicate_id" => "Ids used twice",
        "total_row" => "Rows of totals",
        "has_left" => "People who have left",
        "unknown_manager" => "Managers who are not in the list",
        "manager_has_left" => "Managers who have left",
        "ambiguous_manager" => "Managers who may be several people",
        "other_spelling" => "Managers spelled differently",
        "other_key" => "Managers named in another way",
        "several_managers" => "Cells with several managers",
        "closed_manager" => "Closed positions with a team",
        "foreign_pay" | "unread_pay" | "pay_range" => "Pay",
        "skipped" => "Rows that you left out",
        "stale_fix" => "Choices that no longer apply",
        "cycle" => "Circles of managers",
        _ => "Other",
    }
}
