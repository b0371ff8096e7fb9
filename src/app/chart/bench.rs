//! What a page that measures the chart needs of it, and nobody else; only with the feature `bench-page`.

use super::camera::Camera;
use super::controller::Controller;
use super::desk::Desk;
use crate::org::PositionId;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

thread_local! {
    static LAST: RefCell<Weak<Controller>> = const { RefCell::new(Weak::new()) };
}

/// The chart view that was mounted last.
pub struct Handle(Rc<Controller>);

impl Handle {
    /// The handle, while that view is in the page.
    pub fn last() -> Option<Self> {
        LAST.with_borrow(Weak::upgrade).map(Self)
    }

    pub(super) fn remember(controller: &Rc<Controller>) {
        LAST.set(Rc::downgrade(controller));
    }

    /// Draws at scale `k` with the middle of the first card `x` pixels right of the middle of the view, and the chart's top at
    /// `y` pixels. Painted when it returns; cards that come into the page are there after the scheduler's next turn.
    pub fn set_camera(&self, x: f64, y: f64, k: f64) {
        self.0.turn(|desk| {
            let Some([left, _, right, _]) = desk.scene.as_ref().and_then(|scene| scene.card(0)) else { return };
            let offset = (desk.size.0 / 2.0 + x - (left + right) / 2.0 * k, y);
            desk.look(Camera { offset, scale: k });
            desk.apply();
        });
    }

    /// Paints what has changed.
    pub fn paint(&self) {
        self.0.turn(Desk::apply);
    }

    /// How many cards are drawn, in the page and on the canvas.
    pub fn count(&self) -> usize {
        self.0.read(|desk| desk.count())
    }

    /// Under whom a position is drawn; the outer `None` where it is not drawn.
    pub fn manager_of(&self, id: PositionId) -> Option<Option<PositionId>> {
        self.0.read(|desk: &mut Desk| {
            let scene = desk.scene.as_ref()?;
            let outline = &scene.shape.outline;
            Some(outline.manager(scene.drawn_row(id)?).map(|row| outline.id(row)))
        })
    }
}
