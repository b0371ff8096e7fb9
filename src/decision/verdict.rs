//! The verdict on one company: three questions, each answered as firmly as the model allows and no more.

use super::change::best;
use super::order::by_number;
use super::{
    ALIKE, Alternative, Case, Contender, Criterion, CriticalAnswer, CriticalWeight, Draws, Fit, Gate, GateEffect,
    Input, Model, OpenAnswer, Sides, Situation, Weights, blurred, critical_answers, critical_weights, open_answers,
    sample,
};
use crate::company::Profile;

/// What a verdict answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// A CRO or a CSO?
    Scope,
    /// A leader at C-level or a VP Sales?
    Level,
    /// Which contender of all?
    Exact,
}

impl Question {
    /// The question, in few words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Scope => "CSO or CRO?",
            Self::Level => "C-level or VP Sales?",
            Self::Exact => "Which exactly?",
        }
    }
}

/// How firm a verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Call {
    /// Ahead in as many variations as the model’s [`Bands`](super::Bands) ask for, and no missing answer is likely to change that.
    Clear,
    /// Ahead in fewer, but still in many; or clear but for a missing answer.
    Leaning,
    /// Neither.
    TooClose,
    /// The question does not arise.
    NotApplicable(Gate),
}

impl Call {
    /// How firm it is, in a word or two.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Clear => "Clear",
            Self::Leaning => "Leaning",
            Self::TooClose => "Too close to call",
            Self::NotApplicable(Gate::NotIntegrated) => "Settled",
            Self::NotApplicable(_) => "Not yet",
        }
    }

    /// The word by which programs know it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Leaning => "leaning",
            Self::TooClose => "too_close",
            Self::NotApplicable(_) => "not_applicable",
        }
    }
}

/// What one criterion adds to the margin of a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// The criterion.
    pub criterion: Criterion,
    /// Points; above 0 where it speaks for the one ahead.
    pub points: f64,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What is answered.
    pub question: Question,
    /// How firmly.
    pub call: Call,
    /// Who is ahead on the answers as given, and the better where several stand together.
    pub ahead: Contender,
    /// Who is behind, the best of them where there are several.
    pub behind: Contender,
    /// Share of the variations in which the one ahead beats the one behind, 0 to 1.
    pub support: f64,
    /// Points between the two, 0 or above.
    pub margin: f64,
    /// What speaks for the one ahead, most first; at most three.
    pub reasons: Vec<Reason>,
    /// What speaks most against it, at most two.
    pub objections: Vec<Reason>,
    /// Missing answers that would change the outcome, most probable first.
    pub open: Vec<OpenAnswer>,
    /// Given answers that, were they others, would change the outcome; for each the nearest range, nearest first.
    pub answers: Vec<CriticalAnswer>,
    /// Weights that, were they others, would change the outcome; least change first.
    pub weights: Vec<CriticalWeight>,
}

/// A contender with its fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Who.
    pub contender: Contender,
    /// Its fit.
    pub fit: Fit,
    /// Share of the variations in which it comes first, 0 to 1; 0 where it was taken out.
    pub first: f64,
}

/// All that is said about one company.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The company today, as the model reads its answers.
    pub today: Situation,
    /// The company in 24 months, where a change is expected.
    pub later: Option<Situation>,
    /// Gates that fired, in the order of [`Gate::ALL`].
    pub gates: Vec<Gate>,
    /// Who stands for choice, best fit first.
    pub ranked: Vec<Ranked>,
    /// Who was taken out by a gate, best fit first.
    pub removed: Vec<Ranked>,
    /// CRO or CSO.
    pub scope: Verdict,
    /// C-level or VP.
    pub level: Verdict,
    /// The leader against everybody else.
    pub exact: Verdict,
    /// Inputs that are not known.
    pub missing: Vec<Input>,
    /// How many variations the shares rest on.
    pub samples: u32,
}

impl Verdict {
    /// Whether a gate gave the answer, so that the scores’ reasons and flips are none of it.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        matches!(self.call, Call::NotApplicable(_))
    }
}

impl Decision {
    /// The three verdicts, in the order in which they are read.
    #[must_use]
    pub const fn verdicts(&self) -> [&Verdict; 3] {
        [&self.scope, &self.level, &self.exact]
    }
}

