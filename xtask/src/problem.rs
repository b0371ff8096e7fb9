//! What can stop a command, in words that say what to do about it.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

/// Why a command stopped.
#[derive(Debug)]
pub enum Problem {
    /// The command line makes no sense; the reason, which is shown above the usage.
    Usage(String),
    /// A program could not be started at all.
    Start { program: String, why: io::Error },
    /// A step ran and failed; its own output says why.
    Step { what: String, status: ExitStatus },
    /// A file or folder could not be read, made or removed.
    File { path: PathBuf, why: io::Error },
    /// Something that only rustup can add is missing, and there is no rustup.
    NoRustup { missing: String },
    /// A tool was installed and still does not answer with its version.
    Tool { name: &'static str, wanted: &'static str, found: Option<String> },
    /// Something that the browser tests need is not there, and this is not a system on which we know how to install it.
    Missing { missing: &'static str, remedy: String },
    /// Every port of the range is taken.
    NoPort { first: u16, last: u16 },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(reason) => write!(f, "{reason}\n\n{}", crate::USAGE),
            Self::Start { program, why } => write!(f, "could not start `{program}`: {why}."),
            Self::Step { what, status } => write!(f, "{what} failed ({status}). The reason is in the lines above."),
            Self::File { path, why } => write!(f, "{}: {why}.", path.display()),
            Self::NoRustup { missing } => write!(
                f,
                "this Rust has no {missing}, and there is no rustup to add it. Install Rust from https://rustup.rs and try again."
            ),
            Self::Tool { name, wanted, found: Some(found) } => write!(
                f,
                "`{name}` {wanted} was installed, but `{name} --version` answers “{found}”. Is another one in the way?"
            ),
            Self::Tool { name, wanted, found: None } => {
                write!(f, "`{name}` {wanted} was installed, but `{name} --version` does not answer.")
            }
            Self::Missing { missing, remedy } => write!(f, "the browser tests need {missing}. {remedy}"),
            Self::NoPort { first, last } => write!(
                f,
                "all ports from {first} to {last} on 127.0.0.1 are taken. Stop one of the servers there and try again."
            ),
        }
    }
}

impl std::error::Error for Problem {}
