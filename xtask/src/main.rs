//! The project's commands: `cargo xtask <command>`. Standard library only, so that it builds in a second anywhere.

mod audit;
mod axe;
mod bench;
mod browser;
mod build;
mod lint;
mod look;
mod problem;
mod project;
mod run;
mod rust;
mod site;
mod test;
mod tools;

use problem::Problem;
use project::Project;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

  run     build the app and serve it on this machine; prints the address
  test    run every test: native, in the browser, and end to end on the release site
  build   leave the release site in dist/, sealed and ready for any web host, and check its size
  lint    formatting and clippy, native and wasm; a warning is an error
  audit   where dependencies come from, their licences, and advisories where their database is in reach
          (or in the copy of it that ORGWRIGHT_ADVISORIES names)
  look    build the site and photograph every screen into .screens/
          (give routes such as '#/guide' to photograph only those)
  bench   build the page that a benchmark drives and serve it; prints its address

What is missing is installed first: the build tools into .tools/, or into the folder that ORGWRIGHT_TOOLS names.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Result<(), Problem> {
    let command = match words {
        [] => return Err(Problem::Usage(String::from("which command?"))),
        [help] if ["help", "--help", "-h"].contains(&help.as_str()) => {
            println!("{USAGE}");
            return Ok(());
        }
        [command] => command.as_str(),
        [command, ..] if command == "look" => "look",
        [command, extra, ..] => {
            return Err(Problem::Usage(format!("`{command}` takes no arguments, and got `{extra}`.")));
        }
    };
    let work: fn(&Project, &[String]) -> Result<(), Problem> = match command {
        "run" => |project, _| run::run(project),
        "test" => |project, _| test::test(project),
        "build" => |project, _| build::build(project),
        "lint" => |project, _| lint::lint(project),
        "audit" => |project, _| audit::audit(project),
        "look" => look::look,
        "bench" => |project, _| bench::bench(project),
        unknown => return Err(Problem::Usage(format!("there is no command `{unknown}`."))),
    };
    work(&Project::here()?, &words[1..])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn complaint(words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        dispatch(&words).unwrap_err().to_string()
    }

    #[test]
    fn no_command_prints_the_usage() {
        assert!(complaint(&[]).contains("Usage: cargo xtask"));
    }

    #[test]
    fn an_unknown_command_is_named_above_the_usage() {
        let complaint = complaint(&["biuld"]);
        assert!(complaint.contains("`biuld`"));
        assert!(complaint.contains("Usage: cargo xtask"));
    }

    #[test]
    fn an_argument_that_would_be_ignored_is_refused() {
        assert!(complaint(&["test", "chart"]).contains("`chart`"));
    }

    #[test]
    fn help_is_not_an_error() {
        assert!(dispatch(&[String::from("--help")]).is_ok());
    }
}
