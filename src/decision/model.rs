//! The model as data: value tables, cost curve, swing points, how far they are doubted, and when a verdict is firm.
//!
//! Every number here is judgement. The guides give no score, weight or threshold for this choice; pay alone rests on
//! their ranges. [`Criterion::evidence`] says what the shape of each table rests on.

use super::order::by_number;
use super::{Alternative, Anchor, Axis, Belief, CostCurve, Criterion, Input, Table};
use serde::{Deserialize, Serialize};

/// How the path "CSO now, CRO later" is valued.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Path {
    /// What today counts against the situation in 24 months, 0 to 1.
    pub weight_now: f64,
    /// What changing over costs, in points of fit, 0 or above.
    pub switching_cost: f64,
}

/// How far weights, tables and answers are doubted when a verdict is tested.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Robustness {
    /// Swing points may be off by up to this factor either way, 1 or above.
    pub weight_factor: f64,
    /// Every table entry may be off by up to this many points either way, 0 or above.
    pub table_noise: f64,
    /// Probability that a level was answered one too high, and as much that it was one too low, 0 to ½.
    pub level_shift: f64,
    /// How many variations are drawn.
    pub samples: u32,
    /// Where the generator of the variations starts. One seed for all companies: when an answer changes, a share moves by
    /// what the answer changes and not by luck.
    pub seed: u32,
}

/// From where on a verdict is firm.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// Share of the variations from which a verdict is clear, ½ to 0.999 and not below `leaning`.
    pub clear: f64,
    /// Share of the variations from which it is leaning, ½ to 0.999.
    pub leaning: f64,
    /// Probability that a missing answer turns the outcome from which a clear verdict is leaning, 0 to 1.
    pub unsettling: f64,
}

/// All the numbers of the decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Which edition this is.
    pub version: String,
    /// One table a criterion, in the order of [`Criterion::ALL`]; the last criterion, cost, has [`Model::cost`].
    pub tables: [Table; Criterion::COUNT - 1],
    /// What the alternatives cost and what that is worth.
    pub cost: CostCurve,
    /// Swing points, in the order of [`Criterion::ALL`]; 0 or above. They are the weights until the user gives others.
    pub points: [f64; Criterion::COUNT],
    /// The path from one alternative to another.
    pub path: Path,
    /// Doubt.
    pub robustness: Robustness,
    /// Firmness.
    pub bands: Bands,
}

impl Model {
    /// The first edition.
    #[must_use]
    pub fn v1() -> Self {
        use Axis::{Linear, Log};
        const LEVELS: [f64; 5] = [0.0, 1.0, 2.0, 3.0, 4.0];
        Self {
            version: "1".to_owned(),
            // Rows: VP Sales, CSO, CSO with customer success, CRO, CRO over a CSO.
            tables: [
                table(
                    Log,
                    [0.5, 2.0, 8.0, 30.0, 120.0, 400.0],
                    [
                        [85.0, 95.0, 88.0, 55.0, 22.0, 5.0],
                        [38.0, 48.0, 72.0, 85.0, 72.0, 55.0],
                        [21.0, 31.0, 55.0, 80.0, 82.0, 75.0],
                        [3.0, 13.0, 37.0, 75.0, 92.0, 95.0],
                        [0.0, 5.0, 12.0, 45.0, 88.0, 100.0],
                    ],
                ),
                table(
                    Linear,
                    [0.0, 0.25, 0.5, 0.75, 1.0],
                    [
                        [80.0, 70.0, 58.0, 48.0, 40.0],
                        [85.0, 74.0, 61.0, 50.0, 40.0],
                        [58.0, 61.0, 63.0, 67.0, 69.0],
                        [40.0, 52.0, 65.0, 78.0, 88.0],
                        [45.0, 52.0, 62.0, 72.0, 80.0],
                    ],
                ),
                table(
                    Linear,
                    LEVELS,
                    [
                        [85.0, 66.0, 44.0, 27.0, 15.0],
                        [85.0, 72.0, 55.0, 42.0, 30.0],
                        [65.0, 66.0, 64.0, 63.0, 59.0],
                        [40.0, 58.0, 75.0, 88.0, 95.0],
                        [35.0, 52.0, 72.0, 90.0, 100.0],
                    ],
                ),
                table(
                    Linear,
                    LEVELS,
                    [
                        [78.0, 64.0, 47.0, 32.0, 20.0],
                        [80.0, 68.0, 52.0, 38.0, 25.0],
                        [64.0, 63.0, 60.0, 58.0, 55.0],
                        [40.0, 55.0, 72.0, 88.0, 100.0],
                        [38.0, 52.0, 68.0, 84.0, 95.0],
                    ],
                ),
                table(
                    Linear,
                    LEVELS,
                    [
                        [80.0, 68.0, 52.0, 39.0, 27.0],
                        [85.0, 72.0, 55.0, 42.0, 30.0],
                        [55.0, 60.0, 66.0, 72.0, 76.0],
                        [42.0, 55.0, 70.0, 85.0, 95.0],
                        [42.0, 54.0, 68.0, 82.0, 92.0],
                    ],
                ),
                table(
                    Linear,
                    LEVELS,
                    [
                        [48.0, 62.0, 75.0, 83.0, 86.0],
                        [40.0, 60.0, 78.0, 92.0, 100.0],
                        [47.0, 60.0, 71.0, 78.0, 81.0],
                        [60.0, 60.0, 58.0, 52.0, 45.0],
                        [50.0, 58.0, 68.0, 78.0, 85.0],
                    ],
                ),
                table(
                    Linear,
                    LEVELS,
                    [
                        [50.0, 63.0, 76.0, 85.0, 91.0],
                        [45.0, 62.0, 78.0, 90.0, 100.0],
                        [50.0, 61.0, 70.0, 75.0, 78.0],
                        [60.0, 58.0, 54.0, 46.0, 38.0],
                        [55.0, 60.0, 68.0, 76.0, 82.0],
                    ],
                ),
                table(
                    Linear,
                    LEVELS,
                    [
                        [40.0, 51.0, 66.0, 79.0, 90.0],
                        [35.0, 48.0, 66.0, 82.0, 95.0],
                        [45.0, 53.0, 65.0, 75.0, 82.0],
                        [85.0, 75.0, 60.0, 45.0, 30.0],
                        [80.0, 72.0, 60.0, 48.0, 36.0],
                    ],
                ),
                table(
                    Linear,
                    [0.0, 1.0, 2.0, 3.0],
                    [
                        [90.0, 82.0, 58.0, 12.0],
                        [68.0, 82.0, 64.0, 30.0],
                        [50.0, 66.0, 70.0, 53.0],
                        [23.0, 42.0, 80.0, 88.0],
                        [10.0, 25.0, 65.0, 95.0],
                    ],
                ),
                table(
                    Log,
                    [2.0, 8.0, 20.0, 50.0, 120.0, 300.0],
                    [
                        [85.0, 90.0, 72.0, 42.0, 20.0, 10.0],
                        [35.0, 60.0, 85.0, 92.0, 85.0, 75.0],
                        [34.0, 56.0, 79.0, 85.0, 77.0, 66.0],
                        [30.0, 45.0, 65.0, 68.0, 58.0, 45.0],
                        [0.0, 15.0, 35.0, 60.0, 90.0, 100.0],
                    ],
                ),
            ],
            // CSO: mid-points of the OTE ranges in Conduyt 2026, "CSO compensation"; the first value, the VP's row, and 1.15
            // times the CSO for a CRO are judgement. A CRO over a CSO is the sum of the two.
            cost: CostCurve::new(
                anchors(
                    [5.0, 22.0, 100.0, 400.0],
                    [
                        [250.0, 400.0, 600.0, 900.0],
                        [420.0, 675.0, 1000.0, 1500.0],
                        [420.0, 675.0, 1000.0, 1500.0],
                        [483.0, 776.25, 1150.0, 1725.0],
                        [903.0, 1451.25, 2150.0, 3225.0],
                    ],
                ),
                0.01,
                3.0,
            )
            .expect("the first edition's costs are above 0 and rise"),
            points: [100.0, 70.0, 90.0, 90.0, 80.0, 80.0, 60.0, 60.0, 80.0, 40.0, 40.0],
            path: Path { weight_now: 0.6, switching_cost: 5.0 },
            robustness: Robustness {
                weight_factor: 2.0,
                table_noise: 15.0,
                level_shift: 0.25,
                samples: 10_000,
                seed: 0x0c50_0c40,
            },
            bands: Bands { clear: 0.9, leaning: 0.75, unsettling: 0.1 },
        }
    }

