//! A role sheet as a document: composed once, of the blocks that reports are made of, for the screen, for paper, and for files.

mod compose;
mod docx;
mod markdown;
mod word;

pub use compose::{Document, document};

use crate::exchange::export::{File, named};
use crate::figure::plainly;
use crate::plan::Plan;
use crate::plan::sheet::{Sheet, SheetId};
use serde::{Deserialize, Serialize};

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // named by `ending`
pub enum Form {
    Markdown,
    Word,
}

impl Form {
    /// What the file’s name ends in.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Word => "docx",
        }
    }

    const fn mime(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

/// A sheet of the plan as a file, the same whoever asks; `None` where the plan has no such sheet.
#[must_use]
pub fn file(plan: &Plan, id: SheetId, form: Form) -> Option<File> {
    plan.roles.sheets.get(id).map(|sheet| plainly(|| made(plan, sheet, form)))
}

fn made(plan: &Plan, sheet: &Sheet, form: Form) -> File {
    let document = document(plan, sheet, &sheet.standing(plan));
    let bytes = match form {
        Form::Markdown => markdown::markdown(&document).into_bytes(),
        Form::Word => docx::docx(&document),
    };
    File {
        name: named(&format!("{} {} role sheet", plan.name(), document.title), form.ending()),
        mime: form.mime(),
        bytes,
    }
}
