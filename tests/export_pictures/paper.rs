//! Pages: everybody is on them once, whole, large enough to be read, and found again from page to page.

use crate::charts::{chain, company, seat, shaped, small, star};
use crate::xml::{Card, cards};
use orgwright::exchange::export::{Look, Page, Paper, Size, pages};
use orgwright::org::{Chart, Direction, Position, PositionId};
use proptest::prelude::*;
use std::collections::HashMap;

/// Millimetres of 7 points.
const LEAST: f64 = 7.0 * 25.4 / 72.0;

/// Each position under a title of its own, by which it is found on paper.
fn numbered(chart: &Chart) -> Chart {
    let mut chart = chart.clone();
    let ids = chart.outline().ids().to_vec();
    for id in ids {
        chart.update(id, |position| position.title = format!("No {}", id.number())).unwrap();
    }
    chart
}

fn labels(pages: &[Page]) -> String {
    pages.iter().map(|page| page.label.as_str()).collect::<Vec<_>>().join("\n")
}

/// The attribute of a page as millimetres or units.
fn sizes(page: &Page) -> ([f64; 2], [f64; 2]) {
    let document = roxmltree::Document::parse(&page.svg).unwrap();
    let root = document.root_element();
    let side = |name| root.attribute(name).unwrap().strip_suffix("mm").unwrap().parse().unwrap();
    let view: Vec<f64> = root.attribute("viewBox").unwrap().split(' ').map(|side| side.parse().unwrap()).collect();
    ([side("width"), side("height")], [view[2], view[3]])
}

/// What holds of the pages of any chart whose titles are numbers.
fn check(chart: &Chart, paper: &Paper) {
    let pages = pages(chart, paper);
    let drawn: Vec<Vec<Card>> = pages.iter().map(|page| cards(&page.svg)).collect();
    let ids: HashMap<String, PositionId> =
        chart.positions().map(|(id, position)| (position.title.clone(), id)).collect();
    let id = |card: &Card| ids[&card.texts[0]];
    let rows: HashMap<PositionId, usize> = chart.outline().ids().iter().copied().zip(0..).collect();
    let has_one_top = chart.roots().len() == 1;
    // Where each position is a member of its manager’s team, and where it is the head of its own.
    let mut members: HashMap<PositionId, usize> = HashMap::new();
    let mut heads: HashMap<PositionId, Vec<usize>> = HashMap::new();
    for (at, cards) in drawn.iter().enumerate() {
        let ([width, height], view) = sizes(&pages[at]);
        let mut last = None;
        assert!((width / height - view[0] / view[1]).abs() < 0.01);
        assert_eq!(pages[at].label.split(':').next().unwrap(), format!("Page {} of {}", at + 1, pages.len()));
        let on_page: Vec<PositionId> = cards.iter().map(id).collect();
        for card in cards {
            let [left, top, right, bottom] = card.bounds;
            assert!(left >= 0.0 && top >= 0.0 && right <= view[0] && bottom <= view[1], "{card:?} is cut");
            let apart = |other: &Card| {
                let [x, y, right_end, bottom_end] = other.bounds;
                right <= x || right_end <= left || bottom <= y || bottom_end <= top
            };
            assert!(cards.iter().all(|other| std::ptr::eq(other, card) || apart(other)), "{card:?} is covered");
            assert!(12.0 * card.scale * width / view[0] >= LEAST, "{} is too small", card.scale);
            let manager = chart.manager(id(card));
            let comes_from = card.sign.as_deref().is_some_and(|sign| sign.starts_with("from"));
            let is_head = comes_from || has_one_top && manager.is_none();
            if is_head {
                let row = rows[&id(card)];
                assert!(last.replace(row).is_none_or(|last| last < row), "{} stands too early", card.texts[0]);
                heads.entry(id(card)).or_default().push(at);
            } else {
                assert!(members.insert(id(card), at).is_none(), "{} is there twice", card.texts[0]);
                assert!(manager.is_none_or(|manager| on_page.contains(&manager)), "{} is alone", card.texts[0]);
            }
        }
    }
    for (position, _) in chart.positions() {
        let is_top = has_one_top && chart.manager(position).is_none();
        assert_eq!(members.contains_key(&position), !is_top, "{position:?}");
    }
    // Signs lead from a member to the head of the same name, and back.
    for (at, card) in drawn.iter().enumerate().flat_map(|(at, cards)| cards.iter().map(move |card| (at, card))) {
        let own = heads.get(&id(card));
        match card.sign.as_deref().and_then(|sign| sign.rsplit_once(' ')) {
            Some(("→ page", page)) => assert_eq!(own.unwrap()[0] + 1, page.parse::<usize>().unwrap()),
            Some(("from page", page)) => {
                assert_eq!(members[&id(card)] + 1, page.parse::<usize>().unwrap());
                assert!(own.unwrap().contains(&at) && members[&id(card)] < at);
            }
            other => {
                assert_eq!(other, None);
                assert!(own.is_none_or(|own| own[0] == 0), "{} has pages that nothing leads to", card.texts[0]);
            }
        }
    }
}

