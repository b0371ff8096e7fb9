//! What is painted rather than put into the page: the lines at every scale, and the cards where they are too small or too
//! many to be elements.

use super::camera::{Bounds, Camera, Pair};
use super::card::COLOURS;
use super::overlaid::{Stroke, Traits};
use super::scene::Scene;
use super::sign::{SIGNS, dash as sign_dash, glyph, sign_class, strikes};
use crate::figure::isolated;
use crate::org::{Chart, Kind, Line, Point};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

/// The bit of a row's colour that says it is dimmed.
pub const DIM: u8 = 0x80;
/// The bit that says that the design does not have the position.
pub const GHOST: u8 = 0x40;
/// Either.
pub const FADED: u8 = DIM | GHOST;
/// The bits that are its place in [`COLOURS`].
pub const HUE: u8 = 0x3F;
/// Below this scale a card is a block without a title.
const TITLED: f64 = 0.3;
/// More cards than this are blocks as well.
const MOST_TITLED: usize = 450;
/// Below this scale the lines are narrower than the gaps between them.
const LINED: f64 = 0.03;
/// How wide a letter is on average, in sizes of its font: titles are broken without measuring each.
const LETTER: f64 = 0.54;

/// The colours of the page as they are now, as the canvas wants them.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    cards: Vec<String>,
    signs: [String; SIGNS],
    surface: String,
    ink: String,
    line: String,
    accent: String,
    font: String,
}

impl Palette {
    /// Asks the page: `probe` is an element out of sight that takes on one class after the other.
    pub fn read(probe: &Element) -> Self {
        let window = gloo::utils::window();
        let read = |class: &str, property: &str| {
            probe.set_class_name(&format!("chart-probe {class}"));
            let style = window.get_computed_style(probe).ok().flatten();
            style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
        };
        Self {
            cards: COLOURS.iter().map(|class| read(class, "color")).collect(),
            signs: Kind::ALL.map(|kind| read(sign_class(kind), "border-top-color")),
            surface: read("p-surface", "color"),
            ink: read("p-ink", "color"),
            line: read("p-line", "color"),
            accent: read("p-accent", "color"),
            font: read("", "font-family"),
        }
    }

    /// A card's colour as red, green and blue.
    pub fn rgb(&self, colour: u8) -> [u8; 3] {
        let mut parts = [0; 3];
        let text = self.cards.get(usize::from(colour & HUE)).map_or("", String::as_str);
        let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
        for (part, number) in parts.iter_mut().zip(numbers) {
            *part = number.parse().unwrap_or_default();
        }
        parts
    }
}

/// The canvas below the cards. It keeps its buffers from frame to frame.
pub struct Painter {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    boxes: Vec<(usize, Point)>,
    font: String,
    dashes: Dashes,
}

/// The ways in which lines are broken, as the canvas wants them, for one ratio of its pixels to the page’s.
struct Dashes {
    ratio: f64,
    dotted: Array,
    ghost: Array,
    signs: [Array; SIGNS],
    whole: Array,
}

impl Dashes {
    fn of(ratio: f64) -> Self {
        let dash = |lengths: &[f64]| lengths.iter().map(|length| JsValue::from(length * ratio)).collect::<Array>();
        Self {
            ratio,
            dotted: dash(&[5.0, 4.0]),
            ghost: dash(&[3.0, 3.0]),
            signs: Kind::ALL.map(|kind| dash(sign_dash(kind))),
            whole: Array::new(),
        }
    }
}

/// What is painted.
pub struct Picture<'a> {
    /// The chart laid out.
    pub scene: &'a Scene,
    /// For its titles.
    pub chart: &'a Chart,
    /// Each row's place in [`COLOURS`], with [`DIM`] and [`GHOST`].
    pub colours: &'a [u8],
    /// What differs from other designs.
    pub traits: &'a Traits,
    /// Rows with a frame.
    pub framed: &'a [usize],
    /// The page's colours.
    pub palette: &'a Palette,
    /// Whether the cards are painted too.
    pub with_cards: bool,
}

