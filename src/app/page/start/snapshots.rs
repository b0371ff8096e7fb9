//! Snapshots of the open plan: kept under a name, and restored as one change that can be undone.

use crate::app::browser::storage::{PlanKey, Snapshot, Store, StoreError};
use crate::app::browser::{files, locale};
use crate::app::state::{Action, Dispatch, use_dispatch, use_page_state};
use crate::app::widget::{Prompt, panel};
use crate::figure::quoted;
use crate::plan::Plan;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Longest name, in characters.
const LONGEST_NAME: usize = 200;

/// What is being asked.
#[derive(Clone, PartialEq)]
enum Asking {
    /// What to call a new one.
    Name,
    /// What else to call this one.
    OtherName(Snapshot),
    /// Whether to remove this one.
    Remove(Snapshot),
}

/// What is done with the snapshots of one plan, and where they are shown.
#[derive(Clone)]
struct Shelf {
    store: Store,
    plan: PlanKey,
    dispatch: Dispatch,
    shown: UseStateHandle<Vec<Snapshot>>,
}

impl Shelf {
    async fn show(&self) {
        match self.store.snapshots(self.plan).await {
            Ok(snapshots) => self.shown.set(snapshots),
            Err(error) => self.tell(format!("The snapshots could not be listed. {error}")),
        }
    }

    fn tell(&self, words: String) {
        self.dispatch.dispatch(Action::Notice(Some(words.into())));
    }

    /// Does something and shows what there is then; `failed` begins the sentence where it could not be done.
    fn work<F: Future<Output = Result<(), StoreError>> + 'static>(
        &self,
        failed: &'static str,
        work: impl FnOnce(Store) -> F,
    ) {
        let (shelf, work) = (self.clone(), work(self.store.clone()));
        spawn_local(async move {
            if let Err(error) = work.await {
                shelf.tell(format!("{failed} {error}"));
            }
            shelf.show().await;
        });
    }

    /// Does something with the text of a snapshot.
    fn read(&self, snapshot: &Snapshot, then: impl FnOnce(&Self, &Snapshot, String) + 'static) {
        let (shelf, snapshot) = (self.clone(), snapshot.clone());
        spawn_local(async move {
            match shelf.store.snapshot(snapshot.key).await {
                Ok(Some(text)) => then(&shelf, &snapshot, text),
                Ok(None) => {
                    shelf.tell("This snapshot is no longer in the browser.".to_owned());
                    shelf.show().await;
                }
                Err(error) => shelf.tell(format!("The snapshot could not be read. {error}")),
            }
        });
    }

    fn restore(&self, snapshot: &Snapshot, text: &str) {
        let name = &snapshot.name;
        match Plan::from_text(text) {
            Ok(plan) => self.dispatch.dispatch(Action::Restore(self.plan, name.clone(), Box::new(plan))),
            Err(error) => self.tell(format!(
                "The snapshot {} cannot be restored, and the plan is as it was. {error} It can still be saved as a file, exactly as it is.",
                quoted(name)
            )),
        }
    }
}

