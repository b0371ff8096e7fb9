//! A shape laid out: where everything stands, what is at a point, and where what is dragged would go.

use super::camera::{Bounds, Pair};
use super::shape::Shape;
use crate::org::{Direction, Layout, Line, Point, PositionId, Style, Target};
use crate::plan::Unfolded;
use std::rc::Rc;

/// Half the length, and how far inside and outside of a card's edge its handle for folding reaches.
const HANDLE: (f64, f64, f64) = (30.0, 8.0, 16.0);
/// How much of a card at either end, of its length along its peers, means “beside it”, not “reports to it”.
const EDGE: f64 = 0.25;

/// A chart laid out.
#[derive(Debug)]
pub struct Scene {
    /// What there is to draw.
    pub shape: Rc<Shape>,
    /// What of it is unfolded.
    pub unfolded: Unfolded,
    /// Which way it grows.
    pub direction: Direction,
    size: (i32, i32),
    layout: Layout,
}

/// Where something dragged would go, and how that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Where.
    pub target: Target,
    /// A frame around a card, or a bar beside one.
    pub mark: Bounds,
    /// Whether it is a frame.
    pub is_frame: bool,
}

impl Scene {
    /// Lays out what is unfolded, in the room that an earlier layout took. O(N).
    pub fn of(shape: Rc<Shape>, unfolded: Unfolded, style: Style, mut layout: Layout) -> Self {
        shape.compute(&mut layout, &unfolded, style);
        let size = (i32::from(style.card_width), i32::from(style.card_height));
        Self { shape, unfolded, direction: style.direction, size, layout }
    }

    /// The room it took.
    pub fn into_layout(self) -> Layout {
        self.layout
    }

    /// Width and height of all of it.
    pub fn size(&self) -> Pair {
        (f64::from(self.layout.width()), f64::from(self.layout.height()))
    }

    /// Width and height of a card.
    pub const fn card_size(&self) -> (i32, i32) {
        self.size
    }

    /// Upper left corner of the card in `row`, where it is not folded away.
    pub fn corner(&self, row: usize) -> Option<(i32, i32)> {
        self.layout.card(row).map(|corner| (corner.x, corner.y))
    }

    /// The box of the card in `row`.
    pub fn card(&self, row: usize) -> Option<Bounds> {
        let (x, y) = self.corner(row)?;
        let (width, height) = self.card_size();
        Some([x, y, x + width, y + height].map(f64::from))
    }

    /// The row of a position whose card is drawn.
    pub fn drawn_row(&self, id: PositionId) -> Option<usize> {
        self.shape.row(id).filter(|&row| self.layout.card(row).is_some())
    }

    /// Whether the team of `row` is folded away.
    pub fn is_folded(&self, row: usize) -> bool {
        self.shape.is_folded(row, &self.unfolded)
    }

    /// The least box around those cards of `rows` that are not folded away.
    pub fn around(&self, rows: impl Iterator<Item = usize>) -> Bounds {
        rows.filter_map(|row| self.card(row)).reduce(join).unwrap_or_default()
    }

    /// The box around the manager and those of `rows` in the team that has the most of them, among the teams whose box
    /// `fits`; the first of several. O(N).
    pub fn densest(&self, rows: &[usize], fits: impl Fn(&Bounds) -> bool) -> Option<Bounds> {
        let mut teams = vec![(0_usize, Bounds::default()); self.shape.outline.len()];
        for &row in rows {
            if let Some((manager, card)) = self.shape.outline.manager(row).zip(self.card(row)) {
                let (count, around) = &mut teams[manager];
                *around = if *count > 0 {
                    join(*around, card)
                } else {
                    self.card(manager).map_or(card, |own| join(own, card))
                };
                *count += 1;
            }
        }
        let shown = teams.into_iter().filter(|(count, around)| *count > 0 && fits(around));
        shown.reduce(|most, team| if team.0 > most.0 { team } else { most }).map(|(_, around)| around)
    }

    /// Every card that is drawn, with its upper left corner.
    pub fn cards(&self) -> impl Iterator<Item = (usize, Point)> {
        self.layout.cards()
    }

    /// The cards that reach into a part of the chart, with their upper left corners.
    pub fn cards_within(&self, bounds: Bounds) -> impl Iterator<Item = (usize, Point)> {
        let (from, to) = corners(bounds);
        self.layout.cards_within(from, to)
    }

    /// Visits every line that reaches into a part of the chart.
    pub fn lines_within(&self, bounds: Bounds, visit: impl FnMut(Line)) {
        let (from, to) = corners(bounds);
        self.layout.lines_within(from, to, visit);
    }

