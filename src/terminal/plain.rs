//! Text from files as a terminal may show it.

/// `text` without what would steer the terminal: control characters but line ends, and marks that turn the direction of what
/// follows.
pub fn plain(text: &str) -> String {
    let steers = |letter: char| {
        letter.is_control() && letter != '\n'
            || matches!(letter, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|letter| if steers(letter) { '\u{fffd}' } else { letter }).collect()
}
