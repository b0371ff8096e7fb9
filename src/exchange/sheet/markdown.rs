//! A role sheet as Markdown.

use super::Document;
use crate::exchange::export::escaped;
use crate::exchange::report::markdown_of;
use std::fmt::Write as _;

pub(super) fn markdown(document: &Document) -> String {
    let mut text = format!("# {}\n\n", escaped(&document.title));
    for (label, words) in &document.lines {
        let _ = writeln!(text, "- **{}**: {}", escaped(label), escaped(words));
    }
    for (heading, sentences) in &document.notes {
        let _ = write!(text, "\n> **{}**\n", escaped(heading));
        for sentence in sentences {
            let _ = write!(text, ">\n> {}\n", escaped(sentence));
        }
    }
    for (heading, blocks) in &document.sections {
        let _ = write!(text, "\n## {}\n", escaped(heading));
        for block in blocks {
            markdown_of(&mut text, block);
        }
    }
    let _ = write!(text, "\n---\n\n{}\n", escaped(&document.foot));
    text
}
