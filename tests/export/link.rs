//! Links: what is packed comes out again, and whatever stands in one ends in an answer.

use crate::copy::{busy, deeds};
use crate::random::chart;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use orgwright::company::Example;
use orgwright::exchange::link::{
    LONGEST_LINK, LONGEST_PACKED, LONGEST_PLAN, LinkError, Locked, ROUNDS, Shared, holds, pack, unpack,
};
use orgwright::exchange::{Fixes, Leaving, Mapping, Overrule, Table, import, unwatched};
use orgwright::org::{Chart, Position};
use orgwright::plan::{Baseline, Change, Checked, Plan};
use orgwright::role::TitleRules;
use proptest::prelude::*;
use std::io::Write as _;
use std::rc::Rc;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_plan_comes_out_of_a_link_as_it_went_in(chart in chart(8), deeds in deeds()) {
        let plan = busy(&chart, &deeds);
        let packed = pack(&plan, Leaving::everything()).unwrap();
        let text = Shared::Open(packed.clone()).to_fragment();
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')));
        prop_assert_eq!(Shared::from_fragment(&format!("#{text}\n")).unwrap(), Shared::Open(packed.clone()));
        let opened = unpack(&packed).unwrap();
        prop_assert!(matches!(opened.check(&opened.plan.brief().decide()), Checked::Same(_)));
        prop_assert_eq!(opened.plan, plan.without_past());
        let roles = unpack(&pack(&plan, Leaving::roles_only()).unwrap()).unwrap().plan;
        prop_assert!(!roles.to_text().contains("Qn"));
        prop_assert!(holds(&roles).iter().all(|said| said.ends_with('.')));
    }

    #[test]
    fn any_bytes_and_any_text_end_in_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "[#ab]?\\PC{0,80}") {
        let _ = unpack(&bytes);
        let _ = unpack(&deflated(&bytes));
        let _ = Shared::from_fragment(&text);
        let open = Shared::Open(bytes);
        prop_assert_eq!(Shared::from_fragment(&open.to_fragment()).unwrap(), open);
    }

    #[test]
    fn a_locked_plan_keeps_what_it_takes_to_open_it(salt in any::<[u8; 16]>(), iv in any::<[u8; 12]>(), sealed in prop::collection::vec(any::<u8>(), 16..200), rounds in 100_000..=10_000_000_u32) {
        let locked = Shared::Locked(Locked { rounds, salt, iv, sealed });
        prop_assert_eq!(Shared::from_fragment(&locked.to_fragment()).unwrap(), locked);
    }

    #[test]
    fn a_link_that_was_cut_or_changed_is_told(sealed in prop::collection::vec(any::<u8>(), 16..60), cut in any::<prop::sample::Index>(), letter in "[A-Za-z0-9_-]") {
        let text = Shared::Locked(Locked { rounds: ROUNDS, salt: [1; 16], iv: [2; 12], sealed }).to_fragment();
        let at = 1 + cut.index(text.len() - 1);
        prop_assert!(matches!(Shared::from_fragment(&text[..at]), Err(LinkError::Cut)));
        let mut changed = text.clone();
        changed.replace_range(at..=at, &letter);
        prop_assert!(changed == text || matches!(Shared::from_fragment(&changed), Err(LinkError::Cut)));
    }
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// A real software company’s list as a plan with its answers.
fn company() -> Plan {
    let table = Table::read(
        include_bytes!("../fixtures/import/real-software-company-201.csv"),
        &Overrule::default(),
        &mut unwatched,
    )
    .unwrap();
    let chart = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched).chart;
    let mut plan = Plan::about(Example::Saas.profile());
    let baseline = Baseline { chart: Rc::new(chart), file: "team.csv".into(), set_aside: Vec::new() };
    plan.make("Brought in.".into(), Change::Baseline(Some(Rc::new(baseline)))).unwrap();
    plan
}

#[test]
fn a_company_of_two_hundred_fits_into_a_message() {
    let packed = pack(&company(), Leaving::everything()).unwrap();
    let link = Shared::Open(packed.clone()).to_fragment();
    assert!(packed.len() < 5_500 && link.len() < 7_500, "{} bytes, {} characters", packed.len(), link.len());
    let said = holds(&unpack(&packed).unwrap().plan);
    assert_eq!(said[0], "The plan is called “Northbeam”.");
    assert!(said.contains(&"It holds today’s chart with 201 positions.".to_owned()), "{said:?}");
}

