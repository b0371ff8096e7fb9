//! The chart as the clerk hands it over, read in slices: a company of hundreds of thousands takes the better part of a second,
//! and the page shows frames meanwhile.

use crate::org::{Chart, Seat};
use crate::plan::Baseline;
use gloo::timers::future::TimeoutFuture;
use js_sys::{ArrayBuffer, Uint8Array};
use std::rc::Rc;

/// Positions that are read at a time: some ten milliseconds.
const SLICE: usize = 4_000;

/// How a baseline begins: its chart, which is a list of seats, comes first.
const CHART: &str = r#"{"chart":["#;

/// Reads a baseline from its JSON.
///
/// # Errors
/// Why it is none, for the reader.
pub async fn baseline(bytes: ArrayBuffer) -> Result<Baseline, String> {
    let text = String::from_utf8(Uint8Array::new(&bytes).to_vec()).map_err(|error| error.to_string())?;
    let Some(mut rest) = text.strip_prefix(CHART) else { return read(&text) };
    let mut seats: Vec<Seat> = Vec::new();
    while !rest.starts_with(']') {
        let mut values = serde_json::Deserializer::from_str(rest).into_iter();
        match values.next() {
            Some(Ok(seat)) => seats.push(seat),
            // Read as a whole it says what is wrong, and where.
            Some(Err(_)) | None => return read(&text),
        }
        rest = &rest[values.byte_offset()..];
        rest = rest.strip_prefix(',').unwrap_or(rest);
        if seats.len().is_multiple_of(SLICE) {
            TimeoutFuture::new(0).await;
        }
    }
    let chart = Chart::try_from(seats).map_err(|error| error.to_string())?;
    Ok(Baseline { chart: Rc::new(chart), ..read(&format!("{CHART}{rest}"))? })
}

fn read(text: &str) -> Result<Baseline, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}
