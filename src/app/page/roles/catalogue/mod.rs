//! What each role is there for, what it owns, what it shares and what it does not own, with the guide and section behind every sentence.

use yew::prelude::*;

/// The tab.
#[component]
pub fn CatalogueTab() -> Html {
    Html::default()
}
