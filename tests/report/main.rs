//! The report: all that a plan says, as one document; what a person typed is text in it, and what it cites is listed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

#[allow(dead_code)] // shared with tests that use the rest of it
#[path = "../export/random.rs"]
mod random;

use orgwright::company::{Example, Stream};
use orgwright::decision::{Alternative, Words};
use orgwright::design::Origin;
use orgwright::design::transition::{Phase, Said, WaveKey};
use orgwright::exchange::export::Size;
use orgwright::exchange::report::{Block, Report};
use orgwright::org::{Chart, Edit, Grade, Position, Spot};
use orgwright::plan::{Baseline, Change, Chapter, Compared, CoverText, Plan};
use proptest::prelude::*;
use random::{chart, text};
use std::rc::Rc;

fn example() -> Plan {
    Plan::about(Example::Saas.profile())
}

/// A plan in which whatever a person can type is `typed`, compared with the chart of today.
fn typed(chart: Chart, typed: &str) -> Plan {
    let mut plan = example();
    let text: String = typed.chars().take(100).collect();
    plan.profile.name.clone_from(&text);
    plan.profile.streams.push(Stream { name: text.clone(), ..Stream::default() });
    let cover =
        CoverText::ALL.into_iter().fold((*plan.cover).clone(), |cover, of| cover.with(of, text.clone()).unwrap());
    plan.cover = Rc::new(cover);
    plan.baseline = Some(Rc::new(Baseline { chart: Rc::new(chart), file: text, set_aside: Vec::new() }));
    let [first, ..] = *plan.compared else { panic!("two are compared") };
    plan.compared = Compared::try_from(vec![first, Origin::Baseline]).unwrap();
    plan
}

#[test]
fn the_report_of_an_example_as_markdown() {
    insta::assert_snapshot!(Report::of(&example(), Size::A4).to_markdown());
}

#[test]
fn the_cover_says_the_verdict_and_the_hash_of_the_record() {
    let plan = example();
    let decision = plan.brief().decide();
    let report = Report::of(&plan, Size::A4);
    let front = &report.front;
    assert_eq!(front.verdict, Words::new(&plan.profile, &decision).headline(&decision.scope));
    let hash = plan.hash();
    assert!(front.hash.len() == 16 && hash.starts_with(&front.hash), "{} of {hash}", front.hash);
    let record = report.sections.iter().find(|section| section.chapter == Chapter::Record).unwrap();
    assert!(record.blocks.iter().flat_map(texts).any(|text| text.ends_with(&hash)), "{:?}", record.blocks);
    assert!(plan.to_file().contains(&hash), "the file’s record has the same hash");
    assert_eq!(front.question, "Should a Chief Sales Officer or a Chief Revenue Officer lead revenue at Northbeam?");
    assert!(front.lines.is_empty(), "nothing was typed: {:?}", front.lines);
}

#[test]
fn the_drawn_pulls_sum_to_the_margin() {
    let report = Report::of(&example(), Size::A4);
    let pulls =
        blocks(&report).find_map(|block| if let Block::Pulls(pulls) = block { Some(pulls) } else { None }).unwrap();
    let sum: i64 = pulls.pulls.iter().map(|(_, pull)| pull).sum();
    assert!((sum - pulls.total).abs() <= 6 && pulls.total > 0, "{pulls:?}");
}

#[test]
fn chapters_that_are_left_out_are_not_there_and_the_record_always_is() {
    let mut plan = example();
    let all = Report::of(&plan, Size::A4);
    // There is no design to go to yet.
    let chapters: Vec<_> = Chapter::ALL.into_iter().filter(|chapter| *chapter != Chapter::Transition).collect();
    assert_eq!(all.sections.iter().map(|section| section.chapter).collect::<Vec<_>>(), chapters);
    plan.cover =
        Rc::new(Chapter::ALL.into_iter().fold((*plan.cover).clone(), |cover, one| cover.with_chapter(one, false)));
    let least = Report::of(&plan, Size::A4);
    assert_eq!(
        least.sections.iter().map(|section| section.chapter).collect::<Vec<_>>(),
        [Chapter::Evidence, Chapter::Record]
    );
}

