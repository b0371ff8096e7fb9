//! What the page asks of the library about one chart: matches of a search, the legend of a facet, why a seat counts, and how
//! a design stands among the others.

use crate::app::browser::locale;
use crate::app::page::reading::named;
use crate::decision::{ChartFit, Criterion};
use crate::org::{Chart, Facet, Outline, Position, PositionId};

/// Shades that a legend has; the last is for what is too rare to have its own.
const SHADES: usize = 10;

/// The positions that `text` finds, in the order of the chart.
pub fn find(chart: &Chart, outline: &Outline, text: &str) -> Vec<PositionId> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Vec::new();
    }
    let found = |id: &&PositionId| chart.get(**id).is_some_and(|position| matches(position, &text));
    outline.ids().iter().filter(found).copied().collect()
}

/// Whether title, holder, department, location or function of a position contain `text`, which is in lower case.
pub fn matches(position: &Position, text: &str) -> bool {
    let function = position.function.map_or("", crate::org::Function::label);
    let holder = position.holder.as_deref().unwrap_or_default();
    [&position.title, holder, &position.department, &position.location, function]
        .iter()
        .any(|field| field.to_lowercase().contains(text))
}

/// What the colours of a chart say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legend {
    facet: Facet,
    entries: Vec<(String, usize)>,
}

impl Legend {
    /// The legend of `chart` by `facet`: the values in the order in which the chart has them.
    pub fn of(chart: &Chart, outline: &Outline, facet: Facet) -> Self {
        let mut entries: Vec<(String, usize)> = Vec::new();
        for row in 0..outline.len() {
            let Some(position) = chart.get(outline.id(row)) else { continue };
            let value = facet.value(position, outline.depth(row) + 1).unwrap_or("Not given".into());
            match entries.iter_mut().find(|(label, _)| *label == *value) {
                Some((_, count)) => *count += 1,
                None => entries.push((value.into_owned(), 1)),
            }
        }
        Self { facet, entries }
    }

    /// Each value with the number of positions that have it and its shade.
    pub fn entries(&self) -> Vec<(String, usize, u8)> {
        let all = self.entries.iter().enumerate();
        let mut shown: Vec<(String, usize, u8)> =
            all.clone().take(SHADES - 1).map(|(at, (label, count))| (label.clone(), *count, at as u8)).collect();
        let rest: usize = all.skip(SHADES - 1).map(|(_, (_, count))| count).sum();
        if rest > 0 {
            shown.push(("Others".to_owned(), rest, SHADES as u8 - 1));
        }
        shown
    }

    /// The shade of a position in layer `layer`, from 1.
    pub fn shade(&self, position: &Position, layer: u32) -> u8 {
        let value = self.facet.value(position, layer).unwrap_or("Not given".into());
        let at = self.entries.iter().position(|(label, _)| *label == *value).unwrap_or(SHADES);
        at.min(SHADES - 1) as u8
    }
}

/// Why a seat counts in the fit of its chart, a sentence each.
pub fn bearing(fit: &ChartFit, id: PositionId) -> Vec<String> {
    let earned = |criterion: &Criterion| fit.earned_by[criterion.index()].contains(&id);
    let say = |criterion: Criterion| {
        let part = fit.fit.contributions[criterion.index()];
        format!(
            "{}: one of the seats that decide its value of {} of 100, worth {} points.",
            criterion.label(),
            locale::fixed(part.value, 0),
            locale::fixed(part.points(), 1)
        )
    };
    Criterion::ALL.into_iter().filter(earned).map(say).collect()
}

/// How a design with this fit stands among the others, a sentence.
pub fn standing(own: f64, others: &[(String, f64)]) -> String {
    let best = others.iter().reduce(|best, other| if other.1 > best.1 { other } else { best });
    let Some((name, fit)) = best else { return "There is no other design to compare it with.".to_owned() };
    let margin = own - fit;
    let points = locale::fixed(margin.abs(), 1);
    if margin.abs() < 0.05 {
        format!("Fits as well as “{name}”, the best of the others.")
    } else if margin > 0.0 {
        format!("Fits better than every other design, by {points} points before “{name}”.")
    } else {
        format!("Fits {points} points less well than “{name}”, the best of the others.")
    }
}

/// The managers above a position in one line, the nearest first: where there is little room, it is what tells most.
pub fn path(chart: &Chart, id: PositionId) -> String {
    let above = std::iter::successors(chart.manager(id), |&at| chart.manager(at));
    above.filter_map(|at| chart.get(at)).map(|at| at.title.as_str()).collect::<Vec<_>>().join(" ‹ ")
}

/// A position as people name it; empty where the chart does not have it.
pub fn name(chart: &Chart, id: PositionId) -> String {
    chart.get(id).map(named).unwrap_or_default()
}
