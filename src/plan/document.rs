//! Everything the owner made. What follows from it (scores, measures, generated designs, layout) is never stored.

use super::design::Trial;
use super::shelf::Shelf;
use super::{Base, Change, ChangeError, Compared, Cover, Design, History, Roles, SavedView, View, charts};
use crate::company::{Growth, Profile};
use crate::decision::group::Workshop;
use crate::decision::{Brief, Coordinates, Model, Numbers, Weighing, Weights, read};
use crate::design::transition::Terms;
use crate::design::{self, DesignId, Origin};
use crate::org::{Chart, Edit, PositionId};
use crate::role::TitleRules;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::rc::Rc;

/// The chart that was brought in: the company as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// The chart.
    #[serde(with = "charts")]
    pub chart: Rc<Chart>,
    /// The file it came from.
    pub file: String,
    /// What did not fit, a whole sentence each.
    #[serde(default)]
    pub set_aside: Vec<String>,
}

/// Whose weights carry the verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The model’s own, as stated.
    #[default]
    Stated,
    /// The owner’s, as they were put to use last; the model’s where those are not fully answered.
    Own,
    /// Those of the people in the workshop together, as far as ballots are revealed; the model’s before that.
    Workshop,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// The answers about the company.
    pub profile: Profile,
    /// What its owner says about the weights.
    #[serde(skip_serializing_if = "is_default")]
    pub weighing: Rc<Weighing>,
    /// Whose weights carry the verdict.
    #[serde(skip_serializing_if = "is_stated")]
    pub whose: Whose,
    /// The numbers of the model that its owner has changed.
    #[serde(skip_serializing_if = "are_stated")]
    pub numbers: Rc<Numbers>,
    /// Who weighs the criteria besides the owner, each on a ballot.
    #[serde(skip_serializing_if = "is_default")]
    pub workshop: Rc<Workshop>,
    /// How titles are read. The rules as they come are not saved.
    #[serde(skip_serializing_if = "is_default")]
    pub rules: Rc<TitleRules>,
    /// The company's chart, where one was brought in. Shared, so that answering a question copies no chart.
    pub baseline: Option<Rc<Baseline>>,
    /// The designs that its owner redraws.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub designs: Vec<Rc<Design>>,
    /// How many designs there have been: the number of the next.
    pub(super) drawn: u32,
    /// Which designs are compared.
    pub compared: Compared,
    /// What the company is expected to become.
    #[serde(skip_serializing_if = "is_default")]
    pub growth: Rc<Growth>,
    /// How the owner goes from one design to another.
    #[serde(skip_serializing_if = "is_default")]
    pub transition: Rc<Terms>,
    /// What stands on the cover of the report.
    #[serde(skip_serializing_if = "is_default")]
    pub cover: Rc<Cover>,
    /// What is said about roles.
    #[serde(skip_serializing_if = "is_default")]
    pub roles: Rc<Roles>,
    /// The design that was looked at last.
    pub shown: Option<Origin>,
    /// How each design is looked at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) views: Vec<(Origin, Rc<View>)>,
    /// Views that were given a name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub saved_views: Vec<SavedView>,
    /// What can be undone and redone.
    pub history: History,
    /// The charts of designs that were asked for last.
    #[serde(skip)]
    pub(super) shelf: Shelf,
}

impl Default for Plan {
    /// A blank plan, with the two designs that the question is about side by side.
    fn default() -> Self {
        Self {
            profile: Profile::default(),
            weighing: Rc::default(),
            whose: Whose::Stated,
            numbers: Rc::default(),
            workshop: Rc::default(),
            rules: Rc::default(),
            baseline: None,
            designs: Vec::new(),
            drawn: 0,
            shown: None,
            views: Vec::new(),
            saved_views: Vec::new(),
            history: History::default(),
            shelf: Shelf::default(),
            compared: Compared::default(),
            growth: Rc::default(),
            transition: Rc::default(),
            cover: Rc::default(),
            roles: Rc::default(),
        }
    }
}

impl Plan {
    /// A plan about one company.
    #[must_use]
    pub fn about(profile: Profile) -> Self {
        Self { profile, ..Self::default() }
    }

