//! The charts of a saved plan. Each is written once, beside the plan, however many designs and steps of its history rest on it, and
//! has its number in their place: two hundred designs copied from a chart that was replaced since must not hold it two hundred times.
//!
//! Serde hands nothing down to what it writes and reads, so the charts of the plan at hand are kept by the thread for as long as
//! that takes, and seen here alone.

use crate::org::Chart;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    /// Those of the plan that is being written or read, in the order of their numbers; none where a chart stands for itself.
    static CHARTS: RefCell<Option<Vec<Rc<Chart>>>> = const { RefCell::new(None) };
}

/// As long as there is one, a chart is written and read as its number.
pub(super) struct Numbered(());

impl Numbered {
    /// For a plan that is written: a chart gets the next number when it is met first. [`Met`] is to be written after it.
    pub(super) fn writing() -> Self {
        Self::reading(Vec::new())
    }

    /// For a plan that is read, which came with these charts.
    pub(super) fn reading(charts: Vec<Rc<Chart>>) -> Self {
        CHARTS.set(Some(charts));
        Self(())
    }
}

impl Drop for Numbered {
    fn drop(&mut self) {
        CHARTS.set(None);
    }
}

/// The charts that were met in writing.
pub(super) struct Met;

impl Serialize for Met {
    fn serialize<S: Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        CHARTS.with_borrow(|charts| charts.as_deref().unwrap_or_default().serialize(into))
    }
}

/// Writes the number of a chart, or the chart where charts have none.
pub(super) fn serialize<S: Serializer>(chart: &Rc<Chart>, into: S) -> Result<S::Ok, S::Error> {
    let number = CHARTS.with_borrow_mut(|charts| {
        let charts = charts.as_mut()?;
        let known = charts.iter().position(|known| Rc::ptr_eq(known, chart));
        Some(known.unwrap_or_else(|| {
            charts.push(Rc::clone(chart));
            charts.len() - 1
        }))
    });
    match number {
        Some(number) => number.serialize(into),
        None => chart.serialize(into),
    }
}

/// Reads a chart, or the number of one.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Rc<Chart>, D::Error> {
    struct Reader;

    impl<'de> de::Visitor<'de> for Reader {
        type Value = Rc<Chart>;

        fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            to.write_str("a chart or the number of one")
        }

        fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
            let found = CHARTS.with_borrow(|charts| charts.as_ref()?.get(usize::try_from(number).ok()?).cloned());
            found.ok_or_else(|| E::custom(format_args!("there is no chart {number}")))
        }

        fn visit_seq<A: de::SeqAccess<'de>>(self, seats: A) -> Result<Self::Value, A::Error> {
            Chart::deserialize(de::value::SeqAccessDeserializer::new(seats)).map(Rc::new)
        }
    }

    from.deserialize_any(Reader)
}

/// Whether two charts are the same. Those of many designs are one value, which need not be compared with itself.
pub(super) fn same(one: &Rc<Chart>, other: &Rc<Chart>) -> bool {
    Rc::ptr_eq(one, other) || one == other
}

/// What is worked out of charts, once for each however many designs rest on it.
pub(super) struct PerChart<T>(Vec<(Rc<Chart>, T)>);

impl<T> Default for PerChart<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> PerChart<T> {
    /// What `work` makes of the chart, or made of it before.
    pub(super) fn of(&mut self, chart: &Rc<Chart>, work: impl FnOnce(&Chart) -> T) -> &mut T {
        let known = self.0.iter().rposition(|(known, _)| Rc::ptr_eq(known, chart));
        let at = known.unwrap_or_else(|| {
            self.0.push((Rc::clone(chart), work(chart)));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }
}
