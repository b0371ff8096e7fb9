//! Reorganisations as they happen, step by step.

use crate::change::id;
use crate::moments::{BETWEEN, assert_safe, transition};
use orgwright::company::Example;
use orgwright::decision::Alternative;
use orgwright::design::transition::{
    About, Cause, Deed, Dial, LAST_MONTH, MONTHS, Month, Pays, Phase, Said, Terms, Transition, WaveKey,
};
use orgwright::design::{self, Origin};
use orgwright::exchange::{self, Leaving, Order, Part, Scope, export};
use orgwright::org::{Chart, Command, Edit, Field, Function, Grade, Position, PositionId, Spot, Target, Team, matched};
use orgwright::plan::{Baseline, Change, Plan};
use std::rc::Rc;

fn seat(title: &str, holder: &str, function: Function, grade: Grade) -> Position {
    Position {
        title: title.into(),
        holder: Some(holder.to_owned()).filter(|holder| !holder.is_empty()),
        function: Some(function),
        grade,
        ..Position::default()
    }
}

/// 0 CEO over 1 VP Sales (2, 3, 4 sellers), 5 VP Marketing (6 writer), 7 VP Customer Success.
fn company() -> Chart {
    use Function::{CustomerSuccess, Executive, Marketing, Sales};
    let positions = vec![
        seat("CEO", "Ada", Executive, Grade::CLevel),
        seat("VP Sales", "Bob", Sales, Grade::Vp),
        seat("Seller", "Cy", Sales, Grade::Contributor),
        seat("Seller", "Di", Sales, Grade::Contributor),
        seat("Seller", "Ed", Sales, Grade::Contributor),
        seat("VP Marketing", "Flo", Marketing, Grade::Vp),
        seat("Writer", "Gus", Marketing, Grade::Contributor),
        seat("VP Customer Success", "Hal", CustomerSuccess, Grade::Vp),
    ];
    let managers = [None, Some(0), Some(1), Some(1), Some(1), Some(0), Some(5), Some(0)];
    Chart::from_managers(positions, &managers).unwrap()
}

fn done(chart: &Chart, commands: Vec<Command>) -> Chart {
    commands.into_iter().fold(chart.clone(), |chart, command| command.work_out(&chart, id(0)).unwrap().chart)
}

fn added(chart: &Chart, manager: u32, position: Position) -> (Chart, PositionId) {
    let mut chart = chart.clone();
    let new = chart.add(position, Some(id(manager))).unwrap();
    (chart, new)
}

fn under(seats: &[u32], manager: PositionId) -> Command {
    let seats = seats.iter().map(|&seat| id(seat)).collect();
    Command::Move { seats, target: Target::Under(Some(manager)), team: Team::Along }
}

fn found(from: &Chart, to: &Chart, terms: &Terms) -> Transition {
    let found = transition(from, to, terms);
    assert_safe(from, to, terms, &found);
    found
}

fn told(found: &Transition) -> Vec<&str> {
    found.steps().iter().map(|step| step.told.as_str()).collect()
}

fn of_order(found: &Transition) -> Vec<About> {
    found.obstacles().iter().filter(|one| one.cause == Cause::Order).map(|one| one.about).collect()
}

#[test]
fn a_post_is_opened_then_filled_and_then_its_team_comes() {
    let from = company();
    let (to, cro) = added(&from, 0, seat("CRO", "", Function::Revenue, Grade::CLevel));
    let to = done(&to, vec![under(&[1, 5, 7], cro), Command::Close { seats: vec![id(4)], team: Team::Stays }]);
    let found = found(&from, &to, &Terms::default());
    assert_eq!(
        told(&found),
        [
            "“CRO” is opened under “CEO”.",
            "“Seller” is closed, and Ed leaves.",
            "Whoever was found for it starts as “CRO”.",
            "“VP Sales” (Bob) now reports to “CRO”.",
            "“VP Marketing” (Flo) now reports to “CRO”.",
            "“VP Customer Success” (Hal) now reports to “CRO”.",
        ]
    );
    let waves: Vec<_> = found.waves().iter().map(|wave| (wave.key.phase, wave.month, wave.after.clone())).collect();
    assert_eq!(
        waves,
        [(Phase::Open, 0, vec![]), (Phase::Leave, 2, vec![]), (Phase::Hire, 6, vec![0]), (Phase::Move, 7, vec![2]),]
    );
    assert_eq!(found.obstacles(), []);
    assert_eq!(
        found.told(),
        "6 steps in 4 waves over 7 months; 1 hire, 1 exit; no cost that is known. Of 2 positions that come, go or are paid \
         otherwise no pay is known; they are not counted."
    );
    // Whom the design names is not on the chart before they start.
    let named = Edit::Set { seat: cro, to: Field::Holder(Some("Ida".into())) };
    let mut to = to;
    to.apply(named.clone()).unwrap();
    let found = self::found(&from, &to, &Terms::default());
    assert_eq!(found.steps()[2].told, "Ida starts as “CRO”.");
    assert_eq!(found.steps()[2].edits, [named]);
    assert_eq!(found.chart_after(&from, 1).get(cro).unwrap().holder, None);
}

