//! Report: everything the plan says as one document, to be read, printed and saved. The clerk composes it; the page renders its
//! blocks.

pub(super) mod blocks;
mod cover;
pub(super) mod sheet;

use super::designs::export::{Heard, nothing, use_counter};
use crate::app::browser::paper::print_page;
use crate::app::browser::{files, picture};
use crate::app::router::Route;
use crate::app::state::{use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice, select};
use crate::exchange::report::{Block, Report};
use crate::exchange::{Given, Outgoing};
use gloo::file::ObjectUrl;
use js_sys::ArrayBuffer;
use sheet::{PAPERS, PaperRules, paper_rules};
use std::rc::Rc;
use yew::prelude::*;

/// A report with its drawings, as the page can show them.
struct Read {
    report: Report,
    drawings: Vec<ObjectUrl>,
}

impl Read {
    /// The report whose drawings are in `beside`, one after the other.
    fn of(report: Report, beside: &ArrayBuffer) -> Self {
        let mut from = 0;
        let blocks = report.sections.iter().flat_map(|section| &section.blocks);
        #[allow(clippy::cast_possible_truncation)] // a buffer of the browser is shorter
        let lengths = blocks.filter_map(|block| match block {
            Block::Sheet(leaf) => Some(leaf.bytes as u32),
            _ => None,
        });
        let drawings = lengths.map(|length| {
            let drawing = picture::address(&beside.slice_with_end(from, from + length));
            from += length;
            drawing
        });
        Self { drawings: drawings.collect(), report }
    }
}

/// What was asked of the clerk that it never does.
const UNASKED: &str = "The page has been renewed since it was opened. Reload it and try again.";

/// The page.
#[component]
pub fn ReportPage() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let counter = use_counter();
    let plan = state.plan().clone();
    let paper = use_state_eq(|| 0_usize);
    let read = use_state(|| None::<Result<Rc<Read>, AttrValue>>);
    let told = use_state_eq(|| None::<Result<AttrValue, AttrValue>>);
    // Which question is the last: answers to earlier ones come late and are passed over.
    let asked = use_mut_ref(|| 0_u32);
    let waiting = use_state_eq(|| true);
    {
        let (counter, read, waiting) = (Rc::clone(&counter), read.clone(), waiting.clone());
        use_effect_with((plan.clone(), *paper), move |(plan, paper)| {
            *asked.borrow_mut() += 1;
            let question = *asked.borrow();
            waiting.set(true);
            counter.lay(plan, |_| {});
            counter.ask(Outgoing::Report(PAPERS[*paper].1), &nothing(), move |heard: Heard| {
                if *asked.borrow() != question {
                    return;
                }
                waiting.set(false);
                read.set(Some(heard.and_then(|(given, beside)| match given {
                    Given::Report(report) => Ok(Rc::new(Read::of(*report, &beside))),
                    _ => Err(UNASKED.into()),
                })));
            });
        });
    }
    let on_paper = {
        let paper = paper.clone();
        Callback::from(move |at: usize| paper.set(at.min(PAPERS.len() - 1)))
    };
    let print = {
        let told = told.clone();
        Callback::from(move |_: MouseEvent| told.set(print_page().err().map(|words| Err(words.into()))))
    };
    let save = {
        let (counter, told) = (Rc::clone(&counter), told.clone());
        Callback::from(move |_: MouseEvent| {
            let told = told.clone();
            counter.ask(Outgoing::ReportFile, &nothing(), move |heard| {
                told.set(Some(match heard {
                    Ok((Given::File(name, mime), bytes)) => {
                        files::download_bytes(&name, &mime, &bytes);
                        Ok(files::handed(&name).into())
                    }
                    Ok(_) => Err(UNASKED.into()),
                    Err(words) => Err(words),
                }));
            });
        })
    };
    let ready = matches!(&*read, Some(Ok(_))) && !*waiting;
    let content = match &*read {
        None => html! { <p class="soft" role="status">{ "Writing the report …" }</p> },
        Some(Err(words)) => notice(Tone::Bad, html! { <p>{ words }</p> }),
        Some(Ok(read)) => {
            html! { <article class="report" id="report" aria-label="Report" aria-busy={waiting.to_string()}>{ blocks::report(&read.report, &read.drawings) }</article> }
        }
    };
    let said = (*told).clone().map(|told| match told {
        Ok(words) => html! { <p class="small soft">{ words }</p> },
        Err(words) => html! { <p class="field-error"><span>{ words }</span></p> },
    });
    let hash = match &*read {
        Some(Ok(read)) => read.report.front.hash.as_str(),
        _ => "",
    };
    html! {
        <div class="page report-page">
            <PaperRules rules={paper_rules(*paper, hash)} />
            <div class="no-print"><PageHead title="Report" line="Everything the plan says as one document: read it here, print it or save it as PDF, save it as Markdown, or walk through it as slides. What is written on the cover and which chapters it has is kept with the plan." /></div>
            <div class="report-tools no-print">
                <button class="button primary" onclick={print} disabled={!ready}>{ "Print or save as PDF" }</button>
                <button class="button" onclick={save} disabled={!ready}>{ "Save as Markdown" }</button>
                <a class="button" href={Route::Present.href()}>{ "Present" }</a>
                { select("report-paper", "Paper", "", &PAPERS.map(|(size, _)| size.label()), *paper, &on_paper) }
                <div role="status">{ for said }</div>
            </div>
            <div class="report-desk">
                <aside class="report-side no-print stack" key={state.open.opening}>
                    { cover::cover(&plan, &dispatch) }
                    { cover::chapters(&plan, &dispatch) }
                </aside>
                { content }
            </div>
        </div>
    }
}
