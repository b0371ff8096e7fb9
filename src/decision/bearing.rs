//! Why a position counts: what one seat of a chart decides about the chart’s fit, in whole sentences.

use super::{Band, Coordinates, Criterion, Pay};
use crate::figure::quoted;
use crate::org::{Chart, Function, Measures, Position, PositionId, SalesOwner};

/// One way in which a position bears on a chart’s fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearing {
    /// The criteria it bears on; none where the sentence says that it counts for nothing.
    pub criteria: Vec<Criterion>,
    /// How, in one or two whole sentences.
    pub sentence: String,
}

/// The criteria that the breadth of the owner decides.
const BREADTH: [Criterion; 6] = [
    Criterion::Scale,
    Criterion::Complexity,
    Criterion::Leadership,
    Criterion::Scaling,
    Criterion::Specialism,
    Criterion::SalesSize,
];

/// The criteria on customers who stay.
const OWNED: [Criterion; 2] = [Criterion::Recurring, Criterion::Lifecycle];

/// What the position `id` decides about the fit of `chart`, whose measures and coordinates these are; always something,
/// and be it that it decides nothing. Nothing at all for a position that is not on the chart. O(N).
#[must_use]
pub fn bearing(chart: &Chart, measures: &Measures, coordinates: &Coordinates, id: PositionId) -> Vec<Bearing> {
    let Some(position) = chart.get(id) else { return Vec::new() };
    let nothing = |sentence: &str| vec![Bearing { criteria: Vec::new(), sentence: sentence.to_owned() }];
    let row = measures.outline().ids().iter().position(|&other| other == id);
    let Some(row) = row.filter(|_| !position.closed) else {
        return nothing("Closed: it counts nowhere.");
    };
    let seat = Seat { chart, measures, coordinates, id, row };
    let mut bearings = Vec::new();
    match measures.sales_owner() {
        SalesOwner::Below(owner) => {
            bearings.extend(seat.owner());
            bearings.extend(seat.layer());
            bearings.extend(seat.heads(owner));
            bearings.extend(seat.meetings());
        }
        nobody => bearings.extend(seat.without_owner(nobody)),
    }
    bearings.extend(seat.cost());
    if bearings.is_empty() {
        return nothing("No criterion depends on this position alone; it counts in positions and spans.");
    }
    bearings
}

struct Seat<'a> {
    chart: &'a Chart,
    measures: &'a Measures,
    coordinates: &'a Coordinates,
    id: PositionId,
    row: usize,
}

