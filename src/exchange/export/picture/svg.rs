//! Writing SVG: a text that grows, and what XML wants escaped.

use super::measure::{Font, is_known, is_right_to_left};
use std::fmt::{Arguments, Write};

/// A drawing being written.
#[derive(Default)]
pub struct Svg(pub String);

impl Svg {
    /// Adds markup.
    pub fn add(&mut self, markup: Arguments) {
        self.0.write_fmt(markup).expect("a String takes what is written to it");
    }

    /// Adds what people wrote. What XML cannot hold has been left out: [`one_line`](super::super::flat::one_line).
    pub fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(letter),
            }
        }
    }

    /// An element with a text alone in it.
    pub fn named(&mut self, element: &str, text: &str) {
        self.add(format_args!("<{element}>"));
        self.escaped(text);
        self.add(format_args!("</{element}>"));
    }

    /// A line of text that begins at (`x`, `y`), whichever way it runs; `ink` are attributes of its own. A text whose width is
    /// anybody’s guess is clipped to what is named `clip`.
    pub fn text(&mut self, (x, y): (u16, u16), text: &str, ink: &str, clip: Option<&str>) {
        self.add(format_args!("<text x=\"{x}\" y=\"{y}\"{ink}"));
        if is_right_to_left(text) {
            self.0.push_str(" direction=\"rtl\" text-anchor=\"end\"");
        }
        if let Some(clip) = clip.filter(|_| !is_known(text)) {
            self.add(format_args!(" clip-path=\"url(#{clip})\""));
        }
        self.0.push('>');
        self.escaped(text);
        self.0.push_str("</text>");
    }
}

/// The attributes of a font in a colour.
pub fn ink(font: Font, fill: &str) -> String {
    let weight = if font.bold { " font-weight=\"600\"" } else { "" };
    format!(" font-size=\"{}\"{weight} fill=\"{fill}\"", font.size)
}
