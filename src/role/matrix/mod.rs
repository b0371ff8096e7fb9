//! Who does what: for each duty of a revenue organisation, who on a chart is accountable, responsible, consulted and informed.
//!
//! Accountable is whoever owns the functions that the duty takes, by the lines of the chart ([`Owners`]). Where these meet
//! only at the CEO there are several, which is flagged; where nobody carries one of them there is a gap. The rest of the rules
//! is judgement and stands with each duty. What a person sets goes before what is read off the chart.

mod duties;
mod duty;
mod part;

pub use duty::{Doer, Duty, Said, Stage, Usual};
pub use part::Part;

use super::{Owners, Ownership};
use crate::figure::counted;
use crate::org::{Chart, Function, Grade, Measures, PositionId, called, named};
use std::collections::{BTreeMap, HashMap};

/// Most positions that have a column.
pub const MOST_COLUMNS: usize = 14;
/// From so many duties on, being accountable is said to be much, where [`MANY_IN_PERSON`] of them are done in person. Judgement.
const MANY: usize = 12;
const MANY_IN_PERSON: usize = 10;
/// Of a function in several hands, so many are consulted or informed.
const MOST_ASKED: usize = 3;

/// A part that a person gave to a position, or took from it, whatever the chart says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Whose part.
    pub seat: PositionId,
    /// In what.
    pub duty: Duty,
    /// Which; `None` for no part.
    pub part: Option<Part>,
}

impl Given {
    /// What it says, a whole sentence.
    #[must_use]
    pub fn told(&self, chart: &Chart) -> String {
        let (who, within) = (chart.get(self.seat).map(called).unwrap_or_default(), self.duty.said().within);
        match self.part {
            Some(part) => format!("{who} was given a part in {within}: {}.", part.label().to_lowercase()),
            None => format!("{who} was given no part in {within}."),
        }
    }
}

/// What a position has to do with a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whose it is.
    pub seat: PositionId,
    /// What follows from the chart.
    pub derived: Option<Part>,
    /// What counts: as given by a person, or else as derived.
    pub part: Option<Part>,
    /// Whether a person gave it.
    pub is_given: bool,
}

/// What is wrong with a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody is accountable: what that means and what to do, in whole sentences.
    Gap(String),
    /// More than one is: likewise.
    Double(String),
}

impl Trouble {
    /// In a word.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Gap(_) => "Gap",
            Self::Double(_) => "Double",
        }
    }

    /// In whole sentences.
    #[must_use]
    pub fn told(&self) -> &str {
        match self {
            Self::Gap(told) | Self::Double(told) => told,
        }
    }
}

/// A duty with everybody who has a part in it, in the order of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The duty.
    pub duty: Duty,
    /// Those who have a part, or had one taken from them.
    pub cells: Vec<Cell>,
    /// What is wrong with it.
    pub trouble: Option<Trouble>,
}

impl Line {
    /// What a position has to do with it; `None` where nothing, and nobody said so.
    #[must_use]
    pub fn cell(&self, seat: PositionId) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.seat == seat)
    }

    /// Those who are accountable.
    pub fn accountable(&self) -> impl Iterator<Item = PositionId> {
        self.cells.iter().filter(|cell| cell.part.is_some_and(Part::is_accountable)).map(|cell| cell.seat)
    }
}

/// A position with a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Which position.
    pub seat: PositionId,
    /// For how many duties it is accountable.
    pub accountable: usize,
    /// A whole sentence where that is too much for one.
    pub heavy: Option<String>,
}

/// Who does what on one chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The positions that matter most here, in the order of the chart; at most [`MOST_COLUMNS`].
    pub columns: Vec<Column>,
    /// Others with a part, in the order of the chart.
    pub more: Vec<PositionId>,
    /// Every duty, in the order of [`Duty::ALL`].
    pub lines: Vec<Line>,
    /// How many given parts are of positions that the chart no longer has.
    pub lost: usize,
}

impl Matrix {
    /// Reads a chart, whose measures are known already, under what a person has given. O(N + given).
    #[must_use]
    pub fn of(chart: &Chart, measures: &Measures, given: &[Given]) -> Self {
        let reader = Reader::of(chart, measures);
        let known = given.iter().filter(|given| reader.rows.contains_key(&given.seat)).count();
        let mut ranks = reader.ranks();
        let lines: Vec<Line> = Duty::ALL.into_iter().map(|duty| reader.line(duty, given, &mut ranks)).collect();
        let (columns, more) = reader.columns(&ranks, &lines);
        Self { columns, more, lines, lost: given.len() - known }
    }

    /// The line of a duty.
    #[must_use]
    pub fn line(&self, duty: Duty) -> &Line {
        &self.lines[duty as usize]
    }

