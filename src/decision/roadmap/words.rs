//! The roadmap in words: whole sentences, all made here, in the company’s own currency.

use super::ground::{Advice, STANDING};
use super::quantity::Quantity;
use super::{Crossing, Curve, Roadmap, Stand, Trigger};
use crate::decision::gate::LEAST_REVENUE;
use crate::decision::order::by_number;
use crate::decision::wording::{capital, listed, money, noun, points, short};
use crate::decision::{ALIKE, Alternative, Contender, Gate, GateEffect, Question};
use crate::figure::{fixed, percent};

/// What a roadmap says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// When to look again, in a sentence or two.
    pub headline: String,
    /// Each trigger in a sentence: those of growth first.
    pub triggers: Vec<String>,
    /// What the path that is expected brings, in a sentence or more.
    pub path: String,
    /// How to take all that.
    pub caution: &'static str,
}

const CAUTION: &str = "A crossing is a moment to look again, not a forecast: around it the two are level, and weights and \
                       tables are not known well enough to say on which side of it you are.";

const CSO: Contender = Contender::Standing(Alternative::Cso);
const CRO: Contender = Contender::Standing(Alternative::Cro);

impl Roadmap {
    /// What the roadmap says about `question`.
    #[must_use]
    pub fn told(&self, question: Question) -> Told {
        let triggers = self.triggers(question);
        Told {
            headline: self.headline(question, &triggers),
            triggers: triggers.iter().map(|trigger| self.trigger(question, trigger)).collect(),
            path: self.path_told(question, &triggers),
            caution: CAUTION,
        }
    }

    fn headline(&self, question: Question, triggers: &[Trigger]) -> String {
        if let Advice::NotYet(gate @ Gate::FoundersSell) = self.advice(question, self.now()) {
            let now = gate.headline().unwrap_or_default();
            return format!("{now} No size changes that; look again once deals close without a founder.");
        }
        let (rising, falling): (Vec<&Trigger>, Vec<&Trigger>) = triggers.iter().partition(|trigger| trigger.rising);
        let (some, from) = if rising.is_empty() { (falling, "From there down") } else { (rising, "From there on") };
        let Some(first) = some.first() else {
            return format!("{} {}", self.told_at(question, self.now()), self.none_found());
        };
        let whens: Vec<String> = some.iter().map(|trigger| self.when(trigger)).collect();
        let revisit = format!("Revisit {}.", whens.join(", or "));
        let then = if some.iter().all(|trigger| trigger.then == first.then) {
            format!(" {from} {}.", would(question, first.then))
        } else {
            String::new()
        };
        format!("{revisit}{then}")
    }

    /// That no number changes the advice: which quantities were tried, and which were not since they are not known today.
    fn none_found(&self) -> String {
        let known = STANDING.into_iter().filter(|quantity| self.now().of(*quantity).is_some());
        let (known, unknown) = (known.map(named).collect::<Vec<_>>(), self.unknown());
        let Some((last, others)) = known.split_last() else {
            return format!("No number was tried that could change the advice: {unknown} are not known today.");
        };
        let tried = if others.is_empty() { (*last).to_owned() } else { format!("{} or {last}", others.join(", ")) };
        let mut told = format!("Tried alone, no other number for {tried} changes the advice");
        // Not a trigger, but a number at which something else is said.
        if self.now().revenue.is_some() {
            let (least, gate) = (self.figure(Quantity::Revenue, LEAST_REVENUE), Advice::NotYet(Gate::UnderOneMillion));
            told.push_str(&format!(", save that below {least} of revenue {}", would(Question::Scope, gate)));
        }
        told.push('.');
        if !unknown.is_empty() {
            told.push_str(&format!(" Not known today, so not tried: {unknown}."));
        }
        told
    }

    /// One trigger in a sentence.
    fn trigger(&self, question: Question, trigger: &Trigger) -> String {
        format!("{}, all else as today, {}.", capital(&self.when(trigger)), would(question, trigger.then))
    }

