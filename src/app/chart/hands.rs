//! What the reader's hands do, pointer by pointer and key by key, done on the desk.

use super::act::Act;
use super::camera::{Camera, Pair};
use super::desk::Desk;
use super::gesture::{Gesture, Press, Wish};
use super::keyboard::{Step, Stroke, named, shift, stroke, walk};
use super::scene::Scene;
use super::shape::turn;
use crate::org::{Command, PositionId, Target, Team};
use std::rc::Rc;
use web_sys::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

/// Letters typed within so many milliseconds belong to one title.
const PAUSE: f64 = 800.0;

impl Desk {
    /// A point of the window as a point of the view.
    fn in_view(&self, event: &MouseEvent) -> Pair {
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        self.stage.as_ref().map_or(at, |stage| {
            let corner = stage.view.get_bounding_client_rect();
            (at.0 - corner.left(), at.1 - corner.top())
        })
    }

    fn may_act(&self) -> bool {
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
            scene.card_at(point).filter(|_| scene.handle_at(point).is_none())
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
            Wish::Carry(at) => self.carry(at),
            Wish::Drop(at) => {
                self.carry(at);
                self.drop_here(event.alt_key());
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
        if let Some(row) = scene.handle_at(point) {
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

    fn pick(&mut self, id: PositionId) {
        self.change_view(|view| view.picked = vec![id]);
    }

    /// Folds or unfolds a team; its manager's card stays where it is on the screen.
    fn fold(&mut self, scene: &Rc<Scene>, row: usize) {
        let id = scene.shape.outline.id(row);
        self.anchor = Some(id);
        self.change_view(|view| {
            let mut next = view.unfolded.clone().unwrap_or_else(|| scene.unfolded.clone());
            turn(&mut next, id);
            view.unfolded = Some(next);
        });
    }

    /// A double click opens the card it hits.
    pub fn double_click(&mut self, event: &MouseEvent) {
        let at = self.camera.to_chart(self.in_view(event));
        let Some(scene) = self.scene.clone().filter(|scene| scene.handle_at(at).is_none()) else { return };
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

    fn picked(&self) -> Vec<PositionId> {
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
        self.look_anew = true;
        self.moving = false;
        self.change_view(|view| {
            view.lens = None;
            view.unfolded = Some(crate::plan::Unfolded { levels, turned: std::collections::BTreeSet::new() });
        });
    }

    /// A key goes down; whether it means something here.
    pub fn key(&mut self, event: &KeyboardEvent) -> bool {
        let Some(scene) = self.scene.clone() else { return false };
        let typing = !self.typed.is_empty() && event.time_stamp() - self.typed_at < PAUSE;
        if !typing {
            self.typed.clear();
        }
        let Some(stroke) = stroke(event, scene.direction, typing) else { return false };
        if self.drag.is_some() {
            if stroke == Stroke::Clear {
                self.pointer_cancel();
            }
            return true;
        }
        let stroke = match stroke {
            // Where nothing can be done, it is a letter like any other.
            Stroke::Reassign if !self.may_act() => Stroke::Letter('m'),
            stroke => stroke,
        };
        if let Stroke::Letter(letter) = stroke {
            self.typed.extend(letter.to_lowercase());
            self.typed_at = event.time_stamp();
        } else {
            self.typed.clear();
        }
        self.do_stroke(stroke, &scene)
    }

    fn do_stroke(&mut self, stroke: Stroke, scene: &Rc<Scene>) -> bool {
        let lead = self.lead_row();
        let lead_id = lead.map(|row| scene.shape.outline.id(row));
        match (stroke, lead) {
            (Stroke::Zoom(factor), _) => self.zoom(factor),
            (Stroke::Fit, _) => self.fit(),
            (Stroke::Life, _) => self.zoom(1.0 / self.camera.scale),
            (Stroke::Undo, _) => self.act(Act::Undo),
            (Stroke::Redo, _) => self.act(Act::Redo),
            (Stroke::Search, _) => self.act(Act::Search),
            (Stroke::Keys, _) => self.act(Act::Keys),
            (Stroke::Clear, _) => {
                if self.cut.is_empty() {
                    self.change_view(|view| view.picked.clear());
                } else {
                    self.cut_out(Vec::new());
                }
            }
            (Stroke::Letter(_), from) => {
                let Some(chart) = self.props.as_ref().map(|props| props.chart.clone()) else { return false };
                if let Some(row) = named(scene, &chart, from.unwrap_or_default(), &self.typed) {
                    self.go(scene, row);
                }
            }
            // The first key enters the chart.
            (Stroke::Go(_), None) if !scene.shape.outline.is_empty() => self.go(scene, 0),
            (Stroke::Go(Step::In), Some(row)) if scene.is_folded(row) => self.fold(scene, row),
            (Stroke::Go(step), Some(row)) => {
                if let Some(row) = walk(scene, row, step) {
                    self.go(scene, row);
                }
            }
            (Stroke::Fold, Some(row)) if scene.shape.outline.direct_reports(row) > 0 => self.fold(scene, row),
            (Stroke::UnfoldPeers, Some(row)) => self.unfold_peers(scene, row),
            (Stroke::Menu, Some(row)) => self.menu_of(scene, row),
            (stroke, _) => {
                let Some(id) = lead_id else { return matches!(stroke, Stroke::Fold) };
                self.ask(stroke, id);
            }
        }
        true
    }

    /// What a key asks of the picked positions.
    fn ask(&mut self, stroke: Stroke, id: PositionId) {
        let picked = self.picked();
        match stroke {
            Stroke::Open => self.act(Act::Open(id)),
            Stroke::Rename => self.act(Act::Rename(id)),
            Stroke::Add => self.act(Act::Add(id)),
            Stroke::Close => self.act(Act::Close(picked)),
            Stroke::Reassign => self.act(Act::Reassign(picked)),
            Stroke::Cut if self.may_act() => self.cut_out(picked),
            Stroke::Paste if !self.cut.is_empty() => {
                let seats = std::mem::take(&mut self.cut);
                self.cut_out(Vec::new());
                self.anchor = Some(id);
                self.attempt(Command::Move { seats, target: Target::Under(Some(id)), team: Team::Along });
            }
            Stroke::Shift(step) => {
                let Some(chart) = self.props.as_ref().map(|props| props.chart.clone()) else { return };
                self.anchor = Some(id);
                match shift(&chart, id, step) {
                    Ok(command) => self.attempt(command),
                    Err(reason) => self.act(Act::Refused(reason)),
                }
            }
            _ => {}
        }
    }

    /// Hands up a command, or why the chart refuses it.
    fn attempt(&mut self, command: Command) {
        let Some(chart) = self.props.as_ref().map(|props| props.chart.clone()) else { return };
        self.act(match command.work_out(&chart, chart.free_id()) {
            Ok(_) => Act::Do(command),
            Err(refused) => Act::Refused(format!("Nothing was moved: {refused}.")),
        });
    }

    fn cut_out(&mut self, seats: Vec<PositionId>) {
        self.cut = seats;
        self.colours.clear();
        self.out.push(super::desk::Out::Render);
    }

    fn go(&mut self, scene: &Scene, row: usize) {
        self.pick(scene.shape.outline.id(row));
        if let Some(card) = scene.card(row) {
            self.show(card);
        }
    }

    fn unfold_peers(&mut self, scene: &Rc<Scene>, row: usize) {
        self.anchor = Some(scene.shape.outline.id(row));
        let folded: Vec<_> = scene.shape.peers(row).filter(|&peer| scene.is_folded(peer)).collect();
        self.change_view(|view| {
            let mut next = view.unfolded.clone().unwrap_or_else(|| scene.unfolded.clone());
            for peer in folded {
                turn(&mut next, scene.shape.outline.id(peer));
            }
            view.unfolded = Some(next);
        });
    }

    #[allow(clippy::cast_possible_truncation)] // a point of the window
    fn menu_of(&mut self, scene: &Scene, row: usize) {
        let (Some([left, _, _, bottom]), Some(stage)) = (scene.card(row), &self.stage) else { return };
        let corner = stage.view.get_bounding_client_rect();
        let x = left * self.camera.scale + self.camera.offset.0 + corner.left();
        let y = bottom * self.camera.scale + self.camera.offset.1 + corner.top();
        self.act(Act::Menu(self.picked(), x as i32, y as i32));
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
