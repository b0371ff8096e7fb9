//! Words that cells use for nobody, for no longer, and for all of them together.

/// Whether `text` begins as a spreadsheet’s formula does.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The text that a cell stands for: without the apostrophe that keeps a spreadsheet from running it.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_formula(text.trim_start_matches('\''))).unwrap_or(cell)
}

/// Whether a manager’s cell says that there is none. Somebody’s own id or name comes first: ask that before this.
pub fn is_top_word(text: &str) -> bool {
    const WORDS: [&str; 15] =
        ["", "-", "–", "—", "-1", "0", "n/a", "na", "none", "null", "nil", "\\n", "xx", "no_manager", "no manager"];
    let text = text.trim();
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// What a cell of yes or no says; nothing where it says neither.
pub fn truth(text: &str) -> Option<bool> {
    const YES: [&str; 10] = ["yes", "y", "true", "1", "x", "ja", "oui", "si", "sí", "✓"];
    const NO: [&str; 7] = ["no", "n", "false", "0", "nein", "non", "nee"];
    let text = text.trim().to_lowercase();
    let is = |word: &&str| *word == text;
    YES.iter().any(|word| is(&word)).then_some(true).or_else(|| NO.iter().any(|word| is(&word)).then_some(false))
}

/// Whether a name stands for a seat that nobody holds.
pub fn is_vacant(name: &str) -> bool {
    const ALONE: [&str; 13] = [
        "",
        "-",
        "n/d",
        "n/a",
        "open",
        "new hire",
        "new vacancy",
        "to be hired",
        "to be determined",
        "to be confirmed",
        "unfilled",
        "eliminated",
        "none",
    ];
    const FIRST: [&str; 6] = ["vacant", "vacancy", "tbd", "tbh", "tba", "tbc"];
    let name = name.trim().to_ascii_lowercase();
    let mut words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let opening = first == "open"
        && words.next().is_some_and(|word| {
            ["position", "role", "req", "requisition", "seat", "headcount"].contains(&word)
                || word.bytes().all(|byte| byte.is_ascii_digit())
        });
    ALONE.contains(&name.as_str()) || FIRST.contains(&first) || opening
}

/// Whether a status says that the person is no longer there. `heading` tells what a bare yes or no means.
pub fn has_left(heading: &str, status: &str) -> bool {
    const GONE: [&str; 14] = [
        "terminated",
        "inactive",
        "left",
        "former",
        "resigned",
        "retired",
        "deactivated",
        "disabled",
        "deleted",
        "closed",
        "eliminated",
        "offboarded",
        "leaver",
        "exited",
    ];
    const NO: [&str; 4] = ["no", "n", "false", "0"];
    const YES: [&str; 4] = ["yes", "y", "true", "1"];
    let (heading, status) = (heading.to_lowercase(), status.to_lowercase());
    let first = status.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    GONE.contains(&first)
        || heading.contains("active") && NO.contains(&first)
        || heading.contains("term") && YES.contains(&first)
}

/// Whether a cell is the label of a row of totals.
pub fn is_total(text: &str) -> bool {
    ["total", "totals", "total:", "grand total", "sum"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vacant_seats_are_told_from_people() {
        for name in ["Vacant", "VACANT - Sales", "TBD 2", "Open Req 12", "open", "N/D", " ", "Open 3"] {
            assert!(is_vacant(name), "{name:?}");
        }
        for name in ["Ann Open", "Open Ann", "Tbdo Lee", "Vacantia Moor"] {
            assert!(!is_vacant(name), "{name:?}");
        }
    }

    #[test]
    fn the_heading_tells_what_yes_and_no_mean() {
        assert!(has_left("Active", "No") && !has_left("Active", "yes"));
        assert!(has_left("Termd", "1") && !has_left("Termd", "0"));
        assert!(
            has_left("Status", "Terminated - voluntary") && !has_left("Status", "On leave") && !has_left("Status", "")
        );
        assert!(!has_left("Status", "0"));
    }
}
