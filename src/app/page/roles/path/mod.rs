//! How people come to the role, and what changes at each step.

use yew::prelude::*;

/// The tab.
#[component]
pub fn PathTab() -> Html {
    Html::default()
}
