//! What the guides say a role earns, and what a package costs.

use yew::prelude::*;

/// The tab.
#[component]
pub fn PayTab() -> Html {
    Html::default()
}
