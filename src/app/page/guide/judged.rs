//! What is read off a chart and made of the shares, none of it published; and the numbers of that.

use super::field::Numbering;
use crate::app::widget::{evidence, sources};
use crate::decision::Number;
use crate::evidence::{Evidence, Guide as Text, Source};
use yew::prelude::*;

/// What holds whatever the numbers are.
const FIXED: [Evidence; 3] = [
    Evidence {
        statement: "A chart stands between the pure designs, criterion by criterion, by what its tree shows: whether the most senior \
                    leader of all of sales is C-level, and which of sales, marketing and customer success meet below the CEO.",
        sources: &[Source::Guide(Text::Operate, "CSO vs CRO"), Source::Judgement],
    },
    Evidence {
        statement: "The cost of a chart is the yearly cash pay of its C-level and VP positions in the revenue functions. A position \
                    without pay takes a band of the model: a VP the VP’s, a CRO the CRO’s, any other chief the CSO’s.",
        sources: &[Source::Judgement],
    },
    Evidence {
        statement: "The silo index is 0 where the revenue functions meet right above their heads and 1 where they meet only at the CEO.",
        sources: &[Source::Judgement],
    },
];

/// Where the method of the variations is published.
const VARIATIONS: [Source; 2] = [
    Source::Published("Lahdelma, Hokkanen and Salminen", "SMAA, European Journal of Operational Research 106, 1998"),
    Source::Judgement,
];

/// A number, what its field asks, and its unit.
type Asked = (Number, &'static str, &'static str);

/// The numbers of these statements.
const FIELDS: [Asked; 10] = [
    (Number::Clear, "Clear from", "% of the variations"),
    (Number::Leaning, "Leaning from", "% of the variations"),
    (Number::Unsettling, "A missing answer unsettles from", "% chance"),
    (Number::WeightFactor, "Weights may be off by a factor of", "1 to 10"),
    (Number::TableNoise, "Values may be off by", "points"),
    (Number::LevelShift, "A neighbouring level was meant, each way", "% chance"),
    (Number::Samples, "Variations drawn", ""),
    (Number::Seed, "Seed of the variations", ""),
    (Number::WeightNow, "Today counts against 24 months on", "%"),
    (Number::SwitchingCost, "Changing over costs", "points"),
];

/// The statements, with the numbers as they are, and fields for these where they are being edited.
pub fn judged(numbering: &Numbering<'_>) -> Html {
    let text = |number: Number| numbering.text(number);
    let firm = format!(
        "A verdict is clear from {} % of the variations on and leaning from {} % on; a missing answer that has a chance of {} % or more \
         to turn it makes a clear one leaning.",
        text(Number::Clear),
        text(Number::Leaning),
        text(Number::Unsettling),
    );
    let varied = format!(
        "A variation changes each weight by up to a factor of {} and each value by up to {} points, draws what is not known, and moves \
         each stated need to a neighbouring level with a chance of {} % each way. {} variations are drawn, from the seed {}.",
        text(Number::WeightFactor),
        text(Number::TableNoise),
        text(Number::LevelShift),
        text(Number::Samples),
        text(Number::Seed),
    );
    let path = format!(
        "Where a change is expected, today counts {} % and the situation in 24 months the rest; changing over from a CSO to a CRO costs {} \
         points.",
        text(Number::WeightNow),
        text(Number::SwitchingCost),
    );
    let of_numbers = [
        (firm, &[Source::Judgement][..], &FIELDS[..3]),
        (varied, &VARIATIONS, &FIELDS[3..8]),
        (path, &[Source::Judgement], &FIELDS[8..]),
    ];
    let statement = |(words, rests_on, fields): (String, &[Source], &[Asked])| {
        let changed = fields.iter().filter(|(number, ..)| numbering.numbers.has(*number)).count();
        let field = |&(number, label, unit): &Asked| {
            numbering.field(number, label, "", Some(unit).filter(|unit| !unit.is_empty()))
        };
        html! {
            <li class="stack-tight">
                <p class="measure">{ words }{ " " }if changed > 0 { <span class="changed-mark">{ format!("{changed} changed") }</span> }</p>
                { sources(rests_on) }
                if numbering.editing { <div class="numbers">{ for fields.iter().map(field) }</div> }
            </li>
        }
    };
    html! { <ul class="stack">{ for FIXED.iter().map(evidence) }{ for of_numbers.into_iter().map(statement) }</ul> }
}
