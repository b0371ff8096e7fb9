//! The design language on one page: colours, type, and every part in every state. For development; the rail does not lead here.

use crate::app::chart::{COLOURS, ChartView, Marks};
use crate::app::plot::bars::bars;
use crate::app::state::Shared;
use crate::app::widget::{
    Entry, PageHead, Question, Tone, Typed, notice, panel, popover, scale, segments, select, sources, yes_no,
};
use crate::company::{Level, Need, Profile, Refusal};
use crate::decision::{Alternative, Margin};
use crate::design;
use crate::evidence::{Guide, Source};
use crate::org::{Function, Kind, family};
use crate::plan::View;
use std::collections::HashMap;
use std::rc::Rc;
use yew::prelude::*;

const TOKENS: [&str; 16] = [
    "paper",
    "surface",
    "sunken",
    "line",
    "line-strong",
    "ink",
    "ink-soft",
    "accent",
    "accent-soft",
    "cso",
    "cso-soft",
    "warn",
    "warn-soft",
    "bad",
    "bad-soft",
    "marketing",
];
const SOURCES: &[Source] = &[
    Source::Guide(Guide::Compare, "Scope of Responsibility"),
    Source::Published("A published page", "https://example.org/"),
    Source::Judgement,
];

/// The page.
#[component]
pub fn Gallery() -> Html {
    let refuse = use_callback((), |typed: Typed, ()| match typed {
        Typed::Draft(text) | Typed::Done(text) if !text.is_empty() => Err(Refusal::NotANumber(text)),
        _ => Ok(()),
    });
    let level = use_state_eq(|| Level::new(2));
    let on_level = {
        let level = level.clone();
        Callback::from(move |next| level.set(next))
    };
    let answer = use_state_eq(|| None);
    let on_answer = {
        let answer = answer.clone();
        Callback::from(move |next| answer.set(next))
    };
    let picked = use_state_eq(|| 0);
    let on_choose = {
        let picked = picked.clone();
        Callback::from(move |next| picked.set(next))
    };
    let margin = Margin {
        contributions: std::array::from_fn(|at| [3.2, -1.1, 0.4, 2.2, -2.6, 0.0][at % 6]),
        switching_cost: 0.0,
    };
    let chart = use_memo((), |()| Shared::new(design::generate(Alternative::Cro, &Profile::default())));
    let marks = use_memo(chart.clone(), |chart| {
        let top = chart.roots().first().copied();
        Shared::new(Marks {
            badges: top.map(|id| (id, AttrValue::Static("A badge"))).into_iter().collect(),
            signs: top.map(|id| (id, (Kind::New, AttrValue::Static("new")))).into_iter().collect::<HashMap<_, _>>(),
            ..Marks::default()
        })
    });
    let view = use_state(|| Shared::new(View::default()));
    let on_view = {
        let view = view.clone();
        Callback::from(move |next: Rc<View>| view.set(Shared::of(next)))
    };
    let swatch = |token: &&str| {
        html! {
            <li class="swatch"><span ~style={format!("background: var(--{token})")} /><code>{ *token }</code></li>
        }
    };
    let words = |text: &'static str| html! { <p>{ text }</p> };
    let kinds = html! {
        <>
            <h1>{ "Display: the title of a page" }</h1><h2>{ "Title: a panel" }</h2><h3>{ "Large: a part of a panel" }</h3>
            <p class="measure">{ "Body: a paragraph of plain words, at most sixty-eight characters wide so that the eye finds the next line without looking for it." }</p>
            <p class="small">{ "Small: notes and labels" }</p><p class="tiny soft">{ "Tiny: sources and units" }</p>
        </>
    };
    let buttons = html! {
        <>
            <div class="row">
                <button class="button primary">{ "Primary" }</button><button class="button">{ "Plain" }</button>
                <button class="button quiet">{ "Quiet" }</button><button class="button compact">{ "Compact" }</button>
                <button class="button" disabled=true>{ "Disabled" }</button>
            </div>
            <div class="row">
                <span class="pill clear">{ "Clear" }</span><span class="pill leaning">{ "Leaning" }</span><span class="pill close">{ "Too close to call" }</span>
                <span class="pill stopped">{ "Not yet" }</span><span class="pill">{ "Plain" }</span><span class="pill bad">{ "Bad" }</span>
            </div>
            { sources(SOURCES) }
        </>
    };
    let fields = html! {
        <>
            <div class="two">
                <Entry id="g-plain" label="A number" hint="With a hint" value="1,200" on_entry={refuse.clone()} />
                <Entry id="g-refused" label="Type anything to see it refused" value="" unit="%" on_entry={refuse.clone()} />
                { select("g-select", "A menu", "", &["First", "Second"], *picked, &on_choose) }
                <Entry id="g-lines" label="Several lines" placeholder="" numeric=false lines=true value="One" on_entry={refuse} />
            </div>
            <div class="row">
                { segments("g-segments", "Two at a time", &["First", "Second"], *picked, &on_choose) }
                { popover(html! { "Folds out" }, html! { <label class="tick"><input type="checkbox" />{ "A tick" }</label> }) }
            </div>
            { scale("g-scale", Need::Alignment, "Not sure", *level, &on_level) }
            { yes_no(Question { id: "g-yes-no", label: "Yes, no, or not sure?", hint: "With a hint" }, *answer, &on_answer) }
        </>
    };
    let notices = html! {
        <>
            { notice(Tone::Plain, words("Something to know.")) }
            { notice(Tone::Good, words("It worked.")) }
            { notice(Tone::Warn, words("Something to look at.")) }
            { notice(Tone::Bad, words("Something went wrong, and here is what to do.")) }
        </>
    };
    let drawn = html! {
        <>
            <ul class="legend">{ for Function::ALL.into_iter().map(|function| html! { <li class={COLOURS[usize::from(family(Some(function)))]}>{ function.label() }</li> }) }</ul>
            <ChartView id="g-chart" title="A generated design" chart={(*chart).clone()} marks={(*marks).clone()} view={(*view).clone()} {on_view} compact=true />
        </>
    };
    html! {
        <div class="page">
            <PageHead title="Gallery" line="Every part the page is made of, in every state." />
            { panel("Colour", "", html! { <ul class="swatches">{ for TOKENS.iter().map(swatch) }</ul> }) }
            { panel("Type", "", kinds) }
            { panel("Buttons and pills", "", buttons) }
            { panel("Fields", "", fields) }
            { panel("Notices", "", notices) }
            { panel("Contribution bars", "", bars(&margin, ["a CRO", "a CSO"])) }
            { panel("Chart", "", drawn) }
        </div>
    }
}
