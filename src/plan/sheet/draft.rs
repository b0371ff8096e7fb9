//! A draft: all that a sheet says before its owner writes in it, made of its ground and of what the planner says of the role.

use super::ground::{Ground, Hold, Holding, ended};
use super::interview::Round;
use super::outcome::Outcome;
use super::{Aim, basis};
use crate::figure::{counted, isolated, listed, plainly};
use crate::plan::json::Fingerprint;
use crate::role::{Part as Has, Role};
use serde::{Deserialize, Serialize};

/// Duties of others that a sentence names; more are counted.
const DUTIES: usize = 6;

/// A part of a sheet that is text, an item a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Part {
    Title,
    Mission,
    Owns,
    Shares,
    Lacks,
    Reports,
    Partners,
    Pay,
    Path,
    Quarter,
    Year,
}

impl Part {
    /// All of them, as a sheet has them.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Mission,
        Self::Owns,
        Self::Shares,
        Self::Lacks,
        Self::Reports,
        Self::Partners,
        Self::Pay,
        Self::Path,
        Self::Quarter,
        Self::Year,
    ];

    /// Its heading.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Mission => "Mission",
            Self::Owns => "Owns",
            Self::Shares => "Shares",
            Self::Lacks => "Does not own",
            Self::Reports => "Reports",
            Self::Partners => "Partners",
            Self::Pay => "Pay",
            Self::Path => "Where it comes from",
            Self::Quarter => "After 90 days",
            Self::Year => "After 365 days",
        }
    }
}

/// Something the holder has to be good at, and how that is found out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Skill {
    /// What it is.
    pub name: String,
    /// In which round it is asked about.
    pub round: Round,
    /// What is asked.
    pub question: String,
}

/// See the top of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    parts: [String; Part::ALL.len()],
    pub outcomes: Vec<Outcome>,
    pub skills: Vec<Skill>,
    /// Who interviews in each round, and for how many minutes.
    rounds: [(String, u32); Round::ALL.len()],
}

impl Draft {
    /// What a sheet says on this ground. It is kept with the sheet, and its hash too: its figures are plain, whoever reads.
    pub fn of(ground: &Ground, role: Role) -> Self {
        plainly(|| Self::drafted(ground, role))
    }

    fn drafted(ground: &Ground, role: Role) -> Self {
        let mut outcomes: Vec<_> = Aim::of(role)
            .iter()
            // Nobody stays in a team that there is not.
            .filter(|aim| **aim != Aim::Team || ground.direct > 0)
            .map(|aim| aim.drafted(ground))
            .collect();
        let parts = Part::ALL.map(|part| lines(part, ground, role).join("\n"));
        let mut skills = skills(role);
        if basis::leads_nobody(role) {
            outcomes.iter_mut().for_each(|outcome| outcome.round = outcome.round.of_contributor());
        } else {
            spread(&mut skills, &mut outcomes);
        }
        Self { parts, outcomes, skills, rounds: Round::ALL.map(|round| (round.who(ground), round.minutes())) }
    }

    /// What a part says.
    pub fn part(&self, part: Part) -> &str {
        &self.parts[part as usize]
    }

    /// Tells it from any draft that says something else.
    pub fn edition(&self) -> String {
        Fingerprint::of(&(&self.parts, &self.outcomes, &self.skills, &self.rounds)).short()
    }
}

/// Gives each round something to ask, as far as there is enough: the fullest gives an outcome, or else a skill, to the one that has nothing.
fn spread(skills: &mut [Skill], outcomes: &mut [Outcome]) {
    loop {
        let mut asked = [0; Round::ALL.len()];
        let rounds = skills.iter().map(|skill| skill.round).chain(outcomes.iter().map(|outcome| outcome.round));
        rounds.for_each(|round| asked[round as usize] += 1);
        let empty = Round::ALL.into_iter().find(|round| asked[*round as usize] == 0);
        let fullest = Round::ALL.into_iter().rev().max_by_key(|round| asked[*round as usize]);
        let (Some(empty), Some(fullest)) = (empty, fullest.filter(|round| asked[*round as usize] > 1)) else { return };
        if let Some(outcome) = outcomes.iter_mut().rev().find(|outcome| outcome.round == fullest) {
            outcome.round = empty;
        } else if let Some(skill) = skills.iter_mut().rev().find(|skill| skill.round == fullest) {
            skill.round = empty;
        }
    }
}

