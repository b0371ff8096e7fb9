//! What a plan holds, said before it is opened or sent.

use crate::company::{Exchange, Leadership, Need, Needs, Outlook, Profile};
use crate::design::transition::Said;
use crate::exchange::export::{WITHHELD, positions, texts};
use crate::figure::{counted, quoted};
use crate::org::Chart;
use crate::plan::Plan;
use serde::{Deserialize, Serialize};

/// What a plan holds, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holds {
    /// What the plan is called.
    pub name: String,
    /// How many questions about the company are answered.
    pub answers: usize,
    /// Positions of today’s chart.
    pub positions: usize,
    /// On how many of these somebody is named.
    pub names: usize,
    /// On how many of these there is a figure of pay.
    pub pay: usize,
    /// On how many of these there are notes.
    pub notes: usize,
    /// The names of the designs that the owner drew.
    pub designs: Vec<String>,
    /// How many edits lie between them and what they were copied from.
    pub edits: usize,
    /// On how many ballots of the workshop somebody has voted.
    #[serde(default)]
    pub ballots: usize,
    /// How many texts stand on the cover of the report.
    #[serde(default)]
    pub cover: usize,
    /// For how many waves of transitions somebody is named who sees to them.
    #[serde(default)]
    pub owners: usize,
    /// For how many waves a day or a month is said.
    #[serde(default)]
    pub days: usize,
    /// About how many waves something is noted.
    #[serde(default)]
    pub wave_notes: usize,
    /// At how many milestones of its growth something is expected of the company.
    #[serde(default)]
    pub milestones: usize,
    /// How many parts in duties were given by hand.
    #[serde(default)]
    pub given: usize,
    /// Whether it has figures of the company’s measures.
    #[serde(default)]
    pub figures: bool,
    /// Whether it says something about pay for roles.
    #[serde(default)]
    pub role_pay: bool,
    /// The titles of its role sheets.
    #[serde(default)]
    pub sheets: Vec<String>,
}

