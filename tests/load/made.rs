//! A plan of any size, the same each time: a company with names, designs copied from its chart and edited, a workshop of several
//! rounds, and all of it in a history of as many steps as are asked for.

use orgwright::company::{Answer, Example, Level, Need, Needs};
use orgwright::decision::group::{Vote, Workshop, WorkshopError};
use orgwright::decision::{Criterion, Weighing};
use orgwright::design::Origin;
use orgwright::org::{Chart, Edit, Field, Grade, Position, PositionId, Spot};
use orgwright::plan::{Baseline, Change, Plan};
use std::rc::Rc;

/// How large a plan is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Positions of the company.
    pub positions: usize,
    /// Designs copied from its chart.
    pub designs: usize,
    /// Edits of each of them.
    pub edits: usize,
    /// Steps that can be undone, those that follow from the rest included.
    pub steps: usize,
    /// Ballots of the workshop.
    pub ballots: usize,
    /// Its rounds, all revealed.
    pub rounds: u8,
}

/// What the page is to bear.
pub const LARGE: Size = Size { positions: 50_000, designs: 200, edits: 40, steps: 10_000, ballots: 50, rounds: 4 };
/// A large company with a few designs.
pub const MIDDLE: Size = Size { positions: 10_000, designs: 5, edits: 30, steps: 500, ballots: 10, rounds: 2 };

/// Numbers in an order that looks like none (Knuth’s MMIX).
struct Dice(u64);

impl Dice {
    /// A number from 0 to one less than `sides`.
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % sides
    }
}

const TEAMS: [(&str, &str); 8] = [
    ("Sales", "Account Executive"),
    ("Sales", "Sales Development Representative"),
    ("Customer Success", "Customer Success Manager"),
    ("Marketing", "Growth Marketing Manager"),
    ("Engineering", "Software Engineer"),
    ("Finance", "Financial Analyst"),
    ("Operations", "Revenue Operations Analyst"),
    ("People", "Talent Partner"),
];
const FIRST: [&str; 10] = ["Ada", "Björn", "Chidi", "Dilnoza", "Eun-ji", "Fátima", "Giorgos", "Hana", "Ines", "Jürgen"];
const LAST: [&str; 10] =
    ["Almeida", "Becker", "Castillo", "Dubois", "Eriksen", "Fischer", "García", "Haddad", "Ivanova", "Jensen"];

fn name(at: usize) -> String {
    format!("{} {} {}", FIRST[at % 10], LAST[at / 10 % 10], at / 100)
}

/// A company in which each leads three to eleven others.
fn chart(positions: usize, dice: &mut Dice) -> Chart {
    let (mut managers, mut leader) = (vec![None], 0);
    while managers.len() < positions {
        let team = (3 + dice.below(9)).min(positions - managers.len());
        managers.extend(std::iter::repeat_n(Some(leader), team));
        leader += 1;
    }
    let position = |at: usize| {
        let (department, title) = TEAMS[at % TEAMS.len()];
        let grade = match at {
            0 => Grade::CLevel,
            at if at < 12 => Grade::Vp,
            at if at < leader => Grade::Manager,
            _ => Grade::Contributor,
        };
        let title = match grade {
            Grade::CLevel => "Chief Executive Officer".to_owned(),
            Grade::Vp => format!("VP {department}"),
            Grade::Manager => format!("Manager, {department}"),
            _ => title.to_owned(),
        };
        let (holder, reference) = (Some(name(at)).filter(|_| at % 17 != 16), format!("E{at:06}"));
        Position { title, holder, department: department.to_owned(), grade, reference, ..Position::default() }
    };
    Chart::from_managers((0..positions).map(position).collect(), &managers).expect("managers come before their reports")
}

