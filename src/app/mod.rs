//! The page.

use yew::prelude::*;

/// Mounts the page on the document's body.
pub fn run() {
    yew::Renderer::<App>::new().render();
}

/// The whole page.
#[component]
pub fn App() -> Html {
    html! { <main><h1>{"Orgwright"}</h1></main> }
}
