//! The reverse question: what would have to be true for a certain contender to come first?

use super::sides::ROUNDING;
use crate::decision::order::by_number;
use crate::decision::{Case, Contender, Input};

/// More facts than this are no sentence that anybody acts on. Judgement.
const MOST_FACTS: usize = 6;

/// Into how many parts the way between two bends is cut where an input has no levels.
const PARTS: u32 = 8;

/// How many settings are tried before the search gives up, so that an answer is there within a frame or two. Judgement.
const MOST_TRIED: usize = 200_000;

/// How often a way is halved to find where along it the outcome turns.
const HALVINGS: usize = 60;

/// One thing that would have to be true.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    /// Which answer.
    pub input: Input,
    /// The number it would have to have, the nearest that does.
    pub at: f64,
    /// Which numbers beyond, away from the answer now, do as well.
    pub beyond: Beyond,
    /// How far that is from the answer now, as a part of the scale.
    pub distance: f64,
}

/// How far a fact may go on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beyond {
    /// Any more does as well.
    More,
    /// Any less does as well.
    Less,
    /// Those up or down to this number do, as far as was tried; the same number where none does.
    Until(f64),
}

/// The answer to the reverse question.
#[derive(Clone, Debug, PartialEq)]
pub enum Reversal {
    /// It is first already.
    First,
    /// As few facts as possible, and of these as little change as could be found; largest change first.
    Facts(Vec<Fact>),
    /// No answers do it: this rival stays ahead by at least so many points on any.
    Never(Contender, f64),
    /// Nobody alone is out of reach, yet no six facts were found that do it; there may be none.
    NotFound,
}

/// A number that an input may be set to.
#[derive(Clone, Debug)]
struct Setting {
    place: f64,
    distance: f64,
    /// Points that the target gains on each rival.
    gains: Vec<f64>,
}

/// What must be true of the company for `target` to be first among `running`, the weights staying as they are. Answers that
/// are not given yet count as facts too, and otherwise as believed.
///
/// The number of facts is the smallest there is, among levels that can be answered and, where an input has none, among the
/// bends of its table and seven numbers between each two; which facts of that number need the least change is searched by
/// moving each back as far as it goes.
#[must_use]
pub fn reverse(case: &Case<'_>, target: Contender, running: &[Contender]) -> Reversal {
    let rivals: Vec<Contender> = running.iter().copied().filter(|rival| *rival != target).collect();
    let search = Search::new(case, target, rivals);
    if search.wins(&search.needed) {
        return Reversal::First;
    }
    if let Some((rival, short)) = search.out_of_reach() {
        return Reversal::Never(rival, short);
    }
    // What gains nothing on anybody is no fact.
    let telling: Vec<usize> = (0..Input::COUNT).filter(|&input| !search.best[input].is_empty()).collect();
    let mut left = MOST_TRIED;
    for count in 1..=MOST_FACTS.min(telling.len()) {
        let mut best: Option<(f64, Vec<Fact>)> = None;
        let mut places: Vec<usize> = (0..count).collect();
        loop {
            let chosen: Vec<usize> = places.iter().map(|&place| telling[place]).collect();
            if let Some(facts) = search.facts(&chosen, &mut left) {
                let distance: f64 = facts.iter().map(|fact| fact.distance).sum();
                if best.as_ref().is_none_or(|(least, _)| distance < *least - ROUNDING) {
                    best = Some((distance, facts));
                }
            }
            if left == 0 || !next_choice(&mut places, telling.len()) {
                break;
            }
        }
        if let Some((_, mut facts)) = best {
            by_number(&mut facts, |fact| -fact.distance);
            return Reversal::Facts(facts);
        }
        if left == 0 {
            break;
        }
    }
    Reversal::NotFound
}

/// The next choice of as many numbers below `below`, in rising order; `false` after the last.
fn next_choice(chosen: &mut [usize], below: usize) -> bool {
    let count = chosen.len();
    let Some(at) = (0..count).rev().find(|&at| chosen[at] < below - count + at) else { return false };
    chosen[at] += 1;
    for next in at + 1..count {
        chosen[next] = chosen[next - 1] + 1;
    }
    true
}

struct Search<'a, 'b> {
    case: &'a Case<'b>,
    target: Contender,
    rivals: Vec<Contender>,
    /// Points that the target leads each rival by now.
    needed: Vec<f64>,
    /// For each input the two ends of its scale, and where on it the answer lies now; where it is not known, the mean of what is
    /// believed.
    ends: [(f64, f64); Input::COUNT],
    now: [f64; Input::COUNT],
    settings: [Vec<Setting>; Input::COUNT],
    /// For each input the places of those settings that no other beats on every rival; none where all gain nothing.
    best: [Vec<usize>; Input::COUNT],
    /// For each input and rival the most that can be gained.
    most: [Vec<f64>; Input::COUNT],
}

