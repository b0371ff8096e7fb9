//! The layout alone, without a page.

use super::STYLE;
use crate::org::{Layout, Outline};
use wasm_bindgen::prelude::*;

/// One chart, laid out without being drawn.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct LayoutBench {
    outline: Outline,
    layout: Layout,
}

#[wasm_bindgen]
impl LayoutBench {
    /// With nothing in it.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a chart: for each position the index of its manager, always a lower one, or −1 for a top.
    pub fn read(&mut self, managers: &[i32]) {
        let managers: Vec<_> = managers.iter().map(|&manager| usize::try_from(manager).ok()).collect();
        self.outline = Outline::of_managers(&managers);
    }

    /// Lays it out, every position drawn, so many times.
    pub fn lay_out(&mut self, times: u32) {
        for _ in 0..times {
            self.layout.compute(&self.outline, |_| false, |_| false, STYLE);
        }
    }

    /// The left edges of all positions in the order they came in, then their upper edges.
    #[must_use]
    pub fn corners(&self) -> Vec<i32> {
        let count = self.outline.len();
        let mut corners = vec![0; 2 * count];
        for (row, card) in self.layout.cards() {
            let at = self.outline.id(row).number() as usize;
            (corners[at], corners[count + at]) = (card.x, card.y);
        }
        corners
    }
}
