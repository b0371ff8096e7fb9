//! What a posting’s title is worth, and what to say to whoever wrote it.

use super::{CoreSet, Found, Function, Posting, Says, Scope, Stand, TitleRules, Verdict};
use crate::figure::{counted, listed};
use crate::org::{Claim, Grade, claim, headed};

/// From so many people on, a title of one who works alone says too little. Judgement.
const A_TEAM: u32 = 3;

fn low(function: Function) -> String {
    function.label().to_lowercase()
}

impl Found {
    /// Judges what was found.
    pub(super) fn judged(mut self, title: Option<String>, read: usize, rules: &TitleRules) -> Posting {
        self.in_order();
        let functions: Vec<(Function, Stand)> =
            Function::ALL.into_iter().filter_map(|function| Some((function, self.stand(function)?))).collect();
        let core = |stand: Stand| -> CoreSet {
            functions.iter().filter(|(_, one)| *one == stand).map(|(function, _)| *function).collect()
        };
        let (owned, beside) = (core(Stand::Owns), core(Stand::WorksWith));
        let leads = match (self.has_nobody, self.has_team || self.people.is_some()) {
            (true, _) => Some(false),
            (false, true) => Some(true),
            // Who owns two functions leads those who head them.
            (false, false) => (owned.len() >= 2).then_some(true),
        };
        let titled = title.as_deref().unwrap_or_default();
        // “VP Sales EMEA” is a part of sales whatever the text says.
        let title_read = rules.classify(titled, "", false);
        let names_part = title_read.function == Some(Function::Sales) && names_a_part(titled);
        let part = (self.part && !self.whole || names_part) && owned.len() < 2;
        let to_the_ceo = self.reports_to.as_deref().map(is_the_top);
        let scope = scope(owned, part, leads, to_the_ceo);
        let deserves = deserves(scope, leads);
        let read_as = Read {
            title: titled,
            grade: title_read.grade,
            function: title_read.function,
            owned,
            leads,
            scope,
            people: self.people,
        };
        let verdict = read_as.verdict();
        let told = read_as.told(verdict, &deserves, beside, core(Stand::Denied));
        let questions = self.questions(owned, beside, core(Stand::Denied), leads);
        Posting {
            title,
            reports_to: self.reports_to,
            people: self.people,
            leads,
            functions,
            marks: self.marks,
            read,
            scope,
            deserves,
            verdict,
            told,
            questions,
        }
    }

    /// Puts the marks in the order of the text. They nearly are: only what a later cue settles comes late within its sentence.
    fn in_order(&mut self) {
        for at in 1..self.marks.len() {
            let mut place = at;
            while place > 0 && self.marks[place - 1].at.start > self.marks[place].at.start {
                self.marks.swap(place - 1, place);
                place -= 1;
            }
        }
    }

    /// How the post stands to a function: what is denied counts most, then what is owned.
    fn stand(&self, function: Function) -> Option<Stand> {
        let said = |stand: Stand| {
            let says = |says: Says| matches!(says, Says::Stand(one, functions) if one == stand && functions.contains(&function));
            self.marks.iter().any(|mark| says(mark.says))
        };
        [Stand::Denied, Stand::Owns, Stand::WorksWith].into_iter().find(|stand| said(*stand))
    }

    /// What the text leaves unsaid.
    fn questions(&self, owned: CoreSet, beside: CoreSet, denied: CoreSet, leads: Option<bool>) -> Vec<String> {
        let mut questions = Vec::new();
        // Who works alone owns no function, and the text need not say who does.
        let asked = if leads == Some(false) && owned.is_empty() { &[][..] } else { &Function::CORE[..] };
        for &function in asked {
            let name = low(function);
            if beside.contains(function) {
                questions.push(format!("Who leads {name}, and do that post and this one meet below the CEO?"));
            } else if denied.contains(function) {
                questions.push(format!("Who owns {name} instead, and who settles a conflict between the two?"));
            } else if !owned.contains(function) {
                questions.push(format!("Who owns {name}? The text does not say."));
            }
        }
        if owned == CoreSet::of(Function::Sales) && !self.part && !self.whole {
            questions.push("Is it all of sales, or one region or segment of it?".to_owned());
        }
        if self.reports_to.is_none() {
            questions.push("To whom does the post report?".to_owned());
        }
        match (leads, self.people) {
            (None, _) => questions.push("Does anybody report to the post, and who?".to_owned()),
            (Some(true), None) => questions.push("How many people and which teams report to it?".to_owned()),
            _ => {}
        }
        if !self.has_number {
            questions.push("For which number does the post answer?".to_owned());
        }
        questions
    }
}

