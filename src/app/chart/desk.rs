//! The state behind one chart view: what is drawn, from where it is seen, what of it is in the page. Everything that changes
//! between two frames changes here, without a render; [`Controller`](super::controller::Controller) gives it its turns.

use super::act::Act;
use super::camera::{Bounds, Camera, Pair, is_within};
use super::drag::Drag;
use super::gesture::Gesture;
use super::link::Lead;
use super::overlaid::Traits;
use super::paint::{Palette, Picture};
use super::scene::Scene;
use super::stage::Stage;
use super::view::ChartViewProps;
use crate::app::state::Shared;
use crate::org::{Chart, Layout, PositionId, Style};
use crate::plan::{Lens, Sift, Unfolded, View};
use std::rc::Rc;

/// Below this scale cards are painted, not put into the page.
const NEAR: f64 = 0.45;
/// The most cards put into the page, at about six elements each.
const MOST_CARDS: usize = 280;
/// And into each view of several that move together.
const MOST_LINKED: usize = 120;
/// How far around the view cards are put into the page, pixels: as far as the number allows.
const MARGINS: [f64; 3] = [360.0, 120.0, 0.0];
/// How long nothing moves until the camera is handed up, in milliseconds.
const SETTLED: f64 = 250.0;

/// What is to be told to others, once the desk is free again.
pub enum Out {
    /// The reader looks at it in another way.
    View(Rc<View>),
    /// Something is to be done.
    Act(Act),
    /// What is dragged would make this of the chart.
    Preview(Option<Shared<Chart>>),
    /// The cards in the page are others now.
    Render,
}

/// What a shape is made of.
type ShapeKey = (Shared<Chart>, Option<PositionId>, Option<Shared<Vec<PositionId>>>);

/// See the top of the file.
#[derive(Default)]
pub struct Desk {
    pub(super) props: Option<ChartViewProps>,
    /// The view as it is, also while a change of it is on its way through the page.
    pub(super) view: Option<Shared<View>>,
    pub(super) stage: Option<Stage>,
    pub(super) size: Pair,
    pub(super) scene: Option<Rc<Scene>>,
    pub(super) shape_key: Option<ShapeKey>,
    pub(super) style: Style,
    /// The room of the layout before.
    pub(super) spare: Layout,
    /// What is unfolded at a first look.
    pub(super) auto: Option<Unfolded>,
    pub(super) camera: Camera,
    /// Whether something was searched for and what became of the rest when the colours were worked out.
    pub(super) sifted: (bool, Sift),
    /// The lens of the view that the camera goes back to.
    pub(super) lens: Option<Lens>,
    /// A first look is wanted whatever the lens says.
    pub(super) look_anew: bool,
    /// And by the views that move with this one as well.
    pub(super) all_anew: bool,
    /// The part of the chart whose cards are in the page; `None` where they are painted.
    pub(super) window: Option<Bounds>,
    /// What the cards in the page are placed from: near them, since a browser places nothing exactly millions of pixels away.
    pub(super) origin: (i32, i32),
    palette: Option<Palette>,
    pub(super) colours: Vec<u8>,
    pub(super) traits: Traits,
    pub(super) found: Vec<bool>,
    framed: Vec<usize>,
    /// Something is to be painted.
    pub(super) dirty: bool,
    pub(super) map_is_stale: bool,
    /// The camera has moved since it was handed up.
    pub(super) moving: bool,
    /// And since the last frame.
    fresh: bool,
    /// Another view has moved the camera a moment ago, and hands it up.
    pub(super) led: bool,
    /// What the views that move with this one know.
    told: Option<Lead>,
    moved_at: f64,
    pub(super) gesture: Gesture,
    pub(super) drag: Option<Drag>,
    /// The pointer that drags on the minimap.
    pub(super) mapping: Option<i32>,
    pub(super) cut: Vec<PositionId>,
    pub(super) typed: String,
    pub(super) typed_at: f64,
    /// The card that stays where it is on the screen when the chart is laid out anew.
    pub(super) anchor: Option<PositionId>,
    pub(super) revealed: u32,
    /// The card to bring into view once it is drawn.
    pub(super) revealing: Option<PositionId>,
    painted: usize,
    pub(super) out: Vec<Out>,
}

impl Default for Camera {
    fn default() -> Self {
        Self { offset: (0.0, 0.0), scale: 1.0 }
    }
}

