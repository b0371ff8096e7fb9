//! What a job title claims to lead, read word by word.

use super::Function;

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

/// The functions that a title can claim to head, each with the words it is named by.
const HEADED: [(Function, &[&str]); 4] = [
    (Function::Sales, &["sales", "selling", "vertrieb", "ventas", "ventes"]),
    (Function::Marketing, &["marketing"]),
    (Function::CustomerSuccess, &["customer", "client", "success", "technical"]),
    (Function::Revenue, &["revenue"]),
];

/// Words that say how senior a head is, or nothing: whatever else stands in a title names a part of the function.
const LEVELS: [&str; 31] = [
    "chief",
    "officer",
    "cmo",
    "cso",
    "cro",
    "vp",
    "svp",
    "evp",
    "vice",
    "president",
    "senior",
    "sr",
    "executive",
    "head",
    "director",
    "global",
    "worldwide",
    "group",
    "corporate",
    "of",
    "the",
    "and",
    "interim",
    "acting",
    "cofounder",
    "co",
    "founder",
    "de",
    "du",
    "des",
    "leiter",
];

/// The function that `title` claims to head whole: a chief, vice president or head of it, with no region, segment or product
/// beside it. The lists of words: judgement.
#[must_use]
pub fn headed(title: &str) -> Option<Function> {
    let title = title.to_lowercase();
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let leads =
        |word: &&str| ["chief", "vp", "svp", "evp", "vice", "head", "cmo", "cso", "cro", "leiter"].contains(word);
    if !words.iter().any(leads) || words.iter().any(|word| NOT_THE_HOLDER.contains(word)) {
        return None;
    }
    // Single letters are marks of gender.
    let mut named = words.iter().filter(|word| word.len() > 1 && !LEVELS.contains(word)).peekable();
    if named.peek().is_none() {
        let short = [("cmo", Function::Marketing), ("cso", Function::Sales), ("cro", Function::Revenue)];
        return short.into_iter().find(|(short, _)| words.contains(short)).map(|(_, function)| function);
    }
    let named: Vec<&&str> = named.collect();
    let names = |(_, list): &(Function, &[&str])| named.iter().all(|word| list.contains(word));
    HEADED.into_iter().find(names).map(|(function, _)| function)
}

/// Whether a title says that its holder fills the post for a while.
#[must_use]
pub fn is_interim(title: &str) -> bool {
    let title = title.to_lowercase();
    title
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| ["interim", "acting", "interimistisch", "intérim"].contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_of_a_whole_function_names_no_part_of_it() {
        use Function::{CustomerSuccess, Marketing, Revenue, Sales};
        for (title, expected) in [
            ("VP, Sales", Some(Sales)),
            ("Head of Global Sales", Some(Sales)),
            ("Chief Sales Officer", Some(Sales)),
            ("Senior Vice-President Marketing", Some(Marketing)),
            ("CMO", Some(Marketing)),
            ("VP of Technical Success", Some(CustomerSuccess)),
            ("Head of Customer Success", Some(CustomerSuccess)),
            ("Head of Revenue", Some(Revenue)),
            ("Chief Revenue Officer & co-founder", Some(Revenue)),
            ("VP Sales EMEA", None),
            ("VP Sales Operations", None),
            ("VP Product Marketing", None),
            ("Head of Business Development", None),
            ("Director of Sales", None),
            ("Sales Manager", None),
            ("Assistant to the Head of Sales", None),
            ("VP", None),
            ("", None),
        ] {
            assert_eq!(headed(title), expected, "{title}");
        }
    }

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
