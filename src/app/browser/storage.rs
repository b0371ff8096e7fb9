//! Plans in this browser: IndexedDB, one record a plan, each write one transaction.

use gloo::utils::window;
use idb::{Database, DatabaseEvent, Factory, IndexParams, KeyPath, ObjectStoreParams, Query, TransactionMode};
use js_sys::{Date, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsValue;

const DATABASE: &str = "orgwright";
const PLANS: &str = "plans";
const BY_TIME: &str = "changed";

/// Where the key of the plan that was open last is remembered.
const LAST: &str = "orgwright-open";

/// A plan's key in the store.
pub type PlanKey = u32;

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

/// Why the store did not do what it was asked, in the browser's words.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct StoreError(String);

impl From<idb::Error> for StoreError {
    fn from(error: idb::Error) -> Self {
        Self(error.to_string())
    }
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

    /// Writes a plan, under its key or as a new one, and returns its key once the transaction is complete.
    ///
    /// # Errors
    /// Where the browser refuses, a full store for one; nothing has changed then.
    pub async fn put(&self, key: Option<PlanKey>, name: &str, text: &str) -> Result<PlanKey, StoreError> {
        let record = Object::new();
        let mut fields =
            vec![("name", JsValue::from_str(name)), ("text", JsValue::from_str(text)), (BY_TIME, Date::now().into())];
        fields.extend(key.map(|key| ("key", JsValue::from(key))));
        for (field, value) in fields {
            // Setting a property of a fresh plain object cannot fail.
            let _ = Reflect::set(&record, &JsValue::from_str(field), &value);
        }
        let transaction = self.0.transaction(&[PLANS], TransactionMode::ReadWrite)?;
        let stored = transaction.object_store(PLANS)?.put(&record, None)?.await?;
        transaction.commit()?.await?;
        number(&stored).map(as_key).ok_or_else(|| StoreError("the store returned no key".to_owned()))
    }

    /// The text of one plan, if it is there.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn get(&self, key: PlanKey) -> Result<Option<String>, StoreError> {
        let transaction = self.0.transaction(&[PLANS], TransactionMode::ReadOnly)?;
        let record = transaction.object_store(PLANS)?.get(JsValue::from(key))?.await?;
        Ok(record.and_then(|record| field(&record, "text").as_string()))
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
                key: as_key(number(&field(record, "key"))?),
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

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // keys count up from 1
fn as_key(number: f64) -> PlanKey {
    number as PlanKey
}

/// Remembers which plan is open, for the next visit. Where local storage is closed the plan changed last is opened then.
pub fn remember_open(key: Option<PlanKey>) {
    if let (Ok(Some(memory)), Some(key)) = (window().local_storage(), key) {
        let _ = memory.set_item(LAST, &key.to_string());
    }
}

/// The plan that was open last, where it is remembered.
pub fn last_open() -> Option<PlanKey> {
    window().local_storage().ok()??.get_item(LAST).ok()??.parse().ok()
}
