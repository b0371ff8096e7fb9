//! A copy of the plan to hand to others: without its past, and without what its owner keeps back.

use super::charts::PerChart;
use super::design::Trial;
use super::{Baseline, ChangeError, History, Plan};
use crate::design::DesignId;
use crate::org::Chart;
use std::rc::Rc;

/// What the file of a reduced copy’s chart is called: the name of the owner’s own file stays behind.
const REDUCED: &str = "a reduced copy of a plan";

impl Plan {
    /// The plan without what can be undone and without how it is looked at.
    #[must_use]
    pub fn without_past(&self) -> Self {
        Self { history: History::default(), views: Vec::new(), saved_views: Vec::new(), ..self.clone() }
    }

    /// The plan without its past, each of its charts put through `strip`, which keeps positions, lines and what is closed.
    /// `dotted` says whether it keeps dotted lines too. Of the designs’ edits the same is left, and they set what each position
    /// has in the end, so that what stood there in between stays behind. The sentences about rows that did not fit stay behind,
    /// since they quote the file.
    ///
    /// # Errors
    /// [`ChangeError`] where `strip` keeps less than that.
    pub fn stripped(&self, strip: impl Fn(&Chart) -> Chart, dotted: bool) -> Result<Self, ChangeError> {
        let mut plan = self.without_past();
        plan.baseline = self.imported().map(|chart| {
            let chart = Rc::new(strip(chart));
            Rc::new(Baseline { chart, file: REDUCED.to_owned(), set_aside: Vec::new() })
        });
        let (mut bases, mut trial) = (PerChart::default(), Trial::default());
        for design in &mut plan.designs {
            let imported = plan.baseline.as_ref().map(|baseline| &baseline.chart);
            *design = Rc::new(design.stripped(&strip, dotted, imported, &mut bases, &mut trial)?);
        }
        Ok(plan)
    }

    /// The chart that a drawn design began with.
    #[must_use]
    pub fn began_with(&self, id: DesignId) -> Option<&Rc<Chart>> {
        self.design(id).and_then(|design| design.base(self.imported()))
    }
}
