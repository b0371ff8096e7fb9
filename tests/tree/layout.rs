//! The layout's rules as predicates, on random charts, and against a plain layout of the same rule.

use crate::random::sketch;
use orgwright::org::{Arrangement, Chart, Layout, Outline, Point, Position, Style};
use proptest::prelude::*;
use std::collections::BTreeSet;

const WIDE: Style = Style {
    arrangement: Arrangement::Wide,
    card_width: 20,
    card_height: 10,
    between: 3,
    below: 8,
    stack_gap: 2,
    stack_indent: 4,
};
const COMPACT: Style = Style { arrangement: Arrangement::Compact, ..WIDE };
const WIDTH: i32 = WIDE.card_width as i32;
const HEIGHT: i32 = WIDE.card_height as i32;
const BETWEEN: i32 = WIDE.between as i32;

fn computed(outline: &Outline, collapsed: &BTreeSet<usize>, style: Style) -> Layout {
    let mut layout = Layout::default();
    layout.compute(outline, |row| collapsed.contains(&row), style);
    layout
}

/// A random outline and a few collapsed rows of it.
fn outlined(most: usize) -> impl Strategy<Value = (Outline, BTreeSet<usize>)> {
    (sketch(most, true), prop::collection::btree_set(0..most, 0..4))
        .prop_map(|(sketch, collapsed)| (sketch.chart().outline(), collapsed))
}

/// The rows that no collapsed row has above it.
fn shown(outline: &Outline, collapsed: &BTreeSet<usize>) -> Vec<usize> {
    let above = |row| std::iter::successors(outline.manager(row), |&at| outline.manager(at));
    (0..outline.len()).filter(|&row| !above(row).any(|at| collapsed.contains(&at))).collect()
}

fn overlap(one: Point, other: Point) -> bool {
    (one.x - other.x).abs() < WIDTH && (one.y - other.y).abs() < HEIGHT
}

/// Whether a straight line between two points enters the inside of a card.
fn enters(from: Point, to: Point, card: Point) -> bool {
    let inside = |a: i32, b: i32, low: i32, size: i32| a.min(b) < low + size && a.max(b) > low;
    inside(from.x, to.x, card.x, WIDTH) && inside(from.y, to.y, card.y, HEIGHT)
}

/// What both arrangements keep.
fn check_sound(outline: &Outline, collapsed: &BTreeSet<usize>, layout: &Layout) -> Result<(), TestCaseError> {
    let cards: Vec<(usize, Point)> = layout.cards().collect();
    prop_assert_eq!(cards.iter().map(|&(row, _)| row).collect::<Vec<_>>(), shown(outline, collapsed));
    for (at, &(_, one)) in cards.iter().enumerate() {
        prop_assert!(one.x >= 0 && one.y >= 0);
        prop_assert!(one.x + WIDTH <= layout.width() && one.y + HEIGHT <= layout.height());
        for &(_, other) in &cards[at + 1..] {
            prop_assert!(!overlap(one, other), "{one:?} and {other:?}");
        }
    }
    for &(row, card) in &cards {
        if let Some(manager) = outline.manager(row) {
            prop_assert!(card.y > layout.card(manager).unwrap().y);
        }
        if let Some(line) = layout.connector(outline, row) {
            for ends in line.corners().windows(2) {
                prop_assert!(ends[0].x == ends[1].x || ends[0].y == ends[1].y, "a slanted line");
                for &(other, card) in &cards {
                    prop_assert!(!enters(ends[0], ends[1], card), "the line to {row} runs through {other}");
                }
            }
            prop_assert!(line.to.x == card.x || line.to.y == card.y);
        } else {
            prop_assert!(outline.manager(row).is_none());
        }
    }
    Ok(())
}