impl Painter {
    /// Paints on a canvas.
    pub fn on(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { canvas, context, boxes: Vec::new(), font: String::new(), dashes: Dashes::of(1.0) })
    }

    /// Paints what a camera sees in a view of a size, and returns how many cards it painted.
    pub fn paint(&mut self, picture: &Picture, camera: Camera, size: Pair) -> usize {
        let ratio = gloo::utils::window().device_pixel_ratio().clamp(1.0, 4.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a view is no larger than a screen
        let (width, height) = ((size.0 * ratio).round() as u32, (size.1 * ratio).round() as u32);
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        if (self.dashes.ratio - ratio).abs() > f64::EPSILON {
            self.dashes = Dashes::of(ratio);
        }
        let device = Device {
            context: &self.context,
            dashes: &self.dashes,
            scale: camera.scale * ratio,
            offset: (camera.offset.0 * ratio, camera.offset.1 * ratio),
            ratio,
        };
        self.context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let bounds = camera.window(size, 2.0);
        if camera.scale >= LINED {
            device.lines(picture, bounds, camera.scale);
            device.curves(picture, &picture.scene.shape.dotted, bounds, Some(&self.dashes.dotted));
            let own = &picture.traits;
            device.curves(picture, &own.lines, bounds, own.past.then_some(&self.dashes.signs[Kind::Moved as usize]));
        }
        if !picture.with_cards {
            return 0;
        }
        self.boxes.clear();
        self.boxes.extend(picture.scene.cards_within(bounds));
        let titled = camera.scale >= TITLED && self.boxes.len() <= MOST_TITLED;
        device.blocks(picture, &self.boxes, titled);
        if titled {
            device.titles(picture, &self.boxes, &mut self.font);
        }
        device.signs(picture, &self.boxes);
        device.frames(picture, bounds);
        self.boxes.len()
    }
}

/// The canvas in its own pixels: what is upright and level lies on whole ones and is crisp.
struct Device<'a> {
    context: &'a CanvasRenderingContext2d,
    dashes: &'a Dashes,
    scale: f64,
    offset: Pair,
    ratio: f64,
}

