//! The roadmap: its figures against those that were printed before this code was written, its crossings against a fine grid,
//! and what it says of a size against the decision of a company of that size.

use crate::example::{base, with};
use crate::properties::{outlook, profile, weights};
use orgwright::company::{BusinessModel, Example, Expected, Growth, Leadership, Milestone, Profile, Share, Stream};
use orgwright::decision::roadmap::{Advice, Curve, QUESTIONS, Quantity, Roadmap, Stand, Tried, label};
use orgwright::decision::{Alternative, Brief, Case, Contender, Fit, Gate, Model, Question, Situation, Weights};
use proptest::prelude::*;

const CSO: Contender = Contender::Standing(Alternative::Cso);
const CRO: Contender = Contender::Standing(Alternative::Cro);

fn of(profile: Profile) -> Roadmap {
    Roadmap::of(&Brief::stated(profile), &Growth::default())
}

/// CRO less CSO where the base company is tried so, to one decimal as printed.
fn margin(roadmap: &Roadmap, tried: Tried) -> String {
    let fits = roadmap.fits(roadmap.stand(&tried));
    format!("{:+.1}", fits[CRO.index()] - fits[CSO.index()])
}

#[test]
fn the_printed_figures_of_the_base_company() {
    let roadmap = of(base());
    assert_eq!(margin(&roadmap, Tried::default()), "-4.4");
    let streams = [1, 2, 3, 4, 5, 6].map(|count| margin(&roadmap, Tried { streams: Some(count), ..Tried::default() }));
    assert_eq!(streams, ["-7.0", "-4.4", "-1.6", "+1.1", "+3.3", "+5.0"]);
    let recurring = [0.0, 0.5, 1.0].map(|part| margin(&roadmap, Tried { recurring: Some(part), ..Tried::default() }));
    assert_eq!(recurring, ["-8.7", "-4.4", "-0.5"]);
    let revenue =
        [2.0, 8.0, 30.0, 120.0, 400.0].map(|musd| margin(&roadmap, Tried { revenue: Some(musd), ..Tried::default() }));
    assert_eq!(revenue, ["-6.6", "-6.6", "-3.4", "+0.5", "+3.0"]);
}

#[test]
fn the_base_company_turns_to_a_cro_at_103_million() {
    let roadmap = of(base());
    let curve = roadmap.curve(Quantity::Revenue, &Tried::default()).unwrap();
    let crossings = curve.crossings(Question::Scope);
    let turns = crossings.iter().find(|crossing| crossing.above == Advice::Ahead(CRO)).unwrap();
    assert_eq!(format!("{:.2}", roadmap.number(Quantity::Revenue, turns.place)), "103.44");
    assert_eq!(turns.below, Advice::Ahead(CSO));
    let told = roadmap.told(Question::Scope);
    assert_eq!(
        told.headline,
        "Revisit when revenue passes $103M, or when there are four streams of similar size. From there on a CRO would be \
         ahead of a CSO."
    );
    assert_eq!(told.triggers[0], "When revenue passes $103M, all else as today, a CRO would be ahead of a CSO.");
    assert!(told.triggers.iter().all(|told| !told.contains("$1M")), "no advice for who all but closes down");
    assert_eq!(told.path, "Nothing is said yet about the months ahead, so the path stands still.");
    assert!(told.caution.contains("a moment to look again, not a forecast"));
}

#[test]
fn a_further_stream_is_a_trigger_of_its_own() {
    // Three streams of similar size, so that part of a fourth is enough: 3.53 count in full where the two are level.
    let roadmap = of(with(|profile| profile.streams = vec![Stream::default(); 3]));
    let told = roadmap.told(Question::Scope);
    assert!(told.headline.contains("when a fourth stream reaches 5.4\u{a0}% of revenue"), "{}", told.headline);
    assert!(!told.headline.contains("similar size"), "{}", told.headline);
}

