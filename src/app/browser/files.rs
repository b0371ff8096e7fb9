//! Files in and out: reading what a person picked, dropped or pasted, and handing a file back.

use crate::figure::quoted;
use gloo::file::{Blob, ObjectUrl};
use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Event, File, HtmlAnchorElement, HtmlInputElement};
use yew::platform::spawn_local;

/// A file that was read into the page’s own memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Something brought in, whose bytes lie with the browser and not in the page’s own memory.
#[derive(Clone, Debug)]
pub struct Brought {
    /// The file’s name, or what to call what was pasted.
    pub name: String,
    /// The bytes.
    pub bytes: ArrayBuffer,
}

impl Brought {
    /// A text that was typed or pasted.
    pub fn of_text(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), bytes: Uint8Array::from(text.as_bytes()).buffer() }
    }

    /// Reads `file`, unless it is larger than `most` bytes.
    ///
    /// # Errors
    /// A sentence for the reader.
    pub async fn of_file(file: File, most: u64) -> Result<Self, String> {
        let name = file.name();
        check_size(&gloo::file::File::from(file.clone()), most)?;
        match JsFuture::from(file.array_buffer()).await {
            Ok(bytes) => Ok(Self { name, bytes: bytes.unchecked_into() }),
            Err(error) => Err(unreadable(&name, &reason(&error))),
        }
    }
}

/// The file picked in the input that `event` comes from. The input is emptied, so that picking the same file again counts.
pub fn picked(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file)
}

/// The first file among what is dropped or pasted.
pub fn handed_over(data: &DataTransfer) -> Option<File> {
    data.files()?.get(0)
}

/// Reads `file`, unless it is larger than `most` bytes.
///
/// # Errors
/// A sentence for the reader.
pub async fn read(file: File, most: u64) -> Result<Read, String> {
    let file = gloo::file::File::from(file);
    let name = file.name();
    check_size(&file, most)?;
    match gloo::file::futures::read_as_bytes(&file).await {
        Ok(bytes) => Ok(Read { name, bytes }),
        Err(error) => Err(unreadable(&name, &error.to_string())),
    }
}

fn check_size(file: &gloo::file::File, most: u64) -> Result<(), String> {
    if file.size() <= most {
        return Ok(());
    }
    let (name, size, most) = (quoted(&file.name()), file.size() / 1_000_000, most / 1_000_000);
    Err(format!(
        "{name} has {size} MB; the planner reads files of up to {most} MB. Remove columns or rows that are not needed."
    ))
}

/// That a file was given to the browser to keep.
pub fn handed(name: &str) -> String {
    format!("{} was handed to the browser’s downloads.", quoted(name))
}

fn unreadable(name: &str, why: &str) -> String {
    format!("The browser could not read {}: {why}. Is it a file, still there, and not open elsewhere?", quoted(name))
}

/// What the browser says of a failure, without the full stop.
fn reason(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.unwrap_or_default().trim_end_matches('.').to_owned()
}

/// Hands `text` to the reader as a download called `name`.
pub fn download(name: &str, kind: &str, text: &str) {
    hand_out(name, Blob::new_with_options(text, Some(kind)));
}

/// Hands bytes to the reader as a download called `name`.
pub fn download_bytes(name: &str, kind: &str, bytes: &ArrayBuffer) {
    hand_out(name, Blob::new_with_options(bytes.clone(), Some(kind)));
}

fn hand_out(name: &str, blob: Blob) {
    let url = ObjectUrl::from(blob);
    let Ok(Ok(link)) = document().create_element("a").map(JsCast::dyn_into::<HtmlAnchorElement>) else { return };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser holds the data from the click on; the address may go a little later, after the download has begun.
    spawn_local(async move {
        TimeoutFuture::new(10_000).await;
        drop(url);
    });
}
