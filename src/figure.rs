//! Numbers, money and lists as they stand in a sentence or a cell.
//!
//! The text is English, and so are the words and signs at a figure: $24.5M, 77 %, 3×. The marks within it, the decimal point and
//! what parts the thousands, are those of whoever reads, as the same figure stands in cells, fields and sentences: €1.234,5M for
//! an English text read in Germany. The digits are 0 to 9 everywhere.
//!
//! The page reads the marks off the browser once and hands them over ([`Marks::speak`]), and this is the one thing that a function
//! of the library knows beside its arguments: every sentence would otherwise carry them through every call. What is kept is made
//! with the plain marks all the same ([`plainly`]): a file, a record and a step of the history are the same wherever they were made.
//! Natively nobody hands anything over, so that the terminal program and the tests write plain figures.

use crate::company::Currency;
use std::borrow::Cow;
use std::cell::Cell;

/// The marks within a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Before the decimals.
    pub point: char,
    /// Between groups of digits, where there is anything.
    pub group: Option<char>,
    /// How many digits a number has at least before its last group; fewer are left alone: 1234 but 12 345 in Poland.
    pub first: usize,
    /// How many digits stand in each group but the last, which has three: two in India.
    pub size: usize,
}

impl Default for Marks {
    fn default() -> Self {
        Self::PLAIN
    }
}

impl Marks {
    /// As files have them, and readers of English: 1,234.5.
    pub const PLAIN: Self = Self { point: '.', group: Some(','), first: 1, size: 3 };

    /// Writes figures so from now on, in this thread.
    pub fn speak(self) {
        MARKS.set(self);
    }

    /// Writes figures so in whatever `make` makes.
    pub fn within<T>(self, make: impl FnOnce() -> T) -> T {
        /// Puts the marks back, also where `make` breaks off.
        struct Before(Marks);
        impl Drop for Before {
            fn drop(&mut self) {
                MARKS.set(self.0);
            }
        }
        let _before = Before(MARKS.replace(self));
        make()
    }

    /// A number of plain digits, with a point where it has decimals and a hyphen where it is negative.
    fn write(self, plain: &str) -> String {
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("−", digits));
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let mut written = String::with_capacity(plain.len() + plain.len() / 2);
        written.push_str(sign);
        let grouped = whole.len() >= 3 + self.first;
        for (at, digit) in whole.chars().enumerate() {
            let left = whole.len() - at;
            let parts = left == 3 || left > 3 && (left - 3).is_multiple_of(self.size.max(1));
            written.extend(self.group.filter(|_| grouped && at > 0 && parts));
            written.push(digit);
        }
        if !rest.is_empty() {
            written.push(self.point);
            written.push_str(rest);
        }
        written
    }
}

thread_local! {
    static MARKS: Cell<Marks> = const { Cell::new(Marks::PLAIN) };
}

/// What `make` makes with plain figures, whoever reads: for what is kept.
pub fn plainly<T>(make: impl FnOnce() -> T) -> T {
    Marks::PLAIN.within(make)
}

/// The decimal point of whoever reads, and types.
pub(crate) fn point() -> char {
    MARKS.get().point
}

/// A whole number with its digits in groups.
pub fn thousands(number: u64) -> String {
    MARKS.get().write(&number.to_string())
}

/// A number in parts of which `parts`, a power of ten, make one, in plain digits and without zeros behind the point.
fn digits(number: u64, parts: u64) -> String {
    let (whole, mut rest, mut places) = (number / parts, number % parts, parts.ilog10() as usize);
    while places > 0 && rest % 10 == 0 {
        (rest, places) = (rest / 10, places - 1);
    }
    if places == 0 { whole.to_string() } else { format!("{whole}.{rest:0places$}") }
}

/// A number in parts of which `parts`, a power of ten, make one: grouped, and without zeros behind the point.
pub fn decimal(number: u64, parts: u64) -> String {
    MARKS.get().write(&digits(number, parts))
}

/// The same as it is typed into a field: without groups.
pub fn typed(number: u64, parts: u64) -> String {
    Marks { group: None, ..MARKS.get() }.write(&digits(number, parts))
}

/// A number with exactly so many decimals. What rounds to nothing has no sign.
pub fn fixed(number: f64, places: usize) -> String {
    let text = format!("{number:.places$}");
    let sign = text.strip_prefix('-').filter(|digits| digits.bytes().all(|digit| matches!(digit, b'0' | b'.')));
    MARKS.get().write(sign.unwrap_or(&text))
}

