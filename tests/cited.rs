//! Every statement that people are shown says where it is from, and cites a section that its guide has.

use orgwright::decision::{Alternative, Criterion, Gate};
use orgwright::design::evolution::Evolution;
use orgwright::design::transition::Dial;
use orgwright::design::{RULES, structure};
use orgwright::evidence::{Evidence, Guide, Source};
use orgwright::org::Benchmark;
use orgwright::role::path::{self, Target};
use orgwright::role::{Band, CSO_PAY_SOURCES, Role};

/// Every statement, a line for each kind.
fn statements() -> Vec<Evidence> {
    let evolutions = [Evolution::CsoToCro, Evolution::CsoPost, Evolution::GrowthOfficer, Evolution::CustomerOfficer]
        .into_iter()
        .chain(Alternative::ALL.map(Evolution::Apply));
    std::iter::empty()
        .chain(Criterion::ALL.iter().flat_map(|criterion| criterion.evidence().iter().copied()))
        .chain(Gate::ALL.map(Gate::evidence))
        .chain(Alternative::ALL.map(structure))
        .chain(RULES.map(|rule| rule.evidence))
        .chain(evolutions.map(Evolution::evidence))
        .chain(Dial::ALL.map(|dial| dial.stated().evidence))
        .chain(Benchmark::ALL.map(Benchmark::evidence))
        .chain(Role::ALL.into_iter().flat_map(|role| role.card().statements().copied()))
        .chain(Role::ALL.map(Role::pay))
        .chain(path::statements().copied())
        .chain(Target::ALL.into_iter().flat_map(Target::statements))
        .collect()
}

/// Sources that stand beside something else than a statement, a line for each kind.
fn sources() -> Vec<&'static [Source]> {
    let measures = Role::ALL.into_iter().flat_map(Role::measures).map(|measure| measure.sources);
    std::iter::once(CSO_PAY_SOURCES).chain(measures).collect()
}

#[test]
fn every_source_is_a_section_of_its_guide_or_something_published() {
    let of_statements = statements();
    for sources in of_statements.iter().map(|evidence| evidence.sources).chain(sources()) {
        assert!(!sources.is_empty());
        for (at, source) in sources.iter().enumerate() {
            assert!(!sources[..at].contains(source), "twice: {source:?}");
            match source {
                Source::Guide(guide, section) => {
                    assert!(guide.sections().contains(section), "{guide:?} has no section “{section}”");
                }
                Source::Published(title, place) => assert!(!title.is_empty() && !place.is_empty()),
                Source::Judgement => {}
            }
        }
    }
}

#[test]
fn every_statement_is_a_whole_sentence_with_a_source() {
    let statements = statements();
    // Fewer would mean that a kind is no longer walked.
    assert!(statements.len() > 500, "{}", statements.len());
    for Evidence { statement, sources } in statements {
        assert!(!sources.is_empty(), "{statement}");
        assert!(statement.ends_with('.') && !statement.ends_with(".."), "{statement}");
        assert!(statement.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit()), "{statement}");
        assert!(!statement.contains("  ") && !statement.contains(['\'', '"', '\n']), "{statement}");
    }
}

#[test]
fn a_heading_is_listed_once() {
    for guide in Guide::ALL {
        let sections = guide.sections();
        assert!(sections.iter().enumerate().all(|(at, section)| !sections[..at].contains(section)), "{guide:?}");
    }
}

/// The sizes of the catalogue are those at which generated charts change.
#[test]
fn sizes_begin_where_generated_charts_change() {
    for band in &Band::SIZES[1..] {
        let from = band.from();
        let begins = format!("From {from} people in sales");
        assert!(RULES.iter().any(|rule| rule.value == from && rule.evidence.statement.starts_with(&begins)), "{from}");
    }
}
