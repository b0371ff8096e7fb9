//! What a job title claims to lead, read word by word.

use super::{CoreSet, Function};

/// A claim that a title makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Claim {
    /// Chief Revenue Officer, or Chief Commercial Officer, its other name in much of Europe (judgement).
    Cro,
    /// Chief Sales Officer.
    Cso,
    /// A vice president, of anything.
    Vp,
}

/// Words that turn a title into somebody else's: an assistant to a CRO is no CRO.
const NOT_THE_HOLDER: [&str; 9] =
    ["assistant", "associate", "deputy", "ea", "office", "staff", "former", "adviser", "advisor"];

/// Words after which “to” says whom somebody works for: not in “go-to-market”.
const SOMEBODY: [&str; 12] = ["the", "our", "a", "an", "chief", "cro", "cso", "ceo", "coo", "vp", "head", "president"];

/// Words that make a part of the function that they stand behind: revenue operations is not all of revenue.
const PARTS: [&str; 4] = ["operations", "operation", "ops", "enablement"];

/// Whose support is work of its own: “Customer Support” heads it, “CRO Support” helps a CRO.
const SUPPORTED: [&str; 4] = ["customer", "client", "technical", "product"];

/// Whether these words are of somebody who works for the holder of a title.
fn is_beside(words: &[&str]) -> bool {
    let to_whom = |pair: &[&str]| pair[0] == "to" && SOMEBODY.contains(&pair[1]);
    words.iter().any(|word| NOT_THE_HOLDER.contains(word)) || words.windows(2).any(to_whom)
}

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
    let before = |at: usize| at.checked_sub(1).map(|at| words[at]);
    let helps = words
        .iter()
        .enumerate()
        .any(|(at, word)| *word == "support" && !before(at).is_some_and(|word| SUPPORTED.contains(&word)));
    // A word for a whole function, with no part of it behind.
    let whole = |word: &str| {
        let parts = |at: usize| words.get(at + 1).is_some_and(|next| PARTS.contains(next));
        !helps && words.iter().enumerate().any(|(at, one)| *one == word && !parts(at))
    };
    let chief = has("chief") && has("officer");
    let all = whole("revenue") || whole("commercial");
    if is_beside(&words) {
        None
    } else if chief && all || whole("cro") && !any(&OTHER_CRO) {
        Some(Claim::Cro)
    } else if chief && whole("sales") || whole("cso") && !any(&OTHER_CSO) {
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

/// The core functions that `title` claims to head whole: a chief, vice president or head of them, with no region, segment or
/// product beside them. Revenue is all of them. The lists of words: judgement.
#[must_use]
pub fn heads(title: &str) -> CoreSet {
    let title = title.to_lowercase();
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let leads =
        |word: &&str| ["chief", "vp", "svp", "evp", "vice", "head", "cmo", "cso", "cro", "leiter"].contains(word);
    if !words.iter().any(leads) || is_beside(&words) {
        return CoreSet::EMPTY;
    }
    let all = |function| if function == Function::Revenue { Function::CORE.to_vec() } else { vec![function] };
    let mut found = Vec::new();
    // Between “and” and its like each names a function: customer marketing is neither customer success nor marketing whole.
    for piece in title.split(['&', '/', '+', ',', ';']) {
        let words: Vec<&str> = piece.split(|c: char| !c.is_alphanumeric()).collect();
        for words in words.split(|word| ["and", "und", "et"].contains(word)) {
            // Single letters are marks of gender.
            let named: Vec<&str> =
                words.iter().copied().filter(|word| word.len() > 1 && !LEVELS.contains(word)).collect();
            let names = |(_, list): &(Function, &[&str])| named.iter().all(|word| list.contains(word));
            match HEADED.into_iter().find(names) {
                _ if named.is_empty() => {}
                // A Chief Technical Officer heads what is built.
                Some((function, _)) if named != ["technical"] => found.extend(all(function)),
                _ => return CoreSet::EMPTY,
            }
        }
    }
    if found.is_empty() {
        let short = [("cmo", Function::Marketing), ("cso", Function::Sales), ("cro", Function::Revenue)];
        let said = short.into_iter().filter(|(short, _)| words.contains(short));
        found.extend(said.flat_map(|(_, function)| all(function)));
    }
    found.into_iter().collect()
}

/// The one function that `title` claims to head whole, revenue for all of them; see [`heads`].
#[must_use]
pub fn headed(title: &str) -> Option<Function> {
    let heads = heads(title);
    match heads.len() {
        1 => heads.iter().next(),
        3 => Some(Function::Revenue),
        _ => None,
    }
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
            ("VP Customer Marketing", None),
            ("VP Sales & Marketing", None),
            ("Chief Technical Officer", None),
            ("VP Customer Support", None),
            ("VP Sales, Marketing and Customer Success", Some(Revenue)),
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
    fn a_head_of_two_functions_names_both() {
        let both: CoreSet = [Function::Sales, Function::Marketing].into_iter().collect();
        for title in
            ["VP Sales & Marketing", "Chief Sales and Marketing Officer", "Head of Marketing/Sales", "CSO, CMO"]
        {
            assert_eq!(heads(title), both, "{title}");
        }
        assert!(heads("VP Sales and Partnerships").is_empty());
    }

    #[test]
    fn titles_are_read_by_whole_words() {
        for (title, expected) in [
            ("Chief Revenue Officer", Some(Claim::Cro)),
            ("CRO, EMEA", Some(Claim::Cro)),
            ("Co-founder & chief revenue officer", Some(Claim::Cro)),
            ("Chief Commercial Officer", Some(Claim::Cro)),
            ("CRO, Go-to-Market", Some(Claim::Cro)),
            ("Chief Revenue Operations Officer", None),
            ("CRO Operations Lead", None),
            ("Chief Sales Operations Officer", None),
            ("CRO Support", None),
            ("Business partner to CRO", None),
            ("VP Customer Support", Some(Claim::Vp)),
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
