//! Printing pages of the page’s own making, and nothing of the page itself.

use gloo::events::EventListener;
use gloo::file::{Blob, ObjectUrl};
use gloo::utils::{document, window};
use js_sys::Array;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CssStyleSheet, Element, HtmlImageElement};

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

/// Pictures and rules of sheets, and what takes the sheets away when they are printed.
type Laid = (Vec<ObjectUrl>, Option<Rules>, EventListener);

thread_local! {
    /// What the sheets need until they are printed.
    static LAID: RefCell<Option<Laid>> = const { RefCell::new(None) };
}

/// Prints the page as it is on the screen.
///
/// # Errors
/// A sentence for the reader where the browser has no printing.
pub fn print_page() -> Result<(), &'static str> {
    clear();
    window().print().map_err(|_| NO_PRINTING)
}

/// Prints these SVG documents, each on a sheet of `width` and `height` in tenths of a millimetre. What is on the screen comes
/// back when the browser is done, or when something else is printed.
///
/// # Errors
/// A sentence for the reader where the sheets cannot be made or the browser has no printing.
pub async fn print(pages: Vec<ObjectUrl>, (width, height): (u32, u32)) -> Result<(), &'static str> {
    let tenths = |length: u32| format!("{}.{}mm", length / 10, length % 10);
    let (width, height) = (tenths(width), tenths(height));
    let rules =
        format!("@page {{ size: {width} {height}; margin: 0 }} #{ROOT} .sheet {{ width: {width}; height: {height} }}");
    let root = sheets(&pages).await.map_err(|_| NOT_DRAWN)?;
    clear();
    let body = document().body().ok_or(NOT_DRAWN)?;
    body.append_child(&root).map_err(|_| NOT_DRAWN)?;
    // Without the rules the sheets lie on the paper that the reader chooses.
    LAID.set(Some((pages, Rules::new(&rules), EventListener::once(&window(), "afterprint", |_| clear()))));
    window().print().map_err(|_| {
        clear();
        NO_PRINTING
    })
}

const NOT_DRAWN: &str = "The pages could not be drawn for printing. Perhaps the browser ran out of memory: close other \
     tabs and try again, or download another form.";
const NO_PRINTING: &str = "This browser does not let the page print. Save a file and print that.";

/// A page to be printed, in the browser’s keeping.
pub fn page(drawing: &str) -> ObjectUrl {
    Blob::new_with_options(drawing, Some("image/svg+xml")).into()
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
fn clear() {
    LAID.take();
    if let Some(root) = document().get_element_by_id(ROOT) {
        root.remove();
    }
}
