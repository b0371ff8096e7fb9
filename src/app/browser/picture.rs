//! Pictures: a drawing as something the page can show, and as pixels.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::document;
use js_sys::{ArrayBuffer, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// An address under which the page can show an SVG document. It is good as long as this value lives.
pub fn address(svg: &ArrayBuffer) -> ObjectUrl {
    ObjectUrl::from(Blob::new_with_options(svg.clone(), Some("image/svg+xml")))
}

/// The SVG document at `drawing` as a PNG of so many pixels.
///
/// # Errors
/// A sentence for the reader.
pub async fn png(drawing: &ObjectUrl, width: u32, height: u32) -> Result<ArrayBuffer, &'static str> {
    const NOT_MADE: &str = "The browser could not make a picture of this size. Choose a smaller one, or take the SVG.";
    let image = HtmlImageElement::new_with_width_and_height(width, height).map_err(|_| NOT_MADE)?;
    image.set_src(drawing);
    JsFuture::from(image.decode()).await.map_err(|_| NOT_MADE)?;
    let canvas = document().create_element("canvas").map_err(|_| NOT_MADE)?.unchecked_into::<HtmlCanvasElement>();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok().flatten().ok_or(NOT_MADE)?.unchecked_into::<CanvasRenderingContext2d>();
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())
        .map_err(|_| NOT_MADE)?;
    let made = Promise::new(&mut |resolve, _| {
        // Where this fails the promise below gives nothing that could be read.
        let _ = canvas.to_blob(&resolve);
    });
    let blob = JsFuture::from(made).await.map_err(|_| NOT_MADE)?;
    // Null for a canvas that is too large for the browser.
    let blob = blob.dyn_into::<web_sys::Blob>().map_err(|_| NOT_MADE)?;
    let bytes = JsFuture::from(blob.array_buffer()).await.map_err(|_| NOT_MADE)?;
    Ok(bytes.unchecked_into())
}
