//! `orgwright inspect`: what a list of people holds and what is wrong with it.

use crate::command::Outcome;
use crate::input::{self, Trouble};
use crate::plain::plain;
use orgwright::exchange::{Inspection, Overrule, Verdict, inspect as inspected};
use orgwright::figure::{isolated, quoted};
use std::fmt::Write;
use std::path::Path;

/// Prints the inspection. A file of which nothing can be drawn is trouble; in JSON it is said on standard output all the same.
pub fn inspect(path: &Path, json: bool) -> Result<Outcome, Trouble> {
    let inspection = inspected(&input::bytes(path)?, &Overrule::default());
    if json {
        let text = serde_json::to_string_pretty(&inspection).map_err(|error| Trouble::with(path, &error))?;
        println!("{text}");
    }
    match inspection.outcome {
        Verdict::Reject => Err(Trouble::with(path, &diagnostics(&inspection).trim_end())),
        verdict => {
            if !json {
                print!("{}", plain(&in_words(&inspection)));
                eprint!("{}", plain(&diagnostics(&inspection)));
            }
            Ok(if verdict == Verdict::Ok { Outcome::Sound } else { Outcome::Diagnosed })
        }
    }
}

/// The inspection as a page of text, without what does not fit.
fn in_words(inspection: &Inspection) -> String {
    let mut page = format!(
        "Positions {}, at the top {}, layers {}, managers {}, span of control at most {} and {} on average.\n",
        inspection.people,
        inspection.tops,
        inspection.layers,
        inspection.managers,
        inspection.span.max,
        inspection.span.mean
    );
    for (function, owners) in &inspection.owners {
        let owners: Vec<_> =
            owners.iter().map(|owner| format!("{} ({}, {})", isolated(&owner.title), owner.id, owner.people)).collect();
        let _ = writeln!(page, "{:<20}{}", function.replace('_', " "), owners.join("; "));
    }
    for leader in inspection.scope.iter().filter(|leader| leader.class != "ceo") {
        let _ = writeln!(
            page,
            "{:<20}{} ({}) deserves {}",
            leader.class.replace('_', " "),
            isolated(&leader.title),
            leader.id,
            leader.deserves
        );
    }
    page
}

/// What does not fit, a line each.
fn diagnostics(inspection: &Inspection) -> String {
    let line = |fault: &orgwright::exchange::Diagnostic| {
        let place = match (fault.line, fault.column.as_str()) {
            (0, _) => String::new(),
            (line, "") => format!("Line {line}: "),
            (line, column) => format!("Line {line}, column {}: ", quoted(column)),
        };
        format!("{place}{} {}\n", fault.message, fault.fix)
    };
    inspection.diagnostics.iter().map(line).collect()
}
