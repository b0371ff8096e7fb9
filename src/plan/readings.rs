//! How titles are read, as edits: what new rules change on the baseline and on what was copied from one.

use super::charts::PerChart;
use super::design::Trial;
use super::{Base, Change, ChangeError, Plan};
use crate::design::{DesignId, Origin};
use crate::org::{Chart, Edit, Field};
use crate::role::TitleRules;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Functions and levels that change. Rules that are taken back would not do: an older page may have read the titles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Readings {
    /// On the baseline.
    baseline: Vec<Edit>,
    /// On what designs were copied from, where that is no longer the baseline.
    bases: Vec<(DesignId, Vec<Edit>)>,
}

impl Plan {
    /// What `rules` would change.
    pub(super) fn readings(&self, rules: &TitleRules) -> Readings {
        let copied = self.designs.iter().filter(|design| design.copied == Origin::Baseline);
        let mut edits = PerChart::default();
        let own = copied.filter_map(|design| match &design.base {
            Base::Own(chart) => Some((design.id, edits.of(chart, |chart| changed(chart, rules)).clone())),
            Base::Imported => None,
        });
        Readings {
            baseline: self.imported().map_or_else(Vec::new, |chart| changed(chart, rules)),
            bases: own.filter(|(_, edits)| !edits.is_empty()).collect(),
        }
    }

    /// Takes `rules` and changes what they read to `readings`, all or nothing; returns what takes that back.
    pub(super) fn read_as(&mut self, rules: Rc<TitleRules>, readings: &Readings) -> Result<Change, ChangeError> {
        if !readings.all().all(|edit| matches!(edit, Edit::Set { to: Field::Function(_) | Field::Grade(_), .. })) {
            return Err(ChangeError::History);
        }
        let (mut baseline, mut designs, mut was) = (self.baseline.clone(), self.designs.clone(), Readings::default());
        if let Some(baseline) = &mut baseline {
            let chart = Rc::make_mut(&mut Rc::make_mut(baseline).chart);
            was.baseline = chart.apply_all(readings.baseline.iter().cloned())?;
        }
        let mut known: Vec<Reread> = Vec::new();
        for (id, edits) in &readings.bases {
            let design = designs.iter_mut().find(|design| design.id == *id).ok_or(ChangeError::NoDesign)?;
            let Base::Own(chart) = &mut Rc::make_mut(design).base else { return Err(ChangeError::History) };
            let like = known.iter().rposition(|read| Rc::ptr_eq(&read.was, chart) && read.by == edits);
            if like.is_none() {
                known.push(Reread::new(chart, edits)?);
            }
            let read = &known[like.unwrap_or(known.len() - 1)];
            *chart = Rc::clone(&read.is);
            was.bases.push((*id, read.back.clone()));
        }
        let (imported, mut trial) = (baseline.as_ref().map(|baseline| &baseline.chart), Trial::default());
        for design in designs.iter_mut().filter(|design| design.copied == Origin::Baseline) {
            Rc::make_mut(design).settle(imported, &mut trial, &self.shelf)?;
        }
        (self.baseline, self.designs) = (baseline, designs);
        Ok(Change::Readings(std::mem::replace(&mut self.rules, rules), was))
    }
}

/// A chart on which titles were read anew: one for all designs that rest on it and are read alike, so that they rest on one again.
struct Reread<'a> {
    was: Rc<Chart>,
    by: &'a [Edit],
    is: Rc<Chart>,
    back: Vec<Edit>,
}

impl<'a> Reread<'a> {
    fn new(chart: &Rc<Chart>, by: &'a [Edit]) -> Result<Self, ChangeError> {
        let mut is = Chart::clone(chart);
        let back = is.apply_all(by.iter().cloned())?;
        Ok(Self { was: Rc::clone(chart), by, is: Rc::new(is), back })
    }
}

impl Readings {
    fn all(&self) -> impl Iterator<Item = &Edit> {
        self.baseline.iter().chain(self.bases.iter().flat_map(|(_, edits)| edits))
    }
}

/// The edits after which `chart` is read by `rules`.
fn changed(chart: &Chart, rules: &TitleRules) -> Vec<Edit> {
    let mut read = chart.clone();
    rules.read(&mut read);
    let mut edits = Vec::new();
    for &seat in chart.outline().ids() {
        let (Some(was), Some(is)) = (chart.get(seat), read.get(seat)) else { continue };
        if was.function != is.function {
            edits.push(Edit::Set { seat, to: Field::Function(is.function) });
        }
        if was.grade != is.grade {
            edits.push(Edit::Set { seat, to: Field::Grade(is.grade) });
        }
    }
    edits
}