#[test]
fn a_new_head_above_the_old_one_starts_as_the_old_one_hands_over() {
    let from = company();
    let (to, cso) = added(&from, 0, seat("CSO", "Ida", Function::Sales, Grade::CLevel));
    let to = done(&to, vec![under(&[1], cso)]);
    let found = found(&from, &to, &Terms::default());
    let acts: Vec<Vec<Deed>> =
        found.steps().iter().map(|step| step.acts.iter().map(|act| act.deed).collect()).collect();
    assert_eq!(acts, [vec![Deed::Open], vec![Deed::Start, Deed::Move]]);
    assert_eq!(
        found.steps()[1].told,
        "At one moment: Ida starts as “CSO”. “VP Sales” (Bob) now reports to “CSO” (Ida)."
    );
    // Where nothing may be done at one moment, that there are two heads for a time is said.
    let alone = Terms::default().with(Dial::Together, Some(1)).unwrap();
    let found = self::found(&from, &to, &alone);
    assert_eq!(found.steps().len(), 3);
    assert_eq!(of_order(&found), [About::Heads { function: Function::Sales, count: 2, most: 1 }]);
    assert_eq!(
        found.obstacles()[0].told,
        "Sales has 2 heads side by side for a time from step 2 on, where the designs have one. What would keep the rule had to be done \
         at one moment and is more than the terms allow there."
    );
}

#[test]
fn a_head_who_is_replaced_hands_the_whole_team_over_at_one_moment() {
    let from = company();
    let (to, new) = added(&from, 0, seat("Chief Sales Officer", "Ida", Function::Sales, Grade::CLevel));
    let to = done(&to, vec![under(&[2, 3, 4], new), Command::Delete { seats: vec![id(1)], team: Team::Along }]);
    let found = found(&from, &to, &Terms::default());
    let last = found.steps().last().unwrap();
    assert_eq!(found.steps().len(), 2);
    assert_eq!(
        last.acts.iter().map(|act| act.deed).collect::<Vec<_>>(),
        [Deed::Start, Deed::Move, Deed::Move, Deed::Move, Deed::Remove]
    );
    assert_eq!((of_order(&found), found.waves().len()), (vec![], 2));
}

#[test]
fn two_full_teams_swap_pair_by_pair_or_break_the_limit_and_say_so() {
    let from = company();
    // Two under each: 2 and 3 under 1 with 4; 5 has 6 and two more.
    let (from, _) = added(&from, 5, seat("Writer", "Jo", Function::Marketing, Grade::Contributor));
    let (from, _) = added(&from, 5, seat("Writer", "Kim", Function::Marketing, Grade::Contributor));
    let to = done(&from, vec![under(&[2, 3], id(5)), under(&[6, 8], id(1))]);
    let three = Terms::default().with(Dial::Span, Some(3)).unwrap();
    let swapped = found(&from, &to, &three);
    assert_eq!(of_order(&swapped), []);
    let together: Vec<_> = swapped.steps().iter().map(|step| step.acts.len()).collect();
    assert_eq!(together, [2, 2]);

    let alone = three.with(Dial::Together, Some(1)).unwrap();
    let broken = found(&from, &to, &alone);
    let [About::Span { count: 4, limit: 3, .. }] = of_order(&broken)[..] else { panic!("{:?}", of_order(&broken)) };
    assert_eq!(broken.obstacles()[0].helps, "Raise the most direct reports to 4, or allow more changes at one moment.");
    let four = alone.with(Dial::Span, Some(4)).unwrap();
    assert_eq!(of_order(&found(&from, &to, &four)), []);
}

