//! Spans and layers by their four definitions, and who owns what.

use crate::random::sketch;
use orgwright::company::StreamKind;
use orgwright::org::{CLASSES, Chart, Function, Measures, Position, PositionId, Spans};
use orgwright::role::{LifeStage, Owners, Ownership};
use proptest::prelude::*;

fn seat(title: &str, function: Option<Function>, held: bool) -> Position {
    Position {
        title: title.to_owned(),
        function,
        holder: held.then(|| format!("{title} person")),
        ..Position::default()
    }
}

/// A CEO over three managers with 1, 2 and 6 reports; one manager and two of the six are vacant.
fn company() -> Chart {
    let mut chart = Chart::new();
    let ceo = chart.add(seat("CEO", None, true), None).unwrap();
    for (manager, (team, held)) in [(1, true), (2, false), (6, true)].into_iter().enumerate() {
        let lead = chart.add(seat(&format!("Manager {manager}"), None, held), Some(ceo)).unwrap();
        for report in 0..team {
            chart.add(seat(&format!("Report {manager}.{report}"), None, report < 4), Some(lead)).unwrap();
        }
    }
    chart
}

#[test]
fn each_definition_of_a_span_answers_its_own_question() {
    let chart = company();
    let spans = Spans::of(&chart, &Measures::of(&chart));
    // Spans 3, 1, 2, 6: 12 reports of 4 managers; the middle two are 2 and 3.
    assert_eq!((spans.mean(), spans.median()), (Some(3.0), Some(2.5)));
    // 1 + 2 + 4 people who lead nobody, and 3 who lead.
    assert_eq!(spans.people_per_manager(), Some(7.0 / 3.0));
    // (9 + 1 + 4 + 36) / 12.
    assert_eq!(spans.felt(), Some(50.0 / 12.0));
    assert_eq!(spans.distribution(), [2, 1, 1, 0, 0, 0]);
    let layers: Vec<_> = spans.layers().iter().map(|layer| (layer.managers, layer.others)).collect();
    assert_eq!(layers, [(1, 0), (3, 0), (0, 9)]);
    let alone = Chart::from_managers(vec![Position::default()], &[None]).unwrap();
    let alone = Spans::of(&alone, &Measures::of(&alone));
    assert_eq!((alone.mean(), alone.median(), alone.people_per_manager(), alone.felt()), (None, None, None, None));
    assert_eq!(Spans::of(&Chart::new(), &Measures::of(&Chart::new())), Spans::default());
}

/// A CEO over VP Sales, VP Marketing and VP Customer Success; with `under`, the latter two report to the first.
fn revenue(under: bool) -> (Chart, [PositionId; 4]) {
    let mut chart = Chart::new();
    let ceo = chart.add(seat("CEO", Some(Function::Executive), true), None).unwrap();
    let sales = chart.add(seat("VP Sales", Some(Function::Sales), true), Some(ceo)).unwrap();
    let above = Some(if under { sales } else { ceo });
    let marketing = chart.add(seat("VP Marketing", Some(Function::Marketing), true), above).unwrap();
    let success = chart.add(seat("VP Customer Success", Some(Function::CustomerSuccess), true), above).unwrap();
    (chart, [ceo, sales, marketing, success])
}

#[test]
fn a_stage_has_one_owner_or_several_or_none() {
    let (mut chart, [ceo, sales, marketing, success]) = revenue(false);
    let owner = |chart: &Chart, stage: LifeStage, kind| {
        let measures = Measures::of(chart);
        Owners::of(chart, &measures).owner(stage.functions(kind))
    };
    assert_eq!(owner(&chart, LifeStage::Attract, StreamKind::Product), Ownership::One(marketing));
    assert_eq!(owner(&chart, LifeStage::Attract, StreamKind::Partnerships), Ownership::One(sales));
    assert_eq!(owner(&chart, LifeStage::Renew, StreamKind::Subscription), Ownership::One(success));
    assert_eq!(owner(&chart, LifeStage::Expand, StreamKind::Subscription), Ownership::Several(vec![sales, success]));
    // A second marketing team elsewhere: nobody below the CEO has all of it.
    let other = chart.add(seat("Brand", Some(Function::Marketing), true), Some(ceo)).unwrap();
    assert_eq!(owner(&chart, LifeStage::Attract, StreamKind::Product), Ownership::Several(vec![marketing, other]));
    // One executive above both is the owner.
    let (whole, [_, sales, ..]) = revenue(true);
    assert_eq!(owner(&whole, LifeStage::Expand, StreamKind::Subscription), Ownership::One(sales));
    let mut small = Chart::new();
    let founder = small.add(seat("Founder", Some(Function::Sales), true), None).unwrap();
    small.add(seat("Seller", Some(Function::Sales), true), Some(founder)).unwrap();
    assert_eq!(owner(&small, LifeStage::Win, StreamKind::Product), Ownership::Ceo(founder));
    assert_eq!(owner(&small, LifeStage::Attract, StreamKind::Product), Ownership::Nobody(Function::Marketing));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn spans_add_up_and_owners_agree_with_the_measures(sketch in sketch(40, true)) {
        let chart = sketch.chart();
        let measures = Measures::of(&chart);
        let spans = Spans::of(&chart, &measures);
        let (mean, median, felt) = (spans.mean(), spans.median(), spans.felt());
        prop_assert_eq!(mean.unwrap_or_default(), measures.mean_span);
        prop_assert!(felt >= mean && median <= Some(f64::from(measures.widest_span)) || mean.is_none());
        prop_assert_eq!(spans.layers().iter().map(|layer| layer.positions()).sum::<u32>(), measures.positions());
        prop_assert_eq!(spans.layers().len(), measures.layers as usize);
        let managers: u32 = spans.distribution().iter().sum();
        prop_assert_eq!(managers, spans.layers().iter().map(|layer| layer.managers).sum::<u32>());
        prop_assert_eq!(CLASSES.len(), spans.distribution().len());
        let owners = Owners::of(&chart, &measures);
        for function in Function::CORE {
            let head = measures.head(function).map(|row| measures.outline().id(row));
            match owners.owner(&[function]) {
                Ownership::Nobody(_) => prop_assert!(head.is_none()),
                Ownership::One(owner) => prop_assert_eq!(head, Some(owner)),
                Ownership::Ceo(_) => prop_assert!(measures.is_founder_led(function)),
                Ownership::Several(parts) => prop_assert!(measures.is_fragmented(function) && parts.len() > 1),
            }
        }
        if let (true, Ownership::One(owner)) = (measures.present().len() == 3, owners.owner(&Function::CORE)) {
            prop_assert_eq!(measures.accountable().map(|row| measures.outline().id(row)), Some(owner));
        }
    }
}
