//! A plan whose every name is Hebrew, made to say what it can: in each sentence the names are isolated, so that the full stops,
//! brackets and figures beside them stay where they belong.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

use orgwright::company::{Answer, Example, Level, Needs, Stream};
use orgwright::decision::group::{Group, GroupWords, Turn, Vote, Workshop, WorkshopError, said};
use orgwright::decision::{Alternative, Criterion, Model, Weighing, bearing, read_measured};
use orgwright::design::Origin;
use orgwright::design::evolution::Evolution;
use orgwright::design::transition::{Phase, Said, WaveKey};
use orgwright::exchange::export::{Kind, Size};
use orgwright::exchange::link::holds;
use orgwright::exchange::report::{Block, Report};
use orgwright::exchange::{
    ExportError, Fixes, Leaving, Mapping, Order, Overrule, Scope, Table, contents, import, unwatched,
};
use orgwright::org::{
    Chart, ChartError, Command, Diff, Field, Function, Grade, Measures, Position, PositionId, Target, Team, leaders,
    owner,
};
use orgwright::plan::sheet::{Part, Round, Say, Sheet, Standing};
use orgwright::plan::{Baseline, Change, Compared, Plan};
use orgwright::role::pay::{PayTerms, warnings};
use orgwright::role::{Duty, Given, Posting, Role, TitleRules, Titles};
use std::process;
use std::rc::Rc;

