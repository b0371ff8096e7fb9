//! Report: one printable document of all the plan says.

use crate::app::widget::PageHead;
use yew::prelude::*;

/// The page.
#[component]
pub fn ReportPage() -> Html {
    html! {
        <div class="page">
            <PageHead title="Report" line="One document of all the plan says." />
        </div>
    }
}
