//! The frame around every page: rail, notices, the state's providers.

use super::autosave::use_autosave;
use super::browser::focus::WRITTEN;
use super::browser::theme::Theme;
use super::newer::Newer;
use super::page;
use super::rescue;
use super::router::{Route, use_route};
use super::saved::{SaveState, unsaved};
use super::state::{Action, Dispatch, First, StateContext, use_dispatch, use_page_state};
use super::tabs::{take_over, use_tabs};
use super::widget::{Tone, quiet_notice, select};
use crate::figure::quoted;
use crate::plan::Checked;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// See [`Shell`].
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// The state to begin with.
    pub first: First,
}

/// Holds the state and shows the current page in the frame.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let first = props.first.clone();
    let state = use_reducer(move || first.state());
    rescue::hold(&state);
    use_autosave(&state);
    use_tabs(&state);
    let dispatch = state.dispatcher();
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <ContextProvider<StateContext> context={state}>
                <Frame />
            </ContextProvider<StateContext>>
        </ContextProvider<Dispatch>>
    }
}

#[component]
fn Frame() -> Html {
    let route = use_route();
    use_effect_with(route, |route| {
        document().set_title(&format!("{} · Orgwright", route.label()));
        // Where the rail is a strip that scrolls, the screen that is shown is in the middle of it.
        let find = |what: &str| document().query_selector(what).ok().flatten();
        if let (Some(strip), Some(shown)) = (find(".rail nav"), find(".rail nav [aria-current]")) {
            let (around, own) = (strip.get_bounding_client_rect(), shown.get_bounding_client_rect());
            let aside = own.left() + own.width() / 2.0 - around.left() - around.width() / 2.0;
            #[allow(clippy::cast_possible_truncation)] // pixels of a page
            strip.set_scroll_left(strip.scroll_left() + aside as i32);
        }
    });
    let skip = Callback::from(|_: MouseEvent| {
        let main = document().get_element_by_id("main").and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(main) = main {
            // A skip link must not touch the address: the hash is the route.
            let _ = main.focus();
        }
    });
    let page = match route {
        Route::Start => html! { <page::start::Start /> },
        Route::Company => html! { <page::company::Company /> },
        Route::Decision => html! { <page::decision::DecisionPage /> },
        Route::Designs => html! { <page::designs::Designs /> },
        Route::Compare => html! { <page::compare::Compare /> },
        Route::Roles(tab) => html! { <page::roles::RolesPage {tab} /> },
        Route::Transition => html! { <page::transition::TransitionPage /> },
        Route::Roadmap => html! { <page::roadmap::RoadmapPage /> },
        Route::Report => html! { <page::report::ReportPage /> },
        Route::Present => html! { <page::present::Presentation /> },
        Route::Guide => html! { <page::guide::Guide /> },
        Route::Weights => html! { <page::weights::WeightsPage /> },
        Route::Shared => html! { <page::shared::SharedPlan /> },
        Route::Workshop => html! { <page::workshop::WorkshopPage /> },
        Route::Ballot | Route::Vote => html! { <page::workshop::SentBallot /> },
        #[cfg(debug_assertions)]
        Route::Gallery => html! { <page::gallery::Gallery /> },
    };
    html! {
        <>
            <button class="button primary skip" onclick={skip}>{ "Skip to the page" }</button>
            <div class="frame">
                { rail(route) }
                <main id="main" tabindex="-1">
                    <Told />
                    { page }
                </main>
            </div>
        </>
    }
}

/// What the state wants the reader to know.
#[component]
fn Told() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let unsaved = unsaved(&state, &dispatch);
    let dismiss = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Notice(None)));
    let told = |tone: Tone, content: Html| {
        let content = html! {
            <>
                { content }
                <p><button class="button compact" onclick={dismiss.clone()}>{ "Understood" }</button></p>
            </>
        };
        html! { <div class="page told">{ quiet_notice(tone, content) }</div> }
    };
    let said = state.notice.as_ref().map(|words| told(Tone::Warn, html! { <p>{ words }</p> }));
    let checked = state.checked.as_ref().map(|checked| {
        let tone = if matches!(checked, Checked::Same(_)) { Tone::Plain } else { Tone::Warn };
        told(tone, differences(checked))
    });
    let elsewhere = state.open.elsewhere.then(|| {
        let key = state.open.key();
        let onclick = Callback::from(move |_: MouseEvent| key.into_iter().for_each(take_over));
        let content = html! {
            <>
                <p>{ format!("{} is open in another tab, which edits it. What is changed there shows here at once.", quoted(state.plan().name())) }</p>
                <p><button class="button compact" id="take-over" {onclick}>{ "Edit it here" }</button></p>
            </>
        };
        html! { <div class="page told">{ quiet_notice(Tone::Warn, content) }</div> }
    });
    // There from the first: what comes into it is read out.
    html! { <div class="all-told" role="status">{ unsaved }{ for elsewhere }{ for said }{ for checked }</div> }
}

