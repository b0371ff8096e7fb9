//! What was found wrong in a file: where, what, what was done about it, and what a person can do.

use super::fix::Offered;
use super::header::Field;
use super::manager::ManagerKey;
use crate::figure::{isolated, quoted};
use std::fmt;

/// What became of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is not on the chart.
    LeftOut,
    /// It is on the chart with its team, at the top, as its manager is not known.
    Top,
    /// It is on the chart as the file says, or as nearly as could be read.
    Kept,
    /// It is on the chart below the manager that a person chose.
    Placed,
    /// It is on the chart below a vacant position that was added for it.
    UnderPlaceholder,
}

impl Outcome {
    /// For people.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::LeftOut => "It was left out.",
            Self::Top => "The position and its team are drawn at the top.",
            Self::Kept => "It was kept.",
            Self::Placed => "It reports to the manager that you chose.",
            Self::UnderPlaceholder => "A vacant position of that name was added, and it reports there.",
        }
    }
}

/// A row as a sentence names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its line.
    pub line: u64,
    /// The person, or else the title, or else the id.
    pub label: String,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Headings and no row below.
    NoRows,
    /// No column holds this.
    NoColumn(Field),
    /// A line above the headings.
    AboveHeadings,
    /// Headings a second time.
    SecondHeadings,
    /// A quotation mark opens in this row and never closes; everything up to line `last` was read as one cell.
    OpenQuote {
        /// The last line that was swallowed.
        last: u64,
    },
    /// A cell with line breaks and many delimiters: perhaps rows that a misplaced quotation mark joined.
    SwallowedRows,
    /// A cell longer than a spreadsheet allows.
    LongCell,
    /// More cells than headings.
    ExtraCells,
    /// The row ends before a column that is read.
    MissingCells,
    /// No id, though others have one.
    MissingId,
    /// No title.
    MissingTitle,
    /// Neither a title nor a name.
    MissingTitleAndName,
    /// Neither an id nor a title nor a name.
    NothingToDraw,
    /// The id belongs to a row above.
    DuplicateId {
        /// That row’s line.
        first: u64,
    },
    /// A row of totals.
    Total,
    /// The status says that the person has left.
    HasLeft,
    /// The manager is nobody in the file.
    UnknownManager {
        /// An id that differs by leading zeros or a trailing `.0` alone.
        close: Option<String>,
    },
    /// The manager was left out, as the status says that he or she has left.
    ManagerHasLeft {
        /// The manager’s line.
        line: u64,
    },
    /// Several rows answer to the manager’s name.
    AmbiguousManager {
        /// How many.
        count: usize,
        /// The lines of the first two.
        lines: [u64; 2],
    },
    /// The manager was found by another spelling.
    OtherSpelling {
        /// Who was found.
        found: Named,
    },
    /// The manager was found by another key than the others.
    OtherKey {
        /// By what.
        key: ManagerKey,
        /// Who was found.
        found: Named,
    },
    /// The cell names several managers: the first is the manager, the others are dotted lines.
    SeveralManagers {
        /// The first.
        found: Named,
    },
    /// The position is closed, and somebody reports to it.
    ClosedManager,
    /// The pay is in another currency than US dollars.
    ForeignPay,
    /// The pay is no number.
    UnreadPay,
    /// The pay is a range.
    PayRange {
        /// Its middle, in whole US dollars.
        taken: u64,
    },
    /// A person left the row out, though nothing is wrong with it.
    SkippedByHand,
    /// A fix that a person chose earlier, which does not apply now.
    StaleFix,
    /// Managers in a circle, in reporting order; the first one’s line to its manager was cut.
    Circle(Vec<Named>),
    /// A row below the headings that shows how to fill them in.
    ExampleRow,
}