#[test]
fn every_count_of_streams_can_be_tried() {
    let tried_by_hand = |roadmap: &Roadmap| -> Vec<u32> {
        let curve = roadmap.curve(Quantity::Streams, &Tried::default()).unwrap();
        let ((from, to), steps) = (curve.ends(), roadmap.steps(Quantity::Streams));
        let places = (0..=steps).map(|step| from + f64::from(step) / f64::from(steps) * (to - from));
        let numbers = places.map(|place| roadmap.number(Quantity::Streams, place));
        numbers.map(|number| Tried::default().with(Quantity::Streams, number).streams.unwrap()).collect()
    };
    let usual: Vec<u32> = (1..=8).collect();
    assert_eq!(tried_by_hand(&of(base())), usual);
    let twelve = of(with(|profile| profile.streams = vec![Stream::default(); 12]));
    assert_eq!(tried_by_hand(&twelve), (1..=12).collect::<Vec<u32>>());
    // Nine full streams and two fifths of one: the range ends at the next whole one, so that it is in sight.
    let newest = Share::new(0.04).unwrap();
    let growth = Growth::default().with(1, Expected::Streams(Some(10))).unwrap();
    let growth = growth.with(1, Expected::Newest(Some(newest))).unwrap();
    let path = Roadmap::of(&Brief::stated(base()), &growth);
    let then = path.stand_in(24.0).streams.unwrap();
    assert!(9.0 < then && then < 9.5, "{then}");
    assert_eq!(path.range(Quantity::Streams), (1.0, 10.0));
    assert_eq!(tried_by_hand(&path), (1..=10).collect::<Vec<u32>>());
    // A company whose one stream is a small part of a whole one still tries none below one.
    let part = Stream { share: Share::new(0.02).ok(), ..Stream::default() };
    let little = of(with(|profile| profile.streams = vec![part]));
    assert!(little.now().streams.unwrap() < 1.0);
    assert_eq!(tried_by_hand(&little), usual);
    let shares = [Quantity::FurtherStream, Quantity::Recurring].map(|quantity| path.steps(quantity));
    assert_eq!(shares, [30, 100]);
}

#[test]
fn money_is_the_company_s_own() {
    use orgwright::company::{Currency, Exchange};
    let roadmap = of(with(|profile| {
        profile.exchange = Exchange::usual(Currency::Eur);
        profile.revenue = Some(18_181_818);
    }));
    assert!(roadmap.told(Question::Scope).headline.starts_with("Revisit when revenue passes €94M"));
}

#[test]
fn gates_stand_above_the_curves() {
    let founders = Leadership { repeatable: Some(false), ..base().leadership };
    let roadmap = of(with(|profile| profile.leadership = founders));
    for question in QUESTIONS {
        assert_eq!(roadmap.advice(question, roadmap.now()), Advice::NotYet(Gate::FoundersSell));
        assert!(roadmap.triggers(question).is_empty());
        assert!(roadmap.told(question).headline.starts_with("No sales executive yet."));
    }
    let apart = Leadership { would_integrate: Some(false), ..base().leadership };
    let roadmap = of(with(|profile| profile.leadership = apart));
    assert_eq!(roadmap.running(), [Contender::Standing(Alternative::VpSales), CSO]);
    let large = roadmap.stand(&Tried { revenue: Some(300.0), streams: Some(6), ..Tried::default() });
    assert_eq!(roadmap.advice(Question::Scope, large), Advice::Ahead(CSO));
    assert_eq!(roadmap.told_at(Question::Scope, large), "A CSO’s job, whatever the title.");
    let small = of(with(|profile| profile.revenue = Some(600_000)));
    assert_eq!(label(small.advice(Question::Scope, small.now())), "Not yet");
    assert!(small.told(Question::Scope).headline.starts_with("Revisit when revenue passes $1M"));
}

#[test]
fn the_path_crosses_where_its_numbers_do() {
    // From $20M to $206.9M in 36 months: the geometric middle lies between $64M; $103.44M is passed on the way.
    let growth = Growth::default().with(2, Expected::Revenue(Some(206_889_000))).unwrap();
    let roadmap = Roadmap::of(&Brief::stated(base()), &growth);
    let [crossing] = roadmap.course().crossings(Question::Scope) else { panic!("one crossing") };
    assert_eq!(format!("{:.1}", crossing.stand.revenue.unwrap()), "103.4");
    let months = 36.0 * (103.44_f64 / 20.0).ln() / (206.889_f64 / 20.0).ln();
    assert!((crossing.place - months).abs() < 0.01, "{} {months}", crossing.place);
    let told = roadmap.told(Question::Scope).path;
    assert_eq!(
        told,
        "In about 25 months, at $103M of revenue, 20 in sales, 2 full streams and 50\u{a0}% recurring, a CRO would be ahead \
         of a CSO."
    );
    // Less growth changes nothing, and the nearest trigger is named.
    let growth = Growth::default().with(0, Expected::Revenue(Some(40_000_000))).unwrap();
    let still = Roadmap::of(&Brief::stated(base()), &growth).told(Question::Scope).path;
    assert!(
        still.starts_with("Nothing on the path you expect changes the advice; the nearest that would is when "),
        "{still}"
    );
}