impl Device<'_> {
    fn x(&self, x: i32) -> f64 {
        f64::from(x).mul_add(self.scale, self.offset.0).round()
    }

    fn y(&self, y: i32) -> f64 {
        f64::from(y).mul_add(self.scale, self.offset.1).round()
    }

    fn lines(&self, picture: &Picture, bounds: Bounds, scale: f64) {
        let wide = if scale < 0.3 { self.ratio } else { 1.5 * self.ratio }.round().max(1.0);
        self.context.set_fill_style_str(&picture.palette.line);
        // What of it is far outside is cut off: a bar can be longer than a canvas reaches.
        #[allow(clippy::cast_possible_truncation)] // `as` saturates
        let [left, top, right, bottom] = bounds.map(|edge| edge as i32);
        picture.scene.lines_within(bounds, |Line { from, to, manager, report }| {
            let stroke = picture.traits.stroke(manager, report);
            if stroke == Stroke::None {
                return;
            }
            let (x0, x1) = (from.x.min(to.x).max(left - 9), from.x.max(to.x).min(right + 9));
            let (y0, y1) = (from.y.min(to.y).max(top - 9), from.y.max(to.y).min(bottom + 9));
            let (x, y) = (self.x(x0), self.y(y0));
            // The longer side ends where the other line's width does, so that corners are full.
            let (length, depth) = (self.x(x1) - x, self.y(y1) - y);
            if stroke == Stroke::Faint {
                self.context.set_global_alpha(0.35);
            }
            self.context.fill_rect(x, y, length + wide, depth + wide);
            if stroke == Stroke::Faint {
                self.context.set_global_alpha(1.0);
            }
        });
    }

    /// Lines beside the tree's, from the card of a manager to that of a report, broken by a dash or whole; the cards lie over
    /// their ends.
    fn curves(&self, picture: &Picture, lines: &[(usize, usize)], bounds: Bounds, dash: Option<&Array>) {
        let (scene, [left, top, right, bottom]) = (picture.scene, bounds);
        if lines.is_empty() {
            return;
        }
        self.context.begin_path();
        for &(manager, report) in lines {
            let (Some(from), Some(to)) = (scene.card(manager), scene.card(report)) else { continue };
            let seen = from[0].min(to[0]) <= right
                && from[2].max(to[2]) >= left
                && from[1].min(to[1]) <= bottom
                && from[3].max(to[3]) >= top;
            if seen {
                let at = |low: f64, high: f64, offset: f64| ((low + high) / 2.0).mul_add(self.scale, offset);
                let (x, y) = self.offset;
                let (x0, y0) = (at(from[0], from[2], x), at(from[1], from[3], y));
                let (x1, y1) = (at(to[0], to[2], x), at(to[1], to[3], y));
                self.context.move_to(x0, y0);
                // Between cards in one line it bends around those that stand between.
                let card = ((from[2] - from[0]) * self.scale, (from[3] - from[1]) * self.scale);
                let bend = ((x0 - x1).abs() < card.0, (y0 - y1).abs() < card.1);
                let by = |bends: bool, size: f64| if bends { 1.5 * size } else { 0.0 };
                let (middle_x, middle_y) = ((x0 + x1) / 2.0 - by(bend.0, card.0), (y0 + y1) / 2.0 - by(bend.1, card.1));
                self.context.quadratic_curve_to(middle_x, middle_y, x1, y1);
            }
        }
        self.context.set_stroke_style_str(&picture.palette.accent);
        self.context.set_line_width(1.5 * self.ratio);
        self.broken(dash, || self.context.stroke());
    }

    /// Draws with lines that are broken so.
    fn broken(&self, dash: Option<&Array>, draw: impl FnOnce()) {
        // Lengths above zero are a dash that every canvas takes.
        let set = |dash: &Array| _ = self.context.set_line_dash(dash);
        if let Some(dash) = dash {
            set(dash);
        }
        draw();
        if dash.is_some() {
            set(&self.dashes.whole);
        }
    }

    /// Cards as blocks in their colours, or as surfaces with an edge in it.
    fn blocks(&self, picture: &Picture, boxes: &[(usize, Point)], titled: bool) {
        let (width, height) = picture.scene.card_size();
        let (width, height) = ((f64::from(width) * self.scale).max(1.0), (f64::from(height) * self.scale).max(1.0));
        let each = |wanted: Option<u8>, paint: &dyn Fn(f64, f64)| {
            for &(row, Point { x, y }) in boxes {
                let own = picture.colours.get(row).copied().unwrap_or_default();
                if wanted.map_or(own & GHOST == 0, |colour| own == colour) {
                    paint(self.x(x), self.y(y));
                }
            }
        };
        if titled {
            let thin = self.ratio;
            self.context.set_fill_style_str(&picture.palette.line);
            each(None, &|x, y| self.context.fill_rect(x, y, width.round(), height.round()));
            self.context.set_fill_style_str(&picture.palette.surface);
            each(None, &|x, y| {
                self.context.fill_rect(x + thin, y + thin, width.round() - 2.0 * thin, height.round() - 2.0 * thin);
            });
        }
        let edge = if titled { (5.0 * self.scale).max(2.0).round() } else { width };
        // One colour at a time: changing it costs more than a block.
        let mut seen = [false; 256];
        for &(row, _) in boxes {
            if let Some(&colour) = picture.colours.get(row) {
                seen[usize::from(colour)] = true;
            }
        }
        for (colour, _) in (0_u8..=255).zip(seen).filter(|(_, seen)| *seen) {
            let Some(ink) = picture.palette.cards.get(usize::from(colour & HUE)) else { continue };
            if colour & GHOST != 0 {
                // Where nobody is, there is an outline alone.
                self.context.set_stroke_style_str(&picture.palette.line);
                self.context.set_line_width(self.ratio);
                self.broken(Some(&self.dashes.ghost), || {
                    each(Some(colour), &|x, y| self.context.stroke_rect(x + 0.5, y + 0.5, width - 1.0, height - 1.0));
                });
                continue;
            }
            self.context.set_fill_style_str(ink);
            self.context.set_global_alpha(if colour & DIM == 0 { 1.0 } else { 0.25 });
            each(Some(colour), &|x, y| self.context.fill_rect(x, y, edge, height));
        }
        self.context.set_global_alpha(1.0);
    }

    /// The signs of what differs: an outline, and where there is room the glyph in a corner. What is struck through has a line
    /// across.
    fn signs(&self, picture: &Picture, boxes: &[(usize, Point)]) {
        let signs = &picture.traits.signs;
        if signs.is_empty() {
            return;
        }
        let (width, height) = picture.scene.card_size();
        let (width, height) = ((f64::from(width) * self.scale).max(1.0), (f64::from(height) * self.scale).max(1.0));
        let (wide, chip) = (2.0 * self.ratio, 13.0 * self.ratio);
        let has_glyph = height >= chip && width >= chip;
        if has_glyph {
            self.context.set_font(if self.ratio < 1.5 { "700 11px sans-serif" } else { "700 22px sans-serif" });
            self.context.set_text_baseline("middle");
            self.context.set_text_align("center");
        }
        for (kind, ink) in Kind::ALL.into_iter().zip(&picture.palette.signs) {
            let wanted = |row: usize| signs.get(row).is_some_and(|own| *own == kind as u8);
            let each = |paint: &dyn Fn(f64, f64)| {
                for &(row, Point { x, y }) in boxes {
                    if wanted(row) {
                        paint(self.x(x), self.y(y));
                    }
                }
            };
            self.context.set_fill_style_str(ink);
            if width.min(height) < 3.0 * wide {
                // Too small for an outline: the block is in the sign's colour.
                each(&|x, y| self.context.fill_rect(x, y, width.max(wide), height.max(wide)));
                continue;
            }
            self.context.set_stroke_style_str(ink);
            self.context.set_line_width(wide);
            self.broken(Some(&self.dashes.signs[kind as usize]), || {
                each(&|x, y| self.context.stroke_rect(x - wide / 2.0, y - wide / 2.0, width + wide, height + wide));
            });
            if strikes(kind) {
                each(&|x, y| self.context.fill_rect(x, y + height / 2.0, width, self.ratio));
            }
            if has_glyph {
                each(&|x, y| self.context.fill_rect(x + width - chip, y, chip, chip));
                self.context.set_fill_style_str(&picture.palette.surface);
                // A canvas that cannot paint a glyph leaves it out.
                each(&|x, y| _ = self.context.fill_text(glyph(kind), x + width - chip / 2.0, y + chip / 2.0));
            }
        }
        self.context.set_text_align("left"); // whatever the direction of the page: a card has its place
    }

    fn titles(&self, picture: &Picture, boxes: &[(usize, Point)], font: &mut String) {
        let (width, height) = picture.scene.card_size();
        let (width, height) = (f64::from(width) * self.scale, f64::from(height) * self.scale);
        let size = (13.0 * 1.3 * self.scale / self.ratio).clamp(9.0, 13.0).round() * self.ratio;
        let wanted = format!("600 {size}px {}", picture.palette.font);
        if *font != wanted {
            *font = wanted;
        }
        self.context.set_font(font);
        self.context.set_text_baseline("middle");
        self.context.set_text_align("left");
        self.context.set_fill_style_str(&picture.palette.ink);
        let (indent, step) = (8.0 * self.ratio, size * 1.15);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // small and positive
        let (letters, most) = (
            ((width - 1.5 * indent) / (LETTER * size)).max(1.0) as usize,
            ((height - 2.0 * self.ratio) / step).clamp(1.0, 3.0) as usize,
        );
        for &(row, Point { x, y }) in boxes {
            let id = picture.scene.shape.outline.id(row);
            let Some(position) = picture.chart.get(id) else { continue };
            let (x, middle) = (self.x(x) + indent, self.y(y) + height / 2.0);
            let mut lines = [""; 3];
            let count = broken(&position.title, letters, &mut lines[..most]);
            self.context.set_global_alpha(if picture.colours.get(row).is_some_and(|colour| colour & FADED != 0) {
                0.55
            } else {
                1.0
            });
            let mut y = (count - 1) as f64 * (-step / 2.0) + middle;
            for line in &lines[..count] {
                // A canvas that cannot paint a word leaves it out.
                let _ = self.context.fill_text_with_max_width(&isolated(line), x, y, width - 1.2 * indent);
                y += step;
            }
        }
        self.context.set_global_alpha(1.0);
    }

    /// A frame around some cards.
    fn frames(&self, picture: &Picture, [left, top, right, bottom]: Bounds) {
        let (width, height) = picture.scene.card_size();
        let wide = 2.0 * self.ratio;
        self.context.set_stroke_style_str(&picture.palette.accent);
        self.context.set_line_width(wide);
        for &row in picture.framed {
            let Some((x, y)) = picture.scene.corner(row) else { continue };
            let seen = f64::from(x) <= right
                && f64::from(x + width) >= left
                && f64::from(y) <= bottom
                && f64::from(y + height) >= top;
            if seen {
                let (width, height) = (f64::from(width) * self.scale, f64::from(height) * self.scale);
                self.context.stroke_rect(self.x(x) - wide, self.y(y) - wide, width + 2.0 * wide, height + 2.0 * wide);
            }
        }
    }
}

/// Breaks a title into lines of at most about so many letters, as many as there are places, and returns how many it took;
/// at least one.
fn broken<'a>(title: &'a str, letters: usize, lines: &mut [&'a str]) -> usize {
    let mut rest = title;
    for (at, line) in lines.iter_mut().enumerate() {
        let Some((end, _)) = rest.char_indices().nth(letters) else {
            *line = rest;
            return at + 1;
        };
        let cut = rest[..end].rfind(' ').unwrap_or(end);
        *line = &rest[..cut];
        rest = rest[cut..].trim_start();
    }
    lines.len().max(1)
}
