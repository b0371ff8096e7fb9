//! What published studies found about spans and layers: context for a chart’s own figures, and never a target.

use crate::evidence::{Evidence, Source};

/// A figure that has published context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Benchmark {
    /// How many direct reports a manager has.
    Span,
    /// How many layers a company has.
    Layers,
    /// How many report to the CEO.
    CeoSpan,
}

impl Benchmark {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Span, Self::Layers, Self::CeoSpan];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Span => "Spans of control",
            Self::Layers => "Layers",
            Self::CeoSpan => "CEO’s span of control",
        }
    }

    /// What was found, with its source.
    #[must_use]
    pub const fn evidence(self) -> Evidence {
        match self {
            Self::Span => Evidence {
                statement: "McKinsey tells five kinds of managers apart by how much of their own work they do: 3 to 5, 6 to 7, 8 to 10, \
                            11 to 15 and more than 15 direct reports, and warns against one number for all.",
                sources: &[Source::Published(
                    "McKinsey, How to identify the right spans of control for your organization",
                    "https://www.mckinsey.com/business-functions/organization/our-insights/how-to-identify-the-right-spans-of-control-for-your-organization",
                )],
            },
            Self::Layers => Evidence {
                statement: "Bain reports a company that went from 11 layers to 8 while its mean span went from 7 to 11: an example, not a \
                            norm.",
                sources: &[Source::Published(
                    "Bain, Streamlining spans and layers",
                    "https://www.bain.com/pt-br/insights/streamlining-spans-and-layers/",
                )],
            },
            Self::CeoSpan => Evidence {
                statement: "In large American companies the CEO’s span grew from about 5 to almost 10 within two decades, mostly by heads \
                            of functions.",
                sources: &[
                    Source::Published(
                        "Harvard Business School, faculty research on the executive team",
                        "http://www.hbs.edu/faculty/Pages/item.aspx?num=42424",
                    ),
                    Source::Published(
                        "Guadalupe, Li and Wulf, Who Lives in the C-Suite?",
                        "Management Science 60(4), 2014",
                    ),
                ],
            },
        }
    }
}
