//! The rules worked out the slow way: from the whole chart of each moment, by their definitions.

use orgwright::design::Origin;
use orgwright::design::transition::{About, Cause, Deed, Dial, Pays, People, Terms, Transition};
use orgwright::org::{Chart, Diff, Edit, Field, Function, Position, PositionId};
use std::collections::{HashMap, HashSet};

pub const BETWEEN: (Origin, Origin) = (Origin::GIVEN[0], Origin::GIVEN[1]);

pub fn transition(from: &Chart, to: &Chart, terms: &Terms) -> Transition {
    Transition::of(from, to, terms, BETWEEN, &Pays::default())
}

/// Which rule, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    Span(PositionId),
    Alone(PositionId),
    Heads(Function),
}

/// When somebody is in a seat.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// Always, whether or not anybody is named.
    Always,
    /// While somebody is named.
    Named,
    /// Once somebody has started in it.
    Started,
    /// While somebody is named, or once somebody has started.
    Either,
}

/// One moment, counted.
#[derive(Default)]
struct Counted {
    spans: HashMap<PositionId, u32>,
    people: HashMap<PositionId, u32>,
    heads: HashMap<Function, u32>,
}

/// The two charts, and what can be said of every seat before any step.
struct Rules<'a> {
    to: &'a Chart,
    when: Vec<When>,
    /// Seats that the second chart has, open, with nobody in them.
    left_empty: HashSet<PositionId>,
}

impl<'a> Rules<'a> {
    fn new(from: &'a Chart, to: &'a Chart) -> Self {
        let [from_nameless, to_nameless] =
            [from, to].map(|chart| chart.positions().all(|(_, position)| position.holder.is_none()));
        let open = |chart: &'a Chart, id| chart.get(id).filter(|position: &&Position| !position.closed);
        let mut when = vec![When::Started; from.free_id().number().max(to.free_id().number()) as usize];
        let mut left_empty = HashSet::new();
        for (id, _) in from.positions().chain(to.positions()) {
            when[id.number() as usize] = match (open(from, id), open(to, id)) {
                (None, _) => When::Started,
                (Some(before), None) if before.holder.is_none() && from_nameless => When::Always,
                (Some(_), None) => When::Named,
                (Some(before), Some(after)) => match (&before.holder, &after.holder) {
                    (None, None) if from_nameless => When::Always,
                    (None, None) => {
                        left_empty.insert(id);
                        When::Named
                    }
                    (None, Some(_)) if from_nameless => When::Always,
                    (None, Some(_)) => When::Either,
                    (Some(_), None) if to_nameless => When::Always,
                    (Some(_), None) => {
                        left_empty.insert(id);
                        When::Named
                    }
                    (Some(_), Some(_)) => When::Named,
                },
            };
        }
        Self { to, when, left_empty }
    }

    fn is_filled(&self, id: PositionId, position: &Position, started: &HashSet<PositionId>) -> bool {
        let named = position.holder.is_some();
        !position.closed
            && match self.when[id.number() as usize] {
                When::Always => true,
                When::Named => named,
                When::Started => started.contains(&id),
                When::Either => named || started.contains(&id),
            }
    }

    /// Everybody who starts.
    fn everybody(&self) -> HashSet<PositionId> {
        let starts = |when: When| matches!(when, When::Started | When::Either);
        let open = self.to.positions().filter(|(_, position)| !position.closed).map(|(id, _)| id);
        open.filter(|id| starts(self.when[id.number() as usize])).collect()
    }

    fn counted(&self, chart: &Chart, started: &HashSet<PositionId>) -> Counted {
        let mut counted = Counted::default();
        let outline = chart.outline();
        // Of each row: the functions of all above it, with its own; and whether it is filled.
        let mut rows: Vec<(u32, bool)> = Vec::with_capacity(outline.len());
        for row in 0..outline.len() {
            let id = outline.id(row);
            let position = chart.get(id).unwrap();
            let filled = self.is_filled(id, position, started);
            let (above, manager_filled) = outline.manager(row).map_or((0, true), |manager| rows[manager]);
            if let Some(manager) = outline.manager(row) {
                let manager = outline.id(manager);
                if !position.closed {
                    *counted.spans.entry(manager).or_insert(0) += 1;
                }
                if filled && !manager_filled {
                    *counted.people.entry(manager).or_insert(0) += 1;
                }
            }
            let own = position.function.filter(|own| own.is_revenue());
            let bit = own.map_or(0, |own| 1 << own as u32);
            if let Some(own) = own
                && above & bit == 0
                && filled
            {
                *counted.heads.entry(own).or_insert(0) += 1;
            }
            rows.push((above | bit, filled));
        }
        counted
    }
}

