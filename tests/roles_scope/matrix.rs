//! The matrix against its definition, worked out the slow way; what is given; the generated designs in words.

use crate::drawn;
use crate::random::{Sketch, sketch};
use orgwright::company::Example;
use orgwright::decision::Alternative;
use orgwright::design::generate;
use orgwright::org::{Chart, Function, Grade, Measures, PositionId, named};
use orgwright::role::{Duty, Given, MOST_COLUMNS, Matrix, Part, Trouble};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Who is accountable by the definition: the closest superior of all who carry the functions, or, where that is a CEO who
/// does not carry them, whoever has them in pieces.
fn slow(sketch: &Sketch, functions: &[Function]) -> BTreeSet<usize> {
    let count = sketch.managers.len();
    let chain = |row| std::iter::successors(Some(row), |&at| sketch.managers[at]).collect::<Vec<usize>>();
    let size = |top: usize| (0..count).filter(|&row| chain(row).contains(&top)).count();
    let tops: Vec<usize> = (0..count).filter(|&row| sketch.managers[row].is_none()).collect();
    let largest = tops.iter().map(|&top| size(top)).max().unwrap();
    let ceo = tops.into_iter().find(|&top| size(top) == largest).unwrap();
    let above = |row: usize| {
        let mut above = chain(row);
        if !above.contains(&ceo) {
            above.push(ceo);
        }
        above
    };
    let common = |rows: &[usize]| {
        let first = above(rows[0]);
        first.into_iter().find(|one| rows.iter().all(|&row| above(row).contains(one))).unwrap()
    };
    let carriers = |function: Function| {
        (0..count).filter(|&row| sketch.positions[row].function == Some(function)).collect::<Vec<_>>()
    };
    let all: Vec<Vec<usize>> = functions.iter().map(|&function| carriers(function)).collect();
    if all.iter().any(Vec::is_empty) {
        return BTreeSet::new();
    }
    let together: Vec<usize> = all.concat();
    let owner = common(&together);
    if owner != ceo || all.iter().all(|rows| rows.contains(&ceo)) {
        return BTreeSet::from([owner]);
    }
    let parts = all.iter().flat_map(|rows| {
        let head = common(rows);
        if head != ceo || rows.contains(&ceo) {
            vec![head]
        } else {
            let branch = |&row: &usize| {
                let above = above(row);
                above[above.len() - 2]
            };
            rows.iter().map(branch).collect()
        }
    });
    parts.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whoever_is_accountable_owns_what_the_duty_takes(sketch in sketch(24, true)) {
        let chart = sketch.chart();
        let measures = Measures::of(&chart);
        let matrix = Matrix::of(&chart, &measures, &[]);
        let number = |seat: PositionId| chart.get(seat).unwrap().title.strip_prefix("Seat ").unwrap().parse::<usize>().unwrap();
        for line in &matrix.lines {
            let found: BTreeSet<usize> = line.accountable().map(number).collect();
            let expected = slow(&sketch, line.duty.said().owned);
            prop_assert_eq!(&found, &expected, "{:?}", line.duty);
            match &line.trouble {
                None => prop_assert_eq!(expected.len(), 1),
                Some(Trouble::Gap(_)) => prop_assert!(expected.is_empty()),
                Some(Trouble::Double(told)) => prop_assert!(expected.len() > 1 && told.starts_with(&expected.len().to_string())),
            }
            // Somebody does the work wherever somebody answers for it.
            let does = line.cells.iter().any(|cell| cell.part.is_some_and(Part::is_responsible));
            prop_assert!(does || expected.is_empty(), "{:?}", line.duty);
        }
        prop_assert!(matrix.columns.len() <= MOST_COLUMNS);
        let placed: BTreeSet<PositionId> = matrix.columns.iter().map(|column| column.seat).chain(matrix.more.iter().copied()).collect();
        for cell in matrix.lines.iter().flat_map(|line| &line.cells) {
            prop_assert!(cell.part.is_none() || placed.contains(&cell.seat));
        }
    }

    #[test]
    fn what_is_given_counts_and_the_rest_stays(
        sketch in sketch(12, true),
        given in prop::collection::vec((any::<prop::sample::Index>(), 0..24_usize, prop::option::of(0..5_usize)), 0..8),
    ) {
        let chart = sketch.chart();
        let measures = Measures::of(&chart);
        let ids: Vec<PositionId> = chart.outline().ids().to_vec();
        let mut said: Vec<Given> = Vec::new();
        for (at, duty, part) in given {
            let one = Given { seat: *at.get(&ids), duty: Duty::ALL[duty], part: part.map(|part| Part::ALL[part]) };
            said.retain(|other| (other.seat, other.duty) != (one.seat, one.duty));
            said.push(one);
        }
        let (plain, matrix) = (Matrix::of(&chart, &measures, &[]), Matrix::of(&chart, &measures, &said));
        for &seat in &ids {
            for duty in Duty::ALL {
                let given = said.iter().find(|one| (one.seat, one.duty) == (seat, duty));
                let expected = given.map_or_else(|| plain.part(seat, duty), |given| given.part);
                prop_assert_eq!(matrix.part(seat, duty), expected);
            }
        }
        for line in &matrix.lines {
            let accountable = line.accountable().count();
            prop_assert_eq!(matches!(line.trouble, Some(Trouble::Gap(_))), accountable == 0);
            prop_assert_eq!(matches!(line.trouble, Some(Trouble::Double(_))), accountable > 1);
        }
        prop_assert_eq!(matrix.lost, 0);
    }
}

