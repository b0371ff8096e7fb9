//! What the plan’s owner says about roles: who does what, the figures of the measures, pay, and role sheets.

use super::Assigned;
use super::sheet::{Sheet, SheetError, SheetId, Sheets};
use crate::role::measure::Figures;
use crate::role::pay::PayTerms;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// See the top of the file. What is not said follows from the charts, the answers and the guides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Roles {
    /// Parts in duties that were given by hand.
    #[serde(skip_serializing_if = "Assigned::is_empty")]
    pub scope: Assigned,
    /// The company’s own figures for its measures.
    #[serde(skip_serializing_if = "Figures::is_empty")]
    pub figures: Figures,
    /// Industry and place for pay, packages and bands of one’s own.
    #[serde(skip_serializing_if = "PayTerms::is_empty")]
    pub pay: PayTerms,
    /// The role sheets.
    #[serde(skip_serializing_if = "Sheets::is_empty")]
    pub sheets: Sheets,
}

/// A part of what is said about roles, as it becomes. A step of the history holds what changes and not everything else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saying {
    /// The parts given by hand become these.
    Scope(Assigned),
    /// The figures become these.
    Figures(Figures),
    /// What is said about pay becomes this.
    Pay(PayTerms),
    /// A role sheet takes the place of the one with its number; where there is none, it is put at a place of the list.
    Put(usize, Rc<Sheet>),
    /// A role sheet is taken out.
    Take(SheetId),
}

impl Roles {
    /// What is said otherwise in `next`, part by part.
    #[must_use]
    pub fn to(&self, next: &Self) -> Vec<Saying> {
        let mut sayings = Vec::new();
        sayings.extend((self.scope != next.scope).then(|| Saying::Scope(next.scope.clone())));
        sayings.extend((self.figures != next.figures).then(|| Saying::Figures(next.figures.clone())));
        sayings.extend((self.pay != next.pay).then(|| Saying::Pay(next.pay.clone())));
        let gone = self.sheets.all().iter().filter(|sheet| next.sheets.get(sheet.id).is_none());
        sayings.extend(gone.map(|sheet| Saying::Take(sheet.id)));
        let put = next.sheets.all().iter().enumerate().filter(|(_, sheet)| self.sheets.get(sheet.id) != Some(*sheet));
        sayings.extend(put.map(|(place, sheet)| Saying::Put(place, Rc::clone(sheet))));
        sayings
    }

    /// Takes what is said over. Returns what takes it back.
    ///
    /// # Errors
    /// [`SheetError`] where a sheet is one too many, or is to be taken out and not there; these are as they were then.
    pub(super) fn say(&mut self, sayings: Vec<Saying>) -> Result<Vec<Saying>, SheetError> {
        let mut next = self.clone();
        let mut back = Vec::with_capacity(sayings.len());
        for saying in sayings {
            back.push(match saying {
                Saying::Scope(scope) => Saying::Scope(std::mem::replace(&mut next.scope, scope)),
                Saying::Figures(figures) => Saying::Figures(std::mem::replace(&mut next.figures, figures)),
                Saying::Pay(pay) => Saying::Pay(std::mem::replace(&mut next.pay, pay)),
                Saying::Put(place, sheet) => {
                    let id = sheet.id;
                    match next.sheets.put(place, sheet)? {
                        Some(was) => Saying::Put(place, was),
                        None => Saying::Take(id),
                    }
                }
                Saying::Take(id) => {
                    let (place, sheet) = next.sheets.take(id).ok_or(SheetError::Damaged)?;
                    Saying::Put(place, sheet)
                }
            });
        }
        back.reverse();
        *self = next;
        Ok(back)
    }

    /// The same without the role sheets and without the figures, and without what is said about pay unless that is to stay.
    #[must_use]
    pub fn reduced(&self, pay: bool) -> Self {
        let pay = if pay { self.pay.clone() } else { PayTerms::default() };
        Self { scope: self.scope.clone(), pay, ..Self::default() }
    }
}
