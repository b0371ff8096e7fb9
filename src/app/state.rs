//! The page's one store: the open plan, how it is saved, and the one way to change either.

use super::browser::storage::{Entry, PlanKey, Store};
use crate::company::{Answer, Profile};
use crate::decision::{Decision, Model, Weights, decide};
use crate::design::Origin;
use crate::org::Chart;
use crate::plan::{Baseline, Plan};
use crate::role::TitleRules;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// What the model as it comes decides about a company.
fn decided(profile: &Profile) -> Decision {
    let model = Model::v1();
    decide(profile, &model, &Weights::from_points(&model.points))
}

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
    /// Counts the plans opened since the page was: tells this one from another that is opened while it is being saved.
    opening: u32,
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
    /// What the answers decide; follows the plan's profile.
    pub decision: Shared<Decision>,
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
    /// Another plan is opened, with its key where it has been saved.
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
        let decision = Shared::new(decided(&plan.profile));
        let saving = if key.is_some() { Saving::Saved } else { Saving::Untouched };
        Self {
            open: Document { opening: 0, key, plan: Shared::new(plan), saving },
            leaving: Vec::new(),
            answered: 0,
            store,
            listed: Shared::new(Vec::new()),
            notice: None,
            decision,
        }
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
        self.leaving.first().or_else(|| Some(&self.open).filter(|open| open.saving == Saving::Pending))
    }

    fn change(&self, change: impl FnOnce(&mut Plan)) -> Self {
        let mut plan = Plan::clone(self.plan());
        change(&mut plan);
        let same = plan.profile == *self.profile();
        let decision = if same { self.decision.clone() } else { Shared::new(decided(&plan.profile)) };
        let open = Document { plan: Shared::new(plan), saving: Saving::Pending, ..self.open.clone() };
        Self { open, notice: None, decision, ..self.clone() }
    }

    fn opened(&self, key: Option<PlanKey>, plan: Plan) -> Self {
        let mut next = Self { store: self.store.clone(), listed: self.listed.clone(), ..Self::new(None, key, plan) };
        next.answered = self.answered;
        next.open.opening = self.open.opening + 1;
        if key.is_none() && next.plan().is_started() {
            next.open.saving = Saving::Pending;
        }
        next.leaving.clone_from(&self.leaving);
        if self.open.saving == Saving::Pending {
            next.leaving.push(self.open.clone());
        }
        next
    }

    fn saved(&self, document: &Document, key: PlanKey) -> Self {
        let mut next = Self { answered: self.answered + 1, ..self.clone() };
        next.leaving.retain(|left| left.opening != document.opening || left.plan != document.plan);
        for other in next.leaving.iter_mut().chain([&mut next.open]).filter(|other| other.opening == document.opening) {
            other.key = Some(key);
            if other.plan == document.plan {
                other.saving = Saving::Saved;
            }
        }
        next
    }

    fn not_saved(&self, document: &Document, reason: &str) -> Self {
        let mut next = Self { answered: self.answered + 1, ..self.clone() };
        if let Some(at) = next.leaving.iter().position(|left| left.opening == document.opening) {
            next.leaving.remove(at);
            next.notice = Some(AttrValue::from(format!("The plan you left could not be saved: {reason}.")));
        }
        if next.open.opening == document.opening {
            next.open.saving = Saving::Failed(reason.to_owned());
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
            Action::Open(key, plan) => Rc::new(self.opened(key, *plan)),
            Action::Removed(key) => {
                let mut next = State::clone(&self);
                next.leaving.retain(|left| left.key != Some(key));
                next.answered += 1;
                if next.open.key == Some(key) {
                    next.open.saving = Saving::Untouched;
                    next = next.opened(None, Plan::default());
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