fn skills(role: Role) -> Vec<Skill> {
    let mut asked = [0; Round::ALL.len()];
    let skill = |name: String| {
        let round = Round::of_skill(&name);
        let round = if basis::leads_nobody(role) { round.of_contributor() } else { round };
        let place = &mut asked[round as usize];
        *place += 1;
        Skill { name, round, question: round.question(*place - 1).to_owned() }
    };
    basis::skills(role).into_iter().map(skill).collect()
}

/// The lines of a part.
fn lines(part: Part, ground: &Ground, role: Role) -> Vec<String> {
    match part {
        Part::Title => vec![ground.title.clone()],
        Part::Mission => vec![basis::mission(role), setting(ground)],
        Part::Owns => {
            let whole = ground.scope.iter().filter(|holding| holding.hold == Hold::All);
            let whole = whole.map(|holding| format!("All of {}.", small(holding)));
            let mismatch = Some(ground.mismatch.clone()).filter(|mismatch| !mismatch.is_empty());
            let nothing = whole.clone().next().is_none().then(|| "No revenue function whole.".to_owned());
            whole.chain(nothing).chain(duties(ground, Has::is_accountable, "Answers for")).chain(mismatch).collect()
        }
        Part::Shares => {
            let some = ground.scope.iter().filter(|holding| holding.hold == Hold::Some);
            let some = some.map(|holding| match &*listed(&holding.by) {
                "" => format!("{}.", holding.function.label()),
                by => ended(&format!("{}, with {by}", holding.function.label())),
            });
            let does = duties(ground, |part| part == Has::Responsible, "Does, and others answer for it:");
            let asked = duties(
                ground,
                |part| part == Has::Consulted,
                &format!(
                    "{}, with its say:",
                    if ground.direct > 0 { "Decided in its team or by others" } else { "Decided by others" }
                ),
            );
            or(some.chain(does).chain(asked).collect(), "No function that others have a part of.")
        }
        Part::Lacks => {
            let none = ground.scope.iter().filter(|holding| holding.hold == Hold::Nothing);
            let none = none.map(|holding| ended(&format!("{}: {}", holding.function.label(), listed(&holding.by))));
            let told = duties(ground, |part| part == Has::Informed, "Is told of");
            none.chain(told).collect()
        }
        Part::Reports => reports(ground),
        Part::Partners => basis::partners(role),
        Part::Pay => ground.pay.clone(),
        Part::Path => basis::path(role),
        Part::Quarter => quarter(ground, role),
        Part::Year => year(ground, role),
    }
    .into_iter()
    .filter(|line| !line.is_empty())
    .collect()
}

/// The duties that it has a part of some kind in, in one sentence; none where there are none.
fn duties(ground: &Ground, has: fn(Has) -> bool, verb: &str) -> Option<String> {
    let mut named: Vec<String> =
        ground.duties.iter().filter(|does| has(does.part)).map(|does| does.duty.label().to_lowercase()).collect();
    // All that it answers for is named, as is what it does; of what it is asked about the first, and one more rather than “1 more”.
    if has(Has::Consulted) && named.len() > DUTIES + 1 {
        let more = named.split_off(DUTIES).len();
        named.push(format!("{more} more"));
    }
    (!named.is_empty()).then(|| format!("{verb} {}.", listed(&named)))
}

fn or(lines: Vec<String>, nothing: &str) -> Vec<String> {
    if lines.is_empty() { vec![nothing.to_owned()] } else { lines }
}

