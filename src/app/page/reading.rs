//! What the planner reads in a chart, in words and figures: shared by Designs and Compare.

use crate::app::browser::locale;
use crate::app::chart::{COLOURS, Marks};
use crate::app::state::Shared;
use crate::decision::{Brief, ChartFit, Contest, Coordinates, Situation, cost_of_chart, fit_of_chart};
use crate::org::{self, Chart, FAMILIES, Function, Measures, PositionId, SalesOwner, families, leaders};
pub use crate::org::{Leader, named};
use crate::plan::Design;
use gloo::timers::callback::Interval;
use std::collections::HashMap;
use std::rc::Rc;
use yew::prelude::*;

/// Positions that are read in one task before the next design waits for another: a few frames’ work at most.
const AT_ONCE: usize = 20_000;

/// The badges of the leaders.
pub fn badges(leaders: &[Leader]) -> HashMap<PositionId, AttrValue> {
    leaders.iter().map(|leader| (leader.id, AttrValue::Static(leader.scope.label()))).collect()
}

/// Marks with badges alone.
pub fn badge_marks(leaders: &[Leader]) -> Marks {
    Marks { badges: badges(leaders), ..Marks::default() }
}

/// Who runs a core function on the chart, in a few words.
pub fn owner(chart: &Chart, measures: &Measures, function: Function) -> AttrValue {
    org::owner(chart, measures, function).into()
}

/// A measure with its value, and its definition for who asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What is measured.
    pub label: &'static str,
    /// The value, formatted.
    pub value: String,
    /// The definition.
    pub means: &'static str,
}

/// The measures of a chart, in the order both pages list them.
pub fn figures(measures: &Measures) -> Vec<Figure> {
    let whole = |number: u32| locale::whole(number.into());
    let sales_owner = match measures.sales_owner() {
        SalesOwner::Below(_) => "Yes",
        SalesOwner::Absent => "No sales",
        SalesOwner::Ceo => "The CEO",
        SalesOwner::Split => "Split",
    };
    let vacant = if measures.filled() == 0 { "–".to_owned() } else { whole(measures.vacant) };
    let figure = |label, value: String, means| Figure { label, value, means };
    vec![
        figure("Positions", whole(measures.positions()), "Seats on the chart, vacant ones among them."),
        figure("Vacant", vacant, "Seats that nobody holds; a generated design names no holders."),
        figure("Layers", whole(measures.layers), "The CEO is layer 1."),
        figure("CEO’s span of control", whole(measures.ceo_span()), "Positions that report to the CEO directly."),
        figure("Widest span", whole(measures.widest_span), "Most direct reports of one position."),
        figure("Mean span", locale::fixed(measures.mean_span, 1), "Direct reports of those who have any, on average."),
        figure("One owner of sales below the CEO", sales_owner.to_owned(), measures.sales_owner().explain()),
        figure(
            "Revenue functions under one executive",
            locale::percent(measures.coverage()),
            "The most of sales, marketing and customer success that one position below the CEO leads whole.",
        ),
        figure(
            "Revenue positions under one executive",
            locale::percent(measures.headcount_coverage()),
            "The same, weighted by positions.",
        ),
        figure(
            "Escalation",
            whole(measures.escalation()),
            "Levels that a conflict between functions climbs to whoever settles it.",
        ),
        figure(
            "Silo index",
            measures.silo_index().map_or_else(|| "–".to_owned(), |silo| locale::fixed(silo, 2)),
            "0: the functions meet right above their heads. 1: they meet only at the CEO. Our own definition.",
        ),
    ]
}

/// Everything read off one chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The measures.
    pub measures: Measures,
    /// The leaders.
    pub leaders: Vec<Leader>,
}

impl Reading {
    /// Reads `chart`.
    pub fn of(chart: &Chart) -> Self {
        let measures = Measures::of(chart);
        let leaders = leaders(chart, &measures);
        Self { measures, leaders }
    }
}

/// Whether all of these drawn designs are read, see [`Design::coordinates`]. A few small ones are read at once; more, or larger ones, in
/// tasks of their own, and then the component renders again.
#[hook]
pub fn use_read<'a>(designs: impl Iterator<Item = &'a Rc<Design>>) -> bool {
    let read_all = use_force_update();
    let mut unread: Vec<_> =
        designs.filter(|design| !design.is_read()).map(|design| Shared::of(Rc::clone(design))).collect();
    if unread.iter().map(|design| design.began().len()).sum::<usize>() <= AT_ONCE {
        read(&unread);
        unread.clear();
    }
    let all = unread.is_empty();
    use_effect_with(unread, move |unread| {
        let reading = (!unread.is_empty()).then(|| {
            let unread = unread.clone();
            Interval::new(0, move || {
                if read(&unread) {
                    read_all.force_update();
                }
            })
        });
        move || drop(reading)
    });
    all
}

/// Reads as many of the designs as one task may, at least one; whether all are read now.
fn read(designs: &[Shared<Design>]) -> bool {
    let mut positions = 0;
    for design in designs.iter().filter(|design| !design.is_read()) {
        if positions >= AT_ONCE {
            return false;
        }
        positions += design.began().len();
        drop(design.coordinates());
    }
    true
}

/// A company’s answers before the model: what charts are judged by, worked out once for all of them.
#[derive(Debug)]
pub struct Judge {
    /// What it judges by.
    pub brief: Brief,
    today: Situation,
    later: Option<Situation>,
}

impl Judge {
    /// The judge of `brief`.
    pub fn of(brief: Brief) -> Self {
        let (profile, model) = (&brief.profile, &brief.model);
        let (today, later) = (Situation::today(profile, model), Situation::in_24_months(profile, model));
        Self { brief, today, later }
    }

    /// How well a chart that lies at `coordinates` serves the company.
    pub fn fit(&self, coordinates: &Coordinates) -> ChartFit {
        fit_of_chart(&self.brief.model, &self.brief.weights, &self.today, self.later.as_ref(), coordinates)
    }

    /// Yearly cash cost of such a chart’s revenue executives, US dollars.
    pub fn cost(&self, coordinates: &Coordinates) -> f64 {
        cost_of_chart(&self.brief.model, &self.today, coordinates)
    }

    /// What charts are held against each other by.
    pub fn contest(&self) -> Contest<'_> {
        Contest::new(&self.brief.model, &self.brief.weights, &self.today, self.later.as_ref())
    }
}

/// The key to the colours of the cards where they say the function.
pub fn legend() -> Html {
    let entry = |(class, label)| html! { <li {class}>{ label }</li> };
    html! { <ul class="legend" aria-label="Colours">{ for COLOURS.into_iter().zip(FAMILIES).map(entry) }</ul> }
}

/// The same with the number of positions of each colour on `chart`; those on none are left out.
pub fn counted_legend(chart: &Chart) -> Vec<(AttrValue, usize, AttrValue)> {
    let entries = COLOURS.into_iter().zip(FAMILIES).zip(families(chart)).filter(|(_, count)| *count > 0);
    entries.map(|((class, label), count)| (label.into(), count, class.into())).collect()
}
