//! What a sheet is drafted from: the few facts of chart, company, measures and pay that enter its text. A sheet keeps them as
//! they were, so that it can be said later which of them changed.

use super::figure::MONEY;
use crate::company::{Currency, Profile};
use crate::figure::plainly;
use crate::org::{Chart, Function, Measures, Mismatch, Position, PositionId, Scope, named};
use crate::role::pay::PayTerms;
use crate::role::{Duty, Given, Matrix, Owners, Ownership, Part, Role};
use serde::{Deserialize, Serialize};

/// Longest text of a fact, in characters; a longer title is cut, with an ellipsis.
const LONGEST: usize = 200;
/// Longest sentence about a measure or about pay.
const SENTENCE: usize = 600;
/// Direct reports that are named; more are counted.
pub(super) const NAMED: usize = 8;
/// Owners of a function that are named; more are counted.
const OWNERS: usize = 3;
/// Most measures, and most sentences about pay.
pub(super) const MOST: usize = 40;

/// The functions whose owner a sheet names.
pub(super) const FUNCTIONS: [Function; 6] = [
    Function::Sales,
    Function::Marketing,
    Function::CustomerSuccess,
    Function::RevenueOperations,
    Function::SalesOperations,
    Function::Enablement,
];

/// How much of a function a position has in its team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hold {
    /// Everybody who carries it.
    All,
    /// Some of them.
    Some,
    /// None.
    Nothing,
}

/// A function that is on the chart, and who has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// The function.
    pub function: Function,
    /// How much of it the position has.
    pub hold: Hold,
    /// Who else has it, of many the first and how many more; empty where the position has all of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<String>,
}

/// A duty that the position has a part in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Does {
    /// The duty.
    pub duty: Duty,
    /// Its part.
    pub part: Part,
}

/// The answers about the company that enter the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Company {
    /// What it is called; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The currency of its revenue.
    pub currency: Currency,
    /// Annual revenue, in whole units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<u64>,
    /// Annual revenue expected in 24 months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub later: Option<u64>,
    /// People in the company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// People in sales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_people: Option<u32>,
}

/// A measure and where it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The measure.
    pub name: String,
    /// Where it should be; empty where nobody says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target: String,
    /// Who says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// The facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ground {
    /// What the position is called.
    pub title: String,
    /// Who holds it; empty where it is vacant.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub holder: String,
    /// Its identifier in the source of the chart; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// Where its title and what it leads disagree, a sentence; empty where they do not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mismatch: String,
    /// To whom it reports; empty where to nobody.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub manager: String,
    /// Who leads the company; empty where that is the position.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub top: String,
    /// Who keeps its figures: the head of finance, or of revenue operations beside the position; empty where nobody does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub keeper: String,
    /// The first of its direct reports.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<String>,
    /// How many there are.
    pub direct: u32,
    /// All positions below it.
    pub total: u32,
    /// How many of these are vacant.
    pub vacant: u32,
    /// The revenue functions on the chart.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scope: Vec<Holding>,
    /// What it has to do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Does>,
    /// The company.
    pub company: Company,
    /// What the role is measured on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Target>,
    /// What is said of its pay, whole sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pay: Vec<String>,
}

/// Why there is no ground any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// The plan has no such design, or no chart of it.
    Design,
    /// Its chart has no such position.
    Position,
    /// The position is closed there.
    Closed,
    /// Another position has its number there: the list was brought in, or the design generated, anew.
    Other,
}

impl Gone {
    /// In two words, for a list and for the foot of a page.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Design => "design gone",
            Self::Position => "position gone",
            Self::Closed => "position closed",
            Self::Other => "another position",
        }
    }

    /// What that means for a sheet, in whole sentences.
    #[must_use]
    pub const fn told(self) -> &'static str {
        match self {
            Self::Design => {
                "The design that this sheet is about is no longer in the plan. The sheet says what it said before; undo the removal, or \
                 draft a new sheet for another design."
            }
            Self::Position => {
                "The position is no longer on the chart of the design. The sheet says what it said before; bring the position back, or \
                 draft a sheet for another one."
            }
            Self::Closed => {
                "The position is closed in the design. The sheet says what it said before; open the position again, or draft a sheet for \
                 another one."
            }
            Self::Other => {
                "Another position stands there now: title, holder and number in the source are all others. The sheet says what it said \
                 before; choose its position again, or draft a sheet for another one."
            }
        }
    }
}

