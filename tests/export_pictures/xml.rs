//! Reading drawn cards back.

use roxmltree::{Document, Node};

/// A card as it is drawn, in units of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    /// Lines of text, top down.
    pub texts: Vec<String>,
    /// All of the text, where some is cut.
    pub full: Option<String>,
    pub is_dashed: bool,
    pub is_struck: bool,
    /// What a sign on its edge says.
    pub sign: Option<String>,
    /// Left, top, right and bottom on the paper, where the drawing has such, in its units.
    pub bounds: [f64; 4],
    /// Units of the paper for one of the drawing.
    pub scale: f64,
}

/// How far a group moves what is in it, and how much larger it makes it.
fn moved(node: Node) -> Option<(f64, f64, f64)> {
    let (shift, scale) = node.attribute("transform")?.strip_prefix("translate(")?.split_once(')')?;
    let (x, y) = shift.split_once(' ')?;
    let scale = scale.trim().strip_prefix("scale(").and_then(|scale| scale.strip_suffix(')')).unwrap_or("1");
    Some((x.parse().ok()?, y.parse().ok()?, scale.parse().ok()?))
}

fn number(node: Node, name: &str) -> i32 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// The cards of a drawing, in its order; fails where it is not well-formed.
pub fn cards(svg: &str) -> Vec<Card> {
    let document = Document::parse(svg).unwrap();
    let groups = document.descendants().filter(|node| node.has_tag_name("g"));
    let card = |group: Node| {
        let child = |name: &'static str| group.children().filter(move |node| node.has_tag_name(name));
        let frame = child("rect").find(|rect| number(*rect, "width") > 100)?;
        let (x, y, _) = moved(group)?;
        // From the card outwards.
        let (mut left, mut top, mut scale) = (0.0, 0.0, 1.0);
        for (x, y, by) in group.ancestors().filter_map(moved) {
            (left, top, scale) = (left * by + x, top * by + y, scale * by);
        }
        let (width, height) = (number(frame, "width") + 1, number(frame, "height") + 1);
        let next = |node: Node<'_, '_>, name: &str| {
            node.next_sibling_element().filter(|next| next.has_tag_name(name)).map(|next| next.id())
        };
        let sign = next(group, "rect").and_then(|rect| next(document.get_node(rect)?, "text"));
        let text = |node: Node| node.text().unwrap_or_default().to_owned();
        Some(Card {
            x: x as i32,
            y: y as i32,
            width,
            height,
            sign: sign.and_then(|sign| document.get_node(sign)).map(text),
            bounds: [left, top, left + f64::from(width) * scale, top + f64::from(height) * scale],
            scale,
            texts: child("text").map(text).collect(),
            full: child("title").next().map(text),
            is_dashed: frame.has_attribute("stroke-dasharray"),
            is_struck: child("text").any(|text| text.has_attribute("text-decoration")),
        })
    };
    groups.filter_map(card).collect()
}
