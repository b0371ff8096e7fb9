//! What was found in a file, each part of it to be overruled.

use super::{BringIn, Message};
use crate::app::browser::locale;
use crate::app::widget::select;
use crate::exchange::{Delimiter, Encoding, Form, HeadingsAt, How, Opened, Overrule};
use crate::figure::quoted;
use yew::html::Scope;
use yew::prelude::*;

/// Lines that may be said to hold the headings.
const LINES: u64 = 12;

/// What was found, a sentence.
pub fn sentence(opened: &Opened) -> String {
    let how = &opened.how;
    let sheet = match how.sheets.as_slice() {
        [] => String::new(),
        sheets => format!(", sheet {}", quoted(sheets.get(how.sheet).map_or("", String::as_str))),
    };
    let headings = match how.heading_lines.as_slice() {
        [] => "no headings".to_owned(),
        [line] => format!("headings on line {line}"),
        [first, .., last] => format!("headings on lines {first} and {last}"),
    };
    let (rows, columns) = (locale::whole(opened.rows as u64), opened.headers.len());
    let form = capital(how.form.label());
    format!("{form}{sheet}, {headings}. Rows below: {rows}; columns: {columns}.")
}

/// One thing that a file was found to be, as a menu whose first entry leaves it as found.
struct Part {
    id: &'static str,
    label: &'static str,
    /// What was found; `None` where its owner has said it, or nothing could be read.
    found: Option<String>,
    /// What it may be instead.
    options: Vec<String>,
    /// Which of these its owner says it is.
    said: Option<usize>,
    /// Has the entry at a place of the menu said.
    say: fn(&mut Overrule, usize),
}

/// The parts of it as menus. Where nothing could be read there is nothing found, and it can be said what it is.
pub fn source(link: &Scope<BringIn>, how: Option<&How>, overrule: &Overrule) -> Html {
    let overrule = *overrule;
    let menu = |part: Part| {
        let Part { id, label, found, options, said, say } = part;
        let first = found.map_or_else(|| "As found".to_owned(), |found| format!("{} (found)", capital(&found)));
        let options: Vec<_> = std::iter::once(first.as_str()).chain(options.iter().map(String::as_str)).collect();
        let on_choose = link.callback(move |at: usize| {
            let mut next = overrule;
            say(&mut next, at);
            Message::Overrule(next)
        });
        select(id, label, "", &options, said.map_or(0, |at| at + 1), &on_choose)
    };
    html! {
        <div class="source-row" role="group" aria-label="What the file is">
            { for parts(how, &overrule).into_iter().map(menu) }
        </div>
    }
}

fn parts(how: Option<&How>, overrule: &Overrule) -> Vec<Part> {
    // What was found is said only where its owner has not said it.
    let found = |said: bool, name: fn(&How) -> Option<String>| how.filter(|_| !said).and_then(name);
    let mut parts = vec![Part {
        id: "source-form",
        label: "Form",
        found: found(overrule.form.is_some(), |how| Some(how.form.label().to_owned())),
        options: Form::ALL.iter().map(|form| capital(form.label())).collect(),
        said: place(&Form::ALL, overrule.form),
        // What was said of another form means nothing in this.
        say: |next, at| *next = Overrule { form: pick(&Form::ALL, at), ..Overrule::default() },
    }];
    let sheets = how.map(|how| how.sheets.clone()).unwrap_or_default();
    if sheets.len() > 1 {
        parts.push(Part {
            id: "source-sheet",
            label: "Sheet",
            found: found(overrule.sheet.is_some(), |how| how.sheets.get(how.sheet).cloned()),
            options: sheets,
            said: overrule.sheet,
            say: |next, at| (next.sheet, next.headings) = (at.checked_sub(1), None),
        });
    }
    if how.is_some_and(|how| matches!(how.form, Form::Delimited | Form::Workbook)) {
        let line = |how: &How| Some(how.heading_lines.last().map_or("None".to_owned(), |line| format!("Line {line}")));
        let said = |at| match at {
            HeadingsAt::Nowhere => 0,
            HeadingsAt::Line(line) => usize::try_from(line).unwrap_or_default(),
        };
        parts.push(Part {
            id: "source-headings",
            label: "Headings",
            found: found(overrule.headings.is_some(), line),
            options: std::iter::once("None".to_owned()).chain((1..=LINES).map(|line| format!("Line {line}"))).collect(),
            said: overrule.headings.map(said),
            say: |next, at| {
                next.headings = at.checked_sub(1).map(|line| match line {
                    0 => HeadingsAt::Nowhere,
                    line => HeadingsAt::Line(line as u64),
                });
            },
        });
    }
    if how.is_none_or(|how| how.form == Form::Delimited) {
        parts.push(Part {
            id: "source-separator",
            label: "Separator",
            found: found(overrule.delimiter.is_some(), |how| Some(how.delimiter?.label().to_owned())),
            options: Delimiter::ALL.iter().map(|delimiter| capital(delimiter.label())).collect(),
            said: place(&Delimiter::ALL, overrule.delimiter),
            say: |next, at| next.delimiter = pick(&Delimiter::ALL, at),
        });
    }
    if how.is_none_or(|how| how.encoding.is_some()) {
        parts.push(Part {
            id: "source-encoding",
            label: "Encoding",
            found: found(overrule.encoding.is_some(), |how| Some(how.encoding?.label().to_owned())),
            options: Encoding::ALL.iter().map(|encoding| encoding.label().to_owned()).collect(),
            said: place(&Encoding::ALL, overrule.encoding),
            say: |next, at| next.encoding = pick(&Encoding::ALL, at),
        });
    }
    parts
}

/// What stands at a place of a menu whose first entry leaves it as found.
fn pick<T: Copy>(all: &[T], at: usize) -> Option<T> {
    at.checked_sub(1).and_then(|at| all.get(at).copied())
}

fn place<T: PartialEq>(all: &[T], said: Option<T>) -> Option<usize> {
    said.and_then(|said| all.iter().position(|one| *one == said))
}

/// With a capital first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
