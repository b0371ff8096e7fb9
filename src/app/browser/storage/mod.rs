//! Plans in this browser: IndexedDB, one record a plan, each write one transaction that is on the disk when it ends, and read back.
//!
//! Each record counts how often it was written. Who writes says which writing the plan rests on, so that what another tab has
//! written since is never overwritten. A record that holds no plan is set aside as it is. Snapshots lie in a store of their own.

mod refusal;
mod request;
mod room;
mod snapshots;

pub use refusal::{StoreError, Unkept};
pub use room::{Room, ask_to_keep, room};
pub use snapshots::Snapshot;

use crate::plan::LONGEST;
use js_sys::{Array, Date, JSON, Math, Object, Reflect};
use request::{complete, done, keys, reading, writing};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    Event, IdbDatabase, IdbIndexParameters, IdbObjectStoreParameters, IdbTransaction, IdbVersionChangeEvent,
};
use yew::Callback;

const DATABASE: &str = "orgwright";
/// 1 had the plans alone, and an index that had to be read with them.
const VERSION: u32 = 2;
const PLANS: &str = "plans";
const SNAPSHOTS: &str = "snapshots";
/// The index by which a store is listed without reading what it holds.
const LISTED: &str = "listed";

const KEY: &str = "key";
const NAME: &str = "name";
const TEXT: &str = "text";
const CHANGED: &str = "changed";
const REVISION: &str = "revision";
/// Why a record was set aside; the index of those that were has the same name.
const ASIDE: &str = "aside";

/// A plan's key in the store.
pub type PlanKey = u32;

/// Counts how often a record has been written, from a random number on: what has the same number is the same writing, also where the data
/// were cleared and another plan has the key now. Records from before this was counted have 0.
pub type Revision = u32;

/// One writing of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    /// Whose.
    pub key: PlanKey,
    /// Which.
    pub revision: Revision,
}

/// A plan as it lies in the store.
pub struct Kept {
    /// Its name when it was saved.
    pub name: String,
    /// Its saved text; `None` where the record has none.
    pub text: Option<String>,
    /// Which writing it is.
    pub writing: Writing,
}

/// A plan as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its key.
    pub key: PlanKey,
    /// Its name when it was saved.
    pub name: String,
    /// When it was saved, milliseconds since 1970; 0 where the record does not say.
    pub changed: f64,
    /// Why it was set aside, where it was: a whole sentence.
    pub aside: Option<String>,
}

/// The open store.
#[derive(Clone)]
pub struct Store(Rc<Open>);

/// What hears an event, for as long as the store is open.
type Hearing = Closure<dyn FnMut(Event)>;

struct Open {
    database: IdbDatabase,
    /// Plans that were removed here, on purpose: a save that comes late does not bring them back.
    removed: RefCell<Vec<PlanKey>>,
    ending: Rc<RefCell<Ending>>,
    _heard: [Hearing; 2],
}

/// The end of a store: why, once it is there, and who is to be told.
#[derive(Default)]
struct Ending {
    why: Option<StoreError>,
    told: Option<Callback<StoreError>>,
}

