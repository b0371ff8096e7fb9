//! What does not fit, by kind, each with what can be done about it in one click.

use super::work::Picture;
use crate::app::browser::locale;
use crate::app::widget::{Tone, notice};
use crate::exchange::{Fix, Listed, Offered, Which};
use crate::figure::quoted;
use yew::prelude::*;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// With rows, each by its line; `None` leaves it as it was.
    Rows(Vec<(u64, Option<Fix>)>),
    /// With every row of a kind, those that are not listed too.
    Kind(String, Which),
    /// All is left as it was.
    Nothing,
}

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
    let back = props.on_fix.reform(|_: MouseEvent| Choice::Nothing);
    let (listed, count) = (drawn.listed.len(), |number: usize| locale::whole(number as u64));
    let decide = match drawn.open {
        0 => "Nothing of it has to be decided; what was done stands beside each.".to_owned(),
        open => format!("To be decided: {}. Until then, what was done stands beside each.", count(open)),
    };
    let part = |(code, faults): &&(&str, Vec<&Listed>)| kind(code, faults, listed == drawn.faults, &props.on_fix);
    html! {
        <section class="faults stack-tight" aria-label="What does not fit">
            <div class="row-apart">
                <h3>{ format!("To check: {}", count(drawn.faults)) }</h3>
                <div class="row">
                    if !drawn.fixes.is_empty() { <button class="button compact quiet" onclick={back}>{ format!("Take all choices back: {}", count(drawn.fixes.len())) }</button> }
                    <button class="button compact" onclick={save}>{ "Save the list" }</button>
                </div>
            </div>
            <p class="small">
                { decide }
                if drawn.faults > listed { { format!(" The first {} are shown; the saved list has all.", count(listed)) } }
            </p>
            { for to_decide.iter().chain(&to_know).map(part) }
        </section>
    }
}

/// Faults of one kind, folded out where something can be decided.
fn kind(code: &str, faults: &[&Listed], all_listed: bool, on_fix: &Callback<Choice>) -> Html {
    let fixable: Vec<_> = faults.iter().filter(|fault| !fault.fixes.is_empty()).copied().collect();
    let open = !fixable.is_empty() || faults.len() <= FEW;
    let decided = fixable.iter().filter(|fault| fault.chosen.is_some()).count();
    html! {
        <details class="kind" key={code.to_owned()} {open}>
            <summary>
                { title(code) }{ ": " }{ faults.len() }
                if decided > 0 { {" "}<span class="pill">{ format!("{decided} decided") }</span> }
            </summary>
            if fixable.len() > 1 { { for_all(code, &fixable, all_listed, on_fix) } }
            <ul class="fault-list" tabindex="0" aria-label={title(code)}>{ for faults.iter().map(|fault| row(fault, on_fix)) }</ul>
        </details>
    }
}

/// Kinds of which nothing can be decided are folded out up to so many.
const FEW: usize = 5;

/// What several faults of a kind offer, for all of them at once.
fn for_all(code: &str, faults: &[&Listed], all_listed: bool, on_fix: &Callback<Choice>) -> Html {
    let button = |(label, which, is): ForAll| {
        let offering = faults.iter().filter(|fault| fault.fixes.iter().any(|one| is(&one.fix))).count();
        if offering < 2 {
            return Html::default();
        }
        let code = code.to_owned();
        let onclick = on_fix.reform(move |_: MouseEvent| Choice::Kind(code.clone(), which));
        // How many there are beyond those that are listed is not known here.
        let label = if all_listed { format!("{label}: {offering}") } else { format!("{label}: all") };
        html! { <button class="button compact" {onclick}>{ label }</button> }
    };
    html! {
        <div class="row for-all" role="group" aria-label="For all of this kind">
            <span class="small soft">{ "For all of this kind:" }</span>
            { for FOR_ALL.into_iter().map(button) }
        </div>
    }
}

/// What can be done with many rows at once: how a button says it, and which of the fixes that are offered it is.
type ForAll = (&'static str, Which, fn(&Fix) -> bool);

const FOR_ALL: [ForAll; 5] = [
    ("Take the likeliest", Which::First, |fix| matches!(fix, Fix::Manager(_))),
    ("Add the manager as vacant", Which::Placeholder, |fix| *fix == Fix::Placeholder),
    ("Report to nobody", Which::Top, |fix| *fix == Fix::Top),
    ("Keep", Which::Keep, |fix| *fix == Fix::Keep),
    ("Leave these rows out", Which::Skip, |fix| *fix == Fix::Skip),
];

fn row(fault: &Listed, on_fix: &Callback<Choice>) -> Html {
    let place = match (fault.line, fault.column.as_str()) {
        (0, "") => String::new(),
        (0, column) => format!("Column {}", quoted(column)),
        (line, "") => format!("Line {line}"),
        (line, column) => format!("Line {line}, {}", quoted(column)),
    };
    let button = |(at, offered): (usize, &Offered)| {
        let chosen = fault.chosen == Some(at);
        let (line, fix) = (offered.line, (!chosen).then(|| offered.fix.clone()));
        let onclick = on_fix.reform(move |_: MouseEvent| Choice::Rows(vec![(line, fix.clone())]));
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
        "above_headings" | "example_row" => "Lines that are no position",
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
