//! How the reader’s locale writes figures and moments and orders names, through the browser’s own Intl.
//!
//! The marks within figures are read once and handed to the library, which writes them in cells and sentences alike: see
//! [`crate::figure`]. Moments come from Intl whole, with the reader’s calendar and the digits of the rest of the page.

pub use crate::figure::brief_money as short_money;
pub use crate::figure::{entered, fixed, percent, short as number, signed, thousands as whole};

use crate::figure::Marks;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::cmp::Ordering;
use wasm_bindgen::{JsCast, JsValue};

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), value);
    }
    options
}

/// The digits of the page.
fn latin() -> (&'static str, JsValue) {
    ("numberingSystem", "latn".into())
}

/// How the reader’s locale writes figures.
pub fn marks() -> Marks {
    let format = Intl::NumberFormat::new(&Array::new(), &options(&[latin()]));
    let parts = |number: f64, of: &str| -> Vec<String> {
        let text = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
        let parts = format.format_to_parts(number);
        parts
            .iter()
            .filter(|part| text(part, "type").as_deref() == Some(of))
            .filter_map(|part| text(&part, "value"))
            .collect()
    };
    let mark = |number: f64, of: &str| parts(number, of).first().and_then(|text| text.chars().next());
    Marks {
        point: mark(1.5, "decimal").unwrap_or('.'),
        group: mark(1e6, "group"),
        first: if mark(1e3, "group").is_some() { 1 } else { 2 },
        size: match parts(1e9, "integer").as_slice() {
            [.., middle, _] if middle.len() > 1 => middle.len(),
            _ => 3,
        },
    }
}

thread_local! {
    /// Making one takes longer than using it a thousand times.
    static COMPARE: Function =
        Intl::Collator::new(&Array::new(), &options(&[("numeric", true.into()), ("sensitivity", "base".into())])).compare();
}

/// Which of two names, handed to the browser beforehand, comes first in the reader’s alphabet: 2 before 10, and neither case
/// nor accents tell them apart.
pub fn order(one: &JsValue, other: &JsValue) -> Ordering {
    let sign = COMPARE.with(|compare| compare.call2(&JsValue::UNDEFINED, one, other));
    sign.ok().and_then(|sign| sign.as_f64()).unwrap_or_default().total_cmp(&0.0)
}

/// A moment, milliseconds since 1970, as a day and a time. It is apart from the direction of the text it stands in.
pub fn moment(milliseconds: f64) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds));
    let wish = options(&[("dateStyle", "medium".into()), ("timeStyle", "short".into()), latin()]);
    let formatted =
        Intl::DateTimeFormat::new(&Array::new(), &wish).format().call1(&JsValue::UNDEFINED, date.unchecked_ref());
    formatted.ok().and_then(|text| text.as_string()).map_or_else(String::new, |text| format!("\u{2068}{text}\u{2069}"))
}

/// The same as it is kept, plain in whatever language it was made: 2026-11-22 19:55, by the clock on the wall.
pub fn stamp(milliseconds: f64) -> String {
    let ahead = Date::new(&JsValue::from_f64(milliseconds)).get_timezone_offset() * 60_000.0;
    let wall = Date::new(&JsValue::from_f64(milliseconds - ahead)).to_iso_string();
    String::from(wall).chars().take("2026-11-22T19:55".len()).collect::<String>().replace('T', " ")
}
