//! What a draft says, and what a sheet holds whoever wrote it.

use crate::{drawn, keep, leaders, say, with_chart};
use orgwright::company::{Currency, Example};
use orgwright::design::Origin;
use orgwright::exchange::sheet::document;
use orgwright::plan::sheet::{Gone, OUTCOMES, Outcome, Part, Round, Say, Sheet, Standing, Unit};
use orgwright::plan::{Change, Plan, Roles};
use orgwright::role::Role;
use orgwright::role::pay::Term;
use proptest::prelude::*;

/// A sheet as it was drafted is complete but for its first day.
fn is_complete(plan: &Plan, sheet: &Sheet) {
    let content = sheet.content();
    assert!((OUTCOMES.0..=OUTCOMES.1).contains(&content.outcomes.len()), "{:?}", sheet.role);
    for part in Part::ALL.into_iter().filter(|part| *part != Part::Lacks) {
        assert!(!content.part(part).text.is_empty(), "{:?} of {:?}", part, sheet.role);
    }
    for (outcome, _) in &content.outcomes {
        assert!(outcome.told(Currency::Usd).is_some() && !outcome.text.is_empty() && !outcome.question.is_empty());
    }
    // Every outcome is asked about, once; rounds have somebody who asks.
    let outcomes: Vec<_> = content.asked.iter().filter_map(|asked| asked.outcome).collect();
    assert_eq!(outcomes, (0..content.outcomes.len()).collect::<Vec<_>>());
    assert!(content.asked.len() > outcomes.len(), "{:?} has skills", sheet.role);
    for asked in &content.asked {
        assert_eq!(content.asked.iter().filter(|other| other.about == asked.about).count(), 1, "{}", asked.about);
        assert!(!asked.question.is_empty());
    }
    assert_eq!(content.rounds.iter().map(|sitting| sitting.round).collect::<Vec<_>>(), Round::ALL);
    assert!(content.rounds.iter().all(|sitting| !sitting.who.is_empty() && sitting.minutes > 0));
    // On paper each question stands once.
    let paper = format!("{:?}", document(plan, sheet, &sheet.standing(plan)));
    for asked in &content.asked {
        let quoted = format!("{:?}", asked.question);
        let twins = content.asked.iter().filter(|other| other.question == asked.question).count();
        assert_eq!(paper.matches(&quoted).count(), twins, "{}", asked.question);
    }
    assert_eq!(sheet.standing(plan), Standing::Fresh);
    let open: Vec<_> = sheet.open().into_iter().filter(|open| !open.starts_with("Nothing is asked")).collect();
    assert_eq!(open, ["The first day is not given, so the outcomes have no days yet."]);
}

#[test]
fn every_leader_of_every_generated_design_has_a_sheet() {
    for example in Example::ALL {
        let plan = Plan::about(example.profile());
        for origin in Origin::GIVEN.into_iter().filter(|origin| *origin != Origin::Baseline) {
            let chart = plan.chart(origin).unwrap();
            let leaders = leaders(&chart);
            assert!(!leaders.is_empty());
            for (seat, role) in leaders {
                is_complete(&plan, &Sheet::draft(&plan, origin, seat, role).unwrap());
            }
        }
    }
}

#[test]
fn every_role_has_a_sheet_for_any_position() {
    let (plan, origin, seat) = drawn();
    for role in Role::ALL {
        is_complete(&plan, &Sheet::draft(&plan, origin, seat, role).unwrap());
    }
}

#[test]
fn a_cro_with_all_of_revenue_is_said_to_own_it() {
    let (plan, origin, seat) = drawn();
    let content = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap().content();
    let owns = &content.part(Part::Owns).text;
    for line in ["All of sales.", "All of marketing.", "All of customer success."] {
        assert!(owns.lines().any(|one| one == line), "{owns}");
    }
    assert!(
        content.part(Part::Reports).text.starts_with("Reports to Chief Executive Officer."),
        "{}",
        content.part(Part::Reports).text
    );
}

