//! The one composition of a role sheet.

use crate::exchange::report::{Block, Column, Table};
use crate::figure::counted;
use crate::plan::Plan;
use crate::plan::sheet::{Content, Part, Sheet, Sitting, Standing};

/// A role sheet as it is read. Texts are plain; who renders them escapes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title of the position.
    pub title: String,
    /// What it is about, each with its label.
    pub lines: Vec<(String, String)>,
    /// What its reader has to know first: that it is stale, or not finished. A heading, and sentences.
    pub notes: Vec<(String, Vec<String>)>,
    /// The sections, each with its heading.
    pub sections: Vec<(String, Vec<Block>)>,
    /// What stands at the foot of each page.
    pub foot: String,
}

/// A sheet of `plan`, to which it stands so, as a document.
#[must_use]
pub fn document(plan: &Plan, sheet: &Sheet, standing: &Standing) -> Document {
    let content = sheet.content();
    let ground = sheet.ground();
    let company = if ground.company.name.is_empty() { plan.name() } else { &ground.company.name };
    let lines =
        [("Company", company), ("Role", sheet.role.label()), ("Held by", &ground.holder), ("First day", sheet.start())];
    let state = match standing {
        Standing::Fresh => String::new(),
        Standing::Stale(_) => " (stale)".to_owned(),
        Standing::Gone(gone) => format!(" ({})", gone.label()),
    };
    Document {
        title: sheet.title(),
        lines: lines
            .iter()
            .filter(|(_, words)| !words.is_empty())
            .map(|(label, words)| ((*label).to_owned(), (*words).to_owned()))
            .collect(),
        notes: notes(sheet, standing),
        sections: sections(sheet, &content),
        foot: format!("{company} · {} · role sheet {}{state}", sheet.title(), &sheet.hash()[..6]),
    }
}

/// What its reader has to know first.
fn notes(sheet: &Sheet, standing: &Standing) -> Vec<(String, Vec<String>)> {
    let mut notes = Vec::new();
    match standing {
        Standing::Fresh => {}
        Standing::Stale(told) => notes.push(("Stale: this has changed since it was drafted".to_owned(), told.clone())),
        Standing::Gone(gone) => notes.push(("It cannot be renewed".to_owned(), vec![gone.told().to_owned()])),
    }
    let open = sheet.open();
    if !open.is_empty() {
        notes.push(("Not finished".to_owned(), open));
    }
    notes
}

fn sections(sheet: &Sheet, content: &Content) -> Vec<(String, Vec<Block>)> {
    let on = |part: &Part| !lines(content, *part).is_empty();
    let list = |part: Part| Block::List(lines(content, part));
    let headed = |part: Part| [Block::Heading(part.label().to_owned()), list(part)];
    let mission = lines(content, Part::Mission).into_iter().map(Block::Text).collect();
    let named = |name: &str, blocks: Vec<Block>| (name.to_owned(), blocks);
    let mut sections = vec![
        named("Mission", mission),
        named("Outcomes", vec![outcomes(sheet, content)]),
        named("Measured on", vec![measures(content)]),
        named("Scope", [Part::Owns, Part::Shares, Part::Lacks].into_iter().filter(on).flat_map(headed).collect()),
        named("Reports", vec![list(Part::Reports)]),
        named("Partners", vec![list(Part::Partners)]),
        named("Pay", vec![list(Part::Pay)]),
        named("Where it comes from", vec![list(Part::Path)]),
        named("What is done by when", [Part::Quarter, Part::Year].into_iter().filter(on).flat_map(headed).collect()),
        named("Interviews", interviews(content)),
    ];
    // A part that its owner emptied, or that there is nothing to say of, is not there.
    for (_, blocks) in &mut sections {
        blocks.retain(|block| !matches!(block, Block::List(items) if items.is_empty()));
        blocks.retain(|block| !matches!(block, Block::Table(table) if table.rows.is_empty()));
    }
    sections.retain(|(_, blocks)| !blocks.is_empty());
    sections
}

/// The lines of a part; none where the sheet does without it.
fn lines(content: &Content, part: Part) -> Vec<String> {
    let passage = content.part(part);
    let lines = passage.text.lines().filter(|_| passage.on).map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The outcomes by their rank.
fn outcomes(sheet: &Sheet, content: &Content) -> Block {
    let mut table = Table::new("Outcome, the weightiest first", [Column::number("Number"), Column::number("By")]);
    for (place, (outcome, _)) in (1..).zip(&content.outcomes) {
        let number = outcome.told(sheet.ground().company.currency).unwrap_or_else(|| "Not set".to_owned());
        table.row([format!("{place}. {}", outcome.text), number, outcome.due(sheet.start())]);
    }
    Block::Table(table)
}

fn measures(content: &Content) -> Block {
    let mut table = Table::new("Measure", [Column::text("Target"), Column::text("Source")]);
    for gauge in content.measures.iter().filter(|gauge| gauge.on) {
        let target = if gauge.target.is_empty() { "To be agreed" } else { &gauge.target };
        table.row([gauge.name.clone(), target.to_owned(), gauge.source.clone()]);
    }
    Block::Table(table)
}

/// Round by round; one in which nothing is asked is not held.
fn interviews(content: &Content) -> Vec<Block> {
    let mut blocks = Vec::new();
    let held = |sitting: &&Sitting| content.asked.iter().any(|asked| asked.round == sitting.round);
    for (place, sitting) in (1..).zip(content.rounds.iter().filter(held)) {
        blocks.push(Block::Heading(format!("{place}. {}", sitting.round.label())));
        let minutes = counted(sitting.minutes as usize, "minute", "minutes");
        blocks.push(Block::Text(format!("With: {}. {minutes}.", sitting.who.trim_end_matches('.'))));
        let mut table = Table::new("To find out", [Column::text("Question")]);
        for asked in content.asked.iter().filter(|asked| asked.round == sitting.round) {
            let about = match asked.outcome {
                Some(at) => format!("Outcome {}: {}", at + 1, asked.about),
                None => asked.about.clone(),
            };
            table.row([about, asked.question.clone()]);
        }
        blocks.push(Block::Table(table));
    }
    blocks
}
