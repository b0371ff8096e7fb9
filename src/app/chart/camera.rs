//! Where the reader looks at the chart from: an offset in the view and a scale.

use crate::org::Direction;
use crate::plan::Lens;

/// Closest and farthest scale. At the farthest a row of fifty thousand cards is seen whole.
const NEAREST: f64 = 2.0;
const FARTHEST: f64 = 0.0001;
/// Below this scale a card's words cannot be read.
pub const LEGIBLE: f64 = 0.5;
/// Least and largest scale of a first look at a part of a chart that is too large to be shown whole: rather all of the part
/// with its marks and colours than a piece of it with every word.
const LOOK: (f64, f64) = (0.4, 0.8);
/// Free space around the chart, pixels of the view.
const MARGIN: f64 = 24.0;

/// Width and height, or x and y.
pub type Pair = (f64, f64);

/// Left, top, right and bottom of a box, in units of the chart.
pub type Bounds = [f64; 4];

/// A point of the chart at `(x, y)` is drawn at `(x · scale + offset.0, y · scale + offset.1)` of the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Where the chart's origin is drawn, in pixels of the view.
    pub offset: Pair,
    /// Pixels of the view for one of the chart.
    pub scale: f64,
}

impl Camera {
    /// Shows the whole chart, no larger than life.
    pub fn fit(chart: Pair, view: Pair) -> Self {
        let scale = Self::fitting(chart, view);
        let middle = |chart: f64, view: f64| (view - chart * scale) / 2.0;
        let top = MARGIN.max(middle(chart.1, view.1)).min(4.0 * MARGIN);
        Self { offset: (middle(chart.0, view.0), top), scale }
    }

    /// The largest scale up to 1 at which something of a size is seen whole.
    pub fn fitting(size: Pair, view: Pair) -> f64 {
        let room = (view.0 - 2.0 * MARGIN, view.1 - 2.0 * MARGIN);
        (room.0 / size.0.max(1.0)).min(room.1 / size.1.max(1.0)).clamp(FARTHEST, 1.0)
    }

    /// Shows the whole chart where it can be read then, else the box `focus`, as large as fits within reason: from its top on where
    /// that is the chart’s own, else in the middle.
    pub fn first_look(chart: Pair, view: Pair, focus: Bounds, direction: Direction) -> Self {
        let whole = Self::fit(chart, view);
        if whole.scale >= LEGIBLE {
            return whole;
        }
        let [left, top, right, bottom] = focus;
        let scale = Self::fitting((right - left, bottom - top), view).clamp(LOOK.0, LOOK.1);
        let middle = |low: f64, high: f64, room: f64| room / 2.0 - (low + high) / 2.0 * scale;
        let along = |low: f64, high: f64, room: f64| if low <= 0.0 { MARGIN } else { middle(low, high, room) };
        let offset = match direction {
            Direction::Down => (middle(left, right, view.0), along(top, bottom, view.1)),
            Direction::Right => (along(left, right, view.0), middle(top, bottom, view.1)),
        };
        Self { offset, scale }
    }

    /// Whether a first look can show all of a box.
    pub fn can_show([left, top, right, bottom]: Bounds, view: Pair) -> bool {
        Self::fitting((right - left, bottom - top), view) >= LOOK.0
    }

    /// Moved as little as keeps a part of a chart of that size in a view: nobody gets lost beside it.
    pub fn held(self, chart: Pair, view: Pair) -> Self {
        let hold = |offset: f64, chart: f64, view: f64| {
            let kept = (chart * self.scale).min(4.0 * MARGIN).min(view / 2.0);
            offset.clamp(kept - chart * self.scale, (view - kept).max(kept - chart * self.scale))
        };
        Self { offset: (hold(self.offset.0, chart.0, view.0), hold(self.offset.1, chart.1, view.1)), ..self }
    }

    /// Looks through a lens.
    pub fn through(lens: Lens, view: Pair) -> Self {
        let scale = (f64::from(lens.scale) / 1e6).clamp(FARTHEST, NEAREST);
        let offset = (view.0 / 2.0 - f64::from(lens.x) * scale, view.1 / 2.0 - f64::from(lens.y) * scale);
        Self { offset, scale }
    }

    /// What is kept of the camera.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates, farther than a chart reaches
    pub fn lens(self, view: Pair) -> Lens {
        let (x, y) = self.to_chart((view.0 / 2.0, view.1 / 2.0));
        Lens { x: x.round() as i32, y: y.round() as i32, scale: (self.scale * 1e6).round() as u32 }
    }

    /// Moved by so many pixels of the view.
    pub fn pan(self, by: Pair) -> Self {
        Self { offset: (self.offset.0 + by.0, self.offset.1 + by.1), ..self }
    }

    /// Scaled by `factor` around the point `at` of the view, which stays where it is.
    pub fn zoom(self, at: Pair, factor: f64) -> Self {
        let scale = (self.scale * factor).clamp(FARTHEST, NEAREST);
        let factor = scale / self.scale;
        let keep = |point: f64, offset: f64| point - (point - offset) * factor;
        Self { offset: (keep(at.0, self.offset.0), keep(at.1, self.offset.1)), scale }
    }

    /// A point of the view as a point of the chart.
    pub fn to_chart(self, (x, y): Pair) -> Pair {
        ((x - self.offset.0) / self.scale, (y - self.offset.1) / self.scale)
    }

    /// The part of the chart in view, and as much around it as `margin` pixels of the view.
    pub fn window(self, view: Pair, margin: f64) -> Bounds {
        let (left, top) = self.to_chart((-margin, -margin));
        let (right, bottom) = self.to_chart((view.0 + margin, view.1 + margin));
        [left, top, right, bottom]
    }

    /// Moved as little as brings a box of the chart into view.
    pub fn reveal(self, card: Bounds, view: Pair) -> Self {
        let shift = |low: f64, high: f64, offset: f64, room: f64| {
            let (low, high) = (low * self.scale + offset, high * self.scale + offset);
            if low < MARGIN { MARGIN - low } else { (room - MARGIN - high).min(0.0) }
        };
        self.pan((shift(card[0], card[2], self.offset.0, view.0), shift(card[1], card[3], self.offset.1, view.1)))
    }

    /// Moved so that a point of the chart is in the middle of the view.
    pub fn centred(self, (x, y): Pair, view: Pair) -> Self {
        Self { offset: (view.0 / 2.0 - x * self.scale, view.1 / 2.0 - y * self.scale), ..self }
    }

    /// As a CSS transform.
    pub fn css(self) -> String {
        format!("translate({:.2}px, {:.2}px) scale({:.4})", self.offset.0, self.offset.1, self.scale)
    }
}

/// Whether one box lies within another.
pub fn is_within(inner: Bounds, outer: Bounds) -> bool {
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}
