//! The rules worked out the slow way: from the whole chart of each moment, by their definitions.

use orgwright::design::Origin;
use orgwright::design::transition::{About, Cause, Deed, Dial, Pays, Terms, Transition};
use orgwright::org::{Chart, Diff, Function, Position, PositionId};
use std::collections::{HashMap, HashSet};

pub const BETWEEN: (Origin, Origin) = (Origin::GIVEN[0], Origin::GIVEN[1]);

pub fn transition(from: &Chart, to: &Chart, terms: &Terms) -> Transition {
    Transition::of(from, to, terms, BETWEEN, &Pays::default())
}

/// What is broken at one moment, by how many.
type Broken = HashMap<Place, u32>;

/// Which rule, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    Span(PositionId),
    Alone(PositionId),
    Heads(Function),
}

/// The two charts, and what each rule tolerates.
struct Rules<'a> {
    from: &'a Chart,
    to: &'a Chart,
    nameless: [bool; 2],
    span: u32,
}

impl<'a> Rules<'a> {
    fn new(from: &'a Chart, to: &'a Chart, terms: &Terms) -> Self {
        let nameless = [from, to].map(|chart| chart.positions().all(|(_, position)| position.holder.is_none()));
        Self { from, to, nameless, span: terms.get(Dial::Span) }
    }

    /// Whether somebody is in a seat of `chart`, where these have started in seats that were opened.
    fn is_filled(&self, chart: &Chart, id: PositionId, started: &HashSet<PositionId>) -> bool {
        let open = |chart: &'a Chart| chart.get(id).filter(|position| !position.closed);
        let Some(position) = chart.get(id).filter(|position| !position.closed) else { return false };
        let Some(before) = open(self.from) else { return started.contains(&id) };
        let never_named = before.holder.is_none() && open(self.to).is_none_or(|after| after.holder.is_none());
        position.holder.is_some()
            || started.contains(&id)
            || (self.nameless[0] && (never_named || before.holder.is_none()))
            || (self.nameless[1] && before.holder.is_some() && open(self.to).is_some())
    }

    fn is_filled_in_the_end(&self, id: PositionId) -> bool {
        let all = self.to.positions().map(|(id, _)| id).collect();
        self.to.get(id).is_some_and(|after| {
            let kept = self.from.get(id).is_some_and(|before| !before.closed);
            !after.closed
                && if kept { self.is_filled(self.to, id, &HashSet::new()) } else { self.is_filled(self.to, id, &all) }
        })
    }

    fn people(&self, chart: &Chart, started: &HashSet<PositionId>) -> HashMap<PositionId, u32> {
        let mut people = HashMap::new();
        for (id, _) in chart.positions() {
            if let Some(manager) = chart.manager(id)
                && self.is_filled(chart, id, started)
                && !self.is_filled(chart, manager, started)
            {
                *people.entry(manager).or_insert(0) += 1;
            }
        }
        people
    }

    fn heads(&self, chart: &Chart, started: &HashSet<PositionId>) -> HashMap<Function, u32> {
        let mut heads = HashMap::new();
        let outline = chart.outline();
        // Of each row, the functions of all that are above it.
        let mut above: Vec<u32> = Vec::new();
        for row in 0..outline.len() {
            let id = outline.id(row);
            let inherited = outline.manager(row).map_or(0, |manager| above[manager]);
            let own = chart.get(id).and_then(|position: &Position| position.function).filter(|own| own.is_revenue());
            let bit = own.map_or(0, |own| 1 << own as u32);
            if let Some(own) = own
                && inherited & bit == 0
                && self.is_filled(chart, id, started)
            {
                *heads.entry(own).or_insert(0) += 1;
            }
            above.push(inherited | bit);
        }
        heads
    }

    fn spans(chart: &Chart) -> HashMap<PositionId, u32> {
        let mut spans = HashMap::new();
        for (id, position) in chart.positions() {
            if let (Some(manager), false) = (chart.manager(id), position.closed) {
                *spans.entry(manager).or_insert(0) += 1;
            }
        }
        spans
    }

    /// What one moment breaks beyond what is tolerated, with the number that is too large.
    fn broken(&self, limits: &Limits, chart: &Chart, started: &HashSet<PositionId>) -> Broken {
        let mut broken = Broken::new();
        for (id, span) in Self::spans(chart) {
            if span > limits.spans.get(&id).copied().unwrap_or(0).max(self.span) {
                broken.insert(Place::Span(id), span);
            }
        }
        for (id, people) in self.people(chart, started) {
            let stays_empty = self.to.get(id).is_some_and(|after| !after.closed) && !self.is_filled_in_the_end(id);
            if !stays_empty && people > limits.people.get(&id).copied().unwrap_or(0) {
                broken.insert(Place::Alone(id), people);
            }
        }
        for (function, heads) in self.heads(chart, started) {
            if heads > limits.heads.get(&function).copied().unwrap_or(0) {
                broken.insert(Place::Heads(function), heads);
            }
        }
        broken
    }
}

