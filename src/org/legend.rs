//! The legend of a coloured chart: which value has which of the ten shades, and how many positions have it.

use super::{Chart, Facet, Function, Outline, Position};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The shade of whatever has none of its own. Values of their own have a lower one.
pub const NEUTRAL: u8 = 9;

/// What charts that are coloured by function tell apart, in the order of their colours: several functions have one.
pub const FAMILIES: [&str; 6] = [
    "Sales",
    "Marketing",
    "Customer success",
    "Revenue leadership",
    "Operations and enablement of revenue",
    "Rest of the company",
];

/// A function’s place in [`FAMILIES`].
#[must_use]
pub const fn family(function: Option<Function>) -> u8 {
    match function {
        Some(Function::Sales) => 0,
        Some(Function::Marketing) => 1,
        Some(Function::CustomerSuccess) => 2,
        Some(Function::Revenue) => 3,
        Some(Function::RevenueOperations | Function::SalesOperations | Function::Enablement) => 4,
        _ => 5,
    }
}

/// How many positions of a chart are of each of [`FAMILIES`]. O(N).
#[must_use]
pub fn families(chart: &Chart) -> [usize; FAMILIES.len()] {
    let mut counts = [0; FAMILIES.len()];
    for (_, position) in chart.positions() {
        counts[usize::from(family(position.function))] += 1;
    }
    counts
}

/// One line of a legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendEntry {
    /// The value, for people.
    pub label: String,
    /// How many positions have it, 1 or more.
    pub count: usize,
    /// Its shade, 0 to [`NEUTRAL`].
    pub shade: u8,
}

/// What the colours of one chart say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legend {
    /// The facet that it is the legend of.
    pub facet: Facet,
    /// What is on the chart: values in their natural order where they have one, otherwise most frequent first, equals by
    /// name; then “Other” and “Not stated”, both neutral, where there are such.
    pub entries: Vec<LegendEntry>,
    /// For a facet of free text, the value of each shade.
    texts: Vec<String>,
}

impl Legend {
    /// The legend of `chart`, whose outline is `outline`. O(N).
    #[must_use]
    pub fn of(chart: &Chart, outline: &Outline, facet: Facet) -> Self {
        let rows = (0..outline.len()).filter_map(|row| Some((chart.get(outline.id(row))?, outline.depth(row) + 1)));
        let mut legend = Self { facet, ..Self::default() };
        if let Some(text) = text(facet) {
            let mut counts: HashMap<&str, usize> = HashMap::new();
            for value in rows.clone().map(|(position, _)| text(position)).filter(|value| !value.is_empty()) {
                *counts.entry(value).or_default() += 1;
            }
            // Nine times the most frequent: a sort would be longer for the page and slower here.
            for _ in 0..NEUTRAL {
                let Some((&most, _)) = counts.iter().max_by_key(|(value, count)| (**count, Reverse(**value))) else {
                    break;
                };
                counts.remove(most);
                legend.texts.push(most.to_owned());
            }
        }
        let mut own: [Option<LegendEntry>; NEUTRAL as usize] = Default::default();
        let neutral = |label: &str| LegendEntry { label: label.to_owned(), count: 0, shade: NEUTRAL };
        let (mut other, mut unstated) = (neutral("Other"), neutral("Not stated"));
        for (position, layer) in rows {
            let shade = legend.shade(position, layer);
            let entry = match (own.get_mut(usize::from(shade)), facet.value(position, layer)) {
                (_, None) => &mut unstated,
                (None, Some(_)) => &mut other,
                (Some(own), Some(label)) => {
                    own.get_or_insert_with(|| LegendEntry { label: label.into_owned(), count: 0, shade })
                }
            };
            entry.count += 1;
        }
        let neutral = [other, unstated].into_iter().filter(|entry| entry.count > 0);
        legend.entries = own.into_iter().flatten().chain(neutral).collect();
        legend
    }

    /// The shade of a position in layer `layer`, from 1: 0 to [`NEUTRAL`]. Shades of functions, levels and layers are the
    /// same on every chart.
    #[must_use]
    pub fn shade(&self, position: &Position, layer: u32) -> u8 {
        let own = match self.facet {
            Facet::Function => position.function.map(|function| function as usize),
            Facet::Level => Some(position.grade as usize),
            Facet::Layer => layer.checked_sub(1).map(|above| above as usize),
            Facet::Holder => Some(usize::from(position.holder.is_none())),
            Facet::Department | Facet::Location => {
                let value = text(self.facet).map(|text| text(position));
                self.texts.iter().position(|text| Some(text.as_str()) == value)
            }
        };
        own.and_then(|own| u8::try_from(own).ok()).map_or(NEUTRAL, |own| own.min(NEUTRAL))
    }
}

