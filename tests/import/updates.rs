//! A new list of a company that is already on the chart.

use crate::ours::{chart, position, written};
use crate::{draw, lines, read};
use orgwright::exchange::{Differing, Missing, Present, Update, update};
use orgwright::org::{Chart, Edit, Field, Function, Position, PositionId, Spot};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::rc::Rc;

fn updated(present: &Chart, file: &[u8], missing: Missing) -> Update {
    let (_, mapping, import) = read(file);
    let update = update(&Present::from(present.clone()), &import, &mapping, missing).unwrap();
    let mut applied = present.clone();
    applied.apply_all(update.edits.clone()).unwrap();
    assert_eq!(applied, update.chart);
    let Update { changes, .. } = &update;
    let present: BTreeSet<_> = present.positions().map(|(id, _)| id).collect();
    let all: BTreeSet<_> = update.chart.positions().map(|(id, _)| id).chain(present).collect();
    assert_eq!(changes.counts.iter().sum::<usize>() + changes.same, all.len());
    update
}

const FILE: &str = "id,name,title,manager,department\n1,Ann,CEO,,\n2,Bo,VP Sales,1,Sales\n3,Cy,AE,2,Sales\n4,Di,AE,2,Sales\n5,Ed,AE,1,Sales\n";

fn company() -> Chart {
    let mut chart = draw(FILE.as_bytes()).chart;
    // What the list does not know of.
    let edits = [
        Edit::Set { seat: seat(&chart, "Cy"), to: Field::Pay(Some(90_000)) },
        Edit::Set { seat: seat(&chart, "Cy"), to: Field::Notes("keep".to_owned()) },
    ];
    chart.apply_all(edits).unwrap();
    chart
}

fn seat(chart: &Chart, holder: &str) -> PositionId {
    chart.positions().find(|(_, position)| position.holder.as_deref() == Some(holder)).unwrap().0
}

fn said(update: &Update) -> Vec<String> {
    update.changes.listed.iter().map(|one| format!("{}: {}: {}", one.kind.label(), one.who, one.what)).collect()
}

#[test]
fn the_same_list_changes_nothing() {
    let update = updated(&company(), FILE.as_bytes(), Missing::Remove);
    assert_eq!(
        (update.edits, update.changes.same, &*update.changes.matched),
        (vec![], 5, "5 of 5 positions found by id.")
    );
}

#[test]
fn only_what_the_list_says_changes_anything() {
    let present = company();
    let file = "id,name,title,manager,department\n1,Ann,CEO,,\n2,Bo,VP Sales,1,\n3,,Customer Success Manager,1,Success\n6,Flo,SDR,2,Sales\n5,Gus,AE,1,\n";
    let update = updated(&present, file.as_bytes(), Missing::Keep);
    assert_eq!(lines(&update.chart), ["Ann", "Bo > Ann", "Cy > Ann", "Di > Bo", "Flo > Bo", "Gus > Ann"]);
    assert_eq!(
        said(&update),
        [
            "Not in the file: AE (Di): It is not in the file and stays as it is.",
            "New: SDR (Flo): “SDR” is new, under “VP Sales”.",
            "Changed: AE (Gus): Gus takes over “AE” from Ed.",
            "Moved: Customer Success Manager (Cy): “Customer Success Manager” reports to “CEO”, no longer to “VP Sales”. \
             “AE” becomes “Customer Success Manager”. The function of “Customer Success Manager” was “Sales” and becomes \
             “Customer success”. The department of “Customer Success Manager” was “Sales” and becomes “Success”.",
        ]
    );
    assert_eq!((update.changes.counts, update.changes.same), ([1, 1, 1, 1], 2));
    let cy = update.chart.get(seat(&present, "Cy")).unwrap();
    assert_eq!((cy.pay, &*cy.notes, cy.function), (Some(90_000), "keep", Some(Function::CustomerSuccess)));
}

#[test]
fn who_is_missing_stays_leaves_or_goes() {
    let present = company();
    let file = "id,name,title,manager,department\n1,Ann,CEO,,\n3,Cy,AE,,Sales\n5,Ed,AE,1,Sales\n";
    let of = |missing| lines(&updated(&present, file.as_bytes(), missing).chart);
    assert_eq!(of(Missing::Keep), lines(&present));
    assert_eq!(of(Missing::Vacate), ["AE > VP Sales", "Ann", "Cy > VP Sales", "Ed > Ann", "VP Sales > Ann"]);
    assert_eq!(of(Missing::Remove), ["Ann", "Cy > Ann", "Ed > Ann"]);
    let update = updated(&present, file.as_bytes(), Missing::Remove);
    assert_eq!(update.changes.counts[Differing::Missing as usize], 2);
}

#[test]
fn rows_are_matched_by_id_by_name_and_by_title() {
    let present = company();
    let file = "name,title,manager\nAnn,CEO,\nBo,VP Sales,Ann\nCy,AE,Bo\nDi,AE,Bo\nZed,AE,Ann\n";
    let update = updated(&present, file.as_bytes(), Missing::Remove);
    assert_eq!(update.changes.matched, "4 of 5 positions found by name, 1 by title and manager.");
    assert_eq!(said(&update), ["Changed: AE (Zed): Zed takes over “AE” from Ed."]);
    assert_eq!(update.chart.get(seat(&present, "Ed")).unwrap().reference, "5");
}

