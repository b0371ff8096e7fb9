//! What keys do, done on the desk.

use super::act::Act;
use super::desk::{Desk, Out};
use super::keyboard::{Step, Stroke, named, shift, stroke, walk};
use super::scene::Scene;
use crate::org::{Command, PositionId, Target, Team};
use std::rc::Rc;
use web_sys::KeyboardEvent;

/// Letters typed within so many milliseconds belong to one title.
const PAUSE: f64 = 800.0;

impl Desk {
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
            (Stroke::Extend(step), Some(row)) => {
                if let Some(next) = walk(scene, row, step) {
                    let id = scene.shape.outline.id(next);
                    self.change_view(|view| {
                        view.picked.retain(|picked| *picked != id);
                        view.picked.push(id);
                    });
                    if let Some(card) = scene.card(next) {
                        self.show(card);
                    }
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
                let seats = self.cut.clone();
                self.anchor = Some(id);
                // Refused, they are still to be moved, to somewhere else.
                if self.attempt(Command::Move { seats, target: Target::Under(Some(id)), team: Team::Along }) {
                    self.cut_out(Vec::new());
                }
            }
            Stroke::Shift(step) => {
                let Some(chart) = self.props.as_ref().map(|props| props.chart.clone()) else { return };
                self.anchor = Some(id);
                match shift(&chart, id, step) {
                    Ok(command) => {
                        if let Command::Move { target: Target::Under(Some(manager)), .. } = command {
                            self.unfold(manager);
                        }
                        self.attempt(command);
                    }
                    Err(reason) => self.act(Act::Refused(reason)),
                }
            }
            _ => {}
        }
    }

    /// Hands up a command, or why the chart refuses it; whether it is done.
    fn attempt(&mut self, command: Command) -> bool {
        let Some(chart) = self.props.as_ref().map(|props| props.chart.clone()) else { return false };
        let worked = command.work_out(&chart, chart.free_id());
        let done = worked.is_ok();
        self.act(match worked {
            Ok(_) => Act::Do(command),
            Err(refused) => Act::Refused(format!("Nothing was moved: {refused}.")),
        });
        done
    }

    /// Unfolds the team of a manager, so that who moves there is seen.
    fn unfold(&mut self, manager: PositionId) {
        let Some(scene) = self.scene.clone() else { return };
        if scene.shape.row(manager).is_some_and(|row| scene.is_folded(row)) {
            self.change_view(|view| view.unfolded.get_or_insert_with(|| scene.unfolded.clone()).turn(manager));
        }
    }

    fn cut_out(&mut self, seats: Vec<PositionId>) {
        self.cut = seats;
        self.colours.clear();
        self.out.push(Out::Render);
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
                next.turn(scene.shape.outline.id(peer));
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
}