/// Whether these words name who runs the company.
fn is_the_top(words: &str) -> bool {
    let words = words.to_lowercase();
    [
        "ceo",
        "chief executive",
        "founder",
        "managing director",
        "geschäftsführ",
        "board",
        "vorstand",
        "pdg",
        "director general",
        "owner",
    ]
    .iter()
    .any(|top| words.contains(top))
}

/// Whether a title names a region or a segment.
fn names_a_part(title: &str) -> bool {
    const PARTS: [&str; 29] = [
        "emea",
        "apac",
        "dach",
        "latam",
        "americas",
        "america",
        "uk",
        "ireland",
        "europe",
        "germany",
        "france",
        "spain",
        "nordics",
        "benelux",
        "iberia",
        "asia",
        "us",
        "usa",
        "east",
        "west",
        "north",
        "south",
        "regional",
        "enterprise",
        "midmarket",
        "smb",
        "commercial",
        "strategic",
        "mid",
    ];
    let title = title.to_lowercase();
    title.split(|letter: char| !letter.is_alphanumeric()).any(|word| PARTS.contains(&word))
}

fn scope(owned: CoreSet, part: bool, leads: Option<bool>, to_the_ceo: Option<bool>) -> Scope {
    let sales = owned.contains(Function::Sales);
    let rest: CoreSet = owned.iter().filter(|function| *function != Function::Sales).collect();
    match (sales, owned.len()) {
        _ if leads == Some(false) => Scope::None,
        (true, 3) => Scope::Cro,
        (true, 2) => Scope::SalesPlus(rest),
        (true, _) if part => Scope::PartOfSales,
        (true, _) if to_the_ceo == Some(false) => Scope::SalesHeadBelowTop,
        (true, _) => Scope::Cso,
        (false, 0) => Scope::None,
        (false, _) => Scope::NonSales(owned),
    }
}

fn deserves(scope: Scope, leads: Option<bool>) -> String {
    match scope {
        Scope::Cro => "Chief Revenue Officer".to_owned(),
        Scope::Cso => "Chief Sales Officer".to_owned(),
        Scope::SalesPlus(rest) => {
            let rest: Vec<String> = rest.iter().map(low).collect();
            format!("Chief Sales Officer, with {} in the title", listed(&rest))
        }
        Scope::PartOfSales => "VP or Director of Sales, with its part in the title".to_owned(),
        Scope::None if leads == Some(false) => "a title of one who works alone".to_owned(),
        Scope::None | Scope::Ceo => "no title of a head, by what the text says".to_owned(),
        other => other.deserves().to_owned(),
    }
}

/// A posting as it is weighed.
struct Read<'a> {
    title: &'a str,
    grade: Grade,
    function: Option<Function>,
    owned: CoreSet,
    leads: Option<bool>,
    scope: Scope,
    people: Option<u32>,
}

