//! Every statement that people are shown says where it is from, and cites a section that its guide has.

use orgwright::company::{Example, Profile};
use orgwright::decision::{Alternative, Criterion, Gate};
use orgwright::design::evolution::Evolution;
use orgwright::design::transition::Dial;
use orgwright::design::{RULES, structure};
use orgwright::evidence::{Evidence, Guide, Source};
use orgwright::org::Benchmark;
use orgwright::role::measure::Tension;
use orgwright::role::path::{self, Target};
use orgwright::role::pay::{Industry, Offer, PayTerms, Place, complete_bands, operate_bands};
use orgwright::role::{Band, Duty, Kpi, Role, TitleRule};

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
        .chain(Kpi::ALL.into_iter().flat_map(of_measure))
        .chain(Tension::ALL.map(|tension| tension.why))
        .chain(Duty::ALL.map(|duty| duty.said().evidence))
        .chain(TitleRule::ALL.map(TitleRule::why))
        .chain(path::statements().copied())
        .chain(Target::ALL.into_iter().flat_map(Target::statements))
        .collect()
}

/// What is said of a measure: what it is, and where it should be.
fn of_measure(kpi: Kpi) -> impl Iterator<Item = Evidence> {
    let stated = kpi.stated();
    std::iter::once(stated.definition).chain(stated.target.map(|target| target.evidence()))
}

/// Sources that stand beside something else than a statement, a line for each kind.
fn sources() -> Vec<&'static [Source]> {
    let measured = Role::ALL.into_iter().flat_map(|role| Kpi::of(role).iter().map(move |kpi| kpi.said_of(role)));
    let usual = Duty::ALL.into_iter().flat_map(|duty| duty.said().usual).map(|usual| usual.sources);
    let bands = operate_bands().into_iter().chain(complete_bands()).map(|band| band.sources);
    measured.chain(usual).chain(bands).chain(of_pay()).collect()
}

/// What stands beside pay, for every role at companies of all sizes and kinds, in every industry and place.
fn of_pay() -> Vec<&'static [Source]> {
    let mut found = Vec::new();
    for profile in Example::ALL.map(Example::profile).into_iter().chain([Profile::default()]) {
        for (industry, place) in
            Industry::ALL.into_iter().flat_map(|industry| Place::ALL.map(|place| (industry, place)))
        {
            let mut terms = PayTerms::default();
            (terms.industry, terms.place) = (industry, place);
            for offer in Role::ALL.map(|role| Offer::of(role, &profile, &terms)) {
                found.extend(offer.sides.iter().map(|side| side.sources));
                found.extend(offer.notes.iter().map(|note| note.sources));
            }
        }
    }
    found
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
