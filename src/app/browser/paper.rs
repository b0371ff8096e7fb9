//! Printing pages of the page’s own making, and nothing of the page itself.

use gloo::events::EventListener;
use gloo::utils::{document, window};

/// Id of what alone is printed while it is there: see `styles/export.css`.
const ROOT: &str = "print-root";

/// Prints these SVG documents, each on a sheet of `width` and `height` in tenths of a millimetre. What is on the screen comes
/// back when the browser is done.
pub fn print(pages: &[&str], (width, height): (u32, u32)) {
    done();
    let Ok(root) = document().create_element("div") else { return };
    root.set_id(ROOT);
    let tenths = |length: u32| format!("{}.{}mm", length / 10, length % 10);
    let mut inside = format!(
        "<style>@page {{ size: {0} {1}; margin: 0 }} #{ROOT} .sheet {{ width: {0}; height: {1} }}</style>",
        tenths(width),
        tenths(height)
    );
    for page in pages {
        inside.push_str("<div class=\"sheet\">");
        // A document within another has no head of its own.
        inside.push_str(page.find("<svg").map_or("", |at| &page[at..]));
        inside.push_str("</div>");
    }
    root.set_inner_html(&inside);
    let Some(body) = document().body() else { return };
    // A body takes a child.
    let _ = body.append_child(&root);
    EventListener::once(&window(), "afterprint", |_| done()).forget();
    // Where the browser has no printing nothing is to be seen of it.
    let _ = window().print();
}

/// Takes away what was to be printed.
fn done() {
    if let Some(root) = document().get_element_by_id(ROOT) {
        root.remove();
    }
}
