//! axe-core, which looks pages through for barriers: one script, from the npm registry, at a pinned version.

use crate::browser;
use crate::problem::Problem;
use crate::project::{Project, step};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

const VERSION: &str = "4.14.1";
/// SHA-512 of the package; npm refuses any other.
const INTEGRITY: &str =
    "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==";

/// The script, after making sure that it is there. One that `ORGWRIGHT_AXE` names is taken as it is.
pub fn ensure(project: &Project) -> Result<PathBuf, Problem> {
    if let Some(named) = env::var_os("ORGWRIGHT_AXE").map(PathBuf::from).filter(|file| file.is_file()) {
        return Ok(named);
    }
    let folder = project.tools().join("axe");
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if !is_pinned(&script) {
        if project.find("npm").is_none() {
            // Where it cannot be installed, npm below is what is missed.
            browser::apt_install(project, &["npm"])?;
        }
        let Some(npm) = project.find("npm") else { return Err(missing()) };
        let write = |name: &str, text: String| {
            let path = folder.join(name);
            fs::create_dir_all(&folder).and_then(|()| fs::write(&path, text)).map_err(|why| Problem::File { path, why })
        };
        write("package.json", manifest())?;
        write("package-lock.json", lock())?;
        let mut command =
            project.command(&npm.to_string_lossy(), &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        command.current_dir(&folder);
        step(&format!("Fetching axe-core {VERSION}"), command)?;
    }
    if is_pinned(&script) { Ok(script) } else { Err(missing()) }
}

fn missing() -> Problem {
    let remedy = format!(
        "Install Node.js, which brings npm, and try again; or name the file axe.min.js of the npm package axe-core {VERSION} in ORGWRIGHT_AXE."
    );
    Problem::Missing { missing: "axe-core, which npm fetches", remedy }
}

/// Whether the script is there and says that it is of the pinned version.
fn is_pinned(script: &Path) -> bool {
    fs::read_to_string(script).is_ok_and(|text| text.contains(&format!("axe v{VERSION}")))
}

fn manifest() -> String {
    format!("{{\"private\":true,\"dependencies\":{{\"axe-core\":\"{VERSION}\"}}}}\n")
}

/// What npm holds the package against, from whichever registry it is set up for.
fn lock() -> String {
    format!(
        "{{\"lockfileVersion\":3,\"packages\":{{\"\":{{\"dependencies\":{{\"axe-core\":\"{VERSION}\"}}}},\
         \"node_modules/axe-core\":{{\"version\":\"{VERSION}\",\"integrity\":\"{INTEGRITY}\"}}}}}}\n"
    )
}