impl Reason {
    /// A word that programs know it by. It does not change from version to version.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoRows => "no_rows",
            Self::NoColumn(Field::Manager) => "no_manager_column",
            Self::NoColumn(Field::Title) => "no_title_column",
            Self::NoColumn(Field::Name) => "no_name_column",
            Self::NoColumn(_) => "no_column",
            Self::AboveHeadings => "above_headings",
            Self::SecondHeadings => "second_headings",
            Self::OpenQuote { .. } => "open_quote",
            Self::SwallowedRows => "swallowed_rows",
            Self::LongCell => "long_cell",
            Self::ExtraCells => "extra_cells",
            Self::MissingCells => "missing_cells",
            Self::MissingId => "missing_id",
            Self::MissingTitle => "missing_title",
            Self::MissingTitleAndName => "missing_title_and_name",
            Self::NothingToDraw => "nothing_to_draw",
            Self::DuplicateId { .. } => "duplicate_id",
            Self::Total => "total_row",
            Self::HasLeft => "has_left",
            Self::UnknownManager { .. } => "unknown_manager",
            Self::ManagerHasLeft { .. } => "manager_has_left",
            Self::AmbiguousManager { .. } => "ambiguous_manager",
            Self::OtherSpelling { .. } => "other_spelling",
            Self::OtherKey { .. } => "other_key",
            Self::SeveralManagers { .. } => "several_managers",
            Self::ClosedManager => "closed_manager",
            Self::ForeignPay => "foreign_pay",
            Self::UnreadPay => "unread_pay",
            Self::PayRange { .. } => "pay_range",
            Self::SkippedByHand => "skipped",
            Self::StaleFix => "stale_fix",
            Self::Circle(_) => "cycle",
            Self::ExampleRow => "example_row",
        }
    }

    /// Whether a person must decide what is meant, since no rule can.
    #[must_use]
    pub const fn asks(&self) -> bool {
        matches!(
            self,
            Self::NoColumn(Field::Manager)
                | Self::OpenQuote { .. }
                | Self::DuplicateId { .. }
                | Self::UnknownManager { .. }
                | Self::ManagerHasLeft { .. }
                | Self::AmbiguousManager { .. }
                | Self::Circle(_)
        )
    }

    /// Whether it is about a row below the headings, not about the file.
    pub(super) const fn is_of_row(&self) -> bool {
        !matches!(
            self,
            Self::NoRows | Self::NoColumn(_) | Self::AboveHeadings | Self::SecondHeadings | Self::ExampleRow
        )
    }
}

/// One fault of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file; the first is 1.
    pub line: u64,
    /// The heading of the column; empty where the row as a whole is meant.
    pub column: String,
    /// What the cell holds.
    pub value: String,
    /// What is wrong.
    pub reason: Reason,
    /// What became of the row.
    pub outcome: Outcome,
    /// What one click does about it, the likeliest first.
    pub fixes: Vec<Offered>,
    /// Which of these was done.
    pub chosen: Option<usize>,
}

impl Fault {
    pub(in crate::exchange) const fn of_row(line: u64, reason: Reason, outcome: Outcome) -> Self {
        Self { line, column: String::new(), value: String::new(), reason, outcome, fixes: Vec::new(), chosen: None }
    }

    /// What is wrong, as a whole sentence.
    #[must_use]
    pub fn what(&self) -> String {
        let value = quoted(&short(&self.value));
        match &self.reason {
            Reason::NoRows => "There is no row below the headings.".to_owned(),
            Reason::NoColumn(Field::Manager) => "No column says who reports to whom.".to_owned(),
            Reason::NoColumn(field) => format!("No column was recognised as “{}”.", field.label()),
            Reason::AboveHeadings => "This line stands above the headings and holds no position.".to_owned(),
            Reason::SecondHeadings => "This line repeats the headings.".to_owned(),
            Reason::OpenQuote { last } => {
                format!("A quotation mark opens here and never closes, so everything up to line {last} was read as one cell.")
            }
            Reason::SwallowedRows => {
                "A cell of this row holds line breaks and as many separators as a row: a misplaced quotation mark may have joined several rows.".to_owned()
            }
            Reason::LongCell => "A cell of this row is longer than a spreadsheet allows.".to_owned(),
            Reason::ExtraCells => "This row has more cells than there are headings.".to_owned(),
            Reason::MissingCells => "This row ends early; what is missing was read as blank.".to_owned(),
            Reason::MissingId => "This row has no id, so nobody can report to it by id.".to_owned(),
            Reason::MissingTitle => "This row has no job title.".to_owned(),
            Reason::MissingTitleAndName => "This row has neither a job title nor a name.".to_owned(),
            Reason::NothingToDraw => "This row has neither an id nor a job title nor a name.".to_owned(),
            Reason::DuplicateId { first } => format!("The id {value} is already taken by line {first}."),
            Reason::Total => "This is a row of totals, not a position.".to_owned(),
            Reason::HasLeft => format!("The status {value} says that this person has left."),
            Reason::UnknownManager { .. } => format!("The manager {value} is nobody in this file."),
            Reason::ManagerHasLeft { line } => {
                format!("The manager {value} (line {line}) has left, so it is not known whom this position reports to.")
            }
            Reason::AmbiguousManager { count, lines: [one, other] } => {
                format!("The manager {value} may be any of {count} people, lines {one} and {other} among them.")
            }
            Reason::OtherSpelling { found } => {
                format!("The manager {value} was taken to be {} (line {}), who is spelled differently.", isolated(&found.label), found.line)
            }
            Reason::OtherKey { key, found } => format!(
                "The manager {value} was found by {}, unlike the others: {} (line {}).",
                key.label(),
                isolated(&found.label),
                found.line
            ),
            Reason::SeveralManagers { found } => format!(
                "{value} names several managers: {} (line {}) is the first, the others were drawn as dotted lines.",
                isolated(&found.label),
                found.line
            ),
            Reason::ClosedManager => "This position is marked as closed, but somebody reports to it.".to_owned(),
            Reason::ForeignPay => format!("The pay {value} is not in US dollars, so it was not read."),
            Reason::UnreadPay => format!("The pay {value} is no yearly amount, so it was not read."),
            Reason::PayRange { taken } => format!("The pay {value} is a range; its middle, {taken}, was read."),
            Reason::SkippedByHand => "You left this row out.".to_owned(),
            Reason::StaleFix => "What you chose for this line earlier does not apply to it now.".to_owned(),
            Reason::Circle(members) => circle(members),
            Reason::ExampleRow => "This line is an example of how to fill in the list, not a position.".to_owned(),
        }
    }

