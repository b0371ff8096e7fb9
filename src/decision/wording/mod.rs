//! The verdict in words: whole sentences, all made here.

mod change;
mod information;
mod unit;

use super::{Alternative, Call, Contender, Criterion, Decision, Input, Question, Reason, Situation, Verdict};
use crate::company::Profile;
use crate::figure;
pub(crate) use crate::figure::listed;
use unit::leader;
pub(super) use unit::{capital, money, points, share, short, small, thousands};

/// An option within a sentence.
pub(super) const fn noun(option: Contender) -> &'static str {
    match option {
        Contender::Standing(Alternative::VpSales) => "a VP Sales",
        Contender::Standing(Alternative::Cso) => "a CSO",
        Contender::Standing(Alternative::CsoPlus) => "a CSO with customer success",
        Contender::Standing(Alternative::Cro) => "a CRO",
        Contender::Standing(Alternative::CroOverCso) => "a CRO with a CSO below",
        Contender::CsoThenCro => "a CSO now and a CRO later",
        Contender::Chart(_) => "a chart",
    }
}

/// Puts one company's decision into words, in the company's own currency.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    profile: &'a Profile,
    decision: &'a Decision,
    charts: &'a [String],
}

impl<'a> Words<'a> {
    /// Words for `decision`, which was made for `profile`.
    #[must_use]
    pub const fn new(profile: &'a Profile, decision: &'a Decision) -> Self {
        Self { profile, decision, charts: &[] }
    }

    /// The same words where charts stand beside the options, each under its name.
    #[must_use]
    pub const fn naming(self, charts: &'a [String]) -> Self {
        Self { charts, ..self }
    }

    /// A contender within a sentence.
    #[must_use]
    pub fn noun(&self, contender: Contender) -> &'a str {
        match contender {
            Contender::Chart(place) => self.charts.get(usize::from(place)).map_or(noun(contender), String::as_str),
            option => noun(option),
        }
    }

    /// What to call a contender where it stands alone.
    #[must_use]
    pub fn title(&self, contender: Contender) -> String {
        match contender {
            Contender::Chart(_) => capital(self.noun(contender)),
            option => option.label().to_owned(),
        }
    }

    /// The verdict in one sentence; where a gate took its place, what the gate says.
    #[must_use]
    pub fn headline(&self, verdict: &Verdict) -> String {
        let (ahead, behind) = (self.noun(verdict.ahead), self.noun(verdict.behind));
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
            capital(self.noun(verdict.ahead)),
            self.noun(verdict.behind),
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
            self.noun(winner),
            self.noun(loser),
            points(reason.points.abs())
        )
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

    /// The answer behind a criterion in its own unit, today and, where it is expected to change, later; `None` where neither is
    /// known.
    #[must_use]
    pub fn given(&self, criterion: Criterion) -> Option<String> {
        let input = criterion.input();
        let today = self.decision.today.belief(input).known();
        let later = self.decision.later.as_ref().and_then(|later| later.belief(input).known());
        let streams = match self.profile.streams.len() {
            0 => String::new(),
            1 => " for 1 stream".to_owned(),
            count => format!(" for {count} streams"),
        };
        let now = today.map(|today| match input {
            Input::Complexity => format!("{}{streams}", self.value(input, today)),
            _ => self.value(input, today),
        });
        let changes = later.filter(|later| today.is_none_or(|today| later.total_cmp(&today).is_ne()));
        match (now, changes.map(|later| self.value(input, later))) {
            (now, None) => now,
            (Some(now), Some(later)) => Some(format!("{now}; {later} in 24 months")),
            (None, Some(later)) => Some(format!("Not sure; {later} in 24 months")),
        }
    }

    /// So many millions of US dollars in the company’s currency, in few figures.
    #[must_use]
    pub fn money(&self, musd: f64) -> String {
        money(self.profile.exchange, musd)
    }

    /// A value of `input` in its own unit.
    fn value(&self, input: Input, value: f64) -> String {
        match input {
            Input::Revenue => money(self.profile.exchange, value),
            Input::Recurring => figure::percent(value),
            Input::Leadership => leader(value).to_owned(),
            Input::SalesSize => figure::fixed(value, 0),
            _ => format!("{} of 4", short(value)),
        }
    }
}
