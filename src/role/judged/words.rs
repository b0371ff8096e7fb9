//! What is told about a title, in whole sentences; and the few words that tell one kind of title from another.

use super::{Judged, TitleRule, Titles, Verdict};
use crate::figure::{counted, listed, quoted};
use crate::org::{Claim, CoreSet, Function, Grade, Position, PositionId, Scope, claim, heads, named};

/// Words of those who are senior by what they know: a controller or a counsel leads people or does not, and the title fits both.
const EXPERTS: [&str; 14] = [
    "controller",
    "comptroller",
    "counsel",
    "legal",
    "treasurer",
    "architect",
    "evangelist",
    "fellow",
    "scientist",
    "creative",
    "art",
    "account",
    "partner",
    "principal",
];

/// Titles that say their holder manages people.
const PEOPLE: [&str; 8] = [
    "team lead",
    "team leader",
    "team manager",
    "supervisor",
    "engineering manager",
    "sales team",
    "sdr manager",
    "support manager",
];

fn has_word(title: &str, list: &[&str]) -> bool {
    let title = title.to_lowercase();
    title.split(|c: char| !c.is_alphanumeric()).any(|word| list.contains(&word))
}

pub(super) fn is_expert(title: &str) -> bool {
    has_word(title, &EXPERTS)
}

pub(super) fn says_manager(title: &str) -> bool {
    has_word(title, &["manager", "director", "head", "chief", "lead", "leiter", "supervisor"])
}

pub(super) fn manages_people(title: &str) -> bool {
    let title = title.to_lowercase();
    PEOPLE.iter().any(|phrase| title.contains(phrase))
}

/// The functions that a title claims, by what it says or by what it is short for.
pub(super) fn claimed(title: &str) -> CoreSet {
    match (claim(title), heads(title)) {
        (Some(Claim::Cro), _) => Function::CORE.into_iter().collect(),
        (Some(Claim::Cso), says) => says.with(Function::Sales),
        (_, says) => says,
    }
}