impl Holds {
    /// Counts what `plan` holds.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let waves = |has: fn(&Said) -> bool| plan.transition.all_said().filter(|said| has(said)).count();
        let positions = positions(plan);
        Self {
            name: plan.name().to_owned(),
            answers: answers(&plan.profile),
            positions: plan.baseline.as_ref().map_or(0, |baseline| Chart::len(&baseline.chart)),
            names: texts(&positions, |position| position.holder.clone().filter(|name| name != WITHHELD)),
            pay: texts(&positions, |position| position.pay.map(|pay| pay.to_string())),
            notes: texts(&positions, |position| Some(position.notes.clone()).filter(|notes| !notes.is_empty())),
            designs: plan.designs.iter().map(|design| design.name.clone()).collect(),
            edits: plan.designs.iter().map(|design| design.len()).sum(),
            ballots: plan.workshop.cast_ever(),
            cover: plan.cover.given(),
            owners: waves(|said| !said.owner.is_empty()),
            days: waves(|said| !said.date.is_empty() || said.month.is_some()),
            wave_notes: waves(|said| !said.note.is_empty()),
            milestones: plan.growth.milestones().iter().filter(|milestone| !milestone.is_empty()).count(),
            given: plan.roles.scope.len(),
            figures: !plan.roles.figures.is_empty(),
            role_pay: !plan.roles.pay.is_empty(),
            sheets: plan.roles.sheets.all().iter().map(|sheet| sheet.title()).collect(),
        }
    }

    /// The same in whole sentences.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = vec![format!("The plan is called {}.", quoted(&self.name))];
        sentences.push(match self.answers {
            0 => "No question about the company is answered in it.".to_owned(),
            answers => format!("It holds {} about the company.", counted(answers, "answer", "answers")),
        });
        sentences.push(match self.positions {
            0 => "It holds no chart of today.".to_owned(),
            positions => format!("It holds today’s chart with {}.", counted(positions, "position", "positions")),
        });
        sentences.extend(match self.names {
            0 => None,
            1 => Some("It names 1 person.".to_owned()),
            names => Some(format!("It names {names} people.")),
        });
        for (count, what) in [(self.pay, "the pay of"), (self.notes, "notes about")] {
            if count > 0 {
                sentences.push(format!("It holds {what} {}.", counted(count, "position", "positions")));
            }
        }
        sentences.extend(match self.ballots {
            0 => None,
            1 => Some("It holds 1 ballot of a workshop, with what is said on it.".to_owned()),
            ballots => Some(format!("It holds {ballots} ballots of a workshop, with what is said on them.")),
        });
        sentences.extend((self.cover > 0).then(|| "It holds what is written on the cover of its report.".to_owned()));
        let waves = |count| counted(count, "wave of a transition", "waves of transitions");
        for (count, what) in [
            (self.owners, "It names who sees to"),
            (self.days, "It says by which day or in which month it wants"),
            (self.wave_notes, "It holds notes about"),
        ] {
            if count > 0 {
                sentences.push(format!("{what} {}.", waves(count)));
            }
        }
        if self.milestones > 0 {
            sentences.push(format!(
                "It holds what the company is expected to be at {}.",
                counted(self.milestones, "milestone of its growth", "milestones of its growth")
            ));
        }
        sentences.extend(
            (self.given > 0).then(|| {
                format!("It holds {} given by hand.", counted(self.given, "part in a duty", "parts in duties"))
            }),
        );
        sentences.extend(self.figures.then(|| "It holds the company’s own figures for its measures.".to_owned()));
        sentences.extend(self.role_pay.then(|| "It holds what is said about pay for roles.".to_owned()));
        sentences.extend(match self.sheets.as_slice() {
            [] => None,
            [only] => Some(format!("It holds 1 role sheet, {}, with the names and the pay on it.", quoted(only))),
            several => Some(format!("It holds {} role sheets, with the names and the pay on them.", several.len())),
        });
        let edits = counted(self.edits, "edit", "edits");
        match self.designs.as_slice() {
            [] => sentences.push("It holds no design drawn by its owner.".to_owned()),
            [only] => sentences.push(format!("It holds the design {} with {edits}.", quoted(only))),
            [first, .., last] => {
                let (first, last) = (quoted(first), quoted(last));
                sentences.push(format!("It holds {} designs, {first} to {last}, with {edits}.", self.designs.len()));
            }
        }
        sentences
    }
}

/// What a plan holds in whole sentences, to be shown before it is opened.
#[must_use]
pub fn holds(plan: &Plan) -> Vec<String> {
    Holds::of(plan).sentences()
}

/// How many answers a profile holds.
fn answers(profile: &Profile) -> usize {
    // Field by field, so that a question that is added is counted.
    let Profile {
        name,
        people,
        sales_people,
        revenue,
        exchange,
        stage,
        model,
        recurring,
        streams,
        needs,
        leadership,
        outlook,
    } = profile;
    let Leadership { sales, repeatable, leader_stays, would_integrate, peer_chief } = leadership;
    let Outlook {
        revenue: later,
        sales_people: sellers,
        recurring: share,
        streams: count,
        sales: leader,
        needs: expected,
    } = outlook;
    let levels = |needs: &Needs| Need::ALL.into_iter().filter(|&need| needs.get(need).is_some()).count();
    let given = [
        !name.trim().is_empty(),
        people.is_some(),
        sales_people.is_some(),
        revenue.is_some(),
        *exchange != Exchange::default(),
        stage.is_some(),
        model.is_some(),
        recurring.is_some(),
        !streams.is_empty(),
        sales.is_some(),
        repeatable.is_some(),
        leader_stays.is_some(),
        would_integrate.is_some(),
        peer_chief.is_some(),
        later.is_some(),
        sellers.is_some(),
        share.is_some(),
        count.is_some(),
        leader.is_some(),
    ];
    given.into_iter().filter(|given| *given).count() + levels(needs) + levels(expected)
}
