//! Taking in what was brought: read, looked at, corrected, handed over.

use super::{Answer, Request};
use crate::exchange::import::Present;
use crate::exchange::import::{
    Changes, Fault, Fixes, Import, Mapping, Missing, Offered, Summary, faults_as_csv, fix_all, import, is_private,
    update,
};
use crate::exchange::progress::Watch;
use crate::exchange::source::{How, Overrule, Row, Table};
use crate::figure::quoted;
use crate::org::{Chart, ChartError};
use crate::plan::Baseline;
use crate::role::TitleRules;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Faults that travel to the page; the saved list has all.
const MOST_LISTED: usize = 500;

/// Positions of a preview.
const MOST_SHOWN: usize = 2_000;

/// Rows of a sample.
const SAMPLE: usize = 5;

/// What was brought, before columns are settled.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Opened {
    /// What it was taken to be.
    pub how: How,
    /// The headings; a column without one is blank.
    pub headers: Vec<String>,
    /// How many rows stand below them.
    pub rows: usize,
    /// The first rows, as text, cell by cell.
    pub sample: Vec<Vec<String>>,
    /// What the columns seem to hold.
    pub mapping: Mapping,
    /// Headings of columns that are nobody’s business on a chart, such as dates of birth. They are not read.
    #[serde(default)]
    pub passed_over: Vec<String>,
}

/// What comes of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Drawn {
    /// In numbers.
    pub summary: Summary,
    /// What does not fit; of many the first.
    pub listed: Vec<Listed>,
    /// How many there are.
    pub faults: usize,
    /// Of these, how many a person must still decide.
    #[serde(default)]
    pub open: usize,
    /// The fixes that it was drawn with, those of [`Request::FixAll`] among them.
    #[serde(default)]
    pub fixes: Fixes,
    /// The chart as it would be; of a large one the upper layers.
    pub preview: Box<Chart>,
    /// What an update of today’s chart would do.
    pub changes: Option<Changes>,
}

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The line; 0 where the file as a whole is meant.
    pub line: u64,
    /// The column’s heading; empty where the whole row is meant.
    pub column: String,
    /// What the cell holds.
    pub value: String,
    /// A word that programs know it by.
    pub code: String,
    /// What is wrong, a whole sentence.
    pub what: String,
    /// What was done about it, a whole sentence; empty where the file as a whole is meant.
    pub done: String,
    /// What a person can do, a whole sentence.
    pub remedy: String,
    /// What one click does about it.
    pub fixes: Vec<Offered>,
    /// Which of them was chosen.
    pub chosen: Option<usize>,
}

/// What was brought, while it is looked at.
#[derive(Debug)]
pub(super) struct Open {
    name: String,
    bytes: Vec<u8>,
    rules: TitleRules,
    present: Option<Present>,
    table: Option<Table>,
    drawn: Option<Work>,
}

/// What was drawn last, and with what.
#[derive(Debug)]
struct Work {
    import: Import,
    mapping: Mapping,
    fixes: Fixes,
    missing: Missing,
}

/// A request that no page makes.
pub(super) const NOTHING_OPEN: &str = "Nothing has been brought in yet.";

impl Open {
    pub(super) fn new(name: String, bytes: Vec<u8>, rules: Option<TitleRules>, present: Option<Present>) -> Self {
        Self { name, bytes, rules: rules.unwrap_or_default(), present, table: None, drawn: None }
    }

    pub(super) fn handle(&mut self, request: Request, watch: Watch) -> Result<(Answer, Vec<u8>), String> {
        match request {
            Request::Overrule(overrule) => Ok((Answer::Opened(Box::new(self.read(&overrule, watch)?)), Vec::new())),
            Request::Draw { mapping, fixes, missing } => {
                Ok((Answer::Drawn(Box::new(self.draw(mapping, fixes, missing, watch)?)), Vec::new()))
            }
            Request::FixAll { code, which } => {
                let Work { import, mapping, mut fixes, missing } = self.drawn.take().ok_or(NOTHING_OPEN)?;
                fix_all(&import, &code, which, &mut fixes);
                Ok((Answer::Drawn(Box::new(self.draw(mapping, fixes, missing, watch)?)), Vec::new()))
            }
            Request::Take { update } => Ok((Answer::Beside, self.take(update)?)),
            Request::List => Ok((Answer::Beside, self.list()?)),
            Request::Open { .. } | Request::Out(_) => Err(NOTHING_OPEN.to_owned()),
        }
    }

    pub(super) fn read(&mut self, overrule: &Overrule, watch: Watch) -> Result<Opened, String> {
        let table =
            Table::read(&self.bytes, overrule, watch).map_err(|error| format!("{}: {error}", quoted(&self.name)))?;
        let mapping = Mapping::propose(&table);
        let columns = table.headers.len();
        let cells = |row: &Row| (0..columns).map(|column| row.cell(column).to_owned()).collect();
        let opened = Opened {
            how: table.how.clone(),
            headers: table.headers.clone(),
            rows: table.rows.len(),
            sample: table.rows.iter().take(SAMPLE).map(cells).collect(),
            mapping,
            passed_over: table.headers.iter().filter(|heading| is_private(heading)).cloned().collect(),
        };
        self.table = Some(table);
        self.drawn = None;
        Ok(opened)
    }

    fn draw(&mut self, mapping: Mapping, fixes: Fixes, missing: Missing, watch: Watch) -> Result<Drawn, String> {
        let table = self.table.as_ref().ok_or(NOTHING_OPEN)?;
        let import = import(table, &mapping, &fixes, &self.rules, watch);
        let drawn = Drawn {
            summary: import.summary,
            listed: import.faults.iter().take(MOST_LISTED).map(listed).collect(),
            faults: import.faults.len(),
            open: import.faults.iter().filter(|fault| fault.is_open()).count(),
            fixes: fixes.clone(),
            preview: Box::new(import.chart.upper(MOST_SHOWN)),
            changes: match &self.present {
                Some(present) => {
                    Some(update(present, &import, &mapping, missing).map_err(|refused| said(&refused))?.changes)
                }
                None => None,
            },
        };
        self.drawn = Some(Work { import, mapping, fixes, missing });
        Ok(drawn)
    }

    fn take(&self, to_update: bool) -> Result<Vec<u8>, String> {
        let Work { import, mapping, missing, .. } = self.drawn.as_ref().ok_or(NOTHING_OPEN)?;
        let chart = match &self.present {
            Some(present) if to_update => {
                update(present, import, mapping, *missing).map_err(|refused| said(&refused))?.chart
            }
            _ => import.chart.clone(),
        };
        let baseline = Baseline {
            chart: Rc::new(chart),
            file: self.name.clone(),
            set_aside: import.faults.iter().map(ToString::to_string).collect(),
        };
        serde_json::to_vec(&baseline).map_err(|error| error.to_string())
    }

    fn list(&self) -> Result<Vec<u8>, String> {
        Ok(faults_as_csv(&self.drawn.as_ref().ok_or(NOTHING_OPEN)?.import.faults))
    }
}

/// Why a chart cannot be updated, a whole sentence.
fn said(refused: &ChartError) -> String {
    format!("The chart cannot be updated: {refused}.")
}

fn listed(fault: &Fault) -> Listed {
    Listed {
        line: fault.line,
        column: fault.column.clone(),
        value: fault.value.clone(),
        code: fault.reason.code().to_owned(),
        what: fault.what(),
        done: fault.done().to_owned(),
        remedy: fault.remedy(),
        fixes: fault.fixes.clone(),
        chosen: fault.chosen,
    }
}