/// What a moment breaks beyond these limits, with the number that is too large.
fn broken(moment: &Counted, limits: &Counted, span: u32, left_empty: &HashSet<PositionId>) -> Vec<(Place, u32)> {
    let mut broken = Vec::new();
    for (id, count) in &moment.spans {
        if *count > span.max(limits.spans.get(id).copied().unwrap_or(0)) {
            broken.push((Place::Span(*id), *count));
        }
    }
    for (id, people) in &moment.people {
        if !left_empty.contains(id) && *people > limits.people.get(id).copied().unwrap_or(0) {
            broken.push((Place::Alone(*id), *people));
        }
    }
    for (function, heads) in &moment.heads {
        if *heads > limits.heads.get(function).copied().unwrap_or(0) {
            broken.push((Place::Heads(*function), *heads));
        }
    }
    broken
}

/// Goes through a transition and panics where a moment breaks a rule and no obstacle says so, or an obstacle says what is not so.
pub fn assert_safe(from: &Chart, to: &Chart, terms: &Terms, found: &Transition) {
    let (rules, span) = (Rules::new(from, to), terms.get(Dial::Span));
    let everybody = rules.everybody();
    let (mut limits, end) = (rules.counted(from, &HashSet::new()), rules.counted(to, &everybody));
    for (function, count) in &end.heads {
        let most = limits.heads.entry(*function).or_insert(0);
        *most = (*most).max(*count);
    }
    let by_design = |about: &About| {
        found.obstacles().iter().any(|obstacle| obstacle.cause == Cause::Design && obstacle.about == *about)
    };
    // Who leads too many in the design, and whom it leaves without a head, is an obstacle of the design.
    for (&seat, &count) in &end.spans {
        let before = limits.spans.entry(seat).or_insert(0);
        let limit = span.max(*before);
        assert_eq!(by_design(&About::Span { seat, count, limit }), count > limit);
        *before = count.max(*before);
    }
    for (&seat, &people) in &end.people {
        let before = limits.people.get(&seat).copied().unwrap_or(0);
        assert_eq!(by_design(&About::Alone { seat, people }), people > before);
    }
    let tops: HashSet<_> = from.roots().iter().chain(to.roots()).copied().collect();

    let mut chart = from.clone();
    let mut started = HashSet::new();
    let mut worst: HashMap<Place, (usize, u32)> = HashMap::new();
    for (at, step) in found.steps().iter().enumerate() {
        assert!(!step.acts.is_empty() && step.acts.len() <= terms.get(Dial::Together) as usize);
        assert!(step.after.iter().all(|before| *before < at));
        assert!(step.told.ends_with('.') && !step.told.contains("..") && !step.told.contains("“”"), "{}", step.told);
        chart.apply_all(step.edits.iter().cloned()).unwrap();
        let starts = step.acts.iter().filter(|act| act.deed == Deed::Start);
        started.extend(starts.filter_map(|act| act.seat));
        assert!(chart.roots().iter().all(|root| tops.contains(root)), "no top but those of the two charts");
        for (place, count) in broken(&rules.counted(&chart, &started), &limits, span, &rules.left_empty) {
            let worst = worst.entry(place).or_insert((at, count));
            worst.1 = worst.1.max(count);
        }
    }
    assert_eq!(chart.seats(), to.seats(), "all steps lead to the second chart");
    assert_eq!(started, everybody);

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
    let (mut next, mut month) = (0, 0);
    for (at, wave) in found.waves().iter().enumerate() {
        assert_eq!(wave.steps.start, next);
        assert!(!wave.steps.is_empty() && wave.month >= month && wave.after.iter().all(|before| *before < at));
        assert!(found.steps()[wave.steps.clone()].iter().all(|step| step.wave == at));
        (next, month) = (wave.steps.end, wave.month);
    }
    assert_eq!(next, found.steps().len());

    // Nothing is done but what differs: one more edit for each name that is not on the chart while the post is open.
    let edits: usize = found.steps().iter().map(|step| step.edits.len()).sum();
    let named = |position: &Position| position.holder.is_some() && !position.closed;
    let names = to.positions().filter(|(id, position)| from.get(*id).is_none() && named(position)).count();
    assert_eq!(edits, Diff::of(from, to).edits().len() + names);
}

/// Who is in an open seat of a chart by name.
fn sits(chart: &Chart, id: PositionId) -> Option<&str> {
    chart.get(id).filter(|position| !position.closed)?.holder.as_deref().map(str::trim)
}