impl Read<'_> {
    fn verdict(&self) -> Verdict {
        let is_head = self.grade <= Grade::Vp || headed(self.title).is_some();
        let has_sales = self.owned.contains(Function::Sales);
        if self.title.is_empty() {
            return Verdict::Unclear;
        }
        if self.leads == Some(false) {
            let says_more = self.grade <= Grade::Director;
            return if says_more { Verdict::Inflated } else { Verdict::Fits };
        }
        if self.owned.is_empty() {
            let works_alone = self.grade == Grade::Contributor && self.leads.is_none();
            return if works_alone { Verdict::Fits } else { Verdict::Unclear };
        }
        let claims_all = claim(self.title) == Some(Claim::Cro) || headed(self.title) == Some(Function::Revenue);
        match (claims_all, self.scope) {
            (true, Scope::Cro) => return Verdict::Fits,
            (true, _) => return Verdict::Inflated,
            (false, Scope::Cro) => return Verdict::Deflated,
            _ => {}
        }
        if claim(self.title) == Some(Claim::Cso) {
            let fits = has_sales && self.scope != Scope::PartOfSales;
            return if fits { Verdict::Fits } else { Verdict::Inflated };
        }
        let sells = self.function == Some(Function::Sales);
        match self.scope {
            Scope::Cso | Scope::SalesPlus(_) if !sells && self.function.is_some_and(Function::is_revenue) => {
                Verdict::Deflated
            }
            Scope::Cso | Scope::SalesPlus(_) if is_head => Verdict::Note,
            Scope::Cso | Scope::SalesPlus(_) => Verdict::Deflated,
            Scope::PartOfSales if headed(self.title) == Some(Function::Sales) && self.grade != Grade::Vp => {
                Verdict::Inflated
            }
            _ if self.grade == Grade::Contributor && self.people.is_some_and(|people| people >= A_TEAM) => {
                Verdict::Deflated
            }
            _ => Verdict::Fits,
        }
    }

    fn told(&self, verdict: Verdict, deserves: &str, beside: CoreSet, denied: CoreSet) -> String {
        let title = self.title;
        let names = |set: CoreSet| listed(&set.iter().map(low).collect::<Vec<_>>());
        let missing: CoreSet = Function::CORE.into_iter().filter(|function| !self.owned.contains(*function)).collect();
        let asks = match self.scope {
            Scope::None if self.leads == Some(false) => "work without a team".to_owned(),
            Scope::None => "no function to be owned whole".to_owned(),
            Scope::PartOfSales => "a part of sales".to_owned(),
            Scope::Cro => "sales, marketing and customer success together".to_owned(),
            _ => format!("all of {} and no more", names(self.owned)),
        };
        let mut told = match verdict {
            Verdict::Unclear if title.is_empty() => {
                format!("No title was found. What the text asks for is {asks}; by that it deserves {deserves}.")
            }
            Verdict::Unclear => format!(
                "The text does not say what “{title}” is to own, so nobody can tell whether the title fits. Ask the client which teams report to it."
            ),
            Verdict::Inflated if self.leads == Some(false) => format!(
                "“{title}” is the title of one who leads, and the text says that nobody reports to it. Call it by the work, or say which team it builds by when."
            ),
            Verdict::Inflated if self.scope == Scope::PartOfSales => {
                format!("This posting says “{title}” and asks for {asks}. Call it {deserves}, or give it all of sales.")
            }
            Verdict::Inflated => format!(
                "This posting says “{title}” and asks for {asks}. Call it {deserves}, or give it {} as well.",
                names(missing)
            ),
            Verdict::Deflated if self.grade == Grade::Contributor => format!(
                "“{title}” is the title of one who works alone, and the text asks for {asks}{}. Call it {deserves}.",
                self.people.map_or_else(String::new, |people| format!(
                    ", leading {}",
                    counted(people as usize, "person", "people")
                ))
            ),
            Verdict::Deflated if self.scope == Scope::Cso => format!(
                "This posting says “{title}” and asks for {asks}. Call it VP Sales, or {deserves} in a larger company, and look for somebody who has done that."
            ),
            Verdict::Deflated => format!(
                "This posting says “{title}” and asks for {asks}. Call it {deserves}, and look for somebody who has done that, or take the rest out."
            ),
            Verdict::Note => format!(
                "This posting asks for {asks}, which is a CSO’s job under the title “{title}”. Small companies use either title; say which seat at the table comes with it."
            ),
            Verdict::Fits if self.scope == Scope::None => {
                format!("“{title}” fits: the text asks for {asks}, and the title promises no more.")
            }
            Verdict::Fits => format!("“{title}” fits: the text asks for {asks}."),
        };
        if !denied.is_empty() {
            let stays = if denied.len() == 1 { "stays" } else { "stay" };
            told.push_str(&format!(" It says outright that {} {stays} with others.", names(denied)));
        } else if !beside.is_empty() && !self.owned.is_empty() {
            told.push_str(&format!(" With {} it is to work and not to lead.", names(beside)));
        }
        told
    }
}