/// Middles of the cards by the layout's rule, with every subtree's extent kept line by line and every pair of siblings
/// compared over all lines: quadratic, and with no contour to get wrong.
fn plain_layout(outline: &Outline, collapsed: &BTreeSet<usize>) -> Vec<i32> {
    let count = outline.len();
    let mut extents: Vec<Vec<(i32, i32)>> = vec![Vec::new(); count];
    let mut steps = vec![0; count];
    let arrange = |team: &[usize], extents: &[Vec<(i32, i32)>], steps: &mut [i32]| {
        let apart = |left: usize, right: usize| {
            let lines = extents[left].iter().zip(&extents[right]);
            lines.map(|(one, other)| one.1 + WIDTH + BETWEEN - other.0).max().unwrap()
        };
        let mut early = vec![0; team.len()];
        for at in 1..team.len() {
            early[at] = (0..at).map(|before| early[before] + apart(team[before], team[at])).max().unwrap();
        }
        let mut late = early.clone();
        for at in (0..team.len().saturating_sub(1)).rev() {
            late[at] = (at + 1..team.len()).map(|after| late[after] - apart(team[at], team[after])).min().unwrap();
        }
        let span = early.last().copied().unwrap_or(0);
        for (at, &member) in team.iter().enumerate() {
            let twice: i32 = early[at] + late[at] - span;
            steps[member] = twice / 2 + twice % 2;
        }
    };
    for row in (0..count).rev() {
        let team: Vec<usize> = if collapsed.contains(&row) { Vec::new() } else { outline.reports(row).collect() };
        arrange(&team, &extents, &mut steps);
        let mut lines: Vec<(i32, i32)> = vec![(0, 0)];
        for &member in &team {
            for (line, &(left, right)) in extents[member].iter().enumerate() {
                let moved = (left + steps[member], right + steps[member]);
                match lines.get_mut(line + 1) {
                    Some(old) => *old = (old.0.min(moved.0), old.1.max(moved.1)),
                    None => lines.push(moved),
                }
            }
        }
        extents[row] = lines;
    }
    arrange(&outline.roots().collect::<Vec<_>>(), &extents, &mut steps);
    for row in 0..count {
        steps[row] += outline.manager(row).map_or(0, |manager| steps[manager]);
    }
    steps
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_wide_drawing_keeps_the_rules((outline, collapsed) in outlined(40)) {
        let layout = computed(&outline, &collapsed, WIDE);
        check_sound(&outline, &collapsed, &layout)?;
        let cards: Vec<_> = layout.cards().collect();
        let line = HEIGHT + i32::from(WIDE.below);
        for &(row, card) in &cards {
            prop_assert_eq!(card.y, i32::try_from(outline.depth(row)).unwrap() * line, "a layer is a line");
            let reports: Vec<Point> = outline.reports(row).filter_map(|report| layout.card(report)).collect();
            if let (Some(first), Some(last)) = (reports.first(), reports.last()) {
                prop_assert_eq!(2 * card.x, first.x + last.x, "a manager stands over the middle");
            }
            for pair in reports.windows(2) {
                prop_assert!(pair[0].x + WIDTH + BETWEEN <= pair[1].x, "siblings keep order and distance");
            }
        }
        // Preorder is left to right on every line, so subtrees keep the order of their siblings all the way down.
        for (at, &(_, one)) in cards.iter().enumerate() {
            for &(_, other) in cards[at + 1..].iter().filter(|(_, other)| other.y == one.y) {
                prop_assert!(one.x < other.x);
            }
        }
    }

    #[test]
    fn a_compact_drawing_keeps_the_rules((outline, collapsed) in outlined(60)) {
        let layout = computed(&outline, &collapsed, COMPACT);
        check_sound(&outline, &collapsed, &layout)?;
    }

    #[test]
    fn a_wide_drawing_is_the_plain_one((outline, collapsed) in outlined(60)) {
        let layout = computed(&outline, &collapsed, WIDE);
        let plain = plain_layout(&outline, &collapsed);
        let left = layout.cards().map(|(row, _)| plain[row]).min().unwrap();
        for (row, card) in layout.cards() {
            prop_assert_eq!(card.x, plain[row] - left, "row {}", row);
        }
    }

    #[test]
    fn a_mirrored_chart_gives_the_mirrored_drawing(sketch in sketch(40, false)) {
        let chart = sketch.chart();
        let count = sketch.managers.len();
        // The same chart with every list of reports turned round.
        let turned: Vec<_> =
            (0..count).rev().map(|row| sketch.managers[row].map(|manager| count - 1 - manager)).collect();
        let positions = sketch.positions.iter().rev().cloned().collect();
        let mirrored = Chart::from_managers(positions, &turned).unwrap();
        let none = BTreeSet::new();
        let (one, other) = (chart.outline(), mirrored.outline());
        let (drawn, image) = (computed(&one, &none, WIDE), computed(&other, &none, WIDE));
        prop_assert_eq!((drawn.width(), drawn.height()), (image.width(), image.height()));
        for (row, card) in image.cards() {
            let original = count - 1 - other.id(row).number() as usize;
            let same = (0..count).find(|&row| one.id(row).number() as usize == original).unwrap();
            let here = drawn.card(same).unwrap();
            prop_assert_eq!((here.x, here.y), (image.width() - WIDTH - card.x, card.y));
        }
    }

    #[test]
    fn a_layout_does_not_remember((one, closed) in outlined(40), (other, also_closed) in outlined(40)) {
        let fresh = computed(&other, &also_closed, COMPACT);
        let mut used = computed(&one, &closed, WIDE);
        used.compute(&other, |row| also_closed.contains(&row), COMPACT);
        prop_assert_eq!(used.cards().collect::<Vec<_>>(), fresh.cards().collect::<Vec<_>>());
        prop_assert_eq!((used.width(), used.height()), (fresh.width(), fresh.height()));
    }

    #[test]
    fn what_a_window_shows_is_what_touches_it(
        (outline, collapsed) in outlined(40), x in -50..300, y in -50..100, width in 0..200, height in 0..80,
    ) {
        let layout = computed(&outline, &collapsed, COMPACT);
        let (from, to) = (Point { x, y }, Point { x: x + width, y: y + height });
        let touched = layout.cards_within(from, to).collect::<Vec<_>>();
        for (row, card) in layout.cards() {
            let apart = card.x > to.x || card.x + WIDTH < from.x || card.y > to.y || card.y + HEIGHT < from.y;
            prop_assert_eq!(touched.contains(&(row, card)), !apart);
        }
    }
}

