//! Headings as fields: which column holds what, proposed by the names that HR systems and chart tools use, and by the data.

use super::guess::Guess;
use super::headings;
use super::manager::{Directory, Hits, ManagerKey};
use super::word::{is_top_word, unguarded};
use crate::exchange::source::{Row, Table};
use crate::role::fold;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs)] // named by `label`
pub enum Field {
    Id,
    Name,
    FirstName,
    LastName,
    Title,
    /// Whom the position reports to: an id, an e-mail address or a name; the data tell which.
    Manager,
    /// Whom else it reports to.
    Dotted,
    Department,
    Email,
    /// Whether the person still works there.
    Status,
    Location,
    /// Yearly pay in US dollars.
    Pay,
    Notes,
    /// Whether the position assists its manager.
    Assistant,
    /// Whether nobody holds it.
    Vacant,
    /// Whether the design closes it.
    Closed,
    /// What it works on; where the cell is blank, the title says.
    Function,
    /// How senior it is; where the cell is blank, the title says.
    Grade,
    /// What the source of the chart calls it, where that is not its id in the file.
    Reference,
}

impl Field {
    /// How many there are.
    pub const COUNT: usize = 19;

    /// All of them, as a mapping screen lists them.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Id,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Title,
        Self::Manager,
        Self::Dotted,
        Self::Department,
        Self::Email,
        Self::Status,
        Self::Location,
        Self::Pay,
        Self::Notes,
        Self::Assistant,
        Self::Vacant,
        Self::Closed,
        Self::Function,
        Self::Grade,
        Self::Reference,
    ];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Id => "Id",
            Self::Name => "Full name",
            Self::FirstName => "First name",
            Self::LastName => "Last name",
            Self::Title => "Job title",
            Self::Manager => "Manager",
            Self::Dotted => "Dotted-line manager",
            Self::Department => "Department",
            Self::Email => "E-mail",
            Self::Status => "Status",
            Self::Location => "Location",
            Self::Pay => "Yearly pay",
            Self::Notes => "Notes",
            Self::Assistant => "Assistant",
            Self::Vacant => "Vacant",
            Self::Closed => "Closed",
            Self::Function => "Function",
            Self::Grade => "Level",
            Self::Reference => "Id in the source",
        }
    }

    /// The field a heading names, and how surely: lower is surer.
    fn read(heading: &str) -> Option<(Self, usize)> {
        // Words that make a manager’s column of something else, or a second line of one.
        const OTHER: [&str; 16] = [
            "level",
            "department",
            "location",
            "is",
            "has",
            "hr",
            "hiring",
            "previous",
            "former",
            "dotted",
            "matrix",
            "alt",
            "second",
            "secondary",
            "count",
            "title",
        ];
        // Words that make the column say something about the manager, whatever else it names.
        const ABOVE: [&str; 6] = ["manager", "supervisor", "boss", "reports", "parent", "mgr"];
        let words = heading_words(heading);
        if is_private_words(&words) {
            return None;
        }
        let squeezed = words.concat();
        let outright = |name: &str| name.chars().filter(|&letter| letter != ' ').eq(squeezed.chars());
        let named = |field: Self| headings::outright(field).split(", ").position(outright).map(|rank| (field, rank));
        let says = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        let inside = |name: &str| words.windows(name.split(' ').count()).any(|run| run.iter().eq(name.split(' ')));
        let holds =
            |field: Self| headings::inside(field).split(", ").position(inside).map(|rank| (field, INNER + rank));
        Self::ALL.into_iter().find_map(named).or_else(|| match says(&ABOVE) {
            true => holds(Self::Manager).filter(|_| !says(&OTHER)),
            false => Self::ALL.into_iter().find_map(holds),
        })
    }

    /// The field a heading names, if it names one.
    #[must_use]
    pub fn of_heading(heading: &str) -> Option<Self> {
        Self::read(heading).map(|(field, _)| field)
    }
}

/// Whether a heading names what is nobody’s business on a chart: age, sex, family, origin, home, face. It is not read.
pub fn is_private(heading: &str) -> bool {
    is_private_words(&heading_words(heading))
}

fn is_private_words(words: &[String]) -> bool {
    let inside = |name: &str| words.windows(name.split(' ').count()).any(|run| run.iter().eq(name.split(' ')));
    headings::PRIVATE.split(", ").any(inside)
}

/// The words of a heading in lower case, without what stands in brackets, a mark that the column is required, accents and
/// punctuation; `employeeId` is two words.
fn heading_words(heading: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let (mut depth, mut after_lower) = (0_usize, false);
    for letter in heading.chars() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => continue,
            '\'' | '’' => continue,
            '#' => words.extend(["number".to_owned(), String::new()]),
            _ if letter.is_alphanumeric() => {
                if letter.is_uppercase() && after_lower {
                    words.push(String::new());
                }
                if let Some(word) = words.last_mut() {
                    fold(letter, word);
                }
            }
            _ => words.push(String::new()),
        }
        after_lower = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words.pop_if(|word| word == "required");
    words
}

/// Which column holds which field. Each field has one column at most; a person may overrule any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    columns: [Option<usize>; Field::COUNT],
}

impl Mapping {
    /// The column of `field`.
    #[must_use]
    pub const fn get(&self, field: Field) -> Option<usize> {
        self.columns[field as usize]
    }

    /// Says which column holds `field`, or that none does.
    pub const fn set(&mut self, field: Field, column: Option<usize>) {
        self.columns[field as usize] = column;
    }

