//! Makes of a built site what is served: every file named after its content, every reference to one checked by the browser
//! against the hash of that content, and a policy that lets the page load nothing else. Usage: `seal <folder>`.
//!
//! It stops at whatever it does not know, so that nothing is served unsealed by oversight.

mod html;
mod problem;
mod script;
mod site;

use problem::Problem;
use site::Files;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder] = arguments.as_slice() else {
        eprintln!("Usage: seal <folder>");
        return ExitCode::FAILURE;
    };
    match seal(Path::new(folder)) {
        Ok(count) => {
            println!("{count} files, each of which the browser holds against its hash.");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("The site in {folder} could not be sealed: {problem}.");
            ExitCode::FAILURE
        }
    }
}

/// Seals the site in the folder, and says how many files it has.
fn seal(folder: &Path) -> Result<usize, Problem> {
    let built = read(folder)?;
    let sealed = site::seal(&built)?;
    for (name, content) in site::ordered(&sealed).filter(|(name, content)| built.get(*name) != Some(*content)) {
        fs::write(folder.join(name), content)?;
    }
    for name in built.keys().filter(|name| !sealed.contains_key(*name)) {
        fs::remove_file(folder.join(name))?;
    }
    Ok(sealed.len())
}

fn read(folder: &Path) -> Result<Files, Problem> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !entry.file_type()?.is_file() {
            return Err(Problem::NoFile(name));
        }
        files.insert(name, fs::read(entry.path())?);
    }
    Ok(files)
}
