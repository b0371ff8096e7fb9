//! How titles are read: each title of the chart with its function and the reason, and the rules behind them, all editable.

use crate::app::state::{Action, Shared, use_dispatch};
use crate::app::widget::panel;
use crate::org::{Chart, Function, Grade};
use crate::role::{Phrases, Rule, TitleRules};
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// A function as a menu has it; the first entry is none.
const NO_FUNCTION: &str = "No function";

/// More titles than this are not listed; a rule reads many at once.
const MOST: usize = 300;

/// See [`TitlesPanel`].
#[derive(Properties, PartialEq)]
pub struct TitlesPanelProps {
    /// The chart that was brought in.
    pub chart: Shared<Chart>,
    /// How its titles are read.
    pub rules: Shared<TitleRules>,
}

/// The panel. What is folded away in it is not made: a chart may have thousands of titles.
#[component]
pub fn TitlesPanel(props: &TitlesPanelProps) -> Html {
    let dispatch = use_dispatch();
    let rules = &props.rules;
    let open = use_state_eq(|| [false; 2]);
    let ontoggle = |at: usize| {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let mut next = *open;
            next[at] = details.is_some_and(|details| details.has_attribute("open"));
            open.set(next);
        })
    };
    let titles = use_memo((props.chart.clone(), rules.clone()), |(chart, rules)| titles(chart, rules));
    let on_rules = {
        let dispatch = dispatch.clone();
        Callback::from(move |rules: TitleRules| dispatch.dispatch(Action::SetRules(rules)))
    };
    let on_function = {
        let (rules, on_rules) = (rules.clone(), on_rules.clone());
        Callback::from(move |(title, function): (String, Option<Function>)| {
            let mut rules = TitleRules::clone(&rules);
            rules.decide(&title, function);
            on_rules.emit(rules);
        })
    };
    let reset = on_rules.reform(|_: MouseEvent| TitleRules::default());
    let changed = **rules != TitleRules::default();
    let content = html! {
        <>
            <details ontoggle={ontoggle(0)}>
                <summary>{ format!("Titles on the chart: {}", titles.len()) }</summary>
                if open[0] {
                    <div class="rule-list">
                        <table class="small">
                            <thead><tr><th>{ "Title" }</th><th class="number">{ "Seats" }</th><th>{ "Function" }</th><th>{ "Level" }</th><th>{ "Why" }</th></tr></thead>
                            <tbody>{ for titles.iter().take(MOST).map(|read| title_row(read, &on_function)) }</tbody>
                        </table>
                    </div>
                    if titles.len() > MOST { <p class="small soft">{ format!("The first {MOST} are listed. A rule below decides for many titles at once.") }</p> }
                }
            </details>
            <details ontoggle={ontoggle(1)}>
                <summary>{ format!("Rules: {}", rules.functions.len()) }</summary>
                if open[1] { <RuleTable rules={rules.clone()} {on_rules} /> }
            </details>
            if changed { <p><button class="button compact" onclick={reset}>{ "Back to the rules as they come" }</button></p> }
        </>
    };
    panel(
        "How titles are read",
        "A title decides the function, unless you decide. The first rule that matches wins; a change here moves the badges, the measures and the fit at once.",
        content,
    )
}

/// A title of the chart, as it was read.
#[derive(Clone, Debug, PartialEq)]
struct TitleRead {
    title: String,
    seats: usize,
    function: Option<Function>,
    grade: Grade,
    why: String,
}

/// The different titles of a chart, from its top down. Where seats of one title were read differently, the first stands for
/// them.
fn titles(chart: &Chart, rules: &TitleRules) -> Vec<TitleRead> {
    let mut read: Vec<TitleRead> = Vec::new();
    let mut place: HashMap<&str, usize> = HashMap::new();
    let outline = chart.outline();
    for row in 0..outline.len() {
        let Some(position) = chart.get(outline.id(row)) else { continue };
        let at = *place.entry(&position.title).or_insert_with(|| {
            let classification = rules.classify(&position.title, &position.department, outline.direct_reports(row) > 0);
            read.push(TitleRead {
                title: position.title.clone(),
                seats: 0,
                function: classification.function,
                grade: classification.grade,
                why: rules.reason(&classification),
            });
            read.len() - 1
        });
        read[at].seats += 1;
    }
    read
}

fn title_row(read: &TitleRead, on_function: &Callback<(String, Option<Function>)>) -> Html {
    let title = read.title.clone();
    let onchange = on_function.reform(move |event: Event| (title.clone(), picked(&event)));
    html! {
        <tr key={read.title.clone()}>
            <th scope="row">{ &read.title }</th>
            <td class="number">{ read.seats }</td>
            <td>{ function_menu(&format!("Function of {}", read.title), read.function, onchange) }</td>
            <td>{ read.grade.label() }</td>
            <td class="soft">{ &read.why }</td>
        </tr>
    }
}