    /// When a trigger is met, within a sentence.
    #[must_use]
    pub fn when(&self, trigger: &Trigger) -> String {
        let (at, rising) = (trigger.at, trigger.rising);
        let passes = if rising { "passes" } else { "falls below" };
        match trigger.quantity {
            Quantity::Revenue => format!("when revenue {passes} {}", self.figure(trigger.quantity, at)),
            Quantity::Recurring => format!("when the recurring part {passes} {}", self.figure(trigger.quantity, at)),
            Quantity::SalesPeople if rising => format!("when sales has {} people or more", fixed(at.ceil(), 0)),
            Quantity::SalesPeople => format!("when sales has {} people or fewer", fixed(at.floor(), 0)),
            Quantity::FurtherStream => format!(
                "when a {} stream reaches {} of revenue",
                ordinal(self.profile.streams.len() + 1),
                self.figure(trigger.quantity, at)
            ),
            Quantity::Streams if rising => format!("when there are {} streams of similar size", counted(at.ceil())),
            Quantity::Streams if at < 2.0 => "when a single stream is left".to_owned(),
            Quantity::Streams => format!("when no more than {} streams of similar size are left", counted(at.floor())),
        }
    }

    /// A number of `quantity` in its own unit.
    #[must_use]
    pub fn figure(&self, quantity: Quantity, number: f64) -> String {
        match quantity {
            Quantity::Revenue => money(self.profile.exchange, number),
            Quantity::SalesPeople => fixed(number, 0),
            Quantity::Streams => short(number),
            Quantity::Recurring => percent(number),
            Quantity::FurtherStream => format!("{}\u{a0}%", short(100.0 * number)),
        }
    }

    /// Who leads where the company stands so, and by how much: a whole sentence.
    #[must_use]
    pub fn told_at(&self, question: Question, stand: Stand) -> String {
        let fits = self.fits(stand);
        let told = |ahead: Contender, behind: Contender| {
            let lead = fits[ahead.index()] - fits[behind.index()];
            let (ahead, behind) = (capital(noun(ahead)), noun(behind));
            match question {
                _ if lead < ALIKE => format!("{ahead} and {behind} are level."),
                Question::Scope => format!("{ahead} is ahead of {behind} by {} points.", points(lead)),
                Question::Level | Question::Exact => {
                    format!("{ahead} comes first, {} points before {behind}.", points(lead))
                }
            }
        };
        match (self.ground.advice(question, stand, &fits), question) {
            (Advice::NotYet(gate), _) => gate.headline().unwrap_or_default().to_owned(),
            (Advice::Ahead(_), Question::Scope) if !self.running().contains(&CRO) => {
                Gate::NotIntegrated.headline().unwrap_or_default().to_owned()
            }
            (Advice::Ahead(ahead), Question::Scope) => told(ahead, if ahead == CRO { CSO } else { CRO }),
            (Advice::Ahead(ahead), _) => {
                let mut others = self.running().to_vec();
                others.retain(|other| *other != ahead);
                by_number(&mut others, |other| -fits[other.index()]);
                told(ahead, others.first().copied().unwrap_or(ahead))
            }
        }
    }

    /// What the path brings.
    fn path_told(&self, question: Question, triggers: &[Trigger]) -> String {
        if self.is_still() {
            return "Nothing is said yet about the months ahead, so the path stands still.".to_owned();
        }
        let crossings = self.course().crossings(question);
        if crossings.is_empty() {
            let mut near: Vec<&Trigger> = triggers.iter().collect();
            by_number(&mut near, |trigger| trigger.distance);
            // Where there is none the headline says so, and what was tried.
            let nearest = near.first().map(|trigger| format!("; the nearest that would is {}", self.when(trigger)));
            return format!("Nothing on the path you expect changes the advice{}.", nearest.unwrap_or_default());
        }
        let told: Vec<String> = crossings.iter().map(|crossing| self.crossing(question, crossing)).collect();
        told.join(" ")
    }

    /// A crossing of the path in a sentence.
    fn crossing(&self, question: Question, crossing: &Crossing) -> String {
        let month = match crossing.place.round() {
            month if month < 1.0 => "Within a month".to_owned(),
            month if month < 2.0 => "In about a month".to_owned(),
            month => format!("In about {month:.0} months"),
        };
        let standing = self.standing(crossing.stand);
        let at = if standing.is_empty() { String::new() } else { format!(", at {standing}") };
        format!("{month}{at}, {}.", would(question, crossing.above))
    }

