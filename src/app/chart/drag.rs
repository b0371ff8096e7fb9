//! A card in the hand: where it would go, whether it may, and how that is shown.

use super::act::Act;
use super::camera::{Camera, Pair};
use super::desk::{Desk, Out};
use super::minimap::style;
use super::scene::Place;
use super::stage::Stage;
use crate::app::state::Shared;
use crate::org::{Command, PositionId, Target, Team};

/// Nearer to the edge of the view than this the view scrolls, pixels.
const EDGE: f64 = 48.0;
/// At the edge, so many pixels a frame.
const FASTEST: f64 = 18.0;

/// What is dragged.
pub struct Drag {
    /// The positions, with their teams.
    seats: Vec<PositionId>,
    /// Where the pointer is in the view.
    at: Pair,
    place: Option<Place>,
    /// Why it cannot go there.
    /// What becomes of its team: it stays while Alt is held.
    team: Team,
    refused: Option<String>,
}

impl Drag {
    /// What the drop asks for.
    fn command(&self, target: Target) -> Command {
        Command::Move { seats: self.seats.clone(), target, team: self.team }
    }

    /// Shows where it would go.
    pub fn mark(&self, stage: &Stage, camera: Camera) {
        let Some(Place { mark: [left, top, right, bottom], is_frame, .. }) = self.place else {
            stage.mark.set_class_name("chart-target");
            return;
        };
        let place = |x: f64, y: f64| (x * camera.scale + camera.offset.0, y * camera.scale + camera.offset.1);
        let ((x0, y0), (x1, y1)) = (place(left, top), place(right, bottom));
        stage.mark.set_class_name(match (is_frame, self.refused.is_some()) {
            (true, false) => "chart-target onto",
            (true, true) => "chart-target onto refused",
            (false, false) => "chart-target beside",
            (false, true) => "chart-target beside refused",
        });
        style(&stage.mark, "transform", &format!("translate({x0:.1}px, {y0:.1}px)"));
        style(&stage.mark, "width", &format!("{:.1}px", x1 - x0));
        style(&stage.mark, "height", &format!("{:.1}px", y1 - y0));
    }

    /// Moves what follows the pointer; it stands on the side where there is room for its words.
    fn float(&self, stage: &Stage, view: Pair) {
        let along = |at: f64, room: f64, gap: f64| {
            if at > 0.6 * room { format!("calc({:.0}px - 100%)", at - gap) } else { format!("{:.0}px", at + gap) }
        };
        let (x, y) = (along(self.at.0, view.0, 14.0), along(self.at.1, view.1, 12.0));
        style(&stage.ghost[0], "transform", &format!("translate({x}, {y})"));
    }
}

impl Desk {
    /// Lifts the card at a point of the view, with the other picked ones where it is one of them.
    pub(super) fn lift(&mut self, from: Pair, at: Pair) {
        let (Some(scene), Some(props), Some(view)) = (self.scene.clone(), &self.props, self.view.clone()) else {
            return;
        };
        let Some(row) = scene.card_at(self.camera.to_chart(from)) else { return };
        let id = scene.shape.outline.id(row);
        let seats = if view.picked.contains(&id) { view.picked.clone() } else { vec![id] };
        let title = props.chart.get(id).map_or("", |position| &position.title);
        let words = match seats.len() {
            1 => title.to_owned(),
            2 => format!("{title} and 1 more"),
            more => format!("{title} and {} more", more - 1),
        };
        let drag = Drag { seats, at, place: None, team: Team::Along, refused: None };
        if let Some(stage) = &self.stage {
            stage.ghost[1].set_text_content(Some(&words));
            stage.ghost[2].set_text_content(None);
            stage.ghost[0].set_class_name("chart-ghost shown");
            drag.float(stage, self.size);
        }
        self.drag = Some(drag);
        self.carry(at, false);
    }

    /// What is lifted is at a point of the view now, with its team or, where `alone`, without.
    pub(super) fn carry(&mut self, at: Pair, alone: bool) {
        let (Some(scene), Some(props), Some(drag)) = (&self.scene, &self.props, &mut self.drag) else { return };
        drag.at = at;
        if let Some(stage) = &self.stage {
            drag.float(stage, self.size);
        }
        let place = scene.place_at(self.camera.to_chart(at)).filter(|place| {
            // The card itself is no target, nor is its manager; its team is refused by the chart.
            let (Target::Under(Some(id)) | Target::Before(id) | Target::After(id)) = place.target else { return true };
            let stays = |seat: &PositionId| props.chart.manager(*seat) == Some(id);
            let is_there = matches!(place.target, Target::Under(_)) && !alone && drag.seats.iter().all(stays);
            !is_there && !drag.seats.contains(&id)
        });
        let team = if alone { Team::Stays } else { Team::Along };
        if (place, team) == (drag.place, drag.team) {
            return;
        }
        (drag.place, drag.team) = (place, team);
        let worked = place.map(|place| drag.command(place.target).work_out(&props.chart, props.chart.free_id()));
        let (preview, refused) = match worked {
            Some(Ok(worked)) if !worked.edits.is_empty() => (Some(Shared::new(worked.chart)), None),
            Some(Err(refused)) => (None, Some(format!("Not here: {refused}."))),
            _ => (None, None),
        };
        drag.refused = refused;
        if let Some(stage) = &self.stage {
            let alone = Some("Its team stays.").filter(|_| alone);
            stage.ghost[2].set_text_content(drag.refused.as_deref().or(alone));
            drag.mark(stage, self.camera);
        }
        self.out.push(Out::Preview(preview));
    }

    /// What is lifted is let go.
    pub(super) fn drop_here(&mut self) {
        let Some(drag) = self.put_back() else { return };
        let Some(place) = drag.place else { return };
        if let Some(refused) = drag.refused {
            return self.out.push(Out::Act(Act::Refused(refused)));
        }
        // What it was dropped on stays under the pointer.
        if let Target::Under(Some(id)) | Target::Before(id) | Target::After(id) = place.target {
            self.anchor = Some(id);
        }
        self.act(Act::Do(drag.command(place.target)));
    }

    /// Ends the drag without a change.
    pub(super) fn put_back(&mut self) -> Option<Drag> {
        let drag = self.drag.take()?;
        if let Some(stage) = &self.stage {
            stage.ghost[0].set_class_name("chart-ghost");
            stage.mark.set_class_name("chart-target");
        }
        self.out.push(Out::Preview(None));
        Some(drag)
    }

    /// Moves the view where the drag is near its edge; whether a drag is under way near one.
    pub(super) fn scroll_by_drag(&mut self) -> bool {
        let Some((at, alone)) = self.drag.as_ref().map(|drag| (drag.at, drag.team == Team::Stays)) else {
            return false;
        };
        let speed = |at: f64, room: f64| {
            let (low, high) = ((EDGE - at).clamp(0.0, EDGE), (at - room + EDGE).clamp(0.0, EDGE));
            (low - high) / EDGE * FASTEST
        };
        let by = (speed(at.0, self.size.0), speed(at.1, self.size.1));
        if by == (0.0, 0.0) {
            return false;
        }
        self.look(self.camera.pan(by));
        self.carry(at, alone);
        true
    }

    /// Hands up something to be done.
    pub(super) fn act(&mut self, act: Act) {
        if self.props.as_ref().is_some_and(|props| props.on_act.is_some()) {
            if matches!(act, Act::Do(_)) {
                let anchor = self.anchor;
                self.pin();
                self.anchor = anchor;
            }
            self.out.push(Out::Act(act));
        }
    }
}
