//! Value tables: how well each standing alternative serves a company that gave some answer, 0 to 100.

use super::Alternative;
use serde::{Deserialize, Serialize};

/// How the numbers of an input are spaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// By difference.
    Linear,
    /// By ratio.
    Log,
}

impl Axis {
    /// Where `x` lies on the axis; 0 and less lie infinitely far down a logarithmic one.
    #[must_use]
    pub fn place(self, x: f64) -> f64 {
        match self {
            Self::Linear => x,
            Self::Log if x > 0.0 => libm::log(x),
            Self::Log => f64::NEG_INFINITY,
        }
    }

    /// The number at a place on the axis.
    #[must_use]
    pub fn number(self, place: f64) -> f64 {
        match self {
            Self::Linear => place,
            Self::Log => libm::exp(place),
        }
    }
}

/// One column of a printed table: a number of the input and the figure of each alternative there.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Anchor {
    /// The input's number.
    pub at: f64,
    /// One figure an alternative, in the order of [`Alternative::ALL`].
    pub of: [f64; Alternative::ALL.len()],
}

/// Why a table was refused.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum TableError {
    /// Fewer than two anchors.
    #[error("a table needs at least two anchors")]
    TooShort,
    /// An anchor that is not above the one before it, or not a number, or not above 0 on a logarithmic axis.
    #[error("anchors must rise, and lie above 0 where the axis is logarithmic; {0} does not")]
    Anchor(f64),
    /// A value outside 0 to 100.
    #[error("a value lies between 0 and 100, not at {0}")]
    Value(f64),
    /// A cost that is not above 0, or ends of the cost scale that do not rise from above 0.
    #[error("costs and the ends of the cost scale must be above 0 and rise; {0} does not")]
    Cost(f64),
}

fn check_anchors(axis: Axis, anchors: &[Anchor]) -> Result<(), TableError> {
    let floor = if axis == Axis::Log { 0.0 } else { f64::NEG_INFINITY };
    anchors.iter().try_fold(floor, |before, anchor| {
        if anchor.at > before && anchor.at.is_finite() { Ok(anchor.at) } else { Err(TableError::Anchor(anchor.at)) }
    })?;
    if anchors.len() < 2 { Err(TableError::TooShort) } else { Ok(()) }
}

/// The anchors with another figure of `alternative` at the one that stands at place `at`.
fn changed(anchors: &[Anchor], at: usize, alternative: Alternative, figure: f64) -> Vec<Anchor> {
    let mut anchors = anchors.to_vec();
    if let Some(anchor) = anchors.get_mut(at) {
        anchor.of[alternative.index()] = figure;
    }
    anchors
}

/// The two anchors around `x` and how far it lies between them, 0 to 1. Beyond either end: that end.
fn around(axis: Axis, anchors: &[Anchor], x: f64) -> (&Anchor, &Anchor, f64) {
    let right = anchors.partition_point(|anchor| anchor.at < x).clamp(1, anchors.len() - 1);
    let (low, high) = (&anchors[right - 1], &anchors[right]);
    let (from, to) = (axis.place(low.at), axis.place(high.at));
    (low, high, ((axis.place(x) - from) / (to - from)).clamp(0.0, 1.0))
}

/// Values over one input: straight between anchors, constant outside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked", into = "Unchecked")]
pub struct Table {
    axis: Axis,
    anchors: Vec<Anchor>,
}

#[derive(Serialize, Deserialize)]
struct Unchecked {
    axis: Axis,
    anchors: Vec<Anchor>,
}

impl TryFrom<Unchecked> for Table {
    type Error = TableError;

    fn try_from(table: Unchecked) -> Result<Self, TableError> {
        Self::new(table.axis, table.anchors)
    }
}

impl From<Table> for Unchecked {
    fn from(table: Table) -> Self {
        Self { axis: table.axis, anchors: table.anchors }
    }
}

impl Table {
    /// A table of these anchors.
    ///
    /// # Errors
    /// [`TableError`] where there are fewer than two, they do not rise, or a value lies outside 0 to 100.
    pub fn new(axis: Axis, anchors: Vec<Anchor>) -> Result<Self, TableError> {
        check_anchors(axis, &anchors)?;
        match anchors.iter().flat_map(|anchor| anchor.of).find(|value| !(0.0..=100.0).contains(value)) {
            Some(value) => Err(TableError::Value(value)),
            None => Ok(Self { axis, anchors }),
        }
    }