/// A menu of all functions.
fn function_menu(label: &str, chosen: Option<Function>, onchange: Callback<Event>) -> Html {
    let option =
        |function: Function| html! { <option selected={chosen == Some(function)}>{ function.label() }</option> };
    html! {
        <select class="select compact" aria-label={label.to_owned()} {onchange}>
            <option selected={chosen.is_none()}>{ NO_FUNCTION }</option>
            { for Function::ALL.into_iter().map(option) }
        </select>
    }
}

/// What was picked in such a menu.
fn picked(event: &Event) -> Option<Function> {
    let menu: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    let at = usize::try_from(menu.selected_index()).ok()?;
    Function::ALL.get(at.checked_sub(1)?).copied()
}

/// What an event in the table does to the rules.
type Change = Rc<dyn Fn(&mut TitleRules, &Event)>;

/// See [`RuleTable`].
#[derive(Properties, PartialEq)]
struct RuleTableProps {
    rules: Shared<TitleRules>,
    on_rules: Callback<TitleRules>,
}

/// The rules in the order they are asked, with a line to add one in front.
#[component]
fn RuleTable(props: &RuleTableProps) -> Html {
    let words = use_node_ref();
    let function = use_state_eq(|| None::<Function>);
    let edit = |change: Change| {
        let (rules, on_rules) = (props.rules.clone(), props.on_rules.clone());
        Callback::from(move |event: Event| {
            let mut rules = TitleRules::clone(&rules);
            change(&mut rules, &event);
            on_rules.emit(rules);
        })
    };
    let add = {
        let (words, function, rules, on_rules) =
            (words.clone(), function.clone(), props.rules.clone(), props.on_rules.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = words.cast::<HtmlInputElement>() else { return };
            let any = Phrases::new(input.value());
            if !any.is_empty() {
                let mut rules = TitleRules::clone(&rules);
                rules.functions.insert(
                    0,
                    Rule { any, then: *function, why: "You added this rule.".to_owned(), ..Rule::default() },
                );
                on_rules.emit(rules);
                input.set_value("");
            }
        })
    };
    let on_function = {
        let function = function.clone();
        Callback::from(move |event: Event| function.set(picked(&event)))
    };
    let row = |(at, rule): (usize, &Rule<Option<Function>>)| {
        let phrases = |name: &'static str, phrases: &Phrases, of: fn(&mut Rule<Option<Function>>) -> &mut Phrases| {
            let onchange = edit(Rc::new(move |rules, event| {
                let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
                if let (Some(rule), Some(input)) = (rules.functions.get_mut(at), input) {
                    *of(rule) = Phrases::new(input.value());
                }
            }));
            html! { <td><input class="input compact" value={phrases.as_str().to_owned()} aria-label={format!("{name}, rule {}", at + 1)} {onchange} /></td> }
        };
        let on_menu = edit(Rc::new(move |rules, event| {
            if let Some(rule) = rules.functions.get_mut(at) {
                rule.then = picked(event);
            }
        }));
        let remove = {
            let (rules, on_rules) = (props.rules.clone(), props.on_rules.clone());
            Callback::from(move |_: MouseEvent| {
                let mut rules = TitleRules::clone(&rules);
                rules.functions.remove(at);
                on_rules.emit(rules);
            })
        };
        html! {
            <tr>
                <td class="number">{ at + 1 }</td>
                { phrases("Any of", &rule.any, |rule| &mut rule.any) }
                { phrases("All of", &rule.all, |rule| &mut rule.all) }
                { phrases("None of", &rule.none, |rule| &mut rule.none) }
                <td>{ function_menu(&format!("Function of rule {}", at + 1), rule.then, on_menu) }</td>
                <td class="soft">{ &rule.why }</td>
                <td><button class="button square" aria-label={format!("Remove rule {}", at + 1)} onclick={remove}>{ "×" }</button></td>
            </tr>
        }
    };
    html! {
        <div class="stack">
            <form class="row" onsubmit={add}>
                <label class="field"><span class="label">{ "New rule: titles with any of these, separated by commas" }</span>
                    <input ref={words} class="input" placeholder="customer care, renewals" /></label>
                <label class="field"><span class="label">{ "belong to" }</span>{ function_menu("Function of the new rule", *function, on_function) }</label>
                <button class="button" type="submit">{ "Add in front" }</button>
            </form>
            <div class="rule-list">
                <table class="small rules">
                    <thead><tr><th class="number">{ "#" }</th><th>{ "Any of" }</th><th>{ "All of" }</th><th>{ "None of" }</th><th>{ "Function" }</th><th>{ "Why" }</th><th><span class="hidden-text">{ "Remove" }</span></th></tr></thead>
                    <tbody>{ for props.rules.functions.iter().enumerate().map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}
