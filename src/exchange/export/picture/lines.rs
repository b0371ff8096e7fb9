//! Lines between cards: solid ones from manager to team, dotted ones beside the tree.

use super::super::flat::Flat;
use super::ink;
use super::sheet::Placed;
use super::svg::Svg;
use crate::org::{Direction, Point};

/// Draws the solid lines, one path a team. What is level or upright lies between two pixels, so that it is sharp.
pub fn solid(svg: &mut Svg, placed: &Placed) {
    svg.add(format_args!(
        "<g fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"square\">\n",
        ink::LINE,
        ink::LINE_WIDTH
    ));
    let mut manager = None;
    placed.lines(|line| {
        if manager != Some(line.manager) {
            svg.0.push_str(if manager.is_some() { "\"/>\n<path d=\"" } else { "<path d=\"" });
            manager = Some(line.manager);
        }
        svg.add(format_args!("M{} {}", line.from.x, line.from.y));
        if line.from.x == line.to.x {
            svg.add(format_args!("V{}", line.to.y));
        } else {
            svg.add(format_args!("H{}", line.to.x));
        }
    });
    svg.0.push_str(if manager.is_some() { "\"/>\n</g>\n" } else { "</g>\n" });
}

/// Draws the dotted lines between cards that are both there, below the cards.
pub fn dotted(svg: &mut Svg, flat: &Flat, placed: &Placed) {
    if flat.dotted.is_empty() {
        return;
    }
    let mut corners: Vec<(usize, Point)> = placed.cards().collect();
    corners.sort_unstable_by_key(|&(row, _)| row);
    let corner = |row: usize| {
        let at = corners.binary_search_by_key(&row, |&(row, _)| row).ok()?;
        Some(corners[at].1)
    };
    let lines = flat.dotted.iter().filter_map(|&(manager, report)| Some((corner(manager)?, corner(report)?)));
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    svg.add(format_args!(
        "<g fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"5 4\">\n",
        ink::ACCENT,
        ink::LINE_WIDTH
    ));
    for (from, to) in lines {
        svg.add(format_args!("<path d=\"{}\"/>\n", route(from, to, placed)));
    }
    svg.0.push_str("</g>\n");
}

/// From the manager’s edge to the report’s: through the gap to the next layer in corners, and farther in a curve, which nobody
/// takes for a line of the tree.
fn route(from: Point, to: Point, placed: &Placed) -> String {
    let style = placed.style;
    let (width, height) = (i32::from(style.card_width), i32::from(style.card_height));
    // Beside the solid lines, which run through the middle of a gap and of an edge.
    let (below, gap) = (i32::from(style.below), i32::from(style.below) / 4);
    let bend = 2 * below;
    match style.direction {
        Direction::Down => {
            let (x0, y0, x1) = (from.x + width * 3 / 4, from.y + height, to.x + width * 3 / 4);
            if to.y - y0 == below {
                return format!("M{x0} {y0}V{}H{x1}V{}", y0 + gap, to.y);
            }
            let (x1, side) = if from.x > to.x { (to.x + width, bend) } else { (to.x, -bend) };
            let y1 = to.y + height * 3 / 4;
            format!("M{x0} {y0}C{x0} {} {} {y1} {x1} {y1}", y0 + bend, x1 + side)
        }
        Direction::Right => {
            let (x0, y0, y1) = (from.x + width, from.y + height * 3 / 4, to.y + height * 3 / 4);
            if to.x - x0 == below {
                return format!("M{x0} {y0}H{}V{y1}H{}", x0 + gap, to.x);
            }
            let (y1, side) = if from.y > to.y { (to.y + height, bend) } else { (to.y, -bend) };
            let x1 = to.x + width * 3 / 4;
            format!("M{x0} {y0}C{} {y0} {x1} {} {x1} {y1}", x0 + bend, y1 + side)
        }
    }
}
