//! The command line: what can be asked, and the exit status.

use crate::plain::plain;
use crate::{convert, inspect, report, score, sheet};
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Org charts and the choice between a CSO and a CRO, in a terminal. Nothing leaves this machine.
#[derive(Parser)]
#[command(name = "orgwright", version, after_help = AFTER)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

const AFTER: &str = "Exit status: 0 sound, 1 with diagnostics, 2 unusable. A file named - is standard input.";

#[derive(Subcommand)]
enum Command {
    /// What a list of people holds: tops, layers, spans, who leads what, and every line that does not fit
    Inspect {
        /// A list of people: CSV, Excel, JSON or indented text
        file: PathBuf,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// What the decision is for a plan that the page saved
    Score {
        /// The plan, as saved by the page
        plan: PathBuf,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// The report on a plan that the page saved, as Markdown
    Report {
        /// The plan, as saved by the page
        plan: PathBuf,
    },
    /// A role sheet of a plan that the page saved, as Markdown or, into a file, as .md or .docx
    Sheet {
        /// The plan, as saved by the page
        plan: PathBuf,
        /// The file to write; without one the sheet is printed as Markdown
        output: Option<PathBuf>,
        #[command(flatten)]
        which: sheet::Which,
    },
    /// A chart, or the plan that holds it, in another form:
    /// .csv .xlsx .json .mmd .dot .svg .md .changes.csv
    Convert {
        /// A list of people in any form that the page reads, or a plan
        input: PathBuf,
        /// The file to write; its ending says in what form
        output: PathBuf,
        /// Leave out names, source ids, pay and notes
        #[arg(long)]
        roles_only: bool,
        /// The design of a plan, by name; otherwise the one looked at last, or today’s chart
        #[arg(long)]
        design: Option<String>,
    },
}

/// How it went, where it went at all.
pub enum Outcome {
    /// Nothing to look at.
    Sound,
    /// Done, and something needs a look.
    Diagnosed,
}

/// Does what the command line asks.
pub fn run() -> ExitCode {
    let done = match Line::parse().command {
        Command::Inspect { file, json } => inspect::inspect(&file, json),
        Command::Score { plan, json } => score::score(&plan, json),
        Command::Report { plan } => report::report(&plan),
        Command::Sheet { plan, output, which } => sheet::sheet(&plan, &which, output.as_deref()),
        Command::Convert { input, output, roles_only, design } => {
            convert::convert(&input, &output, roles_only, design.as_deref())
        }
    };
    match done {
        Ok(Outcome::Sound) => ExitCode::SUCCESS,
        Ok(Outcome::Diagnosed) => ExitCode::from(1),
        Err(why) => {
            eprintln!("orgwright: {}", plain(&why.to_string()));
            ExitCode::from(2)
        }
    }
}
