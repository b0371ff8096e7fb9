//! What the chart costs at the size of a large company.

fn main() {}
