//! The numbers of a transition: what it may not exceed, how long things take and what they cost. All are judgement, and all can be
//! changed.

use crate::evidence::{Evidence, Source};
use crate::org::Grade;
use serde::{Deserialize, Serialize};

/// One number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // stated by `Stated::evidence`
pub enum Dial {
    Span,
    Together,
    HireChief,
    HireVp,
    HireDirector,
    HireManager,
    HireContributor,
    Move,
    Notice,
    SearchSenior,
    SearchMiddle,
    SearchContributor,
    SeveranceSenior,
    SeveranceMiddle,
    SeveranceContributor,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// People or positions.
    Positions,
    /// Months.
    Months,
    /// Percent of a year’s cash pay.
    Percent,
}

impl Measure {
    /// Behind the number.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Positions => "positions",
            Self::Months => "months",
            Self::Percent => "% of a year’s pay",
        }
    }
}

/// A number as it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// What it is, for a field.
    pub label: &'static str,
    /// The number, where nobody has changed it.
    pub value: u32,
    /// The least it can be, and the most.
    pub range: (u32, u32),
    /// What it counts.
    pub measure: Measure,
    /// What it says with that number in it, and its source.
    pub evidence: Evidence,
}

const fn stated(
    label: &'static str,
    value: u32,
    range: (u32, u32),
    measure: Measure,
    statement: &'static str,
) -> Stated {
    Stated { label, value, range, measure, evidence: Evidence { statement, sources: &[Source::Judgement] } }
}

impl Dial {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 15] = [
        Self::Span,
        Self::Together,
        Self::HireChief,
        Self::HireVp,
        Self::HireDirector,
        Self::HireManager,
        Self::HireContributor,
        Self::Move,
        Self::Notice,
        Self::SearchSenior,
        Self::SearchMiddle,
        Self::SearchContributor,
        Self::SeveranceSenior,
        Self::SeveranceMiddle,
        Self::SeveranceContributor,
    ];

    /// The number as it comes.
    #[must_use]
    pub const fn stated(self) -> Stated {
        use Measure::{Months, Percent, Positions};
        match self {
            Self::Span => stated(
                "Most direct reports",
                12,
                (1, 500),
                Positions,
                "At no moment does a manager lead more than 12 positions directly, or more than before where that is more.",
            ),
            Self::Together => stated(
                "Most changes at one moment",
                25,
                (1, 500),
                Positions,
                "What can be done only at one moment is done so as long as that is at most 25 changes.",
            ),
            Self::HireChief => stated(
                "To find a chief officer",
                6,
                (0, 24),
                Months,
                "Until a chief officer starts, 6 months pass from opening the post, or from the beginning where the post is there already.",
            ),
            Self::HireVp => stated(
                "To find a VP",
                4,
                (0, 24),
                Months,
                "Until a VP starts, 4 months pass from opening the post, or from the beginning where the post is there already.",
            ),
            Self::HireDirector => stated(
                "To find a director",
                3,
                (0, 24),
                Months,
                "Until a director starts, 3 months pass from opening the post, or from the beginning where the post is there already.",
            ),
            Self::HireManager => stated(
                "To find a manager",
                3,
                (0, 24),
                Months,
                "Until a manager starts, 3 months pass from opening the post, or from the beginning where the post is there already.",
            ),
            Self::HireContributor => stated(
                "To find an individual contributor",
                2,
                (0, 24),
                Months,
                "Until an individual contributor starts, 2 months pass from opening the post, or from the beginning where the post is there already.",
            ),
            Self::Move => stated(
                "To prepare a move",
                1,
                (0, 24),
                Months,
                "From the wave before until teams have moved, 1 month passes.",
            ),
            Self::Notice => stated(
                "Notice",
                2,
                (0, 24),
                Months,
                "From the wave before until people have left, 2 months pass; they are paid until then.",
            ),
            Self::SearchSenior => stated(
                "Search fee, chiefs and VPs",
                30,
                (0, 100),
                Percent,
                "Finding a chief officer or a VP costs 30 % of a year’s cash pay.",
            ),
            Self::SearchMiddle => stated(
                "Search fee, directors and managers",
                20,
                (0, 100),
                Percent,
                "Finding a director or a manager costs 20 % of a year’s cash pay.",
            ),
            Self::SearchContributor => stated(
                "Search fee, individual contributors",
                10,
                (0, 100),
                Percent,
                "Finding an individual contributor costs 10 % of a year’s cash pay.",
            ),
            Self::SeveranceSenior => stated(
                "Severance, chiefs and VPs",
                6,
                (0, 36),
                Months,
                "A chief officer or a VP who leaves is paid 6 months of cash pay.",
            ),
            Self::SeveranceMiddle => stated(
                "Severance, directors and managers",
                3,
                (0, 36),
                Months,
                "A director or a manager who leaves is paid 3 months of cash pay.",
            ),
            Self::SeveranceContributor => stated(
                "Severance, individual contributors",
                2,
                (0, 36),
                Months,
                "An individual contributor who leaves is paid 2 months of cash pay.",
            ),
        }
    }

    /// How long it takes to find somebody of that level.
    #[must_use]
    pub const fn hiring(grade: Grade) -> Self {
        match grade {
            Grade::CLevel => Self::HireChief,
            Grade::Vp => Self::HireVp,
            Grade::Director => Self::HireDirector,
            Grade::Manager => Self::HireManager,
            Grade::Contributor => Self::HireContributor,
        }
    }

    /// What finding somebody of that level costs.
    #[must_use]
    pub const fn search(grade: Grade) -> Self {
        match grade {
            Grade::CLevel | Grade::Vp => Self::SearchSenior,
            Grade::Director | Grade::Manager => Self::SearchMiddle,
            Grade::Contributor => Self::SearchContributor,
        }
    }

    /// What somebody of that level is paid for leaving.
    #[must_use]
    pub const fn severance(grade: Grade) -> Self {
        match grade {
            Grade::CLevel | Grade::Vp => Self::SeveranceSenior,
            Grade::Director | Grade::Manager => Self::SeveranceMiddle,
            Grade::Contributor => Self::SeveranceContributor,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_search_begins_is_said_also_where_no_post_is_opened() {
        for dial in Grade::ALL.map(Dial::hiring) {
            let said = dial.stated().evidence.statement;
            assert!(said.contains("from opening the post") && said.contains("from the beginning where"), "{said}");
        }
    }

    #[test]
    fn each_number_is_stated_with_itself_in_it() {
        for dial in Dial::ALL {
            let Stated { value, range, evidence, label, .. } = dial.stated();
            let mut words = evidence.statement.split(|c: char| !c.is_alphanumeric());
            assert!(words.any(|word| word == value.to_string()), "{}", evidence.statement);
            assert!(range.0 <= value && value <= range.1 && !label.is_empty());
            assert!(evidence.statement.ends_with('.'));
        }
    }
}