    /// What became of the row, as a whole sentence; empty where the file as a whole is meant.
    #[must_use]
    pub const fn done(&self) -> &'static str {
        match &self.reason {
            Reason::StaleFix => "It was ignored.",
            reason if reason.is_of_row() => self.outcome.sentence(),
            _ => "",
        }
    }

    /// Whether a person must still decide something.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        let fixable = matches!(self.reason, Reason::NoColumn(_)) || !self.fixes.is_empty();
        self.reason.asks() && fixable && self.chosen.is_none()
    }

    /// What a person can do about it, as a whole sentence.
    #[must_use]
    pub fn remedy(&self) -> String {
        match &self.reason {
            Reason::NoRows => "Export the list again, with a line for each position.",
            Reason::NoColumn(Field::Manager) => "Choose the column that names each position’s manager.",
            Reason::NoColumn(_) => "Choose the column that holds it, or go on without.",
            Reason::AboveHeadings | Reason::SecondHeadings | Reason::ExampleRow | Reason::Total => {
                "Nothing needs to be done."
            }
            Reason::OpenQuote { .. } | Reason::SwallowedRows => {
                "Look for a quotation mark without a partner in this row, and close it or take it out."
            }
            Reason::LongCell => "Shorten the cell or leave its column out of the export.",
            Reason::ExtraCells => "If a cell holds the separator itself, put the cell in quotation marks.",
            Reason::MissingCells => "Fill in the missing cells, if they should not be blank.",
            Reason::MissingId => "Give it an id of its own.",
            Reason::MissingTitle | Reason::MissingTitleAndName | Reason::NothingToDraw => {
                "Fill in the job title, and the name where somebody holds the position."
            }
            Reason::DuplicateId { .. } => "Give one of the two another id, or delete the one that is wrong.",
            Reason::HasLeft => "Correct the status if the person is still there.",
            Reason::UnknownManager { close: Some(close) } => {
                return format!(
                    "Did the spreadsheet change the id? {} differs by zeros alone; format the column as text.",
                    quoted(close)
                );
            }
            Reason::UnknownManager { close: None } => "Correct the manager, or add a row for that person.",
            Reason::ManagerHasLeft { .. } => "Name the manager’s successor, or keep the seat as vacant.",
            Reason::AmbiguousManager { .. } => "Name managers by id or e-mail address, which nobody shares.",
            Reason::OtherSpelling { .. } | Reason::OtherKey { .. } => "Check that this is the right person.",
            Reason::SeveralManagers { .. } => "Name one manager, and the others in a column of dotted-line managers.",
            Reason::ClosedManager => "Say where its team goes, or leave it open.",
            Reason::ForeignPay => "Give the pay in US dollars, or leave its column out.",
            Reason::UnreadPay | Reason::PayRange { .. } => "Give the pay as one yearly amount in US dollars.",
            Reason::SkippedByHand => "Take the choice back to draw it.",
            Reason::StaleFix => "Choose again if something is still wrong.",
            Reason::Circle(_) => {
                "Correct the manager of one of them: somebody of the circle reports to somebody outside, or to nobody."
            }
        }
        .to_owned()
    }
}

/// Place, fault, outcome and remedy.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, done, remedy) = (self.what(), self.done(), self.remedy());
        match self.column.as_str() {
            "" => write!(f, "Line {}: {what}", self.line)?,
            column => write!(f, "Line {}, column {}: {what}", self.line, quoted(&short(column)))?,
        }
        [done, &remedy]
            .into_iter()
            .filter(|sentence| !sentence.is_empty())
            .try_for_each(|sentence| write!(f, " {sentence}"))
    }
}

/// A circle as a sentence; a very long one with its beginning.
fn circle(members: &[Named]) -> String {
    const SHOWN: usize = 12;
    let named: Vec<_> =
        members.iter().take(SHOWN).map(|named| format!("{} (line {})", isolated(&named.label), named.line)).collect();
    let start = isolated(members.first().map_or("", |first| &first.label));
    match members.len().saturating_sub(SHOWN) {
        0 => format!("These report to each other in a circle: {} → {start}.", named.join(" → ")),
        more => format!(
            "These report to each other in a circle: {}, and so on over {more} more, who lead back to {start}.",
            named.join(" → ")
        ),
    }
}

/// A value short enough for a sentence.
pub(super) fn short(value: &str) -> String {
    const SHOWN: usize = 60;
    match value.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}
