//! One number of the model on the page: as it is, and in a field where it is to be changed; with a mark where it was.

use crate::app::browser::locale;
use crate::app::state::{Action, Dispatch};
use crate::app::widget::{Entry, Typed};
use crate::company::{Refusal, entry};
use crate::decision::{Model, Number, Numbers, Unit};
use crate::figure::typed;
use std::rc::Rc;
use yew::prelude::*;

/// The numbers, and the way to change them.
pub struct Numbering<'a> {
    /// The model as it is stated.
    pub stated: &'a Model,
    /// The model with what was changed.
    pub model: &'a Model,
    /// What was changed.
    pub numbers: &'a Rc<Numbers>,
    /// The way to change it.
    pub dispatch: &'a Dispatch,
    /// Whether numbers stand in fields.
    pub editing: bool,
}

impl Numbering<'_> {
    /// A number as text.
    pub fn text(&self, number: Number) -> String {
        number.of(self.model).map(|value| written(number, value)).unwrap_or_default()
    }

    /// What is stated for a number, where it was changed.
    fn stated(&self, number: Number) -> Option<String> {
        let changed = self.numbers.has(number);
        changed.then(|| number.of(self.stated).map(|value| written(number, value))).flatten()
    }

    /// A number of a table, which `label` names for who cannot see where it stands.
    pub fn cell(&self, number: Number, label: &str, editing: bool) -> Html {
        if editing {
            return html! { <td class="number-field">{ self.field(number, label, "hidden-text", None) }</td> };
        }
        let mark = self
            .stated(number)
            .map(|stated| html! { <span class="changed-mark">{ format!("stated {stated}") }</span> });
        html! { <td class="number">{ self.text(number) }{ for mark }</td> }
    }

    /// A field for a number.
    pub fn field(&self, number: Number, label: &str, label_class: &'static str, unit: Option<&'static str>) -> Html {
        let stated = self.stated(number);
        let of_the_model = number.of(self.stated).map(|value| written(number, value)).unwrap_or_default();
        let (numbers, dispatch) = (Rc::clone(self.numbers), self.dispatch.clone());
        let on_entry = Callback::from(move |typed: Typed| {
            let (Typed::Draft(text) | Typed::Done(text)) = &typed;
            let value = read(number, text)?;
            let next = numbers.with(number, value).map_err(|refused| Refusal::Ruled(refused.to_string()))?;
            if matches!(typed, Typed::Done(_)) {
                dispatch.dispatch(Action::SetNumbers(Rc::new(next)));
            }
            Ok(())
        });
        let id = id(number);
        let reset = {
            let (numbers, dispatch) = (Rc::clone(self.numbers), self.dispatch.clone());
            Callback::from(move |_: MouseEvent| {
                if let Ok(next) = numbers.with(number, None) {
                    dispatch.dispatch(Action::SetNumbers(Rc::new(next)));
                }
            })
        };
        html! {
            <div class="number-entry">
                <Entry {id} label={format!("{label}, stated {of_the_model}")} {label_class} placeholder={of_the_model.clone()} {unit} value={self.text(number)} {on_entry} />
                if let Some(stated) = stated {
                    <span class="changed-mark">{ format!("stated {stated}") }
                        <button class="button quiet compact" aria-label={format!("Reset {label} to {stated}")} onclick={reset}>{ "Reset" }</button>
                    </span>
                }
            </div>
        }
    }
}

/// A stable id for the field of a number.
fn id(number: Number) -> String {
    match number {
        Number::Value(criterion, at, of) => format!("n-{}-{at}-{}", criterion.index(), of.index()),
        Number::Cost(at, of) => format!("n-cost-{at}-{}", of.index()),
        Number::Points(criterion) => format!("n-points-{}", criterion.index()),
        single => format!("n-{}", single.subject().replace(' ', "-")),
    }
}

/// A whole number of the model as a person reads it, without its unit.
fn written(number: Number, value: u32) -> String {
    match number.unit() {
        Unit::Count if number == Number::Seed => value.to_string(),
        Unit::Dollars | Unit::Count => locale::whole(u64::from(value)),
        unit => typed(u64::from(value), u64::from(unit.parts())),
    }
}

/// Reads what is typed; an empty field goes back to what is stated.
fn read(number: Number, text: &str) -> Result<Option<u32>, Refusal> {
    let read = match number.unit() {
        // A seed is larger than any count of things.
        Unit::Dollars => entry::amount(text),
        Unit::Count if number == Number::Seed => entry::amount(text),
        Unit::Count => entry::count(text).map(|count| count.map(u64::from)),
        Unit::Points | Unit::Percent | Unit::Times => entry::thousandths(text),
    }?;
    read.map(|value| u32::try_from(value).map_err(|_| Refusal::TooLarge)).transpose()
}