impl Ground {
    /// The facts about a position that fills `role` on `chart`, whose measures are known, on the owner’s terms of pay and under the
    /// parts in duties that were given by hand. O(N).
    ///
    /// # Errors
    /// [`Gone`] where the position is not there.
    pub fn of(
        profile: &Profile,
        terms: &PayTerms,
        given: &[Given],
        chart: &Chart,
        measures: &Measures,
        seat: PositionId,
        role: Role,
    ) -> Result<Self, Gone> {
        let position = chart.get(seat).ok_or(Gone::Position)?;
        let outline = measures.outline();
        let row = outline.ids().iter().position(|id| *id == seat).ok_or(Gone::Closed)?;
        let called = |row: usize| chart.get(outline.id(row)).map(name_of).unwrap_or_default();
        let team = outline.subtree(row);
        let mut vacant = 0;
        let (mut inside, mut all) = ([0_u32; Function::ALL.len()], [0_u32; Function::ALL.len()]);
        for (at, id) in outline.ids().iter().enumerate() {
            let Some(position) = chart.get(*id) else { continue };
            let within = team.contains(&at);
            vacant += u32::from(within && at != row && position.holder.is_none());
            if let Some(function) = position.function {
                all[function as usize] += 1;
                inside[function as usize] += u32::from(within);
            }
        }
        let owners = Owners::of(chart, measures);
        let holding = |function: Function| {
            let (has, there) = (inside[function as usize], all[function as usize]);
            let hold = match has {
                _ if there == 0 => return None,
                0 => Hold::Nothing,
                _ if has == there => Hold::All,
                _ => Hold::Some,
            };
            let by = if hold == Hold::All { Vec::new() } else { others(chart, &owners.owner(&[function]), seat) };
            Some(Holding { function, hold, by })
        };
        let keeper = [Function::Finance, Function::RevenueOperations].into_iter().find_map(|function| {
            match owners.owner(&[function]) {
                Ownership::One(id) if id != seat && inside[function as usize] == 0 => chart.get(id),
                _ => None,
            }
        });
        let top = measures.tree().ceo().filter(|ceo| *ceo != row);
        // It is kept with the sheet and compared with another's: its figures are plain, whoever reads.
        Ok(plainly(|| Self {
            title: title(position),
            holder: holder(position),
            reference: line(&position.reference),
            mismatch: Mismatch::of(&position.title, Scope::of(measures, row))
                .map(|mismatch| line(mismatch.explain()))
                .unwrap_or_default(),
            manager: outline.manager(row).map(called).unwrap_or_default(),
            top: top.map(called).unwrap_or_default(),
            keeper: keeper.map(name_of).unwrap_or_default(),
            reports: outline.reports(row).take(NAMED).map(called).collect(),
            direct: outline.direct_reports(row),
            total: outline.total_reports(row),
            // Where nobody is named the chart is a plan, and no seat of it is vacant.
            vacant: if measures.filled() == 0 { 0 } else { vacant },
            scope: FUNCTIONS.into_iter().filter_map(holding).collect(),
            duties: Matrix::of(chart, measures, given).duties(seat).map(|(duty, part)| Does { duty, part }).collect(),
            company: Company {
                name: line(&profile.name),
                currency: profile.exchange.currency,
                revenue: profile.revenue.map(|amount| amount.min(MONEY)),
                later: profile.outlook.revenue.map(|amount| amount.min(MONEY)),
                people: profile.people,
                sales_people: profile.sales_people,
            },
            measures: super::basis::measures(role),
            pay: super::basis::pay(role, profile, terms),
        }))
    }

