//! What can be wrong with a built site, in words that name the place.

use std::fmt;
use std::io;

/// Why a site is not sealed.
#[derive(Debug)]
pub enum Problem {
    /// A file could not be read or written.
    Io(io::Error),
    /// A folder or a link lies in the site.
    NoFile(String),
    /// A file that every site has is missing.
    Missing(&'static str),
    /// A file names another that is not in the site.
    Unknown { file: String, name: String },
    /// Files name each other in a circle, so that none can be named after its content.
    Circle(String),
    /// A file that must be text is not, or a stylesheet loads something.
    Content { file: String, what: &'static str },
    /// Something in the page itself that no rule here allows; the beginning of it is shown.
    Page { what: &'static str, at: String },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(why) => write!(f, "{why}"),
            Self::NoFile(name) => write!(f, "“{name}” is not a file, and only files are sealed"),
            Self::Missing(name) => write!(f, "there is no {name}; `cargo xtask build` makes a whole site"),
            Self::Unknown { file, name } => write!(f, "{file} names “{name}”, which is not in the site"),
            Self::Circle(file) => write!(f, "{file} names itself, directly or by way of others"),
            Self::Content { file, what } => write!(f, "{file} {what}"),
            Self::Page { what, at } => write!(f, "index.html {what}: {at}"),
        }
    }
}

impl std::error::Error for Problem {}

impl From<io::Error> for Problem {
    fn from(why: io::Error) -> Self {
        Self::Io(why)
    }
}
