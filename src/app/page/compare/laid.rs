//! The designs as they are drawn beside each other or one after the other: each on the tree that they share, with what is its
//! own, what is absent and what differs.

use super::held::Held;
use super::side::Side;
use crate::app::browser::locale;
use crate::app::chart::{Marks, Overlaid, style_for};
use crate::app::page::reading::badges;
use crate::app::state::Shared;
use crate::company::Currency;
use crate::org::{Chart, Diff, Difference, Kind, Panel, PositionId, Style, overlay};
use crate::plan::View;
use std::collections::HashMap;
use std::rc::Rc;
use yew::prelude::*;

/// Room for the words of a mark above the title.
const MARK: u16 = 14;

/// One chart to be drawn.
#[derive(Clone, PartialEq)]
pub struct Laid {
    /// The chart on the shared tree.
    pub chart: Shared<Chart>,
    /// What stands on it.
    pub marks: Shared<Marks>,
}

/// What differs, by position.
type Signs = HashMap<PositionId, (Kind, AttrValue)>;

/// Every design on the tree of them all, which is most like that of side `after`.
pub fn beside(held: &Held, after: usize) -> Vec<Laid> {
    let notable = Rc::new(notable(held.diffs.iter().map(|diff| &**diff)));
    let signs = std::iter::once(Signs::new()).chain(held.diffs.iter().map(|diff| signs(diff)));
    let charts: Vec<_> = held.charts.iter().map(|chart| &**chart).collect();
    let panels = overlay(&charts, &[after, 0]);
    let laid = |((panel, side), signs): ((Panel, &Side), Signs)| own(panel, side, signs, &notable);
    panels.into_iter().zip(&**held.sides).zip(signs).map(laid).collect()
}

/// The first design, the one it is held against, and that one with everything that changes on the way: three charts on one tree.
pub fn on_one(held: &Held, after: usize) -> [Laid; 3] {
    let diff = held.diff(after);
    let (before, charts) = (&held.sides[0], [&*held.charts[0], &*held.charts[after]]);
    let after = &held.sides[after];
    let notable = Rc::new(notable(std::iter::once(&**diff)));
    let mut panels = overlay(&charts, &[1]).into_iter();
    let (Some(first), Some(second)) = (panels.next(), panels.next()) else {
        unreachable!("two charts give two panels");
    };
    let changes = changes(&first, &second, after, diff, &notable);
    [own(first, before, Signs::new(), &notable), own(second, after, Signs::new(), &notable), changes]
}

/// The size of cards that all of them share.
pub fn style(held: &Held) -> Style {
    let is_plan = held.charts.iter().all(|chart| chart.positions().all(|(_, position)| position.holder.is_none()));
    let has_badges = held.sides.iter().any(|side| !side.reading.leaders.is_empty());
    let style = style_for(&View::default(), has_badges, is_plan);
    Style { card_height: style.card_height + MARK, ..style }
}

/// A design as it is. Lines to managers that the shared tree has elsewhere are drawn beside it.
fn own(panel: Panel, side: &Side, signs: Signs, notable: &Rc<HashMap<PositionId, Kind>>) -> Laid {
    let Panel { chart, ghosts, closed, elsewhere } = panel;
    let overlaid = Overlaid {
        unlined: elsewhere.iter().map(|(seat, _)| *seat).collect(),
        lines: elsewhere.iter().filter_map(|(seat, manager)| Some((*seat, (*manager)?))).collect(),
        past: false,
        reports: reports(side),
        notable: Rc::clone(notable),
        ghosts,
        struck: closed,
    };
    laid(chart, side, signs, overlaid)
}

/// The second design with what the first has beyond it, struck through, and with the lines that are no more.
fn changes(first: &Panel, second: &Panel, after: &Side, diff: &Diff, notable: &Rc<HashMap<PositionId, Kind>>) -> Laid {
    let gone = |seat: &PositionId| Some((*seat, second.chart.manager(*seat)?));
    let moved = first.elsewhere.iter().filter_map(|(seat, manager)| Some((*seat, (*manager)?)));
    let overlaid = Overlaid {
        unlined: second.ghosts.clone(),
        lines: moved.chain(second.ghosts.iter().filter_map(gone)).collect(),
        past: true,
        reports: reports(after),
        notable: Rc::clone(notable),
        struck: second.closed.union(&second.ghosts).copied().collect(),
        ..Overlaid::default()
    };
    laid(second.chart.clone(), after, signs(diff), overlaid)
}

fn laid(chart: Chart, side: &Side, signs: Signs, overlaid: Overlaid) -> Laid {
    let marks = Marks { badges: badges(&side.reading.leaders), signs, overlaid: Some(overlaid), ..Marks::default() };
    Laid { chart: Shared::new(chart), marks: Shared::new(marks) }
}

/// Direct and total reports of each position of a design, closed seats left out.
fn reports(side: &Side) -> HashMap<PositionId, (u32, u32)> {
    let outline = side.reading.measures.outline();
    let count = |row| (outline.id(row), (outline.direct_reports(row), outline.total_reports(row)));
    (0..outline.len()).map(count).collect()
}

fn signs(diff: &Diff) -> Signs {
    let sign =
        |difference: &Difference| Some((difference.seat, (difference.kinds.main()?, words(diff, difference).into())));
    diff.differences().iter().filter_map(sign).collect()
}

/// What stands on a card about how its position differs: every kind, and what it saves that the seat is no longer paid.
#[allow(clippy::cast_precision_loss)] // no pay is near 2^52
fn words(diff: &Diff, difference: &Difference) -> String {
    let kinds: Vec<_> = difference.kinds.iter().map(|kind| kind.label().to_lowercase()).collect();
    let kinds = kinds.join(", ");
    let saves = difference.kinds.has(Kind::Removed) || difference.kinds.has(Kind::Closed);
    match diff.paid(difference.seat).before.filter(|pay| saves && *pay > 0) {
        Some(pay) => format!("{kinds}, saves {}", locale::short_money(pay as f64, Currency::Usd)),
        None => kinds,
    }
}

/// What is worth unfolding at a first look: every position that differs, but for its place among its peers.
fn notable<'a>(diffs: impl Iterator<Item = &'a Diff>) -> HashMap<PositionId, Kind> {
    let mut notable = HashMap::new();
    for difference in diffs.flat_map(Diff::differences) {
        if let Some(kind) = difference.kinds.main().filter(|kind| *kind != Kind::Reordered) {
            let first = notable.entry(difference.seat).or_insert(kind);
            *first = kind.min(*first);
        }
    }
    notable
}
