//! Which rows of a table are headings: below a report’s title, above an example, in two rows or in none.

use super::HeadingsAt;
use super::table::Row;
use crate::exchange::import::{Fault, Field, Outcome, Reason};

/// How many rows above the headings are looked through, comments apart.
const LOOK: usize = 20;

/// How many rows tell what is usual.
const SAMPLE: usize = 200;

/// What the first rows of a table say about its columns.
pub(super) struct Headings {
    /// The headings; blank where there are none.
    pub names: Vec<String>,
    /// The lines that hold them.
    pub lines: Vec<u64>,
    /// How many rows are no positions: those above the headings, the headings, and an example below.
    pub taken: usize,
    /// One for each row that was passed over.
    pub faults: Vec<Fault>,
}

impl Headings {
    /// Looks for the headings of `rows`, or at where they are `said` to be; `None` where there is no row.
    pub fn find(rows: &[Row], said: Option<HeadingsAt>) -> Option<Self> {
        let widest = || rows.iter().map(Row::width).max().unwrap_or_default();
        let at = match said {
            Some(HeadingsAt::Nowhere) => Err(0),
            Some(HeadingsAt::Line(line)) => Ok(rows.iter().position(|row| row.line() >= line).unwrap_or(0)),
            None => guess(rows),
        };
        let mut found = Self { names: Vec::new(), lines: Vec::new(), taken: 0, faults: Vec::new() };
        match at {
            Err(above) => {
                found.pass_over(rows.get(..above)?, Reason::AboveHeadings);
                found.names = vec![String::new(); widest()];
            }
            Ok(at) => {
                let (row, below) = (rows.get(at)?, rows.get(at + 1));
                // A guess finds the lower of two rows first.
                let group = at.checked_sub(1).map(|before| &rows[before]).filter(|_| said.is_none());
                if let Some(group) = group.filter(|group| groups(group, row)) {
                    found.pass_over(&rows[..at - 1], Reason::AboveHeadings);
                    found.take(group, row, grouped(group, row));
                } else if let Some(below) = below.filter(|below| groups(row, below)) {
                    found.pass_over(&rows[..at], Reason::AboveHeadings);
                    found.take(row, below, grouped(row, below));
                } else if let Some(below) = below.filter(|below| repeats(below)) {
                    found.pass_over(&rows[..at], Reason::AboveHeadings);
                    found.take(row, below, either(row, below));
                    found.faults.push(Fault::of_row(below.line(), Reason::SecondHeadings, Outcome::LeftOut));
                } else {
                    found.pass_over(&rows[..at], Reason::AboveHeadings);
                    found.names = row.texts().map(str::to_owned).collect();
                    found.lines = vec![row.line()];
                    found.taken += 1;
                }
                if rows.get(found.taken).is_some_and(is_example) {
                    found.pass_over(&rows[found.taken..=found.taken], Reason::ExampleRow);
                }
            }
        }
        Some(found)
    }

    fn pass_over(&mut self, rows: &[Row], reason: Reason) {
        self.taken += rows.len();
        self.faults.extend(rows.iter().map(|row| Fault::of_row(row.line(), reason.clone(), Outcome::LeftOut)));
    }

    fn take(&mut self, upper: &Row, lower: &Row, names: Vec<String>) {
        self.names = names;
        self.lines = vec![upper.line(), lower.line()];
        self.taken += 2;
    }
}

/// How many of the first cells of a row are headings we know, how many hold data, and how many are not blank.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub known: usize,
    data: usize,
    filled: usize,
}

impl Look {
    /// Looks at a row.
    pub fn at(row: &Row) -> Self {
        // Enough to tell; a row can have thousands of cells, and a cell thousands of letters.
        const CELLS: usize = 100;
        const LETTERS: usize = 100;
        let mut look = Self { known: 0, data: 0, filled: 0 };
        for cell in row.texts().filter(|cell| !cell.is_empty()).take(CELLS) {
            let short = cell.len() <= LETTERS;
            look.filled += 1;
            look.data += usize::from(is_data(cell));
            look.known += usize::from(short && Field::of_heading(cell).is_some());
        }
        look
    }

    /// Whether these can be nothing but headings.
    pub const fn clear(self) -> bool {
        self.known >= 2 && 2 * self.known >= self.filled && self.known > self.data
    }
}

