//! The layout's rules as predicates, on random charts, and against a plain layout of the same rule.

use crate::random::sketch;
use orgwright::org::{Arrangement, Chart, Direction, Layout, Line, Outline, Point, Style};
use proptest::prelude::*;
use std::collections::BTreeSet;

const WIDE: Style = Style {
    arrangement: Arrangement::Wide,
    direction: Direction::Down,
    card_width: 20,
    card_height: 10,
    between: 3,
    below: 8,
    stack_gap: 2,
    stack_indent: 4,
    stack_column: 5,
};
const COMPACT: Style = Style { arrangement: Arrangement::Compact, ..WIDE };
const WIDTH: i32 = WIDE.card_width as i32;
const HEIGHT: i32 = WIDE.card_height as i32;
const BETWEEN: i32 = WIDE.between as i32;

fn computed(outline: &Outline, collapsed: &BTreeSet<usize>, style: Style) -> Layout {
    staffed(outline, collapsed, &BTreeSet::new(), style)
}

/// A layout in which the rows in `assistants` are assistants.
fn staffed(outline: &Outline, collapsed: &BTreeSet<usize>, assistants: &BTreeSet<usize>, style: Style) -> Layout {
    let mut layout = Layout::default();
    layout.compute(outline, |row| collapsed.contains(&row), |row| assistants.contains(&row), style);
    layout
}

/// The style with the same drawing, its axes exchanged.
fn turned(style: Style) -> Style {
    let direction = if style.direction == Direction::Down { Direction::Right } else { Direction::Down };
    Style { direction, card_width: style.card_height, card_height: style.card_width, ..style }
}

fn any_style() -> impl Strategy<Value = Style> {
    prop::sample::select(vec![WIDE, COMPACT, turned(WIDE), turned(COMPACT)])
}

fn any_arrangement() -> impl Strategy<Value = Arrangement> {
    prop::sample::select(vec![Arrangement::Wide, Arrangement::Compact])
}

/// The largest sizes there are, and the most room that a card takes with them.
const LARGEST: Style = Style {
    card_width: u16::MAX,
    card_height: u16::MAX,
    between: u16::MAX,
    below: u16::MAX,
    stack_gap: u16::MAX,
    stack_indent: u16::MAX,
    stack_column: 5,
    ..WIDE
};
const LARGEST_SIZE: i32 = u16::MAX as i32;
const LARGEST_ROOM: usize = 2 * (u16::MAX as usize * 2 + 1) + u16::MAX as usize;

/// Whether a row is drawn as an assistant.
fn is_aside(outline: &Outline, assistants: &BTreeSet<usize>, row: usize) -> bool {
    assistants.contains(&row) && outline.direct_reports(row) == 0 && outline.manager(row).is_some()
}

/// A random outline and a few collapsed rows of it.
fn outlined(most: usize) -> impl Strategy<Value = (Outline, BTreeSet<usize>)> {
    (sketch(most, true), prop::collection::btree_set(0..most, 0..4))
        .prop_map(|(sketch, collapsed)| (sketch.chart().outline(), collapsed))
}