/// Decides for one company.
#[must_use]
pub fn decide(profile: &Profile, model: &Model, weights: &Weights) -> Decision {
    let today = Situation::today(profile, model);
    let later = Situation::in_24_months(profile, model);
    let case = Case::new(model, weights, &today, later.as_ref());
    let totals = case.totals();

    let (removed, running): (Vec<_>, Vec<_>) =
        case.options().iter().copied().partition(|&contender| Gate::any_removes(profile, contender));
    let leader = best(&running, &totals);
    let gates: Vec<Gate> = Gate::ALL.into_iter().filter(|gate| gate.fires(profile, leader)).collect();

    let doubtful = (blurred(&today, model), later.as_ref().map(|later| blurred(later, model)));
    let doubtful = Case::new(model, weights, &doubtful.0, doubtful.1.as_ref());
    let shares = sample(&doubtful, &Draws::of(model), &running);

    let ranked = |contenders: &[Contender]| {
        let rank = |&contender: &Contender| Ranked {
            contender,
            fit: Fit::of(&case, contender),
            first: shares.first(contender),
        };
        let mut ranked: Vec<Ranked> = contenders.iter().map(rank).collect();
        by_number(&mut ranked, |ranked| -totals[ranked.contender.index()]);
        ranked
    };
    let verdict = |question: Question, one: Vec<Contender>, other: Vec<Contender>| {
        let (first, second) = (best(&one, &totals), best(&other, &totals));
        let swap = totals[second.index()] > totals[first.index()];
        let sides = if swap { Sides { ahead: other, behind: one } } else { Sides { ahead: one, behind: other } };
        let (ahead, behind) = if swap { (second, first) } else { (first, second) };
        let blocking = gates.iter().copied().find(|gate| match gate.effect() {
            GateEffect::NoVerdict => true,
            GateEffect::Removes => question == Question::Scope,
            GateEffect::Warns | GateEffect::CounterView => false,
        });
        judge(&case, question, &sides, (ahead, behind), shares.beats(ahead, behind), blocking)
    };

    let (cro, cso) = (Contender::Standing(Alternative::Cro), Contender::Standing(Alternative::Cso));
    let (c_level, vp): (Vec<_>, Vec<_>) = running.iter().partition(|contender| contender.is_c_level());
    let others = running.iter().copied().filter(|&contender| contender != leader).collect();
    Decision {
        ranked: ranked(&running),
        removed: ranked(&removed),
        scope: verdict(Question::Scope, vec![cso], vec![cro]),
        level: verdict(Question::Level, c_level, vp),
        exact: verdict(Question::Exact, vec![leader], others),
        missing: today.missing().collect(),
        samples: shares.samples(),
        gates,
        today: today.clone(),
        later: later.clone(),
    }
}

fn judge(
    case: &Case<'_>,
    question: Question,
    sides: &Sides,
    (ahead, behind): (Contender, Contender),
    support: f64,
    blocking: Option<Gate>,
) -> Verdict {
    let open = open_answers(case, sides);
    let bands = case.model().bands;
    let call = match blocking {
        Some(gate) => Call::NotApplicable(gate),
        None if support < bands.leaning => Call::TooClose,
        None if support < bands.clear || open.iter().any(|answer| answer.probability() >= bands.unsettling) => {
            Call::Leaning
        }
        None => Call::Clear,
    };

    let margin = Fit::of(case, ahead).minus(&Fit::of(case, behind));
    let mut reasons: Vec<Reason> = Criterion::ALL
        .into_iter()
        .map(|criterion| Reason { criterion, points: margin.contributions[criterion.index()] })
        .filter(|reason| reason.points.abs() >= ALIKE) // what would print as 0.0 is no reason
        .collect();
    by_number(&mut reasons, |reason| -reason.points);
    let objections = reasons.iter().rev().take_while(|reason| reason.points < 0.0).take(2).copied().collect();
    reasons.retain(|reason| reason.points > 0.0);
    reasons.truncate(3);

    let known = Input::ALL.into_iter().filter(|&input| case.today().belief(input).is_known());
    let nearest = |input: Input| critical_answers(case, input, sides).into_iter().find(CriticalAnswer::can_be_given);
    let mut answers: Vec<CriticalAnswer> = known.filter_map(nearest).collect();
    by_number(&mut answers, |answer| answer.distance);

    let mut weights: Vec<CriticalWeight> = critical_weights(case, sides).into_iter().flatten().collect();
    by_number(&mut weights, |weight| (weight.at - weight.now).abs());

    Verdict {
        question,
        call,
        ahead,
        behind,
        support,
        margin: margin.total(),
        reasons,
        objections,
        open,
        answers,
        weights,
    }
}
