//! The key below a picture: what its colours say, and what its other signs mean.

use super::super::flat::Flat;
use super::measure::{SOFT, measure, wrap};
use super::svg::Svg;
use super::{Look, ink};
use crate::org::{Chart, FAMILIES, Facet, Legend, families};

/// What stands beside a name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    Colour(&'static str),
    Vacant,
    Closed,
    Dotted,
}

/// The names of what is on a chart, each with its mark.
#[derive(Clone, Debug)]
pub struct Key(Vec<(Mark, String)>);

/// From a mark to its name, from an entry to the next, and from one line to the next.
const INDENT: u16 = 20;
const GAP: u32 = 24;
/// Height of a line of the key.
pub const LINE: u16 = 20;

impl Key {
    /// The key of a chart; `legend` is that of its colours where these are no functions.
    pub fn of(chart: &Chart, flat: &Flat, look: &Look, legend: Option<&Legend>) -> Self {
        let mut entries = Vec::new();
        match (look.colour, legend) {
            (Some(Facet::Function), _) => {
                let named = ink::FUNCTIONS.into_iter().zip(FAMILIES);
                let used = named.zip(families(chart)).filter(|(_, count)| *count > 0);
                entries.extend(used.map(|((colour, name), _)| (Mark::Colour(colour), name.to_owned())));
            }
            (Some(_), Some(legend)) => entries.extend(legend.entries.iter().map(|entry| {
                let colour = ink::SHADES[usize::from(entry.shade) % ink::SHADES.len()];
                (Mark::Colour(colour), super::super::flat::one_line(&entry.label).into_owned())
            })),
            _ => {}
        }
        // One colour tells nothing apart.
        entries.truncate(if entries.len() > 1 { entries.len() } else { 0 });
        let rows = || 0..flat.outline.len();
        let signs = [
            (Mark::Vacant, "Vacant", rows().any(|row| flat.is_vacant(row))),
            (Mark::Closed, "Closed", rows().any(|row| flat.positions[row].closed)),
            (Mark::Dotted, "Dotted line", !flat.dotted.is_empty()),
        ];
        let signs = signs.into_iter().filter(|(_, _, is_there)| *is_there);
        entries.extend(signs.map(|(mark, name, _)| (mark, name.to_owned())));
        Self(entries)
    }

    /// How high it is at a width; 0 where there is nothing to say.
    pub fn height(&self, width: u32) -> u32 {
        let (_, y) = self.places(width).last().map_or((0, 0), |(place, _)| place);
        if self.0.is_empty() { 0 } else { y + u32::from(LINE) }
    }

    /// Draws it with its upper left corner at the origin.
    pub fn draw(&self, svg: &mut Svg, width: u32) {
        for (((x, y), name), (mark, _)) in self.places(width).zip(&self.0) {
            svg.add(format_args!("<g transform=\"translate({x} {y})\">"));
            let swatch = |fill: &str, more: &str| {
                format!("<rect x=\".5\" y=\"3.5\" width=\"12\" height=\"12\" rx=\"2\" fill=\"{fill}\"{more}/>")
            };
            let edge = format!(" stroke=\"{}\" stroke-dasharray=\"3 2\"", ink::LINE);
            match mark {
                Mark::Colour(colour) => svg.0.push_str(&swatch(colour, "")),
                Mark::Vacant => svg.0.push_str(&swatch(ink::SURFACE, &edge)),
                Mark::Closed => svg.0.push_str(&swatch(ink::SUNKEN, &edge)),
                Mark::Dotted => svg.add(format_args!(
                    "<path d=\"M-3 9.5H14\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"5 4\"/>",
                    ink::ACCENT,
                    ink::LINE_WIDTH
                )),
            }
            let struck = if *mark == Mark::Closed { " text-decoration=\"line-through\"" } else { "" };
            svg.text((INDENT, 14), &name, struck, None);
            svg.0.push_str("</g>\n");
        }
    }

    /// Where each entry goes, with its name as it fits, line by line.
    fn places(&self, width: u32) -> impl Iterator<Item = ((u32, u32), String)> {
        let (mut x, mut y) = (0, 0);
        self.0.iter().map(move |(_, name)| {
            let name = wrap(name, SOFT, width.saturating_sub(u32::from(INDENT)).clamp(60, 400), 1).lines.concat();
            // The widest of fonts may take some of the gap: measured by it, the others would stand too far apart.
            let room = u32::from(INDENT) + measure(&name, SOFT) * 9 / 10;
            if x > 0 && x + room > width {
                (x, y) = (0, y + u32::from(LINE));
            }
            let place = (x, y);
            x += room + GAP;
            (place, name)
        })
    }
}
