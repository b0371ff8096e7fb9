//! Drawing pages that are planned.

use super::super::flat::{Flat, one_line};
use super::super::picture::measure::{Font, HEADING, SOFT, wrap};
use super::super::picture::svg::{Svg, ink as attributes};
use super::super::picture::{Cards, Key, dotted, ink, solid};
use super::arrange::{Room, arrange, extent};
use super::plan::{Branch, Plan, plan};
use super::{Page, Paper};
use crate::org::Chart;
use std::borrow::Cow;

/// Thousandths of a millimetre for a unit of the drawing: the smallest text, [`SOFT`], is then 7 points high, of which there
/// are 72 to 25.4 millimetres.
const SMALLEST: u32 = (7 * 25_400_u32).div_ceil(72 * SOFT.size as u32);
/// No larger than this, where a page has room: as on a screen with 96 units an inch.
const LARGEST: u32 = 25_400 / 96;
/// Room for the heading, and for the line at the foot, in units at the smallest scale.
const HEAD: u32 = 36;
const FOOT: u32 = 30;

/// A page’s measures in units at the smallest scale.
#[derive(Clone, Copy)]
struct Sides {
    width: u32,
    height: u32,
    margin: u32,
}

impl Sides {
    fn of(paper: &Paper) -> Self {
        let (short, long) = paper.size.tenths();
        let margin = paper.margin.saturating_mul(10).min(short / 4);
        let (width, height) = if paper.landscape { (long, short) } else { (short, long) };
        let units = |tenths: u32| tenths * 100 / SMALLEST;
        Self { width: units(width), height: units(height), margin: units(margin) }
    }

    fn inner(&self) -> u32 {
        self.width - 2 * self.margin
    }
}

/// Draws the pages of a chart.
struct Printer<'a> {
    paper: &'a Paper,
    flat: &'a Flat<'a>,
    plan: &'a Plan,
    cards: Cards<'a>,
    key: Key,
    sides: Sides,
    room: Room,
}

/// See [`super::pages`].
pub fn pages(chart: &Chart, paper: &Paper) -> Vec<Page> {
    let flat = Flat::of(chart);
    let legend = paper.look.legend(chart, &flat);
    let key = Key::of(chart, &flat, &paper.look, legend.as_ref());
    let sides = Sides::of(paper);
    let taken = 2 * sides.margin + HEAD + FOOT + key.height(sides.inner());
    // The signs on the edges of cards reach over them.
    let height = sides.height.saturating_sub(taken + 2 * u32::from(ink::SIGN_REACH));
    let style = paper.look.style();
    // Branches stand farther apart than peers do, and leave room for the signs between them.
    let room = Room { width: sides.inner(), height, gap: u32::from(style.below) * 5 / 4 };
    let plan = plan(&flat, style, room);
    let cards = Cards::new(&flat, &paper.look, legend.as_ref());
    let printer = Printer { paper, flat: &flat, plan: &plan, cards, key, sides, room };
    (0..plan.pages.len()).map(|page| printer.page(page)).collect()
}

