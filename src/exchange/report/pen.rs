//! What the chapters are written with: it numbers the sources as they are cited and keeps the drawings.

use super::block::{Block, Leaf, Table};
use crate::evidence::{Evidence, Source};
use crate::exchange::export::Size;

/// See the top of the file.
pub(super) struct Pen {
    /// The paper that charts are drawn for.
    pub size: Size,
    /// The drawings so far.
    pub drawings: Vec<String>,
    blocks: Vec<Block>,
    cited: Vec<Source>,
}

impl Pen {
    pub fn new(size: Size) -> Self {
        Self { size, drawings: Vec::new(), blocks: Vec::new(), cited: Vec::new() }
    }

    /// What was written since it was taken last.
    pub fn take(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.blocks)
    }

    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    pub fn lead(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Lead(text.into()));
    }

    /// A paragraph; none where there is nothing to say.
    pub fn text(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.blocks.push(Block::Text(text));
        }
    }

    /// A list below its heading; neither where there is nothing to list.
    pub fn listed(&mut self, heading: &str, items: Vec<String>) {
        if !items.is_empty() {
            self.heading(heading);
            self.list(items);
        }
    }

    /// A list; none where there is nothing to list.
    pub fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    pub fn figures(&mut self, figures: impl IntoIterator<Item = (&'static str, String)>) {
        self.blocks.push(Block::Figures(figures.into_iter().map(|(label, value)| (label.to_owned(), value)).collect()));
    }

    pub fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }

    pub fn block(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A statement with the marks of what it rests on.
    pub fn statement(&mut self, evidence: &Evidence) {
        self.noted(evidence.statement.to_owned(), evidence.sources);
    }

    /// A statement that is made for the occasion, with its marks.
    pub fn noted(&mut self, told: String, sources: &[Source]) {
        let marks = self.marks(sources);
        self.blocks.push(Block::Statement(told, marks));
    }

    /// The page of a chart.
    pub fn sheet(&mut self, label: String, svg: String) {
        self.blocks.push(Block::Sheet(Leaf { label, bytes: svg.len() }));
        self.drawings.push(svg);
    }

    /// The marks of sources, which are numbered as they come.
    pub fn marks(&mut self, sources: &[Source]) -> String {
        let marks: Vec<String> = sources.iter().map(|source| self.mark(*source)).collect();
        marks.join(" ")
    }

    fn mark(&mut self, source: Source) -> String {
        if source == Source::Judgement {
            return "judgement".to_owned();
        }
        let at = self.cited.iter().position(|cited| *cited == source).unwrap_or_else(|| {
            self.cited.push(source);
            self.cited.len() - 1
        });
        format!("[{}]", at + 1)
    }

    /// The sources that were cited, in the order of their numbers.
    pub fn cited(&self) -> &[Source] {
        &self.cited
    }
}
