//! The page's one store: the open plan, how it is saved, and the one way to change either.

use super::browser::storage::{Entry, PlanKey, Store, StoreError, Writing};
use super::page::decision::asked::Asked;
use crate::company::{Answer, Profile};
use crate::decision::group::Turn;
use crate::decision::{Criterion, Decision, Numbers, Weighing};
use crate::design::{DesignId, Origin};
use crate::figure::{plainly, quoted};
use crate::org::{Chart, Command, Edit, PositionId, Worked, renumbered};
use crate::plan::{Baseline, Change, ChangeError, Checked, Compared, Opened, Plan, SavedView, Step, View, Whose};
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

    /// What is shared already.
    pub const fn of(value: Rc<T>) -> Self {
        Self(value)
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
    /// The store refused, for this reason.
    Failed(StoreError),
    /// Another tab has written the plan since, and was not overwritten.
    Overtaken,
    /// Another tab has removed the plan.
    Removed,
    /// What another tab has written of the plan could not be read, and something older is shown.
    Behind,
}

impl Saving {
    /// Whether the store does not have the plan as it is shown.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Pending | Self::Failed(_) | Self::Overtaken | Self::Removed)
    }
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
    /// Which writing of the store it rests on, once it has been saved.
    pub writing: Option<Writing>,
    /// Whether another tab edits it, which this one follows.
    pub elsewhere: bool,
    /// The plan.
    pub plan: Shared<Plan>,
    /// Where it stands with the store.
    pub saving: Saving,
}

impl Document {
    /// Its key, once it has been saved.
    pub fn key(&self) -> Option<PlanKey> {
        self.writing.map(|writing| writing.key)
    }
}

/// A command to a design that is protected: it can be carried out on a copy.
#[derive(Clone, PartialEq)]
pub struct Offer {
    /// The protected design.
    pub origin: Origin,
    /// What was to be done to it.
    pub edits: Vec<Edit>,
    /// The same in words.
    pub what: String,
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
    /// Why there is no store, where there is none.
    pub no_store: Option<StoreError>,
    /// Plans that this page does not open though they may be sound, each with the reason.
    pub refused: Shared<Vec<(PlanKey, AttrValue)>>,
    /// Plans in the store, newest first, as last read.
    pub listed: Shared<Vec<Entry>>,
    /// Something the reader should know, until the next thing is done.
    pub notice: Option<AttrValue>,
    /// What came of holding a plan from outside against the record that came with it, until the next thing is done.
    pub checked: Option<Checked>,
    /// What was done last to a design, for who cannot see it: a whole sentence, read out when it changes.
    pub told: AttrValue,
    /// Edits of a protected design, which can be made on a copy.
    pub offer: Option<Offer>,
    /// What is asked of the decision.
    pub asked: Asked,
    /// The criterion whose positions are lit on the chart of a design.
    pub lit: Option<Criterion>,
    /// What the plan decides, once somebody asks; forgotten when what it decides by changes.
    decided: Shared<OnceCell<Decision>>,
}

