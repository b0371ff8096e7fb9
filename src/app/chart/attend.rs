//! How the desk takes what the page gives: the chart laid out anew where it has to be, the camera kept where it can be, and
//! the colours.

use super::camera::{Bounds, Camera, is_within};
use super::card::style_for;
use super::desk::Desk;
use super::paint::{DIM, GHOST};
use super::scene::Scene;
use super::shape::Shape;
use super::view::ChartViewProps;
use crate::org::{Chart, Point, PositionId, Style};
use crate::plan::Sift;
use std::rc::Rc;

impl Desk {
    /// Takes what the page gives, and works out what is drawn and what of it is in the page.
    pub fn attend(&mut self, props: &ChartViewProps) {
        let before = self.props.replace(props.clone());
        if before.as_ref().is_none_or(|before| before.view != props.view) {
            self.view = Some(props.view.clone());
        }
        if let Some((count, id)) = props.reveal
            && count != self.revealed
        {
            self.revealed = count;
            self.revealing = Some(id);
        }
        let is_other = before.as_ref().is_none_or(|before| before.id != props.id || before.title != props.title);
        if self.size.0 > 0.0 {
            self.lay_out(props, is_other);
            let marks_differ =
                before.is_none_or(|before| before.marks != props.marks || before.matched != props.matched);
            self.tint(props, marks_differ);
            self.rewindow();
        }
    }

    fn lay_out(&mut self, props: &ChartViewProps, is_other: bool) {
        let Some(view) = self.view.clone() else { return };
        let filters = view.sift == Sift::Filter && !view.search.is_empty() && !props.matched.is_empty();
        let key = (props.chart.clone(), view.focus, filters.then(|| props.matched.clone()));
        let old = self.scene.clone();
        let (same_chart, same_focus, same_filter) = match &self.shape_key {
            Some((chart, focus, wanted)) => (*chart == key.0, *focus == key.1, *wanted == key.2),
            None => (false, false, false),
        };
        let shape = match &old {
            Some(scene) if same_chart && same_focus && same_filter => Rc::clone(&scene.shape),
            _ => Rc::new(Shape::of(&key.0, key.1, key.2.as_ref().map(|wanted| wanted.as_slice()))),
        };
        let style = props.style.unwrap_or_else(|| style_for(&view, !props.marks.badges.is_empty(), shape.is_plan));
        let style = Style { arrangement: view.arrangement, direction: view.direction, ..style };
        self.shape_key = Some(key);
        let anew = std::mem::take(&mut self.look_anew);
        let first = is_other || old.is_none() || anew;
        let turned = self.style != style;
        if self.auto.is_none() || first || turned || !same_focus {
            let mark = |id| props.marks.notable(id);
            let needed = view.unfolded.is_none() && !filters;
            // Views side by side are as large but for a pixel, which must not decide what is unfolded in one of them.
            let pixels = if props.link.is_some() { 16.0 } else { 1.0 };
            let room = ((self.size.0 / pixels).floor() * pixels, (self.size.1 / pixels).floor() * pixels);
            self.auto = needed.then(|| shape.legible(room, style, mark));
        }
        let mut unfolded = if filters { None } else { view.unfolded.clone().or_else(|| self.auto.clone()) };
        // An edit that moves a team to another layer neither folds nor unfolds it.
        if let Some(old) = old.as_ref().filter(|_| !same_chart && same_focus && same_filter && !first && !filters) {
            let carried = Some(shape.carried(&old.shape, &old.unfolded));
            if carried != unfolded {
                unfolded.clone_from(&carried);
                self.change_view(|view| view.unfolded = carried);
            }
        }
        let unfolded = unfolded.unwrap_or_else(|| shape.all());
        let same =
            old.as_ref().is_some_and(|old| Rc::ptr_eq(&old.shape, &shape) && old.unfolded == unfolded) && !turned;
        self.style = style;
        if !same {
            self.scene = Some(Rc::new(Scene::of(shape, unfolded, style, std::mem::take(&mut self.spare))));
            self.window = None;
            self.colours.clear();
            (self.dirty, self.map_is_stale) = (true, true);
        }
        let Some(scene) = self.scene.clone() else { return };
        if first || view.lens != self.lens {
            self.lens = view.lens;
            self.moving = false;
            self.led = false;
            match view.lens {
                // A view that was led looks from there already, and more exactly.
                Some(lens) if !first && self.camera.lens(self.size) == lens => {}
                Some(lens) => self.camera = Camera::through(lens, self.size),
                None => self.camera = self.first_look(&scene, props),
            }
            self.dirty = true;
        } else if let Some(old) = old.as_ref().filter(|_| !same) {
            let kept = same_focus && self.keep_place(old, &scene, &props.chart);
            let empty = |desk: &Self| scene.cards_within(desk.camera.window(desk.size, 0.0)).next().is_none();
            if !kept || empty(self) {
                self.camera = self.first_look(&scene, props);
                self.touch();
            }
        }
        if !same {
            self.anchor = None;
            self.spare = old.and_then(Rc::into_inner).map(Scene::into_layout).unwrap_or_default();
        }
        if let Some(card) = self.revealing.and_then(|id| scene.drawn_row(id)).and_then(|row| scene.card(row)) {
            self.revealing = None;
            self.show(card);
        }
    }

