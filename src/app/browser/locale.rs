//! Numbers, money and dates as the reader's locale writes them, through the browser's own Intl.

use crate::company::Currency;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), value);
    }
    options
}

fn format(number: f64, pairs: &[(&str, JsValue)]) -> String {
    let format = Intl::NumberFormat::new(&Array::new(), &options(pairs));
    let formatted = format.format().call1(&JsValue::UNDEFINED, &JsValue::from_f64(number));
    formatted.ok().and_then(|text| text.as_string()).unwrap_or_else(|| number.to_string())
}

/// A number with at most `digits` decimals.
pub fn number(number: f64, digits: u32) -> String {
    format(number, &[("maximumFractionDigits", digits.into())])
}

thread_local! {
    /// Making a format takes longer than using it a hundred times, and a table shows hundreds of whole numbers.
    static WHOLE: Function = Intl::NumberFormat::new(&Array::new(), &Object::new()).format();
}

/// A whole number.
#[allow(clippy::cast_precision_loss)] // counts, and money of at most 1e13
pub fn whole(number: u64) -> String {
    let formatted = WHOLE.with(|format| format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number as f64)));
    formatted.ok().and_then(|text| text.as_string()).unwrap_or_else(|| number.to_string())
}

/// A number with exactly `digits` decimals, for columns.
pub fn fixed(number: f64, digits: u32) -> String {
    format(number, &[("minimumFractionDigits", digits.into()), ("maximumFractionDigits", digits.into())])
}

/// A number with its sign, plus or minus, and one decimal.
pub fn signed(number: f64) -> String {
    let digits = JsValue::from(1);
    let rounded = (number * 10.0).round() / 10.0;
    format(
        rounded,
        &[
            ("minimumFractionDigits", digits.clone()),
            ("maximumFractionDigits", digits),
            ("signDisplay", "exceptZero".into()),
        ],
    )
}

/// A share, 0 to 1, as a whole percentage.
pub fn percent(share: f64) -> String {
    format(share, &[("style", "percent".into()), ("maximumFractionDigits", 0.into())])
}

/// Money in few digits, such as $24M.
pub fn short_money(amount: f64, currency: Currency) -> String {
    format(
        amount,
        &[
            ("style", "currency".into()),
            ("currency", currency.code().into()),
            ("notation", "compact".into()),
            ("maximumSignificantDigits", 3.into()),
        ],
    )
}

/// A moment, milliseconds since 1970, as a day and a time.
pub fn moment(milliseconds: f64) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds));
    let format = Intl::DateTimeFormat::new(
        &Array::new(),
        &options(&[("dateStyle", "medium".into()), ("timeStyle", "short".into())]),
    );
    let formatted = format.format().call1(&JsValue::UNDEFINED, date.unchecked_ref());
    formatted.ok().and_then(|text| text.as_string()).unwrap_or_default()
}