/// Everything that can change the state.
pub enum Action {
    /// One answer. Refused answers change nothing; the field has said so.
    Answer(Answer),
    /// Answers about the weights, and whose weights carry the verdict.
    Weigh(Rc<Weighing>, Whose),
    /// Something is done in the workshop; what, a whole sentence.
    Workshop(String, Turn),
    /// A chart was brought in and becomes the baseline; what that does, a whole sentence.
    SetBaseline(Rc<Baseline>, String),
    /// The numbers of the model are changed so.
    SetNumbers(Rc<Numbers>),
    /// New rules for reading titles; the baseline is read again.
    SetRules(TitleRules),
    /// These designs are compared.
    Compare(Compared),
    /// A change of the plan; what it does, a whole sentence.
    Make(String, Change),
    /// A design is copied and the copy edited so, as one change; what that does, a whole sentence.
    Draw(Origin, Vec<Edit>, String),
    /// Something is asked of a design. For a protected one a copy is offered.
    Do(Origin, Command),
    /// The offer is taken, or not.
    Offered(bool),
    /// A design is copied, to be edited.
    Copy(Origin),
    /// A drawn design gets a name.
    Rename(DesignId, String),
    /// A drawn design is removed.
    Remove(DesignId),
    /// The plan with this key becomes what this snapshot of it is; what that is called.
    Restore(PlanKey, String, Box<Plan>),
    /// The last change is taken back.
    Undo,
    /// What was taken back last is done again.
    Redo,
    /// This design is looked at.
    Pick(Origin),
    /// Something else is asked of the decision.
    Ask(Asked),
    /// The positions that decide this criterion are lit, or none.
    Light(Option<Criterion>),
    /// A design is looked at with the positions lit that decide a criterion, one of them picked.
    Trace(Origin, Criterion, Option<PositionId>),
    /// A design is looked at in this way.
    Look(Origin, Rc<View>),
    /// The way a design is looked at is kept under a name.
    KeepView(String, Rc<View>),
    /// A kept view is removed.
    DropView(usize),
    /// A worked example or a blank plan is begun.
    Begin(Box<Plan>),
    /// A plan of one's own is opened, with the writing it was read from where it is in the store.
    Open(Option<Writing>, Box<Plan>),
    /// A plan came from outside: it is opened as one of one’s own, and held against its record.
    Bring(Box<Opened>),
    /// A plan was removed from the store; where it is the open one, a blank one takes its place.
    Removed(PlanKey),
    /// The store answered: these plans are in it.
    Listed(Vec<Entry>),
    /// The store has this document, as this writing.
    Saved(Document, Writing),
    /// The store has not got this document, for this reason; what the next attempt goes on from, where that is new.
    NotSaved(Document, Saving, Option<Writing>),
    /// The plan with this key is somebody’s own from now on.
    Own(PlanKey),
    /// Whether another tab edits the plan with this key.
    Elsewhere(PlanKey, bool),
    /// Another tab, which edits the open plan, has written this.
    Follow(Writing, Box<Plan>),
    /// The plan with this key is gone from the store, by another tab’s doing.
    Gone(PlanKey),
    /// What another tab has written of the plan with this key cannot be read, for this reason.
    Behind(PlanKey, String),
    /// The open plan, which another tab has overtaken or removed, goes on as a new one.
    GoOnAlone,
    /// A plan that was left when another tab had overtaken it is saved as a new one.
    KeepLeft(Document),
    /// The store was opened again, or can be used no longer.
    Stored(Result<Store, StoreError>),
    /// What could not be saved is to be saved after all.
    SaveAgain,
    /// A plan is not opened, for this reason.
    Refused(PlanKey, AttrValue),
    /// Something to tell, or nothing more.
    Notice(Option<AttrValue>),
}

/// What is said where an edit is refused.
const ELSEWHERE: &str = "Nothing was changed: another tab edits this plan. To edit it here, take it over first.";

impl Action {
    /// Whether it changes the open plan, and not only how that is looked at.
    const fn is_edit(&self) -> bool {
        matches!(
            self,
            Self::Answer(_)
                | Self::Weigh(..)
                | Self::Workshop(..)
                | Self::SetBaseline(..)
                | Self::SetNumbers(_)
                | Self::SetRules(_)
                | Self::Compare(_)
                | Self::Make(..)
                | Self::Draw(..)
                | Self::Do(..)
                | Self::Offered(true)
                | Self::Copy(_)
                | Self::Rename(..)
                | Self::Remove(_)
                | Self::Restore(..)
                | Self::Undo
                | Self::Redo
                | Self::KeepView(..)
                | Self::DropView(_)
        )
    }
}