#[test]
fn an_outcome_is_due_on_its_own_day_or_so_long_after_the_first() {
    let (plan, origin, seat) = drawn();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let outcome = sheet.outcomes()[1].clone();
    assert_eq!(outcome.due(""), "12 months after the start");
    let sheet = say(&sheet, Say::Start("2027-01-31".into()));
    assert_eq!(outcome.due(sheet.start()), "2028-01-31");
    let own = say(&sheet, Say::Outcome(1, Outcome { day: "2027-06-30".into(), ..outcome.clone() }));
    assert_eq!(own.outcomes()[1].due(own.start()), "2027-06-30");
    for wrong in [
        Say::Start("2027-02-29".into()),
        Say::Outcome(1, Outcome { day: "soon".into(), ..outcome.clone() }),
        Say::Outcome(1, Outcome { months: 61, ..outcome.clone() }),
        Say::Outcome(1, Outcome { number: Some(u64::MAX), ..outcome }),
        Say::Part(Part::Pay, "x".repeat(4001)),
        Say::Round(Round::Case, "x".repeat(401), None),
        Say::Round(Round::Case, String::new(), Some(0)),
    ] {
        let refused = sheet.saying(wrong.clone()).unwrap_err().to_string();
        assert!(
            refused.ends_with('.') && refused.starts_with(|first: char| first.is_uppercase() || first == '“'),
            "{wrong:?}: {refused}"
        );
    }
}

#[test]
fn outcomes_are_three_to_eight_and_fewer_are_said() {
    let (plan, origin, seat) = drawn();
    let mut sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    sheet = say(&sheet, Say::Start("2027-01-01".into()));
    assert_eq!(sheet.open(), [""; 0]);
    sheet = say(&sheet, Say::Add);
    assert_eq!(sheet.outcomes().len(), 8);
    assert_eq!(
        sheet.saying(Say::Add).unwrap_err().to_string(),
        "A sheet holds at most 8 outcomes. Take one away first: what counts most stays visible that way."
    );
    let open = sheet.open();
    for missing in ["does not say what is brought about", "has no number", "has no question for the interviews"] {
        assert!(open.contains(&format!("Outcome 8 {missing}.")), "{open:?}");
    }
    let filled = Outcome {
        text: "Two new markets".into(),
        number: Some(2000),
        unit: Unit::Number,
        months: 9,
        question: "Which?".into(),
        ..sheet.outcomes()[7].clone()
    };
    sheet = say(&sheet, Say::Outcome(7, filled.clone()));
    assert_eq!(sheet.open(), [""; 0]);
    sheet = say(&sheet, Say::Up(7));
    assert_eq!(sheet.outcomes()[6], filled);
    for _ in 0..6 {
        sheet = say(&sheet, Say::Remove(0));
    }
    assert!(sheet.open().contains(&"It names 2 outcomes; a role sheet has three to eight.".to_owned()));
    assert_eq!(sheet.outcomes()[0], filled);
}

#[test]
fn a_round_in_which_nothing_is_asked_is_said() {
    let (plan, origin, seat) = drawn();
    let mut sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    sheet = say(&sheet, Say::Start("2027-01-01".into()));
    for asked in sheet.content().asked {
        sheet = match asked.outcome {
            Some(at) => {
                let outcome = Outcome { round: Round::Case, ..sheet.outcomes()[at].clone() };
                say(&sheet, Say::Outcome(at, outcome))
            }
            None => say(&sheet, Say::Skill(asked.about, Round::Case, String::new())),
        };
    }
    assert!(sheet.content().asked.iter().all(|asked| asked.round == Round::Case && !asked.question.is_empty()));
    let open = sheet.open();
    assert_eq!(open.len(), 4, "{open:?}");
    assert_eq!(open[0], "Nothing is asked in the round “The mandate”: do without it, or move a question to it.");
}

#[test]
fn a_plan_holds_twenty_sheets_and_says_so() {
    let (mut plan, origin, seat) = drawn();
    for _ in 0..20 {
        let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
        keep(&mut plan, sheet);
    }
    let more = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    assert_eq!(
        plan.roles.sheets.with(more).unwrap_err().to_string(),
        "A plan holds at most 20 role sheets. Remove one that is no longer needed."
    );
    let back = Plan::from_text(&plan.to_text()).unwrap();
    assert_eq!(back, plan);
}