#[test]
fn a_design_that_is_too_wide_or_names_no_head_is_an_obstacle_itself() {
    let from = company();
    let mut to = done(&from, vec![under(&[6], id(1))]);
    to.apply(Edit::Set { seat: id(1), to: Field::Holder(None) }).unwrap();
    let three = Terms::default().with(Dial::Span, Some(3)).unwrap();
    let found = found(&from, &to, &three);
    let said: Vec<_> = found.obstacles().iter().map(|one| (one.cause, one.about)).collect();
    assert_eq!(
        said,
        [
            (Cause::Design, About::Span { seat: id(1), count: 4, limit: 3 }),
            (Cause::Design, About::Alone { seat: id(1), people: 4 }),
        ]
    );
    assert_eq!(
        found.obstacles()[0].told,
        "“VP Sales” leads 4 positions directly in the design, where 3 are allowed. No order of the steps can change that."
    );
    assert_eq!(
        told(&found),
        ["“Writer” (Gus) now reports to “VP Sales” (Bob).", "Bob leaves “VP Sales”, which stays vacant."]
    );
}

#[test]
fn what_is_so_already_is_named_and_made_no_worse() {
    let mut from = company();
    from.apply(Edit::Set { seat: id(1), to: Field::Holder(None) }).unwrap();
    let mut to = done(&from, vec![under(&[6], id(1))]);
    to.apply(Edit::Set { seat: id(1), to: Field::Holder(Some("Ida".into())) }).unwrap();
    let found = found(&from, &to, &Terms::default());
    // Nobody comes to a seat that is empty still.
    assert_eq!(told(&found), ["Ida starts as “VP Sales”.", "“Writer” (Gus) now reports to “VP Sales” (Ida)."]);
    assert_eq!(found.obstacles().len(), 1);
    assert_eq!(
        (found.obstacles()[0].cause, found.obstacles()[0].about),
        (Cause::Before, About::Alone { seat: id(1), people: 3 })
    );
}

#[test]
fn manager_and_report_change_places_without_a_circle() {
    let from = company();
    let mut to = from.clone();
    let top = |seat, manager| Edit::Move { seat: id(seat), to: Spot { manager: Some(id(manager)), place: 0 } };
    to.apply_all([top(2, 0), top(1, 2), top(3, 2), top(4, 2)]).unwrap();
    let found = found(&from, &to, &Terms::default());
    // The old head is under the new one at the moment at which the new one is a head.
    assert_eq!(found.obstacles(), []);
    let seats = found.steps().iter().map(|step| step.acts.iter().filter_map(|act| act.seat).collect::<Vec<_>>());
    assert_eq!(seats.collect::<Vec<_>>(), [vec![id(4)], vec![id(3)], vec![id(2), id(1)]]);
}

#[test]
fn dotted_lines_come_with_the_last_seat_and_go_with_the_first() {
    let from = done(
        &company(),
        vec![Command::Dot { manager: id(5), report: id(4) }, Command::Dot { manager: id(4), report: id(2) }],
    );
    let (to, one) = added(&from, 0, seat("COO", "", Function::Executive, Grade::CLevel));
    let (to, other) = added(&to, one.number(), seat("Chief of Staff", "", Function::Executive, Grade::Manager));
    let to = done(
        &to,
        vec![
            Command::Dot { manager: other, report: one },
            Command::Dot { manager: other, report: id(6) },
            Command::Dot { manager: id(7), report: id(6) },
            Command::Undot { manager: id(5), report: id(4) },
            Command::Undot { manager: id(4), report: id(2) },
            Command::Delete { seats: vec![id(4)], team: Team::Stays },
        ],
    );
    let found = found(&from, &to, &Terms::default());
    assert_eq!(found.steps()[1].edits.len(), 3, "{:?}", found.steps()[1]);
    let back = self::found(&to, &from, &Terms::default());
    assert_eq!(back.obstacles(), []);
}

