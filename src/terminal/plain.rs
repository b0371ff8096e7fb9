//! Text from files as a terminal may show it.

/// `text` without what would steer the terminal: control characters but line ends, and marks that turn the direction of what
/// follows. Names that are isolated stay so: what is begun and ended within a line turns nothing beside it.
pub fn plain(text: &str) -> String {
    const STEERS: char = '\u{fffd}';
    let mut shown: Vec<char> = Vec::with_capacity(text.len());
    // Where names begin that have not ended.
    let mut begun = Vec::new();
    for letter in text.chars().chain(['\n']) {
        match letter {
            '\n' => begun.drain(..).for_each(|at: usize| shown[at] = STEERS),
            '\u{2068}' => begun.push(shown.len()),
            _ => {}
        }
        let steers = match letter {
            '\n' | '\u{2068}' => false,
            '\u{2069}' => begun.pop().is_none(),
            '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2067}' => true,
            letter => letter.is_control(),
        };
        shown.push(if steers { STEERS } else { letter });
    }
    shown.pop();
    shown.into_iter().collect()
}