/// Compares who comes and goes, and what is paid, with the two charts themselves: no step is looked at.
pub fn assert_counted(from: &Chart, to: &Chart, terms: &Terms, found: &Transition) {
    let rules = Rules::new(from, to);
    let everybody = rules.everybody();
    let inside = |chart: &Chart| -> HashSet<String> {
        chart.positions().filter_map(|(id, _)| sits(chart, id)).map(str::to_owned).collect()
    };
    let (before, after) = (inside(from), inside(to));
    let managers = |chart: &Chart| -> HashMap<PositionId, Option<PositionId>> {
        let outline = chart.outline();
        (0..outline.len()).map(|row| (outline.id(row), outline.manager(row).map(|above| outline.id(above)))).collect()
    };
    let (old, new) = (managers(from), managers(to));
    let (mut people, mut yearly, mut unknown, mut search, mut severance) = (People::default(), 0, 0, 0, 0);
    let ids: HashSet<_> = from.positions().chain(to.positions()).map(|(id, _)| id).collect();
    for id in ids {
        let filled = |chart: &Chart, started| chart.get(id).is_some_and(|one| rules.is_filled(id, one, started));
        let (was, is) = (filled(from, &HashSet::new()), filled(to, &everybody));
        let pay =
            |chart: &Chart| chart.get(id).and_then(|position| position.pay).map(i64::try_from).map(Result::unwrap);
        let paid = |filled: bool, chart: &Chart| if filled { pay(chart) } else { Some(0) };
        let (leaver, starter) = (sits(from, id), sits(to, id));
        let handed_over = leaver.is_some() && starter.is_some() && leaver != starter;
        match (paid(was, from), paid(is, to)) {
            (Some(was), Some(is)) => yearly += is - was,
            _ => unknown += usize::from(was != is || handed_over || pay(from) != pay(to)),
        }
        if is && (!was || handed_over) {
            let appointed = starter.is_some_and(|name| before.contains(name));
            people.appointments += usize::from(appointed);
            people.hires += usize::from(!appointed);
            let share = i64::from(terms.get(Dial::search(to.get(id).unwrap().grade)));
            search += if appointed { 0 } else { pay(to).unwrap_or(0) * share / 100 };
        }
        if was && (!is || handed_over) && !leaver.is_some_and(|name| after.contains(name)) {
            people.exits += 1;
            let months = i64::from(terms.get(Dial::severance(from.get(id).unwrap().grade)));
            severance += pay(from).unwrap_or(0) * months / 12;
        }
        if let (Some(one), Some(other)) = (from.get(id), to.get(id)) {
            people.retitles += usize::from(one.title != other.title);
            people.moves += usize::from(old[&id] != new[&id]);
        }
    }
    assert_eq!(*found.people(), people);
    let costs = found.costs();
    assert_eq!((costs.yearly, costs.unknown, costs.search, costs.severance), (yearly, unknown, search, severance));
    if !costs.goes_on {
        assert_eq!(costs.months.last().unwrap().running, yearly / 12);
        assert_eq!(costs.months.iter().map(|month| month.once).sum::<i64>(), costs.once());
    }
}

/// The people named in a text, where everybody is called “Person” and a number.
fn named(text: &str) -> Vec<String> {
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).collect();
    words.windows(2).filter(|run| run[0] == "Person").map(|run| run.join(" ")).collect()
}

/// Every step names only who is at that moment in a seat that it is about, or in the seat above, and tells of another holder only
/// where it sets one.
pub fn assert_told(from: &Chart, to: &Chart, found: &Transition) {
    let mut chart = from.clone();
    for step in found.steps() {
        let before = chart.clone();
        chart.apply_all(step.edits.iter().cloned()).unwrap();
        let seats = step.acts.iter().filter_map(|act| act.seat);
        let seats: Vec<_> =
            seats.flat_map(|seat| [Some(seat), to.manager(seat), before.manager(seat)]).flatten().collect();
        let at_the_moment = |name: &String| {
            let in_seat = |chart: &Chart, seat| chart.get(seat).and_then(|one| one.holder.clone());
            seats.iter().any(|&seat| [&before, &chart].iter().any(|chart| in_seat(chart, seat).as_ref() == Some(name)))
        };
        for name in named(&step.told) {
            assert!(at_the_moment(&name), "{name} is not in a seat of the step: {}", step.told);
        }
        let sets_holder = step.edits.iter().any(|edit| matches!(edit, Edit::Set { to: Field::Holder(_), .. }));
        let tells = ["holder", " over from ", "stays vacant"].iter().any(|words| step.told.contains(words));
        assert!(!tells || sets_holder, "{}", step.told);
    }
}