impl Printer<'_> {
    fn page(&self, page: usize) -> Page {
        let branches = &self.plan.pages[page];
        let called = self.paper.called;
        let name = called[..1].to_uppercase() + &called[1..];
        let label = format!("{name} {} of {}: {}", page + 1, self.plan.pages.len(), self.contents(branches));
        let Sides { width, height, margin } = self.sides;
        let mut svg = Svg::default();
        let (short, long) = self.paper.size.tenths();
        let (across, down) = if self.paper.landscape { (long, short) } else { (short, long) };
        svg.add(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}.{}mm\" height=\"{}.{}mm\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{}\">\n",
            across / 10,
            across % 10,
            down / 10,
            down % 10,
            ink::FONT
        ));
        svg.named("title", &label);
        svg.add(format_args!("\n<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n", ink::SURFACE));
        svg.add(format_args!("<g transform=\"translate({margin} {margin})\">\n"));
        self.line(&mut svg, HEADING, 20, ink::INK, &one_line(&self.paper.look.heading));
        self.chart(&mut svg, branches);
        let foot = height - 2 * margin;
        let goes_on = self.plan.pages.get(page + 1).is_some_and(|next| next[0].is_continued);
        let note = if goes_on { format!("{label}; continued on {called} {}", page + 2) } else { label.clone() };
        self.line(&mut svg, SOFT, foot - 4, ink::INK_SOFT, &note);
        let key = foot - FOOT - self.key.height(self.sides.inner()) + 8;
        svg.add(format_args!("<g transform=\"translate(0 {key})\"{}>\n", attributes(SOFT, ink::INK_SOFT)));
        self.key.draw(&mut svg, self.sides.inner());
        svg.0.push_str("</g>\n</g>\n</svg>\n");
        Page { svg: svg.0, label }
    }

    /// A line of text as long as there is room.
    fn line(&self, svg: &mut Svg, font: Font, y: u32, fill: &str, text: &str) {
        if !text.is_empty() {
            let shown = wrap(text, font, self.sides.inner(), 1).lines.concat();
            svg.text((0, u16::try_from(y).unwrap_or(u16::MAX)), &shown, &attributes(font, fill), None);
            svg.0.push('\n');
        }
    }

    /// What is on the page, as large as there is room for, in the middle across.
    fn chart(&self, svg: &mut Svg, branches: &[Branch]) {
        let sizes: Vec<_> = branches.iter().map(|branch| branch.drawn.size).collect();
        let (places, scale) = self.arranged(&sizes);
        let (width, _) = extent(&sizes, &places);
        let left = self.room.width.saturating_sub(width * scale / SMALLEST) / 2;
        let top = HEAD + u32::from(ink::SIGN_REACH);
        svg.add(format_args!(
            "<g transform=\"translate({left} {top}) scale({})\">\n",
            f64::from(scale) / f64::from(SMALLEST)
        ));
        self.cards.open(svg);
        for (branch, (x, y)) in branches.iter().zip(places) {
            svg.add(format_args!("<g transform=\"translate({x} {y})\">\n"));
            self.branch(svg, branch);
            svg.0.push_str("</g>\n");
        }
        svg.0.push_str("</g>\n</g>\n");
    }

    /// Where each of the branches goes, and thousandths of a millimetre for a unit: the most with which all of them fit.
    fn arranged(&self, sizes: &[(u32, u32)]) -> (Vec<(u32, u32)>, u32) {
        let at = |scale: u32| {
            let room = |side: u32| side * SMALLEST / scale;
            arrange(sizes, Room { width: room(self.room.width), height: room(self.room.height), ..self.room })
        };
        let fitting = (SMALLEST..=LARGEST).rev().find_map(|scale| Some((at(scale)?, scale)));
        fitting.unwrap_or_else(|| {
            // A head with one report on paper that is too small for the two.
            let fits = |room: u32, size: u32| room * SMALLEST / size.max(1);
            let scale =
                sizes.iter().map(|&(width, height)| fits(self.room.width, width).min(fits(self.room.height, height)));
            (vec![(0, 0); sizes.len()], scale.min().unwrap_or(SMALLEST))
        })
    }

    /// A head with the teams below it, and signs on who is on another page as well.
    fn branch(&self, svg: &mut Svg, branch: &Branch) {
        let placed = branch.sheet.clone().place(self.flat, branch.drawn.style);
        solid(svg, &placed);
        dotted(svg, self.flat, &placed);
        let (head, mut folded) = (branch.sheet.row(0), branch.sheet.folded(self.flat).collect::<Vec<_>>());
        folded.sort_unstable();
        for (row, at) in placed.cards() {
            self.cards.draw(svg, row, at);
            if Some(row) == head {
                if let Some(from) = branch.from {
                    self.cards.sign(svg, at, &format!("from {} {}", self.paper.called, from + 1), true);
                }
            } else if folded.binary_search(&row).is_ok()
                && let Some(page) = self.plan.turns[row]
            {
                self.cards.sign(svg, at, &format!("→ {} {}", self.paper.called, page + 1), false);
            }
        }
    }

    /// Whose teams are on a page; of more than three, the first two are named.
    fn contents(&self, branches: &[Branch]) -> String {
        let name = |branch: &Branch| {
            let rest = if branch.is_continued { " (continued)" } else { "" };
            match branch.sheet.row(0) {
                Some(head) => format!("{}{rest}", self.name(head)),
                None => format!("the top of the chart{rest}"),
            }
        };
        match branches {
            [top] if top.sheet.row(0).is_none() => name(top),
            [one] => format!("team of {}", name(one)),
            [one, two] => format!("teams of {} and {}", name(one), name(two)),
            [one, two, three] => format!("teams of {}, {} and {}", name(one), name(two), name(three)),
            [one, two, more @ ..] => format!("teams of {}, {} and {} more", name(one), name(two), more.len()),
            [] => String::new(),
        }
    }

    /// What a head is called in the line of a page: by its holder, or else by its title.
    fn name(&self, row: usize) -> Cow<'_, str> {
        let holder = self.flat.positions[row].holder.as_deref().map(one_line).filter(|holder| !holder.is_empty());
        holder.unwrap_or_else(|| self.flat.title(row))
    }
}
