//! `orgwright sheet`: a role sheet of a plan, as Markdown or as a Word document.

use crate::command::Outcome;
use crate::input::{self, Trouble};
use crate::plain::plain;
use orgwright::exchange::sheet::{Form, file};
use orgwright::plan::sheet::Standing;
use std::fs;
use std::path::Path;

/// Prints the sheet as Markdown, or writes it to `output`, whose ending says in what form. A stale one says so.
pub fn sheet(path: &Path, title: Option<&str>, output: Option<&Path>) -> Result<Outcome, Trouble> {
    let plan = input::plan(path)?.plan;
    let sheets = plan.roles.sheets.all();
    let found = match title {
        Some(title) => sheets.iter().find(|sheet| sheet.title() == title),
        None => sheets.last(),
    };
    let Some(sheet) = found else {
        let titles: Vec<_> = sheets.iter().map(|sheet| format!("“{}”", sheet.title())).collect();
        return Err(Trouble::with(
            path,
            &match (title, titles.as_slice()) {
                (_, []) => "The plan has no role sheet. Draft one on the page, under Roles.".to_owned(),
                (title, titles) => {
                    format!("The plan has no role sheet “{}”. It has {}.", title.unwrap_or_default(), titles.join(", "))
                }
            },
        ));
    };
    let made = |form: Form| file(&plan, sheet.id, form).map(|file| file.bytes).unwrap_or_default();
    match output {
        None => print!("{}", plain(&String::from_utf8_lossy(&made(Form::Markdown)))),
        Some(output) => {
            let ending = output.extension().unwrap_or_default().to_ascii_lowercase();
            let form = [Form::Markdown, Form::Word].into_iter().find(|form| ending == form.ending());
            let form = form.ok_or_else(|| Trouble::with(output, &"A role sheet is written as .md or as .docx."))?;
            fs::write(output, made(form)).map_err(|why| Trouble::File { path: output.to_path_buf(), why })?;
        }
    }
    match sheet.standing(&plan) {
        Standing::Fresh => Ok(Outcome::Sound),
        Standing::Stale(told) => {
            told.iter().for_each(|line| eprintln!("{}", plain(line)));
            Ok(Outcome::Diagnosed)
        }
        Standing::Gone(_) => {
            eprintln!("The position of this sheet is not in the plan any more.");
            Ok(Outcome::Diagnosed)
        }
    }
}
