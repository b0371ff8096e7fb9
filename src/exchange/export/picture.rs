//! A chart as a picture: one SVG that needs nothing but itself, with real text, every team unfolded.

mod card;
pub(super) mod ink;
mod key;
mod lines;
pub(super) mod measure;
pub(super) mod sheet;
pub(super) mod svg;

pub(super) use card::Cards;
pub(super) use key::Key;
pub(super) use lines::{dotted, solid};
pub(in crate::exchange) use measure::is_right_to_left;

use super::flat::{Flat, one_line};
use crate::org::{Chart, Direction, Facet, Legend, Style, family};
use measure::{HEADING, SOFT, wrap};
use sheet::Sheet;
use svg::Svg;

/// What stands on the cards. Where a seat has nothing of it, no room is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// Job title; without it the holder stands in its place.
    pub title: bool,
    /// Who holds it, or that it is vacant or closed.
    pub holder: bool,
    /// What it works on.
    pub function: bool,
    /// Department as the source of the chart names it.
    pub department: bool,
    /// Where it sits.
    pub location: bool,
}

impl Default for Show {
    fn default() -> Self {
        Self { title: true, holder: true, function: false, department: false, location: false }
    }
}

/// How a chart is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Which way it grows.
    pub direction: Direction,
    /// What the colours say; `None` for no colours.
    pub colour: Option<Facet>,
    /// What stands on the cards.
    pub show: Show,
    /// What stands above it, such as the names of plan and design; may be empty.
    pub heading: String,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            direction: Direction::Down,
            colour: Some(Facet::Function),
            show: Show::default(),
            heading: String::new(),
        }
    }
}

impl Look {
    /// Sizes of the cards that hold what is shown.
    pub(super) fn style(&self) -> Style {
        let Show { title, holder, function, department, location } = self.show;
        let soft = [holder && title, function, department, location].into_iter().map(u16::from).sum();
        ink::style(self.direction, soft)
    }

    /// The legend of the colours where these are no functions.
    pub(super) fn legend(&self, chart: &Chart, flat: &Flat) -> Option<Legend> {
        let facet = self.colour.filter(|facet| *facet != Facet::Function)?;
        Some(Legend::of(chart, &flat.outline, facet))
    }

    fn colour_of(&self, flat: &Flat, row: usize, legend: Option<&Legend>) -> Option<&'static str> {
        let position = flat.positions[row];
        match legend {
            Some(legend) => {
                let shade = legend.shade(position, flat.outline.depth(row) + 1);
                Some(ink::SHADES[usize::from(shade) % ink::SHADES.len()])
            }
            None => self.colour.map(|_| ink::FUNCTIONS[usize::from(family(position.function))]),
        }
    }
}

/// A drawing with its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The document.
    pub svg: String,
    /// Pixels at life size.
    pub width: u32,
    /// The same.
    pub height: u32,
}

/// The chart as an SVG document, drawn as usual.
#[must_use]
pub fn picture(chart: &Chart) -> String {
    draw(chart, &Look::default()).svg
}

/// Cards in a column of a stack: a picture is looked at whole, and a chart is much wider than high anyway.
const TALL: u16 = 24;

/// The least width of a picture, for its heading and its key.
const NARROWEST: u32 = 480;
/// Room for the heading, and between chart and key.
const HEAD: u32 = 40;
const FOOT: u32 = 28;

/// Draws a chart with all of its positions. O(N) but for the order of the dotted lines; no recursion. Some 500 bytes a
/// position.
///
/// # Panics
/// Where the drawing could be wider or higher than 2^29 pixels: see [`Layout::compute`](crate::org::Layout::compute).
#[must_use]
pub fn draw(chart: &Chart, look: &Look) -> Picture {
    let flat = Flat::of(chart);
    let legend = look.legend(chart, &flat);
    let cards = Cards::new(&flat, look, legend.as_ref());
    let key = Key::of(chart, &flat, look, legend.as_ref());
    let style = Style { stack_column: TALL, ..look.style() };
    let placed = Sheet::whole(&flat).place(&flat, style);
    let (across, down) = placed.size();
    let (inner, margin) = (across.max(NARROWEST), u32::from(ink::MARGIN));
    let heading = one_line(&look.heading);
    let top = margin + if heading.is_empty() { 0 } else { HEAD };
    let foot = key.height(inner);
    let (width, height) = (inner + 2 * margin, top + down + if foot > 0 { FOOT + foot } else { 0 } + margin);
    let mut svg = Svg::default();
    svg.add(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{}\">\n",
        ink::FONT
    ));
    svg.named("title", if heading.is_empty() { "Org chart" } else { &heading });
    svg.add(format_args!("\n<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n", ink::SURFACE));
    if !heading.is_empty() {
        let shown = wrap(&heading, HEADING, inner, 1).lines.concat();
        svg.text((ink::MARGIN, ink::MARGIN + HEADING.size), &shown, &svg::ink(HEADING, ink::INK), None);
        svg.0.push('\n');
    }
    svg.add(format_args!("<g transform=\"translate({} {top})\">\n", margin + (inner - across) / 2));
    solid(&mut svg, &placed);
    dotted(&mut svg, &flat, &placed);
    cards.open(&mut svg);
    for (row, at) in placed.cards() {
        cards.draw(&mut svg, row, at);
    }
    svg.0.push_str("</g>\n</g>\n");
    if foot > 0 {
        svg.add(format_args!(
            "<g transform=\"translate({margin} {})\"{}>\n",
            top + down + FOOT,
            svg::ink(SOFT, ink::INK_SOFT)
        ));
        key.draw(&mut svg, inner);
        svg.0.push_str("</g>\n");
    }
    svg.0.push_str("</svg>\n");
    Picture { svg: svg.0, width, height }
}