/// The same with some rows marked as assistants.
fn outlined_staff(most: usize) -> impl Strategy<Value = (Outline, BTreeSet<usize>, BTreeSet<usize>)> {
    (outlined(most), prop::collection::btree_set(0..most, 0..most / 2))
        .prop_map(|((outline, collapsed), assistants)| (outline, collapsed, assistants))
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
            for ends in line.corners.windows(2) {
                prop_assert!(ends[0].x == ends[1].x || ends[0].y == ends[1].y, "a slanted line");
                for &(other, card) in &cards {
                    prop_assert!(!enters(ends[0], ends[1], card), "the line to {row} runs through {other}");
                }
            }
            let end = line.corners[4];
            let at_side = end.x == card.x || end.x == card.x + WIDTH;
            prop_assert!(at_side || end.y == card.y, "a line ends at the edge of its card");
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
    fn a_layout_does_not_remember(
        (one, closed, aside) in outlined_staff(40), (other, also_closed, also_aside) in outlined_staff(40),
        style in any_style(),
    ) {
        let fresh = staffed(&other, &also_closed, &also_aside, COMPACT);
        let mut used = staffed(&one, &closed, &aside, style);
        used.compute(&other, |row| also_closed.contains(&row), |row| also_aside.contains(&row), COMPACT);
        prop_assert_eq!(used.cards().collect::<Vec<_>>(), fresh.cards().collect::<Vec<_>>());
        prop_assert_eq!((used.width(), used.height()), (fresh.width(), fresh.height()));
    }

    #[test]
    fn the_largest_cards_of_the_longest_list_overflow_nothing(
        (outline, collapsed, assistants) in outlined_staff(40), arrangement in any_arrangement(),
    ) {
        // As many again as the drawing allows, all of them below the first.
        let most = (1 << 29) / LARGEST_ROOM;
        let mut managers: Vec<_> = (0..outline.len()).map(|row| outline.manager(row)).collect();
        managers.resize(most, Some(0));
        let style = Style { arrangement, ..LARGEST };
        let layout = staffed(&Outline::of_managers(&managers), &collapsed, &assistants, style);
        prop_assert!(layout.cards().all(|(_, card)| card.x >= 0 && card.x + LARGEST_SIZE <= layout.width()));
    }

    #[test]
    fn a_chart_that_grows_to_the_right_is_the_other_one_with_its_axes_exchanged(
        (outline, collapsed, assistants) in outlined_staff(40),
    ) {
        let down = staffed(&outline, &collapsed, &assistants, WIDE);
        let right = staffed(&outline, &collapsed, &assistants, turned(WIDE));
        let swap = |point: Point| Point { x: point.y, y: point.x };
        prop_assert_eq!((right.width(), right.height()), (down.height(), down.width()));
        for row in 0..outline.len() {
            prop_assert_eq!(right.card(row), down.card(row).map(swap));
            let lines = [&down, &right].map(|layout| layout.connector(&outline, row).map(|line| line.corners));
            prop_assert_eq!(lines[1], lines[0].map(|corners| corners.map(swap)));
        }
    }

    #[test]
    fn drawings_with_assistants_are_sound((outline, collapsed, assistants) in outlined_staff(50), style in any_style()) {
        let down = if style.direction == Direction::Down { style } else { turned(style) };
        let layout = staffed(&outline, &collapsed, &assistants, down);
        check_sound(&outline, &collapsed, &layout)?;
    }

    #[test]
    fn assistants_stand_beside_the_line_between_manager_and_team(
        (outline, collapsed, assistants) in outlined_staff(40),
    ) {
        let layout = staffed(&outline, &collapsed, &assistants, WIDE);
        let line = HEIGHT + i32::from(WIDE.below);
        for (row, card) in layout.cards() {
            let reports = || outline.reports(row).filter(|&report| layout.card(report).is_some());
            let aside: Vec<_> = reports().filter(|&report| is_aside(&outline, &assistants, report)).collect();
            let team: Vec<_> = reports().filter(|report| !aside.contains(report)).collect();
            for (at, &report) in aside.iter().enumerate() {
                let right = card.x + WIDTH / 2 + BETWEEN;
                let left = card.x + WIDTH / 2 - BETWEEN - WIDTH;
                let x = if at % 2 == 0 { right } else { left };
                let y = card.y + line * (1 + i32::try_from(at).unwrap() / 2);
                prop_assert_eq!(layout.card(report), Some(Point { x, y }));
            }
            let places: Vec<_> = team.iter().map(|&report| layout.card(report).unwrap()).collect();
            let below = card.y + line * i32::try_from(1 + aside.len().div_ceil(2)).unwrap();
            prop_assert!(places.iter().all(|place| place.y == below), "a team is a line, below the assistants");
            if let (Some(first), Some(last)) = (places.first(), places.last()) {
                prop_assert_eq!(2 * card.x, first.x + last.x, "a manager stands over the middle of the team");
            }
        }
    }

    #[test]
    fn what_a_window_shows_is_what_touches_it(
        (outline, collapsed, assistants) in outlined_staff(40), style in any_style(),
        x in -50..300, y in -50..300, width in 0..200, height in 0..200,
    ) {
        let layout = staffed(&outline, &collapsed, &assistants, style);
        let (from, to) = (Point { x, y }, Point { x: x + width, y: y + height });
        let (card_width, card_height) = (i32::from(style.card_width), i32::from(style.card_height));
        let apart = |card: Point| {
            card.x > to.x || card.x + card_width < from.x || card.y > to.y || card.y + card_height < from.y
        };
        let mut touched = layout.cards_within(from, to).collect::<Vec<_>>();
        touched.sort_by_key(|&(row, _)| row);
        prop_assert_eq!(touched, layout.cards().filter(|&(_, card)| !apart(card)).collect::<Vec<_>>());
        // And one point, at a card or between cards.
        let holds = |card: Point| (0..=card_width).contains(&(x - card.x)) && (0..=card_height).contains(&(y - card.y));
        let hit = layout.card_at(from);
        prop_assert_eq!(hit.is_some(), layout.cards().any(|(_, card)| holds(card)));
        prop_assert!(hit.is_none_or(|row| holds(layout.card(row).unwrap())));
    }

    #[test]
    fn the_lines_of_a_window_are_the_connectors_drawn_once(
        (outline, collapsed, assistants) in outlined_staff(30), style in any_style(),
        x in -20..200, y in -20..200, width in 0..150, height in 0..150,
    ) {
        let layout = staffed(&outline, &collapsed, &assistants, style);
        let everything = (Point { x: i32::MIN, y: i32::MIN }, Point { x: i32::MAX, y: i32::MAX });
        let mut all = Vec::new();
        layout.lines_within(everything.0, everything.1, |line| all.push(line));
        let mut drawn = BTreeSet::new();
        for line in &all {
            drawn.extend(dots(line.manager, line.from, line.to));
        }
        let mut connected = BTreeSet::new();
        for row in 0..outline.len() {
            if let Some(connector) = layout.connector(&outline, row) {
                let manager = outline.manager(row).unwrap();
                for ends in connector.corners.windows(2) {
                    connected.extend(dots(manager, ends[0], ends[1]));
                }
            }
        }
        prop_assert_eq!(drawn, connected);
        // No two lines of one direction share more than an end.
        for (at, one) in all.iter().enumerate() {
            let level = |line: &Line| line.from.y == line.to.y;
            for other in all[at + 1..].iter().filter(|other| level(other) == level(one)) {
                let shared = dots(0, one.from, one.to).intersection(&dots(0, other.from, other.to)).count();
                prop_assert!(shared <= 1, "{one:?} and {other:?}");
            }
        }
        // Each card below another has one line that leads to it alone, and ends at it.
        let mut led: Vec<_> = all.iter().filter_map(|line| line.report).collect();
        led.sort_unstable();
        let below = |row: &usize| outline.manager(*row).is_some() && layout.card(*row).is_some();
        prop_assert_eq!(led, (0..outline.len()).filter(below).collect::<Vec<_>>());
        for line in &all {
            let Some(card) = line.report.and_then(|row| layout.card(row)) else { continue };
            let (across, down) = (line.to.x - card.x, line.to.y - card.y);
            prop_assert!((0..=i32::from(style.card_width)).contains(&across));
            prop_assert!((0..=i32::from(style.card_height)).contains(&down));
        }
        // A window has those that touch it.
        let mut seen = Vec::new();
        let (from, to) = (Point { x, y }, Point { x: x + width, y: y + height });
        layout.lines_within(from, to, |line| seen.push(line));
        let touching = all.into_iter().filter(|line| {
            line.from.x.min(line.to.x) <= to.x && line.from.x.max(line.to.x) >= from.x
                && line.from.y.min(line.to.y) <= to.y && line.from.y.max(line.to.y) >= from.y
        });
        prop_assert_eq!(seen, touching.collect::<Vec<_>>());
    }
}

