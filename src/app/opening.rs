//! Opening a plan that lies in the store. What is no plan is set aside as it is; what a newer page has written is left alone.

use super::browser::last::{begin_opening, end_opening};
use super::browser::storage::{Kept, PlanKey, Store, Writing};
use crate::figure::quoted;
use crate::plan::{FormatError, Plan};
use yew::AttrValue;

/// Why a plan was not opened.
pub struct Failed {
    key: PlanKey,
    /// A sentence with its name, what was done, and why.
    pub words: String,
    /// Whether its record was set aside; else it was not touched.
    aside: bool,
}

impl Failed {
    /// The plan and the reason, where its record was not touched.
    pub fn refusal(&self) -> Option<(PlanKey, AttrValue)> {
        (!self.aside).then(|| (self.key, self.words.clone().into()))
    }
}

/// The plan with this key, and the writing it rests on. Its opening is noted, and ends once it is shown.
///
/// # Errors
/// Where there is none that this page can open.
pub async fn from_store(store: &Store, key: PlanKey) -> Result<(Writing, Plan), Failed> {
    let left = |words: String| Failed { key, words, aside: false };
    let kept = match store.get(key).await {
        Ok(Some(kept)) => kept,
        Ok(None) => return Err(left("This plan is no longer in the browser.".to_owned())),
        Err(error) => return Err(left(format!("A plan could not be read. {error}"))),
    };
    begin_opening(key);
    let read = read(&kept);
    if read.is_err() {
        end_opening();
    }
    let (name, damage) = match read {
        Ok(plan) => return Ok((kept.writing, plan)),
        Err(Unread::Damaged(damage)) => (quoted(&kept.name), damage),
        Err(Unread::Left(why)) => return Err(left(format!("{} was left as it is. {why}", quoted(&kept.name)))),
    };
    match store.set_aside(kept.writing, &damage).await {
        Ok(()) => {
            let words = format!("{name} could not be opened and was set aside as it is, under Plans. {damage}");
            Err(Failed { key, words, aside: true })
        }
        Err(error) => Err(left(format!("{name} could not be opened, and was left as it is. {damage} {error}"))),
    }
}

/// What stands in the way of reading a plan, a whole sentence.
enum Unread {
    /// The text is no plan, nor will it be one for another page.
    Damaged(String),
    /// Another page may read it.
    Left(String),
}

fn read(kept: &Kept) -> Result<Plan, Unread> {
    let Some(text) = &kept.text else { return Err(Unread::Damaged("Its record holds no text.".to_owned())) };
    Plan::from_text(text).map_err(|error| match error {
        FormatError::Newer(_) | FormatError::TooLong(_) => Unread::Left(error.to_string()),
        damaged => Unread::Damaged(damaged.to_string()),
    })
}

/// What is said at the start: what could not be opened first, how many more, and what is open instead.
pub fn told(first: &Failed, more: usize, instead: Option<&str>) -> String {
    let more = match more {
        0 => String::new(),
        1 => " Another plan could not be opened either: see Plans.".to_owned(),
        more => format!(" {more} more plans could not be opened either: see Plans."),
    };
    let instead = instead.map_or_else(|| "a blank plan".to_owned(), quoted);
    format!("{}{more} Open instead is {instead}.", first.words)
}