fn of_managers(managers: &[Option<usize>]) -> Outline {
    Chart::from_managers(vec![Position::default(); managers.len()], managers).unwrap().outline()
}

#[test]
fn nothing_takes_no_room() {
    let layout = computed(&Outline::default(), &BTreeSet::new(), WIDE);
    assert_eq!((layout.width(), layout.height(), layout.cards().count()), (0, 0, 0));
}

#[test]
fn a_long_chain_is_one_column() {
    let count = 50_000;
    let chain: Vec<_> = (0..count).map(|row: usize| row.checked_sub(1)).collect();
    let layout = computed(&of_managers(&chain), &BTreeSet::new(), Style::default());
    assert_eq!(layout.width(), 208);
    assert_eq!(layout.height(), 50_000 * 120 - 48);
}

#[test]
fn a_large_star_is_one_line_or_a_square_block() {
    let star: Vec<_> = (0..50_001).map(|row| (row > 0).then_some(0)).collect();
    let outline = of_managers(&star);
    let wide = computed(&outline, &BTreeSet::new(), Style::default());
    assert_eq!(wide.width(), 50_000 * 232 - 24);
    let style = Style { arrangement: Arrangement::Compact, ..Style::default() };
    let compact = computed(&outline, &BTreeSet::new(), style);
    assert!(compact.width() < 60_000 && compact.height() < 20_000, "{} by {}", compact.width(), compact.height());
}

#[test]
fn sixty_account_executives_are_five_columns_of_twelve() {
    let team: Vec<_> = (0..61).map(|row| (row > 0).then_some(0)).collect();
    let layout = computed(&of_managers(&team), &BTreeSet::new(), COMPACT);
    let lefts: BTreeSet<i32> = layout.cards().skip(1).map(|(_, card)| card.x).collect();
    assert_eq!(lefts.len(), 5);
    assert_eq!(layout.height(), HEIGHT + 8 + 12 * HEIGHT + 11 * 2);
}

#[test]
fn managers_whose_teams_are_folded_stack_like_anybody_without_a_team() {
    // Five managers with one report each.
    let outline =
        of_managers(&[None, Some(0), Some(1), Some(0), Some(3), Some(0), Some(5), Some(0), Some(7), Some(0), Some(9)]);
    let managers: Vec<usize> = outline.reports(0).collect();
    let unfolded = computed(&outline, &BTreeSet::new(), COMPACT);
    let folded = computed(&outline, &managers.iter().copied().collect(), COMPACT);
    let lefts = |layout: &Layout| managers.iter().map(|&row| layout.card(row).unwrap().x).collect::<BTreeSet<_>>();
    assert_eq!((lefts(&unfolded).len(), lefts(&folded).len()), (5, 1));
    assert_eq!(folded.cards().count(), 6);
}

#[test]
fn lines_read_as_svg_paths() {
    let outline = of_managers(&[None, Some(0), Some(0)]);
    let layout = computed(&outline, &BTreeSet::new(), WIDE);
    assert_eq!(layout.connector(&outline, 1).unwrap().to_string(), "M22 10V14H10V18");
    let straight = of_managers(&[None, Some(0)]);
    let layout = computed(&straight, &BTreeSet::new(), WIDE);
    assert_eq!(layout.connector(&straight, 1).unwrap().to_string(), "M10 10V18");
    let stacked = of_managers(&[None, Some(0), Some(0), Some(0), Some(0), Some(0)]);
    let layout = computed(&stacked, &BTreeSet::new(), COMPACT);
    assert_eq!(layout.connector(&stacked, 2).unwrap().to_string(), "M12 10V14H2V35H4");
    assert_eq!(layout.connector(&stacked, 0), None);
}