    /// What the headings and the data suggest. Where several columns may be the id or the manager, the pair is taken in which
    /// the most managers are found, to the next tenth; of equals, ids before e-mail addresses before names. Headings that say
    /// nothing, or not who reports to whom, leave it to the data alone. O(rows).
    #[must_use]
    pub fn propose(table: &Table) -> Self {
        let read: Vec<_> = table.headers.iter().map(|heading| Field::read(heading)).collect();
        let candidates = |field: Field| {
            let ranked =
                read.iter().enumerate().filter_map(|(column, read)| read.map(|(named, rank)| (named, rank, column)));
            let mut ranked: Vec<_> =
                ranked.filter(|&(named, ..)| named == field).map(|(_, rank, at)| (rank, at)).collect();
            ranked.sort_unstable();
            ranked.truncate(CANDIDATES);
            ranked.into_iter().map(|(_, column)| column).collect::<Vec<_>>()
        };
        let mut mapping = Self::default();
        for field in Field::ALL {
            mapping.set(field, candidates(field).first().copied());
        }
        // A “nombre” or “nom” without a second one beside it is the whole name.
        if mapping.get(Field::Name).is_none()
            && mapping.get(Field::FirstName).is_some() != mapping.get(Field::LastName).is_some()
        {
            let only = mapping.get(Field::FirstName).or(mapping.get(Field::LastName));
            if only
                .is_some_and(|column| headings::WHOLE_ALONE.contains(&&*heading_words(&table.headers[column]).concat()))
            {
                mapping = mapping.with(Field::FirstName, None).with(Field::LastName, None).with(Field::Name, only);
            }
        }
        let (mut ids, mut managers) = (candidates(Field::Id), candidates(Field::Manager));
        if managers.is_empty() {
            let free = |column: &usize| read[*column].is_none() && !is_private(&table.headers[*column]);
            let guess = Guess::of(table, (0..read.len()).filter(free), &mapping);
            (mapping, managers) = (guess.mapping, guess.managers);
            if ids.is_empty() {
                ids = guess.ids;
            }
        }
        mapping.with_best_pair(table, &ids, &managers)
    }

    /// With the id and the manager of the pair by which the most managers are found.
    fn with_best_pair(self, table: &Table, ids: &[usize], managers: &[usize]) -> Self {
        // Of a long list some thousand rows, evenly spread, tell the rate.
        let step = table.rows.len().div_ceil(SAMPLE).max(1);
        let (names, mut mapping, mut best) = (self, self, 0);
        let keys = ids.iter().map(|&id| (ManagerKey::Id, names.with(Field::Id, Some(id))));
        for (key, by) in keys.chain([(ManagerKey::Email, names), (ManagerKey::Name, names)]) {
            if best == Hits::ALL_TENTHS {
                break;
            }
            let directory = Directory::new(key, table.rows.iter().map(|row| by.key_of(row, key)));
            for &manager in managers.iter().filter(|&&manager| !by.is_key(key, manager)) {
                let values = table.rows.iter().step_by(step).map(|row| text(row, manager));
                let values = values.filter(|value| !is_top_word(value));
                let tenths = Hits::count(values.map(|value| directory.knows(value))).tenths();
                if tenths > best {
                    best = tenths;
                    mapping = by.with(Field::Manager, Some(manager));
                }
            }
        }
        mapping
    }

    /// Whether `column` is what rows are called by.
    fn is_key(&self, key: ManagerKey, column: usize) -> bool {
        let field = match key {
            ManagerKey::Id => Field::Id,
            ManagerKey::Email => Field::Email,
            ManagerKey::Name => Field::Name,
        };
        self.get(field) == Some(column)
    }

    /// Whether some column names the people.
    pub(super) fn names_people(&self) -> bool {
        [Field::Name, Field::FirstName, Field::LastName].iter().any(|&field| self.get(field).is_some())
    }

    pub(super) const fn with(mut self, field: Field, column: Option<usize>) -> Self {
        self.set(field, column);
        self
    }

    /// A cell of `field`, without the spaces around it; empty where no column holds the field.
    pub(in crate::exchange) fn cell<'r>(&self, row: &'r Row, field: Field) -> &'r str {
        self.get(field).map_or("", |column| text(row, column))
    }

    /// A person’s name: the full name, or else first and last name together.
    pub(in crate::exchange) fn name<'r>(&self, row: &'r Row) -> Cow<'r, str> {
        let (full, first, last) = (Field::Name, Field::FirstName, Field::LastName);
        match (self.cell(row, full), self.cell(row, first), self.cell(row, last)) {
            ("", "", name) | ("", name, "") | (name, ..) if !name.is_empty() => Cow::Borrowed(name),
            (_, first, last) => Cow::Owned(format!("{first} {last}").trim().to_owned()),
        }
    }

    /// What a manager’s column would call this row.
    pub(super) fn key_of<'r>(&self, row: &'r Row, key: ManagerKey) -> Cow<'r, str> {
        match key {
            ManagerKey::Id => Cow::Borrowed(self.cell(row, Field::Id)),
            ManagerKey::Email => Cow::Borrowed(self.cell(row, Field::Email)),
            ManagerKey::Name => self.name(row),
        }
    }
}

/// The text that a cell stands for.
pub(super) fn text(row: &Row, column: usize) -> &str {
    unguarded(row.cell(column))
}

/// Above the rank of any heading that names a field outright.
const INNER: usize = 1000;

/// How many columns are tried for one field.
pub(super) const CANDIDATES: usize = 6;

/// How many rows tell a rate, at most.
const SAMPLE: usize = 5_000;