#[test]
fn a_transition_is_told_wave_by_wave() {
    let mut plan = example();
    let origin = Origin::Generated(Alternative::VpSales);
    let chart = plan.chart(origin).unwrap();
    let (ceo, cro) = (chart.roots()[0], chart.free_id());
    let position = Position { title: "Chief Revenue Officer".to_owned(), grade: Grade::CLevel, ..Position::default() };
    let end = |manager| Spot { manager: Some(manager), place: u32::MAX };
    let vp = chart.reports(ceo)[0];
    let edits =
        [Edit::Add { seat: cro, position: Rc::new(position), to: end(ceo) }, Edit::Move { seat: vp, to: end(cro) }];
    let put = plan.copy(origin, &edits).unwrap().unwrap();
    plan.make("Drawn.".to_owned(), put).unwrap();
    let way = plan.way().unwrap();
    let first = WaveKey { phase: Phase::Open, round: 0 };
    let said = Said { owner: "Ana *Ruiz*".to_owned(), ..Said::default() };
    let terms = plan.transition.saying(way, first, &said).unwrap();
    plan.make("Said.".to_owned(), Change::Transition(Rc::new(terms))).unwrap();
    let report = Report::of(&plan, Size::A4);
    let section = report.sections.iter().find(|section| section.chapter == Chapter::Transition).unwrap();
    let told: Vec<_> = section.blocks.iter().flat_map(texts).collect();
    for part in ["Wave 1: ", "“Chief Revenue Officer”", "Owner: Ana *Ruiz*.", "Months, in US dollars"] {
        assert!(told.iter().any(|text| text.contains(part)), "{part} in {told:#?}");
    }
    assert!(report.to_markdown().contains("Owner: Ana \\*Ruiz\\*."));
}

#[test]
fn a_design_that_was_nearly_drawn_before_is_drawn_where_it_differs() {
    let mut plan = example();
    let origin = Origin::Generated(Alternative::Cro);
    let chart = plan.chart(origin).unwrap();
    let seat = chart.free_id();
    let position = Position { title: "Head of Deals".to_owned(), ..Position::default() };
    let to = Spot { manager: Some(chart.roots()[0]), place: u32::MAX };
    let gone = chart.outline().ids().iter().copied().rfind(|id| chart.reports(*id).is_empty()).unwrap();
    let edits = [Edit::Add { seat, position: Rc::new(position), to }, Edit::Remove { seat: gone }];
    let put = plan.copy(origin, &edits).unwrap().unwrap();
    plan.make("Drawn.".to_owned(), put).unwrap();
    let drawn = plan.designs.last().unwrap();
    plan.compared = Compared::try_from(vec![origin, Origin::Drawn(drawn.id)]).unwrap();
    let report = Report::of(&plan, Size::A4);
    let section = report.sections.iter().find(|section| section.chapter == Chapter::Designs).unwrap();
    let told: Vec<_> = section.blocks.iter().flat_map(texts).collect();
    let all = plan.chart(Origin::Drawn(drawn.id)).unwrap().len();
    let outlines: Vec<_> = section
        .blocks
        .iter()
        .filter_map(|block| if let Block::Outline(entries) = block { Some(entries) } else { None })
        .collect();
    let [whole, part] = *outlines else { panic!("two are compared: {outlines:?}") };
    let count = |entries: &[orgwright::exchange::report::Entry]| entries.iter().map(|entry| entry.times as usize).sum();
    let (whole, drawn): (usize, usize) = (count(whole), count(part));
    assert!(whole == chart.len() && 2 * drawn <= all, "{drawn} of {all}");
    assert!(part.iter().any(|entry| entry.name == "Head of Deals (new)"), "{part:?}");
    let sentence = format!("Only what differs from {} is drawn: {drawn} of {all} positions.", plan.named(origin));
    assert!(told.iter().any(|text| text.starts_with(&sentence) && text.contains(" Removed: ")), "{sentence} {told:#?}");
}

