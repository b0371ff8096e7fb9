//! The elements of one view that are moved and painted by hand.

use super::camera::Camera;
use super::minimap::{Minimap, style};
use super::paint::{Painter, Palette};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The elements.
pub struct Stage {
    /// The view itself.
    pub view: HtmlElement,
    /// The cards move with this one.
    world: HtmlElement,
    probe: Element,
    moving: bool,
    /// The canvas below the cards.
    pub painter: Painter,
    /// The minimap.
    pub minimap: Minimap,
    /// What follows the pointer in a drag, with its title and the words below.
    pub ghost: [HtmlElement; 3],
    /// Where it would go.
    pub mark: HtmlElement,
}

impl Stage {
    /// Finds the elements in the view; `None` where the page is not whole.
    pub fn of(view: &Element) -> Option<Self> {
        let find = |class: &str| view.query_selector(class).ok().flatten();
        let html = |class: &str| find(class)?.dyn_into::<HtmlElement>().ok();
        let canvas = |class: &str| find(class)?.dyn_into().ok();
        Some(Self {
            view: view.clone().dyn_into().ok()?,
            world: html(".chart-world")?,
            probe: find(".chart-probe")?,
            moving: false,
            painter: Painter::on(canvas(".chart-canvas")?)?,
            minimap: Minimap::on(html(".chart-map")?, canvas(".chart-map > canvas")?, html(".chart-seen")?)?,
            ghost: [html(".chart-ghost")?, html(".ghost-title")?, html(".ghost-why")?],
            mark: html(".chart-target")?,
        })
    }

    /// The page's colours.
    pub fn palette(&self) -> Palette {
        Palette::read(&self.probe)
    }

    /// Puts the cards, which are placed from `origin`, where the camera sees them.
    pub fn place(&self, camera: Camera, origin: (i32, i32)) {
        let (x, y) = (f64::from(origin.0) * camera.scale, f64::from(origin.1) * camera.scale);
        style(&self.world, "transform", &camera.pan((x, y)).css());
    }

    /// While the cards move they are one picture that is moved and scaled; at rest they are drawn anew, crisp.
    pub fn set_moving(&mut self, moving: bool) {
        if moving != self.moving {
            self.moving = moving;
            style(&self.world, "will-change", if moving { "transform" } else { "auto" });
        }
    }
}
