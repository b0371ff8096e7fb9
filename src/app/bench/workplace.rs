//! The workplace as the page has it, with a design on it that is drawn from an imported chart: what a reader sees and edits,
//! the inspector, the figures that move along and the history included. It is not saved: that comes after the picture.

use super::STYLE;
use crate::app::browser::storage::StoreError;
use crate::app::chart::bench::Handle;
use crate::app::page::designs::{Judged, Workplace};
use crate::app::page::reading::Judge;
use crate::app::state::{Action, Dispatch, Shared, State, StateContext, use_chart, use_page_state};
use crate::company::Example;
use crate::decision::Brief;
use crate::design::{DesignId, Origin};
use crate::org::{Arrangement, Chart, Command, Position, PositionId, Target, Team};
use crate::plan::{Baseline, Change, Detail, Plan, Unfolded, View};
use gloo::utils::document;
use js_sys::Promise;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

thread_local! {
    static DISPATCH: RefCell<Option<Dispatch>> = const { RefCell::new(None) };
    static STATE: RefCell<Option<StateContext>> = const { RefCell::new(None) };
}

/// The workplace, filling the window.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct WorkplaceBench {
    /// Ids by the index of the position.
    ids: Vec<PositionId>,
}

#[wasm_bindgen]
impl WorkplaceBench {
    /// Mounts it, with nothing to show yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        if let Some(root) = document().get_element_by_id("chart") {
            yew::Renderer::<Mounted>::with_root(root).render();
        }
        Self::default()
    }

    /// Shows a chart from nothing: for each position the index of its manager, always a lower one, or −1 for a top; names,
    /// titles and departments, a line each. Unfolded as a whole, or its first two layers.
    pub async fn load(&mut self, managers: Vec<i32>, names: String, titles: String, departments: String, whole: bool) {
        let managers: Vec<_> = managers.into_iter().map(|manager| usize::try_from(manager).ok()).collect();
        let lines = names.lines().zip(titles.lines()).zip(departments.lines());
        let position = |((name, title), department): ((&str, &str), &str)| Position {
            title: title.to_owned(),
            holder: Some(name.to_owned()),
            department: department.to_owned(),
            ..Position::default()
        };
        let Ok(chart) = Chart::from_managers(lines.map(position).collect(), &managers) else { return };
        self.ids = chart.positions().map(|(id, _)| id).collect();
        self.ids.sort_unstable();
        let mut plan = Plan::about(Example::Enterprise.profile());
        let baseline = Baseline { chart: Rc::new(chart), file: String::new(), set_aside: Vec::new() };
        let brought = plan.make(String::new(), Change::Baseline(Some(Rc::new(baseline))));
        let Some(Ok(copy)) = plan.copy(Origin::Baseline, &[]) else { return };
        let origin = copy.shown_on();
        if brought.and_then(|()| plan.make(String::new(), copy)).is_err() {
            return;
        }
        plan.shown = origin;
        let levels = if whole { u32::MAX } else { 2 };
        let view = View {
            arrangement: Arrangement::Wide,
            unfolded: Some(Unfolded { levels, turned: BTreeSet::new() }),
            details: [Detail::Holder, Detail::Department].into(),
            ..View::default()
        };
        if let Some(origin) = origin {
            plan.set_view(origin, Rc::new(view));
        }
        dispatch(Action::Open(None, Box::new(plan)));
        turn().await;
        self.set_view(0.0, 20.0, 1.0);
        turn().await;
    }

    /// Takes the chart away.
    pub async fn clear(&mut self) {
        self.ids.clear();
        dispatch(Action::Open(None, Box::default()));
        turn().await;
    }

    /// How many cards are drawn.
    #[must_use]
    pub fn count(&self) -> usize {
        Handle::last().map_or(0, |handle| handle.count())
    }

    /// Unfolds the whole chart, or folds it to its first two layers, from where the reader looks.
    pub async fn expand(&self, whole: bool) {
        let origin = Origin::Drawn(DesignId::default());
        let Some(view) = STATE.with_borrow(|state| state.as_ref().map(|state| state.plan().view(origin))) else {
            return;
        };
        let levels = if whole { u32::MAX } else { 2 };
        let unfolded = Some(Unfolded { levels, turned: BTreeSet::new() });
        dispatch(Action::Look(origin, Rc::new(View { unfolded, ..View::clone(&view) })));
        turn().await;
        if let Some(handle) = Handle::last() {
            handle.paint();
        }
    }

    /// Moves a position with its team, as a drop on another card does.
    pub async fn reparent(&self, seat: usize, manager: usize) {
        let command = Command::Move {
            seats: vec![self.ids[seat]],
            target: Target::Under(Some(self.ids[manager])),
            team: Team::Along,
        };
        dispatch(Action::Do(Origin::Drawn(DesignId::default()), command));
        turn().await;
        if let Some(handle) = Handle::last() {
            handle.paint();
        }
    }

    /// The index of the manager under whom a position is drawn; −1 for a top and where it is not drawn.
    #[must_use]
    pub fn parent_of(&self, seat: usize) -> i32 {
        let manager = Handle::last().and_then(|handle| handle.manager_of(self.ids[seat]).flatten());
        let at = manager.and_then(|manager| self.ids.iter().position(|id| *id == manager));
        at.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)
    }

    /// Draws at scale `k` with the middle of the first card `x` pixels right of the middle of the view, and the top of the
    /// chart at `y` pixels.
    pub fn set_view(&self, x: f64, y: f64, k: f64) {
        if let Some(handle) = Handle::last() {
            handle.set_camera(x, y, k);
        }
    }
}

/// Lets the page render what was just changed.
async fn turn() {
    // Rendering is queued among the microtasks, where a promise that is settled already comes after it. It cannot fail.
    for _ in 0..2 {
        let _ = JsFuture::from(Promise::resolve(&JsValue::NULL)).await;
    }
}

fn dispatch(action: Action) {
    if let Some(to) = DISPATCH.with_borrow(Clone::clone) {
        to.dispatch(action);
    }
}

#[component]
fn Mounted() -> Html {
    let state = use_reducer(|| State::new(Err(StoreError::Closed), None, Plan::default()));
    let to = state.dispatcher();
    DISPATCH.set(Some(to.clone()));
    STATE.set(Some(state.clone()));
    html! {
        <ContextProvider<Dispatch> context={to}>
            <ContextProvider<StateContext> context={state}>
                <Shown />
            </ContextProvider<StateContext>>
        </ContextProvider<Dispatch>>
    }
}

#[component]
fn Shown() -> Html {
    let state = use_page_state();
    let plan = state.plan().clone();
    let origin = plan.shown.unwrap_or(Origin::Baseline);
    let chart = use_chart(&plan, origin);
    let judge = use_memo((), |()| Shared::new(Judge::of(Brief::stated(Example::Enterprise.profile()))));
    let judged = use_memo((chart.clone(), (*judge).clone()), |(chart, judge)| {
        chart.as_ref().map(|chart| Shared::new(Judged::of(chart, judge)))
    });
    match (chart, (*judged).clone()) {
        (Some(chart), Some(judged)) => {
            html! { <Workplace {origin} {chart} judge={(*judge).clone()} {judged} style={STYLE} /> }
        }
        _ => Html::default(),
    }
}
