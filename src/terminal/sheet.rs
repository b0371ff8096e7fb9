//! `orgwright sheet`: a role sheet of a plan, as Markdown or as a Word document.

use crate::command::Outcome;
use crate::input::{self, Trouble};
use crate::plain::plain;
use orgwright::exchange::sheet::{Form, file};
use orgwright::figure::{isolated, quoted};
use orgwright::plan::Plan;
use orgwright::plan::sheet::{Sheet, Standing};
use std::fs;
use std::path::Path;
use std::rc::Rc;

/// Which sheet of a plan is asked for.
#[derive(clap::Args)]
pub struct Which {
    /// The title of the sheet; otherwise the one drafted last
    #[arg(long)]
    title: Option<String>,
    /// The design that the sheet is about, by name
    #[arg(long)]
    design: Option<String>,
}

/// Prints the sheet as Markdown, or writes it to `output`, whose ending says in what form. A stale one says so.
pub fn sheet(path: &Path, which: &Which, output: Option<&Path>) -> Result<Outcome, Trouble> {
    let plan = input::plan(path)?.plan;
    let sheet = which.of(&plan).map_err(|words| Trouble::with(path, &words))?;
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
        Standing::Gone(gone) => {
            eprintln!("{}", gone.told());
            Ok(Outcome::Diagnosed)
        }
    }
}

impl Which {
    /// The sheet drafted last of those that it fits. Two of one title are told apart by their designs.
    fn of<'a>(&self, plan: &'a Plan) -> Result<&'a Sheet, String> {
        let called = |sheet: &Sheet| format!("{} ({})", quoted(&sheet.title()), isolated(plan.label(sheet.origin)));
        let fits = |sheet: &&Rc<Sheet>| {
            self.title.as_ref().is_none_or(|title| sheet.title() == *title)
                && self.design.as_ref().is_none_or(|design| plan.label(sheet.origin) == design)
        };
        let sheets = plan.roles.sheets.all();
        let found: Vec<&Rc<Sheet>> = sheets.iter().filter(fits).collect();
        let listed = |sheets: &[&Rc<Sheet>]| sheets.iter().map(|sheet| called(sheet)).collect::<Vec<_>>().join(", ");
        match found.last() {
            Some(last) if self.title.is_none() || found.iter().all(|sheet| sheet.origin == last.origin) => Ok(last),
            Some(_) => {
                Err(format!("More than one role sheet has this title: {}. Say which with --design.", listed(&found)))
            }
            None if sheets.is_empty() => {
                Err("The plan has no role sheet. Draft one on the page, under Roles.".to_owned())
            }
            None => {
                let asked: Vec<String> =
                    [&self.title, &self.design].into_iter().flatten().map(|words| quoted(words)).collect();
                let all: Vec<&Rc<Sheet>> = sheets.iter().collect();
                Err(format!("The plan has no role sheet {}. It has {}.", asked.join(" of "), listed(&all)))
            }
        }
    }
}