/// The field of a facet that holds free text.
fn text(facet: Facet) -> Option<fn(&Position) -> &str> {
    match facet {
        Facet::Department => Some(|position| &position.department),
        Facet::Location => Some(|position| &position.location),
        Facet::Function | Facet::Level | Facet::Layer | Facet::Holder => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::org::{Function, Grade};

    fn lines(positions: Vec<Position>, managers: &[Option<usize>], facet: Facet) -> Vec<(String, usize, u8)> {
        let chart = Chart::from_managers(positions, managers).unwrap();
        let outline = chart.outline();
        let legend = Legend::of(&chart, &outline, facet);
        // What the legend counts is what is coloured.
        for shade in 0..=NEUTRAL {
            let coloured = (0..outline.len())
                .filter(|&row| legend.shade(chart.get(outline.id(row)).unwrap(), outline.depth(row) + 1) == shade);
            let counted = legend.entries.iter().filter(|entry| entry.shade == shade).map(|entry| entry.count);
            assert_eq!(coloured.count(), counted.sum::<usize>());
        }
        legend.entries.into_iter().map(|entry| (entry.label, entry.count, entry.shade)).collect()
    }

    fn line(label: &str, count: usize, shade: u8) -> (String, usize, u8) {
        (label.to_owned(), count, shade)
    }

    #[test]
    fn free_text_comes_most_frequent_first_and_the_rest_as_one() {
        let mut positions = Vec::new();
        for (department, count) in "ABCDEFGHIJKL".chars().zip(1..) {
            let position = Position { department: format!("Team {department}"), ..Position::default() };
            positions.extend(std::iter::repeat_n(position, count));
        }
        positions.extend([Position { department: "Team M".into(), ..Position::default() }, Position::default()]);
        let managers = vec![None; positions.len()];
        let lines = lines(positions, &managers, Facet::Department);
        assert_eq!(lines[..2], [line("Team L", 12, 0), line("Team K", 11, 1)]);
        assert_eq!(lines[8..], [line("Team D", 4, 8), line("Other", 3 + 2 + 1 + 1, 9), line("Not stated", 1, 9)]);
    }

    #[test]
    fn equals_come_by_name() {
        let at = |location: &str| Position { location: location.to_owned(), ..Position::default() };
        let lines = lines(vec![at("Oslo"), at("Bonn"), at("Bonn"), at("Oslo"), at("Ulm")], &[None; 5], Facet::Location);
        assert_eq!(lines, [line("Bonn", 2, 0), line("Oslo", 2, 1), line("Ulm", 1, 2)]);
    }

    #[test]
    fn natural_orders_keep_their_shades_on_every_chart() {
        let chain: Vec<_> = (0..12_usize).map(|row| row.checked_sub(1)).collect();
        let layers = lines(vec![Position::default(); 12], &chain, Facet::Layer);
        assert_eq!(layers[0], line("Layer 1", 1, 0));
        assert_eq!(layers[8..], [line("Layer 9", 1, 8), line("Other", 3, 9)]);

        let of = |function, grade| Position { function, grade, ..Position::default() };
        let some = || {
            let people = of(Some(Function::People), Grade::Vp);
            vec![of(Some(Function::Marketing), Grade::Vp), people, of(None, Grade::CLevel)]
        };
        let functions = lines(some(), &[None; 3], Facet::Function);
        assert_eq!(functions, [line("Marketing", 1, 1), line("Other", 1, 9), line("Not stated", 1, 9)]);
        assert_eq!(lines(some(), &[None; 3], Facet::Level), [line("C-level", 1, 0), line("VP", 2, 1)]);
        let held = Position { holder: Some("Ann".into()), ..Position::default() };
        let holders = lines(vec![Position::default(), held], &[None; 2], Facet::Holder);
        assert_eq!(holders, [line("Filled", 1, 0), line("Vacant", 1, 1)]);
        assert_eq!(lines(Vec::new(), &[], Facet::Layer), []);
    }
}
