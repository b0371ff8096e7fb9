//! Whoever reads, and however their locale writes figures: what is kept and what leaves is the same, byte for byte.

use orgwright::company::Example;
use orgwright::decision::Alternative;
use orgwright::design::Origin;
use orgwright::exchange::sheet::{Form, file};
use orgwright::exchange::{Clerk, Given, Kind, Leaving, Order, Outgoing, Request, Scope, export, unwatched};
use orgwright::figure::Marks;
use orgwright::org::{Command, Field, PositionId};
use orgwright::plan::sheet::Sheet;
use orgwright::plan::{Change, Plan, Receipt, Roles};
use orgwright::role::Role;

/// Marks that no figure of ours has.
const STRANGE: Marks = Marks { point: '٫', group: Some('·'), first: 1, size: 2 };

/// A plan with figures in its answers, on its chart, in what was done to it and in a role sheet.
fn plan() -> (Plan, Origin, PositionId) {
    let mut profile = Example::Enterprise.profile();
    profile.revenue = Some(1_234_567_890);
    let mut plan = Plan::about(profile);
    let from = Origin::Generated(Alternative::Cro);
    let chart = plan.chart(from).unwrap();
    let seat = chart.outline().id(1);
    let paid =
        Command::Set { seats: vec![seat], to: Field::Pay(Some(1_234_567)) }.work_out(&chart, plan.free_id()).unwrap();
    let copy = plan.copy(from, &paid.edits).unwrap().unwrap();
    plan.make(paid.what, copy).unwrap();
    let origin = Origin::Drawn(plan.designs[0].id);
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let sheets = plan.roles.sheets.with(sheet).unwrap();
    let roles = Roles { sheets, ..(*plan.roles).clone() };
    plan.make("Drafted.".to_owned(), Change::Roles(plan.roles.to(&roles))).unwrap();
    (plan, origin, seat)
}

/// Everything that is kept or leaves.
fn kept() -> Vec<Vec<u8>> {
    let (plan, origin, _) = plan();
    let order = |kind| Order { kind, origin, scope: Scope::All, leaving: Leaving::everything() };
    let sheet = plan.roles.sheets.all().first().unwrap().id;
    let mut kept = vec![plan.to_text().into_bytes(), plan.to_file().into_bytes()];
    kept.push(format!("{:?}", Receipt::made(&plan)).into_bytes());
    // A workbook carries the moment it was made at.
    let files = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Workbook);
    kept.extend(files.map(|kind| export(&plan, &order(kind)).unwrap().bytes));
    kept.push(file(&plan, sheet, Form::Markdown).unwrap().bytes);
    kept
}

#[test]
fn what_is_kept_and_what_leaves_is_the_same_for_every_reader() {
    let (plain, strange) = (kept(), STRANGE.within(kept));
    for (at, (plain, strange)) in plain.iter().zip(&strange).enumerate() {
        let [plain, strange] = [plain, strange].map(|bytes| String::from_utf8_lossy(bytes));
        assert_eq!(plain, strange, "the file at {at}");
    }
}

/// The report as the clerk of such a reader makes it.
fn reported(marks: Marks) -> String {
    let mut clerk = Clerk::for_reader(marks);
    let (plan, ..) = plan();
    clerk.handle(Request::Out(Outgoing::Plan), plan.to_text().into_bytes(), &mut unwatched);
    let (answer, text) = clerk.handle(Request::Out(Outgoing::ReportFile), Vec::new(), &mut unwatched);
    assert!(matches!(answer, orgwright::exchange::Answer::Out(Given::File(..))), "{answer:?}");
    String::from_utf8(text).unwrap()
}

#[test]
fn the_report_alone_is_written_for_its_reader() {
    let (plain, strange) = (reported(Marks::PLAIN), reported(STRANGE));
    assert!(plain.contains("10,000") && !plain.contains('·') && !plain.contains('٫'));
    assert!(strange.contains("10·000") && strange.contains('٫') && !strange.contains("10,000"));
}
