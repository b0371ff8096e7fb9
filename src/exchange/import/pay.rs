//! Yearly pay as people write it: “$85k”, “85,000.00”, “85.000,00”, “80k–90k”.

/// What a cell says of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pay {
    /// Nothing.
    None,
    /// So many US dollars, rounded to whole ones.
    Amount(u64),
    /// A range, with its middle.
    Range(u64),
    /// Another currency.
    Foreign,
    /// No yearly amount.
    Unread,
}

/// Whether a text names another currency than US dollars.
pub fn is_foreign(text: &str) -> bool {
    const SIGNS: [char; 10] = ['€', '£', '¥', '₹', '₽', '₩', '₺', '₪', '฿', '₫'];
    const CODES: [&str; 25] = [
        "eur", "euro", "euros", "gbp", "pounds", "chf", "cad", "aud", "nzd", "sek", "nok", "dkk", "jpy", "inr", "brl",
        "mxn", "pln", "czk", "huf", "sgd", "hkd", "cny", "zar", "ils", "aed",
    ];
    let lower = text.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphabetic());
    let dollars = ["c$", "ca$", "a$", "au$", "nz$", "s$", "hk$", "r$", "mx$"];
    lower.contains(SIGNS)
        || words.any(|word| CODES.contains(&word))
        || dollars.iter().any(|sign| lower.starts_with(sign) || lower.contains(&format!(" {sign}")))
}

/// Reads a cell.
pub fn read(cell: &str) -> Pay {
    let lower = cell.to_lowercase();
    if super::word::is_top_word(&lower) && lower != "0" && lower != "-1" {
        return Pay::None;
    }
    if is_foreign(cell) {
        return Pay::Foreign;
    }
    let mut text = lower.replace("us$", "").replace("usd", "").replace('$', "");
    for yearly in ["per year", "per annum", "a year", "annually", "/year", "/yr", "p.a.", "/ year", "/ yr"] {
        text = text.replace(yearly, "");
    }
    let text = text.trim();
    if let Some(amount) = amount(text, None) {
        return Pay::Amount(amount);
    }
    let ends = ["–", "—", " to ", "-", "..."].iter().find_map(|between| text.split_once(between));
    let range = ends.and_then(|(from, to)| {
        let to = to.trim();
        let most = amount(to, None)?;
        // In “80–90k” the k is of both.
        let least = amount(from.trim(), to.chars().last().filter(|last| matches!(last, 'k' | 'm')))?;
        most.checked_sub(least).map(|between| least + between / 2)
    });
    range.map_or(Pay::Unread, Pay::Range)
}

/// A number in either convention, to the next whole one. `unit` is the k or m that it has where it shows none.
fn amount(text: &str, unit: Option<char>) -> Option<u64> {
    let last = text.chars().last()?;
    let (digits, unit) = match last {
        'k' | 'm' => (&text[..text.len() - 1], Some(last)),
        _ => (text, unit),
    };
    let times = match unit {
        Some('k') => 1_000,
        Some('m') => 1_000_000,
        _ => 1,
    };
    let plain: String = digits
        .chars()
        .filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’'))
        .collect();
    let (whole, part) = halves(&plain, times > 1)?;
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    let grouped =
        groups.all(|group| matches!(group.len(), 2 | 3)) && (whole == first || (1..=3).contains(&first.len()));
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if !grouped || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = &part[..part.len().min(6)];
    let (below, value) = (10_u64.pow(u32::try_from(part.len()).ok()?), part.parse().unwrap_or(0_u64));
    let rounded = (value * times * 2 + below) / (2 * below);
    whole.parse::<u64>().ok()?.checked_mul(times)?.checked_add(rounded)
}

/// What stands before and behind the decimal sign; nothing where there are other letters. A single sign with three digits behind
/// it parts thousands, unless the number counts thousands itself.
fn halves(text: &str, counts_thousands: bool) -> Option<(&str, &str)> {
    if !text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')) {
        return None;
    }
    let Some(last) = text.rfind(['.', ',']) else { return Some((text, "")) };
    let (whole, part) = (&text[..last], &text[last + 1..]);
    let sign = &text[last..=last];
    let parts_thousands = part.len() == 3 && !counts_thousands && !whole.contains(['.', ',']) || whole.contains(sign);
    Some(if parts_thousands { (text, "") } else { (whole, part) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_either_convention() {
        for (text, amount) in [
            ("85000", 85_000),
            ("$85,000", 85_000),
            ("85.000", 85_000),
            ("1,234.56", 1_235),
            ("1.234,56", 1_235),
            ("1 234", 1_234),
            ("1\u{a0}234,4", 1_234),
            ("1’234’567", 1_234_567),
            ("1,234,567", 1_234_567),
            ("12,00,000", 1_200_000),
            ("85k", 85_000),
            ("USD 85.5K", 85_500),
            ("1.25m", 1_250_000),
            ("85000.00 per year", 85_000),
            ("0", 0),
        ] {
            assert_eq!(read(text), Pay::Amount(amount), "{text}");
        }
    }

    #[test]
    fn ranges_have_a_middle() {
        for text in ["80k-100k", "80–100k", "$80,000 to $100,000", "80.000 - 100.000"] {
            assert_eq!(read(text), Pay::Range(90_000), "{text}");
        }
    }

    #[test]
    fn what_is_no_yearly_amount_of_dollars_is_not_read() {
        for text in ["€85,000", "85000 EUR", "C$ 85k", "£1"] {
            assert_eq!(read(text), Pay::Foreign, "{text}");
        }
        for text in ["competitive", "25/hour", "-5", "1.2.3.4,5,6", "1,23,4", "k", "100k-80k", "12e5"] {
            assert_eq!(read(text), Pay::Unread, "{text}");
        }
        for text in ["", "-", "n/a", "None"] {
            assert_eq!(read(text), Pay::None, "{text}");
        }
    }
}