impl<'a, 'b> Search<'a, 'b> {
    fn new(case: &'a Case<'b>, target: Contender, rivals: Vec<Contender>) -> Self {
        let ends = Input::ALL.map(|input| {
            let scale = case.model().scale(input);
            (scale[0], scale[scale.len() - 1])
        });
        let now = Input::ALL.map(|input| {
            let (axis, (first, last)) = (case.model().axis(input), ends[input.index()]);
            case.today().belief(input).mean(|x| axis.place(x).clamp(first, last))
        });
        let mut search = Self {
            case,
            target,
            needed: Vec::new(),
            rivals,
            ends,
            now,
            settings: Default::default(),
            best: Default::default(),
            most: Default::default(),
        };
        search.needed = search.leads(&case.totals());
        for input in Input::ALL {
            let settings: Vec<Setting> =
                search.places(input).into_iter().map(|place| search.setting(input, place)).collect();
            let most = |rival: usize| settings.iter().map(|setting| setting.gains[rival]).fold(0.0, f64::max);
            search.most[input.index()] = (0..search.rivals.len()).map(most).collect();
            search.best[input.index()] = undominated(&settings);
            search.settings[input.index()] = settings;
        }
        search
    }

    /// Points by which the target leads each rival.
    fn leads(&self, totals: &[f64]) -> Vec<f64> {
        self.rivals.iter().map(|rival| totals[self.target.index()] - totals[rival.index()]).collect()
    }

    fn wins(&self, leads: &[f64]) -> bool {
        leads.iter().all(|lead| *lead > ROUNDING)
    }

    /// The places on the axis of `input` that are tried.
    fn places(&self, input: Input) -> Vec<f64> {
        let bends = self.case.model().scale(input);
        if has_levels(input) {
            return bends;
        }
        let between = |pair: &[f64]| {
            let (from, to) = (pair[0], pair[1]);
            (0..PARTS).map(move |part| from + f64::from(part) / f64::from(PARTS) * (to - from)).collect::<Vec<_>>()
        };
        let last = bends.last().copied();
        bends.windows(2).flat_map(between).chain(last).collect()
    }

    fn setting(&self, input: Input, place: f64) -> Setting {
        let (axis, (first, last)) = (self.case.model().axis(input), self.ends[input.index()]);
        let distance = (place - self.now[input.index()]).abs() / (last - first);
        let leads = self.leads(&self.case.totals_at(input, axis.number(place)));
        let gains = leads.iter().zip(&self.needed).map(|(then, now)| then - now).collect();
        Setting { place, distance, gains }
    }

    /// The rival that no answers bring down, with the least that it stays ahead by.
    fn out_of_reach(&self) -> Option<(Contender, f64)> {
        let short = |rival: usize| -(self.needed[rival] + self.most.iter().map(|most| most[rival]).sum::<f64>());
        let out = (0..self.rivals.len()).map(|rival| (self.rivals[rival], short(rival)));
        out.filter(|(_, short)| *short >= -ROUNDING)
            .reduce(|worst, next| if next.1 > worst.1 { next } else { worst })
            .map(|(rival, short)| (rival, short.max(0.0)))
    }

    /// Facts about these inputs that make the target first, each moved back as far as it goes; `None` where there are none.
    fn facts(&self, chosen: &[usize], left: &mut usize) -> Option<Vec<Fact>> {
        let picks = self.feasible(chosen, left)?;
        let mut set: Vec<Setting> =
            chosen.iter().zip(picks).map(|(input, pick)| self.settings[*input][pick].clone()).collect();
        // What is moved furthest is moved back first.
        let mut order: Vec<usize> = (0..chosen.len()).collect();
        by_number(&mut order, |&at| -set[at].distance);
        for at in order {
            set[at] = self.nearest(Input::ALL[chosen[at]], &self.without(&set, at)).unwrap_or_else(|| set[at].clone());
        }
        let fact = |at: usize| self.fact(Input::ALL[chosen[at]], &set[at], &self.without(&set, at));
        Some((0..chosen.len()).map(fact).collect())
    }

    /// The leads where all of `set` but the one at `at` are true.
    fn without(&self, set: &[Setting], at: usize) -> Vec<f64> {
        let others = set.iter().enumerate().filter(|(other, _)| *other != at);
        others.fold(self.needed.clone(), |leads, (_, setting)| added(&leads, &setting.gains))
    }

