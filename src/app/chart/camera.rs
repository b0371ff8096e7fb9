//! Where the reader looks at the chart from: an offset in the view and a scale.

/// Closest and farthest scale.
const NEAREST: f64 = 2.0;
const FARTHEST: f64 = 0.04;
/// Below this scale a card's words cannot be read.
pub const LEGIBLE: f64 = 0.5;
/// Least and largest scale of a first look at a part of a chart that is too large to be shown whole: rather all of the part
/// with its marks and colours than a piece of it with every word.
const LOOK: (f64, f64) = (0.4, 0.8);
/// Free space around the chart, pixels of the view.
const MARGIN: f64 = 24.0;

/// Width and height, or x and y.
pub type Pair = (f64, f64);

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
        let room = (view.0 - 2.0 * MARGIN, view.1 - 2.0 * MARGIN);
        let scale = (room.0 / chart.0.max(1.0)).min(room.1 / chart.1.max(1.0)).clamp(FARTHEST, 1.0);
        Self {
            offset: ((view.0 - chart.0 * scale) / 2.0, MARGIN.max((view.1 - chart.1 * scale) / 2.0).min(4.0 * MARGIN)),
            scale,
        }
    }

    /// Shows the whole chart where it can be read then, else the box `focus` (left, top, right, bottom) from its top on, as
    /// large as fits within reason.
    pub fn first_look(chart: Pair, view: Pair, focus: [f64; 4]) -> Self {
        let whole = Self::fit(chart, view);
        if whole.scale >= LEGIBLE {
            return whole;
        }
        let [left, top, right, bottom] = focus;
        let scale = Self::fit((right - left, bottom - top), view).scale.clamp(LOOK.0, LOOK.1);
        Self { offset: (view.0 / 2.0 - (left + right) / 2.0 * scale, MARGIN - top * scale), scale }
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

    /// The part of the chart in view: left, top, right, bottom.
    pub fn window(self, view: Pair) -> [f64; 4] {
        let at = |pixel: f64, offset: f64| (pixel - offset) / self.scale;
        [at(0.0, self.offset.0), at(0.0, self.offset.1), at(view.0, self.offset.0), at(view.1, self.offset.1)]
    }

    /// Moved as little as brings the box `[left, top, right, bottom]` of the chart into view.
    pub fn reveal(self, card: [f64; 4], view: Pair) -> Self {
        let shift = |low: f64, high: f64, offset: f64, room: f64| {
            let (low, high) = (low * self.scale + offset, high * self.scale + offset);
            if low < MARGIN { MARGIN - low } else { (room - MARGIN - high).min(0.0) }
        };
        self.pan((shift(card[0], card[2], self.offset.0, view.0), shift(card[1], card[3], self.offset.1, view.1)))
    }

    /// As a CSS transform.
    pub fn css(self) -> String {
        format!("transform: translate({:.2}px, {:.2}px) scale({:.4})", self.offset.0, self.offset.1, self.scale)
    }
}