/// A number with at most so many decimals.
pub fn short(number: f64, places: usize) -> String {
    let text = format!("{number:.places$}");
    let text = if places > 0 { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    MARKS.get().write(if text == "-0" { "0" } else { text })
}

/// A number with one decimal and its sign, plus or minus; none where it rounds to nothing.
pub fn signed(number: f64) -> String {
    let text = fixed(number, 1);
    let nothing = text.starts_with('−') || !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if nothing { text } else { format!("+{text}") }
}

/// The same as [`short`] as it is typed into a field: without groups.
pub fn entered(number: f64, places: usize) -> String {
    Marks { group: None, ..MARKS.get() }.within(|| short(number, places))
}

/// A part of a whole, 0 to 1, in whole per cent.
pub fn percent(part: f64) -> String {
    format!("{}\u{a0}%", fixed(100.0 * part, 0))
}

/// A figure with the sign of its currency.
pub(crate) fn of(figure: &str, currency: Currency) -> String {
    match currency {
        Currency::Usd => format!("${figure}"),
        Currency::Eur => format!("€{figure}"),
        Currency::Gbp => format!("£{figure}"),
        other => format!("{}\u{a0}{figure}", other.code()),
    }
}

/// A whole amount of money, to the last unit: $1,234,567.
pub fn money(amount: u64, currency: Currency) -> String {
    of(&thousands(amount), currency)
}

/// An amount of money in few figures: $450K, $1.25M, $3B. It is rounded: to thousands, and from a million on to hundredths.
pub fn short_money(amount: u64, currency: Currency) -> String {
    let hundredths = |unit: u64| decimal((amount + unit / 200) / (unit / 100), 100);
    let figure = match amount {
        0..1000 => thousands(amount),
        1000..999_500 => format!("{}K", (amount + 500) / 1000),
        999_500..999_995_000 => format!("{}M", hundredths(1_000_000)),
        _ => format!("{}B", hundredths(1_000_000_000)),
    };
    of(&figure, currency)
}

/// An amount of money in three figures, as cells have it: $450K, $1.25M, −$24.3M.
pub fn brief_money(amount: f64, currency: Currency) -> String {
    let size = amount.abs();
    let (mut scaled, mut letter) = (size, "");
    for (unit, of) in [(1e3, "K"), (1e6, "M"), (1e9, "B")] {
        // What rounds to a thousand of the smaller is one of the larger.
        if size >= unit * 0.9995 {
            (scaled, letter) = (size / unit, of);
        }
    }
    let places = match scaled {
        small if small < 9.995 => 2,
        middle if middle < 99.95 => 1,
        _ => 0,
    };
    let figure = of(&format!("{}{letter}", short(scaled, places)), currency);
    if amount < 0.0 && scaled > 0.0 { format!("−{figure}") } else { figure }
}

/// `1 position`, `2 positions`.
pub fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{} {several}", thousands(count as u64)) }
}

/// Whether a letter is written from right to left: Hebrew, Arabic and the scripts beside them.
const fn is_leftward(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A name as it stands in a sentence. One that is written from right to left is isolated: what stands beside it, a number or
/// another such name, keeps its place.
pub fn isolated(name: &str) -> Cow<'_, str> {
    if name.contains(is_leftward) { Cow::Owned(format!("\u{2068}{name}\u{2069}")) } else { Cow::Borrowed(name) }
}

/// A name in quotation marks, as it stands in a sentence.
pub fn quoted(name: &str) -> String {
    format!("“{}”", isolated(name))
}