impl State {
    /// The state of a page that opens with `plan`.
    pub fn new(store: Result<Store, StoreError>, writing: Option<Writing>, plan: Plan) -> Self {
        let (store, no_store) = apart(store);
        let saving = if writing.is_some() { Saving::Saved } else { Saving::Untouched };
        let (touched, plan) = (writing.is_some(), Shared::new(plan));
        Self {
            open: Document { opening: 0, place: 0, writing, elsewhere: false, touched, plan, saving },
            leaving: Vec::new(),
            answered: 0,
            store,
            no_store,
            refused: Shared::new(Vec::new()),
            listed: Shared::new(Vec::new()),
            notice: None,
            checked: None,
            told: AttrValue::default(),
            offer: None,
            lit: None,
            asked: Asked::default(),
            decided: Shared::new(OnceCell::new()),
        }
    }

    /// What the answers decide. The first call after an answer computes it.
    pub fn decision(&self) -> &Decision {
        self.decided.get_or_init(|| self.plan().brief().decide())
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

    /// Whether closing the page now would lose something that its owner did.
    pub fn has_unsaved(&self) -> bool {
        self.leaving.iter().chain([&self.open]).any(|document| document.touched && document.saving.is_open())
    }

    /// Whether the store does not have a document, nor will it without more ado: what waits for no store waits in vain.
    pub fn is_stuck(&self, document: &Document) -> bool {
        document.saving.is_open() && (self.store.is_none() || document.saving != Saving::Pending)
    }

    /// Whether leaving the open plan would lose it: it holds something, and the browser does not keep it.
    pub fn would_lose(&self) -> bool {
        self.open.touched && self.is_stuck(&self.open)
    }

    /// The state after something was done to the plan, whether or not that can be undone.
    fn with_plan(&self, plan: Plan) -> Self {
        let same = plan.brief() == self.plan().brief();
        let decided = if same { self.decided.clone() } else { Shared::new(OnceCell::new()) };
        // Who follows another tab may look at the plan otherwise, and writes nothing.
        let saving = if self.open.elsewhere { self.open.saving.clone() } else { Saving::Pending };
        let open = Document { plan: Shared::new(plan), saving, ..self.open.clone() };
        Self { open, decided, ..self.clone() }
    }

    /// The state after a change that can be undone. `what` says what it does, a whole sentence.
    fn change(&self, what: String, change: Change) -> Self {
        let mut plan = Plan::clone(self.plan());
        let shown = change.shown_on();
        let told = AttrValue::from(what.clone());
        let made = plan.make(what, change);
        self.after(plan, made.map(|()| (shown, told)))
    }

    /// Takes the last change back, or makes it again.
    fn step(&self, step: impl FnOnce(&mut Plan) -> Result<Option<Step>, ChangeError>, word: &str) -> Self {
        let mut plan = Plan::clone(self.plan());
        match step(&mut plan).transpose() {
            None => self.clone(),
            Some(stepped) => {
                let told = |step: Step| (step.change.shown_on(), AttrValue::from(format!("{word}: {}", step.what)));
                self.after(plan, stepped.map(told))
            }
        }
    }

    /// The state with `plan` where what was to be done to it succeeded; else this one, with the reason.
    fn after(&self, mut plan: Plan, done: Result<(Option<Origin>, AttrValue), ChangeError>) -> Self {
        match done {
            Ok((shown, told)) => {
                // What changed is looked at, where it can be.
                if let Some(origin) = shown.filter(|origin| plan.chart(*origin).is_some()) {
                    plan.shown = Some(origin);
                }
                // A sentence that is said twice is read out twice, as it is not quite the same.
                let told = if told == self.told { format!("{told}\u{a0}").into() } else { told };
                let mut next = self.with_plan(plan);
                next.open.touched = true;
                Self { notice: None, checked: None, offer: None, told, ..next }
            }
            Err(refused) => Self { notice: Some(format!("Nothing was changed: {refused}.").into()), ..self.clone() },
        }
    }

    /// Carries a command out, or offers a copy to carry it out on.
    fn command(&self, origin: Origin, command: &Command) -> Self {
        let plan = self.plan();
        let Some(chart) = plan.chart(origin) else { return self.clone() };
        let Worked { edits, what, .. } = match command.work_out(&chart, plan.free_id()) {
            Ok(worked) => worked,
            Err(refused) => return self.after(Plan::clone(plan), Err(refused.into())),
        };
        match origin {
            _ if edits.is_empty() => self.clone(),
            Origin::Drawn(id) => self.change(what, Change::Edit(id, edits)),
            Origin::Baseline | Origin::Generated(_) => {
                Self { offer: Some(Offer { origin, edits, what }), notice: None, ..self.clone() }
            }
        }
    }

    /// Copies a design and makes `edits` on the copy, as one change.
    fn copy(&self, origin: Origin, edits: &[Edit], what: Option<String>) -> Self {
        let plan = self.plan();
        let what = what.unwrap_or_else(|| format!("Copied {}.", quoted(plan.label(origin))));
        match plan.copy(origin, edits) {
            None => self.clone(),
            Some(Ok(put)) => {
                let mut next = self.change(what, put);
                // The copy is looked at as the original was.
                if let Some(shown) = next.plan().shown {
                    let mut plan = Plan::clone(next.plan());
                    plan.set_view(shown, plan.view(origin));
                    next = next.with_plan(plan);
                }
                next
            }
            Some(Err(refused)) => self.after(Plan::clone(plan), Err(refused)),
        }
    }

    /// The state after something that is no change of the plan: what is looked at, and how.
    fn looked(&self, look: impl FnOnce(&mut Plan)) -> Self {
        let mut plan = Plan::clone(self.plan());
        look(&mut plan);
        self.with_plan(plan)
    }

    /// Another plan takes the place of the open one, which is saved first where it has to be.
    fn opened(&self, writing: Option<Writing>, plan: Plan) -> Self {
        let opening = self.open.opening + 1;
        let mut refused = self.refused.to_vec();
        refused.retain(|(key, _)| writing.is_none_or(|writing| writing.key != *key));
        let saving = match writing {
            Some(_) => Saving::Saved,
            None if plan.is_started() => Saving::Pending,
            None => Saving::Untouched,
        };
        let mut leaving = self.leaving.clone();
        if self.open.touched && self.open.saving.is_open() {
            leaving.push(self.open.clone());
        }
        Self {
            open: Document {
                opening,
                place: opening,
                writing,
                elsewhere: false,
                touched: true,
                plan: Shared::new(plan),
                saving,
            },
            leaving,
            refused: Shared::new(refused),
            notice: None,
            checked: None,
            told: AttrValue::default(),
            offer: None,
            lit: None,
            asked: Asked::default(),
            decided: Shared::new(OnceCell::new()),
            ..self.clone()
        }
    }

    /// A worked example or a blank plan takes the place of the open one; in the store too, where the open one was an example
    /// that nobody touched.
    fn begun(&self, plan: Plan) -> Self {
        let mut next = self.opened(None, plan);
        next.open.touched = false;
        if !self.open.touched && !self.open.elsewhere {
            (next.open.place, next.open.writing) = (self.open.place, self.open.writing);
            if self.open.saving != Saving::Untouched {
                next.open.saving = Saving::Pending;
            }
        }
        next
    }

    /// A plan from outside is opened, and what its record says is told. What it was made for, the decision, is kept.
    fn brought(&self, opened: &Opened) -> Self {
        let next = self.opened(None, opened.plan.clone());
        let checked = Some(opened.check(next.decision())).filter(|checked| *checked != Checked::NoRecord);
        Self { checked, ..next }
    }

    fn saved(&self, document: &Document, writing: Writing) -> Self {
        let mut next = Self { answered: self.answered + 1, ..self.clone() };
        next.leaving.retain(|left| left.place != document.place || left.plan != document.plan);
        for other in next.leaving.iter_mut().chain([&mut next.open]).filter(|other| other.place == document.place) {
            other.writing = Some(writing);
            if other.plan == document.plan {
                other.saving = Saving::Saved;
            }
        }
        next
    }

    fn not_saved(&self, document: &Document, saving: &Saving, writing: Option<Writing>) -> Self {
        let mut next = Self { answered: self.answered + 1, ..self.clone() };
        for other in next.leaving.iter_mut().chain([&mut next.open]).filter(|other| other.place == document.place) {
            other.writing = writing.or(other.writing);
            if other.plan == document.plan {
                other.saving = saving.clone();
            }
        }
        next
    }

    /// The state with what the store has not got on its way to it again.
    fn saving_again(&self) -> Self {
        let mut next = self.clone();
        for document in next.leaving.iter_mut().chain([&mut next.open]) {
            if matches!(document.saving, Saving::Failed(_)) {
                document.saving = Saving::Pending;
            }
        }
        next
    }

    /// The state with what a store that was opened again may have lost on its way to it.
    fn kept_again(&self) -> Self {
        let mut next = self.saving_again();
        let open = &mut next.open;
        if open.saving == Saving::Saved && open.writing.is_some() && !open.elsewhere {
            open.saving = Saving::Pending;
        }
        next
    }

    /// The open plan as another tab has written it.
    fn following(&self, writing: Writing, plan: Plan) -> Self {
        let mut next = self.with_plan(plan);
        (next.open.writing, next.open.saving) = (Some(writing), Saving::Saved);
        // What another tab has done to an example is no longer an example.
        next.open.touched = true;
        next
    }
}

impl Reducible for State {
    type Action = Action;