/// What came of holding a plan against its record; the first of many differences stand for the rest.
fn differences(checked: &Checked) -> Html {
    const SHOWN: usize = 5;
    let sentences = checked.sentences();
    let more = sentences.len().saturating_sub(SHOWN);
    html! {
        <>
            { for sentences.iter().take(SHOWN).map(|sentence| html! { <p>{ *sentence }</p> }) }
            if more > 0 { <p>{ format!("{more} more differences of this kind.") }</p> }
        </>
    }
}

fn rail(at: Route) -> Html {
    let link = |route: Route| {
        let current = (route == at.in_rail()).then_some("page");
        html! { <li><a href={route.href()} aria-current={current}>{ route.label() }</a></li> }
    };
    html! {
        <header class="rail">
            <a class="brand" href={Route::Company.href()}>{ logo() }{ "Orgwright" }</a>
            <Past />
            <nav aria-label="Screens"><ul>{ for Route::RAIL.into_iter().map(link) }</ul></nav>
            <div class="rail-foot">
                <SaveState />
                <Newer />
                <ThemeMenu />
            </div>
        </header>
    }
}

/// Undo and redo for the whole page, with their keys, and what was done last for who cannot see it.
#[component]
fn Past() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    {
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            let options = EventListenerOptions::enable_prevent_default();
            let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
                if let Some(action) = event.dyn_ref::<KeyboardEvent>().and_then(asked_by_key) {
                    event.prevent_default();
                    dispatch.dispatch(action);
                }
            });
            move || drop(listener)
        });
    }
    let history = &state.plan().history;
    let button = |face: &'static str, name: &'static str, what: Option<&str>, action: fn() -> Action| {
        let title = what.map_or_else(|| format!("{name}: nothing yet"), |what| format!("{name}: {what}"));
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(action()));
        html! { <button class="button square" disabled={what.is_none()} aria-label={name} {title} {onclick}>{ face }</button> }
    };
    html! {
        <div class="past toolbar">
            { button("↶", "Undo", history.undoes(), || Action::Undo) }
            { button("↷", "Redo", history.redoes(), || Action::Redo) }
            <span class="hidden-text" role="status">{ &state.told }</span>
        </div>
    }
}

/// What a key asks of the history. In a field the browser undoes the typing, and a dialog is left alone.
fn asked_by_key(event: &KeyboardEvent) -> Option<Action> {
    let elsewhere = event.default_prevented() || event.alt_key() || !(event.ctrl_key() || event.meta_key());
    let at = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if elsewhere || at.is_some_and(|at| matches!(at.closest(&format!("{WRITTEN}, dialog")), Ok(Some(_)))) {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Action::Undo),
        ("z", true) | ("y", false) => Some(Action::Redo),
        _ => None,
    }
}

/// Three boxes and a line: a chart, and the choice at its top.
fn logo() -> Html {
    html! {
        <svg width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <rect x="8" y="2" width="10" height="7" rx="2" fill="currentColor" />
            <path d="M13 9v4M5 17v-2q0-2 2-2h12q2 0 2 2v2" />
            <rect x="1" y="17" width="8" height="7" rx="2" />
            <rect x="17" y="17" width="8" height="7" rx="2" />
        </svg>
    }
}

#[component]
fn ThemeMenu() -> Html {
    let theme = use_state_eq(Theme::stored);
    let on_choose = {
        let theme = theme.clone();
        Callback::from(move |at: usize| {
            let chosen = Theme::ALL[at.min(Theme::ALL.len() - 1)];
            chosen.apply();
            theme.set(chosen);
        })
    };
    let chosen = Theme::ALL.iter().position(|one| one == &*theme).unwrap_or_default();
    select("theme", "Colours", "", &Theme::ALL.map(Theme::label), chosen, &on_choose)
}