#[test]
fn the_drawings_lie_beside_in_the_order_of_their_sheets() {
    for size in [Size::A4, Size::Letter] {
        let report = Report::of(&example(), size);
        let sheets = blocks(&report).filter_map(|block| match block {
            Block::Sheet(leaf) => Some(leaf.bytes),
            _ => None,
        });
        assert!(sheets.eq(report.drawings.iter().map(String::len)) && !report.drawings.is_empty());
        // The page gets the blocks as JSON, and they come back as they were.
        let json = serde_json::to_string(&report).unwrap();
        let back: Report = serde_json::from_str(&json).unwrap();
        assert_eq!((back.front, back.sections), (report.front, report.sections));
    }
}

fn blocks(report: &Report) -> impl Iterator<Item = &Block> {
    report.sections.iter().flat_map(|section| &section.blocks)
}

/// Every text of a report, the drawings apart.
fn texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading(text) | Block::Lead(text) | Block::Text(text) => vec![text],
        Block::Statement(words, marks) => vec![words, marks],
        Block::List(items) => items.iter().map(String::as_str).collect(),
        Block::Figures(pairs) | Block::Sources(pairs) => {
            pairs.iter().flat_map(|(one, other)| [one.as_str(), other]).collect()
        }
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.head.as_str());
            heads.chain(table.rows.iter().flat_map(|row| row.cells.iter().map(String::as_str))).collect()
        }
        Block::Sheet(leaf) => vec![&leaf.label],
        Block::Pulls(pulls) => pulls.pulls.iter().map(|(name, _)| name.as_str()).collect(),
        Block::Outline(entries) => entries.iter().map(|entry| entry.name.as_str()).collect(),
    }
}

/// The numbers in brackets within a text.
fn marks(text: &str) -> impl Iterator<Item = usize> {
    text.split('[').skip(1).filter_map(|rest| rest.split(']').next()?.parse().ok())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// No text of a person’s is Markdown or HTML, wherever it stands, and the document keeps its form.
    #[test]
    fn what_is_typed_is_text(chart in chart(12), text in text()) {
        let plan = typed(chart, &text);
        let report = Report::of(&plan, Size::A4);
        let markdown = report.to_markdown();
        prop_assert!(!markdown.contains(['<', '\0', '\r']), "{}", markdown);
        prop_assert_eq!(markdown.lines().filter(|line| line.starts_with("# ")).count(), 1);
        prop_assert_eq!(markdown.lines().filter(|line| line.starts_with("## ")).count(), report.sections.len());
        // Each line of a table has the same number of cells: a typed bar is none of its borders.
        let mut borders = None;
        for line in markdown.lines() {
            let count = line.starts_with('|').then(|| line.replace("\\\\", "").replace("\\|", "").matches('|').count());
            prop_assert!(count.is_none() || borders.is_none() || count == borders, "{}", line);
            borders = count;
        }
    }

    /// Nothing is empty that should say something, and every mark leads to a source that is listed.
    #[test]
    fn every_part_says_something_and_every_mark_is_listed(chart in chart(12), text in text()) {
        let report = Report::of(&typed(chart, &text), Size::A4);
        let sources = blocks(&report).find_map(|block| match block {
            Block::Sources(sources) => Some(sources.len()),
            _ => None,
        });
        let sources = sources.unwrap_or_default();
        prop_assert!(sources > 0);
        for section in &report.sections {
            prop_assert!(!section.blocks.is_empty(), "{:?}", section.chapter);
            for block in &section.blocks {
                let texts = texts(block);
                prop_assert!(!texts.is_empty(), "{:?}", block);
                if let Block::Table(table) = block {
                    prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()), "{:?}", table);
                }
                if let Block::Statement(_, rests_on) = block {
                    prop_assert!(!rests_on.is_empty());
                    prop_assert!(marks(rests_on).all(|mark| (1..=sources).contains(&mark)), "{}", rests_on);
                }
            }
        }
    }
}
