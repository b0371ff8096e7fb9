//! Renewing a sheet takes the facts of now and keeps what its owner wrote.

use crate::{command, drawn, keep, marketing_away, say};
use orgwright::company::Answer;
use orgwright::org::{Command, Target};
use orgwright::plan::sheet::{Aim, Mark, Outcome, Part, Round, Say, Sheet, Standing, Unit};
use orgwright::plan::{Change, Plan};
use orgwright::role::Role;
use proptest::prelude::*;

#[test]
fn the_owners_words_are_kept_and_marked_where_their_ground_changed() {
    let (mut plan, origin, seat) = drawn();
    let mut sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    sheet = say(&sheet, Say::Part(Part::Owns, "All that earns.".into()));
    sheet = say(&sheet, Say::Part(Part::Path, "From anywhere.".into()));
    sheet = say(&sheet, Say::Round(Round::Neighbours, "Grace and Flo".into(), Some(50)));
    marketing_away(&mut plan, origin);
    assert!(matches!(sheet.standing(&plan), Standing::Stale(_)));
    let renewed = sheet.renewed(&plan).unwrap();
    assert_eq!(renewed.standing(&plan), Standing::Fresh);
    let content = renewed.content();
    let part = |part: Part| (content.part(part).text.as_str(), content.part(part).own, content.part(part).marked);
    assert_eq!(part(Part::Owns), ("All that earns.", true, true));
    assert_eq!(part(Part::Path), ("From anywhere.", true, false));
    assert!(content.part(Part::Lacks).text.contains("Marketing: "), "{}", content.part(Part::Lacks).text);
    assert!(!content.part(Part::Lacks).own);
    let marked: Vec<_> = content.rounds.iter().filter(|one| one.marked).map(|one| one.round).collect();
    assert_eq!(marked, [Round::Neighbours]);
    let open = renewed.open();
    assert!(open.contains(&"“Owns” was written on other facts: look at it again.".to_owned()), "{open:?}");
    let looked = say(&renewed, Say::Looked(Mark::Part(Part::Owns)));
    assert!(!looked.content().part(Part::Owns).marked && looked.content().part(Part::Owns).own);
    // Writing it anew is looking at it.
    assert!(!say(&renewed, Say::Part(Part::Owns, "Sales.".into())).content().part(Part::Owns).marked);
}

#[test]
fn outcomes_left_as_drafted_follow_the_facts_and_others_stay() {
    let (mut plan, origin, seat) = drawn();
    let later = |plan: &mut Plan, amount| {
        let profile = plan.profile.with(Answer::LaterRevenue(Some(amount))).unwrap();
        plan.make("Answered.".into(), Change::Profile(Box::new(profile))).unwrap();
    };
    later(&mut plan, 40_000_000);
    let mut sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let revenue = |sheet: &Sheet| sheet.outcomes().into_iter().find(|one| one.aim == Some(Aim::Revenue)).unwrap();
    assert_eq!(revenue(&sheet).number, Some(40_000_000_000));
    // One is the owner’s, one is taken away; the first is as it was drafted.
    let at = |sheet: &Sheet, aim| sheet.outcomes().iter().position(|one| one.aim == Some(aim)).unwrap();
    let churn = Outcome { number: Some(105_500), ..sheet.outcomes()[at(&sheet, Aim::Retention)].clone() };
    sheet = say(&sheet, Say::Outcome(at(&sheet, Aim::Retention), churn.clone()));
    sheet = say(&sheet, Say::Remove(at(&sheet, Aim::Successor)));
    later(&mut plan, 50_000_000);
    let renewed = sheet.renewed(&plan).unwrap();
    assert_eq!(revenue(&renewed).number, Some(50_000_000_000));
    assert!(renewed.outcomes().contains(&churn));
    assert!(renewed.outcomes().iter().all(|one| one.aim != Some(Aim::Successor)), "what was taken away stays away");
    // The owner’s own number for it stays, and is marked.
    let own = Outcome { number: Some(45_000_000_000), ..revenue(&renewed) };
    let own = say(&renewed, Say::Outcome(at(&renewed, Aim::Revenue), own));
    later(&mut plan, 60_000_000);
    let again = own.renewed(&plan).unwrap();
    assert_eq!(revenue(&again).number, Some(45_000_000_000));
    let marked: Vec<_> =
        again.content().outcomes.iter().filter(|(_, marked)| *marked).map(|(one, _)| one.aim).collect();
    assert_eq!(marked, [Some(Aim::Revenue)]);
}