#[test]
fn an_outlook_stands_in_for_what_the_path_leaves_out() {
    let roadmap = of(Example::Saas.profile());
    assert!(!roadmap.is_still());
    let then = roadmap.stand_in(24.0);
    assert_eq!((then.revenue, then.sales_people), (Some(55.0), Some(75.0)));
    assert_eq!(roadmap.stand_in(36.0), then);
    let middle = roadmap.stand_in(12.0).revenue.unwrap();
    assert!((middle - (24.0_f64 * 55.0).sqrt()).abs() < 1e-9, "revenue grows by the same part each month: {middle}");
}

#[test]
fn what_is_not_known_today_is_known_from_the_milestone_on() {
    let growth = Growth::default().with(0, Expected::Revenue(Some(300_000_000))).unwrap();
    let roadmap = Roadmap::of(&Brief::stated(with(|profile| profile.revenue = None)), &growth);
    assert_eq!((roadmap.stand_in(11.9).revenue, roadmap.stand_in(12.0).revenue), (None, Some(300.0)));
    assert_eq!(roadmap.unknown(), "annual revenue");
    let crossings = roadmap.course().crossings(Question::Scope);
    assert!(crossings.iter().all(|crossing| (crossing.place - 12.0).abs() < 1e-9), "{crossings:?}");
}

#[test]
fn a_blank_form_has_a_roadmap() {
    let roadmap = of(Profile::default());
    for quantity in Quantity::ALL {
        let curve = roadmap.curve(quantity, &Tried::default());
        assert_eq!(curve.is_none(), quantity == Quantity::FurtherStream);
    }
    // So has one in which no number is answered.
    let subscription = of(Profile { model: Some(BusinessModel::Subscription), ..Profile::default() });
    for (roadmap, question) in [&roadmap, &subscription].into_iter().flat_map(|one| QUESTIONS.map(|of| (one, of))) {
        assert!(roadmap.triggers(question).is_empty(), "a distance from an unknown number says nothing");
        let told = roadmap.told(question).headline;
        assert!(
            told.ends_with(
                " No number was tried that could change the advice: annual revenue, people in sales, revenue streams and \
                 the recurring part of revenue are not known today."
            ),
            "{told}"
        );
    }
}

#[test]
fn no_trigger_is_told_with_what_was_tried_and_what_is_not_known() {
    let apart = Leadership { would_integrate: Some(false), ..base().leadership };
    // One number alone is answered: nothing is claimed about those that nobody has said.
    let roadmap = of(Profile { recurring: Share::new(0.5).ok(), leadership: apart, ..Profile::default() });
    assert!(roadmap.triggers(Question::Scope).is_empty());
    let told = roadmap.told(Question::Scope).headline;
    assert!(
        told.ends_with(
            " Tried alone, no other number for the recurring part of revenue changes the advice. Not known today, so \
             not tried: annual revenue, people in sales and revenue streams."
        ),
        "{told}"
    );
    // All is known, and whatever it is a CSO is ahead where nobody would report to a CRO; but not below the gate.
    let growth = Growth::default().with(0, Expected::Revenue(Some(40_000_000))).unwrap();
    let roadmap = Roadmap::of(&Brief::stated(with(|profile| profile.leadership = apart)), &growth);
    assert!(roadmap.triggers(Question::Scope).is_empty());
    let told = roadmap.told(Question::Scope);
    assert_eq!(
        told.headline,
        "A CSO’s job, whatever the title. Tried alone, no other number for annual revenue, people in sales, revenue \
         streams or the recurring part of revenue changes the advice, save that below $1M of revenue it would be too \
         early for any sales executive."
    );
    assert_eq!(told.path, "Nothing on the path you expect changes the advice.");
}

/// The fits of the options for `profile` as the decision counts them.
fn decided(profile: &Profile, weights: &Weights) -> Vec<f64> {
    let model = Model::v1();
    let (today, later) = (Situation::today(profile, &model), Situation::in_24_months(profile, &model));
    let case = Case::new(&model, weights, &today, later.as_ref());
    case.options().iter().map(|&option| Fit::of(&case, option).total()).collect()
}

fn alike(fits: &[f64], decided: &[f64]) -> bool {
    fits.iter().zip(decided).all(|(fit, decided)| (fit - decided).abs() < 1e-6)
}

