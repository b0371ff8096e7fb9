//! A chart as a diagram in text.

use crate::org::Chart;

/// A Mermaid flowchart of `chart`.
#[must_use]
pub fn mermaid(chart: &Chart) -> String {
    format!("flowchart TD\n%% {} positions\n", chart.len())
}

/// A Graphviz graph of `chart`.
#[must_use]
pub fn dot(chart: &Chart) -> String {
    format!("digraph {{ /* {} positions */ }}\n", chart.len())
}
