//! A chart laid out for the view: which cards are unfolded, where they stand, and the lines between them.

use super::camera::{Camera, LEGIBLE, Pair};
use super::card::function_class;
use crate::org::{Arrangement, Chart, Direction, Layout, Outline, Point, PositionId, Style};
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use yew::prelude::*;

/// Size of the cards and of what lies between them, in pixels of the chart at life size.
const STYLE: Style = Style {
    arrangement: Arrangement::Compact,
    direction: Direction::Down,
    card_width: 208,
    card_height: 88,
    between: 20,
    below: 44,
    stack_gap: 20,
    stack_indent: 20,
};
/// Width and height of a card.
#[allow(clippy::cast_lossless)] // `i32::from` is not const
pub const SIZE: (i32, i32) = (STYLE.card_width as i32, STYLE.card_height as i32);
/// Half the width, and how far above and below a card's lower edge its handle for folding reaches.
const HANDLE: (f64, f64, f64) = (30.0, 8.0, 16.0);

/// Which teams are unfolded: all above a level, except those that were turned over one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfolded {
    /// Layers shown.
    pub levels: u32,
    /// Positions whose team is folded although above, or unfolded although below.
    pub turned: HashSet<PositionId>,
}

/// What a chart is, whatever is folded.
#[derive(Debug)]
pub struct Shape {
    /// The chart's outline.
    pub outline: Outline,
    /// The row of each position.
    pub row_of: HashMap<PositionId, usize>,
    /// Place among the peers, from 1, and how many there are; by row.
    pub places: Vec<(u32, u32)>,
    /// Number of layers.
    pub levels: u32,
    /// Whether nobody holds any position: a plan, in which a seat without a holder is nothing to remark on.
    pub is_plan: bool,
}

impl Shape {
    /// Reads `chart`.
    pub fn of(chart: &Chart) -> Self {
        let outline = chart.outline();
        let row_of = outline.ids().iter().enumerate().map(|(row, id)| (*id, row)).collect();
        let mut places = vec![(1, 1); outline.len()];
        let mut count_team = |team: &mut dyn Iterator<Item = usize>, count: u32| {
            for (place, report) in (1..).zip(team) {
                places[report] = (place, count);
            }
        };
        for row in 0..outline.len() {
            count_team(&mut outline.reports(row), outline.direct_reports(row));
        }
        #[allow(clippy::cast_possible_truncation)] // a chart's rows are u32
        count_team(&mut outline.roots(), outline.roots().count() as u32);
        let levels = (0..outline.len()).map(|row| outline.depth(row) + 1).max().unwrap_or(0);
        let is_plan = chart.positions().all(|(_, position)| position.holder.is_none());
        Self { outline, row_of, places, levels, is_plan }
    }

    /// The most layers that can be read when the whole of them is shown in `view`, at least two; and below them what leads
    /// to the positions in `marked`.
    pub fn legible(&self, view: Pair, marked: &HashMap<PositionId, AttrValue>) -> Unfolded {
        let mut leads = vec![false; self.outline.len()];
        for row in (0..self.outline.len()).rev() {
            if let Some(manager) = self.outline.manager(row) {
                // A seat that is as new as its manager's tells nothing that the manager's does not.
                let mark = |row: usize| marked.get(&self.outline.id(row));
                leads[manager] |= leads[row] || mark(row).is_some() && mark(row) != mark(manager);
            }
        }
        let unfolded = |levels: u32| {
            let leading = (0..self.outline.len()).filter(|&row| leads[row] && self.outline.depth(row) + 1 >= levels);
            Unfolded { levels, turned: leading.map(|row| self.outline.id(row)).collect() }
        };
        let fits = |unfolded: &Unfolded| Camera::fit(self.lay_out(unfolded).size(), view).scale >= LEGIBLE;
        (3..=self.levels).rev().map(unfolded).find(fits).unwrap_or_else(|| unfolded(self.levels.min(2)))
    }

    /// Whether the team of `row` is folded away.
    pub fn is_folded(&self, row: usize, unfolded: &Unfolded) -> bool {
        let below = self.outline.depth(row) + 1 >= unfolded.levels;
        self.outline.direct_reports(row) > 0 && below != unfolded.turned.contains(&self.outline.id(row))
    }

