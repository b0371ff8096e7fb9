//! What each role is measured on, where the company stands, and who answers for it.

use yew::prelude::*;

/// The tab.
#[component]
pub fn MeasuresTab() -> Html {
    Html::default()
}