impl Ending {
    fn tell(&self) {
        if let (Some(why), Some(told)) = (&self.why, &self.told) {
            told.emit(why.clone());
        }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.set_onclose(None);
        self.database.close();
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// Opens the store, making it on the first visit and keeping what an older page has left in it.
    ///
    /// # Errors
    /// Where the browser refuses, another tab is in the way, or nothing is heard.
    pub async fn open() -> Result<Self, StoreError> {
        let database = request::open(DATABASE, VERSION, upgrade).await?;
        let ending = Rc::<RefCell<Ending>>::default();
        let hear = |why: StoreError, closing: Option<IdbDatabase>| {
            let ending = Rc::clone(&ending);
            Closure::new(move |event: Event| {
                closing.iter().for_each(IdbDatabase::close);
                // Asked to let go without a version to come, its data are being cleared.
                let cleared =
                    closing.is_some() && event.unchecked_ref::<IdbVersionChangeEvent>().new_version().is_none();
                ending.borrow_mut().why = Some(if cleared { StoreError::Ended } else { why.clone() });
                ending.borrow().tell();
            })
        };
        // From now on, whoever is there to be told: what is missed once does not come again. For a newer page it lets go at once.
        let heard: [Hearing; 2] = [hear(StoreError::Renewed, Some(database.clone())), hear(StoreError::Ended, None)];
        database.set_onversionchange(Some(heard[0].as_ref().unchecked_ref()));
        database.set_onclose(Some(heard[1].as_ref().unchecked_ref()));
        Ok(Self(Rc::new(Open { database, removed: RefCell::default(), ending, _heard: heard })))
    }

    /// Has it told why the store can be used no longer, once that is so or where it is so already; or nobody any more.
    pub fn on_end(&self, told: Option<Callback<StoreError>>) {
        self.0.ending.borrow_mut().told = told;
        self.0.ending.borrow().tell();
    }

    /// Writes a plan, as a new one or over the writing it rests on, and returns the new one once the transaction is complete and the
    /// plan was read back. A plan that another tab has removed is put back.
    ///
    /// # Errors
    /// Where the text is longer than what is opened again, the browser refuses, a full store for one, and where another tab has written the
    /// plan since; nothing has changed then. Where what is read back is not what was written: that has a writing to go on from.
    pub async fn put(&self, over: Option<Writing>, name: &str, text: &str) -> Result<Writing, Unkept> {
        if text.len() > LONGEST {
            return Err(StoreError::TooLong(text.len() >> 20).into());
        }
        let transaction = writing(&self.0.database, &[PLANS])?;
        let plans = transaction.object_store(PLANS)?;
        let revision = over.map_or_else(any_revision, |writing| writing.revision.wrapping_add(1));
        if let Some(Writing { key, revision: last }) = over {
            let there = done(&plans.get(&key.into())?).await?;
            if there.is_undefined() {
                if self.0.removed.borrow().contains(&key) {
                    return Err(StoreError::Gone.into());
                }
            } else if revision_of(&there) == revision && field(&there, TEXT).as_string().as_deref() == Some(text) {
                // Written by an attempt of which no end was heard.
                return Ok(Writing { key, revision });
            } else if revision_of(&there) != last {
                return Err(StoreError::Changed.into());
            }
        }
        let mut fields = vec![
            (NAME, JsValue::from_str(name)),
            (TEXT, JsValue::from_str(text)),
            (CHANGED, Date::now().into()),
            (REVISION, revision.into()),
        ];
        fields.extend(over.map(|writing| (KEY, JsValue::from(writing.key))));
        let stored = done(&plans.put(&record(fields))?).await?;
        complete(&transaction).await?;
        let key = as_key(&stored).ok_or(StoreError::Altered)?;
        let own = Writing { key, revision };
        // From here on the record is there, whatever comes: the next attempt goes on from it.
        let unkept = |why, writing| Err(Unkept { why, writing: Some(writing) });
        match self.get(key).await {
            Err(why) => unkept(why, own),
            Ok(Some(kept)) if kept.writing == own && kept.text.as_deref() == Some(text) => Ok(own),
            // Written once more, by another tab, and told when this one writes again.
            Ok(Some(kept)) if is_later(kept.writing.revision, revision) => Ok(own),
            // The browser has fallen back to what was there before.
            Ok(Some(kept)) if Some(kept.writing) == over => unkept(StoreError::Altered, kept.writing),
            Ok(_) => unkept(StoreError::Altered, own),
        }
    }

    /// One plan, if it is there.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn get(&self, key: PlanKey) -> Result<Option<Kept>, StoreError> {
        let record = self.record(key).await?;
        Ok((!record.is_undefined()).then(|| Kept {
            name: name_of(&field(&record, NAME)),
            text: field(&record, TEXT).as_string(),
            writing: Writing { key, revision: revision_of(&record) },
        }))
    }