#[test]
fn pay_search_and_severance_are_counted_month_by_month() {
    let mut from = company();
    for (seat, pay) in [(1, 300_000), (4, 120_000)] {
        from.apply(Edit::Set { seat: id(seat), to: Field::Pay(Some(pay)) }).unwrap();
    }
    let cro = Position { pay: Some(600_000), ..seat("CRO", "", Function::Revenue, Grade::CLevel) };
    let (to, cro) = added(&from, 0, cro);
    let mut to = done(&to, vec![under(&[1, 5, 7], cro), Command::Close { seats: vec![id(4)], team: Team::Stays }]);
    to.apply(Edit::Set { seat: id(1), to: Field::Pay(Some(240_000)) }).unwrap();
    let found = found(&from, &to, &Terms::default());
    let costs = found.costs();
    // 30 % of 600,000; two months of 120,000; 600,000 more, 120,000 and 60,000 less.
    assert_eq!(
        (costs.search, costs.severance, costs.yearly, costs.unknown, costs.goes_on),
        (180_000, 20_000, 420_000, 0, false)
    );
    let month = |at: usize| (costs.months[at].once, costs.months[at].running, costs.months[at].total);
    assert_eq!(costs.months.len(), MONTHS);
    assert_eq!(month(1), (0, 0, 0));
    assert_eq!(month(2), (20_000, -10_000, 10_000));
    assert_eq!(month(5), (0, -10_000, -20_000));
    assert_eq!(month(6), (180_000, 40_000, 200_000));
    assert_eq!(month(7), (0, 35_000, 235_000));
    assert_eq!(month(23), (0, 35_000, 795_000));
    assert_eq!(
        found.told(),
        "6 steps in 4 waves over 7 months; 1 hire, 1 exit; costs $200K once and $420K more a year."
    );
    // The sum of all months is what the last one says.
    assert_eq!(costs.months.iter().map(Month::net).sum::<i64>(), 795_000);

    // Without pay on the chart an executive is paid what the model says, and others nothing that is known.
    let brief = Plan::about(Example::Saas.profile()).brief();
    let unpaid = company();
    let (to, _) = added(&unpaid, 0, seat("CRO", "", Function::Revenue, Grade::CLevel));
    let to = done(&to, vec![Command::Close { seats: vec![id(4)], team: Team::Stays }]);
    let pays = Pays::usual(&unpaid, &to, &brief);
    let found = Transition::of(&unpaid, &to, &Terms::default(), BETWEEN, &pays);
    assert!(found.costs().yearly > 100_000, "{:?}", found.costs());
    assert_eq!(found.costs().unknown, 1);
}

#[test]
fn a_seat_that_was_left_before_it_moves_is_paid_nothing() {
    let mut from = company();
    from.apply(Edit::Set { seat: id(2), to: Field::Pay(Some(100_000)) }).unwrap();
    let (to, head) = added(&from, 0, seat("Head of Sellers", "", Function::Sales, Grade::Manager));
    let mut to = done(&to, vec![under(&[2], head)]);
    to.apply_all([
        Edit::Set { seat: id(2), to: Field::Holder(None) },
        Edit::Set { seat: id(2), to: Field::Pay(Some(120_000)) },
    ])
    .unwrap();
    let found = found(&from, &to, &Terms::default());
    let deeds: Vec<_> =
        found.steps().iter().flat_map(|step| &step.acts).filter(|act| act.seat == Some(id(2))).collect();
    assert_eq!(deeds.iter().map(|act| act.deed).collect::<Vec<_>>(), [Deed::Vacate, Deed::Move]);
    assert_eq!((found.costs().yearly, found.people().exits), (-100_000, 1));
}

#[test]
fn somebody_from_inside_costs_no_search_and_no_severance() {
    let mut from = company();
    from.apply(Edit::Set { seat: id(1), to: Field::Pay(Some(300_000)) }).unwrap();
    let cro = Position { pay: Some(500_000), ..seat("CRO", "Bob", Function::Revenue, Grade::CLevel) };
    let (to, cro) = added(&from, 0, cro);
    let to = done(&to, vec![under(&[2, 3, 4], cro), Command::Delete { seats: vec![id(1)], team: Team::Along }]);
    let found = found(&from, &to, &Terms::default());
    let people = found.people();
    assert_eq!((people.hires, people.appointments, people.exits, people.moves), (0, 1, 0, 3));
    assert_eq!((found.costs().once(), found.costs().yearly), (0, 200_000));
    assert!(told(&found).contains(&"Bob, who is there already, takes over “CRO”."));
    assert_eq!(found.waves().last().map(|wave| wave.month), Some(4));
}

#[test]
fn a_seat_goes_from_one_to_another_and_titles_change() {
    let from = company();
    let mut to = from.clone();
    to.apply_all([
        Edit::Set { seat: id(1), to: Field::Holder(Some("Ida".into())) },
        Edit::Set { seat: id(5), to: Field::Title("CMO".into()) },
        Edit::Set { seat: id(5), to: Field::Grade(Grade::CLevel) },
    ])
    .unwrap();
    let found = found(&from, &to, &Terms::default());
    assert_eq!(
        told(&found),
        ["“VP Marketing” (Flo) is now called “CMO”, and its level changes.", "Ida takes “VP Sales” over from Bob."]
    );
    let people = found.people();
    assert_eq!((people.hires, people.exits, people.retitles), (1, 1, 1));
}