    /// Whether it is one that [`Ground::of`] could have made, as far as sizes go.
    pub(super) fn fits(&self) -> bool {
        let Self {
            title,
            holder,
            reference,
            mismatch,
            manager,
            top,
            keeper,
            reports,
            scope,
            duties,
            company,
            measures,
            pay,
            ..
        } = self;
        let texts = [title, holder, reference, mismatch, manager, top, keeper, &company.name].into_iter();
        let texts = texts.chain(reports).chain(pay).chain(scope.iter().flat_map(|holding| &holding.by));
        let targets = measures.iter().flat_map(|target| [&target.name, &target.target, &target.source]);
        reports.len() <= NAMED
            && scope.len() <= FUNCTIONS.len()
            && scope.iter().all(|holding| holding.by.len() <= OWNERS + 1)
            && company.revenue.max(company.later).is_none_or(|amount| amount <= MONEY)
            && duties.len() <= Duty::ALL.len()
            && measures.len().max(pay.len()) <= MOST
            && texts.chain(targets).all(|text| text.chars().count() <= SENTENCE)
    }
}

impl Ground {
    /// Whether `other` is about another position: identifier in the source, title and holder differ, as far as there are any.
    pub(super) fn is_of_another(&self, other: &Self) -> bool {
        let pairs = [(&self.reference, &other.reference), (&self.title, &other.title), (&self.holder, &other.holder)];
        pairs.iter().all(|(was, is)| was != is || is.is_empty())
    }

    /// The one position of `chart` with its identifier in the source, or else with its title and holder.
    pub(super) fn found(&self, chart: &Chart) -> Option<PositionId> {
        let one = |is: &dyn Fn(&Position) -> bool| {
            let mut found = chart.positions().filter(|(_, position)| !position.closed && is(position));
            found.next().filter(|_| found.next().is_none()).map(|(id, _)| id)
        };
        let by_reference = || one(&|position| line(&position.reference) == self.reference);
        let by_name = || one(&|position| title(position) == self.title && holder(position) == self.holder);
        Some(()).filter(|()| !self.reference.is_empty()).and_then(|()| by_reference()).or_else(by_name)
    }
}

/// Who else has a function, of many the first and how many more.
fn others(chart: &Chart, owned: &Ownership, seat: PositionId) -> Vec<String> {
    let name = |id: &PositionId| chart.get(*id).map(name_of).unwrap_or_default();
    let parts = match owned {
        Ownership::One(owner) => std::slice::from_ref(owner),
        Ownership::Ceo(ceo) => return vec![format!("{}, in person", name(ceo))],
        Ownership::Several(parts) => parts,
        Ownership::Nobody(_) => &[],
    };
    let parts: Vec<_> = parts.iter().filter(|part| **part != seat).collect();
    let more = parts.len().saturating_sub(OWNERS);
    parts.iter().take(OWNERS).map(|part| name(part)).chain((more > 0).then(|| format!("{more} more"))).collect()
}

/// What a position is called without its holder.
fn title(position: &Position) -> String {
    or_untitled(line(position.name()))
}

/// A position as it is named on a sheet.
fn name_of(position: &Position) -> String {
    or_untitled(line(&named(position)))
}

/// A name may be made of letters that nobody sees.
fn or_untitled(name: String) -> String {
    if name.is_empty() { Position::UNTITLED.to_owned() } else { name }
}

fn holder(position: &Position) -> String {
    position.holder.as_deref().map(line).unwrap_or_default()
}

/// A sentence with its full stop, which a name at its end may have brought along.
pub(super) fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// A text as one line that is not too long.
pub(super) fn line(text: &str) -> String {
    cut(text, LONGEST)
}

/// A sentence of the planner’s as one that is not too long.
pub(super) fn sentence(text: &str) -> String {
    cut(text, SENTENCE)
}

fn cut(text: &str, longest: usize) -> String {
    let words = text.split(|letter: char| letter.is_control() || letter.is_whitespace());
    let text = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if text.chars().count() <= longest {
        return text;
    }
    text.chars().take(longest - 1).chain(['…']).collect()
}
