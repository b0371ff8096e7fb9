//! Pictures: well-formed, self-contained, and every text of the chart on them.

use crate::charts::{chain, company, hostile, one_line, seat, small, star};
use crate::xml::{Card, cards};
use orgwright::exchange::export::{Look, Show, draw, picture};
use orgwright::org::{Chart, Direction, Facet, Position};
use proptest::prelude::*;

/// A look with everything on the cards.
fn full(direction: Direction, colour: Option<Facet>) -> Look {
    let show = Show { title: true, holder: true, function: true, department: true, location: true };
    Look { direction, colour, show, heading: "Plan & design <B>".into() }
}

#[test]
fn a_small_chart_as_a_picture() {
    insta::assert_snapshot!(picture(&small()));
}

#[test]
fn a_small_chart_with_everything_on_it() {
    insta::assert_snapshot!(draw(&small(), &full(Direction::Right, Some(Facet::Level))).svg);
}

#[test]
fn an_empty_chart_is_an_empty_picture() {
    assert_eq!(cards(&picture(&Chart::new())), []);
}

#[test]
fn every_position_is_drawn_and_no_two_overlap() {
    for direction in [Direction::Down, Direction::Right] {
        let forest = Chart::from_managers(vec![seat("Top", "Ann"); 9], &[None; 9]).unwrap();
        for chart in [company(), chain(300), star(300), forest, small()] {
            let look = full(direction, Some(Facet::Department));
            let drawn = draw(&chart, &look);
            let mut cards = cards(&drawn.svg);
            assert_eq!(cards.len(), chart.len());
            let bounds = |card: &Card| {
                assert!(card.x >= 0 && card.y >= 0);
                card.x + card.width <= drawn.width as i32 && card.y + card.height <= drawn.height as i32
            };
            assert!(cards.iter().all(bounds));
            cards.sort_by_key(|card| (card.y, card.x));
            for (at, card) in cards.iter().enumerate() {
                let below = cards[at + 1..].iter().take_while(|next| next.y < card.y + card.height);
                assert!(below.into_iter().all(|next| next.x >= card.x + card.width || next.x + next.width <= card.x));
            }
        }
    }
}

#[test]
fn the_largest_charts_come_out() {
    for chart in [chain(50_000), star(50_000)] {
        assert_eq!(picture(&chart).matches("translate(").count(), 50_001, "each card, and all of them");
    }
}

#[test]
fn nothing_outside_is_referred_to() {
    let svg = draw(&company(), &full(Direction::Down, Some(Facet::Function))).svg;
    assert_eq!(svg.matches("http").count(), 1, "the namespace");
    for never in ["<script", "<foreignObject", "<image", "<style", "href", "@import", "<!"] {
        assert!(!svg.contains(never), "{never}");
    }
}

#[test]
fn seats_say_whether_they_are_vacant_or_closed() {
    let cards = cards(&picture(&small()));
    let card = |title: &str| cards.iter().find(|card| card.texts[0] == title).unwrap();
    assert_eq!(card("VP Marketing & Brand").texts[1..], ["Vacant"]);
    assert_eq!(card("Account Executive").texts[1..], ["Closed"]);
    assert!(card("VP Marketing & Brand").is_dashed && card("Account Executive").is_dashed);
    assert!(card("Account Executive").is_struck && !card("VP Marketing & Brand").is_struck);
    // Where nobody holds anything, that is nothing to remark on.
    let plan = Chart::from_managers(vec![Position { title: "CEO".into(), ..Position::default() }], &[None]).unwrap();
    let card = &crate::xml::cards(&picture(&plan))[0];
    assert_eq!((card.texts.as_slice(), card.is_dashed), (["CEO".to_owned()].as_slice(), false));
}

#[test]
fn what_is_not_to_be_shown_is_not_there() {
    let bare = Show { title: true, holder: false, function: false, department: false, location: false };
    let mut secret = seat("CEO", "Uma Salz");
    (secret.department, secret.location, secret.notes) = ("Board".into(), "Bonn".into(), "leaves".into());
    let chart = Chart::from_managers(vec![secret], &[None]).unwrap();
    let svg = draw(&chart, &Look { show: bare, ..Look::default() }).svg;
    for never in ["Uma", "Board", "Bonn", "leaves"] {
        assert!(!svg.contains(never), "{never}");
    }
    let holders = Show { title: false, holder: true, ..bare };
    let svg = draw(&chart, &Look { show: holders, ..Look::default() }).svg;
    assert!(svg.contains("Uma Salz") && !svg.contains("CEO"));
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| *letter != ' ').collect()
}

proptest! {
    #[test]
    fn what_people_wrote_is_what_can_be_read(title in hostile(), holder in hostile(), heading in hostile()) {
        let chart = Chart::from_managers(vec![seat(&title, &holder)], &[None]).unwrap();
        let svg = draw(&chart, &Look { heading: heading.clone(), ..Look::default() }).svg;
        let document = roxmltree::Document::parse(&svg).unwrap();
        let heading = one_line(&heading);
        let root = document.root_element().first_element_child().and_then(|title| title.text()).unwrap_or_default();
        prop_assert_eq!(root, if heading.is_empty() { "Org chart" } else { &heading });
        let names: Vec<_> = [one_line(&title), one_line(&holder)].into_iter().filter(|name| !name.is_empty()).collect();
        let all = match names.as_slice() {
            [] => vec!["Untitled position".to_owned()],
            [title, holder] if title == holder => vec![title.clone()],
            names => names.to_vec(),
        };
        let cards = cards(&svg);
        prop_assert_eq!(cards.len(), 1);
        match &cards[0].full {
            Some(full) => {
                prop_assert_eq!(full, &all.join("; "));
                prop_assert!(cards[0].texts.iter().any(|text| text.ends_with('…')));
            }
            None => prop_assert_eq!(squeezed(&cards[0].texts.concat()), squeezed(&all.concat())),
        }
        prop_assert!(cards[0].texts.len() <= 3);
    }
}
