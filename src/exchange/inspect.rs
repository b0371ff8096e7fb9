//! What a file holds and what is wrong with it, in one value for programs: the terminal prints it as JSON.

use super::import::{Fault, Field, Fixes, Import, Mapping, Outcome, Reason, import};
use super::progress::unwatched;
use super::source::{Overrule, Row, Table, TableError};
use crate::org::{Function, Measures, Mismatch, Outline, Scope};
use crate::role::TitleRules;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// How a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every line fits.
    Ok,
    /// What does not fit was settled by rule: another spelling, a row of totals, somebody who has left.
    Warn,
    /// A person must decide something: an unknown or ambiguous manager, a circle, an id twice, no column of managers.
    Ask,
    /// Nothing can be drawn.
    Reject,
}

/// Direct reports of those who have any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spans {
    /// The most.
    pub max: u32,
    /// On average, to two decimals; 0 where nobody has any.
    pub mean: f64,
}

/// Who leads a function: the closest superior of all who carry it. Where they meet only at a CEO who does not carry it, it has
/// several, one in each branch below the CEO.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The position’s id in the file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How many positions of its team, itself included, carry the function.
    pub people: usize,
}

/// A position that leads a revenue function whole, or whose title claims to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leader {
    /// The position’s id in the file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it really leads: [`Scope::code`].
    pub class: &'static str,
    /// The title that deserves: [`Scope::deserves`].
    pub deserves: &'static str,
}

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The line of the file; 0 where the file as a whole is meant.
    pub line: u64,
    /// The column’s heading; empty where the whole row is meant.
    pub column: String,
    /// A word that programs know it by: [`Reason::code`].
    pub code: String,
    /// What is wrong and what was done about it.
    pub message: String,
    /// What a person can do.
    pub fix: String,
}

/// A file, inspected. Positions are called by their id in the file, or by name, or “line 7”.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Inspection {
    /// How the file does.
    pub outcome: Verdict,
    /// Positions on the chart.
    pub people: usize,
    /// Of these, whom the file itself puts at the top.
    pub tops: usize,
    /// Layers; a top is layer 1.
    pub layers: u32,
    /// Positions that somebody reports to.
    pub managers: usize,
    /// Their spans of control.
    pub span: Spans,
    /// Positions whose manager is not known.
    pub orphans: usize,
    /// The circles: who is in each, in reporting order.
    pub cycles: Vec<Vec<String>>,
    /// Ids that more than one row has.
    pub duplicates: Vec<String>,
    /// Who leads each revenue function that is there.
    pub owners: BTreeMap<String, Vec<Owner>>,
    /// What its leaders really lead, and the titles that deserves.
    pub scope: Vec<Leader>,
    /// What does not fit, by line.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a file as it says it is where its owner does not overrule it, with the rules as they come and without any fix.
#[must_use]
pub fn inspect(bytes: &[u8], overrule: &Overrule) -> Inspection {
    let table = match Table::read(bytes, overrule, &mut unwatched) {
        Ok(table) => table,
        Err(error) => return Inspection::rejected(refused(&error)),
    };
    let mapping = Mapping::propose(&table);
    let import = import(&table, &mapping, &Fixes::new(), &TitleRules::default(), &mut unwatched);
    if import.chart.is_empty() {
        let why = import.faults.first().map(diagnostic);
        return Inspection::rejected(why.unwrap_or_else(|| refused(&TableError::Empty)));
    }
    Names { table: &table, mapping, import: &import }.inspect()
}

impl Inspection {
    fn rejected(why: Diagnostic) -> Self {
        Self {
            outcome: Verdict::Reject,
            people: 0,
            tops: 0,
            layers: 0,
            managers: 0,
            span: Spans::default(),
            orphans: 0,
            cycles: Vec::new(),
            duplicates: Vec::new(),
            owners: BTreeMap::new(),
            scope: Vec::new(),
            diagnostics: vec![why],
        }
    }
}

fn refused(error: &TableError) -> Diagnostic {
    let (line, code) = match error {
        TableError::Empty => (0, "empty_file"),
        TableError::Foreign(_) => (0, "foreign_file"),
        TableError::Binary => (0, "no_text"),
        TableError::NoWorkbook => (0, "no_workbook"),
        TableError::Damaged => (0, "damaged_workbook"),
        TableError::TooLarge(_) | TableError::TooLargeUnpacked => (0, "too_large"),
        TableError::TooManyRows { line } => (*line, "too_many_rows"),
        TableError::TooManyCells { line } => (*line, "too_many_cells"),
        TableError::TooManyColumns { line, .. } => (*line, "too_many_columns"),
        TableError::BrokenJson { line, .. } => (*line, "broken_json"),
        TableError::TooDeep { line, .. } => (*line, "too_deep"),
        TableError::NoObjects => (0, "no_objects"),
        TableError::OpenQuote(line) => (*line, "open_quote"),
    };
    let text = error.to_string();
    // The first sentence says what is wrong, the others what to do.
    let (message, fix) = text.split_once(". ").map_or((&*text, ""), |(what, rest)| (what, rest));
    let stop = if fix.is_empty() { "" } else { "." };
    Diagnostic {
        line,
        column: String::new(),
        code: code.to_owned(),
        message: format!("{message}{stop}"),
        fix: fix.to_owned(),
    }
}

fn diagnostic(fault: &Fault) -> Diagnostic {
    let message = [&fault.what(), fault.done()].map(str::to_owned).join(" ").trim_end().to_owned();
    Diagnostic {
        line: fault.line,
        column: fault.column.clone(),
        code: fault.reason.code().to_owned(),
        message,
        fix: fault.remedy(),
    }
}