#[test]
fn what_is_as_it_was_drafted_is_not_kept() {
    let (plan, origin, seat) = drawn();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let content = sheet.content();
    let asked = content.asked[0].clone();
    for same in [
        Say::Part(Part::Mission, format!(" {} ", content.part(Part::Mission).text)),
        Say::Part(Part::Pay, String::new()),
        Say::Outcome(2, content.outcomes[2].0.clone()),
        Say::Measure(content.measures[0].name.clone(), true, content.measures[0].target.clone()),
        Say::Skill(asked.about, asked.round, asked.question),
        Say::Round(Round::Case, content.rounds[4].who.clone(), Some(content.rounds[4].minutes)),
    ] {
        assert_eq!(say(&sheet, same.clone()), sheet, "{same:?}");
    }
    let changed = say(&sheet, Say::Part(Part::Mission, "Sell.".into()));
    assert_eq!(say(&changed, Say::Part(Part::Mission, String::new())), sheet);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_position_of_any_chart_has_a_sheet(chart in crate::texts::chart(14)) {
        let plan = with_chart(chart.clone());
        for (at, (seat, position)) in chart.positions().enumerate() {
            let drafted = Sheet::draft(&plan, Origin::Baseline, seat, Role::ALL[at % Role::ALL.len()]);
            if position.closed {
                prop_assert_eq!(drafted.unwrap_err(), Gone::Closed);
            } else {
                let sheet = drafted.unwrap();
                is_complete(&plan, &sheet);
                let text = serde_json::to_string(&sheet).unwrap();
                prop_assert_eq!(serde_json::from_str::<Sheet>(&text).unwrap(), sheet);
            }
        }
    }
}

#[test]
fn a_drafted_sheet_can_be_handed_to_a_candidate() {
    let (plan, origin, seat) = drawn();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let content = sheet.content();
    let text = |part| content.part(part).text.as_str();
    assert_eq!(text(Part::Lacks), "");
    assert!(text(Part::Shares).contains(" more."), "{}", text(Part::Shares));
    assert_eq!(
        text(Part::Pay),
        "$345K to $518K base, $230K to $460K variable, $575K to $978K on target at $10M to $50M of ARR (our judgement, \
         after Conduyt’s band for a CSO)."
    );
    for round in Round::ALL {
        let asked = content.asked.iter().filter(|asked| asked.round == round).count();
        assert!((1..=3).contains(&asked), "{round:?}: {asked}");
    }
    assert!(content.outcomes.iter().all(|(outcome, _)| !outcome.text.contains("this")));
    let paper = document(&plan, &sheet, &sheet.standing(&plan));
    assert!(paper.lines.iter().all(|(label, _)| label != "Design"));
}

#[test]
fn a_seller_is_not_drafted_as_a_leader() {
    let (plan, origin, _) = drawn();
    let seat = *plan.chart(origin).unwrap().outline().ids().last().unwrap();
    let sheet = Sheet::draft(&plan, origin, seat, Role::AccountExecutive).unwrap();
    let content = sheet.content();
    assert!(content.asked.iter().all(|asked| !matches!(asked.round, Round::Figures | Round::Neighbours)));
    assert!(!content.part(Part::Reports).text.contains("Nobody"));
    assert!(!content.part(Part::Quarter).text.contains("four quarters"));
    assert!(content.measures.iter().all(|gauge| !gauge.target.contains("sellers reach")), "{:?}", content.measures);
}

#[test]
fn an_outcome_due_before_the_first_day_is_said() {
    let (plan, origin, seat) = drawn();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let sheet = say(&sheet, Say::Start("2027-01-04".into()));
    let early = Outcome { day: "2026-01-01".into(), ..sheet.outcomes()[0].clone() };
    let sheet = say(&sheet, Say::Outcome(0, early));
    assert_eq!(sheet.open(), ["The day of outcome 1 is before the first day."]);
}

#[test]
fn a_package_is_on_the_sheet_and_how_it_compares_is_not() {
    let (mut plan, origin, seat) = drawn();
    let mut terms = plan.roles.pay.clone();
    for (term, amount) in [(Term::Base, 300_000), (Term::Variable, 200_000), (Term::From, 300_000), (Term::To, 400_000)]
    {
        terms = terms.with(Role::Cro, term, Some(amount)).unwrap();
    }
    let roles = Roles { pay: terms, ..(*plan.roles).clone() };
    plan.make("Paid.".into(), Change::Roles(plan.roles.to(&roles))).unwrap();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    assert_eq!(
        sheet.content().part(Part::Pay).text,
        "$500K in cash on target, $200K of it variable.\nThe band for this position: $300K to $400K on target."
    );
}
