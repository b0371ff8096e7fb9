//! The six needs on their anchored scales.

use super::form::Form;
use crate::app::widget::{panel, scale};
use crate::company::{Answer, Need};
use yew::prelude::*;

/// The section.
pub fn needs(form: &Form<'_>) -> Html {
    let one = |need: Need| {
        let on_level = form.chosen(move |level| Answer::Need(need, level));
        scale(need_id(need), need, "Not sure", form.profile.needs.get(need), &on_level)
    };
    let content = html! { <div class="needs">{ for Need::ALL.into_iter().map(one) }</div> };
    panel("What the company needs", "Each scale runs from 0 to 4; its ends are written below it.", content)
}

/// The id of a need's field.
pub const fn need_id(need: Need) -> &'static str {
    match need {
        Need::Interdependence => "interdependence",
        Need::Alignment => "alignment",
        Need::Lifecycle => "lifecycle",
        Need::Scaling => "scaling",
        Need::Specialism => "specialism",
        Need::Separation => "separation",
    }
}