    /// The numbers of a stand that are known, within a sentence.
    #[must_use]
    pub fn standing(&self, stand: Stand) -> String {
        let mut known = Vec::new();
        known.extend(stand.revenue.map(|number| format!("{} of revenue", self.figure(Quantity::Revenue, number))));
        known.extend(
            stand.sales_people.map(|number| format!("{} in sales", self.figure(Quantity::SalesPeople, number))),
        );
        known.extend(stand.streams.map(|number| {
            let streams = if (number - 1.0).abs() < 0.05 { "stream" } else { "streams" };
            format!("{} full {streams}", self.figure(Quantity::Streams, number))
        }));
        known.extend(stand.recurring.map(|number| format!("{} recurring", self.figure(Quantity::Recurring, number))));
        listed(&known)
    }

    /// What is not known today of what the sliders move, within a sentence; empty where all is.
    #[must_use]
    pub fn unknown(&self) -> String {
        let unknown = STANDING.into_iter().filter(|quantity| self.now().of(*quantity).is_none());
        listed(&unknown.map(named).collect::<Vec<_>>())
    }

    /// The stretches of a curve over `quantity` in a sentence, for who cannot see it.
    #[must_use]
    pub fn curve_told(&self, question: Question, curve: &Curve, quantity: Quantity) -> String {
        stretches_told(question, curve, &|place| self.figure(quantity, self.number(quantity, place)))
    }

    /// The same of the curve over the months ahead.
    #[must_use]
    pub fn course_told(&self, question: Question) -> String {
        stretches_told(question, self.course(), &|place| format!("month {place:.0}"))
    }
}

fn stretches_told(question: Question, curve: &Curve, figure: &dyn Fn(f64) -> String) -> String {
    let stretches = curve.stretches(question);
    let told = stretches
        .iter()
        .map(|stretch| format!("from {} to {} {}", figure(stretch.from), figure(stretch.to), ahead(stretch.advice)));
    let told: Vec<String> = told.collect();
    format!("{}.", capital(&listed(&told)))
}

/// A quantity within a sentence.
const fn named(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Revenue => "annual revenue",
        Quantity::SalesPeople => "people in sales",
        Quantity::Streams | Quantity::FurtherStream => "revenue streams",
        Quantity::Recurring => "the recurring part of revenue",
    }
}

/// An advice as a short label.
#[must_use]
pub fn label(advice: Advice) -> &'static str {
    match advice {
        Advice::NotYet(_) => "Not yet",
        Advice::Ahead(contender) => contender.label(),
    }
}

fn ahead(advice: Advice) -> String {
    match advice {
        Advice::NotYet(_) => "no sales executive yet".to_owned(),
        Advice::Ahead(contender) => noun(contender).to_owned(),
    }
}

/// What would be advised, as the end of a sentence.
fn would(question: Question, advice: Advice) -> String {
    match advice {
        Advice::NotYet(gate) if gate.effect() == GateEffect::NoVerdict => {
            "it would be too early for any sales executive".to_owned()
        }
        Advice::NotYet(_) => "the question would not arise".to_owned(),
        Advice::Ahead(CRO) if question == Question::Scope => "a CRO would be ahead of a CSO".to_owned(),
        Advice::Ahead(CSO) if question == Question::Scope => "a CSO would be ahead of a CRO".to_owned(),
        Advice::Ahead(contender) => format!("{} would come first", noun(contender)),
    }
}

/// A stream by its place.
fn ordinal(place: usize) -> &'static str {
    const ORDINALS: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    ORDINALS.get(place.wrapping_sub(1)).copied().unwrap_or("further")
}

/// A small count in letters.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 1 to 8
fn counted(count: f64) -> String {
    const LETTERS: [&str; 9] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];
    LETTERS.get(count as usize).map_or_else(|| format!("{count:.0}"), |letters| (*letters).to_owned())
}
