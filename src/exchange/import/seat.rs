//! What a row says of its position.

use super::draw::Reading;
use super::fault::{Outcome, Reason};
use super::header::Field;
use super::pay::{Pay, read};
use super::rows::Person;
use super::word::{is_top_word, is_vacant, truth};
use crate::exchange::export::WITHHELD;
use crate::org::{Function, Grade, Position};
use crate::role::Classification;

/// Of which fields a row says something that could be read. What it does not say, an update leaves as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    fields: u32,
    /// The number of the position on the chart that was exported, in a table that we wrote.
    pub number: Option<u32>,
}

impl Given {
    /// Whether the row says something of `field`. That somebody holds the position, or nobody does, is [`Field::Name`].
    pub const fn has(self, field: Field) -> bool {
        self.fields & 1 << field as u32 != 0
    }

    const fn add(&mut self, field: Field, is: bool) {
        self.fields |= (is as u32) << field as u32;
    }
}

impl<'t> Reading<'t> {
    /// The position of a row, and what of it the row says. `leads`: whether anybody reports to it.
    pub fn position(&mut self, person: &Person<'t>, leads: bool, read: Classification) -> (Position, Given) {
        let row = person.row;
        let text = |field| self.cell(row, field).to_owned();
        let (function, grade) = (function(self.cell(row, Field::Function)), grade(self.cell(row, Field::Grade)));
        let yes = |field| truth(self.cell(row, field));
        let (vacant, assistant, mut closed) = (yes(Field::Vacant), yes(Field::Assistant), yes(Field::Closed));
        let mut position = Position {
            title: person.title.to_owned(),
            holder: self.holder(person, vacant),
            function: function.unwrap_or(read.function),
            grade: grade.unwrap_or(read.grade),
            pay: None,
            department: text(Field::Department),
            location: text(Field::Location),
            notes: text(Field::Notes),
            reference: if self.ours || self.mapping.get(Field::Reference).is_some() {
                text(Field::Reference)
            } else {
                person.id.clone().into_owned()
            },
            assistant: assistant.unwrap_or_default(),
            closed: closed.unwrap_or_default(),
        };
        if position.closed && leads {
            (position.closed, closed) = (false, None);
            self.fault(row, Field::Closed, Reason::ClosedManager, Outcome::Kept);
        }
        position.pay = self.pay(person);
        let mut given = Given { fields: 0, number: self.ours.then(|| person.id.parse().ok()).flatten() };
        for field in [Field::Title, Field::Department, Field::Location, Field::Notes] {
            given.add(field, !self.cell(row, field).is_empty());
        }
        given.add(Field::Name, vacant.is_some() || self.mapping.names_people() && !person.name.is_empty());
        // At the top of a table that we wrote is who reports to nobody.
        let manager = self.cell(row, Field::Manager);
        given.add(Field::Manager, self.ours || !manager.is_empty());
        let dotted = self.cell(row, Field::Dotted);
        given.add(Field::Dotted, !dotted.is_empty() && !is_top_word(dotted));
        given.add(Field::Function, function.is_some());
        given.add(Field::Grade, grade.is_some());
        given.add(Field::Pay, position.pay.is_some());
        given.add(Field::Assistant, assistant.is_some());
        given.add(Field::Closed, closed.is_some());
        (position, given)
    }

    fn holder(&self, person: &Person<'t>, vacant: Option<bool>) -> Option<String> {
        let named = self.mapping.names_people();
        match vacant {
            Some(true) => None,
            // Whoever it is, somebody holds it: the word “Vacant” is a name then.
            Some(false) if named => Some(person.name.clone().into_owned()),
            Some(false) if self.ours => Some(WITHHELD.to_owned()),
            None if named => Some(&*person.name).filter(|name| !is_vacant(name)).map(str::to_owned),
            // A file without names says nothing about vacant seats: whoever holds one goes by e-mail address or id.
            _ => {
                let texts = [self.cell(person.row, Field::Email), &*person.id];
                texts.into_iter().find(|text| !text.is_empty()).map(str::to_owned)
            }
        }
    }

    fn pay(&mut self, person: &Person<'t>) -> Option<u64> {
        if self.foreign_pay {
            return None;
        }
        let (reason, pay) = match read(self.cell(person.row, Field::Pay)) {
            Pay::None => return None,
            Pay::Amount(amount) => return Some(amount),
            Pay::Range(middle) => (Reason::PayRange { taken: middle }, Some(middle)),
            Pay::Foreign => (Reason::ForeignPay, None),
            Pay::Unread => (Reason::UnreadPay, None),
        };
        self.fault(person.row, Field::Pay, reason, Outcome::Kept);
        pay
    }
}

/// The function that a cell names, where it names one or says that there is none.
fn function(cell: &str) -> Option<Option<Function>> {
    let named = |function: &Function| function.label().eq_ignore_ascii_case(cell);
    match Function::ALL.into_iter().find(named) {
        None => cell.eq_ignore_ascii_case("none").then_some(None),
        function => Some(function),
    }
}

/// The level that a cell names.
fn grade(cell: &str) -> Option<Grade> {
    Grade::ALL.into_iter().find(|grade| grade.label().eq_ignore_ascii_case(cell))
}