#[test]
fn a_step_says_what_it_does_and_not_what_others_do() {
    let from = company();
    let mut to = from.clone();
    to.apply_all([
        Edit::Set { seat: id(1), to: Field::Title("CSO".into()) },
        Edit::Set { seat: id(1), to: Field::Holder(Some("Ida".into())) },
        Edit::Set { seat: id(5), to: Field::Grade(Grade::CLevel) },
        Edit::Set { seat: id(5), to: Field::Holder(Some("Jo".into())) },
        Edit::Move { seat: id(2), to: Spot { manager: Some(id(7)), place: 0 } },
        Edit::Set { seat: id(2), to: Field::Holder(None) },
    ])
    .unwrap();
    let found = found(&from, &to, &Terms::default());
    let mut told = told(&found);
    told.sort_unstable();
    assert_eq!(
        told,
        [
            "Cy leaves “Seller”, which stays vacant.",
            "Ida takes “CSO” over from Bob.",
            "Jo takes “VP Marketing” over from Flo.",
            "The level of “VP Marketing” (Flo) changes.",
            "“Seller” now reports to “VP Customer Success” (Hal).",
            "“VP Sales” (Bob) is now called “CSO”.",
        ]
    );
}

#[test]
fn a_search_for_a_seat_that_is_there_begins_with_the_transition() {
    let from = company();
    let mut to = from.clone();
    to.apply(Edit::Set { seat: id(1), to: Field::Holder(Some("Ida".into())) }).unwrap();
    assert_eq!(found(&from, &to, &Terms::default()).waves()[0].month, 4);
    // Behind a wave in month 12 nothing has to be waited for any more.
    to.apply(Edit::Set { seat: id(5), to: Field::Title("CMO".into()) }).unwrap();
    let first = WaveKey { phase: Phase::Move, round: 0 };
    let said = Said { month: Some(12), ..Said::default() };
    let found = found(&from, &to, &Terms::default().saying(BETWEEN, first, &said).unwrap());
    assert_eq!(found.waves().iter().map(|wave| wave.month).collect::<Vec<_>>(), [12, 12]);
}

#[test]
fn what_is_said_of_a_wave_stays_with_it_as_the_design_changes_a_little() {
    let from = company();
    let (to, cro) = added(&from, 0, seat("CRO", "", Function::Revenue, Grade::CLevel));
    let to = done(&to, vec![under(&[1], cro)]);
    let hire = WaveKey { phase: Phase::Hire, round: 0 };
    let said = Said { owner: "Ada".into(), month: Some(9), ..Said::default() };
    let terms = Terms::default().saying(BETWEEN, hire, &said).unwrap();
    let wider = done(&to, vec![under(&[5], cro)]);
    for to in [&to, &wider] {
        let found = found(&from, to, &terms);
        let wave = found.waves().iter().find(|wave| wave.key == hire).unwrap();
        assert_eq!((wave.said.owner.as_str(), wave.month, wave.usual), ("Ada", 9, 6));
        assert_eq!(found.waves().last().unwrap().month, 10);
    }
    // A wave is never before the one before it.
    let late = WaveKey { phase: Phase::Move, round: 0 };
    let terms = terms.saying(BETWEEN, late, &Said { month: Some(3), ..Said::default() }).unwrap();
    let found = found(&from, &to, &terms);
    let last = found.waves().last().unwrap();
    assert_eq!((last.month, last.is_too_early()), (9, true));
    assert!(terms.saying(BETWEEN, late, &Said { month: Some(LAST_MONTH + 1), ..Said::default() }).is_err());
}

#[test]
fn there_is_nothing_to_do_between_a_chart_and_itself() {
    let found = found(&company(), &company(), &Terms::default());
    assert!(found.is_empty() && found.obstacles().is_empty());
    assert_eq!(found.told(), "The two designs are alike: there is nothing to do.");
}

#[test]
fn a_generated_design_is_aimed_at_without_sending_anybody_away_who_has_a_place_in_it() {
    let from = company();
    for alternative in [Alternative::Cso, Alternative::Cro, Alternative::CroOverCso] {
        let drawn = design::generate(alternative, &Example::Saas.profile());
        let to = matched(&from, &drawn);
        let kept = from.positions().filter(|(seat, _)| to.get(*seat).is_some_and(|position| !position.closed));
        for (seat, position) in kept {
            assert_eq!(to.get(seat).unwrap().holder, position.holder);
        }
        let found = found(&from, &to, &Terms::default());
        let gone = from.positions().filter(|(seat, _)| to.get(*seat).is_none()).count();
        assert_eq!(found.people().exits, gone);
        assert!(of_order(&found).is_empty() && found.waves().len() <= 6, "{}", found.told());
    }
}

