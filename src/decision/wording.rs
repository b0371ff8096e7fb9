//! The verdict in words: whole sentences, all made here.

use super::{
    Alternative, Call, Contender, Criterion, CriticalAnswer, CriticalWeight, Decision, Input, OpenAnswer, Question,
    Reason, Situation, Verdict, complexity_per_stream,
};
use crate::company::{Currency, Exchange, Level, Profile, SalesLeader};

/// Puts one company's decision into words, in the company's own currency.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    profile: &'a Profile,
    decision: &'a Decision,
}

impl<'a> Words<'a> {
    /// Words for `decision`, which was made for `profile`.
    #[must_use]
    pub const fn new(profile: &'a Profile, decision: &'a Decision) -> Self {
        Self { profile, decision }
    }

    /// The verdict in one sentence; where a gate took its place, what the gate says.
    #[must_use]
    pub fn headline(&self, verdict: &Verdict) -> String {
        let (ahead, behind) = (noun(verdict.ahead), noun(verdict.behind));
        match (verdict.call, verdict.question) {
            (Call::NotApplicable(gate), _) => gate.headline().unwrap_or(gate.evidence().statement).to_owned(),
            (Call::Clear, Question::Level) if verdict.ahead.is_c_level() => {
                "On these answers, sales needs a leader at C-level.".to_owned()
            }
            (Call::Clear, Question::Level) => "On these answers, a VP Sales is enough.".to_owned(),
            (Call::Clear, Question::Scope) => format!("On these answers, the scope is {ahead}’s and not {behind}’s."),
            (Call::Clear, Question::Exact) => format!("On these answers: {ahead}."),
            (Call::Leaning, _) => format!("Leaning towards {ahead} rather than {behind}."),
            (Call::TooClose, _) => format!("Too close to call between {ahead} and {behind}."),
        }
    }

    /// How firm that is, in figures.
    #[must_use]
    pub fn support(&self, verdict: &Verdict) -> String {
        format!(
            "{} beats {} in {} of {} variations of weights, tables and answers; on the answers as given, {} points lie \
             between them.",
            capital(noun(verdict.ahead)),
            noun(verdict.behind),
            share(verdict.support),
            thousands(self.decision.samples),
            points(verdict.margin),
        )
    }

    /// What to do about it: what to find out, what would change it, or that nothing single would.
    #[must_use]
    pub fn advice(&self, verdict: &Verdict) -> String {
        let change = verdict
            .open
            .first()
            .map(|open| self.open(open))
            .or_else(|| verdict.answers.first().map(|answer| self.answer(answer)))
            .or_else(|| verdict.weights.iter().find(|weight| weight.is_near()).map(|weight| self.weight(weight)))
            .unwrap_or_else(|| "No single answer and no modest change of one weight would alter that.".to_owned());
        match (verdict.call, verdict.question) {
            (Call::NotApplicable(gate), _) => gate.evidence().statement.to_owned(),
            (Call::TooClose, Question::Scope) if self.decision.later.is_none() => format!(
                "The difference lies within the noise of this model. {change} Say what you expect in 24 months: a CSO \
                 now and a CRO later may keep both open."
            ),
            (Call::TooClose, _) => format!("The difference lies within the noise of this model. {change}"),
            (Call::Leaning | Call::Clear, _) => change,
        }
    }

    /// One reason for or against the one ahead.
    #[must_use]
    pub fn reason(&self, verdict: &Verdict, reason: &Reason) -> String {
        let (winner, loser) =
            if reason.points > 0.0 { (verdict.ahead, verdict.behind) } else { (verdict.behind, verdict.ahead) };
        format!(
            "{} speaks for {} rather than {}: {} points.",
            self.subject(reason.criterion),
            noun(winner),
            noun(loser),
            points(reason.points.abs())
        )
    }

    /// What another answer would do.
    #[must_use]
    pub fn answer(&self, answer: &CriticalAnswer) -> String {
        format!("{} would put {} ahead.", self.range(answer), noun(answer.winner))
    }

    /// What another weight would do.
    #[must_use]
    pub fn weight(&self, weight: &CriticalWeight) -> String {
        let (now, at) = (100.0 * weight.now, 100.0 * weight.at);
        // Two weights that would print alike get a decimal.
        let decimals = usize::from((now - at).abs() < 1.0);
        format!(
            "If {} counted for {at:.decimals$}\u{a0}% instead of {now:.decimals$}\u{a0}%, {} would be ahead.",
            small(weight.criterion.label()),
            noun(weight.winner)
        )
    }

    /// What a missing answer could do.
    #[must_use]
    pub fn open(&self, open: &OpenAnswer) -> String {
        let mut winners: Vec<Contender> = open.flips.iter().map(|flip| flip.winner).collect();
        winners.dedup();
        let (mut told, mut outcomes) = (Vec::new(), Vec::new());
        for winner in winners {
            if !told.contains(&winner) {
                told.push(winner);
                let would = if outcomes.is_empty() { "would be ahead" } else { "would be" };
                outcomes.push(format!("if it is {}, {} {would}", self.run(open, winner), noun(winner)));
            }
        }
        format!("Find out first: {}. {}.", small(open.input.label()), capital(&outcomes.join("; ")))
    }