/// What was drawn, and what the file calls it.
struct Names<'a> {
    table: &'a Table,
    mapping: Mapping,
    import: &'a Import,
}

impl Names<'_> {
    fn inspect(&self) -> Inspection {
        let Import { chart, faults, .. } = self.import;
        let outline = chart.outline();
        let spans = || (0..outline.len()).map(|row| outline.direct_reports(row)).filter(|&span| span > 0);
        let cut: HashSet<_> =
            faults.iter().filter(|fault| fault.outcome == Outcome::Top).map(|fault| fault.line).collect();
        let line = |id: &crate::org::PositionId| self.import.lines[id.number() as usize];
        let unknown = |fault: &&Fault| fault.outcome == Outcome::Top && !matches!(fault.reason, Reason::Circle(_));
        let circle = |fault: &Fault| match &fault.reason {
            Reason::Circle(members) => Some(members.iter().map(|member| self.of_line(member.line)).collect()),
            _ => None,
        };
        let mut duplicates: Vec<_> = faults
            .iter()
            .filter(|fault| matches!(fault.reason, Reason::DuplicateId { .. }))
            .map(|fault| fault.value.clone())
            .collect();
        duplicates.sort_unstable();
        duplicates.dedup();
        let (managers, lines) = (spans().count(), spans().map(u64::from).sum::<u64>());
        let measures = Measures::of(chart);
        Inspection {
            outcome: match &faults[..] {
                [] => Verdict::Ok,
                faults if faults.iter().any(Fault::is_open) => Verdict::Ask,
                _ => Verdict::Warn,
            },
            people: chart.len(),
            tops: chart.roots().iter().filter(|id| !cut.contains(&line(id))).count(),
            layers: (0..outline.len()).map(|row| outline.depth(row) + 1).max().unwrap_or(0),
            managers,
            span: Spans { max: spans().max().unwrap_or(0), mean: mean(lines, managers as u64) },
            orphans: faults.iter().filter(unknown).count(),
            cycles: faults.iter().filter_map(circle).collect(),
            duplicates,
            owners: self.owners(&measures),
            scope: self.leaders(&measures),
            diagnostics: faults.iter().map(diagnostic).collect(),
        }
    }

    /// Who leads each revenue function.
    fn owners(&self, measures: &Measures) -> BTreeMap<String, Vec<Owner>> {
        let (tree, outline) = (measures.tree(), measures.outline());
        let mut owners = BTreeMap::new();
        for function in Function::REVENUE {
            let carries =
                |row: &usize| self.position(outline, *row).is_some_and(|position| position.function == Some(function));
            let rows: Vec<_> = (0..outline.len()).filter(carries).collect();
            let (Some(&first), Some(&last), Some(ceo)) = (rows.first(), rows.last(), tree.ceo()) else { continue };
            // In preorder the first and the last of a set have the same closest superior as the whole set.
            let head = tree.common(first, last);
            let heads = if head != ceo || carries(&ceo) {
                vec![head]
            } else {
                let mut branches: Vec<(usize, usize, usize)> = Vec::new();
                for &row in &rows {
                    let Some(branch) = tree.branch(row) else { continue };
                    match branches.last_mut().filter(|(last, ..)| *last == branch) {
                        Some((.., last)) => *last = row,
                        None => branches.push((branch, row, row)),
                    }
                }
                branches.into_iter().map(|(_, first, last)| tree.common(first, last)).collect()
            };
            let owner = |head: usize| Owner {
                id: self.id(outline, head),
                title: self.title(outline, head),
                people: rows.iter().filter(|&&row| tree.holds(head, row)).count(),
            };
            owners.insert(word(function), heads.into_iter().map(owner).collect());
        }
        owners
    }

    /// Who leads a revenue function whole, and whose title claims to.
    fn leaders(&self, measures: &Measures) -> Vec<Leader> {
        let outline = measures.outline();
        let leader = |row: usize| {
            let (title, scope) = (self.title(outline, row), Scope::of(measures, row));
            let told = !matches!(scope, Scope::PartOfSales | Scope::None) || Mismatch::of(&title, scope).is_some();
            told.then(|| Leader { id: self.id(outline, row), title, class: scope.code(), deserves: scope.deserves() })
        };
        (0..outline.len()).filter_map(leader).collect()
    }

    fn position(&self, outline: &Outline, row: usize) -> Option<&crate::org::Position> {
        self.import.chart.get(outline.id(row))
    }

    fn title(&self, outline: &Outline, row: usize) -> String {
        self.position(outline, row).map(|position| position.title.clone()).unwrap_or_default()
    }

    fn id(&self, outline: &Outline, row: usize) -> String {
        self.of_line(self.import.lines[outline.id(row).number() as usize])
    }

    /// What the file calls the row on a line.
    fn of_line(&self, line: u64) -> String {
        let row = self.table.rows.binary_search_by_key(&line, Row::line).ok().map(|at| &self.table.rows[at]);
        let called = row.and_then(|row| {
            let id = self.mapping.cell(row, Field::Id);
            [id, &*self.mapping.name(row)].into_iter().find(|text| !text.is_empty()).map(str::to_owned)
        });
        called.unwrap_or_else(|| format!("line {line}"))
    }
}

/// The word by which a function is saved.
fn word(function: Function) -> String {
    match serde_json::to_value(function) {
        Ok(serde_json::Value::String(word)) => word,
        _ => function.label().to_owned(),
    }
}

/// `sum` by `count`, to two decimals; 0 of nothing.
#[allow(clippy::cast_precision_loss)] // hundredths of a number of positions
fn mean(sum: u64, count: u64) -> f64 {
    if count == 0 { 0.0 } else { ((sum * 200 + count) / (2 * count)) as f64 / 100.0 }
}