/// Every point of a straight line, with the manager whose it is.
fn dots(manager: usize, from: Point, to: Point) -> BTreeSet<(usize, i32, i32)> {
    let columns = from.x.min(to.x)..=from.x.max(to.x);
    columns.flat_map(|x| (from.y.min(to.y)..=from.y.max(to.y)).map(move |y| (manager, x, y))).collect()
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
    let layout = computed(&Outline::of_managers(&chain), &BTreeSet::new(), Style::default());
    assert_eq!(layout.width(), 208);
    assert_eq!(layout.height(), 50_000 * 120 - 48);
}

#[test]
fn a_large_star_is_one_line_or_a_square_block() {
    let star: Vec<_> = (0..50_001).map(|row| (row > 0).then_some(0)).collect();
    let outline = Outline::of_managers(&star);
    let wide = computed(&outline, &BTreeSet::new(), Style::default());
    assert_eq!(wide.width(), 50_000 * 232 - 24);
    let style = Style { arrangement: Arrangement::Compact, ..Style::default() };
    let compact = computed(&outline, &BTreeSet::new(), style);
    assert!(compact.width() < 60_000 && compact.height() < 20_000, "{} by {}", compact.width(), compact.height());
}

#[test]
fn sixty_account_executives_are_eight_columns_of_eight() {
    let team: Vec<_> = (0..61).map(|row| (row > 0).then_some(0)).collect();
    let layout = computed(&Outline::of_managers(&team), &BTreeSet::new(), COMPACT);
    let lefts: BTreeSet<i32> = layout.cards().skip(1).map(|(_, card)| card.x).collect();
    assert_eq!(lefts.len(), 8);
    assert_eq!(layout.height(), HEIGHT + 8 + 8 * HEIGHT + 7 * 2);
}

