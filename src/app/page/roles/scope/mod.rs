//! Who is accountable and responsible for what in a design, read off its chart.

use yew::prelude::*;

/// The tab.
#[component]
pub fn ScopeTab() -> Html {
    Html::default()
}