/// The row of headings, or, as an error, how many rows stand above the first position where there is none.
fn guess(rows: &[Row]) -> Result<usize, usize> {
    let is_comment = |row: &&Row| row.cell(0).starts_with('#') && !Look::at(row).clear();
    let comments = rows.iter().take(SAMPLE).take_while(is_comment).count();
    let rest = &rows[comments..];
    if let Some(at) = rest.iter().take(LOOK + 1).position(|row| Look::at(row).clear()) {
        return Ok(comments + at);
    }
    // No row says so itself: then the first that is no title, unless it holds what only positions hold.
    let mut widths: Vec<_> = rest.iter().take(SAMPLE).map(|row| Look::at(row).filled).collect();
    widths.sort_unstable();
    let usual = widths.chunk_by(|one, other| one == other).max_by_key(|run| run.len()).map_or(0, |run| run[0]);
    let is_title = |row: &Row| usual > 2 && Look::at(row).filled == 1 && !row.cell(0).is_empty();
    let titles = rest.iter().take(LOOK).take_while(|row| is_title(row)).count();
    match rest[titles..].split_first() {
        Some((first, below)) if is_position(first, below) => Err(comments + titles),
        Some(_) => Ok(comments + titles),
        None => Ok(0),
    }
}

/// Whether a row holds what only positions hold: an address, a number or a date above others, a text that comes again below.
fn is_position(row: &Row, below: &[Row]) -> bool {
    let look = Look::at(row);
    let below = &below[..below.len().min(SAMPLE)];
    let columns = 0..row.width().min(SAMPLE);
    let above_others = |column: usize| {
        let next = below.iter().map(|row| row.cell(column)).find(|cell| !cell.is_empty());
        is_data(row.cell(column)) && next.is_none_or(is_data)
    };
    let again = |column: usize| {
        let cell = row.cell(column);
        cell.len() > 1 && below.iter().any(|row| row.texts().take(SAMPLE).any(|other| other == cell))
    };
    2 * look.known < look.filled && columns.clone().any(|column| above_others(column) || again(column))
}

/// Whether a cell holds an e-mail address, a number or a date: what no heading is.
fn is_data(cell: &str) -> bool {
    let number = cell.bytes().any(|byte| byte.is_ascii_digit())
        && cell.bytes().all(|byte| byte.is_ascii_digit() || b"-+/.,: ".contains(&byte));
    let address = cell.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
    number || address && !cell.contains([' ', '[', '('])
}

/// Whether `upper` holds titles of groups of columns, whose own headings are in `lower`.
fn groups(upper: &Row, lower: &Row) -> bool {
    let (above, look) = (Look::at(upper), Look::at(lower));
    let spans = |column: usize| {
        !upper.cell(column).is_empty() && upper.cell(column + 1).is_empty() && !lower.cell(column + 1).is_empty()
    };
    let several = above.filled > 1 || upper.cell(0).is_empty();
    let headings = look.known >= 2 && 2 * look.known >= look.filled && look.data == 0;
    let comment = upper.cell(0).starts_with('#');
    above.data == 0 && several && !comment && headings && (0..lower.width()).any(spans)
}

/// The headings of `lower`, with their group’s title before those that would say something else without it.
fn grouped(upper: &Row, lower: &Row) -> Vec<String> {
    let mut group = "";
    let mut names: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for column in 0..lower.width().max(upper.width()) {
        let (above, own) = (upper.cell(column), lower.cell(column));
        group = if above.is_empty() { group } else { above };
        let of_manager = matches!(Field::of_heading(group), Some(Field::Manager | Field::Dotted));
        let says_so = matches!(Field::of_heading(own), Some(Field::Manager | Field::Dotted));
        let again = !seen.insert(own);
        names.push(match (group, own) {
            (_, "") => above.to_owned(),
            ("", own) => own.to_owned(),
            (group, own) if of_manager && !says_so || again => format!("{group} {own}"),
            (_, own) => own.to_owned(),
        });
    }
    names
}

/// Whether a row below headings is headings again.
fn repeats(row: &Row) -> bool {
    let look = Look::at(row);
    look.known >= 3 && 2 * look.known > look.filled && look.data == 0
}

/// Of each column the heading that is known; of two, the upper.
fn either(upper: &Row, lower: &Row) -> Vec<String> {
    let pick = |column| match (upper.cell(column), lower.cell(column)) {
        ("", name) => name,
        (_, name) if Field::of_heading(upper.cell(column)).is_none() && Field::of_heading(name).is_some() => name,
        (name, _) => name,
    };
    (0..upper.width().max(lower.width())).map(|column| pick(column).to_owned()).collect()
}

/// Whether a row says of itself that it is an example.
fn is_example(row: &Row) -> bool {
    const SAYS: [&str; 4] = ["example:", "(example", "e.g.", "sample:"];
    row.texts().take(SAMPLE).any(|cell| {
        let opens = |says: &&str| cell.get(..says.len()).is_some_and(|start| start.eq_ignore_ascii_case(says));
        cell.eq_ignore_ascii_case("example") || SAYS.iter().any(|says| opens(&says))
    })
}