    fn first_look(&self, scene: &Scene, props: &ChartViewProps) -> Camera {
        let outline = &scene.shape.outline;
        let is_marked = |row: &usize| scene.card(*row).is_some() && props.marks.notable(outline.id(*row)).is_some();
        let marked: Vec<usize> = (1..outline.len()).filter(is_marked).collect();
        let marks = || marked.iter().copied();
        let fits = |focus: &Bounds| Camera::can_show(*focus, self.size);
        let top = || std::iter::once(0);
        // With the top where there is room for it, else what is marked alone, else as much of it as one team has.
        let focus = [scene.around(top().chain(marks())), scene.around(marks())].into_iter().find(fits);
        let focus = focus.filter(|_| !marked.is_empty()).or_else(|| scene.densest(&marked, fits));
        let focus = focus.unwrap_or_else(|| scene.around(marks().chain(top()).take(1)));
        Camera::first_look(scene.size(), self.size, focus, scene.direction)
    }

    /// Moves the camera so that a card stays where it is on the screen: the one that was named, or the picked one, or the
    /// one in the middle. Where it is gone or folded away, who is above it. Whether there is one.
    fn keep_place(&mut self, old: &Scene, new: &Scene, chart: &Chart) -> bool {
        let seen = self.camera.window(self.size, 0.0);
        let in_view = |id: &PositionId| {
            old.drawn_row(*id).and_then(|row| old.card(row)).is_some_and(|card| is_within(card, seen))
        };
        let lead = self.view.as_ref().and_then(|view| view.picked.last().copied()).filter(in_view);
        let (x, y) = self.camera.to_chart((self.size.0 / 2.0, self.size.1 / 2.0));
        let far = |corner: Point| (f64::from(corner.x) - x).abs() + (f64::from(corner.y) - y).abs();
        let central = || {
            let cards = old.cards_within(seen);
            let near = cards.reduce(|one, other| if far(other.1) < far(one.1) { other } else { one });
            near.map(|(row, _)| old.shape.outline.id(row))
        };
        let Some(wanted) = self.anchor.or(lead).or_else(central) else { return false };
        let above = std::iter::successors(Some(wanted), |&at| chart.manager(at));
        let both = |id| old.card(old.drawn_row(id)?).zip(new.card(new.drawn_row(id)?));
        let Some((before, after)) = above.into_iter().find_map(both) else { return false };
        // Where it stands still nobody has looked elsewhere.
        if before != after {
            let scale = self.camera.scale;
            self.camera = self.camera.pan(((before[0] - after[0]) * scale, (before[1] - after[1]) * scale));
            self.touch();
        }
        true
    }

    /// Works out the colours again where what they say has changed.
    fn tint(&mut self, props: &ChartViewProps, marks_differ: bool) {
        let (Some(scene), Some(view)) = (self.scene.clone(), self.view.clone()) else { return };
        let rows = scene.shape.outline.len();
        let searched = !view.search.is_empty();
        let sifted = (searched, view.sift);
        if self.colours.len() == rows && !marks_differ && self.cut.is_empty() && self.sifted == sifted {
            return;
        }
        self.sifted = sifted;
        self.found.clear();
        self.found.resize(rows, false);
        for row in props.matched.iter().filter(|_| searched).filter_map(|id| scene.shape.row(*id)) {
            self.found[row] = true;
        }
        let spotlight = searched && view.sift == Sift::Spotlight;
        let marks = &props.marks;
        self.colours.clear();
        self.colours.extend(scene.shape.outline.ids().iter().enumerate().map(|(row, id)| {
            let colour = marks.colour(*id, props.chart.get(*id).and_then(|position| position.function));
            let dim = spotlight && !self.found[row] || !marks.lit.is_empty() && !marks.lit.contains(id);
            let absent = if marks.is_ghost(*id) { GHOST } else { 0 };
            colour | absent | if dim || self.cut.contains(id) { DIM } else { 0 }
        }));
        self.traits.read(&scene, marks);
        (self.dirty, self.map_is_stale) = (true, true);
    }
}