/// The company with other answers, and an outlook that it has passed pushed along.
fn grown(profile: &Profile, milestone: &Milestone) -> Profile {
    let mut grown = profile.clone();
    let outlook = &mut grown.outlook;
    fn push<T: Copy + PartialOrd>(today: Option<T>, then: Option<T>, outlook: &mut Option<T>) {
        if let (Some(expected), Some(then)) = (*outlook, then) {
            let rises = today.is_none_or(|today| expected >= today);
            let passed = if rises { then > expected } else { then < expected };
            *outlook = Some(if passed { then } else { expected });
        }
    }
    push(profile.revenue, milestone.revenue, &mut outlook.revenue);
    push(profile.sales_people, milestone.sales_people, &mut outlook.sales_people);
    push(profile.recurring, milestone.recurring, &mut outlook.recurring);
    grown.revenue = milestone.revenue.or(profile.revenue);
    grown.sales_people = milestone.sales_people.or(profile.sales_people);
    grown.recurring = milestone.recurring.or(profile.recurring);
    if let Some(streams) = milestone.streams {
        grown.streams = vec![Stream::default(); streams as usize];
        if let Some(newest) = grown.streams.last_mut() {
            newest.share = milestone.newest;
        }
    }
    grown
}

fn milestone() -> impl Strategy<Value = Milestone> {
    let share = || (0..=1_000_000_u32).prop_map(|part| Share::try_from(part).unwrap());
    (500_000..900_000_000_u64, 1..400_u32, 1..12_u32, prop::option::of(share()), share()).prop_map(
        |(revenue, sales_people, streams, newest, recurring)| Milestone {
            revenue: Some(revenue),
            sales_people: Some(sales_people),
            streams: Some(streams),
            newest,
            recurring: Some(recurring),
        },
    )
}

fn set(growth: &Growth, at: usize, milestone: &Milestone) -> Growth {
    [
        Expected::Revenue(milestone.revenue),
        Expected::SalesPeople(milestone.sales_people),
        Expected::Streams(milestone.streams),
        Expected::Newest(milestone.newest),
        Expected::Recurring(milestone.recurring),
    ]
    .into_iter()
    .fold(growth.clone(), |growth, expected| growth.with(at, expected).unwrap())
}

