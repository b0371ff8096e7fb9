//! One card: a seat with its title and what is wanted below it.

use super::super::flat::Flat;
use super::measure::{SOFT, TITLE, measure, wrap};
use super::svg::{self, Svg};
use super::{Look, ink};
use crate::org::{Legend, Point, Position};
use std::borrow::Cow;

/// Draws cards alike.
pub struct Cards<'a> {
    pub flat: &'a Flat<'a>,
    pub look: &'a Look,
    /// Colours of shades that are no function’s.
    pub legend: Option<&'a Legend>,
    pub height: u16,
    inks: Inks,
}

/// Attributes of what is written.
struct Inks {
    title: String,
    struck: String,
    soft: String,
    vacant: String,
}

/// The width of a line of text on a card.
const ROOM: u32 = (ink::CARD_WIDTH - ink::TEXT_LEFT - ink::TEXT_RIGHT) as u32;
/// The name of the shape to which a text is clipped.
const CLIP: &str = "card";

impl<'a> Cards<'a> {
    /// Cards as `look` wants them.
    pub fn new(flat: &'a Flat<'a>, look: &'a Look, legend: Option<&'a Legend>) -> Self {
        let title = svg::ink(TITLE, ink::INK);
        let inks = Inks {
            struck: format!("{} text-decoration=\"line-through\"", svg::ink(TITLE, ink::INK_SOFT)),
            soft: String::new(),
            vacant: " font-style=\"italic\"".to_owned(),
            title,
        };
        Self { flat, look, legend, height: look.style().card_height, inks }
    }

    /// What the cards refer to, and the group that they stand in.
    pub fn open(&self, svg: &mut Svg) {
        svg.add(format_args!(
            "<defs><clipPath id=\"{CLIP}\"><rect x=\"{}\" width=\"{}\" height=\"{}\"/></clipPath></defs>\n<g{}>\n",
            ink::STRIPE,
            ink::CARD_WIDTH - ink::STRIPE,
            self.height,
            svg::ink(SOFT, ink::INK_SOFT)
        ));
    }

    /// Draws the card of a seat with its upper left corner at `at`.
    pub fn draw(&self, svg: &mut Svg, row: usize, at: Point) {
        let position = self.flat.positions[row];
        let mut lines = self.lines(row).into_iter();
        let title = lines.next().unwrap_or_default();
        let title = (wrap(&title, TITLE, ROOM, ink::TITLE_LINES), title.as_ref());
        let below: Vec<_> = lines.map(|line| (wrap(&line, SOFT, ROOM, 1).lines.concat(), line)).collect();
        svg.add(format_args!("<g transform=\"translate({} {})\">", at.x, at.y));
        if title.0.is_cut || below.iter().any(|(shown, line)| shown != line) {
            let mut full = title.1.to_owned();
            for (_, line) in &below {
                full.push_str("; ");
                full.push_str(line);
            }
            svg.named("title", &full);
        }
        self.frame(svg, row);
        let heading = title.0.lines;
        let count = |lines: usize, height: u16| u16::try_from(lines).unwrap_or(u16::MAX).saturating_mul(height);
        let text = count(heading.len(), ink::TITLE_LINE) + count(below.len(), ink::SOFT_LINE);
        let mut top = self.height.saturating_sub(text) / 2;
        let strong = if position.closed { &self.inks.struck } else { &self.inks.title };
        for line in &heading {
            svg.text((ink::TEXT_LEFT, top + 13), line, strong, Some(CLIP));
            top += ink::TITLE_LINE;
        }
        for (at, (line, _)) in below.iter().enumerate() {
            let vacant = at == 0 && self.look.show.holder && self.flat.is_vacant(row);
            let soft = if vacant { &self.inks.vacant } else { &self.inks.soft };
            svg.text((ink::TEXT_LEFT, top + 12), line, soft, Some(CLIP));
            top += ink::SOFT_LINE;
        }
        svg.0.push_str("</g>\n");
    }

    /// The texts of a card, the one in bold first.
    fn lines(&self, row: usize) -> Vec<Cow<'a, str>> {
        let (flat, show) = (self.flat, self.look.show);
        let Position { function, department, location, .. } = flat.positions[row];
        let title = flat.title(row);
        let holder = flat.standing(row).filter(|holder| *holder != title && show.holder);
        let mut lines = Vec::with_capacity(6);
        // Something must stand there.
        if show.title || holder.is_none() {
            lines.push(title);
        }
        lines.extend(holder);
        let texts = [
            function.filter(|_| show.function).map(|function| Cow::Borrowed(function.label())),
            show.department.then(|| super::super::flat::one_line(department)),
            show.location.then(|| super::super::flat::one_line(location)),
        ];
        lines.extend(texts.into_iter().flatten().filter(|text| !text.is_empty()));
        lines
    }

    /// The ground of a card, its edge, and its stripe.
    fn frame(&self, svg: &mut Svg, row: usize) {
        let (width, height, radius) = (ink::CARD_WIDTH, self.height, ink::RADIUS);
        let is_closed = self.flat.positions[row].closed;
        svg.add(format_args!(
            "<rect x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"{radius}\" fill=\"{}\" stroke=\"{}\"{}/>",
            width - 1,
            height - 1,
            if is_closed { ink::SUNKEN } else { ink::SURFACE },
            ink::LINE,
            if is_closed || self.flat.is_vacant(row) { " stroke-dasharray=\"4 3\"" } else { "" }
        ));
        if let Some(colour) = self.look.colour_of(self.flat, row, self.legend) {
            svg.add(format_args!(
                "<path d=\"M{0} 0H{radius}A{radius} {radius} 0 0 0 0 {radius}V{1}A{radius} {radius} 0 0 0 {radius} {height}H{0}Z\" fill=\"{colour}\"/>",
                ink::STRIPE,
                height - radius
            ));
        }
    }

    /// A sign on the edge of a card, at its middle across: where the chart goes on, or comes from.
    pub fn sign(&self, svg: &mut Svg, at: Point, text: &str, is_above: bool) {
        let width = i32::try_from(measure(text, SOFT)).unwrap_or(0) + 14;
        let (half, reach) = (i32::from(ink::SIGN) / 2, i32::from(ink::SIGN_REACH));
        let x = at.x + i32::from(ink::CARD_WIDTH) / 2;
        let y = at.y + if is_above { half - reach } else { i32::from(self.height) + reach - half };
        svg.add(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{}\" rx=\"{half}\" fill=\"{}\" stroke=\"{}\"/><text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" fill=\"{}\">",
            x - width / 2,
            y - half,
            ink::SIGN,
            ink::SURFACE,
            ink::ACCENT,
            y + 4,
            ink::ACCENT
        ));
        svg.escaped(text);
        svg.0.push_str("</text>\n");
    }
}
