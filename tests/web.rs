//! The page's components in a real browser, each mounted on an element of its own: `cargo xtask test`.

#![cfg(target_arch = "wasm32")]

mod digest;
#[allow(clippy::unwrap_used)]
#[path = "decision/example.rs"]
mod example;

use orgwright::app::App;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

/// An empty element in the document. The body itself belongs to the test runner, which writes its report there.
fn stage() -> Element {
    let document = web_sys::window().and_then(|window| window.document()).expect("the tests run in a browser's window");
    let stage = document.create_element("div").expect("div is a valid name");
    document.body().expect("the runner's page has a body").append_child(&stage).expect("a body takes a div");
    stage
}

/// Waits for an element to be there: the page first opens the browser's store, which takes as long as it takes.
async fn settled(stage: &Element, selector: &str) {
    while stage.query_selector(selector).expect("the selector is valid").is_none() {
        gloo::timers::future::TimeoutFuture::new(5).await;
        yew::scheduler::flush().await;
    }
}

#[wasm_bindgen_test]
async fn the_page_has_one_heading_of_the_first_level_inside_its_main_part() {
    let stage = stage();
    let page = yew::Renderer::<App>::with_root(stage.clone()).render();
    settled(&stage, "main h1").await;

    let headings = stage.query_selector_all("h1").expect("the selector is valid");
    assert_eq!(headings.length(), 1);
    let heading =
        stage.query_selector("main h1").expect("the selector is valid").expect("the heading is in the main part");
    assert_eq!(heading.text_content().as_deref(), Some("Your company"));

    page.destroy();
    yew::scheduler::flush().await;
    assert_eq!(stage.child_element_count(), 0);
    stage.remove();
}

/// The same constant that the native tests hold: a file is judged by one figure on every machine.
#[wasm_bindgen_test]
fn what_is_drawn_is_the_same_to_the_last_bit() {
    assert_eq!(digest::digest(), digest::DIGEST, "0x{:016x}", digest::digest());
}
