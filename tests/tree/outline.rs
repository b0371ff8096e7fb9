//! Outlines of lists and of parts of outlines, against the slow plain way to say what they are.

use crate::random::sketch;
use orgwright::org::Outline;
use proptest::prelude::*;

/// What an outline says of its rows: id, manager, depth, direct and total reports.
fn told(outline: &Outline) -> Vec<(u32, Option<usize>, u32, u32, u32)> {
    let row = |row| {
        let number = outline.id(row).number();
        (number, outline.manager(row), outline.depth(row), outline.direct_reports(row), outline.total_reports(row))
    };
    (0..outline.len()).map(row).collect()
}

/// The same worked out row by row from the rows left and who is above whom.
fn plain(outline: &Outline, kept: &[usize]) -> Vec<(u32, Option<usize>, u32, u32, u32)> {
    let above = |row| std::iter::successors(outline.manager(row), |&at| outline.manager(at));
    let left_above = |row| above(row).filter_map(|at| kept.iter().position(|&one| one == at)).collect::<Vec<_>>();
    let chains: Vec<_> = kept.iter().map(|&row| left_above(row)).collect();
    let told = |(at, &row): (usize, &usize)| {
        let direct = chains.iter().filter(|chain| chain.first() == Some(&at)).count();
        let total = chains.iter().filter(|chain| chain.contains(&at)).count();
        let depth = u32::try_from(chains[at].len()).unwrap();
        let counts = [direct, total].map(|count| u32::try_from(count).unwrap());
        (outline.id(row).number(), chains[at].first().copied(), depth, counts[0], counts[1])
    };
    kept.iter().enumerate().map(told).collect()
}

proptest! {
    #[test]
    fn a_list_of_managers_is_outlined_like_a_chart_of_it(sketch in sketch(60, true)) {
        prop_assert_eq!(Outline::of_managers(&sketch.managers), sketch.chart().outline());
    }

    #[test]
    fn whoever_is_kept_reports_to_the_nearest_manager_kept(
        sketch in sketch(40, true), chosen in prop::collection::vec(any::<bool>(), 40),
    ) {
        let outline = sketch.chart().outline();
        let kept: Vec<usize> = (0..outline.len()).filter(|&row| chosen[row]).collect();
        prop_assert_eq!(told(&outline.keep(|row| chosen[row])), plain(&outline, &kept));
        prop_assert_eq!(outline.keep(|_| true), outline);
    }

    #[test]
    fn a_part_is_what_is_kept_of_a_subtree(sketch in sketch(40, true), row in any::<prop::sample::Index>()) {
        let outline = sketch.chart().outline();
        let subtree = outline.subtree(row.index(outline.len()));
        prop_assert_eq!(outline.part(subtree.start), outline.keep(|row| subtree.contains(&row)));
    }
}

#[test]
fn a_filter_keeps_matches_and_the_managers_above() {
    // 0 ─ 1 ─ 2, and 3 below 0.
    let outline = Outline::of_managers(&[None, Some(0), Some(1), Some(0)]);
    let kept = outline.keep(|row| row == 0 || row == 2);
    assert_eq!(told(&kept), [(0, None, 0, 1, 1), (2, Some(0), 1, 0, 0)]);
}

#[test]
#[should_panic(expected = "a manager comes before its reports")]
fn a_manager_after_its_report_is_refused() {
    let _ = Outline::of_managers(&[Some(1), None]);
}
