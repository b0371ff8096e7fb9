//! Numbers of the model that its owner has changed. All are judgement, so all are theirs to overrule.

mod number;

pub use number::{Number, Unit};

use super::Model;
use serde::{Deserialize, Serialize};

/// One number that was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    /// Which.
    pub number: Number,
    /// What it is now, a whole number; see [`Unit`].
    pub is: u32,
}

/// Why a number cannot be changed so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// The model has no such criterion’s table or anchor.
    #[error("The model has no such number.")]
    NoSuch,
    /// Outside its range.
    #[error("{what} must lie between {low} and {high}; {given} does not.")]
    #[allow(missing_docs)] // what they say
    Range { what: &'static str, low: String, high: String, given: String },
    /// The ends of the cost scale are no range.
    #[error(
        "The cost that is worth 100 points must be below the one that is worth nothing: {best} is not below {worst}."
    )]
    #[allow(missing_docs)]
    Ends { best: String, worst: String },
    /// What is clear would not be leaning.
    #[error(
        "A verdict must not be clear from a smaller share of the variations than it is leaning from: {clear} is less than {leaning}."
    )]
    #[allow(missing_docs)]
    Bands { clear: String, leaning: String },
    /// A list that changes one number two times.
    #[error("A number of the model is changed twice.")]
    Twice,
}

/// The changes, over what [`Model::v1`] states. A number that is changed to what is stated is not changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Changed>", into = "Vec<Changed>")]
pub struct Numbers {
    /// In the order of the numbers, each once.
    changed: Vec<Changed>,
}

impl Numbers {
    /// What the model states for `number`, where it has such a number.
    #[must_use]
    pub fn stated(number: Number) -> Option<u32> {
        number.of(&Model::v1())
    }

    /// What `number` is: as changed, or else as stated. `None` where the model has no such number.
    #[must_use]
    pub fn get(&self, number: Number) -> Option<u32> {
        let changed = self.changed.iter().find(|changed| changed.number == number);
        changed.map_or_else(|| Self::stated(number), |changed| Some(changed.is))
    }

    /// These numbers with `number` changed to `value`, or back to what is stated.
    ///
    /// # Errors
    /// [`NumberError`] in a whole sentence.
    pub fn with(&self, number: Number, value: Option<u32>) -> Result<Self, NumberError> {
        let mut next = self.clone();
        next.put(number, value)?;
        next.hold_together()?;
        Ok(next)
    }

    /// Those that were changed, in a fixed order.
    pub fn changed(&self) -> impl ExactSizeIterator<Item = Changed> {
        self.changed.iter().copied()
    }

    /// Whether `number` was changed.
    #[must_use]
    pub fn has(&self, number: Number) -> bool {
        self.changed.iter().any(|changed| changed.number == number)
    }

    /// Whether all are as stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty()
    }

    /// How many were changed, as a whole sentence.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self.changed.len() {
            0 => "Every number of the model is as stated.".to_owned(),
            1 => "1 number of the model was changed.".to_owned(),
            count => format!("{count} numbers of the model were changed."),
        }
    }

    /// The model with these changes.
    #[must_use]
    pub fn model(&self) -> Model {
        let mut model = Model::v1();
        for changed in &self.changed {
            changed.number.put(&mut model, changed.is);
        }
        if self.has(Number::BestCost) || self.has(Number::WorstCost) {
            let end = |number: Number| self.get(number).map_or(0.0, |value| f64::from(value) / number.scale());
            let cost = model.cost.with_ends(end(Number::BestCost), end(Number::WorstCost));
            model.cost = cost.expect("the ends rise from above 0, as was checked when they were changed");
        }
        model
    }

    fn put(&mut self, number: Number, value: Option<u32>) -> Result<(), NumberError> {
        let stated = Self::stated(number).ok_or(NumberError::NoSuch)?;
        let (range, unit) = (number.range(), number.unit());
        if let Some(value) = value.filter(|value| !range.contains(value)) {
            let low = unit.bare(*range.start());
            let [high, given] = [*range.end(), value].map(|value| unit.in_words(value));
            return Err(NumberError::Range { what: number.subject(), low, high, given });
        }
        self.changed.retain(|changed| changed.number != number);
        if let Some(is) = value.filter(|value| *value != stated) {
            let place = self.changed.iter().take_while(|changed| changed.number < number).count();
            self.changed.insert(place, Changed { number, is });
        }
        Ok(())
    }

    /// Refuses numbers that are possible alone and not together.
    fn hold_together(&self) -> Result<(), NumberError> {
        let of = |number: Number| self.get(number).unwrap_or_default();
        let said = |number: Number| number.unit().in_words(of(number));
        if of(Number::BestCost) >= of(Number::WorstCost) {
            return Err(NumberError::Ends { best: said(Number::BestCost), worst: said(Number::WorstCost) });
        }
        if of(Number::Leaning) > of(Number::Clear) {
            return Err(NumberError::Bands { clear: said(Number::Clear), leaning: said(Number::Leaning) });
        }
        Ok(())
    }
}

impl TryFrom<Vec<Changed>> for Numbers {
    type Error = NumberError;

    fn try_from(list: Vec<Changed>) -> Result<Self, NumberError> {
        let (mut numbers, mut named) = (Self::default(), Vec::new());
        for Changed { number, is } in list {
            // Never longer than the model has numbers, however long the list is.
            if named.contains(&number) {
                return Err(NumberError::Twice);
            }
            numbers.put(number, Some(is))?;
            named.push(number);
        }
        numbers.hold_together()?;
        Ok(numbers)
    }
}

impl From<Numbers> for Vec<Changed> {
    fn from(numbers: Numbers) -> Self {
        numbers.changed
    }
}