/// The list of one division: its head reports to somebody who is not in it, and stays where he is.
#[test]
fn a_list_of_one_division_leaves_it_on_the_chart() {
    let present = company();
    let head = present.positions().find(|(_, position)| position.holder.as_deref() == Some("Bo")).unwrap().0;
    for (missing, file) in [
        (Missing::Keep, "id,name,title,manager\n2,Bo,VP Sales,1\n4,Di,AE,2\n9,New,AE,1\n"),
        (Missing::Keep, "id,name,title,manager\n2,Bo,VP Sales,Nobody Known\n4,Di,AE,2\n9,New,AE,ann\n"),
    ] {
        let update = updated(&present, file.as_bytes(), missing);
        assert_eq!(update.chart.roots(), present.roots());
        assert_eq!(update.chart.manager(head), present.manager(head));
        let new = update.chart.positions().find(|(_, position)| position.holder.as_deref() == Some("New")).unwrap().0;
        assert_eq!(update.chart.manager(new), Some(present.roots()[0]));
    }
}

/// Who goes hands the team on, also where the list still names him as its manager.
#[test]
fn who_goes_leaves_the_team_to_the_manager_above() {
    let update =
        updated(&company(), b"id,name,title,manager\n1,Ann,CEO,\n3,Cy,AE,2\n4,Di,AE,2\n5,Ed,AE,1\n", Missing::Remove);
    assert!(
        lines(&update.chart).iter().all(|line| line == "Ann" || line.ends_with("> Ann")),
        "{:?}",
        lines(&update.chart)
    );
}

#[test]
fn managers_change_places() {
    let present = company();
    let file = "id,name,title,manager\n3,Cy,CEO,\n1,Ann,AE,2\n2,Bo,VP Sales,3\n4,Di,AE,2\n5,Ed,AE,3\n";
    let update = updated(&present, file.as_bytes(), Missing::Keep);
    // Cy has no manager in the file, which says nothing, and cannot stay below Bo.
    assert_eq!(lines(&update.chart), ["Ann > Bo", "Bo > Cy", "Cy", "Di > Bo", "Ed > Cy"]);
}

#[test]
fn an_export_of_another_chart_is_not_matched_by_number() {
    let other = Position { holder: Some("Zoe".to_owned()), reference: "z9".to_owned(), ..Position::default() };
    let file = written(&Chart::from_managers(vec![other], &[None]).unwrap());
    let update = updated(&company(), &file, Missing::Keep);
    assert_eq!(update.changes.matched, "None of 1 position was found on the chart.");
}

/// Changes such as people make in a spreadsheet: none blanks a cell, and each position is moved once at most.
fn changed(chart: &Chart, picks: &[(prop::sample::Index, prop::sample::Index, u8, Position)]) -> Chart {
    let mut copy = chart.clone();
    let ids = chart.outline().ids().to_vec();
    let mut touched = BTreeSet::new();
    for (one, other, kind, position) in picks {
        let (seat, manager) = (ids[one.index(ids.len())], ids[other.index(ids.len())]);
        if copy.get(seat).is_none() || copy.get(manager).is_none() || !touched.insert(seat) {
            continue;
        }
        let to = Spot { manager: Some(manager), place: u32::from(*kind) / 8 };
        let edit = match kind % 8 {
            0 | 1 if chart.manager(seat) != Some(manager) => Edit::Move { seat, to },
            2 => {
                // Somebody new, who is not taken for one who went by name, title or id.
                let seat = copy.free_id();
                let called = format!("New {}", seat.number());
                let reference = String::new();
                let position = Position { title: called.clone(), holder: Some(called), reference, ..position.clone() };
                Edit::Add { seat, position: Rc::new(position), to }
            }
            3 => Edit::Remove { seat },
            4 => Edit::Set { seat, to: Field::Title(format!("VP {}", position.title).trim().to_owned()) },
            5 => Edit::Set { seat, to: Field::Holder(position.holder.clone()) },
            6 => Edit::Set { seat, to: Field::Closed(position.closed) },
            _ => Edit::Set { seat, to: Field::Function(position.function) },
        };
        _ = copy.apply(edit);
    }
    copy
}

/// Each position with whom it reports to. Peers in no order: a new one beside others who go may stand elsewhere in its team.
fn unordered(chart: &Chart) -> Vec<String> {
    let called = |id| format!("{:?}", chart.get(id));
    let mut all: Vec<String> = chart
        .positions()
        .map(|(id, _)| {
            let mut dotted: Vec<_> = chart.dotted(id).into_iter().map(called).collect();
            dotted.sort_unstable();
            format!("{} > {:?} {dotted:?}", called(id), chart.manager(id).map(called))
        })
        .collect();
    all.sort_unstable();
    all
}

proptest! {
    #[test]
    fn its_own_export_changes_nothing(chart in chart(24)) {
        let update = updated(&chart, &written(&chart), Missing::Remove);
        prop_assert_eq!(update.edits, vec![]);
        prop_assert_eq!(update.changes.same, chart.len());
    }

    #[test]
    fn a_changed_copy_gives_that_copy(
        chart in chart(16),
        picks in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..32_u8, position()), 0..8),
    ) {
        let copy = changed(&chart, &picks);
        let update = updated(&chart, &written(&copy), Missing::Remove);
        prop_assert_eq!(unordered(&update.chart), unordered(&copy));
        for (id, position) in copy.positions().filter(|(id, _)| chart.get(*id).is_some()) {
            prop_assert_eq!(update.chart.get(id), Some(position));
        }
    }

    #[test]
    fn any_list_updates_any_chart(present in chart(12), other in chart(12), pick in 0..3_usize) {
        let missing = [Missing::Keep, Missing::Vacate, Missing::Remove][pick];
        let update = updated(&present, &written(&other), missing);
        if missing != Missing::Remove {
            prop_assert!(present.positions().all(|(id, _)| update.chart.get(id).is_some()));
        }
    }
}