impl Desk {
    /// Whether a row is found by the search.
    pub fn is_found(&self, row: usize) -> bool {
        self.found.get(row).copied().unwrap_or_default()
    }

    /// Works out which cards are in the page; whether they are others than before.
    pub(super) fn rewindow(&mut self) -> bool {
        let Some(scene) = &self.scene else { return false };
        let seen = self.camera.window(self.size, 0.0);
        let near = self.camera.scale >= NEAR;
        if near && self.window.is_some_and(|window| is_within(seen, window)) {
            return false;
        }
        let most = if self.props.as_ref().is_some_and(|props| props.link.is_some()) { MOST_LINKED } else { MOST_CARDS };
        let few = |bounds: &Bounds| scene.cards_within(*bounds).take(most + 1).count() <= most;
        let windows = MARGINS.into_iter().map(|margin| self.camera.window(self.size, margin));
        let next = if near { windows.into_iter().find(few) } else { None };
        if let Some([left, top, ..]) = next {
            #[allow(clippy::cast_possible_truncation)] // `as` saturates, which is as far as a chart can reach
            let near = |edge: f64| edge as i32 & !0xFFFF;
            self.origin = (near(left), near(top));
        }
        std::mem::replace(&mut self.window, next) != next
    }

    /// The camera has moved.
    pub fn touch(&mut self) {
        (self.dirty, self.moving, self.fresh) = (true, true, true);
    }

    /// Looks from elsewhere.
    pub fn look(&mut self, camera: Camera) {
        let camera = self.scene.as_ref().map_or(camera, |scene| camera.held(scene.size(), self.size));
        if camera != self.camera {
            self.camera = camera;
            self.touch();
        }
    }

    /// What the views that move with this one do not know yet.
    pub fn news(&mut self) -> Option<Lead> {
        let lead =
            Lead { camera: self.camera, size: self.size, anchor: self.anchor, revealing: self.revealing, anew: false };
        let anew = std::mem::take(&mut self.all_anew);
        let told = self.told.replace(lead);
        let is_news = self.size.0 > 0.0 && self.scene.is_some() && (anew || told != Some(lead));
        // What they have been told they may have done by now; it is not to be done again.
        let fresh = |now, then: fn(Lead) -> Option<PositionId>| if told.and_then(then) == now { None } else { now };
        let (anchor, revealing) =
            (fresh(lead.anchor, |told| told.anchor), fresh(lead.revealing, |told| told.revealing));
        is_news.then_some(Lead { anchor, revealing, anew, ..lead })
    }

    /// Looks from where another view does, the same point in the middle.
    pub fn follow(&mut self, lead: Lead) {
        if self.size.0 <= 0.0 {
            return;
        }
        if let Some(scene) = &self.scene {
            let apart = ((self.size.0 - lead.size.0) / 2.0, (self.size.1 - lead.size.1) / 2.0);
            let camera = lead.camera.pan(apart).held(scene.size(), self.size);
            if camera != self.camera {
                self.camera = camera;
                (self.dirty, self.fresh, self.led, self.moving) = (true, true, true, false);
            }
        }
        self.anchor = lead.anchor.or(self.anchor);
        self.revealing = lead.revealing.or(self.revealing);
        self.look_anew |= lead.anew;
        // Nothing of this is to be told back.
        self.news();
    }

    /// Brings a card into view, near enough to be read.
    pub fn show(&mut self, card: Bounds) {
        let middle = (self.size.0 / 2.0, self.size.1 / 2.0);
        let mut camera = self.camera;
        if camera.scale < super::camera::LEGIBLE {
            camera = camera.zoom(middle, 0.7 / camera.scale);
        }
        self.look(camera.reveal(card, self.size));
    }

    /// Changes the way the chart is looked at.
    pub fn change_view(&mut self, change: impl FnOnce(&mut View)) {
        let Some(now) = &self.view else { return };
        let mut next = View::clone(now);
        change(&mut next);
        if next != **now {
            let next = Rc::new(next);
            self.view = Some(Shared::of(Rc::clone(&next)));
            self.out.extend([Out::View(next), Out::Render]);
        }
    }

