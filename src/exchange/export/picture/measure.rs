//! How wide a text is at most, without a font at hand: for each letter the widest of the common fonts of screens (measured in
//! DejaVu Sans and Liberation Sans, which is as wide as Arial and Helvetica), so that a text fits whichever draws it.

use std::borrow::Cow;

/// A size and weight of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Font {
    /// Pixels.
    pub size: u16,
    pub bold: bool,
}

/// Titles of cards.
pub const TITLE: Font = Font { size: 13, bold: true };
/// What else is written.
pub const SOFT: Font = Font { size: 12, bold: false };
/// Above a picture.
pub const HEADING: Font = Font { size: 20, bold: true };

/// Hundredths of the size of the letter, from U+0020 to U+007E.
const REGULAR: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69,
    67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64,
    60, 82, 60, 60, 53, 64, 34, 64, 84,
];
/// The same in bold.
const BOLD: [u8; 95] = [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40,
    84, 84, 84, 62, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 56, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111,
    78, 73, 73, 46, 37, 46, 84, 56, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60,
    48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];

/// Whether a letter is drawn over or joined to the one before it, so that no line begins with it.
const fn joins(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Letters of Chinese, Japanese and Korean, as wide as high; lines may be broken beside them.
const fn is_square(letter: char) -> bool {
    matches!(letter,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}

/// Width in hundredths of the size; `None` where fonts differ so much that nothing can be promised.
fn known(letter: char, bold: bool) -> Option<u32> {
    let table = if bold { &BOLD } else { &REGULAR };
    if let Some(&width) = (letter as usize).checked_sub(0x20).and_then(|at| table.get(at)) {
        return Some(u32::from(width));
    }
    match letter {
        '–' | '‘' | '’' | '“' | '”' | '·' | '•' | '‹' | '›' => Some(64),
        '…' | '—' | '→' | '€' | '£' => Some(100),
        'Æ' | 'æ' | 'Œ' | 'œ' | '¼'..='¾' => Some(117),
        '\u{a0}'..='\u{17f}' => Some(if letter.is_lowercase() { 75 } else { 110 }),
        _ if is_square(letter) => Some(100),
        _ => None,
    }
}

/// Width of a letter, in hundredths of the size; generous where nothing is known.
fn width(letter: char, bold: bool) -> u32 {
    known(letter, bold).unwrap_or_else(|| match letter {
        _ if joins(letter) => 0,
        '\u{1f000}'..='\u{1ffff}' | '\u{2600}'..='\u{27bf}' => 140,
        // Whole phrases as one letter.
        '\u{fdf0}'..='\u{fdff}' | '\u{12000}'..='\u{1247f}' => 300,
        _ => 105,
    })
}

/// Whether the width of `text` can be relied on: where not, it is clipped to its card as well.
pub fn is_known(text: &str) -> bool {
    text.chars().all(|letter| known(letter, true).is_some())
}

/// Width of a text in pixels, at most.
pub fn measure(text: &str, font: Font) -> u32 {
    let hundredths: u64 = text.chars().map(|letter| u64::from(width(letter, font.bold))).sum();
    u32::try_from((hundredths * u64::from(font.size)).div_ceil(100)).unwrap_or(u32::MAX)
}

/// How many bytes of `text` fit in so many pixels; at least one letter.
fn fitting(text: &str, font: Font, room: u32) -> usize {
    let (mut taken, mut end) = (0, 0);
    let (mut letters, mut glued) = (text.char_indices(), true);
    loop {
        let Some((at, letter)) = letters.next() else { return text.len() };
        if !glued && !joins(letter) {
            end = at;
        }
        taken += width(letter, font.bold) * u32::from(font.size);
        if taken > room * 100 && end > 0 {
            return end;
        }
        glued = at == 0 && joins(letter) || letter == '\u{200d}';
    }
}

/// Where to break a line of which `most` bytes fit: at the last gap, or within a word where there is none.
fn gap(text: &str, most: usize) -> usize {
    let pairs = text.char_indices().zip(text.chars().skip(1));
    let breaks = pairs.map_while(|((at, before), after)| {
        let next = at + before.len_utf8();
        let can = after == ' ' || matches!(before, ' ' | '-' | '–' | '/') || is_square(before) || is_square(after);
        (next <= most).then_some((next, can))
    });
    breaks.filter(|&(_, can)| can).last().map_or(most, |(at, _)| at)
}

/// A text in lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrapped<'a> {
    pub lines: Vec<Cow<'a, str>>,
    /// Whether it goes on beyond the last of them, which then ends in “…”.
    pub is_cut: bool,
}

/// Breaks a text without line breaks into at most `most` lines of so many pixels.
pub fn wrap(text: &str, font: Font, room: u32, most: u16) -> Wrapped<'_> {
    let (mut rest, mut lines) = (text, Vec::new());
    for left in (0..most).rev() {
        let end = fitting(rest, font, room);
        if end == rest.len() {
            lines.push(Cow::Borrowed(rest));
            return Wrapped { lines, is_cut: false };
        }
        if left == 0 {
            let end = fitting(rest, font, room.saturating_sub(measure("…", font)));
            lines.push(Cow::Owned(format!("{}…", rest[..end].trim_end())));
        } else {
            let end = gap(rest, end);
            lines.push(Cow::Borrowed(rest[..end].trim_end()));
            rest = rest[end..].trim_start();
        }
    }
    Wrapped { lines, is_cut: true }
}

/// Whether a text is read from right to left: its first letter decides.
pub fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(|letter| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1eeff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, room: u32, most: u16) -> (Vec<String>, bool) {
        let wrapped = wrap(text, SOFT, room, most);
        for line in wrapped.lines.iter().filter(|line| line.chars().count() > 2) {
            assert!(measure(line, SOFT) <= room, "{line}");
        }
        (wrapped.lines.into_iter().map(Cow::into_owned).collect(), wrapped.is_cut)
    }

    fn lines(lines: &[&str], is_cut: bool) -> (Vec<String>, bool) {
        (lines.iter().map(|&line| line.to_owned()).collect(), is_cut)
    }

    #[test]
    fn lines_are_broken_at_gaps_and_the_last_is_cut() {
        assert_eq!(wrapped("VP Sales", 100, 2), lines(&["VP Sales"], false));
        assert_eq!(wrapped("Director of Sales", 60, 2), lines(&["Director", "of Sales"], false));
        assert_eq!(wrapped("Director of Sales", 60, 1), lines(&["Directo…"], true));
        assert_eq!(wrapped("Sales/Marketing", 60, 2), lines(&["Sales/", "Marketi…"], true));
        assert_eq!(wrapped("Donaudampfschiff", 60, 2), lines(&["Donauda", "mpfschiff"], false));
        assert_eq!(wrapped("日本語の長い役職名", 60, 2), lines(&["日本語の長", "い役職名"], false));
        assert_eq!(wrapped("", 60, 2), lines(&[""], false));
    }

    #[test]
    fn what_is_joined_stays_joined() {
        assert_eq!(wrapped("👩‍💻👩‍💻👩‍💻", 50, 2), lines(&["👩‍💻", "👩‍💻…"], true));
        assert_eq!(wrapped("e\u{301}e\u{301}", 1, 2), lines(&["e\u{301}", "e\u{301}"], false));
    }

    #[test]
    fn the_first_letter_says_which_way_a_text_runs() {
        for (text, expected) in [("مدير CRM", true), ("CRM مدير", false), ("12 مدير", true), ("", false), ("42", false)]
        {
            assert_eq!(is_right_to_left(text), expected, "{text}");
        }
    }
}