fn small(holding: &Holding) -> String {
    holding.function.label().to_lowercase()
}

/// The company that the position is in, in a sentence; nothing where nothing is known.
fn setting(ground: &Ground) -> String {
    let company = &ground.company;
    let name = isolated(if company.name.is_empty() { "The company" } else { &company.name });
    // How many people there are the chart says, which may be newer than the answer.
    company.revenue.map_or_else(String::new, |revenue| {
        format!("{name} has {} of annual revenue.", super::figure::money(company.currency, revenue))
    })
}

fn reports(ground: &Ground) -> Vec<String> {
    let above = match &*ground.manager {
        "" => "Reports to nobody on this chart.".to_owned(),
        manager => ended(&format!("Reports to {}", isolated(manager))),
    };
    let direct = match (ground.direct as usize, ground.reports.len()) {
        (0, _) => String::new(),
        (direct, named) => {
            let mut names = ground.reports.clone();
            names.extend((direct > named).then(|| format!("{} more", direct - named)));
            ended(&format!("Leads {} directly: {}", counted(direct, "position", "positions"), listed(&names)))
        }
    };
    let all = (ground.total > ground.direct)
        .then(|| format!("{} are below it in all.", counted(ground.total as usize, "position", "positions")));
    let vacant = match ground.vacant {
        0 => None,
        1 => Some("1 of them is vacant.".to_owned()),
        vacant => Some(format!("{vacant} of them are vacant.")),
    };
    [above, direct].into_iter().chain(all).chain(vacant).collect()
}

/// What is done after 90 days. Judgement.
fn quarter(ground: &Ground, role: Role) -> Vec<String> {
    if basis::leads_nobody(role) {
        let manager = isolated(if ground.manager.is_empty() { "the manager" } else { &ground.manager });
        return vec![
            "Knows the product, the customers and the way of selling well enough to lead a first meeting alone."
                .to_owned(),
            "Has a pipeline, and a plan for the accounts that matter most.".to_owned(),
            format!("Has gone through the outcomes above with {manager}, and they still agree on them."),
        ];
    }
    let met = if ground.direct > 0 {
        "Has spoken with every direct report, and has written down who does what and where it hurts."
    } else {
        "Has seen how each of the neighbours works, and has written down what they need from the position."
    };
    let others: Vec<&str> = ground
        .scope
        .iter()
        .filter(|holding| holding.hold != Hold::All)
        .map(|holding| holding.function.label())
        .collect();
    let agreed = (!others.is_empty()).then(|| {
        format!("Has agreed in writing what is handed over, when and how, with {}.", listed(&others).to_lowercase())
    });
    let manager = isolated(if ground.manager.is_empty() { "the board" } else { &ground.manager });
    let vacant = (ground.vacant > 0)
        .then(|| "Has decided which of the vacant positions are filled first, and is filling them.".to_owned());
    [met.to_owned()]
        .into_iter()
        .chain(agreed)
        .chain(vacant)
        .chain([
            "Has checked the figures of the last four quarters and says which of them can be trusted.".to_owned(),
            format!("Has gone through the outcomes above with {manager}, and they still agree on them."),
        ])
        .collect()
}

/// What is done after 365 days. Judgement.
fn year(ground: &Ground, role: Role) -> Vec<String> {
    if basis::leads_nobody(role) {
        return vec![
            "The outcomes that were due by now are met, or were changed with a reason before they were due.".to_owned(),
            "Customers and colleagues would choose to work with the holder again.".to_owned(),
        ];
    }
    let team = if ground.direct > 0 {
        "The team is the one that its leader would hire again, and its positions are those that the work needs."
    } else {
        "Colleagues would choose to work with the holder again."
    };
    vec![
        "The outcomes that were due by now are met, or were changed with a reason before they were due.".to_owned(),
        team.to_owned(),
        "The next year’s outcomes are written, and somebody outside the team has tested them.".to_owned(),
    ]
}
