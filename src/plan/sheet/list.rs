//! The sheets of a plan.

use super::{Sheet, SheetError};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Most sheets of a plan.
pub(super) const MOST: usize = 20;

/// A sheet’s number in its plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SheetId(pub u32);

/// The sheets, in the order in which they were drafted; no two have one number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Rc<Sheet>>")]
pub struct Sheets(Vec<Rc<Sheet>>);

impl TryFrom<Vec<Rc<Sheet>>> for Sheets {
    type Error = SheetError;

    fn try_from(list: Vec<Rc<Sheet>>) -> Result<Self, SheetError> {
        if list.len() > MOST {
            return Err(SheetError::TooManySheets);
        }
        let twice = |(at, sheet): (usize, &Rc<Sheet>)| list[..at].iter().any(|other| other.id == sheet.id);
        if list.iter().enumerate().any(twice) { Err(SheetError::Damaged) } else { Ok(Self(list)) }
    }
}

impl Sheets {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Rc<Sheet>] {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: SheetId) -> Option<&Rc<Sheet>> {
        self.0.iter().find(|sheet| sheet.id == id)
    }

    /// These with `sheet`, which takes the place of the one with its number.
    ///
    /// # Errors
    /// [`SheetError::TooManySheets`].
    pub fn with(&self, sheet: Sheet) -> Result<Self, SheetError> {
        let mut next = self.clone();
        match next.0.iter().position(|other| other.id == sheet.id) {
            Some(at) => next.0[at] = Rc::new(sheet),
            None if next.0.len() >= MOST => return Err(SheetError::TooManySheets),
            None => next.0.push(Rc::new(sheet)),
        }
        Ok(next)
    }

    /// Puts a sheet in the place of the one with its number, which is returned, or at a place of the list.
    ///
    /// # Errors
    /// [`SheetError::TooManySheets`].
    pub(in crate::plan) fn put(&mut self, place: usize, sheet: Rc<Sheet>) -> Result<Option<Rc<Sheet>>, SheetError> {
        match self.0.iter().position(|other| other.id == sheet.id) {
            Some(at) => Ok(Some(std::mem::replace(&mut self.0[at], sheet))),
            None if self.0.len() >= MOST => Err(SheetError::TooManySheets),
            None => {
                self.0.insert(place.min(self.0.len()), sheet);
                Ok(None)
            }
        }
    }

    /// Takes a sheet out. Returns its place and it.
    pub(in crate::plan) fn take(&mut self, id: SheetId) -> Option<(usize, Rc<Sheet>)> {
        let at = self.0.iter().position(|sheet| sheet.id == id)?;
        Some((at, self.0.remove(at)))
    }

    /// These without one.
    #[must_use]
    pub fn without(&self, id: SheetId) -> Self {
        Self(self.0.iter().filter(|sheet| sheet.id != id).cloned().collect())
    }

    /// The number of the next.
    pub(super) fn next_id(&self) -> SheetId {
        SheetId(self.0.iter().map(|sheet| sheet.id.0.saturating_add(1)).max().unwrap_or_default())
    }
}