    /// What to call the plan.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self.profile.name.trim();
        if name.is_empty() { "Untitled plan" } else { name }
    }

    /// The numbers that the plan is decided by.
    #[must_use]
    pub fn model(&self) -> Model {
        self.numbers.model()
    }

    /// The weights that carry the verdict, where `model` has those that are stated.
    #[must_use]
    pub fn weights(&self, model: &Model) -> Weights {
        let own = match self.whose {
            Whose::Stated => None,
            Whose::Own => self.weighing.in_use().weights(),
            Whose::Workshop => self.workshop.weights(),
        };
        own.unwrap_or_else(|| Weights::from_points(&model.points))
    }

    /// What it would change to weigh so, a whole sentence; `None` where nothing.
    #[must_use]
    pub fn weighed(&self, weighing: &Weighing, whose: Whose) -> Option<String> {
        match (self.whose == whose, *self.weighing == *weighing) {
            (true, true) => None,
            (true, false) => Some(weighing.told(&self.weighing)),
            (false, _) => Some(match whose {
                Whose::Stated => "The verdict rests on the model’s stated weights.".to_owned(),
                Whose::Own => "The verdict rests on weights of your own.".to_owned(),
                Whose::Workshop => "The verdict rests on the weights of the workshop’s group.".to_owned(),
            }),
        }
    }

    /// Whose weights carry the verdict, in whole sentences, for the record.
    #[must_use]
    pub fn weights_told(&self) -> String {
        let own = self.weighing.in_use();
        match self.whose {
            Whose::Stated => "Weights: the model’s stated ones.".to_owned(),
            Whose::Own if own.weights().is_none() => {
                "Weights: the model’s stated ones, as not all questions about your own are answered.".to_owned()
            }
            Whose::Own => {
                let changed = match self.weighing.revised() {
                    0 => String::new(),
                    1 => " They were changed once after they had been put to use.".to_owned(),
                    times => format!(" They were changed {times} times after they had been put to use."),
                };
                let caution = own.caution().map_or_else(String::new, |caution| format!(" {caution}"));
                format!("Weights: your own, {}.{changed}{caution}", own.method.by())
            }
            Whose::Workshop => self.workshop.weights_told(),
        }
    }

    /// What the plan is decided from.
    #[must_use]
    pub fn brief(&self) -> Brief {
        let model = self.model();
        let weights = self.weights(&model);
        Brief { profile: self.profile.clone(), model, weights }
    }

    /// Whether its owner has made anything, or can take back that it was made: all but how designs are looked at.
    #[must_use]
    pub fn is_started(&self) -> bool {
        *self != Self { shown: self.shown, views: self.views.clone(), ..Self::default() }
    }

    /// Whether there is anything that the decision could rest on.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.baseline.is_some()
            || self.profile != Profile::default()
            || !is_default(&self.weighing)
            || !self.numbers.is_empty()
            || !is_default(&self.workshop)
            || !is_default(&self.growth)
    }

    /// The chart of one design; `None` for a baseline that has not been brought in and a design that is gone.
    #[must_use]
    pub fn chart(&self, origin: Origin) -> Option<Rc<Chart>> {
        match origin {
            Origin::Baseline => self.imported().cloned(),
            Origin::Generated(alternative) => Some(Rc::new(design::generate(alternative, &self.profile))),
            Origin::Drawn(id) => self.design(id).map(Design::chart),
        }
    }

    /// Where the chart of one design lies between the pure designs; that of a drawn one is read once for each state of it.
    #[must_use]
    pub fn coordinates(&self, origin: Origin) -> Option<Rc<Coordinates>> {
        match origin {
            Origin::Drawn(id) => self.design(id).map(Design::coordinates),
            given => self.chart(given).map(|chart| Rc::new(read(&chart))),
        }
    }

    /// A drawn design.
    #[must_use]
    pub fn design(&self, id: DesignId) -> Option<&Design> {
        self.designs.iter().find(|design| design.id == id).map(|design| &**design)
    }

    /// Every design that can be looked at: the company’s own, those drawn from it, and the generated ones.
    #[must_use]
    pub fn origins(&self) -> Vec<Origin> {
        let [baseline, generated @ ..] = Origin::GIVEN;
        let drawn = self.designs.iter().map(|design| Origin::Drawn(design.id));
        std::iter::once(baseline).chain(drawn).chain(generated).collect()
    }

    /// What to call a design.
    #[must_use]
    pub fn label(&self, origin: Origin) -> &str {
        match origin {
            Origin::Drawn(id) => self.design(id).map_or("Removed design", |design| &design.name),
            given => given.label().unwrap_or_default(),
        }
    }

    /// A copy of a design, to be edited, with `edits` made to it already and the parts that were given by hand in it. It is not in the plan until it is put there;
    /// `None` where there is nothing to copy.
    ///
    /// # Errors
    /// [`ChangeError`] where an edit is refused, or the parts are too many.
    pub fn copy(&self, origin: Origin, edits: &[Edit]) -> Option<Result<Change, ChangeError>> {
        let id = DesignId(self.drawn);
        let name = self.next_name();
        let mut design = match origin {
            Origin::Baseline => Design::new(id, name, origin, Base::Imported, Rc::clone(self.imported()?), &self.shelf),
            Origin::Generated(_) => {
                let chart = self.chart(origin)?;
                Design::new(id, name, origin, Base::Own(Rc::clone(&chart)), chart, &self.shelf)
            }
            Origin::Drawn(from) => self.design(from)?.copy(id, name),
        };
        Some(design.apply(edits).and_then(|()| {
            let (place, design) = (self.designs.len(), Rc::new(design));
            let scope = self.roles.scope.carried(origin, Origin::Drawn(id))?;
            Ok(if scope == self.roles.scope {
                Change::Put(place, design)
            } else {
                Change::PutWith(place, design, scope)
            })
        }))
    }

    /// What takes a drawn design out, with the parts that were given by hand in it.
    #[must_use]
    pub fn removal(&self, id: DesignId) -> Change {
        let scope = self.roles.scope.without(Origin::Drawn(id), |_| true);
        if scope == self.roles.scope { Change::Take(id) } else { Change::TakeWith(id, scope) }
    }

    /// The first id that no position of this plan’s designs has had, so that a seat added to one is not taken for one added
    /// to another.
    #[must_use]
    pub fn free_id(&self) -> PositionId {
        let free = self.designs.iter().map(|design| design.free_id());
        free.max().unwrap_or_else(|| Chart::new().free_id())
    }

    /// The design that is looked at: the last one, where it is still in the plan; else the company’s own, or the first of those compared.
    #[must_use]
    pub fn looked_at(&self) -> Origin {
        let kept = |origin: &Origin| !matches!(origin, Origin::Drawn(id) if self.design(*id).is_none());
        let first = if self.baseline.is_some() { Origin::Baseline } else { self.side_by_side()[0] };
        self.shown.into_iter().chain([first]).find(kept).unwrap_or(Origin::Baseline)
    }

    /// How a design is looked at.
    #[must_use]
    pub fn view(&self, origin: Origin) -> Rc<View> {
        let kept = self.views.iter().find(|(of, _)| *of == origin);
        kept.map(|(_, view)| Rc::clone(view)).unwrap_or_default()
    }

    /// Keeps how a design is looked at. No change of the plan: it cannot be undone, nor does it undo anything.
    pub fn set_view(&mut self, origin: Origin, view: Rc<View>) {
        self.views.retain(|(of, _)| *of != origin);
        self.views.push((origin, view));
    }

    /// The chart of the baseline.
    pub(super) fn imported(&self) -> Option<&Rc<Chart>> {
        self.baseline.as_ref().map(|baseline| &baseline.chart)
    }

    /// Works out what is not saved, sees that every drawn design can be drawn, and mends what a file can get wrong without harm.
    ///
    /// # Errors
    /// The name of the first design that cannot be drawn, with the reason.
    pub(super) fn settle(&mut self) -> Result<(), (String, ChangeError)> {
        self.draw()?;
        for (_, view) in &mut self.views {
            Rc::make_mut(view).settle();
        }
        self.saved_views.iter_mut().for_each(|saved| saved.view.settle());
        Ok(())
    }

    /// Works out the charts of the drawn designs.
    ///
    /// # Errors
    /// As [`Plan::settle`].
    pub(super) fn draw(&mut self) -> Result<(), (String, ChangeError)> {
        let imported = self.imported().cloned();
        let (mut ids, mut trial) = (HashSet::new(), Trial::default());
        for design in &mut self.designs {
            let new = if ids.insert(design.id) { Ok(()) } else { Err(ChangeError::SameDesign) };
            let drawn = new.and_then(|()| Rc::make_mut(design).settle(imported.as_ref(), &mut trial, &self.shelf));
            drawn.map_err(|refused| (design.name.clone(), refused))?;
            self.drawn = self.drawn.max(design.id.0.saturating_add(1));
        }
        Ok(())
    }

    /// “Design A”, “Design B” and so on: the first that no design of the plan has.
    fn next_name(&self) -> String {
        let letters = ('A'..='Z').map(|letter| format!("Design {letter}"));
        let mut names = letters.chain((27..).map(|number| format!("Design {number}")));
        names.find(|name| self.designs.iter().all(|design| design.name != *name)).unwrap_or_default()
    }
}

fn is_stated(whose: &Whose) -> bool {
    *whose == Whose::Stated
}

fn are_stated(numbers: &Rc<Numbers>) -> bool {
    numbers.is_empty()
}

fn is_default<T: Default + PartialEq>(part: &Rc<T>) -> bool {
    **part == T::default()
}
