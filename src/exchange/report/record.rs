//! The record: by what this was worked out, and how to work it out again.

use super::facts::Facts;
use super::figure::count;
use super::pen::Pen;
use crate::plan::Receipt;

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let receipt = Receipt::of(facts.plan, facts.decision);
    pen.figures([
        ("Engine", receipt.engine),
        ("Edition of the model", receipt.model),
        ("Seed", receipt.seed.to_string()),
        ("Variations", count(receipt.samples)),
    ]);
    pen.text(format!("Hash (SHA-256) of all that the plan was made from: {}", receipt.hash));
    pen.text(
        "To reproduce this report, open the plan’s file that holds the same hash with the same engine: the page checks the hash, \
         works everything out again and says whether it comes out the same. The hash tells one state of the plan from another; \
         it is no signature.",
    );
}