    /// One plan as it lies there, whatever that is: its text, or else its whole record as JSON; `None` where there is none.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn raw(&self, key: PlanKey) -> Result<Option<String>, StoreError> {
        let record = self.record(key).await?;
        if record.is_undefined() {
            return Ok(None);
        }
        let whole = || JSON::stringify(&record).ok().map(String::from);
        Ok(field(&record, TEXT).as_string().or_else(whole))
    }

    async fn record(&self, key: PlanKey) -> Result<JsValue, StoreError> {
        done(&reading(&self.0.database, &[PLANS])?.object_store(PLANS)?.get(&key.into())?).await
    }

    /// Sets one plan aside, for a reason that is a whole sentence. All else in its record stays as it is, the text to the letter. One that was
    /// written since is left alone.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn set_aside(&self, writing_of: Writing, why: &str) -> Result<(), StoreError> {
        let transaction = writing(&self.0.database, &[PLANS])?;
        let plans = transaction.object_store(PLANS)?;
        let record = done(&plans.get(&writing_of.key.into())?).await?;
        if !record.is_undefined() && revision_of(&record) == writing_of.revision {
            set(&record, ASIDE, &why.into());
            done(&plans.put(&record)?).await?;
        }
        complete(&transaction).await
    }

    /// Removes one plan with its snapshots, all or nothing.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn remove(&self, key: PlanKey) -> Result<(), StoreError> {
        self.0.removed.borrow_mut().push(key);
        let removed = self.remove_all_of(key).await;
        if removed.is_err() {
            self.0.removed.borrow_mut().retain(|other| *other != key);
        }
        removed
    }

    async fn remove_all_of(&self, key: PlanKey) -> Result<(), StoreError> {
        let transaction = writing(&self.0.database, &[PLANS, SNAPSHOTS])?;
        let snapshots = transaction.object_store(SNAPSHOTS)?;
        for (_, snapshot) in keys(&snapshots.index(LISTED)?, Some(&snapshots::all_of(key)?)).await? {
            done(&snapshots.delete(&snapshot)?).await?;
        }
        done(&transaction.object_store(PLANS)?.delete(&key.into())?).await?;
        complete(&transaction).await
    }

    /// All plans, the one changed last first, and last those whose records lack something. The texts are not read.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn list(&self) -> Result<Vec<Entry>, StoreError> {
        let plans = reading(&self.0.database, &[PLANS])?.object_store(PLANS)?;
        let mut entries = Vec::new();
        for (listed, key) in keys(&plans.index(LISTED)?, None).await? {
            let (listed, Some(key)) = (listed.unchecked_into::<Array>(), as_key(&key)) else { continue };
            let changed = listed.get(0).as_f64().unwrap_or_default();
            entries.push(Entry { key, name: name_of(&listed.get(1)), changed, aside: None });
        }
        let all: Array = done(&plans.get_all_keys()?).await?.unchecked_into();
        for key in all.iter() {
            // No page has written what has another kind of key.
            let Some(own) = as_key(&key) else { continue };
            if entries.iter().any(|entry| entry.key == own) {
                continue;
            }
            let record = done(&plans.get(&key)?).await?;
            let changed = field(&record, CHANGED).as_f64().unwrap_or_default();
            entries.push(Entry { key: own, name: name_of(&field(&record, NAME)), changed, aside: None });
        }
        for (why, key) in keys(&plans.index(ASIDE)?, None).await? {
            let own = as_key(&key);
            if let Some(entry) = entries.iter_mut().find(|entry| Some(entry.key) == own) {
                entry.aside = why.as_string();
            }
        }
        Ok(entries)
    }
}

/// Makes the stores what they are in this version. The plans of version 1 stay where they are.
fn upgrade(database: &IdbDatabase, transaction: &IdbTransaction) -> Result<(), JsValue> {
    let has = |store: &str| database.object_store_names().contains(store);
    let counted = IdbObjectStoreParameters::new();
    counted.set_auto_increment(true);
    counted.set_key_path(&KEY.into());
    let index = |of: &str, store: &web_sys::IdbObjectStore, path: &[&str]| {
        let path: Array = path.iter().map(|part| JsValue::from_str(part)).collect();
        store.create_index_with_str_sequence_and_optional_parameters(of, &path, &IdbIndexParameters::new())
    };
    let plans = if has(PLANS) {
        transaction.object_store(PLANS)?
    } else {
        database.create_object_store_with_optional_parameters(PLANS, &counted)?
    };
    if plans.index_names().contains(CHANGED) {
        plans.delete_index(CHANGED)?;
    }
    index(LISTED, &plans, &[CHANGED, NAME])?;
    plans.create_index_with_str(ASIDE, ASIDE)?;
    let snapshots = database.create_object_store_with_optional_parameters(SNAPSHOTS, &counted)?;
    index(LISTED, &snapshots, &snapshots::LISTED_BY)?;
    Ok(())
}

fn record(fields: impl IntoIterator<Item = (&'static str, JsValue)>) -> JsValue {
    let record = JsValue::from(Object::new());
    fields.into_iter().for_each(|(field, value)| set(&record, field, &value));
    record
}

fn set(record: &JsValue, name: &str, value: &JsValue) {
    // What comes out of a store is a plain object of its own, and setting a property of one cannot fail.
    let _ = Reflect::set(record, &JsValue::from_str(name), value);
}

fn field(record: &JsValue, name: &str) -> JsValue {
    Reflect::get(record, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn name_of(value: &JsValue) -> String {
    value.as_string().filter(|name| !name.trim().is_empty()).unwrap_or_else(|| "A plan without a name".to_owned())
}

fn revision_of(record: &JsValue) -> Revision {
    whole(&field(record, REVISION)).unwrap_or_default()
}

/// The key of a record, where it is one of those that are counted.
fn as_key(value: &JsValue) -> Option<u32> {
    whole(value)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // what was cut off is seen
fn whole(value: &JsValue) -> Option<u32> {
    value
        .as_f64()
        .map(|number| (number, number as u32))
        .filter(|(number, whole)| *number == f64::from(*whole))
        .map(|(_, whole)| whole)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // below 2^32
fn any_revision() -> Revision {
    (Math::random() * f64::from(Revision::MAX)) as Revision
}

/// Whether a revision comes after another of the same plan; they go round.
const fn is_later(revision: Revision, than: Revision) -> bool {
    let ahead = revision.wrapping_sub(than);
    ahead > 0 && ahead <= Revision::MAX / 2
}
