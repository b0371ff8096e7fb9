//! Where the cards stand and the lines run, in either direction, and what of them lies in a part of the drawing.

use crate::org::{Direction, Layout, Outline, Point, Style};

/// A straight line of the drawing, from the manager's side to the reports'.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// The end nearer to the manager.
    pub from: Point,
    /// The other end.
    pub to: Point,
}

/// A chart laid out.
#[derive(Debug, Default)]
pub struct Drawing {
    layout: Layout,
    direction: Direction,
    size: (i32, i32),
}

impl Drawing {
    /// Lays out what no folded row has above it. O(N).
    pub fn compute(&mut self, outline: &Outline, folded: impl Fn(usize) -> bool, direction: Direction, style: Style) {
        self.direction = direction;
        self.size = (i32::from(style.card_width), i32::from(style.card_height));
        // To the right is downwards with the axes exchanged.
        let style = match direction {
            Direction::Down => style,
            Direction::Right => Style { card_width: style.card_height, card_height: style.card_width, ..style },
        };
        self.layout.compute(outline, folded, style);
    }

    const fn turned(&self, point: Point) -> Point {
        match self.direction {
            Direction::Down => point,
            Direction::Right => Point { x: point.y, y: point.x },
        }
    }

    /// Upper left corner of the card in `row`; `None` where it is folded away.
    pub fn card(&self, row: usize) -> Option<Point> {
        self.layout.card(row).map(|point| self.turned(point))
    }

    /// Every card that is drawn.
    pub fn cards(&self) -> impl Iterator<Item = (usize, Point)> {
        self.layout.cards().map(|(row, point)| (row, self.turned(point)))
    }

    /// The cards that touch the rectangle between two corners.
    pub fn cards_within(&self, from: Point, to: Point) -> impl Iterator<Item = (usize, Point)> {
        let (from, to) = (self.turned(from), self.turned(to));
        self.layout.cards_within(from, to).map(|(row, point)| (row, self.turned(point)))
    }

    /// Visits every line that touches the rectangle between two corners.
    pub fn lines_within(&self, outline: &Outline, from: Point, to: Point, mut visit: impl FnMut(Line)) {
        let touches = |line: Line| {
            let (low, high) = (|one: i32, other: i32| one.min(other), |one: i32, other: i32| one.max(other));
            low(line.from.x, line.to.x) <= to.x
                && high(line.from.x, line.to.x) >= from.x
                && low(line.from.y, line.to.y) <= to.y
                && high(line.from.y, line.to.y) >= from.y
        };
        for row in 0..outline.len() {
            let Some(connector) = self.layout.connector(outline, row) else { continue };
            let Some(manager) = outline.manager(row) else { continue };
            let corners = connector.corners().map(|corner| self.turned(corner));
            let is_first = row == manager + 1;
            let is_last = outline.subtree(row).end == outline.subtree(manager).end;
            for (at, ends) in corners.windows(2).enumerate() {
                let line = Line { from: ends[0], to: ends[1] };
                // One stem a team, and one bar from the first to the last.
                let own = match at {
                    0 => is_first,
                    1 => is_first || is_last,
                    _ => true,
                };
                if own && ends[0] != ends[1] && touches(line) {
                    visit(line);
                }
            }
        }
    }

    /// Width and height of the drawing.
    pub fn size(&self) -> (i32, i32) {
        let size = self.turned(Point { x: self.layout.width(), y: self.layout.height() });
        (size.x, size.y)
    }

    /// Width and height of a card.
    pub const fn card_size(&self) -> (i32, i32) {
        self.size
    }
}
