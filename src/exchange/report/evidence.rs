//! What the report rests on: every source it cites, what is judgement, and what nobody can claim.

use super::block::Block;
use super::facts::Facts;
use super::pen::Pen;
use crate::evidence::{Evidence, Guide, Source};

/// What holds of any such report.
const LIMITS: [Evidence; 5] = [
    Evidence {
        statement: "No outcome data stand behind any rule for choosing between a CSO and a CRO, in this report or elsewhere.",
        sources: &[Source::Judgement],
    },
    Evidence {
        statement: "By published figures a CRO stays for 17 to 25 months: that shows how often the choice goes wrong, and not \
                    which choice is right.",
        sources: &[Source::Published(
            "SalesGrowth, Modern CRO hiring framework",
            "https://salesgrowth.com/modern-cro-hiring-framework/",
        )],
    },
    Evidence {
        statement: "The guides are in part vendors’ pages, and they draw on each other: that several say the same is less than \
                    so many proofs.",
        sources: &[Source::Judgement],
    },
    Evidence {
        statement: "Most published numbers come from software companies in the United States.",
        sources: &[Source::Judgement],
    },
    Evidence { statement: "The person matters more than the title.", sources: &[Source::Judgement] },
];

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    pen.heading("Limits");
    LIMITS.iter().for_each(|limit| pen.statement(limit));
    pen.heading("What is judgement");
    pen.text(
        "The guides say which facts matter. Every weight, value, threshold and doubt in the model is the planner’s own \
         judgement, made so that it says what the guides say; so is how a chart is read. Statements that rest on judgement \
         are marked so.",
    );
    pen.text(facts.plan.numbers.in_words());
    pen.heading("Sources");
    let cited: Vec<_> = (1..).zip(pen.cited()).map(|(number, source)| (format!("[{number}]"), told(*source))).collect();
    pen.block(Block::Sources(cited));
    if pen.cited().iter().any(|source| matches!(source, Source::Guide(Guide::Compare | Guide::Glossary, _))) {
        pen.text("The comparison guide and the glossary bear no date.");
    }
}

fn told(source: Source) -> String {
    match source {
        Source::Guide(guide, section) => format!("{}, “{section}”", guide.citation()),
        Source::Published(title, place) => format!("{title}, {place}"),
        Source::Judgement => "Judgement".to_owned(),
    }
}