    /// Hands the camera up.
    pub fn settle(&mut self) {
        if std::mem::take(&mut self.moving) && self.size.0 > 0.0 {
            self.lens = Some(self.camera.lens(self.size));
            let lens = self.lens;
            self.change_view(|view| view.lens = lens);
        }
    }

    /// Hands up how the chart is looked at now, so that nothing of it follows from a first look at another chart.
    pub fn pin(&mut self) {
        self.moving = true;
        self.settle();
        let Some(scene) = self.scene.clone() else { return };
        self.change_view(|view| {
            if view.sift != Sift::Filter {
                view.unfolded.get_or_insert_with(|| scene.unfolded.clone());
            }
        });
    }

    /// The view's element has another size.
    pub fn resize(&mut self, size: Pair) {
        if size == self.size || size.0 <= 0.0 {
            return;
        }
        let (before, untouched) = (self.size, self.lens.is_none() && !self.moving && !self.led);
        self.size = size;
        if before.0 > 0.0 && !untouched {
            self.camera = self.camera.pan(((size.0 - before.0) / 2.0, (size.1 - before.1) / 2.0));
        }
        self.look_anew |= untouched;
        self.dirty = true;
        self.out.push(Out::Render);
    }

    /// The page's colours are others now.
    pub fn recolour(&mut self) {
        self.palette = None;
        (self.dirty, self.map_is_stale) = (true, true);
    }

    /// One frame at a time in milliseconds. Whether another one is wanted.
    pub fn frame(&mut self, now: f64) -> bool {
        if self.fresh {
            (self.fresh, self.moved_at) = (false, now);
        }
        let drags = self.scroll_by_drag();
        if self.dirty {
            self.apply();
        }
        let resting = matches!(self.gesture, Gesture::Idle) && self.mapping.is_none();
        if let Some(stage) = &mut self.stage {
            stage.set_moving(self.moving || self.led || !resting);
        }
        if (self.moving || self.led) && resting && now - self.moved_at >= SETTLED {
            self.led = false;
            self.settle();
            if let Some(stage) = &mut self.stage {
                stage.set_moving(false);
            }
        }
        drags || self.dirty || (self.moving || self.led) && resting
    }

    /// Brings the page up to the camera.
    pub fn apply(&mut self) {
        if self.rewindow() {
            self.out.push(Out::Render);
        }
        let (Some(scene), Some(stage), Some(props)) = (&self.scene, &mut self.stage, &self.props) else { return };
        self.dirty = false;
        let palette = self.palette.get_or_insert_with(|| stage.palette());
        stage.place(self.camera, self.origin);
        self.framed.clear();
        let picked = self.view.iter().flat_map(|view| &view.picked);
        self.framed.extend(picked.filter_map(|id| scene.drawn_row(*id)));
        let picture = Picture {
            scene,
            chart: &props.chart,
            colours: &self.colours,
            traits: &self.traits,
            framed: &self.framed,
            palette,
            with_cards: self.window.is_none(),
        };
        self.painted = stage.painter.paint(&picture, self.camera, self.size);
        if std::mem::take(&mut self.map_is_stale) {
            stage.minimap.draw(scene, &self.colours, palette);
        }
        stage.minimap.mark(scene, self.camera, self.size);
        if let Some(drag) = &self.drag {
            drag.mark(stage, self.camera);
        }
    }

    /// The rows whose cards are in the page: those in the window, and the lead of the picked ones, to which the keyboard
    /// refers.
    pub fn rows(&self) -> Vec<usize> {
        let Some(scene) = &self.scene else { return Vec::new() };
        let mut rows: Vec<usize> = Vec::new();
        if let Some(window) = self.window {
            rows.extend(scene.cards_within(window).map(|(row, _)| row));
        }
        if let Some(lead) = self.lead_row().filter(|lead| !rows.contains(lead)) {
            rows.push(lead);
        }
        // In the order of the tree, in which it is read out.
        rows.sort_unstable();
        rows
    }

    /// The lead of the picked ones, where its card is drawn.
    pub fn lead_row(&self) -> Option<usize> {
        let lead = self.view.as_ref()?.picked.last()?;
        self.scene.as_ref()?.drawn_row(*lead)
    }

    /// How many cards are drawn now, in the page and on the canvas.
    #[cfg(feature = "bench-page")]
    pub fn count(&self) -> usize {
        if self.window.is_some() { self.rows().len() } else { self.painted }
    }
}
