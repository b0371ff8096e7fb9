//! The clerk: takes in what was brought and hands out what was asked for, at the page’s request and away from its thread.
//!
//! The page and the clerk share no memory. A request goes over as JSON, with bytes beside it where it has any, and comes back
//! as one answer; in between the clerk says how far it is. To cancel, the page dismisses the clerk and calls another.

mod intake;
mod outgoing;

pub use intake::{Drawn, Listed, Opened};
pub use outgoing::{Given, Lock, Outgoing, Sheet, Shown, Sight};

use super::import::{Fixes, Mapping, Missing, Present, Which};
use super::progress::{Progress, Watch};
use super::source::Overrule;
use crate::figure::Marks;
use crate::role::TitleRules;
use intake::{NOTHING_OPEN, Open};
use outgoing::Counter;
use serde::{Deserialize, Serialize};

/// What the page asks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Request {
    /// Read what was brought; its bytes come beside. Everything asked later is about it.
    Open {
        /// The file’s name, or what to call what was pasted.
        name: String,
        /// What its owner says it is.
        overrule: Overrule,
        /// How titles are read; `None` is as they come.
        rules: Option<TitleRules>,
        /// Today’s chart, where there is one that could be updated.
        present: Option<Present>,
    },
    /// Read it again, as this.
    Overrule(Overrule),
    /// Draw it with these columns and fixes.
    Draw {
        /// The columns.
        mapping: Mapping,
        /// What to do with rows that do not fit.
        fixes: Fixes,
        /// What an update does with positions that are not in the file.
        missing: Missing,
    },
    /// Draw it once more, with a fix for every fault of a kind beside the fixes there are. The answer has all of them.
    FixAll {
        /// The kind, as [`Listed::code`] calls it.
        code: String,
        /// Which of the fixes that each fault offers.
        which: Which,
    },
    /// Hand over what was drawn last, as a [`crate::plan::Baseline`] in JSON beside the answer.
    Take {
        /// Whether it is an update of today’s chart.
        update: bool,
    },
    /// Hand over the list of what does not fit, as CSV beside the answer.
    List,
    /// Something about what leaves.
    Out(Outgoing),
}

/// What the clerk answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The clerk is there and listens. Said once, unasked.
    Ready,
    /// No answer yet.
    Progress(Progress),
    /// To [`Request::Open`] and [`Request::Overrule`].
    Opened(Box<Opened>),
    /// To [`Request::Draw`].
    Drawn(Box<Drawn>),
    /// To [`Request::Out`].
    Out(Given),
    /// What was asked for is in the bytes beside.
    Beside,
    /// It cannot be done, in words for the reader.
    Refused(String),
}

/// Holds what was brought while it is looked at.
#[derive(Debug, Default)]
pub struct Clerk {
    open: Option<Open>,
    counter: Counter,
}

impl Clerk {
    /// A clerk for someone who reads figures with these marks. They stand in the report alone, which is read on the page and as
    /// a file: what else is made, and all that is read, is the same for everyone.
    #[must_use]
    pub fn for_reader(marks: Marks) -> Self {
        Self { open: None, counter: Counter::for_reader(marks) }
    }

    /// Does what is asked. `body` is what came beside the request; what goes beside the answer is returned with it.
    pub fn handle(&mut self, request: Request, body: Vec<u8>, watch: Watch) -> (Answer, Vec<u8>) {
        let done = match request {
            Request::Open { name, overrule, rules, present } => {
                let open = self.open.insert(Open::new(name, body, rules, present));
                open.read(&overrule, watch).map(|opened| (Answer::Opened(Box::new(opened)), Vec::new()))
            }
            Request::Out(outgoing) => {
                self.counter.handle(outgoing, body).map(|(given, beside)| (Answer::Out(given), beside))
            }
            asked => match &mut self.open {
                Some(open) => open.handle(asked, watch),
                None => Err(NOTHING_OPEN.to_owned()),
            },
        };
        done.unwrap_or_else(|words| (Answer::Refused(words), Vec::new()))
    }
}
