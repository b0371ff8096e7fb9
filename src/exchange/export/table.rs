//! A chart as a table, one row a position: what the CSV and the workbook hold alike.
//!
//! Nothing of a chart is lost, but for how texts are written: those of a table are in the normal form of [`plain`].

use super::leaving::{Leaving, Part};
use crate::org::{Chart, Outline, Position, PositionId};
use std::borrow::Cow;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Manager,
    Name,
    Title,
    Department,
    Function,
    Level,
    Location,
    Pay,
    Reference,
    Dotted,
    Assistant,
    Vacant,
    Closed,
    Notes,
}

/// The value of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    /// Something typed or imported, which may look like a formula.
    Text(Cow<'a, str>),
    /// A word or an id of our own.
    Word(Cow<'a, str>),
    Number(u64),
    Empty,
}

impl Column {
    const ALL: [Self; 15] = [
        Self::Id,
        Self::Manager,
        Self::Name,
        Self::Title,
        Self::Department,
        Self::Function,
        Self::Level,
        Self::Location,
        Self::Pay,
        Self::Reference,
        Self::Dotted,
        Self::Assistant,
        Self::Vacant,
        Self::Closed,
        Self::Notes,
    ];

    /// The columns that leave, in order.
    pub fn leaving(leaving: Leaving) -> Vec<Self> {
        Self::ALL.into_iter().filter(|column| column.part().is_none_or(|part| leaving.has(part))).collect()
    }

    /// The heading, which the importer knows.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Id => "Position id",
            Self::Manager => "Reports to position id",
            Self::Name => "Name",
            Self::Title => "Job title",
            Self::Department => "Department",
            Self::Function => "Position function",
            Self::Level => "Position level",
            Self::Location => "Location",
            Self::Pay => "Annual pay (USD)",
            Self::Reference => "Source id",
            Self::Dotted => "Dotted line manager id",
            Self::Assistant => "Assistant",
            Self::Vacant => "Vacant",
            Self::Closed => "Closed",
            Self::Notes => "Notes",
        }
    }

    /// The part of a position that it shows; `None` for what always leaves.
    const fn part(self) -> Option<Part> {
        Some(match self {
            Self::Name => Part::Names,
            Self::Department => Part::Departments,
            Self::Function | Self::Level => Part::Functions,
            Self::Location => Part::Locations,
            Self::Pay => Part::Pay,
            Self::Reference => Part::Ids,
            Self::Dotted => Part::DottedLines,
            Self::Notes => Part::Notes,
            Self::Id | Self::Manager | Self::Title | Self::Assistant | Self::Vacant | Self::Closed => return None,
        })
    }
}

/// A position and where it stands.
pub(super) struct Record<'a> {
    id: PositionId,
    manager: Option<PositionId>,
    dotted: Vec<PositionId>,
    position: &'a Position,
}

/// The positions of a chart, managers before their reports and siblings in order.
pub(super) fn records<'a>(chart: &'a Chart, outline: &'a Outline) -> impl Iterator<Item = Record<'a>> {
    (0..outline.len()).map(|row| {
        let id = outline.id(row);
        let position = chart.get(id).expect("an outline lists positions of its chart");
        Record { id, manager: outline.manager(row).map(|row| outline.id(row)), dotted: chart.dotted(id), position }
    })
}

impl<'a> Record<'a> {
    /// What to call the position in a sentence.
    pub fn name(&self) -> String {
        self.position.name().to_owned()
    }

    /// What stands in `column`.
    pub fn cell(&self, column: Column) -> Cell<'a> {
        let position = self.position;
        let text = |text: &'a str| Some(plain(text)).filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Text);
        let number = |id: PositionId| id.number().to_string();
        match column {
            Column::Id => Cell::Word(number(self.id).into()),
            Column::Manager => self.manager.map_or(Cell::Empty, |manager| Cell::Word(number(manager).into())),
            Column::Name => position.holder.as_deref().map_or(Cell::Empty, text),
            Column::Title => text(&position.title),
            Column::Department => text(&position.department),
            Column::Function => Cell::Word(position.function.map_or("None", |function| function.label()).into()),
            Column::Level => Cell::Word(position.grade.label().into()),
            Column::Location => text(&position.location),
            Column::Pay => position.pay.map_or(Cell::Empty, Cell::Number),
            Column::Reference => text(&position.reference),
            Column::Dotted if self.dotted.is_empty() => Cell::Empty,
            Column::Dotted => {
                let managers: Vec<_> = self.dotted.iter().copied().map(number).collect();
                Cell::Word(managers.join("; ").into())
            }
            Column::Assistant => yes(position.assistant),
            Column::Vacant => yes(holder(position).is_none()),
            Column::Closed => yes(position.closed),
            Column::Notes => text(&position.notes),
        }
    }
}

/// Who holds a position in a table: a holder without a name is none.
pub(super) fn holder(position: &Position) -> Option<Cow<'_, str>> {
    position.holder.as_deref().map(plain).filter(|name| !name.is_empty())
}

const fn yes(is: bool) -> Cell<'static> {
    Cell::Word(Cow::Borrowed(if is { "yes" } else { "no" }))
}

/// The normal form of a text, in which it comes in and goes out alike through every table: without blanks around it, lines
/// end in a line feed, and there are no control characters besides tabs and none of the two code points that are no
/// characters, which a workbook could not hold.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    let odd = |letter: char| {
        letter.is_control() && !matches!(letter, '\n' | '\t') || matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    if !text.contains(odd) {
        return Cow::Borrowed(text.trim());
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(lines.replace(odd, "").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_one_normal_form() {
        assert!(matches!(plain(" Ann\nLee\t1 "), Cow::Borrowed("Ann\nLee\t1")));
        assert_eq!(plain("\0a\r\nb\rc\u{ffff} \u{1b}"), "a\nb\nc");
        assert_eq!(plain("\r\n"), "");
    }
}
