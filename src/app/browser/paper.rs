//! Printing pages of the page’s own making, and nothing of the page itself.

use gloo::events::EventListener;
use gloo::file::{Blob, ObjectUrl};
use gloo::utils::{document, window};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CssStyleSheet, Element, HtmlImageElement};
use yew::platform::spawn_local;

/// Id of what alone is printed while it is there: see `styles/export.css`.
const ROOT: &str = "print-root";

/// Rules about paper, which hold for as long as this value lives. A size of paper is no element’s, so that it can stand in a
/// stylesheet alone; one of the page’s own making is neither a file nor markup, which the policy of the site would stop.
pub struct Rules(CssStyleSheet);

impl Rules {
    /// Lets these rules hold; `None` in a browser that makes no stylesheets, in which paper is as it would be without.
    pub fn new(rules: &str) -> Option<Self> {
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(rules).ok()?;
        let all: Array = document().adopted_style_sheets().iter().chain([JsValue::from(&sheet)]).collect();
        document().set_adopted_style_sheets(&all);
        Some(Self(sheet))
    }
}

impl Drop for Rules {
    fn drop(&mut self) {
        let own: &JsValue = self.0.as_ref();
        let others: Array = document().adopted_style_sheets().iter().filter(|sheet| sheet != own).collect();
        document().set_adopted_style_sheets(&others);
    }
}

/// Prints these SVG documents, each on a sheet of `width` and `height` in tenths of a millimetre. What is on the screen comes
/// back when the browser is done.
pub fn print(pages: &[&str], (width, height): (u32, u32)) {
    let drawings = pages.iter().map(|page| ObjectUrl::from(Blob::new_with_options(*page, Some("image/svg+xml"))));
    let drawings: Vec<ObjectUrl> = drawings.collect();
    let tenths = |length: u32| format!("{}.{}mm", length / 10, length % 10);
    let (width, height) = (tenths(width), tenths(height));
    let rules =
        format!("@page {{ size: {width} {height}; margin: 0 }} #{ROOT} .sheet {{ width: {width}; height: {height} }}");
    spawn_local(async move {
        done();
        // A browser that cannot do one of these has no printing either, or no memory.
        let Ok(root) = sheets(&drawings).await else { return };
        let (Some(body), Some(rules)) = (document().body(), Rules::new(&rules)) else { return };
        if body.append_child(&root).is_err() {
            return;
        }
        EventListener::once(&window(), "afterprint", move |_| {
            done();
            drop((drawings, rules)); // needed until now
        })
        .forget();
        // Where the browser has no printing nothing is to be seen of it.
        let _ = window().print();
    });
}

/// The sheets, each with its drawing ready: what is printed does not wait for pictures.
async fn sheets(drawings: &[ObjectUrl]) -> Result<Element, JsValue> {
    let root = document().create_element("div")?;
    root.set_id(ROOT);
    for drawing in drawings {
        let sheet = document().create_element("div")?;
        sheet.set_class_name("sheet");
        let image = HtmlImageElement::new()?;
        image.set_src(drawing);
        JsFuture::from(image.decode()).await?;
        sheet.append_child(&image)?;
        root.append_child(&sheet)?;
    }
    Ok(root)
}

/// Takes away what was to be printed.
fn done() {
    if let Some(root) = document().get_element_by_id(ROOT) {
        root.remove();
    }
}