/// Things in a row within a sentence.
pub fn listed(things: &[impl AsRef<str>]) -> String {
    let things: Vec<_> = things.iter().map(|thing| isolated(thing.as_ref())).collect();
    match things.as_slice() {
        [] => String::new(),
        [only] => (**only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_threes() {
        assert_eq!([0, 999, 1000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn decimals_have_no_zeros_behind_the_point() {
        let told = [decimal(350, 100), decimal(305, 100), decimal(300, 100), decimal(12_345_678, 1000), decimal(7, 1)];
        assert_eq!(told, ["3.5", "3.05", "3", "12,345.678", "7"]);
    }

    #[test]
    fn amounts_are_exact_or_short() {
        assert_eq!(money(1_234_567, Currency::Eur), "€1,234,567");
        assert_eq!(money(5, Currency::Sek), "SEK\u{a0}5");
        for (amount, told) in [
            (0, "$0"),
            (999, "$999"),
            (450_000, "$450K"),
            (999_499, "$999K"),
            (999_600, "$1M"),
            (1_035_000, "$1.04M"),
            (1_250_000, "$1.25M"),
            (1_300_000, "$1.3M"),
            (2_000_000, "$2M"),
            (999_994_999, "$999.99M"),
            (999_995_000, "$1B"),
        ] {
            assert_eq!(short_money(amount, Currency::Usd), told);
        }
        assert_eq!(short_money(450_000, Currency::Gbp), "£450K");
    }

    #[test]
    fn things_are_listed_as_people_do() {
        assert_eq!(listed(&[""; 0]), "");
        assert_eq!(listed(&["שיווק", "b"]), "\u{2068}שיווק\u{2069} and b");
        assert_eq!([quoted("مبيعات"), quoted("Vertrieb")], ["“\u{2068}مبيعات\u{2069}”", "“Vertrieb”"]);
        assert_eq!([listed(&["a"]), listed(&["a", "b"]), listed(&["a", "b", "c"])], ["a", "a and b", "a, b and c"]);
    }

    const GERMAN: Marks = Marks { point: ',', group: Some('.'), first: 1, size: 3 };
    const POLISH: Marks = Marks { point: ',', group: Some('\u{a0}'), first: 2, size: 3 };
    const HINDI: Marks = Marks { size: 2, ..Marks::PLAIN };

    #[test]
    fn marks_are_those_of_whoever_reads() {
        let told = || [thousands(999), thousands(1234), thousands(12_345_678), decimal(12_345_670, 1000)];
        assert_eq!(GERMAN.within(told), ["999", "1.234", "12.345.678", "12.345,67"]);
        assert_eq!(POLISH.within(told), ["999", "1234", "12\u{a0}345\u{a0}678", "12\u{a0}345,67"]);
        assert_eq!(HINDI.within(told), ["999", "1,234", "1,23,45,678", "12,345.67"]);
        assert_eq!(Marks { group: None, ..GERMAN }.within(told), ["999", "1234", "12345678", "12345,67"]);
        GERMAN.within(|| {
            assert_eq!(short_money(1_250_000, Currency::Eur), "€1,25M");
            assert_eq!(brief_money(-24_312_000.0, Currency::Usd), "−$24,3M");
            assert_eq!((typed(1_234_500, 1000), fixed(1234.56, 1)), ("1234,5".into(), "1.234,6".into()));
            assert_eq!(counted(1200, "position", "positions"), "1.200 positions");
        });
    }

    #[test]
    fn what_is_kept_is_plain_and_the_reader_s_marks_come_back() {
        let told = GERMAN.within(|| (thousands(1234), plainly(|| thousands(1234)), thousands(1234)));
        assert_eq!(told, ("1.234".into(), "1,234".into(), "1.234".into()));
        let broken = std::panic::catch_unwind(|| GERMAN.within(|| panic!("{}", thousands(1234))));
        assert!(broken.is_err());
        assert_eq!(thousands(1234), "1,234");
    }

    #[test]
    fn what_rounds_to_nothing_has_no_sign() {
        assert_eq!([0.04, -0.04, -1.26, 4.44].map(signed), ["0.0", "0.0", "−1.3", "+4.4"]);
        assert_eq!([-0.02, 3.0, 3.26, 1234.0].map(|number| short(number, 1)), ["0", "3", "3.3", "1,234"]);
    }

    #[test]
    fn amounts_in_cells_have_three_figures() {
        for (amount, told) in [
            (0.0, "$0"),
            (5.0, "$5"),
            (999.4, "$999"),
            (999.6, "$1K"),
            (1234.0, "$1.23K"),
            (999_600.0, "$1M"),
            (24_310_000.0, "$24.3M"),
            (103_444_000.0, "$103M"),
            (9_996_000.0, "$10M"),
            (2.5e12, "$2,500B"),
            (-450_000.0, "−$450K"),
        ] {
            assert_eq!(brief_money(amount, Currency::Usd), told);
        }
    }
}
