//! Numbers, money and lists as they stand in a sentence that no locale has a say in.

use crate::company::Currency;

/// A whole number with its digits in threes.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let grouped = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    grouped.collect::<Vec<_>>().join(",")
}

/// A number in parts of which `parts`, a power of ten, make one: grouped, and without zeros behind the point.
pub fn decimal(number: u64, parts: u64) -> String {
    let (whole, mut rest, mut places) = (thousands(number / parts), number % parts, parts.ilog10() as usize);
    while places > 0 && rest % 10 == 0 {
        (rest, places) = (rest / 10, places - 1);
    }
    if places == 0 { whole } else { format!("{whole}.{rest:0places$}") }
}

fn of(figure: &str, currency: Currency) -> String {
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

/// `1 position`, `2 positions`.
pub fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
}

/// Things in a row within a sentence.
pub fn listed(things: &[impl AsRef<str>]) -> String {
    let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
    match things.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
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
        assert_eq!([listed(&["a"]), listed(&["a", "b"]), listed(&["a", "b", "c"])], ["a", "a and b", "a, b and c"]);
    }
}