#[test]
fn to_the_right_a_large_team_stacks_in_rows_of_four() {
    let team: Vec<_> = (0..61).map(|row| (row > 0).then_some(0)).collect();
    let style = Style { direction: Direction::Right, ..COMPACT };
    let layout = computed(&Outline::of_managers(&team), &BTreeSet::new(), style);
    let lefts: BTreeSet<i32> = layout.cards().skip(1).map(|(_, card)| card.x).collect();
    assert_eq!(lefts.len(), 4);
    assert_eq!(layout.width(), WIDTH + 8 + 4 * WIDTH + 3 * 2);
    // Beside the manager, below the line to its row.
    assert_eq!(layout.card(1), Some(Point { x: 28, y: 4 }));
}

#[test]
#[should_panic(expected = "too large")]
fn a_drawing_too_large_for_its_coordinates_is_refused() {
    let star: Vec<_> = (0..(1 << 29) / LARGEST_ROOM + 1).map(|row| (row > 0).then_some(0)).collect();
    computed(&Outline::of_managers(&star), &BTreeSet::new(), LARGEST);
}

#[test]
fn an_assistant_with_reports_is_a_member() {
    let outline = Outline::of_managers(&[None, Some(0), Some(1), Some(0)]);
    let both = BTreeSet::from([0, 1]);
    let (plain, staffed) =
        (computed(&outline, &BTreeSet::new(), WIDE), staffed(&outline, &BTreeSet::new(), &both, WIDE));
    assert!(plain.cards().eq(staffed.cards()));
}

#[test]
fn managers_whose_teams_are_folded_stack_like_anybody_without_a_team() {
    // Five managers with one report each.
    let outline = Outline::of_managers(&[
        None,
        Some(0),
        Some(1),
        Some(0),
        Some(3),
        Some(0),
        Some(5),
        Some(0),
        Some(7),
        Some(0),
        Some(9),
    ]);
    let managers: Vec<usize> = outline.reports(0).collect();
    let unfolded = computed(&outline, &BTreeSet::new(), COMPACT);
    let folded = computed(&outline, &managers.iter().copied().collect(), COMPACT);
    let lefts = |layout: &Layout| managers.iter().map(|&row| layout.card(row).unwrap().x).collect::<BTreeSet<_>>();
    assert_eq!((lefts(&unfolded).len(), lefts(&folded).len()), (5, 1));
    assert_eq!(folded.cards().count(), 6);
}

#[test]
fn lines_read_as_svg_paths() {
    let outline = Outline::of_managers(&[None, Some(0), Some(0)]);
    let layout = computed(&outline, &BTreeSet::new(), WIDE);
    assert_eq!(layout.connector(&outline, 1).unwrap().to_string(), "M22 10V14H10V18");
    let straight = Outline::of_managers(&[None, Some(0)]);
    let layout = computed(&straight, &BTreeSet::new(), WIDE);
    assert_eq!(layout.connector(&straight, 1).unwrap().to_string(), "M10 10V18");
    let stacked = Outline::of_managers(&[None, Some(0), Some(0), Some(0), Some(0), Some(0)]);
    let layout = computed(&stacked, &BTreeSet::new(), COMPACT);
    assert_eq!(layout.connector(&stacked, 2).unwrap().to_string(), "M12 10V14H2V35H4");
    assert_eq!(layout.connector(&stacked, 0), None);
}
