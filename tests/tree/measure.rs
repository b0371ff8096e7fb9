//! Measures against their definitions, worked out the slow way from the list of managers, and on charts drawn by hand.

use crate::random::{Sketch, sketch};
use orgwright::org::{Chart, CoreSet, Function, Measures, Mismatch, Position, SalesOwner, Scope};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The definitions, over sets of ancestors.
struct Slow {
    /// Of each position, itself and all above it, the CEO last.
    above: Vec<Vec<usize>>,
    functions: Vec<Option<Function>>,
    ceo: usize,
}

impl Slow {
    fn new(sketch: &Sketch) -> Self {
        let count = sketch.managers.len();
        let chain = |row| std::iter::successors(Some(row), |&at| sketch.managers[at]).collect::<Vec<usize>>();
        let size = |top: usize| (0..count).filter(|&row| chain(row).contains(&top)).count();
        let tops: Vec<usize> = (0..count).filter(|&row| sketch.managers[row].is_none()).collect();
        let largest = tops.iter().map(|&top| size(top)).max().unwrap();
        let ceo = tops.into_iter().find(|&top| size(top) == largest).unwrap();
        let above = (0..count).map(|row| {
            let mut above = chain(row);
            if *above.last().unwrap() != ceo {
                above.push(ceo);
            }
            above
        });
        let above = above.collect();
        Self { above, functions: sketch.positions.iter().map(|position| position.function).collect(), ceo }
    }

    fn level(&self, row: usize) -> u32 {
        u32::try_from(self.above[row].len()).unwrap() - 1
    }

    fn carriers(&self, function: Function) -> Vec<usize> {
        (0..self.above.len()).filter(|&row| self.functions[row] == Some(function)).collect()
    }

    fn common(&self, rows: &[usize]) -> Option<usize> {
        let sets = rows.iter().map(|&row| self.above[row].iter().copied().collect::<BTreeSet<_>>());
        let shared = sets.reduce(|one, other| &one & &other)?;
        shared.into_iter().max_by_key(|&row| self.level(row))
    }

    fn covers(&self, row: usize) -> CoreSet {
        let whole = |function: &Function| {
            let carriers = self.carriers(*function);
            !carriers.is_empty() && carriers.iter().all(|&carrier| self.above[carrier].contains(&row))
        };
        Function::CORE.into_iter().filter(whole).collect()
    }

    fn below_ceo(&self) -> impl Iterator<Item = usize> {
        (0..self.above.len()).filter(|&row| row != self.ceo)
    }