    /// Lays out what is unfolded. O(N).
    pub fn lay_out(&self, unfolded: &Unfolded) -> Drawn {
        let mut layout = Layout::default();
        layout.compute(&self.outline, |row| self.is_folded(row, unfolded), |_| false, STYLE);
        let mut lines = String::new();
        for connector in (0..self.outline.len()).filter_map(|row| layout.connector(&self.outline, row)) {
            // Writing to a string cannot fail.
            let _ = write!(lines, "{connector}");
        }
        Drawn { layout, lines }
    }
}

/// A chart laid out.
#[derive(Debug)]
pub struct Drawn {
    layout: Layout,
    /// The lines, as the data of an SVG path.
    pub lines: String,
}

impl Drawn {
    /// Width and height of all of it.
    pub fn size(&self) -> Pair {
        (f64::from(self.layout.width()), f64::from(self.layout.height()))
    }

    /// Upper left corner of the card in `row`, where it is not folded away.
    pub fn corner(&self, row: usize) -> Option<(i32, i32)> {
        self.layout.card(row).map(|corner| (corner.x, corner.y))
    }

    /// Left, top, right and bottom of the card in `row`.
    pub fn card(&self, row: usize) -> Option<[f64; 4]> {
        let (x, y) = self.corner(row)?;
        Some([x, y, x + SIZE.0, y + SIZE.1].map(f64::from))
    }

    /// The least box around those cards of `rows` that are not folded away: left, top, right, bottom.
    pub fn around(&self, rows: impl Iterator<Item = usize>) -> [f64; 4] {
        let cards = rows.filter_map(|row| self.card(row));
        let join = |one: [f64; 4], other: [f64; 4]| {
            [one[0].min(other[0]), one[1].min(other[1]), one[2].max(other[2]), one[3].max(other[3])]
        };
        cards.reduce(join).unwrap_or_default()
    }

    /// The rows whose cards reach into a part of the chart: left, top, right, bottom.
    pub fn within(&self, [left, top, right, bottom]: [f64; 4]) -> Vec<usize> {
        #[allow(clippy::cast_possible_truncation)] // `as` saturates, which is as far as a chart can reach
        let point = |x: f64, y: f64| Point { x: x.ceil() as i32, y: y.ceil() as i32 };
        let within = self.layout.cards_within(point(left, top), point(right.floor(), bottom.floor()));
        // From layer by layer to the order in which a chart is read.
        let mut rows: Vec<_> = within.map(|(row, _)| row).collect();
        rows.sort_unstable();
        rows
    }

    /// The row whose handle for folding lies at a point of the chart.
    pub fn handle_at(&self, outline: &Outline, (x, y): Pair) -> Option<usize> {
        let (half, above, below) = HANDLE;
        let near = self.within([x - half, y - below, x + half, y + above]);
        near.into_iter().filter(|&row| outline.direct_reports(row) > 0).find(|&row| {
            let middle = self.card(row).map_or((f64::INFINITY, 0.0), |card| ((card[0] + card[2]) / 2.0, card[3]));
            (x - middle.0).abs() <= half && y >= middle.1 - above && y <= middle.1 + below
        })
    }

    /// Cards too far away to read: one path for each colour.
    pub fn far_boxes(&self, outline: &Outline, chart: &Chart, visible: &[usize]) -> Html {
        let mut paths: Vec<(&'static str, String)> = Vec::new();
        let (width, height) = SIZE;
        for &row in visible {
            let class = function_class(chart.get(outline.id(row)).and_then(|position| position.function));
            let at = paths.iter().position(|(one, _)| *one == class).unwrap_or_else(|| {
                paths.push((class, String::new()));
                paths.len() - 1
            });
            if let Some((x, y)) = self.corner(row) {
                // Writing to a string cannot fail.
                let _ = write!(paths[at].1, "M{x} {y}h{width}v{height}h-{width}z");
            }
        }
        paths.into_iter().map(|(class, d)| html! { <path class={classes!("chart-far", class)} {d} /> }).collect()
    }
}
