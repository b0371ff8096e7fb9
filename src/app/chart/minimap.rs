//! The whole drawing, small, with the part in view: a corner to see where one is and to go elsewhere.

use super::camera::{Bounds, Camera, Pair};
use super::paint::{FADED, HUE, Palette};
use super::scene::Scene;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ImageData};

/// The most room it takes.
const MOST: Pair = (180.0, 110.0);
/// The least, either way.
const LEAST: f64 = 44.0;
/// A view narrower than this has no room for it.
const NARROWEST: f64 = 640.0;
/// From the corner of the view.
const GAP: f64 = 12.0;

/// The minimap's elements.
pub struct Minimap {
    frame: HtmlElement,
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    seen: HtmlElement,
    /// Pixels of the minimap for one of the chart, across and down: a chart much wider than high is drawn higher than it is.
    scale: Pair,
    shown: bool,
    /// Where it is in the view.
    corner: Pair,
    size: Pair,
}

impl Minimap {
    /// Draws into elements of the page: a frame, a canvas in it, and what marks the part in view.
    pub fn on(frame: HtmlElement, canvas: HtmlCanvasElement, seen: HtmlElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self {
            frame,
            canvas,
            context,
            seen,
            scale: (1.0, 1.0),
            shown: false,
            corner: (0.0, 0.0),
            size: (0.0, 0.0),
        })
    }

    /// Draws the whole chart anew. O(N), a pixel or a few for each card.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // within the picture
    pub fn draw(&mut self, scene: &Scene, colours: &[u8], palette: &Palette) {
        let chart = scene.size();
        let scale = (MOST.0 / chart.0.max(1.0)).min(MOST.1 / chart.1.max(1.0));
        self.size = ((chart.0 * scale).max(LEAST).round(), (chart.1 * scale).max(LEAST).round());
        self.scale = (self.size.0 / chart.0.max(1.0), self.size.1 / chart.1.max(1.0));
        let (width, height) = (self.size.0 as usize, self.size.1 as usize);
        let mut pixels = vec![0_u8; width * height * 4];
        let inks: Vec<_> = (0..super::card::COLOURS.len() as u8).map(|colour| palette.rgb(colour)).collect();
        let card = scene.card_size();
        let long = |size: i32, scale: f64| ((f64::from(size) * scale) as usize).max(1);
        let (across, down) = (long(card.0, self.scale.0), long(card.1, self.scale.1));
        for (row, corner) in scene.cards() {
            let colour = colours.get(row).copied().unwrap_or_default();
            let Some([red, green, blue]) = inks.get(usize::from(colour & HUE)) else { continue };
            let (x, y) = ((f64::from(corner.x) * self.scale.0) as usize, (f64::from(corner.y) * self.scale.1) as usize);
            for line in y..(y + down).min(height) {
                for at in x..(x + across).min(width) {
                    let alpha = if colour & FADED == 0 { 255 } else { 70 };
                    pixels[(line * width + at) * 4..][..4].copy_from_slice(&[*red, *green, *blue, alpha]);
                }
            }
        }
        self.canvas.set_width(width as u32);
        self.canvas.set_height(height as u32);
        if let Ok(image) = ImageData::new_with_u8_clamped_array(Clamped(&pixels), width as u32) {
            // A canvas that takes no picture stays empty.
            let _ = self.context.put_image_data(&image, 0.0, 0.0);
        }
        style(&self.frame, "width", &format!("{width}px"));
        style(&self.frame, "height", &format!("{height}px"));
    }

    /// Marks the part in view; hides all of it where that is the whole chart, or where there is no room.
    pub fn mark(&mut self, scene: &Scene, camera: Camera, view: Pair) {
        let (width, height) = scene.size();
        let seen = camera.window(view, 0.0);
        let shown = view.0 >= NARROWEST && !super::camera::is_within([0.0, 0.0, width, height], seen);
        if shown != self.shown {
            self.shown = shown;
            style(&self.frame, "display", if shown { "block" } else { "none" });
        }
        self.corner = (view.0 - self.size.0 - GAP, view.1 - self.size.1 - GAP);
        if shown {
            let [left, top, right, bottom] = self.clipped(seen);
            let (width, height) = ((right - left).max(4.0), (bottom - top).max(4.0));
            style(&self.seen, "transform", &format!("translate({left:.1}px, {top:.1}px)"));
            style(&self.seen, "width", &format!("{width:.1}px"));
            style(&self.seen, "height", &format!("{height:.1}px"));
        }
    }

    fn clipped(&self, seen: Bounds) -> Bounds {
        let across = |x: f64| (x * self.scale.0).clamp(0.0, self.size.0);
        let down = |y: f64| (y * self.scale.1).clamp(0.0, self.size.1);
        [across(seen[0]), down(seen[1]), across(seen[2]), down(seen[3])]
    }

    /// The point of the chart that a point of the view is on the minimap; `None` beside it.
    pub fn point(&self, at: Pair) -> Option<Pair> {
        let (x, y) = (at.0 - self.corner.0, at.1 - self.corner.1);
        let hit = self.shown && (0.0..=self.size.0).contains(&x) && (0.0..=self.size.1).contains(&y);
        hit.then(|| self.anywhere(at))
    }

    /// The same also beside it, for a drag that leaves it.
    pub fn anywhere(&self, at: Pair) -> Pair {
        ((at.0 - self.corner.0) / self.scale.0, (at.1 - self.corner.1) / self.scale.1)
    }
}

/// Sets one property of an element's style.
pub fn style(element: &HtmlElement, property: &str, value: &str) {
    // The properties and values set here are valid.
    let _ = element.style().set_property(property, value);
}