#[test]
fn generated_designs_lead_to_each_other_in_few_waves() {
    for example in Example::ALL {
        let profile = example.profile();
        let charts = Origin::GIVEN.into_iter().filter_map(|origin| match origin {
            Origin::Generated(alternative) => Some(design::generate(alternative, &profile)),
            _ => None,
        });
        let charts: Vec<_> = charts.collect();
        for from in &charts {
            for to in &charts {
                let found = found(from, to, &Terms::default());
                assert!(of_order(&found).is_empty() && found.waves().len() <= 6, "{}", found.told());
            }
        }
    }
}

#[test]
fn a_chain_of_fifty_thousand_turns_into_a_star_and_back() {
    let count = 50_000;
    let seats = vec![Position { holder: Some("X".into()), ..Position::default() }; count];
    let star: Vec<_> = (0..count).map(|row| (row > 0).then_some(0)).collect();
    let chain: Vec<_> = (0..count).map(|row| row.checked_sub(1)).collect();
    let short: Vec<_> = (0..count).map(|row| row.checked_sub(if row % 5000 == 0 { 2 } else { 1 })).collect();
    let short: Vec<_> = short.into_iter().enumerate().map(|(row, above)| if row == 0 { None } else { above }).collect();
    let [star, chain, short] =
        [star, chain, short].map(|managers| Chart::from_managers(seats.clone(), &managers).unwrap());
    let found = transition(&chain, &short, &Terms::default());
    assert_eq!(found.chart_after(&chain, found.steps().len()), short);
    let same = transition(&star, &star, &Terms::default());
    assert!(same.is_empty());
}

#[test]
fn a_plan_knows_between_which_designs_it_leads_and_keeps_names_back() {
    let mut plan = Plan::default();
    assert_eq!(plan.way(), None);
    let baseline = Rc::new(Baseline { chart: Rc::new(company()), file: "c.csv".into(), set_aside: Vec::new() });
    plan.make("Brought in.".into(), Change::Baseline(Some(baseline))).unwrap();
    assert_eq!(plan.way(), None);
    let copy = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
    plan.make("Copied.".into(), copy).unwrap();
    let drawn = Origin::Drawn(plan.designs[0].id);
    assert_eq!(plan.way(), Some((Origin::Baseline, drawn)));
    assert!(plan.shares_positions(Origin::Baseline, drawn) && !plan.shares_positions(Origin::GIVEN[1], drawn));
    let said =
        Said { owner: "Ada Lovelace".into(), date: "2027-01-31".into(), note: "Talk to Bob".into(), month: None };
    let key = WaveKey { phase: Phase::Open, round: 0 };
    let terms = plan.transition.between(Origin::GIVEN[1], drawn).saying((Origin::GIVEN[1], drawn), key, &said).unwrap();
    plan.make("Said.".into(), Change::Transition(Rc::new(terms))).unwrap();
    assert_eq!(plan.way(), Some((Origin::GIVEN[1], drawn)));
    assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);

    let handed_on = |leaving| {
        let order = Order { kind: exchange::Kind::Plan, origin: Origin::Baseline, scope: Scope::All, leaving };
        let text = String::from_utf8(export(&plan, &order).unwrap().bytes).unwrap();
        assert!(text.contains("2027-01-31"));
        (text.contains("Lovelace"), text.contains("Talk to"))
    };
    let everything = Leaving::everything();
    assert_eq!(handed_on(everything.without(Part::Pay)), (true, true));
    assert_eq!(handed_on(everything.without(Part::Names)), (false, true));
    assert_eq!(handed_on(everything.without(Part::Notes)), (true, false));
    assert_eq!(handed_on(Leaving::roles_only()), (false, false));
    assert_eq!(plan.stripped(Clone::clone, true).unwrap().way(), plan.way());

    // A design that is gone is no longer gone to.
    let Origin::Drawn(id) = drawn else { unreachable!() };
    plan.make("Removed.".into(), Change::Take(id)).unwrap();
    assert_eq!(plan.way(), None);
    assert!(matches!(plan.baseline.as_ref().map(|baseline| baseline.chart.len()), Some(8)));
}