/// The snapshots of the open plan.
#[component]
pub fn Snapshots() -> Html {
    const LINE: &str = "The plan as it is now, kept beside it under a name. Restoring one changes the plan back to it, and can be undone.";
    let state = use_page_state();
    let dispatch = use_dispatch();
    let shown = use_state_eq(Vec::<Snapshot>::new);
    let asking = use_state_eq(|| None::<Asking>);
    let place = state.store.clone().zip(state.open.key());
    let shelf = place.clone().map(|(store, plan)| Shelf { store, plan, dispatch, shown: shown.clone() });
    {
        let shelf = shelf.clone();
        use_effect_with(place, move |_| match shelf {
            Some(shelf) => spawn_local(async move { shelf.show().await }),
            None => shown.set(Vec::new()),
        });
    }
    let Some(shelf) = shelf else {
        return panel(
            "Snapshots",
            LINE,
            html! { <p class="soft">{ "A snapshot can be kept once the plan is saved in this browser." }</p> },
        );
    };
    let ask = |what: Option<Asking>| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(what.clone()))
    };
    let row = |snapshot: &Snapshot| row(&shelf, snapshot, *asking == Some(Asking::Remove(snapshot.clone())), &ask);
    let naming = match &*asking {
        Some(Asking::Name) => Some(("Keep a snapshot", locale::stamp(js_sys::Date::now()), None)),
        Some(Asking::OtherName(snapshot)) => Some(("Rename the snapshot", snapshot.name.clone(), Some(snapshot.key))),
        _ => None,
    };
    let prompt = naming.map(|(title, value, renamed)| {
        let (shelf, asking, plan, default) = (shelf.clone(), asking.clone(), state.plan().clone(), value.clone());
        let on_done = Callback::from(move |typed: Option<String>| {
            if let Some(typed) = typed {
                let name = if typed.trim().is_empty() { default.clone() } else { typed.trim().to_owned() };
                if name.chars().count() > LONGEST_NAME {
                    return Err(AttrValue::from(format!("A name has up to {LONGEST_NAME} characters. Make it shorter.")));
                }
                match renamed {
                    Some(key) => shelf.work("The snapshot was not renamed.", |store| async move { store.rename_snapshot(key, &name).await }),
                    None => {
                        let (text, of) = (plan.without_past().to_text(), shelf.plan);
                        let dispatch = shelf.dispatch.clone();
                        shelf.work("The snapshot was not kept.", |store| async move {
                            store.keep_snapshot(of, &name, &text).await?;
                            dispatch.dispatch(Action::Own(of));
                            Ok(())
                        });
                    }
                }
            }
            asking.set(None);
            Ok(())
        });
        html! { <Prompt {title} label="Name" {value} action={if renamed.is_some() { "Rename" } else { "Keep" }} {on_done} /> }
    });
    let content = html! {
        <>
            if shelf.shown.is_empty() {
                <p class="soft">{ "None yet. Keep one before a change that you may want back." }</p>
            } else {
                <ul class="plans">{ for shelf.shown.iter().map(row) }</ul>
            }
            <div class="row"><button class="button" id="keep-snapshot" onclick={ask(Some(Asking::Name))}>{ "Keep a snapshot …" }</button></div>
            { for prompt }
        </>
    };
    panel("Snapshots", LINE, content)
}

/// One snapshot. Removing it asks once more, in place.
fn row(
    shelf: &Shelf,
    snapshot: &Snapshot,
    removing: bool,
    ask: &impl Fn(Option<Asking>) -> Callback<MouseEvent>,
) -> Html {
    let held = Rc::new((shelf.clone(), snapshot.clone()));
    let with = |act: fn(&Shelf, &Snapshot)| {
        let held = Rc::clone(&held);
        Callback::from(move |_: MouseEvent| act(&held.0, &held.1))
    };
    let restore = with(|shelf, snapshot| shelf.read(snapshot, |shelf, snapshot, text| shelf.restore(snapshot, &text)));
    let save = with(|shelf, snapshot| {
        shelf.read(snapshot, |_, snapshot, text| {
            files::download(&format!("snapshot-{}.orgwright.json", snapshot.key), "application/json", &text);
        });
    });
    let remove = with(|shelf, snapshot| {
        let key = snapshot.key;
        shelf.work("The snapshot was not removed.", |store| async move { store.remove_snapshot(key).await });
    });
    let (name, spoken) = (&snapshot.name, quoted(&snapshot.name));
    html! {
        <li class="plan-row" key={snapshot.key}>
            <div>
                <strong>{ name }</strong>
                <p class="tiny soft">{ format!("Kept {}", locale::moment(snapshot.made)) }</p>
            </div>
            if removing {
                <div class="row">
                    <span class="small">{ "Remove it for good?" }</span>
                    <button class="button compact" onclick={remove}>{ "Remove" }</button>
                    <button class="button compact" onclick={ask(None)}>{ "Keep" }</button>
                </div>
            } else {
                <div class="row">
                    <button class="button compact" onclick={restore} aria-label={format!("Restore the snapshot {spoken}")}>{ "Restore" }</button>
                    <button class="button quiet compact" onclick={save} aria-label={format!("Save the snapshot {spoken} as a file")}>{ "Save as a file" }</button>
                    <button class="button quiet compact" onclick={ask(Some(Asking::OtherName(snapshot.clone())))} aria-label={format!("Rename the snapshot {spoken}")}>{ "Rename" }</button>
                    <button class="button quiet compact" onclick={ask(Some(Asking::Remove(snapshot.clone())))} aria-label={format!("Remove the snapshot {spoken}")}>{ "Remove" }</button>
                </div>
            }
        </li>
    }
}
