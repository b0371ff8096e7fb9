//! Bringing a chart in: a CSV file is read, shown with everything that does not fit, and taken only then.

use crate::app::browser::files;
use crate::app::chart::ChartView;
use crate::app::page::reading::{Reading, badge_marks};
use crate::app::state::{Action, Shared, use_dispatch, use_page_state};
use crate::app::widget::{Tone, notice, panel, select};
use crate::exchange::{Fault, Field, Fixes, Import, Mapping, Overrule, Table, import, unwatched};
use crate::plan::{Baseline, View};
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Faults that are listed on the page; all of them go into the file.
const MOST_LISTED: usize = 200;

/// A file that was read, before it is taken.
#[derive(Clone, PartialEq)]
struct Draft {
    file: AttrValue,
    table: Shared<Table>,
    mapping: Mapping,
}

/// See [`BringIn`].
#[derive(Properties, PartialEq)]
pub struct BringInProps {
    /// The chart was taken.
    pub on_taken: Callback<()>,
}

/// The button, and the preview once a file was picked.
#[component]
pub fn BringIn(props: &BringInProps) -> Html {
    let state = use_page_state();
    let draft = use_state(|| None::<Draft>);
    let problem = use_state(|| None::<AttrValue>);
    let onchange = {
        let (draft, problem) = (draft.clone(), problem.clone());
        Callback::from(move |event: Event| {
            let Some(file) = files::picked(&event) else { return };
            let (draft, problem) = (draft.clone(), problem.clone());
            spawn_local(async move {
                let read = files::read(file, Table::MAX_BYTES as u64).await;
                let read = read.and_then(|read| {
                    let table = Table::read(&read.bytes, &Overrule::default(), &mut unwatched)
                        .map_err(|error| format!("“{}”: {error}", read.name))?;
                    let mapping = Mapping::propose(&table);
                    Ok(Draft { file: read.name.into(), table: Shared::new(table), mapping })
                });
                match read {
                    Ok(read) => {
                        problem.set(None);
                        draft.set(Some(read));
                    }
                    Err(words) => problem.set(Some(words.into())),
                }
            });
        })
    };
    let on_mapping = {
        let draft = draft.clone();
        Callback::from(move |mapping: Mapping| draft.set(draft.as_ref().map(|read| Draft { mapping, ..read.clone() })))
    };
    let on_done = {
        let (draft, on_taken) = (draft.clone(), props.on_taken.clone());
        Callback::from(move |taken: bool| {
            draft.set(None);
            if taken {
                on_taken.emit(());
            }
        })
    };
    let present = state.plan().baseline.as_ref();
    html! {
        <>
            <section class="panel stack">
                <div class="row-apart">
                    <div class="stack-tight">
                        <h2>{ "Your own chart" }</h2>
                        if let Some(baseline) = present {
                            <p class="soft">{ format!("{} positions from “{}”.", baseline.chart.len(), baseline.file) }</p>
                        } else {
                            <p class="soft measure">{ "A CSV with id, name, title, manager and department. Managers may be named by id, e-mail or name; the usual headings are recognised." }</p>
                        }
                    </div>
                    <label>
                        <input type="file" id="bring-in" class="hidden-text" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" {onchange} />
                        <span class={classes!("button", present.is_none().then_some("primary"))}>{ if present.is_some() { "Bring in another CSV" } else { "Bring in a CSV" } }</span>
                    </label>
                </div>
                if let Some(problem) = &*problem { { notice(Tone::Bad, html! { <p>{ problem }</p> }) } }
            </section>
            if let Some(draft) = &*draft { <Preview draft={draft.clone()} {on_mapping} {on_done} /> }
        </>
    }
}

/// See [`Preview`].
#[derive(Properties, PartialEq)]
struct PreviewProps {
    draft: Draft,
    on_mapping: Callback<Mapping>,
    on_done: Callback<bool>,
}

