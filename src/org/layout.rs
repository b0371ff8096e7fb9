//! Where each card of a drawn chart goes: a tidy tree, top down, in time linear in the number of cards.
//!
//! The rules (the tests state them as predicates): cards never overlap; siblings keep their order; a manager stands
//! midway between the first and the last report; a mirrored chart gives the mirrored drawing; a subtree is drawn alike
//! wherever it hangs. Siblings between the outer two stand midway between the leftmost and the rightmost place that
//! the others leave them. After Reingold and Tilford 1981 (contours with threads), van der Ploeg 2014 (unequal heights)
//! and Kennedy 1996 (the mean of fitting from both sides, which is what makes it symmetric).

mod connector;
mod contour;
mod style;

pub use connector::Connector;
pub use style::{Arrangement, Direction, Style};

use super::Outline;
use contour::Contours;

/// A point of the drawing; x grows to the right and y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// How a position's direct reports are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Team {
    /// It has none, or they are hidden.
    #[default]
    None,
    /// Side by side, each with its own subtree.
    Row,
    /// One below the other, in columns of so many.
    Stack(u32),
}

/// A drawn chart. The value owns its buffers: computing again, also for another chart, reuses them.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    style: Style,
    /// Upper left corner of each row's card; `None` is hidden.
    cards: Vec<Option<Point>>,
    teams: Vec<Team>,
    /// What is placed as a whole, in preorder: a card, or a stack named by its first row.
    units: Vec<u32>,
    contours: Contours,
    width: i32,
    height: i32,
}

impl Layout {
    /// Places every row of `outline` that no collapsed row has above it. O(N) time; no allocation once the buffers have
    /// grown to the chart. The drawing begins at (0, 0).
    ///
    /// # Panics
    /// Where the drawing could be wider or higher than 2^30 units: with cards of 250 units, 4 million in a row.
    #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // rows are u32, extents are checked
    pub fn compute(&mut self, outline: &Outline, collapsed: impl Fn(usize) -> bool, style: Style) {
        let extent = outline.len() as i64 * i64::from(style.column().max(style.level()));
        assert!(extent <= 1 << 30, "the drawing is too large for its coordinates");
        self.style = style;
        self.choose(outline, collapsed);
        // Reports before their managers; the tops are the team of a manager who is not drawn.
        for &unit in self.units.iter().rev() {
            let row = unit as usize;
            match self.teams[row] {
                Team::None => self.contours.join(row, []),
                Team::Row => self.contours.join(row, outline.reports(row)),
                Team::Stack(_) => self.contours.join(row, [row + 1]),
            }
        }
        self.contours.arrange(outline.roots());
        self.place(outline);
    }

    /// Decides what is drawn and how, and enters each unit's size.
    #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]
    fn choose(&mut self, outline: &Outline, collapsed: impl Fn(usize) -> bool) {
        let style = self.style;
        self.units.clear();
        self.teams.clear();
        self.teams.resize(outline.len(), Team::None);
        self.contours.reset(outline.len(), i32::from(style.between));
        let mut row = 0;
        while row < outline.len() {
            let top = outline.depth(row) as i32 * style.level();
            self.units.push(row as u32);
            self.contours.enter(row, style.half_card(), top + style.level());
            let next = outline.subtree(row).end;
            let reports = outline.direct_reports(row);
            if reports == 0 || collapsed(row) {
                row = next;
            } else if style.stacks(reports)
                && outline.reports(row).all(|report| outline.direct_reports(report) == 0 || collapsed(report))
            {
                let rows = style.stack_rows(reports);
                self.teams[row] = Team::Stack(rows);
                self.units.push(row as u32 + 1);
                let half = (style.stack_width(reports) + 1) / 2;
                let foot = top + style.level() + style.stack_height(rows) + i32::from(style.below);
                self.contours.enter(row + 1, half, foot);
                row = next;
            } else {
                self.teams[row] = Team::Row;
                row += 1;
            }
        }
    }

    /// Managers before their reports: sums up the steps from manager to report, then moves the drawing to (0, 0).
    #[allow(clippy::cast_possible_wrap)]
    fn place(&mut self, outline: &Outline) {
        let (style, contours) = (self.style, &mut self.contours);
        let (mut left, mut right) = (i32::MAX, i32::MIN);
        for &unit in &self.units {
            let row = unit as usize;
            let middle = contours.settle(row, outline.manager(row));
            left = left.min(middle - contours.half(row));
            right = right.max(middle + contours.half(row));
        }
        self.cards.clear();
        self.cards.resize(outline.len(), None);
        (self.width, self.height) = if self.units.is_empty() { (0, 0) } else { (right - left, 0) };
        for &unit in &self.units {
            let row = unit as usize;
            let y = outline.depth(row) as i32 * style.level();
            self.height = self.height.max(contours.foot(row) - i32::from(style.below));
            let x = contours.middle(row) - contours.half(row) - left;
            match outline.manager(row).map(|manager| (manager, self.teams[manager])) {
                Some((manager, Team::Stack(rows))) => {
                    for (at, report) in outline.reports(manager).enumerate() {
                        let (column, line) = (at as i32 / rows as i32, at as i32 % rows as i32);
                        let x = x + column * style.stack_column() + i32::from(style.stack_indent);
                        self.cards[report] = Some(Point { x, y: y + line * style.stack_line() });
                    }
                }
                _ => self.cards[row] = Some(Point { x, y }),
            }
        }
    }

    /// Upper left corner of the card of `row`; `None` where it is hidden.
    #[must_use]
    pub fn card(&self, row: usize) -> Option<Point> {
        self.cards.get(row).copied().flatten()
    }

    /// Every card that is drawn, in row order.
    pub fn cards(&self) -> impl Iterator<Item = (usize, Point)> {
        self.cards.iter().enumerate().filter_map(|(row, card)| card.map(|card| (row, card)))
    }

    /// The cards that touch the rectangle between two corners, in row order. O(N).
    pub fn cards_within(&self, from: Point, to: Point) -> impl Iterator<Item = (usize, Point)> {
        let (width, height) = (i32::from(self.style.card_width), i32::from(self.style.card_height));
        self.cards().filter(move |(_, card)| {
            card.x <= to.x && card.x + width >= from.x && card.y <= to.y && card.y + height >= from.y
        })
    }

    /// The line from a manager down to the report in `row`; `None` for a top and for a hidden row.
    #[must_use]
    pub fn connector(&self, outline: &Outline, row: usize) -> Option<Connector> {
        let manager = outline.manager(row)?;
        let stacked = matches!(self.teams[manager], Team::Stack(_));
        Some(Connector::new(self.card(manager)?, self.card(row)?, stacked, self.style))
    }

    /// Width of the drawing.
    #[must_use]
    pub const fn width(&self) -> i32 {
        self.width
    }

    /// Height of the drawing.
    #[must_use]
    pub const fn height(&self) -> i32 {
        self.height
    }
}
