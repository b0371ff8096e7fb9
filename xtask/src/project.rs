//! Where the project is, which programs it finds, and how it runs them.

use crate::problem::Problem;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The project's folders, and the path on which its programs are looked up.
pub struct Project {
    root: PathBuf,
    tools: PathBuf,
    /// The tools' `bin` before the user's own `PATH`.
    path: OsString,
}

impl Project {
    /// The project that this xtask belongs to.
    pub fn here() -> Result<Self, Problem> {
        // Cargo sets the variable for every program it runs; the constant serves a binary that is started by hand.
        let own =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.parent().map_or_else(|| own.clone(), Path::to_path_buf);
        let tools = env::var_os("ORGWRIGHT_TOOLS").filter(|folder| !folder.is_empty());
        let tools = tools.map_or_else(|| root.join(".tools"), |folder| root.join(folder));
        let user = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths([tools.join("bin")].into_iter().chain(env::split_paths(&user))).map_err(|_| {
            let why = "the folder for the tools may not have a path separator in its name";
            Problem::File { path: tools.clone(), why: std::io::Error::other(why) }
        })?;
        Ok(Self { root, tools, path })
    }

    /// The folder that holds the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder into which build tools are installed.
    pub fn tools(&self) -> &Path {
        &self.tools
    }

    /// The first program of that name, among our tools and then on the user's `PATH`.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let file = format!("{program}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&self.path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
    }

    /// A program to be run from the project's root, with our tools first and without standard input.
    pub fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.find(program).unwrap_or_else(|| PathBuf::from(program)));
        command.args(arguments).current_dir(&self.root).env("PATH", &self.path).stdin(Stdio::null());
        // Browser, driver and site all sit on this machine; a proxy has no business between them.
        command.env("NO_PROXY", "127.0.0.1,localhost").env("no_proxy", "127.0.0.1,localhost");
        command
    }

    /// `cargo` with these arguments.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        self.command("cargo", arguments)
    }
}

/// Runs one step with its output left alone, under a heading, and fails if it fails.
pub fn step(what: &str, mut command: Command) -> Result<(), Problem> {
    eprintln!("\n── {what} ──");
    let status = command.status().map_err(|why| Problem::Start { program: name(&command), why })?;
    if status.success() { Ok(()) } else { Err(Problem::Step { what: what.to_owned(), status }) }
}

/// What a program prints, trimmed, or nothing if it cannot be run or fails.
pub fn answer(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The name under which to speak of a command's program.
fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_root_is_the_folder_of_the_workspace() {
        let project = Project::here().unwrap();
        assert!(project.root().join("xtask/Cargo.toml").is_file());
    }

    #[test]
    fn a_program_on_the_path_is_found_and_an_invented_one_is_not() {
        let project = Project::here().unwrap();
        assert!(project.find("cargo").unwrap().is_absolute());
        assert_eq!(project.find("no-such-program-anywhere"), None);
    }

    #[test]
    fn a_failed_program_has_no_answer() {
        let project = Project::here().unwrap();
        assert!(answer(project.cargo(&["--version"])).unwrap().starts_with("cargo "));
        assert_eq!(answer(project.cargo(&["--no-such-flag"])), None);
        assert_eq!(answer(project.command("no-such-program-anywhere", &[])), None);
    }

    #[test]
    fn a_failed_step_is_named() {
        let project = Project::here().unwrap();
        let mut command = project.cargo(&["--no-such-flag"]);
        command.stderr(Stdio::null());
        assert!(step("The step", command).unwrap_err().to_string().starts_with("The step failed"));
    }
}
