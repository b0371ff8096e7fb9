//! What a picture looks like: every colour and size, named once. Colours are those of the page’s light theme
//! (`styles/tokens.css`, the first of each `light-dark` pair; `styles/chart.css` for shades), sizes those of its cards
//! (`app::chart::style_for` and `.card`). A picture goes into documents, which are white.

use crate::org::{Arrangement, Direction, FAMILIES, Style};

/// `--surface`: the ground and the cards.
pub const SURFACE: &str = "#ffffff";
/// `--sunken`: the ground of a closed seat.
pub const SUNKEN: &str = "#f2f0ea";
/// `--line-strong`: lines, and edges of cards.
pub const LINE: &str = "#8a877c";
/// `--ink`: titles.
pub const INK: &str = "#1c1e1b";
/// `--ink-soft`: whatever else is written.
pub const INK_SOFT: &str = "#565a51";
/// `--accent`: dotted lines, and where a chart goes on.
pub const ACCENT: &str = "#0a6558";

/// The page’s `--font` would be drawn in whatever is at hand; these are as wide as each other almost everywhere, so that a
/// picture looks alike on the desk where it was made and in the room where it is shown.
pub const FONT: &str = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', Roboto, 'Noto Sans', sans-serif";

/// The colours of functions, see [`family`](crate::org::family): the classes `f-…` of the page.
pub const FUNCTIONS: [&str; FAMILIES.len()] = ["#a4481c", "#6a4ba3", "#1d61a5", "#0a6558", "#6b6f2a", "#85887f"];

/// The colours of whatever else is told apart: the classes `c-0` to `c-9` of the page.
pub const SHADES: [&str; 10] =
    ["#1d61a5", "#b3540b", "#2c7a3f", "#6a4ba3", "#b02a5b", "#0a7a85", "#8a6d00", "#a3212d", "#5d6b1e", "#85887f"];

/// Width of a card.
pub const CARD_WIDTH: u16 = 208;
/// Radius of its corners.
pub const RADIUS: u16 = 5;
/// Width of the stripe in its colour.
pub const STRIPE: u16 = 6;
/// Where its text begins, and what is left free at its right.
pub const TEXT_LEFT: u16 = 16;
/// See [`TEXT_LEFT`].
pub const TEXT_RIGHT: u16 = 10;
/// Lines of a title.
pub const TITLE_LINES: u16 = 2;
/// Heights of a line of the title and of the others.
pub const TITLE_LINE: u16 = 17;
/// See [`TITLE_LINE`].
pub const SOFT_LINE: u16 = 16;
/// Room above and below the text, both together.
pub const CARD_AIR: u16 = 16;
/// Width of the lines between cards.
pub const LINE_WIDTH: &str = "1.5";
/// Around a picture.
pub const MARGIN: u16 = 32;
/// Height of the sign that says on which page a chart goes on.
pub const SIGN: u16 = 18;
/// How far that sign reaches beyond its card; the rest of it lies in the air of the card.
pub const SIGN_REACH: u16 = 14;

/// Cards with `lines` lines below their titles, and what lies between them.
pub const fn style(direction: Direction, lines: u16) -> Style {
    Style {
        arrangement: Arrangement::Compact,
        direction,
        card_width: CARD_WIDTH,
        card_height: CARD_AIR + TITLE_LINES * TITLE_LINE + lines * SOFT_LINE,
        between: 20,
        below: 44,
        stack_gap: 20,
        stack_indent: 20,
        stack_column: 5,
    }
}
