//! Reading a chart: its place among the pure designs, criterion by criterion, each with the positions that earned it.
//!
//! Judgement throughout: which measure of the tree answers which criterion, and the shares of marketing and customer
//! success in the two criteria on customers who stay.

use super::{Band, Coordinates, Criterion, Executive, Pay, Reach};
use crate::org::Function::{CustomerSuccess, Marketing, Sales};
use crate::org::{Chart, Claim, Function, Grade, Measures, Position, PositionId, SalesOwner, claim};

/// What marketing and customer success count for on recurring revenue.
const RECURRING: [(Function, f64); 2] = [(Marketing, 0.4), (CustomerSuccess, 0.6)];

/// What they count for on the customer lifecycle.
const LIFECYCLE: [(Function, f64); 2] = [(Marketing, 0.3), (CustomerSuccess, 0.7)];

/// Reads `chart`. Where nobody below the CEO owns sales, [`Measures::sales_owner`] says why in words.
#[must_use]
pub fn read(chart: &Chart) -> Coordinates {
    read_measured(chart, &Measures::of(chart))
}

/// Reads `chart`, whose measures are known already. O(N).
#[must_use]
pub fn read_measured(chart: &Chart, measures: &Measures) -> Coordinates {
    let executives = executives(chart, measures);
    let id = |row: usize| measures.outline().id(row);
    let SalesOwner::Below(owner) = measures.sales_owner() else {
        // Sales comes together at the CEO, or is absent: that is what determined every reach.
        let earned_by: Vec<PositionId> = measures.head(Sales).map(id).into_iter().collect();
        let reach = Criterion::ALL.map(|criterion| match criterion {
            Criterion::Cost => Reach::default(),
            _ => Reach { h: 0.0, earned_by: earned_by.clone() },
        });
        return Coordinates { reach, executives, ..Coordinates::default() };
    };
    let is_c_level = |row: usize| chart.get(id(row)).is_some_and(|position| position.grade == Grade::CLevel);
    let reading = Reading { measures, owner };
    Coordinates {
        owner: Some(id(owner)),
        c_level: is_c_level(owner),
        layered: reading.layered(is_c_level).map(id),
        reach: Criterion::ALL.map(|criterion| reading.reach(criterion)),
        executives,
    }
}

/// C-level and VP positions in the revenue functions. The CEO is none of them, also a CEO who sells: that seat costs the
/// same whatever is chosen.
fn executives(chart: &Chart, measures: &Measures) -> Vec<Executive> {
    let ceo = measures.tree().ceo().map(|row| measures.outline().id(row));
    let ids = measures.outline().ids().iter().filter(|&&id| Some(id) != ceo);
    let positions = ids.filter_map(|&id| chart.get(id).map(|position| (id, position)));
    positions.filter_map(|(id, position)| Some(Executive { id, pay: pay(position, band(position)?) })).collect()
}

/// The cost curve of an executive of the revenue functions; `None` for everybody else.
fn band(position: &Position) -> Option<Band> {
    let function = position.function.filter(|function| function.is_revenue())?;
    match position.grade {
        Grade::CLevel if function == Function::Revenue || claim(&position.title) == Some(Claim::Cro) => Some(Band::Cro),
        Grade::CLevel => Some(Band::Cso),
        Grade::Vp => Some(Band::Vp),
        Grade::Director | Grade::Manager | Grade::Contributor => None,
    }
}

fn pay(position: &Position, band: Band) -> Pay {
    #[allow(clippy::cast_precision_loss)] // pay far below 2^53
    position.pay.map_or(Pay::Usual(band), |usd| Pay::Stated(usd as f64))
}

/// A chart on which somebody below the CEO owns sales.
struct Reading<'a> {
    measures: &'a Measures,
    owner: usize,
}

impl Reading<'_> {
    /// The most senior C-level position below an owner of more than sales that covers sales alone.
    fn layered(&self, is_c_level: impl Fn(usize) -> bool) -> Option<usize> {
        let tree = self.measures.tree();
        if self.measures.covers(self.owner).len() < 2 {
            return None;
        }
        let below = tree.chain(self.measures.head(Sales)?).take_while(|&row| row != self.owner);
        below.filter(|&row| is_c_level(row) && self.measures.covers(row).len() == 1).last()
    }

    fn reach(&self, criterion: Criterion) -> Reach {
        match criterion {
            Criterion::Scale
            | Criterion::Complexity
            | Criterion::Leadership
            | Criterion::Scaling
            | Criterion::Specialism
            | Criterion::SalesSize => self.breadth(),
            Criterion::Alignment => self.alignment(),
            Criterion::Separation => self.separation(),
            Criterion::Recurring => self.owned(RECURRING),
            Criterion::Lifecycle => self.owned(LIFECYCLE),
            Criterion::Cost => Reach::default(),
        }
    }

    /// How many functions beside sales the owner covers, of those that are present.
    fn breadth(&self) -> Reach {
        let (present, covered) = (self.measures.present(), self.measures.covers(self.owner));
        let heads = present.iter().filter_map(|function| self.measures.head(function));
        self.earned(part(covered.len() - 1, present.len() - 1), heads.chain([self.owner]))
    }

    /// How many pairs of the present functions meet below the CEO.
    fn alignment(&self) -> Reach {
        let present = self.measures.present();
        let met = present.pairs().filter(|&(one, other)| self.measures.meet_below_ceo(one, other)).count();
        let heads = present.iter().filter_map(|function| self.measures.head(function));
        let meetings = present.pairs().filter_map(|(one, other)| self.measures.meeting(one, other));
        #[allow(clippy::cast_possible_truncation)] // at most three pairs
        self.earned(part(met as u32, present.pairs().count() as u32), heads.chain(meetings))
    }

    /// Whether sales and marketing meet below the CEO.
    fn separation(&self) -> Reach {
        let heads = [Sales, Marketing].into_iter().filter_map(|function| self.measures.head(function));
        let h = if self.measures.meet_below_ceo(Sales, Marketing) { 1.0 } else { 0.0 };
        self.earned(h, heads.chain(self.measures.meeting(Sales, Marketing)))
    }

    /// The part of `counts`, over the functions present, that lies with functions the owner covers.
    fn owned(&self, counts: [(Function, f64); 2]) -> Reach {
        let covered = self.measures.covers(self.owner);
        let (mut held, mut all) = (0.0, 0.0);
        for (function, count) in counts {
            if self.measures.head(function).is_some() {
                all += count;
                held += if covered.contains(function) { count } else { 0.0 };
            }
        }
        let heads = counts.into_iter().filter_map(|(function, _)| self.measures.head(function));
        self.earned(if all > 0.0 { held / all } else { 0.0 }, heads.chain([self.owner]))
    }

    /// A reach with its positions, each once, most senior first in the order of the outline.
    fn earned(&self, h: f64, rows: impl Iterator<Item = usize>) -> Reach {
        let mut rows: Vec<usize> = rows.collect();
        rows.sort_unstable();
        rows.dedup();
        Reach { h, earned_by: rows.into_iter().map(|row| self.measures.outline().id(row)).collect() }
    }
}

/// `part` of `whole`, 0 of nothing.
fn part(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}
