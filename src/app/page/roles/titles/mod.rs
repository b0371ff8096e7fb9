//! Whether a post deserves its title: on a chart, and in a job posting.

use yew::prelude::*;

/// The tab.
#[component]
pub fn TitlesTab() -> Html {
    Html::default()
}
