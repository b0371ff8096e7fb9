//! What to ask in an interview about one thing. No guide gives questions: all of them are judgement.

use super::{Experience, Post};
use crate::evidence::{Evidence, Source};

const fn ask(statement: &'static str) -> Evidence {
    Evidence { statement, sources: &[Source::Judgement] }
}

/// About years and what they were spent on.
pub(super) const YEARS: Evidence =
    ask("Ask which of these years changed how the candidate leads, and what the numbers were before and after.");

impl Post {
    /// What to ask about time in this post, or about the lack of it.
    #[must_use]
    pub const fn question(self) -> Evidence {
        match self {
            Self::Development => {
                ask("Ask how leads should be qualified, and what goes wrong where they are handed over.")
            }
            Self::Seller => ask("Ask about one deal that was lost, and what the candidate would do otherwise."),
            Self::SeniorSeller => ask("Ask about the largest account: who decided there, and how that was found out."),
            Self::Manager => ask("Ask who got better under the candidate, who did not, and what was done about it."),
            Self::Director => ask("Ask how managers were chosen, and how a region or segment was planned."),
            Self::Vp => ask("Ask for the forecast of each of the last eight quarters, and what came of it."),
            Self::Chief => ask("Ask what the board heard when a plan failed, and who brought it the news."),
        }
    }
}

impl Experience {
    /// What to ask about it, or about the lack of it.
    #[must_use]
    pub const fn question(self) -> Evidence {
        match self {
            Self::Marketing => {
                ask("Ask what makes a lead good, and how marketing’s part of the pipeline should be measured.")
            }
            Self::Operations => {
                ask("Ask which process was changed, and what figure showed that it was for the better.")
            }
            Self::Product => ask("Ask for a change of the roadmap that came from sales, and for one that was refused."),
            Self::SalesEngineering => {
                ask("Ask how the candidate went from explaining a product to answering for a number.")
            }
            Self::ProfitAndLoss => {
                ask("Ask what the budget was, what the candidate alone could decide, and what was cut first.")
            }
            Self::Transformation => ask("Ask what was changed, who was against it, and what held a year later."),
            Self::LargeTeams => {
                ask("Ask how many people it was at the start and at the end, over how many layers, and who left.")
            }
            Self::AcrossFunctions => ask("Ask for a result that needed people who did not report to the candidate."),
            Self::Industry => ask("Ask who buys in this market, why, and what they buy instead."),
            Self::Degree => ask("Ask what was studied only where the work needs it; the record says more."),
            Self::Mba => ask("Ask what was learnt there that shows in the record."),
        }
    }
}
