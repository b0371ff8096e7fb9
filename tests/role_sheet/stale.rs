//! A sheet is stale where the facts under it have changed, and says which; elsewhere it is not.

use crate::random::sketch;
use crate::{answer, command, drawn, keep, marketing_away, titled, with_chart};
use orgwright::company::Answer;
use orgwright::design::Origin;
use orgwright::figure::Marks;
use orgwright::org::{Command, Edit, Field, Spot, Target, Team};
use orgwright::plan::sheet::{Gone, Sheet, Standing};
use orgwright::plan::{Change, Plan};
use orgwright::role::pay::Term;
use orgwright::role::{Duty, Given, Part, Role};
use proptest::prelude::*;
use std::rc::Rc;

fn told(plan: &Plan, sheet: &Sheet) -> Vec<String> {
    match sheet.standing(plan) {
        Standing::Fresh => Vec::new(),
        Standing::Stale(told) => told,
        Standing::Gone(gone) => panic!("{gone:?}"),
    }
}

#[test]
fn moving_marketing_away_is_said_and_undoing_it_makes_the_sheet_fresh() {
    let (mut plan, origin, seat) = drawn();
    let draft = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    keep(&mut plan, draft.clone());
    assert_eq!(told(&plan, &draft), [""; 0]);
    marketing_away(&mut plan, origin);
    let said = told(&plan, &draft);
    assert!(said.contains(&"The chart: Marketing no longer reports to this position.".to_owned()), "{said:#?}");
    assert!(said.iter().any(|line| line.contains("no longer reports to this position directly")), "{said:#?}");
    assert!(said.iter().all(|line| line.ends_with('.')), "{said:#?}");
    plan.undo().unwrap();
    assert_eq!(told(&plan, &draft), [""; 0]);
}

#[test]
fn an_answer_that_enters_the_text_is_said_and_another_is_not() {
    let (mut plan, origin, seat) = drawn();
    let draft = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    answer(&mut plan, Answer::Repeatable(Some(true)));
    assert_eq!(told(&plan, &draft), [""; 0]);
    answer(&mut plan, Answer::Revenue(Some(31_000_000)));
    let said = told(&plan, &draft);
    assert!(said[0].starts_with("Revenue was $") && said[0].ends_with(" and is $31M."), "{said:?}");
}

#[test]
fn a_design_a_position_and_a_chart_that_are_gone_are_told_apart() {
    let (mut plan, origin, seat) = drawn();
    let draft = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let mut without = plan.clone();
    command(&mut without, origin, &Command::Delete { seats: vec![seat], team: Team::Stays });
    assert_eq!(draft.standing(&without), Standing::Gone(Gone::Position));
    command(&mut plan, origin, &Command::Close { seats: vec![seat], team: Team::Stays });
    assert_eq!(draft.standing(&plan), Standing::Gone(Gone::Closed));
    let Origin::Drawn(id) = origin else { unreachable!("drawn above") };
    plan.make("Removed.".into(), Change::Take(id)).unwrap();
    assert_eq!(draft.standing(&plan), Standing::Gone(Gone::Design));
    assert_eq!(draft.renewed(&plan), Err(Gone::Design));
    assert!(!draft.content().outcomes.is_empty());
    plan.undo().unwrap();
    plan.undo().unwrap();
    assert_eq!(draft.standing(&plan), Standing::Fresh);
}

