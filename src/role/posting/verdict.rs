//! What a posting’s title is worth, and what to say to whoever wrote it.

use super::{CoreSet, Found, Function, Posting, Says, Scope, Stand, TitleRules, Verdict};
use crate::figure::{counted, listed, quoted};
use crate::org::{Claim, Grade, claim, headed, is_interim};
use crate::role::judged::is_staff;

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
        let leads = if self.people.is_some() || self.has_stated_team {
            Some(true)
        } else if self.has_nobody {
            Some(false)
        } else {
            // Who owns two functions leads those who head them.
            (self.has_team || owned.len() >= 2).then_some(true)
        };
        if leads == Some(true) {
            self.marks.retain(|mark| mark.says != Says::Nobody);
        }
        let titled = title.as_deref().unwrap_or_default();
        let title_read = rules.classify(titled, "", false);
        let names_part = title_read.function == Some(Function::Sales) && names_a_part(titled);
        // “VP Sales EMEA” is a part of sales, unless the text says that it is all of them.
        let part = (self.part && !self.whole || names_part && !self.plainly_whole) && owned.len() < 2;
        let to_the_ceo = self.reports_to.as_deref().map(is_the_top);
        let scope = scope(owned, part, leads, to_the_ceo);
        let beyond = title_read.function.filter(|function| {
            owned.is_empty() && functions.contains(&(*function, Stand::Owns)) && leads != Some(false)
        });
        let deserves = if beyond.is_some() { titled.to_owned() } else { deserves(scope, leads) };
        let read_as = Read {
            title: titled,
            named: named(titled),
            beyond,
            is_foreign: self.is_foreign,
            grade: title_read.grade,
            function: title_read.function,
            owned,
            leads,
            scope,
            people: self.people,
        };
        let verdict = read_as.verdict();
        let told = read_as.told(verdict, &deserves, beside, core(Stand::Denied));
        let asks_who = !(is_staff(titled) || leads == Some(false)) || !owned.is_empty();
        let questions = self.questions(owned, beside, core(Stand::Denied), leads, asks_who);
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

    /// How the post stands to a function: what it leads outright counts most, then what is denied, then what is owned.
    fn stand(&self, function: Function) -> Option<Stand> {
        let said = |stand: Stand| {
            let says = |says: Says| matches!(says, Says::Stand(one, functions) if one == stand && functions.contains(&function));
            self.marks.iter().any(|mark| says(mark.says))
        };
        if self.firm.contains(&function) {
            return Some(Stand::Owns);
        }
        [Stand::Denied, Stand::Owns, Stand::WorksWith].into_iter().find(|stand| said(*stand))
    }

    /// What the text leaves unsaid. Who works alone or for somebody owns no function, and the text need not say who does.
    fn questions(
        &self,
        owned: CoreSet,
        beside: CoreSet,
        denied: CoreSet,
        leads: Option<bool>,
        asks_who: bool,
    ) -> Vec<String> {
        let mut questions = Vec::new();
        for &function in Function::CORE.iter().filter(|_| asks_who) {
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
    const PARTS: [&str; 27] = [
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
        "mid",
    ];
    let title = title.to_lowercase();
    title.split(|letter: char| !letter.is_alphanumeric()).any(|word| PARTS.contains(&word))
}

/// The core functions that a title names.
fn named(title: &str) -> CoreSet {
    let title = title.to_lowercase();
    let has = |words: &[&str]| title.split(|letter: char| !letter.is_alphanumeric()).any(|word| words.contains(&word));
    let lists = [
        (Function::Sales, &["sales", "cso", "vertrieb", "ventas", "ventes"][..]),
        (Function::Marketing, &["marketing", "cmo"]),
        (Function::CustomerSuccess, &["customer", "client", "retention"]),
    ];
    lists.into_iter().filter(|(_, words)| has(words)).map(|(function, _)| function).collect()
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
    /// The core functions that the title names.
    named: CoreSet,
    owned: CoreSet,
    /// The function beyond the core that the title names and the text says is owned.
    beyond: Option<Function>,
    is_foreign: bool,
    leads: Option<bool>,
    scope: Scope,
    people: Option<u32>,
}

impl Read<'_> {
    fn verdict(&self) -> Verdict {
        // A commercial director is the head of all sales in Britain and on the Continent.
        let is_commercial = self.function == Some(Function::Sales) && self.title.to_lowercase().contains("commercial");
        let is_head =
            self.grade <= Grade::Vp || headed(self.title).is_some() || is_commercial && self.grade == Grade::Director;
        let has_sales = self.owned.contains(Function::Sales);
        if self.title.is_empty() {
            return Verdict::Unclear;
        }
        if self.leads == Some(false) {
            let says_more = self.grade <= Grade::Director;
            return if says_more { Verdict::Inflated } else { Verdict::Fits };
        }
        if is_interim(self.title) && self.function.is_some_and(Function::is_revenue) {
            return Verdict::Note;
        }
        if self.owned.is_empty() {
            let works_alone = self.grade == Grade::Contributor && self.leads.is_none() && !self.is_foreign;
            let fits = works_alone || self.beyond.is_some() || is_staff(self.title);
            return if fits { Verdict::Fits } else { Verdict::Unclear };
        }
        // A chief commercial or growth officer is one of all revenue.
        let is_chief_of_revenue = self.function == Some(Function::Revenue) && self.grade == Grade::CLevel;
        let claims_all = claim(self.title) == Some(Claim::Cro)
            || headed(self.title) == Some(Function::Revenue)
            || is_chief_of_revenue && !is_staff(self.title);
        match (claims_all, self.scope) {
            (true, Scope::Cro) => return Verdict::Fits,
            (true, _) => return Verdict::Inflated,
            (false, Scope::Cro) => return Verdict::Deflated,
            _ => {}
        }
        let is_senior = self.grade <= Grade::Director || is_head;
        if is_senior && !self.lacking().is_empty() {
            return Verdict::Inflated;
        }
        if is_senior && self.named.len() > 1 && self.named == self.owned {
            return Verdict::Fits;
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

    /// What the title names and the text does not give.
    fn lacking(&self) -> CoreSet {
        self.named.iter().filter(|function| !self.owned.contains(*function)).collect()
    }

    fn told(&self, verdict: Verdict, deserves: &str, beside: CoreSet, denied: CoreSet) -> String {
        let title = quoted(self.title);
        let names = |set: CoreSet| listed(&set.iter().map(low).collect::<Vec<_>>());
        let rest: CoreSet = Function::CORE.into_iter().filter(|function| !self.owned.contains(*function)).collect();
        let missing = if self.lacking().is_empty() { rest } else { self.lacking() };
        let asks = match self.scope {
            Scope::None if self.beyond.is_some() => self.beyond.map(low).unwrap_or_default(),
            Scope::None if self.leads == Some(false) => "work without a team".to_owned(),
            Scope::None => "no function to be owned whole".to_owned(),
            Scope::PartOfSales => "a part of sales".to_owned(),
            Scope::Cro => "sales, marketing and customer success together".to_owned(),
            _ => format!("all of {} and no more", names(self.owned)),
        };
        let mut told = match verdict {
            Verdict::Unclear if self.is_foreign => "The text does not look like English, German, French or Spanish, and no other language is read here. Nothing can be said of what it asks for.".to_owned(),
            Verdict::Unclear if self.title.is_empty() => {
                format!("No title was found. What the text asks for is {asks}; by that it deserves {deserves}.")
            }
            Verdict::Unclear => format!(
                "The text does not say what {title} is to own, so nobody can tell whether the title fits. Ask the client which teams report to it."
            ),
            Verdict::Inflated if self.leads == Some(false) => format!(
                "{title} is the title of one who leads, and the text says that nobody reports to it. Call it by the work, or say which team it builds by when."
            ),
            Verdict::Inflated if self.scope == Scope::PartOfSales => {
                format!("This posting says {title} and asks for {asks}. Call it {deserves}, or give it all of sales.")
            }
            Verdict::Inflated => format!(
                "This posting says {title} and asks for {asks}. Call it {deserves}, or give it {} as well.",
                names(missing)
            ),
            Verdict::Deflated if self.grade == Grade::Contributor => format!(
                "{title} is the title of one who works alone, and the text asks for {asks}{}. Call it {deserves}.",
                self.people.map_or_else(String::new, |people| format!(
                    ", leading {}",
                    counted(people as usize, "person", "people")
                ))
            ),
            Verdict::Deflated if self.scope == Scope::Cso => format!(
                "This posting says {title} and asks for {asks}. Call it VP Sales, or {deserves} in a larger company, and look for somebody who has done that."
            ),
            Verdict::Deflated => format!(
                "This posting says {title} and asks for {asks}. Call it {deserves}, and look for somebody who has done that, or take the rest out."
            ),
            Verdict::Note if is_interim(self.title) => format!(
                "{title} fills the post for a while, so that no scope is held against the title. The text asks for {asks}; say when the post is filled for good, and with which scope."
            ),
            Verdict::Note => format!(
                "This posting asks for {asks}, which is a CSO’s job under the title {title}. Small companies use either title; say which seat at the table comes with it."
            ),
            Verdict::Fits if is_staff(self.title) && self.owned.is_empty() => {
                format!("{title} is a post beside somebody who leads: it claims no function, and the text asks for none.")
            }
            Verdict::Fits if self.beyond.is_some() => format!("{title} fits: the text asks for {asks}."),
            Verdict::Fits if self.scope == Scope::None => {
                format!("{title} fits: the text asks for {asks}, and the title promises no more.")
            }
            Verdict::Fits => format!("{title} fits: the text asks for {asks}."),
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
