//! Files as they come: a plan, or a list of people.

use orgwright::exchange::{Fault, Fixes, Mapping, Overrule, Table, import, unwatched};
use orgwright::figure::isolated;
use orgwright::plan::{Baseline, LONGEST, Opened, Plan};
use orgwright::role::TitleRules;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Why nothing could be done.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A file cannot be read or written.
    #[error("{}: {why}", isolated(&path.to_string_lossy()))]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        why: io::Error,
    },
    /// A file is not what it should be, in the engine’s words.
    #[error("{}: {words}", isolated(&path.to_string_lossy()))]
    Unusable {
        /// Which.
        path: PathBuf,
        /// Why, and what to do.
        words: String,
    },
}

impl Trouble {
    /// The file cannot be used.
    pub fn with(path: &Path, words: &impl ToString) -> Self {
        Self::Unusable { path: path.to_path_buf(), words: words.to_string() }
    }
}

/// The bytes of a file, or of standard input for `-`; no more of them than anything here reads.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Trouble> {
    let failed = |why| Trouble::File { path: path.to_path_buf(), why };
    let mut bytes = Vec::new();
    // One byte more than the limit, so that the engine says that it is too long.
    let most = LONGEST as u64 + 1;
    if path == Path::new("-") {
        io::stdin().take(most).read_to_end(&mut bytes).map_err(failed)?;
    } else {
        File::open(path).map_err(failed)?.take(most).read_to_end(&mut bytes).map_err(failed)?;
    }
    Ok(bytes)
}

/// A saved plan, with its record.
pub fn plan(path: &Path) -> Result<Opened, Trouble> {
    let text =
        String::from_utf8(bytes(path)?).map_err(|_| Trouble::with(path, &"This is not a plan: it is not text."))?;
    Opened::from_text(&text).map_err(|error| Trouble::with(path, &error))
}

/// A plan, or a list of people as the plan whose chart of today it is, with what did not fit.
pub fn plan_or_list(path: &Path) -> Result<(Plan, Vec<Fault>), Trouble> {
    let bytes = bytes(path)?;
    if let Ok(text) = str::from_utf8(&bytes)
        && is_plan(text)
    {
        return Ok((Plan::from_text(text).map_err(|error| Trouble::with(path, &error))?, Vec::new()));
    }
    let table =
        Table::read(&bytes, &Overrule::default(), &mut unwatched).map_err(|error| Trouble::with(path, &error))?;
    let import = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched);
    let baseline = Baseline {
        chart: Rc::new(import.chart),
        file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        set_aside: import.faults.iter().map(ToString::to_string).collect(),
    };
    let mut plan = Plan::default();
    plan.baseline = Some(Rc::new(baseline));
    Ok((plan, import.faults))
}

/// Whether a text says that it is a plan, whatever else is wrong with it.
fn is_plan(text: &str) -> bool {
    #[derive(serde::Deserialize)]
    struct Head {
        format: Option<String>,
    }
    text.trim_start().starts_with('{')
        && serde_json::from_str::<Head>(text).is_ok_and(|head| head.format.as_deref() == Some(orgwright::plan::FORMAT))
}
