//! The rules by which a chart is generated: each a number, a sentence that states it, and its sources.

use crate::evidence::{Evidence, Guide, Source};

/// A number that the generated charts follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The number; the statement says what it counts.
    pub value: u32,
    /// The rule as a sentence with that number in it, and its sources.
    pub evidence: Evidence,
}

const fn rule(value: u32, statement: &'static str, sources: &'static [Source]) -> Rule {
    Rule { value, evidence: Evidence { statement, sources } }
}

const JUDGEMENT: &[Source] = &[Source::Judgement];
const STRUCTURE: &str = "Impact on Organization and Team Structure";

pub(super) const USUAL_SALES: Rule = rule(
    8,
    "Where neither the people in sales nor those in the company are known, a chart is drawn for 8 in sales.",
    JUDGEMENT,
);

pub(super) const SELLING_SHARE: Rule = rule(
    5,
    "Where the people in sales are not known, one in 5 of the company’s people is taken to be in sales.",
    JUDGEMENT,
);

pub(super) const DRAWN_AT_MOST: Rule = rule(
    2000,
    "A generated chart shows at most 2000 people in sales; a larger company’s is drawn at that size.",
    JUDGEMENT,
);

pub(super) const HEAD_SPAN: Rule = rule(
    8,
    "A head of a function leads up to 8 people directly; with more, managers come between.",
    &[Source::Judgement, Source::Published(SPANS, SPANS_AT)],
);

pub(super) const MANAGER_SPAN: Rule = rule(
    7,
    "A manager leads up to 7 people, a director up to as many managers, a regional VP up to as many directors.",
    &[Source::Judgement, Source::Published(SPANS, SPANS_AT), Source::Guide(Guide::Compare, STRUCTURE)],
);

pub(super) const SDR_SHARE: Rule = rule(
    4,
    "About one in 4 of a sales team develops leads; the others close.",
    &[Source::Judgement, Source::Guide(Guide::Glossary, "Reporting Structure: Who Does a CSO Manage?")],
);

pub(super) const MARKETING_SHARE: Rule =
    rule(5, "Marketing has one person for every 5 in sales, and a head.", JUDGEMENT);

pub(super) const SUCCESS_SHARE: Rule =
    rule(4, "Customer success has one person for every 4 in sales, and a head.", JUDGEMENT);

pub(super) const SALES_OPERATIONS_FROM: Rule = rule(
    8,
    "From 8 people in sales, sales operations reports to the sales leader.",
    &[Source::Judgement, Source::Guide(Guide::Compare, STRUCTURE)],
);

pub(super) const SALES_OPERATIONS_SHARE: Rule =
    rule(15, "Sales operations has one person for every 15 in sales, and a head.", JUDGEMENT);

pub(super) const ENABLEMENT_FROM: Rule = rule(
    20,
    "From 20 people in sales, sales enablement reports to the sales leader.",
    &[Source::Judgement, Source::Guide(Guide::Compare, STRUCTURE)],
);

pub(super) const ENABLEMENT_SHARE: Rule =
    rule(40, "Sales enablement has one person for every 40 in sales, and a head.", JUDGEMENT);

pub(super) const REVENUE_OPERATIONS_SHARE: Rule = rule(
    25,
    "Under a CRO, or a CSO with customer success, revenue operations has one person for every 25 in sales, and a head.",
    &[
        Source::Judgement,
        Source::Guide(Guide::Compare, STRUCTURE),
        Source::Guide(Guide::Glossary, "Reporting Structure: Who Does a CSO Manage?"),
    ],
);

pub(super) const STAFF_FUNCTIONS_FROM: Rule = rule(
    8,
    "Product and engineering each have a head; from 8 people in sales, finance and people have one too.",
    JUDGEMENT,
);

pub(super) const VP_HEADS_FROM: Rule = rule(
    20,
    "From 20 people in sales, the other functions are led by VPs; below that, by heads at director level.",
    JUDGEMENT,
);

pub(super) const CHIEF_HEADS_FROM: Rule = rule(
    120,
    "From 120 people in sales, marketing, product, engineering, finance and people are led by chief officers.",
    &[Source::Judgement, Source::Guide(Guide::Compare, STRUCTURE)],
);

const SPANS: &str = "McKinsey, How to identify the right spans of control for your organization";
const SPANS_AT: &str = "https://www.mckinsey.com/business-functions/organization/our-insights/how-to-identify-the-right-spans-of-control-for-your-organization";

/// Every rule, as the Guide page lists them.
pub const RULES: [Rule; 16] = [
    USUAL_SALES,
    SELLING_SHARE,
    DRAWN_AT_MOST,
    HEAD_SPAN,
    MANAGER_SPAN,
    SDR_SHARE,
    MARKETING_SHARE,
    SUCCESS_SHARE,
    SALES_OPERATIONS_FROM,
    SALES_OPERATIONS_SHARE,
    ENABLEMENT_FROM,
    ENABLEMENT_SHARE,
    REVENUE_OPERATIONS_SHARE,
    STAFF_FUNCTIONS_FROM,
    VP_HEADS_FROM,
    CHIEF_HEADS_FROM,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_states_its_number_and_its_sources() {
        for Rule { value, evidence } in RULES {
            let words = evidence.statement.split(|c: char| !c.is_alphanumeric());
            assert!(words.into_iter().any(|word| word == value.to_string()), "{}", evidence.statement);
            assert!(!evidence.sources.is_empty() && evidence.statement.ends_with('.'));
        }
    }
}
