//! Transition: from one design to another in safe steps.

use crate::app::widget::PageHead;
use yew::prelude::*;

/// The page.
#[component]
pub fn TransitionPage() -> Html {
    html! {
        <div class="page">
            <PageHead title="Transition" line="From one design to another in safe steps." />
        </div>
    }
}