#[test]
fn a_team_that_grew_brings_its_outcome_along_as_far_as_there_is_room() {
    let (mut plan, origin, _) = drawn();
    let chart = plan.chart(origin).unwrap();
    let leaf = *chart.outline().ids().last().unwrap();
    let mut sheet = Sheet::draft(&plan, origin, leaf, Role::VpSales).unwrap();
    assert_eq!(sheet.outcomes().len(), 4, "nobody is below it");
    sheet = say(&sheet, Say::Add);
    command(&mut plan, origin, &Command::Add { target: Target::Under(Some(leaf)), title: "Seller".into() });
    let team = |sheet: &Sheet| sheet.outcomes().iter().any(|one| one.aim == Some(Aim::Team));
    assert!(team(&sheet.renewed(&plan).unwrap()));
    for _ in 0..3 {
        sheet = say(&sheet, Say::Add);
    }
    assert!(!team(&sheet.renewed(&plan).unwrap()), "eight are eight");
}

#[test]
fn a_sheet_is_kept_undone_and_saved_with_the_plan() {
    let (mut plan, origin, seat) = drawn();
    let blank = plan.hash();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let id = keep(&mut plan, sheet.clone());
    assert_ne!(plan.hash(), blank);
    let renamed = say(&sheet, Say::Part(Part::Title, "Chief of all that sells".into()));
    keep(&mut plan, renamed.clone());
    let back = Plan::from_text(&plan.to_text()).unwrap();
    assert_eq!(**back.roles.sheets.get(id).unwrap(), renamed);
    assert_eq!(renamed.title(), "Chief of all that sells");
    assert_ne!((renamed.hash(), sheet.hash().len()), (sheet.hash(), 16));
    plan.undo().unwrap();
    assert_eq!(**plan.roles.sheets.get(id).unwrap(), sheet);
    plan.undo().unwrap();
    assert_eq!((plan.roles.sheets.is_empty(), plan.hash()), (true, blank));
}

fn deeds() -> impl Strategy<Value = Vec<(u8, usize, String)>> {
    prop::collection::vec((0..9_u8, 0..12_usize, crate::texts::text()), 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever an owner does, what comes of it can be saved and read back, has each thing in one round, and survives renewal.
    #[test]
    fn what_an_owner_does_is_kept(deeds in deeds()) {
        let (mut plan, origin, seat) = drawn();
        let mut sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
        for (kind, at, text) in deeds {
            let round = Round::ALL[at % 5];
            let content = sheet.content();
            let say = match kind {
                0 => Say::Part(Part::ALL[at % Part::ALL.len()], text),
                1 => Say::Outcome(at, Outcome { text, number: Some(at as u64 * 777), unit: Unit::ALL[at % 7], round, ..Outcome::default() }),
                2 => Say::Add,
                3 => Say::Remove(at),
                4 => Say::Up(at),
                5 => Say::Measure(content.measures[at % content.measures.len()].name.clone(), at % 2 == 0, text),
                6 => Say::Round(round, text, (at > 3).then_some(at as u32 * 5)),
                7 => Say::Skill(content.asked[0].about.clone(), round, text),
                _ => Say::Start("2028-02-29".into()),
            };
            if let Ok(next) = sheet.saying(say) {
                sheet = next;
            }
        }
        let text = serde_json::to_string(&sheet).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Sheet>(&text).unwrap(), &sheet);
        let before = sheet.content();
        marketing_away(&mut plan, origin);
        let renewed = sheet.renewed(&plan).unwrap();
        prop_assert_eq!(renewed.standing(&plan), Standing::Fresh);
        let after = renewed.content();
        for part in Part::ALL {
            let (was, is) = (before.part(part), after.part(part));
            prop_assert_eq!(was.own, is.own);
            prop_assert!(!was.own || was.text == is.text);
        }
        let own = |outcomes: &[(Outcome, bool)]| outcomes.iter().filter(|(one, _)| one.aim.is_none()).map(|(one, _)| one.clone()).collect::<Vec<_>>();
        prop_assert_eq!(own(&before.outcomes), own(&after.outcomes));
        prop_assert!(after.outcomes.len() <= 8);
        prop_assert_eq!(serde_json::from_str::<Sheet>(&serde_json::to_string(&renewed).unwrap()).unwrap(), renewed);
    }
}
