//! One number for everything that is drawn for some companies, to the last bit: the native tests and those in the browser
//! hold it against the same constant.

use crate::example::{base, with};
use orgwright::company::{Example, Outlook, Profile, Share};
use orgwright::decision::doubt::{Doubt, Draws, Least, Order, WeightDraw, blurred, confidence, lottery, tally};
use orgwright::decision::{Brief, Case, Contender, Criterion, Model, Situation, Weights};

/// What [`digest`] gives. A change of the model, of the streams or of the examples changes it; a build must not.
pub const DIGEST: u64 = 0x2585_fc92_e66d_9d7e;

/// FNV-1a of the bits of every share, central weight and confidence, for every way to draw weights.
pub fn digest() -> u64 {
    let model = Model::v1();
    let weights = Weights::from_points(&model.points);
    let growing = with(|profile| {
        profile.outlook =
            Outlook { revenue: Some(100_000_000), recurring: Share::new(0.85).ok(), ..Outlook::default() };
    });
    let order: Vec<usize> = (0..Criterion::COUNT).rev().collect();
    let drawn = [
        WeightDraw::Any,
        WeightDraw::Ordered(Order::new(order).expect("it names each once")),
        WeightDraw::AtLeast(Least::new([0.03; Criterion::COUNT]).expect("they sum to 0.33")),
    ];
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |figure: f64| {
        for byte in figure.to_bits().to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for profile in Example::ALL.map(Example::profile).into_iter().chain([Profile::default(), base(), growing]) {
        let doubt = Doubt::of(&Brief::stated(profile.clone()), &[], Contender::OPTIONS.to_vec());
        doubt.confidence.iter().for_each(|confidence| take(confidence.unwrap_or(-1.0)));
        take(doubt.any_weights.unwrap_or(-1.0));
        let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model));
        let (today, later) = (blurred(&today, &model), later.map(|later| blurred(&later, &model)));
        let lottery = lottery(&Case::new(&model, &weights, &today, later.as_ref()));
        let running: Vec<usize> = (0..lottery.entrants()).collect();
        for weights in [Draws::of(&model).weights].into_iter().chain(drawn.clone()) {
            let draws = Draws { weights, samples: 2_500, ..Draws::of(&model) };
            let tally = tally(&lottery, &draws, &running);
            for &one in &running {
                running.iter().for_each(|&place| take(tally.place(one, place)));
                running.iter().for_each(|&other| take(tally.beats(one, other)));
                tally.central_weights(one).iter().flatten().for_each(|&weight| take(weight));
            }
            confidence(&lottery, &draws, &tally).into_iter().for_each(|confidence| take(confidence.unwrap_or(-1.0)));
        }
    }
    hash
}
