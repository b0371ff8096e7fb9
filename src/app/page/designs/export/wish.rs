//! What is to leave, and in which form.

use crate::design::Origin;
use crate::exchange::export::{Kind, Order};
use crate::exchange::{Leaving, Part, Scope, Sheet, Sight};
use crate::org::PositionId;

/// The form in which it leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A file that the clerk makes.
    File(Kind),
    /// A picture of pixels, which the browser makes of the drawing.
    Png,
    /// Pages for the printer.
    Print,
}

impl Form {
    /// All of them, in groups with a heading.
    pub const GROUPS: [(&str, &[Self]); 6] = [
        ("Table", &[Self::File(Kind::Workbook), Self::File(Kind::Csv)]),
        ("Picture", &[Self::File(Kind::Picture), Self::Png]),
        ("Paper", &[Self::Print]),
        ("Document", &[Self::File(Kind::Document), Self::File(Kind::Comparison)]),
        ("Diagram text", &[Self::File(Kind::Mermaid), Self::File(Kind::Dot)]),
        ("Plan", &[Self::File(Kind::Plan)]),
    ];

    /// Its name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::File(Kind::Workbook) => "Excel workbook",
            Self::File(Kind::Csv) => "CSV",
            Self::File(Kind::Picture) => "SVG",
            Self::Png => "PNG",
            Self::Print => "Print or PDF",
            Self::File(Kind::Document) => "Report in Markdown",
            Self::File(Kind::Comparison) => "Changes as CSV",
            Self::File(Kind::Mermaid) => "Mermaid",
            Self::File(Kind::Dot) => "Graphviz",
            Self::File(Kind::Plan) => "Plan file (JSON)",
        }
    }

    /// What it is good for.
    pub const fn line(self) -> &'static str {
        match self {
            Self::File(Kind::Workbook) => "One row for each position, to sort and filter. Comes in again as it was.",
            Self::File(Kind::Csv) => {
                "One row for each position, for any spreadsheet or HR system. Comes in again as it was."
            }
            Self::File(Kind::Picture) => "Sharp at any size, with text that can be searched and edited.",
            Self::Png => "Pixels, for slides and chat.",
            Self::Print => "The chart on pages, with real text. To get a PDF, choose it as the printer.",
            Self::File(Kind::Document) => {
                "The verdict, the chart as an outline and its measures, as text with headings."
            }
            Self::File(Kind::Comparison) => "What a design changes against the chart it was copied from, row by row.",
            Self::File(Kind::Mermaid) => "For wikis and code hosts that draw Mermaid flowcharts.",
            Self::File(Kind::Dot) => "For Graphviz and the tools that read its language.",
            Self::File(Kind::Plan) => "Answers, charts and designs, to be opened here again.",
        }
    }

    /// The kind of file that comes nearest.
    pub const fn kind(self) -> Kind {
        match self {
            Self::File(kind) => kind,
            Self::Png | Self::Print => Kind::Picture,
        }
    }

    /// Whether it is a picture of the chart.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::File(Kind::Picture) | Self::Png)
    }

    /// Whether it is a short text, which can be pasted elsewhere.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::File(Kind::Mermaid | Kind::Dot | Kind::Document))
    }

    /// Why `part` cannot leave in this form; `None` where it can.
    pub const fn lacks(self, part: Part) -> Option<&'static str> {
        if self.kind().shows(part) {
            return None;
        }
        Some(match self {
            Self::File(Kind::Mermaid | Kind::Dot) => "not in a diagram",
            Self::File(Kind::Document | Kind::Comparison) => "not in this document",
            Self::Print => "not on the cards",
            _ => "not in a picture",
        })
    }
}

/// What its owner wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// In which form.
    pub form: Form,
    /// Which design.
    pub origin: Origin,
    /// The top of the branch that leaves; `None` for the whole chart.
    pub branch: Option<PositionId>,
    /// What of each position.
    pub leaving: Leaving,
    /// How many pixels of a PNG stand for one of the drawing: a place in [`SCALES`].
    pub scale: usize,
    /// The paper.
    pub sheet: Sheet,
}

/// Scales of a PNG.
pub const SCALES: [u32; 4] = [1, 2, 3, 4];

impl Wish {
    /// What the clerk is asked for.
    pub fn order(&self) -> Order {
        let kind = self.form.kind();
        let scope = match self.branch {
            // A plan leaves with whole charts.
            Some(top) if kind != Kind::Plan => Scope::Branch(top),
            _ => Scope::All,
        };
        Order { kind, origin: self.origin, scope, leaving: self.leaving }
    }

    /// Whether a plan leaves, with all of its charts.
    pub fn is_whole(&self) -> bool {
        self.form.kind() == Kind::Plan
    }

    /// What the file is called, where the clerk’s own would be called `name`.
    pub fn file_name(&self, name: &str) -> String {
        match self.form {
            Form::Png => format!("{}.png", name.trim_end_matches(".svg")),
            _ => name.to_owned(),
        }
    }

    /// What is to be seen of it beforehand.
    pub fn sight(&self) -> Sight {
        match self.form {
            Form::Print => Sight::Pages(self.sheet),
            form if form.is_picture() => Sight::Picture,
            _ => Sight::Words,
        }
    }
}
