//! How one file names another: `"./name"` in our own scripts and in the manifest, and `"./name": ""` where a seal belongs.

use crate::problem::Problem;

/// One naming of a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Naming<'a> {
    /// Where it stands in the text, quotes and all.
    pub place: std::ops::Range<usize>,
    /// The file, without `./`.
    pub name: &'a str,
    /// Whether an empty text follows it, in which a seal belongs.
    pub seal: bool,
}

/// Every naming in the text, in order.
pub fn namings(text: &str) -> Vec<Naming<'_>> {
    const OPENS: &str = "\"./";
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(begin) = text[at..].find(OPENS).map(|begin| at + begin) {
        let after = &text[begin + OPENS.len()..];
        let Some(length) = after.find('"') else { break };
        let mut end = begin + OPENS.len() + length + 1;
        // A seal's place: a colon and an empty text.
        let blank = text[end..].trim_start().strip_prefix(':').and_then(|rest| rest.trim_start().strip_prefix("\"\""));
        if let Some(rest) = blank {
            end = text.len() - rest.len();
        }
        found.push(Naming { place: begin..end, name: &after[..length], seal: blank.is_some() });
        at = end;
    }
    found
}

/// The text with every naming put as `put` says; `None` leaves it as it is.
pub fn renamed(
    text: &str,
    mut put: impl FnMut(&Naming<'_>) -> Result<Option<String>, Problem>,
) -> Result<String, Problem> {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for naming in namings(text) {
        if let Some(new) = put(&naming)? {
            out.push_str(&text[at..naming.place.start]);
            out.push_str(&new);
            at = naming.place.end;
        }
    }
    out.push_str(&text[at..]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_name_stands_in_double_quotes_and_a_seal_in_the_empty_text_after_it() {
        let text = r#"load("./a.js"); const parts = { "./b.wasm" : "", "./c.js": "kept" }; "./""#;
        let found: Vec<(&str, bool)> = namings(text).iter().map(|naming| (naming.name, naming.seal)).collect();
        assert_eq!(found, [("a.js", false), ("b.wasm", true), ("c.js", false), ("", false)]);
    }

    #[test]
    fn only_what_is_put_changes() {
        let text = r#"x("./a.js", "./b.js": "")"#;
        let put = |naming: &Naming<'_>| Ok(naming.seal.then(|| r#""./b-1.js": "s""#.to_owned()));
        assert_eq!(renamed(text, put).unwrap(), r#"x("./a.js", "./b-1.js": "s")"#);
    }

    #[test]
    fn a_text_that_is_cut_off_names_nothing() {
        assert!(namings("load(\"./a.js").is_empty());
    }
}