    /// The part that a position has in a duty.
    #[must_use]
    pub fn part(&self, seat: PositionId, duty: Duty) -> Option<Part> {
        self.line(duty).cell(seat).and_then(|cell| cell.part)
    }

    /// Everything that a position has a part in.
    pub fn duties(&self, seat: PositionId) -> impl Iterator<Item = (Duty, Part)> {
        self.lines.iter().filter_map(move |line| Some((line.duty, line.cell(seat)?.part?)))
    }

    /// How many duties nobody is accountable for, and how many have more than one who is.
    #[must_use]
    pub fn troubles(&self) -> (usize, usize) {
        let count = |gap: bool| {
            let troubles = self.lines.iter().filter_map(|line| line.trouble.as_ref());
            troubles.filter(|trouble| matches!(trouble, Trouble::Gap(_)) == gap).count()
        };
        (count(true), count(false))
    }
}

/// How much a position belongs into the table; the least goes first.
const FIRST: u8 = 0;
const ACCOUNTABLE: u8 = 1;
const GIVEN: u8 = 2;
const RESPONSIBLE: u8 = 3;
const EXECUTIVE: u8 = 4;
const ASKED: u8 = 5;
const DIRECTOR: u8 = 6;
const NEVER: u8 = 7;

/// A chart being read.
struct Reader<'a> {
    chart: &'a Chart,
    measures: &'a Measures,
    owners: Owners<'a>,
    rows: HashMap<PositionId, usize>,
}

impl<'a> Reader<'a> {
    fn of(chart: &'a Chart, measures: &'a Measures) -> Self {
        let rows = measures.outline().ids().iter().enumerate().map(|(row, id)| (*id, row)).collect();
        Self { chart, measures, owners: Owners::of(chart, measures), rows }
    }

    fn name(&self, seat: PositionId) -> String {
        self.chart.get(seat).map(named).unwrap_or_default()
    }

    /// How much each row belongs into the table whatever its part: the CEO and the executives of revenue.
    fn ranks(&self) -> Vec<u8> {
        let rank = |id: &PositionId| match self.chart.get(*id) {
            Some(position) if position.function.is_some_and(Function::is_revenue) => match position.grade {
                Grade::CLevel | Grade::Vp => EXECUTIVE,
                Grade::Director => DIRECTOR,
                _ => NEVER,
            },
            _ => NEVER,
        };
        let mut ranks: Vec<u8> = self.measures.outline().ids().iter().map(rank).collect();
        if let Some(ceo) = self.measures.tree().ceo() {
            ranks[ceo] = FIRST;
        }
        ranks
    }

    /// Who runs these functions together, as rows.
    fn owners(&self, functions: &[Function]) -> Vec<usize> {
        let seats = match self.owners.owner(functions) {
            Ownership::One(seat) | Ownership::Ceo(seat) => vec![seat],
            Ownership::Several(seats) => seats,
            Ownership::Nobody(_) => Vec::new(),
        };
        seats.iter().filter_map(|seat| self.rows.get(seat).copied()).collect()
    }

    fn line(&self, duty: Duty, given: &[Given], ranks: &mut [u8]) -> Line {
        let mut parts = self.derived(duty);
        for given in given.iter().filter(|given| given.duty == duty) {
            if let Some(row) = self.rows.get(&given.seat) {
                ranks[*row] = ranks[*row].min(GIVEN);
                parts.entry(*row).or_insert((None, None)).1 = Some(given.part);
            }
        }
        let mut cells = Vec::with_capacity(parts.len());
        for (row, (derived, given)) in parts {
            let cell = Cell {
                seat: self.measures.outline().id(row),
                derived,
                part: given.unwrap_or(derived),
                is_given: given.is_some(),
            };
            let rank = match cell.part {
                Some(part) if part.is_accountable() => ACCOUNTABLE,
                Some(Part::Responsible) => RESPONSIBLE,
                Some(_) => ASKED,
                None => NEVER,
            };
            ranks[row] = ranks[row].min(rank);
            cells.push(cell);
        }
        let trouble = self.trouble(duty, &cells);
        Line { duty, cells, trouble }
    }