#[test]
fn bombs_and_forgeries_are_refused_before_a_plan_is_read() {
    let refused = |bytes: &[u8]| unpack(bytes).unwrap_err();
    assert!(matches!(refused(&deflated(&vec![b' '; LONGEST_PLAN + 1])), LinkError::Expands));
    assert!(matches!(refused(&vec![0; LONGEST_PACKED + 1]), LinkError::TooLarge(_)));
    assert!(matches!(refused(b""), LinkError::Packed(_)));
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    assert!(matches!(refused(&deflated(deep.as_bytes())), LinkError::Hostile("it is nested too deep")));
    let plan =
        |inner: &str| deflated(format!(r#"{{"format":"orgwright-plan","version":2,"plan":{{{inner}}}}}"#).as_bytes());
    // Each chart would take 64 MB for one position.
    let far = r#"{"id":16777215,"position":{}}"#;
    let own = |id: u32| format!(r#"{{"id":{id},"name":"","copied":"baseline","base":{{"own":[{far}]}},"edits":[]}}"#);
    let designs: Vec<_> = (0..100).map(own).collect();
    let edit = r#"{"add":{"seat":16777215,"position":{},"to":{"place":0}}}"#;
    let added = format!(r#""designs":[{{"id":1,"name":"","copied":"baseline","base":{{"own":[]}},"edits":[{edit}]}}]"#);
    for inner in
        [format!(r#""designs":[{}]"#, designs.join(",")), format!(r#""baseline":{{"file":"","chart":[{far}]}}"#), added]
    {
        let refused = refused(&plan(&inner));
        assert!(matches!(refused, LinkError::Hostile("its charts would take too much memory")), "{refused:?}");
    }
    // So would one that only undoing brings back.
    let past = format!(
        r#""history":{{"done":[{{"what":"","change":{{"baseline":{{"file":"","chart":[{far}]}}}}}}],"undone":[]}}"#
    );
    assert!(matches!(refused(&plan(&past)), LinkError::Hostile("it has a past")));
    assert!(matches!(refused(&plan(r#""designs":7"#)), LinkError::Plan(_)));
    assert!(matches!(refused(&deflated(b"{}")), LinkError::Plan(_)));
    assert!(matches!(refused(&deflated(&[0xff])), LinkError::Packed(_)));
}

#[test]
fn a_packed_plan_cut_anywhere_ends_in_an_answer() {
    let packed = pack(&company(), Leaving::everything()).unwrap();
    for end in (0..packed.len()).step_by(97) {
        assert!(unpack(&packed[..end]).is_err(), "{end}");
    }
}

#[test]
fn links_are_held_to_their_bounds() {
    let refused = |text: &str| Shared::from_fragment(text).unwrap_err();
    assert!(matches!(refused(" # "), LinkError::Empty));
    assert!(matches!(refused("z123"), LinkError::Unknown('z')));
    assert!(matches!(refused("é"), LinkError::Unknown('é')));
    assert!(matches!(refused("aé"), LinkError::Cut));
    assert!(matches!(refused(&"a".repeat(LONGEST_LINK + 1)), LinkError::TooLong(_)));
    for rounds in [0, 99_999, 10_000_001, u32::MAX] {
        let locked = Locked { rounds, salt: [0; 16], iv: [0; 12], sealed: vec![0; 16] };
        assert!(matches!(refused(&Shared::Locked(locked).to_fragment()), LinkError::Rounds(_)));
    }
    let short = Locked { rounds: ROUNDS, salt: [0; 16], iv: [0; 12], sealed: vec![0; 15] };
    assert!(matches!(refused(&Shared::Locked(short).to_fragment()), LinkError::Cut));
    // The longest plan that can be packed can be sent, sealed or not.
    let sealed = Locked { rounds: ROUNDS, salt: [0; 16], iv: [0; 12], sealed: vec![7; LONGEST_PACKED + 16] };
    assert!(Shared::from_fragment(&Shared::Locked(sealed).to_fragment()).is_ok());
    // Notes that nothing can compress make a plan too large for a link, and that is said.
    let mut seed = 1_u64;
    let notes = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(b' ' + ((seed >> 33) % 95) as u8)
    });
    let position = Position { notes: notes.take(2_000_000).collect(), ..Position::default() };
    let large = crate::random::plan(Chart::from_managers(vec![position], &[None]).unwrap());
    assert!(matches!(pack(&large, Leaving::everything()), Err(LinkError::TooLarge(_))));
    assert!(pack(&large, Leaving::roles_only()).is_ok());
}
