//! Answers on their way from a field to the plan.

use crate::app::browser::locale;
use crate::app::state::{Action, Dispatch};
use crate::app::widget::Typed;
use crate::company::{Answer, Profile, Refusal, Share, entry};
use yew::prelude::*;

/// The answers so far, and the way to give another.
pub struct Form<'a> {
    /// The answers so far.
    pub profile: &'a Profile,
    dispatch: &'a Dispatch,
}

impl<'a> Form<'a> {
    /// A form over `profile`.
    pub const fn new(profile: &'a Profile, dispatch: &'a Dispatch) -> Self {
        Self { profile, dispatch }
    }

    /// For a text field: reads what is typed, checks it against the other answers, and sends it on once it is done.
    pub fn typed<T: 'static>(
        &self,
        read: fn(&str) -> Result<T, Refusal>,
        answer: impl Fn(T) -> Answer + 'static,
    ) -> Callback<Typed, Result<(), Refusal>> {
        let (profile, dispatch) = (self.profile.clone(), self.dispatch.clone());
        Callback::from(move |typed: Typed| {
            let (Typed::Draft(text) | Typed::Done(text)) = &typed;
            let answer = answer(read(text)?);
            profile.with(answer.clone())?;
            if matches!(typed, Typed::Done(_)) {
                dispatch.dispatch(Action::Answer(answer));
            }
            Ok(())
        })
    }

    /// For a choice: sends the answer on. No rule refuses what can be chosen.
    pub fn chosen<T: 'static>(&self, answer: impl Fn(T) -> Answer + 'static) -> Callback<T> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |choice: T| dispatch.dispatch(Action::Answer(answer(choice))))
    }
}

/// Reads any text as it stands.
#[allow(clippy::unnecessary_wraps)] // a reader of a text field may refuse
pub fn plain(text: &str) -> Result<String, Refusal> {
    Ok(text.to_owned())
}

/// Reads an exchange rate; an empty field keeps asking for one.
pub fn rate(text: &str) -> Result<f64, Refusal> {
    entry::rate(text)?.ok_or(Refusal::RateOutOfRange)
}

/// A count for a field; empty where it is not known.
pub fn count(number: Option<u32>) -> String {
    number.map_or_else(String::new, |number| locale::whole(number.into()))
}

/// An amount for a field; empty where it is not known.
pub fn amount(number: Option<u64>) -> String {
    number.map_or_else(String::new, locale::whole)
}

/// A share in percent for a field; empty where it is not known.
pub fn percent(share: Option<Share>) -> String {
    share.map_or_else(String::new, |share| locale::entered(share.get() * 100.0, 1))
}

/// The labels of a menu whose first entry is `unsure`, and which entry is chosen.
pub fn menu<T: PartialEq + Copy>(
    unsure: &'static str,
    all: &[T],
    label: fn(T) -> &'static str,
    chosen: Option<T>,
) -> (Vec<&'static str>, usize) {
    let labels = std::iter::once(unsure).chain(all.iter().copied().map(label)).collect();
    let at = chosen.and_then(|chosen| all.iter().position(|one| *one == chosen));
    (labels, at.map_or(0, |at| at + 1))
}

/// What entry `at` of such a menu stands for.
pub fn of_menu<T: Copy>(all: &[T], at: usize) -> Option<T> {
    at.checked_sub(1).and_then(|at| all.get(at).copied())
}