impl Seat<'_> {
    /// Those of `criteria` that this seat determined.
    fn determined(&self, criteria: impl IntoIterator<Item = Criterion>) -> Vec<Criterion> {
        let determined = |criterion: &Criterion| self.coordinates.reach[criterion.index()].earned_by.contains(&self.id);
        criteria.into_iter().filter(determined).collect()
    }

    /// A bearing on those of `criteria` that the seat determined, where there are any.
    fn bearing(&self, criteria: impl IntoIterator<Item = Criterion>, sentence: String) -> Option<Bearing> {
        let criteria = self.determined(criteria);
        (!criteria.is_empty()).then_some(Bearing { criteria, sentence })
    }

    fn owner(&self) -> Option<Bearing> {
        if self.coordinates.owner != Some(self.id) {
            return None;
        }
        let others = self.measures.present().len() - 1;
        let covered = self.measures.covers(self.row).len() - 1;
        let level = if self.coordinates.c_level { "at C-level" } else { "below C-level" };
        let scope = match (covered, others) {
            (_, 0) => "with sales, the only revenue function here".to_owned(),
            (0, _) => "with sales alone".to_owned(),
            (covered, others) if covered == others => "with every revenue function".to_owned(),
            (covered, others) => format!("with {covered} of the {others} other revenue functions"),
        };
        let wide = if self.coordinates.layered.is_some() { "a CRO’s over a CSO" } else { "a CRO’s" };
        let values = match (self.coordinates.c_level, covered) {
            (true, 0) => "a CSO’s".to_owned(),
            (true, covered) if covered == others => wide.to_owned(),
            (true, _) => format!("between a CSO’s and {wide}"),
            (false, 0) => "a VP Sales’s".to_owned(),
            (false, _) => "a VP Sales’s and a part of what a CRO adds".to_owned(),
        };
        let sentence = format!(
            "Its team holds all of sales, so it is whom the chart is scored by. It stands {level} {scope}: the values are \
             {values}."
        );
        self.bearing(BREADTH.into_iter().chain(OWNED), sentence)
    }

    /// The C-level position that makes a chart a CRO’s over a CSO.
    fn layer(&self) -> Option<Bearing> {
        if self.coordinates.layered != Some(self.id) || !self.coordinates.c_level {
            return None;
        }
        let counts = |criterion: &Criterion| self.coordinates.reach[criterion.index()].h > 0.0;
        Some(Bearing {
            criteria: Criterion::ALL.into_iter().filter(counts).collect(),
            sentence:
                "It is at C-level and leads sales alone below a wider owner, so the chart is read as a CRO over a CSO."
                    .to_owned(),
        })
    }

    /// What it leads whole. `owner` is the owner’s row.
    fn heads(&self, owner: usize) -> impl Iterator<Item = Bearing> {
        let led = Function::CORE.into_iter().filter(|&function| self.measures.head(function) == Some(self.row));
        led.filter_map(move |function| {
            let apart = matches!(function, Function::Sales | Function::Marketing).then_some(Criterion::Separation);
            let owned = OWNED.into_iter().filter(|_| function != Function::Sales);
            let criteria = BREADTH.into_iter().chain([Criterion::Alignment]).chain(apart).chain(owned);
            self.bearing(criteria, self.head(function, owner))
        })
    }

    fn head(&self, function: Function, owner: usize) -> String {
        let name = function.label().to_lowercase();
        let whose = quoted(self.chart.get(self.measures.outline().id(owner)).map_or("", Position::name));
        match function {
            Function::Sales if self.measures.present().len() == 1 => {
                "Head of sales, the only revenue function here, so there is nothing to integrate.".to_owned()
            }
            Function::Sales => "Head of sales: where it meets the other heads decides what is integrated.".to_owned(),
            _ if self.row == owner => {
                format!("It is the head of {name} as well, which counts as integrated with sales.")
            }
            _ if self.measures.tree().holds(owner, self.row) => {
                format!("Head of {name}: in the team of {whose} it counts as integrated with sales.")
            }
            _ if self.measures.tree().ceo() == Some(self.row) => {
                format!("All of {name} comes together only here, at the top, so it counts as apart from sales.")
            }
            _ => format!("Head of {name}: outside the team of {whose} it counts as apart from sales."),
        }
    }

    /// Where functions meet.
    fn meetings(&self) -> impl Iterator<Item = Bearing> {
        let here = |&(one, other): &(Function, Function)| self.measures.meeting(one, other) == Some(self.row);
        self.measures.present().pairs().filter(here).filter_map(|(one, other)| {
            let (first, second) = (one.label(), other.label().to_lowercase());
            let below = Some(self.row) != self.measures.tree().ceo();
            let sentence = match self.measures.meet_below_ceo(one, other) {
                true if below => format!("{first} and {second} meet here, below the CEO: they are aligned."),
                true => format!(
                    "{first} and {second} meet here, at a CEO who leads one of them in person: they are aligned."
                ),
                false => format!("{first} and {second} meet only here, at the CEO: nobody below aligns them."),
            };
            let apart = (one, other) == (Function::Sales, Function::Marketing);
            self.bearing([Criterion::Alignment].into_iter().chain(apart.then_some(Criterion::Separation)), sentence)
        })
    }

    /// What it decides where nobody below the CEO owns sales.
    fn without_owner(&self, why: SalesOwner) -> Option<Bearing> {
        let read = "Every criterion but cost is read as if a VP Sales led it.";
        let here = if why == SalesOwner::Ceo {
            "The CEO does sales in person, so nobody below owns it."
        } else {
            "All of sales comes together only here, so nobody below owns it."
        };
        self.bearing(Criterion::ALL, format!("{here} {read}"))
    }

    fn cost(&self) -> Option<Bearing> {
        let executive = self.coordinates.executives.iter().find(|executive| executive.id == self.id)?;
        let sentence = match executive.pay {
            Pay::Stated(_) => {
                "Counted in cost as an executive of the revenue functions, at the pay that the chart states."
            }
            Pay::Usual(Band::Vp) => "Counted in cost as a VP of the revenue functions, at a VP’s usual pay.",
            Pay::Usual(Band::Cso) => "Counted in cost as a chief of the revenue functions, at a CSO’s usual pay.",
            Pay::Usual(Band::Cro) => "Counted in cost as the chief of all revenue, at a CRO’s usual pay.",
        };
        Some(Bearing { criteria: vec![Criterion::Cost], sentence: sentence.to_owned() })
    }
}
