//! The charts of designs that were asked for last. A design keeps its edits; its chart is drawn from them when somebody asks,
//! and a plan of two hundred designs of a company of 50,000 must not hold two hundred such charts at once.

use crate::org::Chart;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// Most positions of all charts on the shelf together: some 50 MB.
const MOST_POSITIONS: usize = 400_000;
/// Most charts, however small.
const MOST_CHARTS: usize = 256;
/// The last so many stay however large they are: as many as stand side by side at most.
const LEAST_CHARTS: usize = 4;

/// See the top of the file. A copy is the same shelf: a plan and the plans it becomes share one.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf(Rc<RefCell<VecDeque<Rc<Chart>>>>);

/// A shelf says nothing about the plan it stands beside.
impl PartialEq for Shelf {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Shelf {
    /// Puts a chart on the shelf, or to its front, and takes off what there is no room for.
    pub(super) fn put(&self, chart: &Rc<Chart>) {
        self.take(chart);
        let mut charts = self.0.borrow_mut();
        charts.push_back(Rc::clone(chart));
        let mut positions: usize = charts.iter().map(|chart| chart.len()).sum();
        while charts.len() > LEAST_CHARTS && (positions > MOST_POSITIONS || charts.len() > MOST_CHARTS) {
            positions -= charts.pop_front().map_or(0, |oldest| oldest.len());
        }
    }

    /// Takes a chart off the shelf, where it is on it.
    pub(super) fn take(&self, chart: &Rc<Chart>) {
        let mut charts = self.0.borrow_mut();
        if let Some(at) = charts.iter().rposition(|kept| Rc::ptr_eq(kept, chart)) {
            charts.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::org::Position;

    fn chart(positions: usize) -> Rc<Chart> {
        let managers: Vec<_> = (0..positions).map(|at| at.checked_sub(1)).collect();
        Rc::new(Chart::from_managers(vec![Position::default(); positions], &managers).unwrap())
    }

    #[test]
    fn the_oldest_make_room() {
        let shelf = Shelf::default();
        let first = chart(MOST_POSITIONS / 8);
        shelf.put(&first);
        for _ in 0..20 {
            shelf.put(&chart(MOST_POSITIONS / 8));
            shelf.put(&first);
        }
        assert_eq!(shelf.0.borrow().len(), 8);
        assert_eq!(Rc::strong_count(&first), 2, "it was asked for all the time, and is there once");
        shelf.take(&first);
        assert_eq!(Rc::strong_count(&first), 1);
    }

    #[test]
    fn as_many_as_are_looked_at_side_by_side_stay_whatever_their_size() {
        let shelf = Shelf::default();
        (0..6).for_each(|_| shelf.put(&chart(MOST_POSITIONS / 2)));
        assert_eq!(shelf.0.borrow().len(), LEAST_CHARTS);
        (0..MOST_CHARTS * 2).for_each(|_| shelf.put(&chart(1)));
        assert_eq!(shelf.0.borrow().len(), MOST_CHARTS);
    }
}
