//! Plans in this browser: IndexedDB, one record a plan, each write one transaction, and read back.
//!
//! Each record counts how often it was written. Who writes says which writing the plan rests on, so that what another tab has
//! written since is never overwritten.

use idb::{Database, DatabaseEvent, Factory, IndexParams, KeyPath, ObjectStoreParams, Query, TransactionMode};
use js_sys::{Date, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsValue;

const DATABASE: &str = "orgwright";
const PLANS: &str = "plans";
const BY_TIME: &str = "changed";
const REVISION: &str = "revision";

/// A plan's key in the store.
pub type PlanKey = u32;

/// How often a record has been written. Records from before this was counted have 0.
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
    /// Its saved text.
    pub text: String,
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
    /// When it was saved, milliseconds since 1970.
    pub changed: f64,
}

/// The open store.
#[derive(Clone)]
pub struct Store(Rc<Database>);

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The browser refused, in its words.
    #[error("{0}")]
    Refused(#[from] idb::Error),
    /// Another tab has written the plan since.
    #[error("another tab has changed this plan since")]
    Changed,
    /// What was read back is not what was written.
    #[error("the browser did not keep what was written")]
    Altered,
    /// A record without a key, which no browser makes.
    #[error("the store returned no key")]
    NoKey,
}

impl Store {
    /// Opens the store, making it on the first visit.
    ///
    /// # Errors
    /// Where the browser refuses: private mode, storage switched off, a damaged store.
    pub async fn open() -> Result<Self, StoreError> {
        let mut request = Factory::new()?.open(DATABASE, Some(1))?;
        request.on_upgrade_needed(|event| {
            // A failure here aborts the upgrade, and the request below reports it.
            let Ok(database) = event.database() else { return };
            let mut plans = ObjectStoreParams::new();
            plans.auto_increment(true).key_path(Some(KeyPath::new_single("key")));
            if let Ok(store) = database.create_object_store(PLANS, plans) {
                let _ = store.create_index(BY_TIME, KeyPath::new_single(BY_TIME), Some(IndexParams::new()));
            }
        });
        Ok(Self(Rc::new(request.await?)))
    }

    /// Writes a plan, as a new one or over the writing it rests on, and returns the new one once the transaction is complete and the
    /// plan was read back. A plan that another tab has removed is put back.
    ///
    /// # Errors
    /// Where the browser refuses, a full store for one, and where another tab has written the plan since; nothing has changed then.
    /// Where what is read back is not what was written.
    pub async fn put(&self, over: Option<Writing>, name: &str, text: &str) -> Result<Writing, StoreError> {
        let transaction = self.0.transaction(&[PLANS], TransactionMode::ReadWrite)?;
        let plans = transaction.object_store(PLANS)?;
        if let Some(Writing { key, revision }) = over
            && let Some(there) = plans.get(JsValue::from(key))?.await?
            && revision_of(&there) != revision
        {
            return Err(StoreError::Changed);
        }
        let revision = over.map_or(0, |writing| writing.revision) + 1;
        let record = Object::new();
        let mut fields = vec![
            ("name", JsValue::from_str(name)),
            ("text", JsValue::from_str(text)),
            (BY_TIME, Date::now().into()),
            (REVISION, revision.into()),
        ];
        fields.extend(over.map(|writing| ("key", JsValue::from(writing.key))));
        for (field, value) in fields {
            // Setting a property of a fresh plain object cannot fail.
            let _ = Reflect::set(&record, &JsValue::from_str(field), &value);
        }
        let stored = plans.put(&record, None)?.await?;
        transaction.commit()?.await?;
        let key = number(&stored).map(as_whole).ok_or(StoreError::NoKey)?;
        match self.get(key).await? {
            Some(kept) if kept.writing.revision == revision && kept.text != text => Err(StoreError::Altered),
            // Gone, or written once more, is another tab’s doing and told when this one writes again.
            _ => Ok(Writing { key, revision }),
        }
    }

    /// One plan, if it is there.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn get(&self, key: PlanKey) -> Result<Option<Kept>, StoreError> {
        let transaction = self.0.transaction(&[PLANS], TransactionMode::ReadOnly)?;
        let record = transaction.object_store(PLANS)?.get(JsValue::from(key))?.await?;
        Ok(record.and_then(|record| {
            let writing = Writing { key, revision: revision_of(&record) };
            Some(Kept { text: field(&record, "text").as_string()?, writing })
        }))
    }

    /// Removes one plan.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn remove(&self, key: PlanKey) -> Result<(), StoreError> {
        let transaction = self.0.transaction(&[PLANS], TransactionMode::ReadWrite)?;
        transaction.object_store(PLANS)?.delete(Query::Key(JsValue::from(key)))?.await?;
        transaction.commit()?.await?;
        Ok(())
    }

    /// All plans, the one changed last first.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn list(&self) -> Result<Vec<Entry>, StoreError> {
        let transaction = self.0.transaction(&[PLANS], TransactionMode::ReadOnly)?;
        let records = transaction.object_store(PLANS)?.index(BY_TIME)?.get_all(None, None)?.await?;
        let entry = |record: &JsValue| {
            Some(Entry {
                key: as_whole(number(&field(record, "key"))?),
                name: field(record, "name").as_string().unwrap_or_default(),
                changed: number(&field(record, BY_TIME)).unwrap_or_default(),
            })
        };
        Ok(records.iter().rev().filter_map(entry).collect())
    }
}

fn field(record: &JsValue, name: &str) -> JsValue {
    Reflect::get(record, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn number(value: &JsValue) -> Option<f64> {
    value.as_f64()
}

fn revision_of(record: &JsValue) -> Revision {
    number(&field(record, REVISION)).map_or(0, as_whole)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // keys and writings count up from 1
fn as_whole(number: f64) -> u32 {
    number as u32
}