/// A matrix as a person would read it out: each duty with who has which part in it.
fn told(chart: &Chart, matrix: &Matrix) -> String {
    let mut told = String::new();
    for line in &matrix.lines {
        let _ = write!(told, "{}:", line.duty.label());
        for cell in &line.cells {
            let Some(part) = cell.part else { continue };
            let _ = write!(told, " [{}] {};", part.letters(), named(chart.get(cell.seat).unwrap()));
        }
        told.push('\n');
        if let Some(trouble) = &line.trouble {
            let _ = writeln!(told, "    {}: {}", trouble.label(), trouble.told());
        }
    }
    for heavy in matrix.columns.iter().filter_map(|column| column.heavy.as_ref()) {
        let _ = writeln!(told, "{heavy}");
    }
    told
}

#[test]
fn the_generated_designs_in_words() {
    for (name, alternative) in [("cso", Alternative::Cso), ("cro", Alternative::Cro)] {
        let chart = generate(alternative, &Example::Saas.profile());
        let matrix = Matrix::of(&chart, &Measures::of(&chart), &[]);
        insta::assert_snapshot!(name, told(&chart, &matrix));
    }
}

#[test]
fn a_seat_that_is_gone_is_counted_and_not_shown() {
    let (chart, ids) = drawn(&[
        ("CEO", Some(Function::Executive), Grade::CLevel, None),
        ("VP Sales", Some(Function::Sales), Grade::Vp, Some(0)),
    ]);
    let gone = Given { seat: chart.free_id(), duty: Duty::Forecast, part: Some(Part::Accountable) };
    let kept = Given { seat: ids[1], duty: Duty::Brand, part: Some(Part::Accountable) };
    let matrix = Matrix::of(&chart, &Measures::of(&chart), &[gone, kept]);
    assert_eq!(matrix.lost, 1);
    assert_eq!(matrix.line(Duty::Brand).trouble, None);
    assert_eq!(matrix.line(Duty::Forecast).accountable().collect::<Vec<_>>(), [ids[1]]);
    assert!(
        matches!(&matrix.line(Duty::Retention).trouble, Some(Trouble::Gap(told)) if told.contains("customer success"))
    );
    // With nobody to do it for her, the one who sells does all of sales in person, and that is said.
    let heavy = matrix.columns[1].heavy.as_ref().unwrap();
    assert!(heavy.starts_with("VP Sales is accountable for 14 of 24 duties and does 13 of them in person."), "{heavy}");
}

#[test]
fn a_founder_who_sells_is_accountable_in_person() {
    let (chart, ids) = drawn(&[
        ("CEO", Some(Function::Sales), Grade::CLevel, None),
        ("Seller", Some(Function::Sales), Grade::Contributor, Some(0)),
    ]);
    let matrix = Matrix::of(&chart, &Measures::of(&chart), &[]);
    assert_eq!(matrix.part(ids[0], Duty::SalesStrategy), Some(Part::AccountableAndResponsible));
    assert_eq!(matrix.part(ids[1], Duty::SalesStrategy), None);
}

#[test]
fn every_duty_has_its_words_and_its_sources() {
    for (at, duty) in Duty::ALL.into_iter().enumerate() {
        let said = duty.said();
        assert_eq!(duty as usize, at);
        assert!(!said.owned.is_empty() && !said.evidence.sources.is_empty());
        assert!(said.evidence.statement.ends_with('.') && !said.within.ends_with('.'));
        for usual in said.usual {
            assert!(!usual.sources.is_empty(), "{}", said.label);
        }
        assert!(!said.consulted.iter().any(|function| said.informed.contains(function)), "{}", said.label);
    }
    let stages: Vec<_> = Duty::ALL.iter().map(|duty| duty.said().stage as usize).collect();
    assert!(stages.is_sorted());
}

#[test]
fn a_chain_of_fifty_thousand_is_read() {
    let count = 50_000;
    let managers: Vec<Option<usize>> = (0..count).map(|row: usize| row.checked_sub(1)).collect();
    let position = |row: usize| orgwright::org::Position {
        function: Function::CORE.get((row + 6) % 7).copied(),
        ..Default::default()
    };
    let chart = Chart::from_managers((0..count).map(position).collect(), &managers).unwrap();
    let matrix = Matrix::of(&chart, &Measures::of(&chart), &[]);
    assert_eq!(matrix.troubles(), (0, 0));
}