    /// What a change is called is kept with the plan, so its figures are plain, whoever reads.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        plainly(|| self.done(action))
    }
}

impl State {
    fn done(self: Rc<Self>, action: Action) -> Rc<Self> {
        if self.open.elsewhere && action.is_edit() {
            return Rc::new(Self { notice: Some(ELSEWHERE.into()), offer: None, ..(*self).clone() });
        }
        match action {
            Action::Answer(answer) => match self.profile().with(answer) {
                Ok(profile) if profile != *self.profile() => {
                    let change = Change::Profile(Box::new(profile));
                    Rc::new(self.change("An answer about the company was changed.".to_owned(), change))
                }
                _ => self,
            },
            Action::Weigh(weighing, whose) => {
                let plan = self.plan();
                match plan.weighed(&weighing, whose) {
                    Some(what) => Rc::new(self.change(what, Change::Weigh(weighing, whose))),
                    None => self,
                }
            }
            Action::Workshop(what, turn) => Rc::new(self.change(what, Change::Workshop(turn))),
            Action::SetBaseline(baseline, what) => {
                let next = self.change(what, Change::Baseline(Some(baseline)));
                // Another chart is looked at anew.
                Rc::new(next.looked(|plan| plan.set_view(Origin::Baseline, Rc::default())))
            }
            Action::SetNumbers(numbers) if *numbers == *self.plan().numbers => self,
            Action::SetNumbers(numbers) => {
                let (before, after) = (self.plan().numbers.changed().len(), numbers.changed().len());
                let what = match after {
                    0 => "Every number of the model is as stated again.",
                    _ if after < before => "A number of the model is as stated again.",
                    _ => "A number of the model was changed.",
                };
                Rc::new(self.change(what.to_owned(), Change::Numbers(numbers)))
            }
            Action::SetRules(rules) => {
                let what = "The rules for reading titles were changed.".to_owned();
                Rc::new(self.change(what, Change::Rules(Rc::new(rules))))
            }
            Action::Compare(compared) if compared == self.plan().compared => self,
            Action::Compare(compared) => Rc::new(self.looked(|plan| plan.compared = compared)),
            Action::Make(what, change) => Rc::new(self.change(what, change)),
            Action::Draw(origin, edits, what) => {
                let free = self.plan().chart(origin).map_or(self.plan().free_id(), |chart| chart.free_id());
                let edits = renumbered(edits, self.plan().free_id().max(free));
                Rc::new(self.copy(origin, &edits, Some(what)))
            }
            Action::Do(origin, command) => Rc::new(self.command(origin, &command)),
            Action::Offered(taken) => Rc::new(match &self.offer {
                Some(offer) if taken => self.copy(offer.origin, &offer.edits, Some(offer.what.clone())),
                _ => Self { offer: None, ..(*self).clone() },
            }),
            Action::Copy(origin) => Rc::new(self.copy(origin, &[], None)),
            Action::Rename(id, name) => {
                let what = format!("{} was named {}.", quoted(self.plan().label(Origin::Drawn(id))), quoted(&name));
                Rc::new(self.change(what, Change::Rename(id, name)))
            }
            Action::Remove(id) => {
                let what = format!("{} was removed.", quoted(self.plan().label(Origin::Drawn(id))));
                Rc::new(self.change(what, self.plan().removal(id)))
            }
            Action::Restore(key, name, snapshot) if self.open.key() == Some(key) => {
                Rc::new(match self.plan().restoring(&snapshot) {
                    Some(change) => self.change(format!("The snapshot {} was restored.", quoted(&name)), change),
                    None => {
                        let words =
                            format!("Nothing was changed: the plan is as it was in the snapshot {}.", quoted(&name));
                        Self { notice: Some(words.into()), ..(*self).clone() }
                    }
                })
            }
            Action::Restore(..) => self,
            Action::Undo => Rc::new(self.step(Plan::undo, "Undone")),
            Action::Redo => Rc::new(self.step(Plan::redo, "Done again")),
            Action::Ask(asked) => Rc::new(Self { asked, ..(*self).clone() }),
            Action::Light(lit) => Rc::new(Self { lit, ..(*self).clone() }),
            Action::Trace(origin, criterion, seat) => {
                let next = self.looked(|plan| {
                    plan.shown = Some(origin);
                    if let Some(seat) = seat {
                        let view = plan.view(origin);
                        plan.set_view(origin, Rc::new(View { picked: vec![seat], ..View::clone(&view) }));
                    }
                });
                Rc::new(Self { lit: Some(criterion), ..next })
            }
            Action::Pick(origin) => Rc::new(self.looked(|plan| plan.shown = Some(origin))),
            Action::Look(origin, view) if *self.plan().view(origin) == *view => self,
            Action::Look(origin, view) => Rc::new(self.looked(|plan| plan.set_view(origin, view))),
            Action::KeepView(name, view) => {
                let mut next = self.looked(|plan| {
                    let view = View::clone(&view);
                    plan.saved_views.retain(|kept| kept.name != name);
                    plan.saved_views.push(SavedView { name, view });
                });
                next.open.touched = true;
                Rc::new(next)
            }
            Action::DropView(at) => Rc::new(self.looked(|plan| {
                if at < plan.saved_views.len() {
                    plan.saved_views.remove(at);
                }
            })),
            Action::Begin(plan) => Rc::new(self.begun(*plan)),
            // What the page holds of a plan is newer than what the store gave.
            Action::Open(Some(writing), _) if self.open.key() == Some(writing.key) => self,
            Action::Open(writing, plan) => {
                let key = writing.map(|writing| writing.key);
                let left = self.leaving.iter().position(|left| key.is_some() && left.key() == key);
                let mut next = self.opened(writing, *plan);
                if let Some(at) = left {
                    next.open = Document { opening: next.open.opening, ..next.leaving.remove(at) };
                }
                Rc::new(next)
            }
            Action::Bring(opened) => Rc::new(self.brought(&opened)),
            Action::Removed(key) => {
                let mut next = State::clone(&self);
                next.leaving.retain(|left| left.key() != Some(key));
                next.answered += 1;
                if next.open.key() == Some(key) {
                    // Not to be saved on the way out: it was removed on purpose.
                    next.open.saving = Saving::Untouched;
                    next = next.opened(None, Plan::default());
                    next.open.touched = false;
                }
                Rc::new(next)
            }
            Action::Listed(entries) => Rc::new(Self { listed: Shared::new(entries), ..(*self).clone() }),
            Action::Saved(document, writing) => Rc::new(self.saved(&document, writing)),
            Action::NotSaved(document, saving, writing) => Rc::new(self.not_saved(&document, &saving, writing)),
            Action::Own(key) if self.open.key() == Some(key) => {
                Rc::new(Self { open: Document { touched: true, ..self.open.clone() }, ..(*self).clone() })
            }
            // What waits to be saved puts the plan back.
            Action::Gone(key) if self.open.key() == Some(key) && !self.open.saving.is_open() => {
                let open = Document { saving: Saving::Removed, touched: true, ..self.open.clone() };
                Rc::new(Self { open, answered: self.answered + 1, ..(*self).clone() })
            }
            Action::Behind(key, why) if self.open.key() == Some(key) && !self.open.saving.is_open() => {
                let words = format!(
                    "What another tab has written of this plan cannot be read, and something older may be shown here. {why}"
                );
                let open = Document { saving: Saving::Behind, ..self.open.clone() };
                Rc::new(Self { open, notice: Some(words.into()), ..(*self).clone() })
            }
            Action::Own(_) | Action::Gone(_) | Action::Behind(..) => self,
            Action::Elsewhere(key, elsewhere) if self.open.key() == Some(key) && self.open.elsewhere != elsewhere => {
                let open = Document { elsewhere, ..self.open.clone() };
                Rc::new(Self { open, notice: None, ..(*self).clone() })
            }
            Action::Elsewhere(..) => self,
            Action::Follow(writing, plan)
                if self.open.key() == Some(writing.key)
                    && (self.open.writing != Some(writing) || self.open.saving == Saving::Behind)
                    && !self.open.saving.is_open() =>
            {
                Rc::new(self.following(writing, *plan))
            }
            Action::Follow(..) => self,
            Action::GoOnAlone => {
                let mut next = self.opened(None, Plan::clone(self.plan()));
                next.leaving.retain(|left| left.place != self.open.place);
                Rc::new(next)
            }
            Action::KeepLeft(document) => {
                let mut next = State::clone(&self);
                for left in next.leaving.iter_mut().filter(|left| **left == document) {
                    (left.writing, left.saving) = (None, Saving::Pending);
                }
                Rc::new(next)
            }
            Action::Stored(store) => {
                let (store, no_store) = apart(store);
                let next = if store.is_some() { self.kept_again() } else { self.saving_again() };
                Rc::new(Self { store, no_store, ..next })
            }
            Action::SaveAgain => Rc::new(self.saving_again()),
            Action::Refused(key, why) => {
                let mut refused = self.refused.to_vec();
                refused.retain(|(other, _)| *other != key);
                refused.push((key, why.clone()));
                Rc::new(Self { refused: Shared::new(refused), notice: Some(why), ..(*self).clone() })
            }
            Action::Notice(notice) => Rc::new(Self { notice, checked: None, ..(*self).clone() }),
        }
    }
}

fn apart(store: Result<Store, StoreError>) -> (Option<Store>, Option<StoreError>) {
    match store {
        Ok(store) => (Some(store), None),
        Err(why) => (None, Some(why)),
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

/// The chart of one design of the plan. A generated one is the same value until the company’s answers change.
#[hook]
pub fn use_chart(plan: &Plan, origin: Origin) -> Option<Shared<Chart>> {
    let profile = matches!(origin, Origin::Generated(_)).then(|| plan.profile.clone());
    let generated = use_memo((origin, profile), |(origin, profile)| {
        profile.clone().and_then(|profile| Plan::about(profile).chart(*origin)).map(Shared::of)
    });
    (*generated).clone().or_else(|| plan.chart(origin).map(Shared::of))
}

/// The state a page begins with, handed to the reducer once.
#[derive(Clone, PartialEq)]
pub struct First(Shared<State>);

impl First {
    /// `state`.
    pub fn new(state: State) -> Self {
        Self(Shared::new(state))
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