    fn silo(&self, one: Function, other: Function) -> Option<f64> {
        let (head, other_head) = (self.common(&self.carriers(one))?, self.common(&self.carriers(other))?);
        let meeting = self.common(&[head, other_head])?;
        let founder = [Some(one), Some(other)].contains(&self.functions[self.ceo]);
        Some(if meeting == self.ceo {
            if founder { 0.0 } else { 1.0 }
        } else if meeting == head || meeting == other_head {
            0.0
        } else {
            1.0 - f64::from(self.level(meeting)) / f64::from(self.level(head).min(self.level(other_head)))
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn measures_are_what_their_definitions_say(sketch in sketch(22, true)) {
        let chart = sketch.chart();
        let (slow, measures) = (Slow::new(&sketch), Measures::of(&chart));
        // Ids of a chart made from a list are the places in the list.
        let place = |row: usize| measures.outline().id(row).number() as usize;
        let at = |row: Option<usize>| row.map(place);
        let count = slow.above.len();

        prop_assert_eq!(at(measures.tree().ceo()), Some(slow.ceo));
        let present: CoreSet =
            Function::CORE.into_iter().filter(|&function| !slow.carriers(function).is_empty()).collect();
        prop_assert_eq!(measures.present(), present);
        for function in Function::CORE {
            let carriers = slow.carriers(function);
            let head = slow.common(&carriers);
            prop_assert_eq!(at(measures.head(function)), head);
            let fragmented =
                head == Some(slow.ceo) && slow.functions[slow.ceo] != Some(function) && carriers.len() >= 2;
            prop_assert_eq!(measures.is_fragmented(function), fragmented);
            prop_assert_eq!(measures.total(function) as usize, carriers.len());
        }
        let heads: Vec<usize> =
            present.iter().map(|function| slow.common(&slow.carriers(function)).unwrap()).collect();
        let integrator = slow.common(&heads);
        prop_assert_eq!(at(measures.integrator()), integrator);
        let lowest = heads.iter().map(|&head| slow.level(head)).max();
        prop_assert_eq!(measures.escalation(), lowest.map_or(0, |lowest| lowest - slow.level(integrator.unwrap())));

        for row in 0..count {
            let seat = place(row);
            prop_assert_eq!(measures.covers(row), slow.covers(seat));
            prop_assert_eq!(measures.tree().level(row), slow.level(seat));
            for function in Function::CORE {
                let below = slow.carriers(function).iter().filter(|&&at| slow.above[at].contains(&seat)).count();
                prop_assert_eq!(measures.count(row, function) as usize, below);
            }
        }
        let owners = slow.below_ceo().filter(|&row| slow.covers(row) == present && present.len() >= 2);
        prop_assert_eq!(at(measures.accountable()), owners.max_by_key(|&row| slow.level(row)));
        let sales_owner = slow.below_ceo().filter(|&row| slow.covers(row).contains(Function::Sales));
        let expected = sales_owner.min_by_key(|&row| slow.level(row));
        let owner = match measures.sales_owner() {
            SalesOwner::Below(row) => Some(place(row)),
            _ => None,
        };
        prop_assert_eq!(owner, expected);

        let most = slow.below_ceo().map(|row| slow.covers(row).len()).max().unwrap_or(0);
        let coverage = if present.is_empty() { 0.0 } else { f64::from(most) / f64::from(present.len()) };
        prop_assert!((measures.coverage() - coverage).abs() < 1e-12);
        let core: Vec<usize> = Function::CORE.into_iter().flat_map(|function| slow.carriers(function)).collect();
        let held = |row: usize| core.iter().filter(|&&at| slow.above[at].contains(&row)).count();
        let most = slow.below_ceo().map(held).max().unwrap_or(0);
        let headcount = if core.is_empty() { 0.0 } else { most as f64 / core.len() as f64 };
        prop_assert!((measures.headcount_coverage() - headcount).abs() < 1e-12);

        let mut silos = Vec::new();
        for (one, other) in present.pairs() {
            let silo = slow.silo(one, other).unwrap();
            prop_assert!((0.0..=1.0).contains(&silo));
            prop_assert!((measures.silo(one, other).unwrap() - silo).abs() < 1e-12);
            prop_assert_eq!(measures.silo(one, other), measures.silo(other, one));
            silos.push(silo);
        }
        let mean = silos.iter().sum::<f64>() / silos.len() as f64;
        prop_assert!(measures.silo_index().map_or(silos.is_empty(), |index| (index - mean).abs() < 1e-12));

        let span = |row: usize| (0..count).filter(|&at| slow.above[at].get(1) == Some(&row)).count();
        let spans: Vec<usize> = (0..count).map(span).filter(|&span| span > 0).collect();
        prop_assert_eq!(measures.ceo_span() as usize, span(slow.ceo));
        prop_assert_eq!(measures.widest_span as usize, spans.iter().copied().max().unwrap_or(0));
        let mean = if spans.is_empty() { 0.0 } else { spans.iter().sum::<usize>() as f64 / spans.len() as f64 };
        prop_assert!((measures.mean_span - mean).abs() < 1e-12);
        prop_assert_eq!(measures.layers, 1 + (0..count).map(|row| slow.level(row)).max().unwrap());
        let vacant = sketch.positions.iter().filter(|position| position.holder.is_none()).count();
        prop_assert_eq!(measures.vacant as usize, vacant);
    }

    #[test]
    fn a_scope_says_no_more_than_the_tree(sketch in sketch(16, true)) {
        let chart = sketch.chart();
        let measures = Measures::of(&chart);
        for row in 0..measures.outline().len() {
            let sales = measures.count(row, Function::Sales);
            match Scope::of(&measures, row) {
                Scope::Ceo => prop_assert_eq!(Some(row), measures.tree().ceo()),
                Scope::Cro => {
                    prop_assert_eq!(measures.covers(row), measures.present());
                    prop_assert!(measures.accountable().is_some());
                }
                Scope::SalesPlus(more) => prop_assert!(!more.contains(Function::Sales) && more.len() == 1),
                Scope::Cso => prop_assert!(measures.tree().level(row) == 1),
                Scope::SalesHeadBelowTop => prop_assert!(measures.tree().level(row) > 1),
                Scope::NonSales(functions) => prop_assert_eq!(functions, measures.covers(row)),
                Scope::PartOfSales => prop_assert!(0 < sales && sales < measures.total(Function::Sales)),
                Scope::None => prop_assert_eq!(sales, 0),
            }
        }
    }
}

fn seat(title: &str, function: Option<Function>) -> Position {
    Position { title: title.to_owned(), function, ..Position::default() }
}

/// Row of the first position with `title`.
fn row(measures: &Measures, chart: &Chart, title: &str) -> usize {
    let outline = measures.outline();
    (0..outline.len()).find(|&row| chart.get(outline.id(row)).unwrap().title == title).unwrap()
}

/// CEO over a CRO in title only (sales, marketing) and a VP of customer success; a CSO below the CRO.
fn titular() -> Chart {
    use Function::{CustomerSuccess, Executive, Marketing, Revenue, Sales};
    let positions = vec![
        seat("CEO", Some(Executive)),
        seat("Chief Revenue Officer", Some(Revenue)),
        seat("CSO", Some(Sales)),
        seat("AE one", Some(Sales)),
        seat("AE two", Some(Sales)),
        seat("CMO", Some(Marketing)),
        seat("VP Customer Success", Some(CustomerSuccess)),
        seat("CSM", Some(CustomerSuccess)),
    ];
    let managers = [None, Some(0), Some(1), Some(2), Some(2), Some(1), Some(0), Some(6)];
    Chart::from_managers(positions, &managers).unwrap()
}

#[test]
fn a_cro_without_customer_success_is_told_so() {
    let chart = titular();
    let measures = Measures::of(&chart);
    let scope = |title| Scope::of(&measures, row(&measures, &chart, title));
    assert_eq!(scope("Chief Revenue Officer"), Scope::SalesPlus(CoreSet::of(Function::Marketing)));
    assert_eq!(Mismatch::of("Chief Revenue Officer", scope("Chief Revenue Officer")), Some(Mismatch::CroWithout));
    assert_eq!(scope("CSO"), Scope::SalesHeadBelowTop);
    assert_eq!(Mismatch::of("CSO", scope("CSO")), None);
    assert_eq!(scope("AE one"), Scope::PartOfSales);
    assert_eq!(scope("CSM"), Scope::None);
    assert_eq!(scope("VP Customer Success"), Scope::NonSales(CoreSet::of(Function::CustomerSuccess)));

    assert_eq!(measures.integrator(), measures.tree().ceo());
    assert_eq!(measures.accountable(), None);
    assert_eq!(measures.escalation(), 2);
    assert_eq!(measures.distance(Function::Sales, Function::Marketing), Some(2));
    assert_eq!(measures.distance(Function::Sales, Function::CustomerSuccess), Some(3));
    // Sales and marketing meet at level 1 of 2; customer success meets both at the CEO alone.
    assert!((measures.silo_index().unwrap() - (0.5 + 1.0 + 1.0) / 3.0).abs() < 1e-12);
    assert!((measures.coverage() - 2.0 / 3.0).abs() < 1e-12);
    assert!((measures.headcount_coverage() - 4.0 / 6.0).abs() < 1e-12);
}

#[test]
fn titles_and_scopes_that_disagree_are_named() {
    let more = Scope::SalesPlus(CoreSet::of(Function::CustomerSuccess));
    for (title, scope, expected) in [
        ("CRO", Scope::Cro, None),
        ("CRO", Scope::Cso, Some(Mismatch::CroWithout)),
        ("CSO", Scope::Cso, None),
        ("CSO", more, None),
        ("CSO", Scope::Cro, Some(Mismatch::CsoWithMore)),
        ("CSO", Scope::PartOfSales, Some(Mismatch::CsoWithLess)),
        ("VP Sales", Scope::Cso, Some(Mismatch::VpWithCso)),
        ("VP Sales", Scope::SalesHeadBelowTop, None),
        ("CEO and CRO", Scope::Ceo, None),
        ("Chief Security Officer", Scope::Cro, None),
    ] {
        assert_eq!(Mismatch::of(title, scope), expected, "{title}, {scope:?}");
    }
}

#[test]
fn a_founder_who_sells_is_no_silo_and_no_split() {
    let positions = vec![
        seat("CEO", Some(Function::Sales)),
        seat("AE", Some(Function::Sales)),
        seat("Head of Marketing", Some(Function::Marketing)),
    ];
    let measures = Measures::of(&Chart::from_managers(positions, &[None, Some(0), Some(0)]).unwrap());
    assert!(measures.is_founder_led(Function::Sales));
    assert!(!measures.is_fragmented(Function::Sales));
    assert_eq!(measures.sales_owner(), SalesOwner::Ceo);
    assert_eq!(measures.silo(Function::Sales, Function::Marketing), Some(0.0));
}

#[test]
fn a_second_top_is_read_as_if_it_reported_to_the_ceo() {
    let positions = vec![
        seat("Stray", Some(Function::Sales)),
        seat("CEO", None),
        seat("AE", Some(Function::Sales)),
        seat("Other", None),
    ];
    let measures = Measures::of(&Chart::from_managers(positions, &[None, None, Some(1), Some(1)]).unwrap());
    assert_eq!(measures.tree().tops(), 2);
    assert_eq!(measures.tree().ceo(), Some(1));
    assert_eq!(measures.ceo_span(), 3);
    assert_eq!(measures.layers, 2);
    assert_eq!(measures.sales_owner(), SalesOwner::Split);
}

#[test]
fn an_empty_chart_and_a_lone_ceo_are_defined() {
    let empty = Measures::of(&Chart::new());
    assert_eq!((empty.positions(), empty.layers, empty.ceo_span(), empty.escalation()), (0, 0, 0, 0));
    assert_eq!((empty.tree().ceo(), empty.integrator(), empty.silo_index()), (None, None, None));
    assert_eq!(empty.sales_owner(), SalesOwner::Absent);
    assert_eq!((empty.coverage(), empty.headcount_coverage()), (0.0, 0.0));
    let alone = Measures::of(&Chart::from_managers(vec![seat("CEO", None)], &[None]).unwrap());
    assert_eq!((alone.layers, alone.ceo_span(), alone.mean_span), (1, 0, 0.0));
}

#[test]
fn dotted_lines_are_listed_and_change_nothing_else() {
    let plain = titular();
    let mut dotted = plain.clone();
    let ids: Vec<_> = plain.outline().ids().to_vec();
    dotted.add_dotted(ids[1], ids[6]).unwrap();
    let (one, mut other) = (Measures::of(&plain), Measures::of(&dotted));
    assert_eq!((other.dotted[0].manager, other.dotted[0].report), (ids[1], ids[6]));
    other.dotted.clear();
    assert_eq!(other, one);
}

#[test]
fn a_long_chain_takes_no_stack() {
    let count = 50_000;
    let function = |row| if row == count - 1 { Some(Function::Sales) } else { None };
    let positions = (0..count).map(|row| seat("", function(row))).collect();
    let managers: Vec<_> = (0..count).map(|row: usize| row.checked_sub(1)).collect();
    let measures = Measures::of(&Chart::from_managers(positions, &managers).unwrap());
    assert_eq!(measures.layers as usize, count);
    assert_eq!(measures.sales_owner(), SalesOwner::Below(1));
}
