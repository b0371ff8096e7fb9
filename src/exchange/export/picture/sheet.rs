//! Some seats of a chart that are drawn together, and where each of them goes.

use super::super::flat::Flat;
use crate::org::{Direction, Layout, Line, Outline, Point, Style};

/// Seats to be drawn, managers before their reports, peers in order.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The row on the chart; `None` for the head that stands for nobody, above several tops: below it they are a team.
    rows: Vec<Option<usize>>,
    /// The place of the manager in the list.
    managers: Vec<Option<usize>>,
}

impl Sheet {
    /// The whole chart.
    pub fn whole(flat: &Flat) -> Self {
        if flat.outline.is_empty() {
            return Self::default();
        }
        let top = flat.top();
        let mut sheet = Self::headed(top);
        // Where nobody is above the tops, every seat is one place farther down the list than on the chart.
        let (first, shift) = if top.is_some() { (1, 0) } else { (0, 1) };
        for row in first..flat.outline.len() {
            sheet.push(row, flat.outline.manager(row).map_or(0, |manager| manager + shift));
        }
        sheet
    }

    /// A head alone: a seat, or nobody.
    pub fn headed(head: Option<usize>) -> Self {
        Self { rows: vec![head], managers: vec![None] }
    }

    /// Adds a report of whoever has the place `manager`.
    pub fn push(&mut self, row: usize, manager: usize) {
        self.rows.push(Some(row));
        self.managers.push(Some(manager));
    }

    /// Takes off what was added last, until there are `len`.
    pub fn truncate(&mut self, len: usize) {
        self.rows.truncate(len);
        self.managers.truncate(len);
    }

    /// How many seats there are, the head that is nobody among them.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The row of the seat in a place.
    pub fn row(&self, at: usize) -> Option<usize> {
        self.rows[at]
    }

    /// The rows of those below the head who have a team that is not there.
    pub fn folded(&self, flat: &Flat) -> impl Iterator<Item = usize> {
        let mut has_team = vec![false; self.len()];
        for manager in self.managers.iter().flatten() {
            has_team[*manager] = true;
        }
        let rows = self.rows.iter().zip(has_team).skip(1);
        rows.filter_map(|(row, has_team)| row.filter(|&row| !has_team && flat.outline.direct_reports(row) > 0))
    }

    /// Finds a place on the paper for everybody.
    pub fn place(self, flat: &Flat, style: Style) -> Placed {
        let mut layout = Layout::default();
        let outline = Outline::of_managers(&self.managers);
        let row = |place: usize| self.rows[outline.id(place).number() as usize];
        let assists = |place| {
            row(place).is_some_and(|row| flat.positions[row].assistant && flat.outline.direct_reports(row) == 0)
        };
        layout.compute(&outline, |_| false, assists, style);
        let rows = (0..outline.len()).map(row).collect();
        Placed { layout, rows, style }
    }
}

/// Seats in their places.
pub struct Placed {
    layout: Layout,
    /// By row of the layout.
    rows: Vec<Option<usize>>,
    /// Sizes.
    pub style: Style,
}

impl Placed {
    /// Width and height of the drawing.
    pub fn size(&self) -> (u32, u32) {
        let (x, y) = self.lift();
        let extent = |size: i32, lift: i32| u32::try_from(size - lift).unwrap_or(0);
        (extent(self.layout.width(), x), extent(self.layout.height(), y))
    }

    /// How far all is moved up or to the left, over the place of the head that is nobody.
    fn lift(&self) -> (i32, i32) {
        let Style { card_width, card_height, below, direction, .. } = self.style;
        match (self.rows.first(), direction) {
            (Some(None), Direction::Down) => (0, i32::from(card_height + below)),
            (Some(None), Direction::Right) => (i32::from(card_width + below), 0),
            _ => (0, 0),
        }
    }

    fn lifted(&self, point: Point) -> Point {
        let (x, y) = self.lift();
        Point { x: point.x - x, y: point.y - y }
    }

    /// Each seat with its row on the chart and its upper left corner, managers first.
    pub fn cards(&self) -> impl Iterator<Item = (usize, Point)> {
        self.layout.cards().filter_map(|(at, corner)| Some((self.rows[at]?, self.lifted(corner))))
    }

    /// Visits the lines between managers and teams, those of one team one after the other.
    pub fn lines(&self, mut visit: impl FnMut(Line)) {
        let from = Point { x: -1, y: -1 };
        let to = Point { x: self.layout.width() + 1, y: self.layout.height() + 1 };
        self.layout.lines_within(from, to, |line| {
            if self.rows[line.manager].is_some() {
                visit(Line { from: self.lifted(line.from), to: self.lifted(line.to), ..line });
            }
        });
    }
}
