//! Files in and out: reading what a person picked, and handing a file back.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlAnchorElement, HtmlInputElement};

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The file picked in the input that `event` comes from. The input is emptied, so that picking the same file again counts.
pub fn picked(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file)
}

/// Reads `file`, unless it is larger than `most` bytes.
///
/// # Errors
/// A sentence for the reader.
pub async fn read(file: File, most: u64) -> Result<Read, String> {
    let file = gloo::file::File::from(file);
    let name = file.name();
    if file.size() > most {
        let (size, most) = (file.size() / 1_000_000, most / 1_000_000);
        return Err(format!(
            "“{name}” has {size} MB; the planner reads files of up to {most} MB. Remove columns or rows that are not needed."
        ));
    }
    match gloo::file::futures::read_as_bytes(&file).await {
        Ok(bytes) => Ok(Read { name, bytes }),
        Err(error) => {
            Err(format!("The browser could not read “{name}”: {error}. Is it still there, and not open elsewhere?"))
        }
    }
}

/// Hands `text` to the reader as a download called `name`.
pub fn download(name: &str, kind: &str, text: &str) {
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(kind)));
    let Ok(Ok(link)) = document().create_element("a").map(JsCast::dyn_into::<HtmlAnchorElement>) else { return };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser holds the data from the click on; the address may go a little later, after the download has begun.
    gloo::timers::callback::Timeout::new(10_000, move || drop(url)).forget();
}