/// The file as it would be taken: columns, chart, faults.
#[component]
fn Preview(props: &PreviewProps) -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let draft = &props.draft;
    let rules = Rc::clone(&state.plan().rules);
    let read = use_memo((draft.clone(), rules), |(draft, rules)| {
        Brought::of(import(&draft.table, &draft.mapping, &Fixes::new(), rules, &mut unwatched))
    });
    let view = use_state(|| Shared::new(View::default()));
    let on_view = {
        let view = view.clone();
        Callback::from(move |next: Rc<View>| view.set(Shared::of(next)))
    };
    let field = |field: Field| {
        let headings: Vec<_> = draft.table.headers.iter().enumerate().map(|(at, header)| heading(at, header)).collect();
        let options: Vec<_> = std::iter::once("Not in the file").chain(headings.iter().map(String::as_str)).collect();
        let chosen = draft.mapping.get(field).map_or(0, |column| column + 1);
        let (mapping, on_mapping) = (draft.mapping, props.on_mapping.clone());
        let on_choose = Callback::from(move |at: usize| {
            let mut mapping = mapping;
            mapping.set(field, at.checked_sub(1));
            on_mapping.emit(mapping);
        });
        let id = format!("column-{}", field.label().to_lowercase().replace(' ', "-"));
        select(&id, field.label(), "", &options, chosen, &on_choose)
    };
    let take = {
        let (read, file, on_done) = (Rc::clone(&read), draft.file.clone(), props.on_done.clone());
        Callback::from(move |_: MouseEvent| {
            let set_aside = read.faults.iter().map(ToString::to_string).collect();
            let baseline = Baseline { chart: Rc::new(Clone::clone(&*read.chart)), file: file.to_string(), set_aside };
            dispatch.dispatch(Action::SetBaseline(Rc::new(baseline)));
            on_done.emit(true);
        })
    };
    let cancel = props.on_done.reform(|_: MouseEvent| false);
    let save_faults = {
        let (read, file) = (Rc::clone(&read), draft.file.clone());
        Callback::from(move |_: MouseEvent| {
            let lines: Vec<_> = read.faults.iter().map(ToString::to_string).collect();
            files::download(&format!("{file}-to-check.txt"), "text/plain", &lines.join("\n"));
        })
    };
    let drawn = !read.chart.is_empty();
    let replaced = state.plan().baseline.as_ref();
    let faults = html! {
        <>
            <div class="row-apart">
                <strong>{ format!("To check: {}", read.faults.len()) }</strong>
                <button class="button compact" onclick={save_faults}>{ "Save the list" }</button>
            </div>
            <div class="fault-list">{ fault_table(&read.faults) }</div>
            if read.faults.len() > MOST_LISTED { <p class="small">{ format!("The first {MOST_LISTED} are shown; the saved list has all.") }</p> }
        </>
    };
    let content = html! {
        <>
            <details>
                <summary>{ "Columns" }</summary>
                <div class="thirds">{ for Field::ALL.into_iter().map(field) }</div>
            </details>
            if !read.faults.is_empty() {
                { notice(Tone::Warn, faults) }
            } else if drawn {
                { notice(Tone::Good, html! { <p>{ "Every line fits." }</p> }) }
            }
            if drawn {
                <ChartView id="preview-chart" title="Preview" chart={read.chart.clone()} marks={read.marks.clone()} view={(*view).clone()} {on_view} compact=true />
            } else {
                { notice(Tone::Bad, html! { <p>{ "Nothing of this file can be drawn. Look at the columns above, or at the list." }</p> }) }
            }
            if let Some(replaced) = replaced {
                <p class="small">{ format!("Taking it replaces the chart from “{}” with its {} positions. Save the plan as a file first if you want to keep both.", replaced.file, replaced.chart.len()) }</p>
            }
            <div class="row">
                <button class="button primary" onclick={take} disabled={!drawn}>{ "Use as today’s chart" }</button>
                <button class="button" onclick={cancel}>{ "Leave it" }</button>
            </div>
        </>
    };
    panel(&format!("What “{}” holds", draft.file), &read.summary, content)
}

/// What came of the file.
struct Brought {
    chart: Shared<crate::org::Chart>,
    marks: Shared<crate::app::chart::Marks>,
    faults: Vec<Fault>,
    summary: AttrValue,
}

impl Brought {
    fn of(import: Import) -> Self {
        let marks = badge_marks(&Reading::of(&import.chart).leaders);
        let summary = import.summary.to_string().into();
        Self { chart: Shared::new(import.chart), marks: Shared::new(marks), faults: import.faults, summary }
    }
}

/// A column's name in the menus: its heading, or its number where it has none.
fn heading(at: usize, header: &str) -> String {
    if header.is_empty() { format!("Column {}", at + 1) } else { header.to_owned() }
}

fn fault_table(faults: &[Fault]) -> Html {
    let row = |fault: &Fault| {
        html! {
            <tr>
                <td class="number">{ fault.line }</td>
                <td>{ &fault.column }</td>
                <td>{ fault.what() }</td>
                <td>{ fault.done() }{ " " }{ fault.remedy() }</td>
            </tr>
        }
    };
    html! {
        <table class="small">
            <thead><tr><th class="number">{ "Line" }</th><th>{ "Column" }</th><th>{ "What is wrong" }</th><th>{ "What was done, and what to do" }</th></tr></thead>
            <tbody>{ for faults.iter().take(MOST_LISTED).map(row) }</tbody>
        </table>
    }
}