    /// What follows from the chart, by row, with room for what is given.
    fn derived(&self, duty: Duty) -> BTreeMap<usize, (Option<Part>, Option<Option<Part>>)> {
        let said = duty.said();
        let (tree, outline) = (self.measures.tree(), self.measures.outline());
        let mut parts = BTreeMap::new();
        // The weightier part stands; who answers and does the work has both.
        let mut put = |row: usize, part: Part| {
            let (held, _) = parts.entry(row).or_insert((Some(part), None));
            let held = held.get_or_insert(part);
            *held = match (*held, part) {
                (Part::Accountable, Part::Responsible) | (Part::Responsible, Part::Accountable) => {
                    Part::AccountableAndResponsible
                }
                (held, part) => held.min(part),
            };
        };
        let accountable = self.owners(said.owned);
        let specialists: Vec<usize> = match said.doer {
            Doer::Specialists(functions) => {
                functions.iter().flat_map(|function| self.owners(std::slice::from_ref(function))).collect()
            }
            Doer::Owner | Doer::Leaders => Vec::new(),
        };
        for &owner in &accountable {
            put(owner, Part::Accountable);
            let mut is_done = !specialists.is_empty();
            if said.doer == Doer::Leaders {
                for report in outline.reports(owner).filter(|&report| self.leads(report, said.owned)) {
                    put(report, Part::Responsible);
                    is_done = true;
                }
            }
            if !is_done {
                put(owner, Part::Responsible);
            }
            if let Some(boss) = tree.boss(owner).filter(|&boss| Some(boss) != tree.ceo()) {
                put(boss, Part::Consulted);
            }
        }
        for row in specialists {
            put(row, Part::Responsible);
        }
        for (functions, part) in [(said.consulted, Part::Consulted), (said.informed, Part::Informed)] {
            for function in functions {
                let asked = match function {
                    Function::Executive => tree.ceo().into_iter().collect(),
                    function => self.owners(std::slice::from_ref(function)),
                };
                asked.into_iter().take(MOST_ASKED).for_each(|row| put(row, part));
            }
        }
        parts
    }

    /// Whether a position leads people in one of these functions, or all of it.
    fn leads(&self, row: usize, functions: &[Function]) -> bool {
        let outline = self.measures.outline();
        let function = self.chart.get(outline.id(row)).and_then(|position| position.function);
        function.is_some_and(|function| {
            let leads = outline.direct_reports(row) > 0 || self.measures.covers(row).contains(function);
            functions.contains(&function) && leads
        })
    }

    fn trouble(&self, duty: Duty, cells: &[Cell]) -> Option<Trouble> {
        let accountable = cells.iter().filter(|cell| cell.part.is_some_and(Part::is_accountable));
        let seats: Vec<PositionId> = accountable.clone().map(|cell| cell.seat).collect();
        let within = duty.said().within;
        match seats.len() {
            0 => Some(Trouble::Gap(match self.owners.owner(duty.said().owned) {
                Ownership::Nobody(function) => format!(
                    "Nobody is accountable for {within}: no position on this chart is in {}. Make somebody accountable here, or add a position on Designs.",
                    function.label().to_lowercase()
                ),
                _ => format!(
                    "Nobody is accountable for {within}: it was taken from everybody here. Give it to one position."
                ),
            })),
            1 => None,
            count => {
                let names = Ownership::Several(seats).told(self.chart);
                let (why, cure) = if accountable.clone().any(|cell| cell.is_given) {
                    ("", "Leave it with one of them.")
                } else {
                    (
                        " They meet only at the CEO.",
                        "Make one of them accountable here, or put them under one leader on Designs.",
                    )
                };
                Some(Trouble::Double(format!(
                    "{} are each accountable for {within}: {names}.{why} {cure}",
                    counted(count, "position", "positions")
                )))
            }
        }
    }

    fn columns(&self, ranks: &[u8], lines: &[Line]) -> (Vec<Column>, Vec<PositionId>) {
        let mut chosen = vec![false; ranks.len()];
        let mut room = MOST_COLUMNS;
        for rank in FIRST..NEVER {
            for (row, chosen) in chosen.iter_mut().enumerate() {
                if ranks[row] == rank && room > 0 {
                    *chosen = true;
                    room -= 1;
                }
            }
        }
        let mut has_part = vec![false; ranks.len()];
        for cell in lines.iter().flat_map(|line| &line.cells).filter(|cell| cell.part.is_some()) {
            has_part[self.rows[&cell.seat]] = true;
        }
        let (mut columns, mut more) = (Vec::new(), Vec::new());
        for (row, &id) in self.measures.outline().ids().iter().enumerate() {
            if chosen[row] {
                columns.push(self.column(id, lines));
            } else if has_part[row] {
                more.push(id);
            }
        }
        (columns, more)
    }

    fn column(&self, seat: PositionId, lines: &[Line]) -> Column {
        let parts = lines.iter().filter_map(|line| line.cell(seat)?.part);
        let accountable = parts.clone().filter(|part| part.is_accountable()).count();
        let in_person = parts.filter(|part| *part == Part::AccountableAndResponsible).count();
        let heavy = (accountable >= MANY && in_person >= MANY_IN_PERSON).then(|| {
            format!(
                "{} is accountable for {accountable} of {} duties and does {in_person} of them in person. Hand some on, or add people to do the work.",
                self.name(seat),
                Duty::ALL.len()
            )
        });
        Column { seat, accountable, heavy }
    }
}
