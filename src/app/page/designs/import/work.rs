//! What is being brought in: what the clerk was asked, what it answered, and what its owner has said meanwhile.

use super::faults::Choice;
use super::update::said;
use crate::app::browser::clerk::Office;
use crate::app::browser::files::Brought;
use crate::app::chart::Marks;
use crate::app::page::reading::{Reading, badge_marks};
use crate::app::state::Shared;
use crate::exchange::{Answer, Drawn, Fixes, Mapping, Missing, Opened, Overrule, Present, Progress, Request, Which};
use crate::org::Chart;
use crate::plan::{Baseline, View};
use crate::role::TitleRules;
use js_sys::ArrayBuffer;
use std::cell::RefCell;
use std::collections::VecDeque;

thread_local! {
    /// The columns that were chosen for headings, while the page is open: a list that comes again asks once.
    static CHOSEN: RefCell<Vec<(Vec<String>, Mapping)>> = const { RefCell::new(Vec::new()) };
}

/// What the clerk was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    Open,
    Overrule,
    Draw,
    FixAll { code: String, which: Which },
    Take { update: bool },
    List,
}

impl Asked {
    /// What is being done, for who waits.
    pub const fn sentence(&self) -> &'static str {
        match self {
            Self::Open | Self::Overrule => "Reading",
            Self::Draw | Self::FixAll { .. } => "Drawing",
            Self::Take { .. } => "Taking it over",
            Self::List => "Writing the list",
        }
    }
}

/// What came of an answer, where the panel has to do something about it.
pub enum Came {
    /// The first picture.
    First,
    /// The list of what does not fit.
    List(ArrayBuffer),
    /// The chart as it is taken, to be read; as an update or not.
    Chart(bool, ArrayBuffer),
}

/// What was brought, drawn. Each of its parts is equal to itself alone.
#[derive(Clone, PartialEq)]
pub struct Picture {
    /// What was said of it; the chart stands beside.
    pub drawn: Shared<Drawn>,
    /// The chart, or its upper layers.
    pub chart: Shared<Chart>,
    /// What stands on its cards.
    pub marks: Shared<Marks>,
    /// Its layers.
    pub layers: u32,
}

impl Picture {
    fn of(mut drawn: Drawn) -> Self {
        let chart = std::mem::take(&mut *drawn.preview);
        let reading = Reading::of(&chart);
        Self {
            drawn: Shared::new(drawn),
            marks: Shared::new(badge_marks(&reading.leaders)),
            layers: reading.measures.layers,
            chart: Shared::new(chart),
        }
    }
}

/// What is being brought in.
pub struct Work {
    /// The file’s name.
    pub name: String,
    office: Office,
    /// What the clerk has yet to answer.
    asked: Option<Asked>,
    /// What to ask next: its owner has changed something meanwhile.
    next: VecDeque<Asked>,
    /// How far the clerk is.
    pub progress: Option<Progress>,
    /// Why the clerk could not.
    pub problem: Option<String>,
    /// What its owner says it is.
    pub overrule: Overrule,
    /// What it was taken to be.
    pub opened: Option<Shared<Opened>>,
    /// What its columns hold.
    pub mapping: Mapping,
    /// The same as it was first shown: which columns stand above and which are folded away.
    pub first: Mapping,
    /// Whether that was chosen earlier, for a file of the same headings.
    pub again: bool,
    fixes: Fixes,
    /// What an update does with positions that are not in the file.
    pub absent: Missing,
    /// What comes of it.
    pub drawn: Option<Picture>,
    /// How that is looked at.
    pub view: Shared<View>,
}

impl Work {
    /// Has `office` read what was brought.
    pub fn open(office: Office, brought: Brought, rules: &TitleRules, present: Option<Present>) -> Self {
        let rules = (*rules != TitleRules::default()).then(|| rules.clone());
        let overrule = Overrule::default();
        let request = Request::Open { name: brought.name.clone(), overrule, rules, present };
        office.ask(&request, &brought.bytes);
        Self {
            name: brought.name,
            office,
            asked: Some(Asked::Open),
            next: VecDeque::new(),
            progress: None,
            problem: None,
            overrule,
            opened: None,
            mapping: Mapping::default(),
            first: Mapping::default(),
            again: false,
            fixes: Fixes::new(),
            absent: Missing::default(),
            drawn: None,
            view: Shared::new(View::default()),
        }
    }

    /// What is being waited for.
    pub const fn waits(&self) -> Option<&Asked> {
        self.asked.as_ref()
    }