    /// The table with another value for `alternative` at the anchor `at`, the first being 0; without such an anchor, as it is.
    ///
    /// # Errors
    /// [`TableError::Value`].
    pub fn with(&self, at: usize, alternative: Alternative, value: f64) -> Result<Self, TableError> {
        Self::new(self.axis, changed(&self.anchors, at, alternative, value))
    }

    /// How its input is spaced.
    #[must_use]
    pub const fn axis(&self) -> Axis {
        self.axis
    }

    /// Its anchors, lowest first; two or more.
    #[must_use]
    pub fn anchors(&self) -> &[Anchor] {
        &self.anchors
    }

    /// The value of each alternative at `x`, 0 to 100.
    #[must_use]
    pub fn values(&self, x: f64) -> [f64; Alternative::ALL.len()] {
        let (low, high, part) = around(self.axis, &self.anchors, x);
        std::array::from_fn(|a| low.of[a] + part * (high.of[a] - low.of[a]))
    }
}

/// What each alternative costs, and what a cost is worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedCost", into = "UncheckedCost")]
pub struct CostCurve {
    anchors: Vec<Anchor>,
    best: f64,
    worst: f64,
}

#[derive(Serialize, Deserialize)]
struct UncheckedCost {
    anchors: Vec<Anchor>,
    best: f64,
    worst: f64,
}

impl TryFrom<UncheckedCost> for CostCurve {
    type Error = TableError;

    fn try_from(curve: UncheckedCost) -> Result<Self, TableError> {
        Self::new(curve.anchors, curve.best, curve.worst)
    }
}

impl From<CostCurve> for UncheckedCost {
    fn from(curve: CostCurve) -> Self {
        Self { anchors: curve.anchors, best: curve.best, worst: curve.worst }
    }
}

impl CostCurve {
    /// A curve through `anchors`: revenue in millions of US dollars, yearly cash cost in thousands. `best` and `worst`
    /// are the parts of revenue, as factors, at and beyond which a cost is worth 100 and 0.
    ///
    /// # Errors
    /// [`TableError`] where there are fewer than two anchors, they do not rise, or a figure is not above 0.
    pub fn new(anchors: Vec<Anchor>, best: f64, worst: f64) -> Result<Self, TableError> {
        check_anchors(Axis::Log, &anchors)?;
        let costs = anchors.iter().flat_map(|anchor| anchor.of);
        if let Some(cost) = costs.chain([best]).find(|cost| !(*cost > 0.0 && cost.is_finite())) {
            return Err(TableError::Cost(cost));
        }
        if worst > best && worst.is_finite() { Ok(Self { anchors, best, worst }) } else { Err(TableError::Cost(worst)) }
    }

    /// The curve with another cost of `alternative` at the anchor `at`, the first being 0, in thousands of US dollars; without
    /// such an anchor, as it is.
    ///
    /// # Errors
    /// [`TableError::Cost`].
    pub fn with(&self, at: usize, alternative: Alternative, cost: f64) -> Result<Self, TableError> {
        Self::new(changed(&self.anchors, at, alternative, cost), self.best, self.worst)
    }

    /// The curve with other ends of the scale; see [`CostCurve::ends`].
    ///
    /// # Errors
    /// [`TableError::Cost`].
    pub fn with_ends(&self, best: f64, worst: f64) -> Result<Self, TableError> {
        Self::new(self.anchors.clone(), best, worst)
    }

    /// Its anchors: revenue in millions of US dollars, cost in thousands.
    #[must_use]
    pub fn anchors(&self) -> &[Anchor] {
        &self.anchors
    }

    /// The part of revenue that is worth 100, and the one that is worth 0.
    #[must_use]
    pub const fn ends(&self) -> (f64, f64) {
        (self.best, self.worst)
    }

    /// Yearly cash cost of each alternative in US dollars, where revenue is `revenue` millions. Straight between the
    /// anchors with both axes logarithmic, constant outside.
    #[must_use]
    pub fn costs(&self, revenue: f64) -> [f64; Alternative::ALL.len()] {
        let (low, high, part) = around(Axis::Log, &self.anchors, revenue);
        std::array::from_fn(|a| {
            let (low, high) = (libm::log(low.of[a]), libm::log(high.of[a]));
            libm::exp(low + part * (high - low)) * 1e3
        })
    }

    /// What a yearly cost of `usd` is worth to a company with `revenue` millions, 0 to 100.
    #[must_use]
    pub fn value(&self, usd: f64, revenue: f64) -> f64 {
        if usd <= 0.0 {
            return 100.0;
        }
        let part = usd / (revenue.max(0.0) * 1e6);
        (100.0 * (1.0 - libm::log(part / self.best) / libm::log(self.worst / self.best))).clamp(0.0, 100.0)
    }

