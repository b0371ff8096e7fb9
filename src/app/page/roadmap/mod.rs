//! Roadmap: when the advice changes as the company grows.

use crate::app::widget::PageHead;
use yew::prelude::*;

/// The page.
#[component]
pub fn RoadmapPage() -> Html {
    html! {
        <div class="page">
            <PageHead title="Roadmap" line="When the advice changes as the company grows." />
        </div>
    }
}