#[test]
fn an_edit_elsewhere_in_the_company_changes_nothing() {
    let (mut plan, origin, seat) = drawn();
    let ceo = titled(&plan, origin, "Chief Executive Officer");
    let draft = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    command(&mut plan, origin, &Command::Add { target: Target::Under(Some(ceo)), title: "Engineer".into() });
    assert_eq!(told(&plan, &draft), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// A sheet is stale exactly where it would be drafted from other facts now; then something is said, in sentences.
    #[test]
    fn a_sheet_is_stale_exactly_where_its_draft_would_be_another(
        sketch in sketch(12, true), pick in any::<u16>(), edits in prop::collection::vec((0..7_u8, any::<u16>(), any::<u16>()), 1..4)
    ) {
        let mut plan = with_chart(sketch.chart());
        let copy = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
        plan.make("Copied.".into(), copy).unwrap();
        let origin = Origin::Drawn(plan.designs[0].id);
        let ids = plan.chart(origin).unwrap().outline().ids().to_vec();
        let seat = ids[usize::from(pick) % ids.len()];
        let role = Role::ALL[usize::from(pick) % Role::ALL.len()];
        let draft = Sheet::draft(&plan, origin, seat, role).unwrap();
        let before = plan.clone();
        for (kind, one, other) in edits {
            let amount = u64::from(one) * 1000;
            if kind == 4 {
                answer(&mut plan, Answer::Revenue(Some(amount)));
                continue;
            }
            if kind > 4 {
                let mut roles = (*plan.roles).clone();
                if kind == 5 {
                    roles.pay = roles.pay.with(role, Term::Base, Some(amount)).unwrap();
                } else {
                    let duty = Duty::ALL[usize::from(other) % Duty::ALL.len()];
                    roles.scope = roles.scope.with(origin, Given { seat, duty, part: (one % 2 == 0).then_some(Part::Consulted) }).unwrap();
                }
                plan.make("Said of roles.".into(), Change::Roles(plan.roles.to(&roles))).unwrap();
                continue;
            }
            let [one, other] = [one, other].map(|pick| ids[usize::from(pick) % ids.len()]);
            let edit = match kind {
                0 => Edit::Move { seat: one, to: Spot { manager: Some(other), place: 0 } },
                1 => Edit::Set { seat: one, to: Field::Holder(None) },
                2 => Edit::Set { seat: one, to: Field::Title(format!("Renamed {}", other.number())) },
                _ => Edit::Set { seat: one, to: Field::Function(None) },
            };
            let Origin::Drawn(id) = origin else { unreachable!("drawn above") };
            // A move below itself is refused, and then nothing has changed.
            let _ = plan.make("Edited.".into(), Change::Edit(id, vec![edit]));
        }
        let again = Sheet::draft(&plan, origin, seat, role).unwrap();
        let said = told(&plan, &draft);
        prop_assert_eq!(said.is_empty(), again.ground() == draft.ground(), "{:?}", said);
        prop_assert!(said.iter().all(|line| line.ends_with('.') && !line.contains("  ")), "{:?}", said);
        if again.content() != draft.content() {
            prop_assert!(!said.is_empty());
        }
        // What was renewed is as if it were drafted now, and what is undone is fresh.
        prop_assert_eq!(draft.renewed(&plan).unwrap(), again);
        prop_assert_eq!(draft.standing(&Rc::new(before)), Standing::Fresh);
    }
}

#[test]
fn a_sheet_is_drafted_on_the_same_ground_whoever_reads() {
    let german = Marks { point: ',', group: Some('.'), first: 1, size: 3 };
    let (mut plan, origin, seat) = drawn();
    let mut roles = (*plan.roles).clone();
    for (term, amount) in [(Term::From, 1_250_000), (Term::To, 1_750_000)] {
        roles.pay = roles.pay.with(Role::Cro, term, Some(amount)).unwrap();
    }
    plan.make("A band.".into(), Change::Roles(plan.roles.to(&roles))).unwrap();
    let said = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap().ground().pay.join(" ");
    assert!(said.contains("$1.25M to $1.75M"), "{said}");
    for role in Role::ALL {
        let draft = || Sheet::draft(&plan, origin, seat, role).unwrap();
        let (plain, foreign) = (draft(), german.within(draft));
        assert_eq!(foreign.ground(), plain.ground(), "{role:?}");
        assert_eq!(foreign.standing(&plan), Standing::Fresh, "{role:?}");
        assert_eq!(german.within(|| plain.standing(&plan)), Standing::Fresh, "{role:?}");
    }
}
