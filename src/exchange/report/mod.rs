//! The report: everything a plan says, as one document of typed blocks. The page renders them to be read and printed,
//! [`Report::to_markdown`] to be saved as text. Texts are plain text throughout; who renders them escapes them.
//!
//! One file a chapter; each says its part of the plan in blocks. A chapter that has nothing to say is not there.

mod answer;
mod block;
mod change;
mod company;
mod comparison;
mod designs;
mod differing;
mod evidence;
mod facts;
mod figure;
mod front;
mod markdown;
mod pen;
mod record;
mod roadmap;
mod roles;
mod transition;
mod weights;
mod why;

pub use block::{Block, Column, Entry, Front, Leaf, Pulls, Row, Section, Table};
pub(super) use markdown::block as markdown_of;

use crate::exchange::export::{Size, named};
use crate::plan::{Chapter, Plan};
use facts::Facts;
use pen::Pen;
use serde::{Deserialize, Serialize};

/// A name for the report as a file.
#[must_use]
pub fn file_name(plan: &Plan) -> String {
    named(&format!("{} report", plan.name()), "md")
}

/// A plan’s report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The cover.
    pub front: Front,
    /// The chapters, in order.
    pub sections: Vec<Section>,
    /// The drawings of [`Block::Sheet`], SVG documents in their order. They travel beside the report.
    #[serde(skip)]
    pub drawings: Vec<String>,
}

impl Report {
    /// The report on `plan`, with charts drawn for paper of this size.
    #[must_use]
    pub fn of(plan: &Plan, size: Size) -> Self {
        let brief = plan.brief();
        let decision = brief.decide();
        let facts = Facts::of(plan, &brief, &decision);
        let mut pen = Pen::new(size);
        let mut sections = Vec::new();
        for chapter in Chapter::ALL.into_iter().filter(|&chapter| plan.cover.has(chapter)) {
            match chapter {
                Chapter::Answer => answer::write(&facts, &mut pen),
                Chapter::Why => why::write(&facts, &mut pen),
                Chapter::Change => change::write(&facts, &mut pen),
                Chapter::Company => company::write(&facts, &mut pen),
                Chapter::Weights => weights::write(&facts, &mut pen),
                Chapter::Designs => designs::write(&facts, &mut pen),
                Chapter::Comparison => comparison::write(&facts, &mut pen),
                Chapter::Transition => transition::write(&facts, &mut pen),
                Chapter::Roadmap => roadmap::write(&facts, &mut pen),
                Chapter::Roles => roles::write(&facts, &mut pen),
                Chapter::Evidence => evidence::write(&facts, &mut pen),
                Chapter::Record => record::write(&facts, &mut pen),
            }
            let blocks = pen.take();
            if !blocks.is_empty() {
                sections.push(Section { chapter, blocks });
            }
        }
        Self { front: front::front(&facts), sections, drawings: pen.drawings }
    }

    /// The report as Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        markdown::markdown(self)
    }
}
