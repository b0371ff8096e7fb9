//! `orgwright convert`: a chart in another form.

use crate::command::Outcome;
use crate::input::{self, Trouble};
use crate::plain::plain;
use orgwright::design::Origin;
use orgwright::exchange::{Kind, Leaving, Order, Scope, export};
use orgwright::figure::quoted;
use orgwright::plan::Plan;
use std::fs;
use std::path::Path;

/// Writes the chart of `input` to `output`, whose ending says in what form. What did not fit is listed.
pub fn convert(input: &Path, output: &Path, roles_only: bool, design: Option<&str>) -> Result<Outcome, Trouble> {
    let name = output.file_name().unwrap_or_default().to_string_lossy();
    let kind = Kind::of_name(&name).ok_or_else(|| Trouble::with(output, &no_form()))?;
    if let (Ok(from), Ok(to)) = (input.canonicalize(), output.canonicalize())
        && from == to
    {
        return Err(Trouble::with(output, &"This is the file that is read. Write to another one."));
    }
    let (plan, faults) = input::plan_or_list(input)?;
    let origin = origin(&plan, design).map_err(|words| Trouble::with(input, &words))?;
    let leaving = if roles_only { Leaving::roles_only() } else { Leaving::everything() };
    let order = Order { kind, origin, scope: Scope::All, leaving };
    let file = export(&plan, &order).map_err(|error| Trouble::with(input, &error))?;
    fs::write(output, file.bytes).map_err(|why| Trouble::File { path: output.to_path_buf(), why })?;
    faults.iter().for_each(|fault| eprintln!("{}", plain(&fault.to_string())));
    Ok(if faults.is_empty() { Outcome::Sound } else { Outcome::Diagnosed })
}

/// Which design to write.
fn origin(plan: &Plan, design: Option<&str>) -> Result<Origin, String> {
    let named = |name: &str| {
        let found = plan.origins().into_iter().find(|&origin| plan.label(origin) == name);
        found.ok_or_else(|| {
            let names: Vec<_> = plan.origins().into_iter().map(|origin| quoted(plan.label(origin))).collect();
            format!("The plan has no design {}. It has {}.", quoted(name), names.join(", "))
        })
    };
    match design {
        Some(name) => named(name),
        None if plan.baseline.is_some() => Ok(Origin::Baseline),
        None => Ok(plan
            .shown
            .or_else(|| plan.designs.first().map(|design| Origin::Drawn(design.id)))
            .unwrap_or(plan.side_by_side()[0])),
    }
}

fn no_form() -> String {
    let endings: Vec<_> = Kind::ALL.iter().map(|kind| format!(".{}", kind.ending())).collect();
    format!("No form has this ending. Use .json or one of {}.", endings.join(" "))
}
