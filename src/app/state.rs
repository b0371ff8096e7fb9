//! The page's one store: the open plan, how it is saved, and the one way to change either.

use super::browser::storage::{Entry, PlanKey, Store};
use crate::company::{Answer, Profile};
use crate::decision::{Decision, Model, Weights, decide};
use crate::design::Origin;
use crate::org::Chart;
use crate::plan::{Baseline, Plan};
use crate::role::TitleRules;
use gloo::utils::window;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// A shared value that is equal to itself alone, so that passing it down costs one comparison of pointers.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares `value`.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Where the open plan stands with the browser's store.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Nothing has been changed that would need saving.
    Untouched,
    /// A change is on its way to the store.
    Pending,
    /// The store has the plan as it is shown.
    Saved,
    /// The store refused, with the browser's reason.
    Failed(String),
}

/// A plan that is open, or was until a moment ago.
#[derive(Clone, PartialEq)]
pub struct Document {
    /// Counts the plans opened since the page was: which form this is.
    pub opening: u32,
    /// Counts the places taken in the store: which record it is, also before it has a key.
    place: u32,
    /// Whether its owner has answered anything or brought anything in; a worked example that was only looked at gives its
    /// place in the store to the next.
    pub touched: bool,
    /// Its key, once it has been saved.
    pub key: Option<PlanKey>,
    /// The plan.
    pub plan: Shared<Plan>,
    /// Where it stands with the store.
    pub saving: Saving,
}

/// Everything the page knows.
#[derive(Clone, PartialEq)]
pub struct State {
    /// The open plan.
    pub open: Document,
    /// Plans that were left with a change still to be saved.
    pub leaving: Vec<Document>,
    /// Counts the store's answers, so that the next save begins after each.
    pub answered: u32,
    /// The browser's store, where it could be opened.
    pub store: Option<Store>,
    /// Plans in the store, newest first, as last read.
    pub listed: Shared<Vec<Entry>>,
    /// Something the reader should know, until the next thing is done.
    pub notice: Option<AttrValue>,
    /// What the answers decide, once somebody asks; follows the plan's profile.
    decided: Shared<OnceCell<Decision>>,
}

/// Everything that can change the state.
pub enum Action {
    /// One answer. Refused answers change nothing; the field has said so.
    Answer(Answer),
    /// A chart was brought in and becomes the baseline.
    SetBaseline(Rc<Baseline>),
    /// New rules for reading titles; the baseline is read again.
    SetRules(TitleRules),
    /// What one side of Compare shows.
    Show(usize, Origin),
    /// A worked example or a blank plan is begun.
    Begin(Box<Plan>),
    /// A plan of one's own is opened, with its key where it is in the store.
    Open(Option<PlanKey>, Box<Plan>),
    /// A plan was removed from the store; where it is the open one, a blank one takes its place.
    Removed(PlanKey),
    /// The store answered: these plans are in it.
    Listed(Vec<Entry>),
    /// The store has this document under this key.
    Saved(Document, PlanKey),
    /// The store refused this document.
    NotSaved(Document, String),
    /// Something to tell, or nothing more.
    Notice(Option<AttrValue>),
}

impl State {
    /// The state of a page that opens with `plan`.
    pub fn new(store: Option<Store>, key: Option<PlanKey>, plan: Plan) -> Self {
        let saving = if key.is_some() { Saving::Saved } else { Saving::Untouched };
        Self {
            open: Document { opening: 0, place: 0, key, touched: key.is_some(), plan: Shared::new(plan), saving },
            leaving: Vec::new(),
            answered: 0,
            store,
            listed: Shared::new(Vec::new()),
            notice: None,
            decided: Shared::new(OnceCell::new()),
        }
    }

    /// What the answers decide. The first call after an answer computes it.
    pub fn decision(&self) -> &Decision {
        self.decided.get_or_init(|| {
            let model = Model::v1();
            decide(self.profile(), &model, &Weights::from_points(&model.points))
        })
    }

    /// The open plan.
    pub fn plan(&self) -> &Shared<Plan> {
        &self.open.plan
    }

    /// The open plan's profile.
    pub fn profile(&self) -> &Profile {
        &self.open.plan.profile
    }

    /// The next document to save: those left behind first.
    pub fn to_save(&self) -> Option<&Document> {
        self.leaving.iter().chain([&self.open]).find(|document| document.saving == Saving::Pending)
    }

    /// Whether leaving the open plan would lose it: it holds something, and the browser does not keep it.
    pub fn would_lose(&self) -> bool {
        let unsaved = matches!(self.open.saving, Saving::Pending | Saving::Failed(_));
        self.open.touched && unsaved && (self.store.is_none() || matches!(self.open.saving, Saving::Failed(_)))
    }

    fn change(&self, change: impl FnOnce(&mut Plan)) -> Self {
        let mut plan = Plan::clone(self.plan());
        change(&mut plan);
        let same = plan.profile == *self.profile();
        let decided = if same { self.decided.clone() } else { Shared::new(OnceCell::new()) };
        let open = Document { plan: Shared::new(plan), saving: Saving::Pending, touched: true, ..self.open.clone() };
        Self { open, notice: None, decided, ..self.clone() }
    }

