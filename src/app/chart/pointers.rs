//! What the pointers and the wheel do, done on the desk.

use super::act::Act;
use super::camera::{Camera, Pair};
use super::desk::Desk;
use super::gesture::{Gesture, Press, Wish};
use super::scene::Scene;
use crate::org::PositionId;
use crate::plan::Unfolded;
use std::collections::BTreeSet;
use std::rc::Rc;
use web_sys::{MouseEvent, PointerEvent, WheelEvent};

impl Desk {
    /// A point of the window as a point of the view.
    fn in_view(&self, event: &MouseEvent) -> Pair {
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        self.stage.as_ref().map_or(at, |stage| {
            let corner = stage.view.get_bounding_client_rect();
            (at.0 - corner.left(), at.1 - corner.top())
        })
    }

    /// The row whose handle for folding is at a point of the chart; painted cards have none.
    fn handle_at(&self, scene: &Scene, point: Pair) -> Option<usize> {
        self.window.and_then(|_| scene.handle_at(point))
    }

    pub(super) fn may_act(&self) -> bool {
        self.props.as_ref().is_some_and(|props| props.on_act.is_some())
    }

    /// A pointer goes down. Whether it is to be waited for: a finger on its way to lifting a card.
    pub fn pointer_down(&mut self, event: &PointerEvent) -> bool {
        if event.button() != 0 {
            return false;
        }
        let at = self.in_view(event);
        if let Some(stage) = &self.stage {
            // Events are delegated to the page's root, so the element is asked by name, not by `current_target`. A pointer
            // that is gone already cannot be captured.
            let _ = stage.view.set_pointer_capture(event.pointer_id());
            if let Some(point) = stage.minimap.point(at) {
                self.mapping = Some(event.pointer_id());
                self.look(self.camera.centred(point, self.size));
                return false;
            }
        }
        let card = self.scene.as_ref().and_then(|scene| {
            let point = self.camera.to_chart(at);
            scene.card_at(point).filter(|_| self.handle_at(scene, point).is_none())
        });
        let press = Press {
            pointer: event.pointer_id(),
            at,
            is_finger: event.pointer_type() == "touch",
            on_card: card.is_some() && self.may_act(),
        };
        self.gesture.press(press) == Wish::Wait
    }

    /// A pointer has moved.
    pub fn pointer_move(&mut self, event: &PointerEvent) {
        let at = match (self.gesture, self.mapping) {
            (Gesture::Idle, None) => return,
            _ => self.in_view(event),
        };
        if self.mapping == Some(event.pointer_id()) {
            if let Some(stage) = &self.stage {
                self.look(self.camera.centred(stage.minimap.anywhere(at), self.size));
            }
            return;
        }
        let wish = self.gesture.moved(event.pointer_id(), at);
        self.fulfil(wish, event);
    }

    /// A pointer goes up.
    pub fn pointer_up(&mut self, event: &PointerEvent) {
        if self.mapping == Some(event.pointer_id()) {
            self.mapping = None;
            return self.settle();
        }
        let at = self.in_view(event);
        let wish = self.gesture.released(event.pointer_id(), at);
        self.fulfil(wish, event);
        if matches!(self.gesture, Gesture::Idle) {
            self.settle();
        }
        self.mark_grip();
    }

    /// The browser took the pointer away.
    pub fn pointer_cancel(&mut self) {
        self.mapping = None;
        if self.gesture.cancelled() == Wish::Return {
            self.put_back();
        }
        self.mark_grip();
    }

    fn fulfil(&mut self, wish: Wish, event: &PointerEvent) {
        match wish {
            Wish::Nothing | Wish::Wait => {}
            Wish::Pan(by) => {
                self.look(self.camera.pan(by));
                self.mark_grip();
            }
            Wish::Pinch { by, at, factor } => self.look(self.camera.pan(by).zoom(at, factor)),
            Wish::Click(at) => self.click(at, event.ctrl_key() || event.meta_key() || event.shift_key()),
            Wish::Lift(from, at) => {
                self.lift(from, at);
                self.mark_grip();
            }
            Wish::Carry(at) => self.carry(at, event.alt_key()),
            Wish::Drop(at) => {
                self.carry(at, event.alt_key());
                self.drop_here();
            }
            Wish::Return => {
                self.put_back();
            }
            Wish::Menu(at) => self.menu(at, event),
        }
    }

    /// Shows by the pointer what is in the hand.
    fn mark_grip(&self) {
        let Some(stage) = &self.stage else { return };
        let grip = match self.gesture {
            Gesture::Panning { .. } | Gesture::Pinching(_) => "pan",
            Gesture::Dragging { .. } => "drag",
            _ => "",
        };
        if stage.view.get_attribute("data-grip").as_deref() != Some(grip) {
            // The attribute's name is fixed and valid.
            let _ = stage.view.set_attribute("data-grip", grip);
        }
    }

