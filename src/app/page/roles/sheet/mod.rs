//! A scorecard for one role in one design, to hire by and to be held to.

use yew::prelude::*;

/// The tab.
#[component]
pub fn SheetTab() -> Html {
    Html::default()
}