    /// Asks, or asks as soon as the clerk has answered. What is asked reads what its owner has said by then, so that nothing
    /// is asked twice in a row.
    pub fn ask(&mut self, asked: Asked) {
        if self.asked.is_some() {
            if asked == Asked::Overrule {
                self.next.clear();
            }
            if self.next.back() != Some(&asked) {
                self.next.push_back(asked);
            }
            return;
        }
        let request = match &asked {
            Asked::Open | Asked::Overrule => Request::Overrule(self.overrule),
            Asked::Draw => Request::Draw { mapping: self.mapping, fixes: self.fixes.clone(), missing: self.absent },
            Asked::FixAll { code, which } => Request::FixAll { code: code.clone(), which: *which },
            Asked::Take { update } => Request::Take { update: *update },
            Asked::List => Request::List,
        };
        (self.asked, self.progress, self.problem) = (Some(asked), None, None);
        self.office.ask(&request, &ArrayBuffer::new(0));
    }

    pub fn overrule(&mut self, overrule: Overrule) {
        self.overrule = overrule;
        self.drawn = None;
        self.ask(Asked::Overrule);
    }

    pub fn map(&mut self, mapping: Mapping) {
        self.mapping = mapping;
        if let Some(opened) = &self.opened {
            CHOSEN.with_borrow_mut(|chosen| {
                chosen.retain(|(headers, _)| *headers != opened.headers);
                chosen.push((opened.headers.clone(), mapping));
            });
        }
        self.ask(Asked::Draw);
    }

    pub fn fix(&mut self, choice: Choice) {
        match choice {
            Choice::Kind(code, which) => return self.ask(Asked::FixAll { code, which }),
            Choice::Nothing => self.fixes.clear(),
            Choice::Rows(rows) => {
                for (line, fix) in rows {
                    match fix {
                        Some(fix) => self.fixes.insert(line, fix),
                        None => self.fixes.remove(&line),
                    };
                }
            }
        }
        self.ask(Asked::Draw);
    }

    pub fn missing(&mut self, missing: Missing) {
        self.absent = missing;
        self.ask(Asked::Draw);
    }

    /// Takes an answer in.
    pub fn heard(&mut self, answer: Answer, bytes: ArrayBuffer) -> Option<Came> {
        if let Answer::Progress(progress) = answer {
            self.progress = Some(progress);
            return None;
        }
        let asked = self.asked.take();
        self.progress = None;
        let came = match answer {
            Answer::Opened(opened) => {
                self.open_as(*opened);
                None
            }
            Answer::Drawn(drawn) => {
                let first = self.drawn.is_none().then_some(Came::First);
                if matches!(asked, Some(Asked::FixAll { .. })) {
                    self.fixes.clone_from(&drawn.fixes);
                }
                self.drawn = Some(Picture::of(*drawn));
                first
            }
            Answer::Beside => match asked {
                Some(Asked::List) => Some(Came::List(bytes)),
                // Waited for until it is read.
                Some(Asked::Take { update }) => {
                    self.asked = asked;
                    return Some(Came::Chart(update, bytes));
                }
                _ => None,
            },
            Answer::Refused(words) => {
                self.problem = Some(words);
                None
            }
            Answer::Ready | Answer::Progress(_) | Answer::Out(_) => None,
        };
        if let Some(next) = self.next.pop_front() {
            self.ask(next);
        }
        came
    }

    fn open_as(&mut self, opened: Opened) {
        let chosen = CHOSEN.with_borrow(|chosen| {
            chosen.iter().find(|(headers, _)| *headers == opened.headers).map(|(_, mapping)| *mapping)
        });
        self.mapping = chosen.unwrap_or(opened.mapping);
        self.again = chosen.is_some_and(|chosen| chosen != opened.mapping);
        self.first = self.mapping;
        self.fixes.clear();
        self.opened = Some(Shared::new(opened));
        self.ask(Asked::Draw);
    }

    /// What taking `baseline` does, a whole sentence.
    pub fn said(&self, baseline: &Baseline, update: bool) -> String {
        let changes = self.drawn.as_ref().and_then(|picture| picture.drawn.changes.as_ref());
        said(&self.name, &baseline.chart, changes.filter(|_| update))
    }

    /// What was handed over could not be read.
    pub fn not_taken(&mut self, why: &str) {
        self.asked = None;
        self.problem = Some(format!("What was read could not be taken over: {why}."));
    }
}
