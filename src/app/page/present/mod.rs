//! Presentation: the plan, one idea a slide.

use crate::app::widget::PageHead;
use yew::prelude::*;

/// The page.
#[component]
pub fn Presentation() -> Html {
    html! {
        <div class="page">
            <PageHead title="Presentation" line="The plan, one idea a slide." />
        </div>
    }
}