    fn click(&mut self, at: Pair, adds: bool) {
        let Some(scene) = self.scene.clone() else { return };
        let point = self.camera.to_chart(at);
        if let Some(row) = self.handle_at(&scene, point) {
            return self.fold(&scene, row);
        }
        let hit = scene.card_at(point).map(|row| scene.shape.outline.id(row));
        self.change_view(|view| match hit {
            Some(id) if adds => {
                let others = view.picked.len();
                view.picked.retain(|picked| *picked != id);
                if view.picked.len() == others {
                    view.picked.push(id);
                }
            }
            Some(id) => view.picked = vec![id],
            None if adds => {}
            None => view.picked.clear(),
        });
    }

    pub(super) fn pick(&mut self, id: PositionId) {
        self.change_view(|view| view.picked = vec![id]);
    }

    /// Folds or unfolds a team; its manager's card stays where it is on the screen.
    pub(super) fn fold(&mut self, scene: &Rc<Scene>, row: usize) {
        let id = scene.shape.outline.id(row);
        self.anchor = Some(id);
        // A team that is unfolded is meant to be seen.
        let team = scene.shape.outline.reports(row).next().filter(|_| scene.is_folded(row));
        self.revealing = team.map(|report| scene.shape.outline.id(report));
        // What is picked is never folded away: then it is the manager.
        let hidden =
            self.lead_row().is_some_and(|lead| lead != row && scene.shape.outline.subtree(row).contains(&lead));
        self.change_view(|view| {
            if hidden {
                view.picked = vec![id];
            }
            let mut next = view.unfolded.clone().unwrap_or_else(|| scene.unfolded.clone());
            next.turn(id);
            view.unfolded = Some(next);
        });
    }

    /// A double click opens the card it hits.
    pub fn double_click(&mut self, event: &MouseEvent) {
        let at = self.camera.to_chart(self.in_view(event));
        let Some(scene) = self.scene.clone().filter(|scene| self.handle_at(scene, at).is_none()) else { return };
        if let Some(row) = scene.card_at(at) {
            self.act(Act::Open(scene.shape.outline.id(row)));
        }
    }

    /// Asks for the menu of the card at a point; of all that are picked where it is one of them.
    pub fn menu(&mut self, at: Pair, event: &MouseEvent) {
        let Some(scene) = self.scene.clone() else { return };
        let Some(row) = scene.card_at(self.camera.to_chart(at)) else { return };
        let id = scene.shape.outline.id(row);
        if !self.picked().contains(&id) {
            self.pick(id);
        }
        self.act(Act::Menu(self.picked(), event.client_x(), event.client_y()));
    }

    /// A right click asks for the menu; whether there is one.
    pub fn context_menu(&mut self, event: &MouseEvent) -> bool {
        let at = self.in_view(event);
        let hit = self.scene.as_ref().is_some_and(|scene| scene.card_at(self.camera.to_chart(at)).is_some());
        // A finger that holds a card asks once, on release.
        if hit && self.may_act() && matches!(self.gesture, Gesture::Idle) {
            self.menu(at, event);
        }
        hit && self.may_act()
    }

    pub(super) fn picked(&self) -> Vec<PositionId> {
        self.view.as_ref().map(|view| view.picked.clone()).unwrap_or_default()
    }

    /// The wheel pans; with Ctrl it zooms around the pointer.
    pub fn wheel(&mut self, event: &WheelEvent) {
        // Lines and pages as pixels.
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => 16.0,
            WheelEvent::DOM_DELTA_PAGE => self.size.1,
            _ => 1.0,
        };
        let (x, y) = (event.delta_x() * unit, event.delta_y() * unit);
        self.look(if event.ctrl_key() || event.meta_key() {
            self.camera.zoom(self.in_view(event), (-y * 0.0025).exp())
        } else if event.shift_key() && x == 0.0 {
            self.camera.pan((-y, 0.0))
        } else {
            self.camera.pan((-x, -y))
        });
    }

    /// Zooms around the middle of the view.
    pub fn zoom(&mut self, factor: f64) {
        self.look(self.camera.zoom((self.size.0 / 2.0, self.size.1 / 2.0), factor));
    }

    /// Shows all of it.
    pub fn fit(&mut self) {
        if let Some(scene) = &self.scene {
            self.look(Camera::fit(scene.size(), self.size));
        }
    }

    /// Shows so many layers, at a first look.
    pub fn show_levels(&mut self, levels: u32) {
        (self.look_anew, self.all_anew) = (true, true);
        self.moving = false;
        self.change_view(|view| {
            view.lens = None;
            view.unfolded = Some(Unfolded { levels, turned: BTreeSet::new() });
        });
    }

    /// Brings a position into view that was asked for from outside: unfolds who is above it, and picks it.
    pub fn reveal(&mut self) {
        let (Some(id), Some(scene)) = (self.revealing, self.scene.clone()) else { return };
        let Some(row) = scene.shape.row(id) else {
            self.revealing = None;
            return;
        };
        let unfolded = scene.shape.unfolded_to(row, scene.unfolded.clone());
        let folded = unfolded != scene.unfolded;
        self.change_view(|view| {
            if folded {
                view.unfolded = Some(unfolded);
            }
            view.picked = vec![id];
        });
        if let Some(card) = scene.card(row).filter(|_| !folded) {
            self.revealing = None;
            self.show(card);
        }
    }
}