/// Sentences, every one of which keeps its names apart, and `named` or more of which have a name.
fn isolates(sentences: impl IntoIterator<Item = String>, named: usize) {
    let mut found = 0;
    for sentence in sentences {
        let mut depth = 0_usize;
        let mut has_name = false;
        for letter in sentence.chars() {
            match letter {
                '\u{2068}' => depth += 1,
                '\u{2069}' => {
                    depth = depth.checked_sub(1).unwrap_or_else(|| panic!("{sentence:?} ends what it did not begin"));
                }
                'א'..='ת' => {
                    has_name = true;
                    assert!(depth > 0, "a name stands bare in {sentence:?}");
                }
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{sentence:?} begins what it does not end");
        found += usize::from(has_name);
    }
    assert!(found >= named, "{found} sentences have a name, {named} were to");
}

#[test]
#[should_panic(expected = "a name stands bare")]
fn a_bare_name_is_found() {
    isolates(["“\u{2068}דנה\u{2069}” reports to אבי.".to_owned()], 1);
}

const CEO: usize = 0;
const CRO: usize = 1;
const SALES: usize = 2;
const MARKETING: usize = 3;
const SUCCESS: usize = 4;
const SELLER: usize = 5;

/// A CEO over a CRO and a head of customer success; below the CRO sales, with a seller and an open seat, and marketing.
fn chart() -> (Chart, Vec<PositionId>) {
    let seat = |title: &str, holder: &str, function: Function, grade: Grade| Position {
        title: title.into(),
        holder: Some(holder.to_owned()).filter(|holder| !holder.is_empty()),
        function: Some(function),
        grade,
        department: "מחלקה".into(),
        location: "חיפה".into(),
        notes: "הערה".into(),
        pay: Some(900_000),
        ..Position::default()
    };
    let seats = vec![
        seat("מנכלית", "דנה", Function::Executive, Grade::CLevel),
        seat("Chief Revenue Officer מזרח", "אבי", Function::Revenue, Grade::CLevel),
        seat("VP Sales צפון", "גיל", Function::Sales, Grade::Vp),
        seat("ראש שיווק", "רון", Function::Marketing, Grade::Vp),
        seat("הצלחת לקוחות", "נועה", Function::CustomerSuccess, Grade::Vp),
        seat("סוכן", "תמר", Function::Sales, Grade::Contributor),
        seat("סוכן", "", Function::Sales, Grade::Contributor),
    ];
    let managers = [None, Some(CEO), Some(CRO), Some(CRO), Some(CEO), Some(SALES), Some(SALES)];
    let chart = Chart::from_managers(seats, &managers).unwrap();
    let ids = ["מנכלית", "Chief Revenue Officer מזרח", "VP Sales צפון", "ראש שיווק", "הצלחת לקוחות", "סוכן"];
    let id = |title: &&str| chart.positions().find(|(_, seat)| seat.title == *title).unwrap().0;
    let ids = ids.iter().map(id).collect();
    (chart, ids)
}

/// A plan with that chart, a design copied from it in which much is otherwise, and both compared.
fn plan() -> (Plan, Origin, Vec<PositionId>) {
    let (chart, ids) = chart();
    let mut plan = Plan::about(Example::Saas.profile());
    plan.profile.name = "חברה".into();
    plan.profile.streams.push(Stream { name: "מנויים".into(), ..Stream::default() });
    plan.baseline =
        Some(Rc::new(Baseline { chart: Rc::new(chart), file: "קובץ.csv".into(), set_aside: Vec::new() }));
    let copy = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
    plan.make("Copied.".into(), copy).unwrap();
    let id = plan.designs[0].id;
    plan.make("Named.".into(), Change::Rename(id, "עיצוב".into())).unwrap();
    let origin = Origin::Drawn(id);
    for command in [
        Command::Move { seats: vec![ids[SUCCESS]], target: Target::Under(Some(ids[CRO])), team: Team::Along },
        Command::Move { seats: vec![ids[MARKETING]], target: Target::Under(Some(ids[CEO])), team: Team::Along },
        Command::Set { seats: vec![ids[SALES]], to: Field::Title("VP Sales דרום".into()) },
        Command::Set { seats: vec![ids[CRO]], to: Field::Holder(Some("יעל".into())) },
        Command::Set { seats: vec![ids[MARKETING]], to: Field::Holder(None) },
        Command::Add { target: Target::Under(Some(ids[CRO])), title: "תפעול".into() },
        Command::Delete { seats: vec![ids[SELLER]], team: Team::Stays },
    ] {
        edit(&mut plan, origin, &command);
    }
    plan.compared = Compared::try_from(vec![Origin::Baseline, origin]).unwrap();
    (plan, origin, ids)
}

/// Does something to a drawn design.
fn edit(plan: &mut Plan, origin: Origin, command: &Command) {
    let Origin::Drawn(id) = origin else { panic!("it is drawn") };
    let worked = command.work_out(&plan.chart(origin).unwrap(), plan.free_id()).unwrap();
    plan.make(worked.what, Change::Edit(id, worked.edits)).unwrap();
}

#[test]
fn what_is_done_to_a_chart_and_what_it_refuses() {
    let (mut chart, ids) = chart();
    chart.add_dotted(ids[MARKETING], ids[SALES]).unwrap();
    let one = |seat: usize| vec![ids[seat]];
    let two = || vec![ids[SALES], ids[MARKETING]];
    let set = |to: Field| Command::Set { seats: vec![ids[SALES]], to };
    let moved = |seats: Vec<PositionId>, target: Target, team: Team| Command::Move { seats, target, team };
    let name = || "שם".to_owned();
    let commands = [
        moved(one(SALES), Target::Under(Some(ids[CEO])), Team::Along),
        moved(one(SALES), Target::Under(Some(ids[CEO])), Team::Stays),
        moved(one(SALES), Target::After(ids[MARKETING]), Team::Along),
        moved(one(MARKETING), Target::Before(ids[SALES]), Team::Along),
        moved(two(), Target::Under(Some(ids[CEO])), Team::Along),
        moved(one(SALES), Target::Under(None), Team::Along),
        Command::Add { target: Target::Under(Some(ids[CRO])), title: name() },
        set(Field::Title(name())),
        set(Field::Title(String::new())),
        set(Field::Holder(Some(name()))),
        set(Field::Holder(None)),
        set(Field::Function(Some(Function::Finance))),
        set(Field::Grade(Grade::Director)),
        set(Field::Pay(None)),
        set(Field::Department(name())),
        set(Field::Location(name())),
        set(Field::Reference(name())),
        set(Field::Notes(name())),
        set(Field::Assistant(true)),
        set(Field::Closed(true)),
        Command::Close { seats: one(SELLER), team: Team::Stays },
        Command::Close { seats: one(SALES), team: Team::Stays },
        Command::Delete { seats: one(SELLER), team: Team::Stays },
        Command::Delete { seats: one(SALES), team: Team::Along },
        Command::Delete { seats: one(SALES), team: Team::Stays },
        Command::Duplicate { seat: ids[SELLER], times: 3 },
        Command::Dot { manager: ids[SUCCESS], report: ids[SALES] },
        Command::Undot { manager: ids[MARKETING], report: ids[SALES] },
        // Refused.
        moved(one(CRO), Target::Under(Some(ids[SALES])), Team::Along),
        moved(one(CRO), Target::Under(Some(ids[CRO])), Team::Along),
        Command::Dot { manager: ids[SALES], report: ids[SALES] },
        Command::Dot { manager: ids[MARKETING], report: ids[SALES] },
        Command::Undot { manager: ids[SUCCESS], report: ids[SALES] },
    ];
    let mut sentences = Vec::new();
    for command in &commands {
        match command.work_out(&chart, chart.free_id()) {
            Ok(worked) => {
                let mut after = chart.clone();
                after.apply_all(worked.edits).unwrap();
                let diff = Diff::of(&chart, &after);
                sentences.extend((0..diff.edits().len()).map(|line| diff.told(line)));
                sentences.push(worked.what);
            }
            Err(refused) => sentences.push(refused.to_string()),
        }
    }
    let names = || vec![name(), name(), name()];
    sentences.extend(
        [
            ChartError::Circle(names()),
            ChartError::OwnTeam(names()),
            ChartError::OwnTeam(vec![name()]),
            ChartError::Closed(name()),
            ChartError::HasReports(name()),
            ChartError::HasDotted(name()),
            ChartError::DottedToItself(name()),
            ChartError::DottedTwice(name(), name()),
            ChartError::NotDotted(name(), name()),
        ]
        .map(|refused| refused.to_string()),
    );
    isolates(sentences, 60);
}

#[test]
fn faults_of_a_list_and_what_is_offered() {
    let list = "מזהה,id,name,title,manager,status,salary\n\
        ,1,דנה,מנכלית,,,\n,1,אבי,ראש,דנה,,כלום\n,2,גיל,סוכן,אין כזה,,€90\n,3,רון,סוכן,\"דנה; גיל\",,80-90\n\
        ,4,נועה,א,תמר,,\n,5,תמר,ב,נועה,,\n,6,שיר,ג,רון,עזב,\n,7,רון,ד,רון,,\n,8,שיר,ה,6,left,\n,9,עדי,ו,8,,\n";
    let table = Table::read(list.as_bytes(), &Overrule::default(), &mut unwatched).unwrap();
    let mapping = Mapping::propose(&table);
    let import = import(&table, &mapping, &Fixes::new(), &TitleRules::default(), &mut unwatched);
    let offered = import.faults.iter().flat_map(|fault| fault.fixes.iter().map(|fix| fix.label.clone()));
    isolates(import.faults.iter().map(ToString::to_string).chain(offered), 12);
}

#[test]
fn what_is_read_off_a_chart() {
    let (plan, origin, ids) = plan();
    let (rules, terms) = (TitleRules::default(), PayTerms::default());
    let mut sentences = Vec::new();
    for chart in [plan.chart(Origin::Baseline).unwrap(), plan.chart(origin).unwrap()] {
        let measures = Measures::of(&chart);
        let titles = Titles::of(&chart, &measures, &rules);
        sentences.extend((0..measures.outline().len()).filter_map(|row| titles.judge(row)).map(|found| found.told));
        let leaders = leaders(&chart, &measures);
        sentences.extend(warnings(&chart, &leaders, &plan.profile, &terms).iter().map(|warning| warning.told(&chart)));
        let coordinates = read_measured(&chart, &measures);
        for &id in measures.outline().ids() {
            sentences.extend(bearing(&chart, &measures, &coordinates, id).into_iter().map(|bearing| bearing.sentence));
        }
        let given = Given { seat: ids[SALES], duty: Duty::ALL[0], part: None };
        sentences.push(given.told(&chart));
        sentences
            .extend(Function::CORE.map(|function| owner(&chart, &measures, function)).map(|who| format!("{who}.")));
        for step in [
            Evolution::Apply(Alternative::Cso),
            Evolution::Apply(Alternative::Cro),
            Evolution::CsoToCro,
            Evolution::CsoPost,
            Evolution::GrowthOfficer,
            Evolution::CustomerOfficer,
        ] {
            let worked = step.work_out(&chart, chart.free_id());
            sentences.push(worked.map_or_else(|unfit| unfit.to_string(), |worked| worked.what));
        }
    }
    sentences.push(Posting::read("You will own all of sales and marketing.", "VP Sales מזרח", &rules).told);
    isolates(sentences, 25);
}

fn vote(first: u8, level: u8) -> Vote {
    let mut weighing = Weighing::default();
    Criterion::ALL.into_iter().for_each(|criterion| weighing.swing.set(criterion, Some(100 - first)));
    weighing.swing.set(Criterion::ALL[0], Some(first));
    weighing.swing.set(Criterion::ALL[1], Some(50));
    Vote::new(weighing, Needs { alignment: Level::new(level), ..Needs::default() }).unwrap()
}

#[test]
fn a_workshop() {
    let mut workshop = Workshop::default();
    let turn = |workshop: &mut Workshop, turn: Result<Turn, WorkshopError>| workshop.turn(turn.unwrap()).unwrap();
    for (name, first, level) in [("דנה", 100, 0), ("אבי", 0, 4), ("גיל", 50, 2)] {
        let added = workshop.add(name, 7);
        turn(&mut workshop, added);
        let id = workshop.ballots().last().unwrap().id();
        let cast = workshop.cast(id, vote(first, level));
        turn(&mut workshop, cast);
    }
    let first = workshop.ballots()[0].id();
    let powers = workshop.empower(first, 3);
    turn(&mut workshop, powers);
    let ballot = workshop.ballots()[0].clone();
    let reply = workshop.invite(&ballot, "תוכנית").answered(vote(100, 0));
    let mut sentences = vec![
        said::added("דנה"),
        said::removed("דנה"),
        said::renamed("דנה", "אבי"),
        said::empowered("דנה", 1),
        said::empowered("דנה", 3),
        said::cast(&ballot, 1),
        said::received(&workshop.receive(&reply).unwrap()),
        Workshop::default().receive(&reply).unwrap_err().to_string(),
    ];
    let reveal = workshop.reveal();
    turn(&mut workshop, reveal);
    let group = Group::of(&workshop, 1, &Example::Saas.profile(), &Model::v1()).unwrap();
    let words = GroupWords::new(&group);
    sentences.extend(words.leaving());
    sentences.push(words.politics());
    for opinion in &group.opinions {
        sentences.extend([words.opinion(opinion), words.moved(opinion, &group, 1)]);
    }
    sentences.extend(group.needs.iter().map(|need| words.need(need)));
    let again = workshop.vote_again();
    turn(&mut workshop, again);
    sentences.push(workshop.receive(&reply).unwrap_err().to_string());
    isolates(sentences, 16);
}

#[test]
fn a_role_sheet() {
    let (mut plan, origin, ids) = plan();
    let sheet = Sheet::draft(&plan, Origin::Baseline, ids[CRO], Role::Cro).unwrap();
    let mut sentences = vec![
        Say::Start("2027-01-31".into()).told(&sheet),
        Say::Measure("מדד".into(), true, "מחר".into()).told(&sheet),
        Say::Measure("מדד".into(), false, String::new()).told(&sheet),
        Say::Skill("כישור".into(), Round::Case, "מה?".into()).told(&sheet),
        sheet.saying(Say::Start("מחר".into())).unwrap_err().to_string(),
    ];
    let own = sheet.saying(Say::Measure("מדד".into(), true, "מחר".into())).unwrap();
    let own = own.saying(Say::Skill("כישור".into(), Round::Case, "מה?".into())).unwrap();
    sentences.extend(own.open());
    let content = sheet.content();
    for part in Part::ALL.into_iter().filter(|part| *part != Part::Title) {
        sentences.extend(content.part(part).text.lines().map(str::to_owned));
    }
    isolates(std::mem::take(&mut sentences), 8);
    let sheet = Sheet::draft(&plan, origin, ids[CRO], Role::Cro).unwrap();
    plan.profile = plan.profile.with(Answer::Name("אחרת".into())).unwrap();
    for command in [
        Command::Set { seats: vec![ids[CRO]], to: Field::Title("אחראית".into()) },
        Command::Set { seats: vec![ids[CRO]], to: Field::Reference("א1".into()) },
        Command::Set { seats: vec![ids[CRO]], to: Field::Holder(None) },
        Command::Set { seats: vec![ids[CEO]], to: Field::Title("מנהלת".into()) },
        Command::Move { seats: vec![ids[SUCCESS]], target: Target::Under(Some(ids[CEO])), team: Team::Along },
    ] {
        edit(&mut plan, origin, &command);
    }
    let Standing::Stale(stale) = sheet.standing(&plan) else { panic!("it is stale") };
    isolates(stale, 7);
}

#[test]
fn the_report() {
    let (mut plan, origin, _) = plan();
    let said = Said { owner: "דנה".into(), note: "הערה".into(), ..Said::default() };
    let between = (Origin::Baseline, origin);
    let terms = plan.transition.between(between.0, between.1);
    plan.transition = Rc::new(terms.saying(between, WaveKey { phase: Phase::Move, round: 0 }, &said).unwrap());
    let report = Report::of(&plan, Size::A4);
    // A heading, a cell and a list may be a name alone.
    let mut sentences = vec![report.front.question.clone()];
    for block in report.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Lead(text) | Block::Text(text) | Block::Statement(text, _) => sentences.push(text.clone()),
            Block::List(items) => sentences.extend(items.iter().filter(|item| item.ends_with('.')).cloned()),
            _ => {}
        }
    }
    isolates(sentences, 20);
}