#[test]
fn the_real_company_on_paper() {
    let a3 = Paper { size: Size::A3, ..Paper::default() };
    insta::assert_snapshot!(format!(
        "{}\n\n{}",
        labels(&pages(&company(), &Paper::default())),
        labels(&pages(&company(), &a3))
    ));
}

#[test]
fn a_small_chart_on_paper() {
    let pages =
        pages(&small(), &Paper { look: Look { heading: "Plan A".into(), ..Look::default() }, ..Paper::default() });
    assert_eq!(labels(&pages), "Page 1 of 1: team of Uma Salz");
    insta::assert_snapshot!(pages[0].svg);
}

#[test]
fn everybody_is_on_every_kind_of_paper() {
    let chart = numbered(&company());
    for size in Size::ALL {
        for (landscape, margin) in [(true, 10), (false, 0), (false, 1_000)] {
            for direction in [Direction::Down, Direction::Right] {
                check(
                    &chart,
                    &Paper { size, landscape, margin, look: Look { direction, ..Look::default() }, ..Paper::default() },
                );
            }
        }
    }
}

#[test]
fn long_chains_and_wide_stars_go_on() {
    for chart in [chain(3_000), star(3_000), shaped(3_000, |at| (at - 1) / 7)] {
        check(&numbered(&chart), &Paper::default());
    }
    let wide = pages(&star(40), &Paper::default());
    assert_eq!(labels(&wide), "Page 1 of 2: team of Person 0\nPage 2 of 2: team of Person 0 (continued)");
}

#[test]
fn small_teams_share_a_page() {
    // The first of the top’s twelve reports has a team of forty, the others have six each.
    let chart = shaped(1 + 12 + 40 + 66, |at| match at {
        1..13 => 0,
        13..53 => 1,
        _ => 2 + at % 11,
    });
    check(&numbered(&chart), &Paper::default());
    insta::assert_snapshot!(labels(&pages(&chart, &Paper::default())));
}

#[test]
fn many_tops_are_a_team_of_nobody() {
    let many =
        Chart::from_managers((0..300).map(|at| seat(&format!("No {at}"), "Ann")).collect(), &[None; 300]).unwrap();
    check(&many, &Paper::default());
    assert!(
        labels(&pages(&many, &Paper::default()))
            .starts_with("Page 1 of 10: the top of the chart\nPage 2 of 10: the top of the chart (continued)")
    );
}

#[test]
fn there_is_no_page_of_nothing() {
    assert_eq!(pages(&Chart::new(), &Paper::default()), []);
    let one = Chart::from_managers(vec![Position { title: "CEO".into(), ..Position::default() }], &[None]).unwrap();
    assert_eq!(labels(&pages(&one, &Paper::default())), "Page 1 of 1: team of CEO");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn everybody_is_on_paper_once(picks in prop::collection::vec((any::<usize>(), 0..10_u8), 1..160), landscape: bool, right: bool) {
        let positions = (0..picks.len()).map(|at| Position { assistant: at % 5 == 1, ..seat(&format!("No {at}"), "Ann") });
        let managers: Vec<_> = picks.iter().enumerate().map(|(at, (pick, kind))| match kind {
            0 if pick % 4 == 0 => None,
            _ if at == 0 => None,
            1..4 => Some(at - 1),
            _ => Some(pick % at),
        }).collect();
        let chart = Chart::from_managers(positions.collect(), &managers).unwrap();
        let direction = if right { Direction::Right } else { Direction::Down };
        check(&chart, &Paper { landscape, look: Look { direction, ..Look::default() }, ..Paper::default() });
    }
}