    /// Another plan takes the place of the open one, which is saved first where it has to be.
    fn opened(&self, key: Option<PlanKey>, plan: Plan) -> Self {
        let opening = self.open.opening + 1;
        let saving = match key {
            Some(_) => Saving::Saved,
            None if plan.is_started() => Saving::Pending,
            None => Saving::Untouched,
        };
        let mut leaving = self.leaving.clone();
        if self.open.touched && matches!(self.open.saving, Saving::Pending | Saving::Failed(_)) {
            leaving.push(self.open.clone());
        }
        Self {
            open: Document { opening, place: opening, key, touched: true, plan: Shared::new(plan), saving },
            leaving,
            notice: None,
            decided: Shared::new(OnceCell::new()),
            ..self.clone()
        }
    }

    /// A worked example or a blank plan takes the place of the open one; in the store too, where the open one was an example
    /// that nobody touched.
    fn begun(&self, plan: Plan) -> Self {
        let mut next = self.opened(None, plan);
        next.open.touched = false;
        if !self.open.touched {
            (next.open.place, next.open.key) = (self.open.place, self.open.key);
            if self.open.saving != Saving::Untouched {
                next.open.saving = Saving::Pending;
            }
        }
        next
    }

    fn saved(&self, document: &Document, key: PlanKey) -> Self {
        let mut next = Self { answered: self.answered + 1, ..self.clone() };
        next.leaving.retain(|left| left.place != document.place || left.plan != document.plan);
        for other in next.leaving.iter_mut().chain([&mut next.open]).filter(|other| other.place == document.place) {
            other.key = Some(key);
            if other.plan == document.plan {
                other.saving = Saving::Saved;
            }
        }
        next
    }

    fn not_saved(&self, document: &Document, reason: &str) -> Self {
        let mut next = Self { answered: self.answered + 1, ..self.clone() };
        let same = |other: &&mut Document| other.place == document.place && other.plan == document.plan;
        for other in next.leaving.iter_mut().chain([&mut next.open]).filter(same) {
            other.saving = Saving::Failed(reason.to_owned());
        }
        next
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Answer(answer) => match self.profile().with(answer) {
                Ok(profile) if profile != *self.profile() => Rc::new(self.change(|plan| plan.profile = profile)),
                _ => self,
            },
            Action::SetBaseline(baseline) => Rc::new(self.change(|plan| plan.set_baseline(baseline))),
            Action::SetRules(rules) => Rc::new(self.change(|plan| plan.set_rules(rules))),
            Action::Show(side, origin) => Rc::new(self.change(|plan| plan.compared[side] = origin)),
            Action::Begin(plan) => Rc::new(self.begun(*plan)),
            // What the page holds of a plan is newer than what the store gave.
            Action::Open(Some(key), _) if self.open.key == Some(key) => self,
            Action::Open(key, plan) => {
                let left = self.leaving.iter().position(|left| key.is_some() && left.key == key);
                let mut next = self.opened(key, *plan);
                if let Some(at) = left {
                    next.open = Document { opening: next.open.opening, ..next.leaving.remove(at) };
                }
                Rc::new(next)
            }
            Action::Removed(key) => {
                let mut next = State::clone(&self);
                next.leaving.retain(|left| left.key != Some(key));
                next.answered += 1;
                if next.open.key == Some(key) {
                    // Not to be saved on the way out: it was removed on purpose.
                    next.open.saving = Saving::Untouched;
                    next = next.opened(None, Plan::default());
                    next.open.touched = false;
                }
                Rc::new(next)
            }
            Action::Listed(entries) => Rc::new(Self { listed: Shared::new(entries), ..(*self).clone() }),
            Action::Saved(document, key) => Rc::new(self.saved(&document, key)),
            Action::NotSaved(document, reason) => Rc::new(self.not_saved(&document, &reason)),
            Action::Notice(notice) => Rc::new(Self { notice, ..(*self).clone() }),
        }
    }
}

/// The state as a context.
pub type StateContext = UseReducerHandle<State>;
/// The way to change it as a context of its own, so that who only acts never renders again.
pub type Dispatch = UseReducerDispatcher<State>;

/// The state; the component renders again when it changes.
#[hook]
pub fn use_page_state() -> StateContext {
    use_context::<StateContext>().expect("every page stands inside the state provider")
}

/// The way to change the state.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context::<Dispatch>().expect("every page stands inside the dispatch provider")
}

/// The chart of one design of the plan: the baseline, or one generated for the company as it is now.
#[hook]
pub fn use_chart(plan: &Shared<Plan>, origin: Origin) -> Rc<Option<Shared<Chart>>> {
    use_memo((plan.clone(), origin), |(plan, origin)| plan.chart(*origin).map(Shared::new))
}

/// The state a page begins with, handed to the reducer once.
#[derive(Clone, PartialEq)]
pub struct First(Shared<State>);

impl First {
    /// `state`, with something to tell the reader.
    pub fn new(state: State, notice: Option<String>) -> Self {
        Self(Shared::new(State { notice: notice.map(AttrValue::from), ..state }))
    }

    /// The state itself.
    pub fn state(&self) -> State {
        State::clone(&self.0)
    }
}

/// Whether the open plan may be left: always, unless that would lose it and its owner, asked, keeps it.
pub fn may_leave(state: &State) -> bool {
    let question = "The browser does not keep this plan. Leave it anyway? Save it as a file first if you need it.";
    !state.would_lose() || window().confirm_with_message(question).unwrap_or(false)
}