#[test]
fn what_leaves() {
    let (plan, origin, _) = plan();
    let order = |kind: Kind, origin: Origin| Order { kind, origin, scope: Scope::All, leaving: Leaving::roles_only() };
    let mut sentences = holds(&plan);
    sentences.extend(contents(&plan, &order(Kind::Csv, origin)).unwrap().sentences);
    sentences.extend(
        [
            ExportError::NoChart("עיצוב".into()),
            ExportError::NothingToCompare("עיצוב".into()),
            ExportError::LongText { name: "עיצוב".into(), column: "Notes", units: 40_000 },
        ]
        .map(|refused| refused.to_string()),
    );
    isolates(sentences, 6);
}

/// The terminal shows names as they stand in the sentences, and takes out of them what would turn the rest of the line.
#[test]
fn the_terminal() {
    let (mut plan, origin, _) = plan();
    let Origin::Drawn(id) = origin else { panic!("it is drawn") };
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("right_to_left");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("plan.json");
    let told = |plan: &Plan, words: &[&str]| {
        std::fs::write(&path, plan.to_file()).unwrap();
        let output =
            process::Command::new(env!("CARGO_BIN_EXE_orgwright")).arg(words[0]).arg(&path).args(&words[1..]).output();
        String::from_utf8(output.unwrap().stderr).unwrap()
    };
    let output = folder.join("out.csv");
    let output = output.to_str().unwrap();
    isolates([told(&plan, &["convert", output, "--design", "אין"])], 1);
    plan.make("Named.".into(), Change::Rename(id, "ע\u{2067}ב\u{2069}".into())).unwrap();
    let told = told(&plan, &["convert", output, "--design", "אין"]);
    assert!(told.contains('\u{fffd}') && !told.contains('\u{2067}'), "{told:?}");
}