    /// The values at which `winner` wins: from one on, up to one, or one by one.
    fn run(&self, open: &OpenAnswer, winner: Contender) -> String {
        let mut values: Vec<f64> = Vec::new();
        values.extend(open.flips.iter().filter(|flip| flip.winner == winner).map(|flip| flip.value));
        values.dedup();
        let (more, less) = match open.input {
            Input::Leadership => ("someone more senior", "someone less senior"),
            _ => ("more", "less"),
        };
        let text = |value: &f64| self.value(open.input, *value);
        match values.as_slice() {
            [first, _, ..] if open.possible.ends_with(&values) => format!("{} or {more}", text(first)),
            [.., _, last] if open.possible.starts_with(&values) => format!("{} or {less}", text(last)),
            values => {
                let listed: Vec<String> = values.iter().map(text).collect();
                listed.join(" or ")
            }
        }
    }

    /// The subject of a reason: the answer behind a criterion, today and, where it is expected to change, later.
    fn subject(&self, criterion: Criterion) -> String {
        let input = criterion.input();
        let known = |situation: &Situation| situation.belief(input).known();
        let Some(today) = known(&self.decision.today) else {
            return match criterion {
                Criterion::Cost => "The yearly cost of the role".to_owned(),
                _ => format!("{}, not yet answered, on balance", input.label()),
            };
        };
        let later = self.decision.later.as_ref().and_then(known).filter(|later| later.total_cmp(&today).is_ne());
        let then = later.map_or_else(String::new, |later| format!(" ({} in 24 months)", self.value(input, later)));
        let now = self.value(input, today);
        match criterion {
            Criterion::Scale => format!("Revenue of {now}{then}"),
            Criterion::Recurring => format!("A recurring part of {now}{then}"),
            Criterion::Complexity => format!("A stream complexity of {now}{then}"),
            Criterion::Leadership => format!("Sales led by {now}{then}"),
            Criterion::SalesSize => format!("A sales team of {now}{then}"),
            Criterion::Cost => format!("The yearly cost at a revenue of {now}{then}"),
            _ => format!("{} at {now}{then}", criterion.label()),
        }
    }

    /// The answer behind a criterion in its own unit, today and, where it is expected to change, later; `None` where it is
    /// not known.
    #[must_use]
    pub fn given(&self, criterion: Criterion) -> Option<String> {
        let input = criterion.input();
        let today = self.decision.today.belief(input).known()?;
        let later = self.decision.later.as_ref().and_then(|later| later.belief(input).known());
        let now = self.value(input, today);
        Some(match later.filter(|later| later.total_cmp(&today).is_ne()) {
            Some(later) => format!("{now}; {} in 24 months", self.value(input, later)),
            None => now,
        })
    }

    /// A range of answers, as the subject of a sentence.
    fn range(&self, answer: &CriticalAnswer) -> String {
        let input = answer.input;
        let text = |value: f64| self.value(input, value);
        match input {
            Input::Leadership => {
                let lowest = answer.above.map_or(0.0, |above| above.floor() + 1.0);
                let highest = answer.below.map_or(3.0, |below| below.ceil() - 1.0);
                match (answer.above, answer.below) {
                    (Some(_), None) if lowest < highest => {
                        format!("Sales led by {} or someone more senior", text(lowest))
                    }
                    (None, Some(_)) if lowest < highest => {
                        format!("Sales led by {} or someone less senior", text(highest))
                    }
                    _ => format!("Sales led by {}", text(lowest)),
                }
            }
            Input::SalesSize => match (answer.above.map(f64::ceil), answer.below.map(f64::floor)) {
                (Some(from), None) => format!("A sales team of {} or more", text(from)),
                (None, Some(to)) => format!("A sales team of {} or fewer", text(to)),
                (Some(from), Some(to)) => format!("A sales team of {from:.0} to {}", text(to)),
                (None, None) => "A sales team of any size".to_owned(),
            },
            Input::Revenue | Input::Recurring => {
                let name = if input == Input::Revenue { "Revenue" } else { "A recurring part" };
                match (answer.above, answer.below) {
                    (Some(from), None) => format!("{name} above {}", text(from)),
                    (None, Some(to)) => format!("{name} below {}", text(to)),
                    (Some(from), Some(to)) => format!("{name} between {} and {}", text(from), text(to)),
                    (None, None) => format!("{name} of any size"),
                }
            }
            _ => {
                let name = match input {
                    Input::Complexity => "Stream complexity",
                    _ => input.criteria()[0].label(),
                };
                let range = match (answer.above, answer.below) {
                    (Some(from), None) => format!("{name} at {} or more of 4", short(from)),
                    (None, Some(to)) => format!("{name} at {} or less of 4", short(to)),
                    (Some(from), Some(to)) => format!("{name} between {} and {} of 4", short(from), short(to)),
                    (None, None) => format!("{name} at any level"),
                };
                format!("{range}{}", self.level_hint(answer))
            }
        }
    }