    /// The value of each alternative's cost at `revenue` millions, 0 to 100.
    #[must_use]
    pub fn values(&self, revenue: f64) -> [f64; Alternative::ALL.len()] {
        self.costs(revenue).map(|usd| self.value(usd, revenue))
    }

    /// The logarithms of revenue at which some alternative's value bends: the anchors, and where it leaves 0 or
    /// reaches 100. Between two neighbours every value is straight in the logarithm of revenue.
    #[must_use]
    pub fn bends(&self) -> Vec<f64> {
        let mut bends: Vec<f64> = self.anchors.iter().map(|anchor| libm::log(anchor.at)).collect();
        for a in 0..Alternative::ALL.len() {
            // Logarithm of cost over revenue: straight between anchors, falling one for one outside them.
            let point = |anchor: &Anchor| (libm::log(anchor.at), libm::log(anchor.of[a] / anchor.at / 1e3));
            let points: Vec<_> = self.anchors.iter().map(point).collect();
            let (first, last) = (points[0], points[points.len() - 1]);
            for end in [libm::log(self.best), libm::log(self.worst)] {
                bends.extend((first.1 <= end).then_some(first.0 - (end - first.1)));
                bends.extend((last.1 >= end).then_some(last.0 + (last.1 - end)));
                for pair in points.windows(2) {
                    let ((from, low), (to, high)) = (pair[0], pair[1]);
                    let part = (end - low) / (high - low);
                    bends.extend((0.0..=1.0).contains(&part).then_some(from + part * (to - from)));
                }
            }
        }
        bends
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::decision::Model;
    use proptest::prelude::*;

    fn anchor(at: f64, value: f64) -> Anchor {
        Anchor { at, of: [value; 5] }
    }

    #[test]
    fn broken_tables_are_refused() {
        assert_eq!(Table::new(Axis::Linear, vec![anchor(0.0, 1.0)]), Err(TableError::TooShort));
        assert_eq!(Table::new(Axis::Log, vec![anchor(0.0, 1.0), anchor(1.0, 1.0)]), Err(TableError::Anchor(0.0)));
        let falling = vec![anchor(1.0, 1.0), anchor(1.0, 2.0)];
        assert_eq!(Table::new(Axis::Linear, falling), Err(TableError::Anchor(1.0)));
        assert_eq!(Table::new(Axis::Linear, vec![anchor(0.0, 1.0), anchor(1.0, 101.0)]), Err(TableError::Value(101.0)));
        assert_eq!(CostCurve::new(vec![anchor(1.0, 1.0), anchor(2.0, 1.0)], 0.5, 0.5), Err(TableError::Cost(0.5)));
        assert!(serde_json::from_str::<Table>(r#"{"axis":"linear","anchors":[]}"#).is_err());
    }

    #[test]
    fn anchors_are_met_exactly_and_ends_are_flat() {
        for table in Model::v1().tables {
            for anchor in table.anchors() {
                assert_eq!(table.values(anchor.at), anchor.of);
            }
            let (first, last) = (table.anchors().first().unwrap(), table.anchors().last().unwrap());
            assert_eq!(table.values(-1.0), first.of);
            assert_eq!(table.values(1e9), last.of);
        }
    }

    #[test]
    fn cost_is_defined_at_the_edges() {
        let cost = Model::v1().cost;
        assert!(cost.value(1.0, 0.0).abs() < 1e-12);
        assert!((cost.value(0.0, 0.0) - 100.0).abs() < 1e-12);
        assert!((cost.value(1e6, 100.0) - 100.0).abs() < 1e-9);
        assert!(cost.value(3e6, 1.0).abs() < 1e-9);
    }

    proptest! {
        /// Between neighbouring bends every cost value is straight in the logarithm of revenue.
        #[test]
        fn cost_is_straight_between_bends(place in -3.0..7.0f64, part in 0.0..1.0f64) {
            let cost = Model::v1().cost;
            let bends = cost.bends();
            let from = bends.iter().copied().filter(|&bend| bend <= place).fold(-4.0, f64::max);
            let to = bends.iter().copied().filter(|&bend| bend > place).fold(8.0, f64::min);
            let at = |place: f64| cost.values(libm::exp(place));
            let (low, high, middle) = (at(from), at(to), at(from + part * (to - from)));
            for a in 0..5 {
                prop_assert!((middle[a] - (low[a] + part * (high[a] - low[a]))).abs() < 1e-8);
            }
        }
    }
}
