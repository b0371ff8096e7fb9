//! One of the designs that are compared, read once for everything that is said of it.

use crate::app::page::reading::{Judge, Reading};
use crate::app::state::Shared;
use crate::decision::{ChartFit, Coordinates, read_measured};
use crate::design::Origin;
use crate::org::Chart;

/// See the top of the file.
pub struct Side {
    /// Which design.
    pub origin: Origin,
    /// What it is called.
    pub name: String,
    /// Its chart.
    pub chart: Shared<Chart>,
    /// What it measures.
    pub reading: Reading,
    /// Where it lies between the pure designs.
    pub coordinates: Coordinates,
    /// How well it serves the company.
    pub fit: ChartFit,
    /// Yearly cash cost of the revenue executives, US dollars.
    pub cost: f64,
}

impl Side {
    /// Reads a design’s chart.
    pub fn of(origin: Origin, name: String, chart: &Shared<Chart>, judge: &Judge) -> Self {
        let reading = Reading::of(chart);
        let coordinates = read_measured(chart, &reading.measures);
        let (fit, cost) = (judge.fit(&coordinates), judge.cost(&coordinates));
        Self { origin, name, chart: chart.clone(), reading, coordinates, fit, cost }
    }
}
