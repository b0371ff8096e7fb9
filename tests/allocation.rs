//! Laying out again, and asking a layout what is in view, allocates nothing. A binary of its own, since counting replaces
//! the allocator.

use allocation_counter::measure;
use orgwright::org::{Arrangement, Direction, Layout, Outline, Point, Style};

/// A company in which each manager has six reports, every third of them a manager.
fn company(count: usize) -> Vec<Option<usize>> {
    let mut managers: Vec<usize> = vec![0];
    let mut above = vec![None];
    let mut at = 0;
    while above.len() < count {
        for report in 0..6 {
            above.push(Some(managers[at]));
            if report % 3 == 0 {
                managers.push(above.len() - 1);
            }
        }
        at += 1;
    }
    above
}

fn style(arrangement: Arrangement, direction: Direction) -> Style {
    Style { arrangement, direction, ..Style::default() }
}

#[test]
fn laying_out_again_allocates_nothing() {
    let list = company(5_000);
    let outline = Outline::of_managers(&list);
    // An edit: the last report of one manager moves below another, with all its team.
    let mut edited = list.clone();
    let branch = (0..list.len()).rfind(|&at| list[at] == Some(1)).expect("it has reports");
    edited[branch] = Some(2);
    let edited = Outline::of_managers(&edited);
    let smaller = Outline::of_managers(&company(3_000));
    let down = style(Arrangement::Compact, Direction::Down);
    let wide = style(Arrangement::Wide, Direction::Right);
    let assistant = |row: usize| row.is_multiple_of(10);

    let mut layout = Layout::default();
    let first = measure(|| layout.compute(&outline, |_| false, assistant, down));
    assert!(first.count_total > 0, "nothing is counted");
    let again = measure(|| {
        layout.compute(&outline, |_| false, assistant, down);
        layout.compute(&outline, |row| row.is_multiple_of(7), assistant, down);
        layout.compute(&smaller, |_| false, assistant, wide);
        layout.compute(&edited, |_| false, assistant, down);
        layout.compute(&outline, |_| false, |_| false, wide);
    });
    assert_eq!(again.count_total, 0);
}

#[test]
fn asking_what_is_in_view_allocates_nothing() {
    let outline = Outline::of_managers(&company(5_000));
    let mut layout = Layout::default();
    layout.compute(&outline, |_| false, |row| row.is_multiple_of(10), style(Arrangement::Compact, Direction::Down));
    let middle = layout.width() / 2;
    let (from, to) = (Point { x: middle - 800, y: 0 }, Point { x: middle + 800, y: 900 });
    let (mut cards, mut lines, mut hit) = (0, 0, None);
    let asked = measure(|| {
        cards = layout.cards_within(from, to).count();
        layout.lines_within(from, to, |_| lines += 1);
        hit = layout.card(0).and_then(|top| layout.card_at(top));
    });
    assert!(cards > 1 && lines > 1 && hit == Some(0), "{cards} cards, {lines} lines, {hit:?}");
    assert_eq!(asked.count_total, 0);
}