/// Panics where the curve does not say of itself what the roadmap says at each of its places.
fn assert_sound(roadmap: &Roadmap, curve: &Curve, parts: &[f64]) {
    let (from, to) = curve.ends();
    for question in QUESTIONS {
        let stretches = curve.stretches(question);
        assert!((stretches[0].from - from).abs() < 1e-9 && (stretches[stretches.len() - 1].to - to).abs() < 1e-9);
        for (pair, crossing) in stretches.windows(2).zip(curve.crossings(question)) {
            assert!((pair[0].to - pair[1].from).abs() < 1e-6);
            assert_ne!(pair[0].advice, pair[1].advice);
            assert_eq!((crossing.below, crossing.above), (pair[0].advice, pair[1].advice));
        }
        assert_eq!(stretches.len(), curve.crossings(question).len() + 1);
        // Between two points a stand is between theirs: take the points themselves, and what lies between them.
        for pair in curve.points.windows(2) {
            for part in parts {
                let place = pair[0].place + part * (pair[1].place - pair[0].place);
                let Some(stretch) = stretches.iter().find(|one| one.from + 1e-6 < place && place < one.to - 1e-6)
                else {
                    continue;
                };
                let fits: [f64; 6] =
                    std::array::from_fn(|at| pair[0].fits[at] + part * (pair[1].fits[at] - pair[0].fits[at]));
                let best = curve.running.iter().map(|one| fits[one.index()]).fold(f64::NEG_INFINITY, f64::max);
                match (stretch.advice, question) {
                    (Advice::NotYet(_), _) => {}
                    (Advice::Ahead(leader), Question::Exact) => {
                        assert!(fits[leader.index()] > best - 1e-6, "{question:?} {place} {leader:?} {fits:?}");
                    }
                    (Advice::Ahead(leader), _) if roadmap.running().contains(&CRO) => {
                        let other = if leader == CRO { CSO } else { CRO };
                        assert!(fits[leader.index()] > fits[other.index()] - 1e-6, "{question:?} {place} {fits:?}");
                    }
                    (Advice::Ahead(leader), _) => assert_eq!(leader, CSO),
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_size_is_told_what_a_company_of_that_size_is_told(
        profile in profile(), outlook in outlook(), weights in weights(), then in milestone(),
    ) {
        let profile = Profile { outlook, ..profile };
        let brief = Brief { model: Model::v1(), weights, profile };
        let roadmap = Roadmap::of(&brief, &Growth::default());
        prop_assert!(alike(&roadmap.fits(roadmap.now()), &decided(&brief.profile, &weights)));
        // Streams of the outlook are pushed along by their number in full, which no answer says: left out here.
        let then = Milestone { newest: None, streams: then.streams.filter(|_| brief.profile.outlook.streams.is_none()), ..then };
        let tried = Tried {
            revenue: then.revenue.map(|revenue| revenue as f64 / 1e6),
            sales_people: then.sales_people.map(f64::from),
            streams: then.streams,
            further: None,
            recurring: then.recurring.map(Share::get),
        };
        let grown = grown(&brief.profile, &then);
        let stand = roadmap.stand(&tried);
        prop_assert!(alike(&roadmap.fits(stand), &decided(&grown, &weights)), "{grown:?}");
    }

    #[test]
    fn a_milestone_is_a_company_with_those_answers(
        profile in profile(), weights in weights(), one in milestone(), two in milestone(), three in milestone(),
    ) {
        let brief = Brief { model: Model::v1(), weights, profile };
        let growth = [one, two, three].iter().enumerate().fold(Growth::default(), |growth, (at, one)| set(&growth, at, one));
        let roadmap = Roadmap::of(&brief, &growth);
        for (milestone, month) in growth.milestones().iter().zip(Growth::MONTHS) {
            let stand = roadmap.stand_in(f64::from(month));
            prop_assert!(alike(&roadmap.fits(stand), &decided(&grown(&brief.profile, milestone), &weights)));
        }
        assert_sound(&roadmap, roadmap.course(), &[0.25, 0.5, 0.75]);
        // And the points between lie on the path: what is drawn straight is straight.
        for pair in roadmap.course().points.windows(2).filter(|pair| pair[1].place - pair[0].place > 1e-6) {
            let month = 0.5 * (pair[0].place + pair[1].place);
            let fits = roadmap.fits(roadmap.stand_in(month));
            let straight: Vec<f64> = (0..fits.len()).map(|at| 0.5 * (pair[0].fits[at] + pair[1].fits[at])).collect();
            prop_assert!(alike(&fits, &straight), "{month}: {fits:?} {straight:?}");
        }
    }

    #[test]
    fn no_crossing_is_missed(
        profile in profile(), outlook in outlook(), weights in weights(), streams in prop::option::of(1..8_u32),
        grid in prop::collection::vec(0.0..1.0_f64, 40),
    ) {
        let brief = Brief { model: Model::v1(), weights, profile: Profile { outlook, ..profile } };
        let roadmap = Roadmap::of(&brief, &Growth::default());
        for quantity in Quantity::ALL {
            let tried = Tried { streams: streams.filter(|_| quantity != Quantity::Streams), ..Tried::default() };
            let Some(curve) = roadmap.curve(quantity, &tried) else { continue };
            assert_sound(&roadmap, &curve, &[0.5]);
            let (from, to) = curve.ends();
            for part in &grid {
                let place = from + part * (to - from);
                let number = roadmap.number(quantity, place);
                let there = match quantity {
                    Quantity::Revenue => Tried { revenue: Some(number), ..tried },
                    Quantity::SalesPeople => Tried { sales_people: Some(number), ..tried },
                    Quantity::FurtherStream => Tried { further: Some(number), ..tried },
                    Quantity::Recurring => Tried { recurring: Some(number), ..tried },
                    Quantity::Streams => tried,
                };
                let stand = if quantity == Quantity::Streams {
                    Stand { streams: Some(number), ..roadmap.now() }
                } else {
                    roadmap.stand(&there)
                };
                for question in QUESTIONS {
                    let stretch = curve.stretches(question).iter().find(|one| one.from + 1e-6 < place && place < one.to - 1e-6);
                    if let Some(stretch) = stretch {
                        prop_assert_eq!(stretch.advice, roadmap.advice(question, stand), "{:?} {}", quantity, number);
                    }
                }
            }
        }
    }

    #[test]
    fn growth_never_helps_a_vp_against_a_cso(profile in profile()) {
        let roadmap = of(profile);
        for quantity in [Quantity::Revenue, Quantity::SalesPeople, Quantity::Streams] {
            let curve = roadmap.curve(quantity, &Tried::default()).unwrap();
            let first = roadmap.place(quantity, match quantity { Quantity::Revenue => 0.5, _ => 1.0 });
            let leads: Vec<f64> = curve.points.iter().filter(|point| point.place >= first)
                .map(|point| point.fits[Alternative::VpSales.index()] - point.fits[CSO.index()]).collect();
            prop_assert!(leads.windows(2).all(|pair| pair[1] <= pair[0] + 1e-9), "{quantity:?} {leads:?}");
        }
    }
}
