//! Days of the calendar as the plan keeps them: year, month and day with hyphens between.

/// The day so many months after `day`, or the last of its month where that is shorter; `None` where `day` is none or the year
/// would have five digits.
pub(super) fn months_after(day: &str, months: u32) -> Option<String> {
    if !crate::design::transition::is_day(day) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        day.as_bytes()[range].iter().fold(0_u32, |sum, digit| sum * 10 + u32::from(digit - b'0'))
    };
    let month = number(5..7) - 1 + months;
    let (year, month) = (number(0..4) + month / 12, month % 12 + 1);
    // Downwards from the day itself: at most three steps.
    let last = (1..=number(8..10)).rev().map(|day| format!("{year:04}-{month:02}-{day:02}"));
    last.filter(|_| year <= 9999).find(|day| crate::design::transition::is_day(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_by_the_calendar() {
        for (day, months, after) in [
            ("2027-01-15", 0, "2027-01-15"),
            ("2027-01-31", 1, "2027-02-28"),
            ("2027-11-30", 3, "2028-02-29"),
            ("2027-03-01", 24, "2029-03-01"),
            ("2027-12-31", 6, "2028-06-30"),
        ] {
            assert_eq!(months_after(day, months).as_deref(), Some(after), "{day} and {months}");
        }
        assert_eq!((months_after("", 3), months_after("9999-12-01", 1)), (None, None));
    }
}
