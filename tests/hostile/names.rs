//! Names that do harm where one forgets that text is text, and a plan full of them.

use orgwright::design::Origin;
use orgwright::org::{Chart, Position};
use orgwright::plan::sheet::Sheet;
use orgwright::plan::{Baseline, Change, CoverText, Plan};
use orgwright::role::Role;
use std::rc::Rc;

/// Most of them set `window.harmed` in a browser, or ask a stranger for something there, where they are taken for more than text;
/// the others are formulas, diagrams or names of files that mean something to who opens them.
pub const NAMES: [&str; 35] = [
    "<img src=x onerror=\"window.harmed=1\">",
    "\"><script>window.harmed=1</script>",
    "'-alert(1)-'",
    "' onfocus='window.harmed=1' autofocus='",
    "<iframe srcdoc=\"<script>parent.harmed=1</script>\"></iframe>",
    "<svg/onload=window.harmed=1><style>*{display:none}</style>",
    "</title></style></textarea></text></svg><script>window.harmed=1</script>",
    "javascript:window.harmed=1",
    "data:text/html,<script>window.harmed=1</script>",
    "[x](javascript:window.harmed=1)",
    "![x](http://harm.example/x.png)",
    "<http://harm.example>",
    "${window.harmed=1}",
    "{{constructor.constructor('window.harmed=1')()}}",
    "]]><script>window.harmed=1</script>",
    "<!-- --><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "&lt;b&gt;&#x3c;script&#x3e;",
    "\"];click n1 \"javascript:window.harmed=1\"",
    "%%{init: {'securityLevel':'loose'}}%%",
    "end\nsubgraph x",
    "\\\"; URL=\"javascript:window.harmed=1\"; x=\"",
    "a | b ` c ``` d",
    "=cmd|' /C calc'!A0",
    "+HYPERLINK(\"http://harm.example\",\"x\")",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "\t=1+1",
    "\u{202e}gpj.exe",
    "a\u{200b}b\u{feff}c\u{2066}d",
    "\0\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{fffe}\u{ffff}",
    "_x003C_script_x003E_",
    "__proto__",
    "constructor",
    "../../../etc/passwd",
    "CON",
];

/// A plan in which all that a person can type is such a name: the company is called by the first, everything else by any of them.
pub fn plan() -> Plan {
    let position = |name: &&str| Position {
        title: (*name).to_owned(),
        holder: Some((*name).to_owned()),
        department: (*name).to_owned(),
        location: (*name).to_owned(),
        notes: (*name).to_owned(),
        ..Position::default()
    };
    let positions: Vec<_> = NAMES.iter().map(position).collect();
    let managers: Vec<_> = (0..positions.len()).map(|at| (at > 0).then_some(at / 2)).collect();
    let chart = Rc::new(Chart::from_managers(positions, &managers).expect("managers come before their reports"));
    let mut plan = Plan::default();
    NAMES[0].clone_into(&mut plan.profile.name);
    let make = |plan: &mut Plan, change: Change| plan.make(NAMES[1].to_owned(), change).expect("a plan takes it");
    let baseline = Baseline { chart: Rc::clone(&chart), file: NAMES[0].into(), set_aside: vec![NAMES[2].into()] };
    make(&mut plan, Change::Baseline(Some(Rc::new(baseline))));
    let copy = plan.copy(Origin::Baseline, &[]).and_then(Result::ok).expect("there is a chart");
    make(&mut plan, copy);
    let id = plan.designs[0].id;
    make(&mut plan, Change::Rename(id, NAMES[1].into()));
    let mut cover = (*plan.cover).clone();
    for (text, name) in CoverText::ALL.into_iter().zip(NAMES) {
        cover = cover.with(text, name.into()).expect("it is short");
    }
    make(&mut plan, Change::Cover(Rc::new(cover)));
    for name in NAMES {
        let turn = plan.workshop.add(name, 7).expect("there is room");
        make(&mut plan, Change::Workshop(turn));
    }
    let (seat, _) = chart.positions().next().expect("it has positions");
    let sheet = Sheet::draft(&plan, Origin::Drawn(id), seat, Role::Cro).expect("the seat is there");
    let mut roles = (*plan.roles).clone();
    roles.sheets = roles.sheets.with(sheet).expect("there is room");
    let drafted = plan.roles.to(&roles);
    make(&mut plan, Change::Roles(drafted));
    plan
}
