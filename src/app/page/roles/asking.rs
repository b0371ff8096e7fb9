//! What a tab asks of the plan: that something else is said about roles.

use crate::app::state::{Action, Dispatch, Shared};
use crate::app::widget::Typed;
use crate::company::Refusal;
use crate::plan::{Change, Plan, Roles};
use yew::prelude::*;

/// See the top of the file.
#[derive(Clone)]
pub struct Asking {
    /// The plan as it is.
    pub plan: Shared<Plan>,
    /// The way to change it.
    pub dispatch: Dispatch,
}

impl Asking {
    /// Has the plan say this about roles from now on; `what` says what that does.
    pub fn ask(&self, what: &str, roles: &Roles) {
        let sayings = self.plan.roles.to(roles);
        if !sayings.is_empty() {
            self.dispatch.dispatch(Action::Make(what.to_owned(), Change::Roles(sayings)));
        }
    }

    /// Hears a field: what its text makes of what is said is asked for once it is given, and refused beside it from the first letter on.
    pub fn hears(
        &self,
        what: String,
        read: impl Fn(&Roles, &str) -> Result<Roles, Refusal> + 'static,
    ) -> Callback<Typed, Result<(), Refusal>> {
        let asking = self.clone();
        Callback::from(move |typed: Typed| {
            let (Typed::Draft(text) | Typed::Done(text)) = &typed;
            let next = read(&asking.plan.roles, text)?;
            if matches!(typed, Typed::Done(_)) {
                asking.ask(&what, &next);
            }
            Ok(())
        })
    }
}

/// A refusal of the rules behind a field, in its own words.
pub fn ruled(refused: &impl ToString) -> Refusal {
    Refusal::Ruled(refused.to_string())
}