/// An edit that any chart of that many positions takes on which reports have larger numbers than their managers; of every ten
/// one adds a position, three move one, and six change a field.
fn edit(seats: &[PositionId], free: PositionId, dice: &mut Dice) -> Edit {
    let at = 1 + dice.below(seats.len() - 1);
    let spot = |manager: usize| Spot { manager: Some(seats[manager]), place: u32::MAX };
    match dice.below(10) {
        0 => {
            let position = Position { title: "Deal Desk Lead".to_owned(), ..Position::default() };
            Edit::Add { seat: free, position: Rc::new(position), to: spot(at) }
        }
        1..=3 => Edit::Move { seat: seats[at], to: spot(dice.below(at)) },
        4..=6 => Edit::Set { seat: seats[at], to: Field::Holder(Some(name(dice.below(100_000)))) },
        _ => Edit::Set { seat: seats[at], to: Field::Title(format!("{} {at}", TEAMS[at % TEAMS.len()].1)) },
    }
}

fn vote(dice: &mut Dice) -> Vote {
    let mut weighing = Weighing::default();
    let most = dice.below(Criterion::COUNT);
    for (at, criterion) in Criterion::ALL.into_iter().enumerate() {
        let points = if at == most { 100 } else { dice.below(100) };
        weighing.swing.set(criterion, Some(u8::try_from(points).expect("points are below 101")));
    }
    let alignment = u8::try_from(1 + dice.below(5)).ok().and_then(Level::new);
    Vote::new(weighing, Needs { alignment, ..Needs::default() }).expect("every criterion has points")
}

/// A plan of that size.
pub fn plan(size: &Size) -> Plan {
    const FITS: &str = "the plan takes what is made for it";
    let mut dice = Dice(1);
    let mut plan = Plan::about(Example::Enterprise.profile());
    let mut steps = 0;
    let mut make = |plan: &mut Plan, what: String, change: Change| {
        plan.make(what, change).expect(FITS);
        steps += 1;
    };
    let chart = Rc::new(chart(size.positions, &mut dice));
    let seats = chart.outline().ids().to_vec();
    let baseline = Baseline { chart, file: "company.csv".to_owned(), set_aside: Vec::new() };
    make(&mut plan, "Brought the chart in.".to_owned(), Change::Baseline(Some(Rc::new(baseline))));
    for _ in 0..size.designs {
        let copy = plan.copy(Origin::Baseline, &[]).expect("there is a chart to copy").expect(FITS);
        make(&mut plan, "Copied “Today’s chart”.".to_owned(), copy);
        let id = plan.designs.last().expect("one was put there just now").id;
        for _ in 0..size.edits {
            let edit = edit(&seats, plan.free_id(), &mut dice);
            make(&mut plan, "A position was changed.".to_owned(), Change::Edit(id, vec![edit]));
        }
    }
    let turn = |plan: &Plan, turn: &dyn Fn(&Workshop) -> Result<_, WorkshopError>| {
        Change::Workshop(turn(&plan.workshop).expect("the workshop takes it"))
    };
    for at in 0..size.ballots {
        let added = turn(&plan, &|workshop| workshop.add(&name(at), u32::try_from(at).expect("there are few")));
        make(&mut plan, "A ballot was added.".to_owned(), added);
    }
    for round in 0..size.rounds {
        if round > 0 {
            let again = turn(&plan, &Workshop::vote_again);
            make(&mut plan, "Another round began.".to_owned(), again);
        }
        for at in 0..size.ballots {
            let (id, vote) = (plan.workshop.ballots()[at].id(), vote(&mut dice));
            let cast = turn(&plan, &|workshop| workshop.cast(id, vote.clone()));
            make(&mut plan, "A ballot was cast.".to_owned(), cast);
        }
        let reveal = turn(&plan, &Workshop::reveal);
        make(&mut plan, "The ballots were revealed.".to_owned(), reveal);
    }
    for at in steps..size.steps {
        let change = match (at % 3, plan.designs.len()) {
            (0, designs) if designs > 0 => Change::Rename(plan.designs[at % designs].id, format!("Option {at}")),
            _ => {
                let level = Level::new(u8::try_from(1 + at % 5).expect("1 to 5"));
                let need = Need::ALL[at / 5 % Need::ALL.len()];
                Change::Profile(Box::new(plan.profile.with(Answer::Need(need, level)).expect("any level may be given")))
            }
        };
        plan.make("An answer or a name was changed.".to_owned(), change).expect(FITS);
    }
    plan
}