    /// The value of each standing alternative on `criterion` where its input is `x`, 0 to 100.
    #[must_use]
    pub fn values(&self, criterion: Criterion, x: f64) -> [f64; Alternative::ALL.len()] {
        match self.tables.get(criterion.index()) {
            Some(table) => table.values(x),
            None => self.cost.values(x),
        }
    }

    /// How `input` is spaced.
    #[must_use]
    pub fn axis(&self, input: Input) -> Axis {
        self.table(input).axis()
    }

    /// The table of the first criterion that `input` feeds.
    #[must_use]
    pub const fn table(&self, input: Input) -> &Table {
        // Inputs stand in the order of the criteria; cost, the criterion without a table, is last.
        &self.tables[input.index()]
    }

    /// A belief that gives every anchor of `input` the same probability.
    #[must_use]
    pub fn ignorance(&self, input: Input) -> Belief {
        Belief::uniform(self.table(input).anchors().iter().map(|anchor| anchor.at))
    }

    /// The places on the axis of `input` at which some value bends, rising. Between neighbours, and beyond the ends,
    /// every value is straight.
    #[must_use]
    pub fn bends(&self, input: Input) -> Vec<f64> {
        let table = self.table(input);
        let mut bends: Vec<f64> = table.anchors().iter().map(|anchor| table.axis().place(anchor.at)).collect();
        if input.criteria().contains(&Criterion::Cost) {
            bends.extend(self.cost.bends());
        }
        by_number(&mut bends, |bend| *bend);
        bends.dedup();
        bends
    }

    /// The bends of `input` from the first to the last anchor of its table, two or more, rising. Where cost bends below, under
    /// the smallest company that the table tells apart, nothing is told apart here either.
    #[must_use]
    pub fn scale(&self, input: Input) -> Vec<f64> {
        let (table, axis) = (self.table(input).anchors(), self.axis(input));
        let (first, last) = (axis.place(table[0].at), axis.place(table[table.len() - 1].at));
        let mut scale = self.bends(input);
        scale.retain(|bend| (first..=last).contains(bend));
        scale
    }
}

impl Default for Model {
    fn default() -> Self {
        Self::v1()
    }
}

fn anchors<const N: usize>(at: [f64; N], rows: [[f64; N]; Alternative::ALL.len()]) -> Vec<Anchor> {
    (0..N).map(|i| Anchor { at: at[i], of: rows.map(|row| row[i]) }).collect()
}

fn table<const N: usize>(axis: Axis, at: [f64; N], rows: [[f64; N]; Alternative::ALL.len()]) -> Table {
    Table::new(axis, anchors(at, rows)).expect("the first edition's anchors rise and its values lie in 0 to 100")
}