    /// The row whose card is at a point of the chart.
    pub fn card_at(&self, (x, y): Pair) -> Option<usize> {
        self.cards_within([x, y, x, y]).next().map(|(row, _)| row)
    }

    /// The row whose handle for folding lies at a point of the chart.
    pub fn handle_at(&self, (x, y): Pair) -> Option<usize> {
        let (half, inside, outside) = HANDLE;
        let reach = half.max(outside);
        let mut near = self.cards_within([x - reach, y - reach, x + reach, y + reach]);
        near.find_map(|(row, _)| {
            let [left, top, right, bottom] = self.card(row)?;
            let (aside, beyond) = match self.direction {
                Direction::Down => (x - (left + right) / 2.0, y - bottom),
                // Towards the right it is no wider than its words.
                Direction::Right => (2.0 * (y - (top + bottom) / 2.0), x - right),
            };
            let hit = aside.abs() <= half && beyond >= -inside && beyond <= outside;
            (hit && self.shape.outline.direct_reports(row) > 0).then_some(row)
        })
    }

    /// Where something dropped at a point of the chart would go: onto a card, or between it and a peer.
    pub fn place_at(&self, at: Pair) -> Option<Place> {
        let (x, y) = at;
        let reach = 16.0;
        let near = self.cards_within([x - reach, y - reach, x + reach, y + reach]);
        let cards = near.filter_map(|(row, _)| self.card(row).map(|card| (distance(card, at), row, card)));
        let (_, row, card) = cards.reduce(|one, other| if other.0 < one.0 { other } else { one })?;
        let [left, top, right, bottom] = card;
        let is_upright = self.peers_are_stacked(row);
        let (along, across) = if is_upright {
            ((y - top) / (bottom - top), (x - left) / (right - left))
        } else {
            ((x - left) / (right - left), (y - top) / (bottom - top))
        };
        // Beside the cards, but not in line with their peers.
        if !(0.0..=1.0).contains(&across) {
            return None;
        }
        let id = self.shape.outline.id(row);
        let gap = 8.0;
        let bar = |start: bool| match (is_upright, start) {
            (false, true) => [left - gap, top, left - gap, bottom],
            (false, false) => [right + gap, top, right + gap, bottom],
            (true, true) => [left, top - gap, right, top - gap],
            (true, false) => [left, bottom + gap, right, bottom + gap],
        };
        Some(if along < EDGE {
            Place { target: Target::Before(id), mark: bar(true), is_frame: false }
        } else if along > 1.0 - EDGE {
            Place { target: Target::After(id), mark: bar(false), is_frame: false }
        } else {
            Place { target: Target::Under(Some(id)), mark: card, is_frame: true }
        })
    }

    /// Whether the peers of `row` stand above and below it rather than left and right of it.
    fn peers_are_stacked(&self, row: usize) -> bool {
        let (place, peers) = self.shape.places[row];
        let before = (place > 1).then(|| self.shape.peers(row).take_while(|&peer| peer < row).last()).flatten();
        let after = (place < peers).then(|| self.shape.outline.subtree(row).end);
        let own = self.corner(row);
        let shares = |peer: Option<usize>, same: fn((i32, i32), (i32, i32)) -> bool| {
            peer.and_then(|peer| self.corner(peer)).zip(own).is_some_and(|(peer, own)| same(peer, own))
        };
        let stacked = |one: (i32, i32), other: (i32, i32)| one.0 == other.0;
        let level = |one: (i32, i32), other: (i32, i32)| one.1 == other.1;
        if shares(before, stacked) || shares(after, stacked) {
            return true;
        }
        let in_line = shares(before, level) || shares(after, level);
        !in_line && self.direction == Direction::Right
    }
}

/// The least box around two.
fn join(one: Bounds, other: Bounds) -> Bounds {
    [one[0].min(other[0]), one[1].min(other[1]), one[2].max(other[2]), one[3].max(other[3])]
}

/// A box as two corners that hold the same cards.
#[allow(clippy::cast_possible_truncation)] // `as` saturates, which is as far as a chart can reach
fn corners([left, top, right, bottom]: Bounds) -> (Point, Point) {
    (Point { x: left.ceil() as i32, y: top.ceil() as i32 }, Point { x: right.floor() as i32, y: bottom.floor() as i32 })
}

/// How far a point is outside of a box.
fn distance([left, top, right, bottom]: Bounds, (x, y): Pair) -> f64 {
    let beyond = |low: f64, high: f64, at: f64| (low - at).max(at - high).max(0.0);
    beyond(left, right, x) + beyond(top, bottom, y)
}