    /// What a range of levels means: the anchor that first falls into it, or so many streams of equal size.
    fn level_hint(&self, answer: &CriticalAnswer) -> String {
        if answer.input == Input::Complexity {
            let Some(links) = self.profile.needs.interdependence else { return String::new() };
            let streams = |complexity: f64| 1.0 + complexity / complexity_per_stream(f64::from(links.get()));
            return match (answer.above, answer.below) {
                (Some(from), None) => {
                    format!(" ({:.0} equal streams or more at today’s interdependence)", streams(from).ceil())
                }
                (None, Some(to)) if streams(to).floor() < 2.0 => " (a single stream)".to_owned(),
                (None, Some(to)) => {
                    format!(" ({:.0} equal streams or fewer at today’s interdependence)", streams(to).floor())
                }
                _ => String::new(),
            };
        }
        let level = match (answer.above, answer.below) {
            (Some(from), below) if below.is_none_or(|to| from.ceil() < to) => Some(from.ceil()),
            (None, Some(to)) => Some(to.floor()),
            _ => None,
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a level, 0 to 4
        let level = level.and_then(|level| Level::new(level as u8));
        match (answer.input.need(), level) {
            (Some(need), Some(level)) => format!(" (“{}”)", need.anchors()[usize::from(level.get())]),
            _ => String::new(),
        }
    }

    /// A value of `input` in its own unit.
    fn value(&self, input: Input, value: f64) -> String {
        match input {
            Input::Revenue => money(self.profile.exchange, value),
            Input::Recurring => format!("{:.0}\u{a0}%", 100.0 * value),
            Input::Leadership => leader(value).to_owned(),
            Input::SalesSize => format!("{value:.0}"),
            _ => format!("{} of 4", short(value)),
        }
    }
}

/// A contender within a sentence.
pub(super) const fn noun(contender: Contender) -> &'static str {
    match contender {
        Contender::Standing(Alternative::VpSales) => "a VP Sales",
        Contender::Standing(Alternative::Cso) => "a CSO",
        Contender::Standing(Alternative::CsoPlus) => "a CSO with customer success",
        Contender::Standing(Alternative::Cro) => "a CRO",
        Contender::Standing(Alternative::CroOverCso) => "a CRO with a CSO below",
        Contender::CsoThenCro => "a CSO now and a CRO later",
    }
}

/// Who leads sales, within a sentence; `level` is a place in [`SalesLeader::ALL`].
fn leader(level: f64) -> &'static str {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 3
    match SalesLeader::ALL.get(level.round() as usize) {
        Some(SalesLeader::Founder) | None => "a founder",
        Some(SalesLeader::Manager) => "a manager",
        Some(SalesLeader::SolidVp) => "a solid VP",
        Some(SalesLeader::CsoGrade) => "a CSO-grade leader",
    }
}

/// Revenue of so many millions of US dollars in the company's currency, to two or three figures.
fn money(exchange: Exchange, musd: f64) -> String {
    let amount = exchange.from_usd(musd * 1e6);
    let (scaled, unit) = match amount {
        amount if amount >= 0.9995e9 => (amount / 1e9, "B"),
        amount if amount >= 0.9995e6 => (amount / 1e6, "M"),
        amount => (amount / 1e3, "K"),
    };
    let figure = if scaled < 9.95 { short(scaled) } else { format!("{scaled:.0}") };
    match exchange.currency {
        Currency::Usd => format!("${figure}{unit}"),
        Currency::Eur => format!("€{figure}{unit}"),
        Currency::Gbp => format!("£{figure}{unit}"),
        other => format!("{} {figure}{unit}", other.code()),
    }
}

/// At most one decimal, and none where it is 0.
fn short(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

/// A share of variations; never all of them, for they are not all there could be.
fn share(part: f64) -> String {
    if part >= 0.995 { "more than 99 %".to_owned() } else { format!("{:.0}\u{a0}%", 100.0 * part) }
}

pub(super) fn points(value: f64) -> String {
    format!("{value:.1}")
}

fn thousands(count: u32) -> String {
    let digits = count.to_string();
    let grouped = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    grouped.collect::<Vec<_>>().join(",")
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_short_and_in_the_company_s_currency() {
        let cases =
            [(103.444, "$103M"), (20.0, "$20M"), (9.96, "$10M"), (9.44, "$9.4M"), (0.5, "$500K"), (1200.0, "$1.2B")];
        for (musd, text) in cases {
            assert_eq!(money(Exchange::default(), musd), text);
        }
        assert_eq!(money(Exchange::usual(Currency::Sek), 20.0), "SEK 200M");
    }

    #[test]
    fn counts_are_grouped() {
        assert_eq!([thousands(7), thousands(10_000), thousands(1_234_567)], ["7", "10,000", "1,234,567"]);
    }
}
