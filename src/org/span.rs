//! Spans and layers of a chart: four ways to say how wide its teams are, and how its positions are spread over spans and layers.
//!
//! Tools disagree about what the mean span is; each definition answers another question, so all four are given. Closed seats count
//! nowhere.

use super::{Chart, Measures};

/// Reports that a manager leads, in classes by their fewest: from the second on the five that McKinsey names for managers’ work (How to
/// identify the right spans of control for your organization); the first, narrower than any of them, is ours.
pub const CLASSES: [(u32, &str); 6] =
    [(1, "1–2"), (3, "3–5"), (6, "6–7"), (8, "8–10"), (11, "11–15"), (16, "16 or more")];

/// One layer of a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    /// Positions with reports.
    pub managers: u32,
    /// Positions without.
    pub others: u32,
}

impl Layer {
    /// All positions of the layer.
    #[must_use]
    pub const fn positions(self) -> u32 {
        self.managers + self.others
    }
}

/// Spans and layers of one chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spans {
    /// Direct reports of each position that has any, fewest first.
    spans: Vec<u32>,
    /// Positions that somebody holds: without reports, and with.
    held: [u32; 2],
    layers: Vec<Layer>,
}

impl Spans {
    /// Reads `chart`, whose measures are known already. O(N + m log m) for m managers.
    #[must_use]
    pub fn of(chart: &Chart, measures: &Measures) -> Self {
        let tree = measures.tree();
        let mut spans = Self::default();
        for (row, &id) in measures.outline().ids().iter().enumerate() {
            let (span, level) = (tree.span(row), tree.level(row) as usize);
            if spans.layers.len() <= level {
                spans.layers.resize(level + 1, Layer::default());
            }
            let layer = &mut spans.layers[level];
            if span > 0 {
                layer.managers += 1;
                spans.spans.push(span);
            } else {
                layer.others += 1;
            }
            let is_held = chart.get(id).is_some_and(|position| position.holder.is_some());
            spans.held[usize::from(span > 0)] += u32::from(is_held);
        }
        spans.spans.sort_unstable();
        spans
    }

    /// Direct reports of those who have any, on average, vacant seats counted like others: what most tools call the mean span.
    /// `None` where nobody has any.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        ratio(self.spans.iter().map(|&span| u64::from(span)).sum(), self.spans.len() as u64)
    }

    /// Half of the managers have at most so many direct reports: unlike the mean it is not moved by one very wide team. Of an even
    /// number it is the mean of the two in the middle. `None` where nobody has any.
    #[must_use]
    pub fn median(&self) -> Option<f64> {
        let middle = self.spans.len() / 2;
        let upper = f64::from(*self.spans.get(middle)?);
        let even = self.spans.len().is_multiple_of(2);
        Some(if even { (upper + f64::from(self.spans[middle - 1])) / 2.0 } else { upper })
    }

    /// People who lead nobody for each person who leads somebody, seats that somebody holds alone (Nakisa, “Average Span of Control”).
    /// Vacant seats and managers of managers do not make it wider. `None` where no leading seat is held.
    #[must_use]
    pub fn people_per_manager(&self) -> Option<f64> {
        ratio(u64::from(self.held[0]), u64::from(self.held[1]))
    }

    /// The span of the manager that the average position reports to: wide teams count by how many feel them. Never below the mean.
    /// `None` where nobody has reports. Our own definition (judgement).
    #[must_use]
    pub fn felt(&self) -> Option<f64> {
        let square = |&span: &u32| u64::from(span) * u64::from(span);
        ratio(self.spans.iter().map(square).sum(), self.spans.iter().map(|&span| u64::from(span)).sum())
    }

    /// How many managers there are in each of [`CLASSES`].
    #[must_use]
    pub fn distribution(&self) -> [u32; CLASSES.len()] {
        let mut counts = [0; CLASSES.len()];
        for span in &self.spans {
            let class = CLASSES.iter().rposition(|(fewest, _)| span >= fewest).unwrap_or_default();
            counts[class] += 1;
        }
        counts
    }

    /// The layers, from the CEO’s down.
    #[must_use]
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }
}

#[allow(clippy::cast_precision_loss)] // counts of positions, far below 2^52
fn ratio(part: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| part as f64 / of as f64)
}
