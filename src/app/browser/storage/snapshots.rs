//! Snapshots of plans: a name, the moment, and the plan's text then. They are written once and never change but for their name.

use super::request::{complete, done, keys, reading, writing};
use super::{LISTED, NAME, PLANS, PlanKey, SNAPSHOTS, Store, StoreError, TEXT, as_key, field, name_of, record, set};
use crate::plan::LONGEST;
use js_sys::{Array, Date};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

const PLAN: &str = "plan";
const MADE: &str = "made";

/// What the list is made of, in this order.
pub(super) const LISTED_BY: [&str; 3] = [PLAN, MADE, NAME];

/// A snapshot's key in the store.
pub type SnapshotKey = u32;

/// A snapshot as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Its key.
    pub key: SnapshotKey,
    /// What its owner calls it.
    pub name: String,
    /// When it was kept, milliseconds since 1970.
    pub made: f64,
}

/// All snapshots of one plan in the index.
pub(super) fn all_of(plan: PlanKey) -> Result<IdbKeyRange, JsValue> {
    // A list of keys comes after every number and every text.
    let (least, most) = (Array::of1(&plan.into()), Array::of2(&plan.into(), &Array::new()));
    IdbKeyRange::bound(&least, &most)
}

impl Store {
    /// Keeps a snapshot of a plan that is there.
    ///
    /// # Errors
    /// Where the text is longer than what is opened again, the plan is gone or the browser refuses, a full store for one; nothing has changed then.
    pub async fn keep_snapshot(&self, plan: PlanKey, name: &str, text: &str) -> Result<(), StoreError> {
        if text.len() > LONGEST {
            return Err(StoreError::SnapshotTooLong(text.len() >> 20));
        }
        let transaction = writing(&self.0.database, &[PLANS, SNAPSHOTS])?;
        if done(&transaction.object_store(PLANS)?.count_with_key(&plan.into())?).await? == 0 {
            return Err(StoreError::Gone);
        }
        let fields = [(PLAN, plan.into()), (NAME, name.into()), (MADE, Date::now().into()), (TEXT, text.into())];
        done(&transaction.object_store(SNAPSHOTS)?.add(&record(fields))?).await?;
        complete(&transaction).await
    }

    /// The snapshots of a plan, the last one first. Their texts are not read.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn snapshots(&self, plan: PlanKey) -> Result<Vec<Snapshot>, StoreError> {
        let snapshots = reading(&self.0.database, &[SNAPSHOTS])?.object_store(SNAPSHOTS)?;
        let listed = keys(&snapshots.index(LISTED)?, Some(&all_of(plan)?)).await?;
        let snapshot = |(listed, key): (JsValue, JsValue)| {
            let listed: Array = listed.unchecked_into();
            let (name, made) = (name_of(&listed.get(2)), listed.get(1).as_f64().unwrap_or_default());
            as_key(&key).map(|key| Snapshot { key, name, made })
        };
        Ok(listed.into_iter().filter_map(snapshot).collect())
    }

    /// The text of a snapshot, whatever it is; `None` where it is gone.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn snapshot(&self, key: SnapshotKey) -> Result<Option<String>, StoreError> {
        let transaction = reading(&self.0.database, &[SNAPSHOTS])?;
        let record = done(&transaction.object_store(SNAPSHOTS)?.get(&key.into())?).await?;
        Ok((!record.is_undefined()).then(|| field(&record, TEXT).as_string().unwrap_or_default()))
    }

    /// Gives a snapshot a name. One that is gone stays gone.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn rename_snapshot(&self, key: SnapshotKey, name: &str) -> Result<(), StoreError> {
        let transaction = writing(&self.0.database, &[SNAPSHOTS])?;
        let snapshots = transaction.object_store(SNAPSHOTS)?;
        let record = done(&snapshots.get(&key.into())?).await?;
        if !record.is_undefined() {
            set(&record, NAME, &name.into());
            done(&snapshots.put(&record)?).await?;
        }
        complete(&transaction).await
    }

    /// Removes a snapshot.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn remove_snapshot(&self, key: SnapshotKey) -> Result<(), StoreError> {
        let transaction = writing(&self.0.database, &[SNAPSHOTS])?;
        done(&transaction.object_store(SNAPSHOTS)?.delete(&key.into())?).await?;
        complete(&transaction).await
    }
}