    /// The setting of `input` nearest to the answer now with which the target wins, `others` being the leads without it.
    fn nearest(&self, input: Input, others: &[f64]) -> Option<Setting> {
        let settings = &self.settings[input.index()];
        let wins = |setting: &Setting| self.wins(&added(others, &setting.gains));
        // Once it is known, the mean of what is believed may do.
        let mean = self.setting(input, self.now[input.index()]);
        if !has_levels(input) && wins(&mean) {
            return Some(mean);
        }
        let mut nearest: Vec<usize> = (0..settings.len()).collect();
        by_number(&mut nearest, |&pick| settings[pick].distance);
        let pick = nearest.into_iter().find(|&pick| wins(&settings[pick]))?;
        let mut found = settings[pick].clone();
        // Neither the neighbour on the way back wins, as it is nearer, nor the mean, which may lie before it: between one of the
        // two and what was found lies where it turns.
        let back = if found.place > mean.place { pick.checked_sub(1) } else { Some(pick + 1) };
        if let Some(neighbour) = back.and_then(|back| settings.get(back)).filter(|_| !has_levels(input)) {
            let between = (neighbour.place - mean.place) * (found.place - mean.place) >= 0.0;
            let mut lost = if between { neighbour.place } else { mean.place };
            for _ in 0..HALVINGS {
                let tried = self.setting(input, 0.5 * (lost + found.place));
                if wins(&tried) { found = tried } else { lost = tried.place }
            }
        }
        Some(found)
    }

    /// One setting for each of `chosen` with which the target wins; `left` is how many more may be tried. A setting that another
    /// one equals or beats on every rival is never needed.
    fn feasible(&self, chosen: &[usize], left: &mut usize) -> Option<Vec<usize>> {
        // What the inputs from a place on can still gain on each rival.
        let mut still = vec![vec![0.0; self.rivals.len()]; chosen.len() + 1];
        for at in (0..chosen.len()).rev() {
            still[at] = added(&still[at + 1], &self.most[chosen[at]]);
        }
        let mut picks: Vec<usize> = Vec::with_capacity(chosen.len());
        let mut leads = vec![self.needed.clone()];
        let mut tried: Vec<usize> = Vec::with_capacity(chosen.len());
        let mut next = 0;
        loop {
            let at = picks.len();
            let hopeful = self.wins(&added(&leads[at], &still[at]));
            if hopeful && at == chosen.len() {
                return Some(picks);
            }
            let pick = chosen.get(at).and_then(|input| self.best[*input].get(next));
            if let Some(&pick) = pick.filter(|_| hopeful && *left > 0) {
                *left -= 1;
                leads.push(added(&leads[at], &self.settings[chosen[at]][pick].gains));
                picks.push(pick);
                tried.push(next);
                next = 0;
            } else {
                next = tried.pop()? + 1;
                picks.pop();
                leads.pop();
            }
        }
    }

    /// The fact that `found` stands for, `others` being the leads without it.
    fn fact(&self, input: Input, found: &Setting, others: &[f64]) -> Fact {
        let (settings, axis) = (&self.settings[input.index()], self.case.model().axis(input));
        let up = found.place > self.now[input.index()];
        let mut further: Vec<&Setting> = settings
            .iter()
            .filter(|other| if up { other.place > found.place } else { other.place < found.place })
            .collect();
        if !up {
            further.reverse();
        }
        let winning = further.iter().take_while(|setting| self.wins(&added(others, &setting.gains))).count();
        let beyond = if winning == further.len() {
            if up { Beyond::More } else { Beyond::Less }
        } else {
            let last = winning.checked_sub(1).and_then(|last| further.get(last));
            Beyond::Until(axis.number(last.map_or(found.place, |last| last.place)))
        };
        Fact { input, at: axis.number(found.place), beyond, distance: found.distance }
    }
}

/// The places of the settings that gain something and that no other one equals or beats on every rival; of equals the first.
fn undominated(settings: &[Setting]) -> Vec<usize> {
    let covers = |one: &Setting, other: &Setting| one.gains.iter().zip(&other.gains).all(|(one, other)| one >= other);
    let beaten = |at: usize| {
        let by = |other: usize| {
            let (mine, theirs) = (&settings[at], &settings[other]);
            other != at && covers(theirs, mine) && (!covers(mine, theirs) || other < at)
        };
        (0..settings.len()).any(by)
    };
    let gains = |at: &usize| settings[*at].gains.iter().any(|gain| *gain > ROUNDING);
    (0..settings.len()).filter(|&at| !beaten(at)).filter(gains).collect()
}

/// Whether an input is answered by levels, with nothing between them.
fn has_levels(input: Input) -> bool {
    input.need().is_some() || input == Input::Leadership
}

fn added(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().zip(other).map(|(one, other)| one + other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_all_there_are() {
        let mut chosen = vec![0, 1, 2];
        let mut count = 1;
        while next_choice(&mut chosen, 5) {
            assert!(chosen.windows(2).all(|pair| pair[0] < pair[1]));
            count += 1;
        }
        assert_eq!((count, chosen), (10, vec![2, 3, 4]));
        assert!(!next_choice(&mut [0], 1));
    }

    #[test]
    fn levels_are_those_of_the_form() {
        assert!(has_levels(Input::Alignment) && has_levels(Input::Leadership));
        assert!(!has_levels(Input::Complexity) && !has_levels(Input::Revenue));
    }
}
