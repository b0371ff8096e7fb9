//! What a job title claims to lead, read word by word.

/// A claim that a title makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Claim {
    /// Chief Revenue Officer.
    Cro,
    /// Chief Sales Officer.
    Cso,
    /// A vice president, of anything.
    Vp,
}

/// Words that turn a title into somebody else's: an assistant to a CRO is no CRO.
const NOT_THE_HOLDER: [&str; 10] =
    ["assistant", "associate", "deputy", "ea", "office", "staff", "support", "to", "former", "adviser"];

/// Words after which “CRO” stands for something else: risk, research, conversion rate optimisation.
const OTHER_CRO: [&str; 9] = [
    "risk",
    "research",
    "restructuring",
    "conversion",
    "rate",
    "optimisation",
    "optimization",
    "specialist",
    "analyst",
];

/// Words after which “CSO” stands for something else: security, strategy, science, sustainability.
const OTHER_CSO: [&str; 9] =
    ["security", "strategy", "strategic", "science", "scientific", "scientist", "sustainability", "safety", "supply"];

/// What `title` claims. Words count whole and in any case, so “Chief Security Officer” claims nothing here. The list of
/// words: judgement.
#[must_use]
pub fn claim(title: &str) -> Option<Claim> {
    let title = title.to_lowercase();
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |word: &str| words.contains(&word);
    let any = |list: &[&str]| list.iter().any(|word| has(word));
    let chief = has("chief") && has("officer");
    if any(&NOT_THE_HOLDER) {
        None
    } else if chief && has("revenue") || has("cro") && !any(&OTHER_CRO) {
        Some(Claim::Cro)
    } else if chief && has("sales") || has("cso") && !any(&OTHER_CSO) {
        Some(Claim::Cso)
    } else if any(&["vp", "svp", "evp", "avp"]) || has("vice") && has("president") {
        Some(Claim::Vp)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_read_by_whole_words() {
        for (title, expected) in [
            ("Chief Revenue Officer", Some(Claim::Cro)),
            ("CRO, EMEA", Some(Claim::Cro)),
            ("Co-founder & chief revenue officer", Some(Claim::Cro)),
            ("Chief Risk Officer", None),
            ("CRO (Chief Risk Officer)", None),
            ("Conversion Rate Optimisation (CRO) Lead", None),
            ("Chief Sales Officer", Some(Claim::Cso)),
            ("Chief Sales and Marketing Officer", Some(Claim::Cso)),
            ("CSO", Some(Claim::Cso)),
            ("Chief Security Officer", None),
            ("CSO / Chief Strategy Officer", None),
            ("Assistant to the CRO", None),
            ("Chief of Staff to the Chief Revenue Officer", None),
            ("VP Sales", Some(Claim::Vp)),
            ("Senior Vice-President, Sales", Some(Claim::Vp)),
            ("Sales Director", None),
            ("Crop Scientist", None),
            ("", None),
        ] {
            assert_eq!(claim(title), expected, "{title}");
        }
    }
}
