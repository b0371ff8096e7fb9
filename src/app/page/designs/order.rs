//! What the parts of the page ask of it, and how a design is looked at.

use crate::app::chart::Act;
use crate::app::state::Shared;
use crate::org::{Chart, PositionId, Target};
use crate::plan::{Unfolded, View};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// What is asked of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// What a chart can ask.
    Act(Act),
    /// A new position, whose title is edited next.
    Add(Target),
    /// A dialog or menu is opened, or what is open is closed.
    Ask(Option<Ask>),
}

/// What the page asks back.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Where these are to report.
    Manager(Vec<PositionId>),
    /// To whom this one reports by a dotted line.
    Dotted(PositionId),
    /// What becomes of the teams of positions that are closed or, for `true`, deleted.
    Team(Vec<PositionId>, bool),
    /// How many copies.
    Copies(PositionId),
    /// What to do with these, in a menu at a point of the window.
    Menu(Vec<PositionId>, i32, i32),
    /// What to call the design.
    DesignName,
    /// What to call the view that is kept.
    ViewName,
    /// What of the design leaves.
    Export,
    /// How the plan is shared.
    Share,
    /// Nothing: it shows the keys.
    Keys,
}

/// How a design is looked at, and the way to look at it otherwise.
#[derive(Clone, PartialEq)]
pub struct Looking {
    /// How it is looked at.
    pub view: Shared<View>,
    /// Looks at it otherwise.
    pub on_view: Callback<Rc<View>>,
}

impl Looking {
    /// A callback that changes one thing about the view.
    pub fn to<T: 'static>(&self, change: impl Fn(&mut View, T) + 'static) -> Callback<T> {
        let view = self.view.clone();
        self.on_view.reform(move |value| {
            let mut view = View::clone(&view);
            change(&mut view, value);
            Rc::new(view)
        })
    }

    /// Looks at these positions.
    pub fn pick(&self, picked: Vec<PositionId>) {
        self.on_view.emit(Rc::new(View { picked, ..View::clone(&self.view) }));
    }
}

/// A callback that stays the same and always calls the newest `callback`, so that who gets it need not render again.
#[hook]
pub fn use_stable<T: 'static>(callback: Callback<T>) -> Callback<T> {
    let newest = use_mut_ref(Callback::noop);
    *newest.borrow_mut() = callback;
    (*use_memo((), move |()| {
        Callback::from(move |value| {
            let callback = RefCell::borrow(&newest).clone();
            callback.emit(value);
        })
    }))
    .clone()
}

/// Layers that are unfolded where the reader has not said otherwise.
const FIRST_LAYERS: u32 = 3;

/// What is unfolded in a view; where the reader has not said, a few layers.
pub fn unfolded(view: &View) -> Unfolded {
    view.unfolded.clone().unwrap_or(Unfolded { levels: FIRST_LAYERS, turned: BTreeSet::new() })
}

/// Draws the team of a position alone, unfolded and from its top.
pub fn focus_on(view: &mut View, chart: &Chart, id: PositionId) {
    (view.focus, view.lens) = (Some(id), None);
    // Where nothing was folded by the reader, as much is unfolded as can be read.
    let Some(open) = &view.unfolded else { return };
    #[allow(clippy::cast_possible_truncation)] // a chart has no more layers than positions
    let layer = 1 + std::iter::successors(chart.manager(id), |&at| chart.manager(at)).count() as u32;
    if open.folds(layer, id) {
        turn(view, id);
    }
}

/// Folds a team away, or unfolds it.
pub fn turn(view: &mut View, id: PositionId) {
    let mut now = unfolded(view);
    now.turn(id);
    view.unfolded = Some(now);
}