/// What the two charts have themselves.
struct Limits {
    spans: HashMap<PositionId, u32>,
    people: HashMap<PositionId, u32>,
    heads: HashMap<Function, u32>,
}

/// Goes through a transition and panics where a moment breaks a rule and no obstacle says so, or an obstacle says what is not so.
pub fn assert_safe(from: &Chart, to: &Chart, terms: &Terms, found: &Transition) {
    let rules = Rules::new(from, to, terms);
    let nobody = HashSet::new();
    let everybody: HashSet<_> = to.positions().map(|(id, _)| id).filter(|id| rules.is_filled_in_the_end(*id)).collect();
    let mut heads = rules.heads(from, &nobody);
    for (function, count) in rules.heads(to, &everybody) {
        let most = heads.entry(function).or_insert(0);
        *most = count.max(*most);
    }
    let mut limits = Limits { spans: Rules::spans(from), people: rules.people(from, &nobody), heads };
    // Who leads too many in the design is an obstacle of the design.
    for (id, span) in Rules::spans(to) {
        let before = limits.spans.entry(id).or_insert(0);
        if span > (*before).max(rules.span) {
            let obstacle = found.obstacles().iter().find(|one| {
                matches!(one.about, About::Span { seat, count, .. } if seat == id && count == span)
                    && one.cause == Cause::Design
            });
            assert!(obstacle.is_some(), "the design’s own breach is named");
            *before = span;
        }
    }
    let tops: HashSet<_> = from.roots().iter().chain(to.roots()).copied().collect();

    let mut chart = from.clone();
    let mut started = HashSet::new();
    let mut worst: HashMap<Place, (usize, u32)> = HashMap::new();
    for (at, step) in found.steps().iter().enumerate() {
        assert!(!step.acts.is_empty() && step.acts.len() <= (terms.get(Dial::Together) as usize).max(1));
        assert!(step.after.iter().all(|before| *before < at));
        assert!(step.told.ends_with('.') && !step.told.contains("..") && !step.told.contains("“”"), "{}", step.told);
        chart.apply_all(step.edits.iter().cloned()).unwrap();
        for act in &step.acts {
            if act.deed == Deed::Start {
                started.extend(act.seat);
            }
        }
        assert!(chart.roots().iter().all(|root| tops.contains(root)), "no top but those of the two charts");
        for (place, count) in rules.broken(&limits, &chart, &started) {
            let worst = worst.entry(place).or_insert((at, count));
            worst.1 = worst.1.max(count);
        }
    }
    assert_eq!(chart.seats(), to.seats(), "all steps lead to the second chart");
    assert_eq!(started.iter().filter(|id| !rules.is_filled_in_the_end(**id)).count(), 0);

    let said = found.obstacles().iter().filter(|obstacle| obstacle.cause == Cause::Order).map(|obstacle| {
        let (place, count) = match obstacle.about {
            About::Span { seat, count, .. } => (Place::Span(seat), count),
            About::Alone { seat, people } => (Place::Alone(seat), people),
            About::Heads { function, count, .. } => (Place::Heads(function), count),
        };
        (place, (obstacle.step.unwrap(), count))
    });
    assert_eq!(said.collect::<HashMap<_, _>>(), worst, "obstacles are what is broken, no more and no less");

    // The waves are the steps, in order, and time goes on.
    let mut next = 0;
    let mut month = 0;
    for (at, wave) in found.waves().iter().enumerate() {
        assert_eq!(wave.steps.start, next);
        assert!(!wave.steps.is_empty() && wave.month >= month && wave.after.iter().all(|before| *before < at));
        assert!(found.steps()[wave.steps.clone()].iter().all(|step| step.wave == at));
        (next, month) = (wave.steps.end, wave.month);
    }
    assert_eq!(next, found.steps().len());

    // Nothing is done but what differs: one more edit for each name that is not on the chart while the post is open.
    let edits: usize = found.steps().iter().map(|step| step.edits.len()).sum();
    let named = |id: &PositionId| to.get(*id).is_some_and(|after| after.holder.is_some() && !after.closed);
    let names = to.positions().filter(|(id, _)| from.get(*id).is_none() && named(id)).count();
    assert_eq!(edits, Diff::of(from, to).edits().len() + names);
}