impl Titles<'_> {
    /// The title that a position deserves by what it leads.
    pub(super) fn deserves(&self, row: usize, position: &Position, scope: Scope) -> String {
        let outline = self.measures.outline();
        let (direct, below) = (outline.direct_reports(row), outline.total_reports(row));
        let own = position.function.map_or("the company", Function::label).to_lowercase();
        let leads_managers = outline.reports(row).any(|report| outline.direct_reports(report) > 0);
        let is_alone = direct == 0 && position.grade == Grade::Contributor;
        let of_its_team = || match (direct, leads_managers) {
            (0, _) => format!("the title of one who works alone in {own}"),
            (1 | 2, false) => format!("Team Lead in {own}"),
            (_, false) => format!("Manager in {own}"),
            (_, true) if below < 8 => format!("Manager in {own}"),
            (_, true) => format!("Director in {own}, with the part it leads in the title"),
        };
        match scope {
            Scope::Ceo => "Chief Executive Officer".to_owned(),
            _ if is_alone => of_its_team(),
            Scope::Cro => "Chief Revenue Officer".to_owned(),
            Scope::Cso | Scope::SalesPlus(_) => "Chief Sales Officer".to_owned(),
            Scope::SalesHeadBelowTop => "VP Sales".to_owned(),
            Scope::NonSales(functions) if position.function.is_some_and(|function| functions.contains(function)) => {
                scope.deserves().to_owned()
            }
            Scope::PartOfSales if leads_managers => {
                "VP or Director of Sales, with the part it leads in the title".to_owned()
            }
            Scope::PartOfSales if direct >= 3 => "Sales Manager".to_owned(),
            Scope::NonSales(_) | Scope::PartOfSales | Scope::None => of_its_team(),
        }
    }

    /// What to tell a client.
    #[allow(clippy::too_many_arguments)] // one finding, taken apart
    pub(super) fn told(
        &self,
        row: usize,
        position: &Position,
        scope: Scope,
        rule: Option<TitleRule>,
        verdict: Verdict,
        deserves: &str,
        by: &[PositionId],
    ) -> String {
        let outline = self.measures.outline();
        let title = quoted(position.name());
        let direct = counted(outline.direct_reports(row) as usize, "person reports", "people report");
        let names = self.names(by);
        let covers = self.measures.covers(row);
        let low = |function: Function| function.label().to_lowercase();
        let missing: Vec<String> = Function::CORE.into_iter().filter(|one| !covers.contains(*one)).map(low).collect();
        let owned: Vec<String> = covers.iter().map(low).collect();
        let owned = if owned.is_empty() {
            "no function whole".to_owned()
        } else {
            format!("all of {} and no more", listed(&owned))
        };
        let missing = listed(&missing);
        let claimed = claimed(&position.title);
        let headed = match claimed.len() {
            3 => "revenue".to_owned(),
            _ => listed(&claimed.iter().map(low).collect::<Vec<_>>()),
        };
        let all: Vec<String> = covers.iter().map(low).collect();
        let all = listed(&all);
        let lacks: Vec<String> = claimed.iter().filter(|one| !covers.contains(*one)).map(low).collect();
        let lacks = listed(&lacks);
        let Some(rule) = rule else { return self.plain(row, position, scope, verdict) };
        match rule {
            TitleRule::CroWithout if by.is_empty() => format!(
                "{title} says all of revenue, and this position leads {owned}: nobody on the chart is in {missing}. Call it {deserves} until there is."
            ),
            TitleRule::CroWithout => format!(
                "{title} says all of revenue, and this position leads {owned}; the rest is not in its team: {names}. Call it {deserves}, or give it {missing}."
            ),
            TitleRule::CsoWithLess => format!(
                "{title} says all of {headed}, and a part of sales is not in its team: {names}. Name it after its part, or bring the rest under it."
            ),
            TitleRule::SameHead => format!(
                "{title} says all of {headed}, and so does another title beside it: {names}. Decide who heads {headed}, and name the other after its part."
            ),
            TitleRule::SharedTitle => format!(
                "{title} stands beside others called the same: {names}. Put the region, segment or product into each title."
            ),
            TitleRule::HeadOfPart => format!(
                "{title} says all of {headed}, and not all of {lacks} is in its team: {names}. Name it after its part, or bring the rest under it."
            ),
            TitleRule::Alone => format!(
                "Nobody reports to {title}. Call it by the work it does until there is a team, or say which team comes to it and when."
            ),
            TitleRule::CsoWithAll => format!(
                "{title} says {headed}, and this position leads every revenue function on the chart. Call it Chief Revenue Officer, and hire, measure and pay it as one."
            ),
            TitleRule::OneWithAll => format!(
                "{title} names less than all of revenue, and this position leads every revenue function on the chart. Call it Chief Revenue Officer, or say who else is to lead the others."
            ),
            TitleRule::Beyond => format!(
                "{title} does not say sales, and all of sales reports to it. Name sales in the title, or give sales a head who reports to the CEO."
            ),
            TitleRule::LowHead if scope == Scope::Cso => format!(
                "{title} leads all of sales with {}, and reports to the CEO. Call it VP Sales, or {deserves} in a larger company.",
                counted(outline.total_reports(row) as usize, "person below", "people below")
            ),
            TitleRule::LowHead => format!(
                "{title} leads all of {all} with {}, and reports to the CEO. Call it {deserves}, or put it under somebody who leads more.",
                counted(outline.total_reports(row) as usize, "person below", "people below")
            ),
            TitleRule::ContributorLeads => {
                format!(
                    "{title} is the title of one who works alone, and {direct} to it. Call it {deserves}, or give the team to a manager."
                )
            }
            TitleRule::ContributorLeadsFew => {
                format!(
                    "{title} is the title of one who works alone, and {direct} to it. Call it {deserves}, or leave it while the team is so small."
                )
            }
            TitleRule::VpWithCso => {
                let reach = if scope == Scope::Cso { "a CSO’s scope" } else { "more than a CSO’s scope" };
                format!(
                    "{title} leads all of {all} and reports to the CEO, which is {reach}. Keep the title in a small company; call it Chief Sales Officer where the board is to see one."
                )
            }
            TitleRule::RevenueWithout if by.is_empty() => format!(
                "{title} says all of {headed}, and this position leads {owned}: nobody on the chart is in {lacks}. Say so where the title is explained, or plan who is to be."
            ),
            TitleRule::RevenueWithout => format!(
                "{title} says all of {headed}, and this position leads {owned}; the rest is not in its team: {names}. Say in the title what it leads, or give it {lacks}."
            ),
            TitleRule::Above => {
                let does = if by.len() == 1 { "does" } else { "do" };
                format!(
                    "{title} says all of {headed}, and above it {names} still {does} {lacks} in person. Keep the title where that is soon handed over; otherwise say in it what it leads."
                )
            }
            TitleRule::FirstOfItsKind => format!(
                "{title} is the only one in {} so far. The title is ahead of the team: agree on when there will be one.",
                position.function.map(low).unwrap_or_default()
            ),
            TitleRule::ExpertAlone => {
                format!(
                    "Nobody reports to {title}, which says rank and not team. Leave it, and do not read it as a leader of people."
                )
            }
            TitleRule::ManagerAlone => format!(
                "{title} says that its holder leads people, and nobody reports to it. Fill the team, or name the work instead."
            ),
            TitleRule::Interim => {
                format!(
                    "{title} is filled for a while. Judge the title when the post is filled; by what reports to it today it is {deserves}."
                )
            }
        }
    }

    /// What there is to say where no rule holds.
    fn plain(&self, row: usize, position: &Position, scope: Scope, verdict: Verdict) -> String {
        let title = quoted(position.name());
        let outline = self.measures.outline();
        if verdict == Verdict::Unclear {
            return format!(
                "Nobody reports to {title} here, and the chart shows too little of what it works on to say whether the title fits."
            );
        }
        match scope {
            Scope::None | Scope::PartOfSales if outline.direct_reports(row) == 0 => {
                format!("{title} fits: it leads nobody, and the title does not say it does.")
            }
            Scope::None | Scope::PartOfSales => {
                let team = counted(outline.total_reports(row) as usize, "position", "positions");
                format!("{title} fits a team of {team} below it.")
            }
            _ => format!("{title} fits. {}", scope.explain()),
        }
    }

    /// Some positions by name.
    fn names(&self, seats: &[PositionId]) -> String {
        const SHOWN: usize = 3;
        let mut names: Vec<String> =
            seats.iter().take(SHOWN).filter_map(|seat| self.chart.get(*seat)).map(named).collect();
        if seats.len() > SHOWN {
            names.push(format!("{} more", seats.len() - SHOWN));
        }
        listed(&names)
    }
}

impl Judged {
    /// Whether it is worth a word.
    #[must_use]
    pub const fn is_found(&self) -> bool {
        self.rule.is_some()
    }
}
