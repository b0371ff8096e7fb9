//! What is said of a CSO, and of a candidate for the post, as people read it; and that more years never make less of anybody.

#![allow(clippy::unwrap_used)]

use insta::assert_snapshot;
use orgwright::evidence::{Evidence, Source};
use orgwright::role::path::{Candidate, Experience, MOST_YEARS, Outcome, Post, Target, TooManyYears, check};
use orgwright::role::{Card, Role};
use proptest::prelude::*;
use std::fmt::Write;

fn told(text: &mut String, evidence: &Evidence) {
    let mark = |source: &Source| match source {
        Source::Guide(guide, section) => format!("{}, “{section}”", guide.short()),
        Source::Published(title, _) => (*title).to_owned(),
        Source::Judgement => "judgement".to_owned(),
    };
    let marks: Vec<String> = evidence.sources.iter().map(mark).collect();
    writeln!(text, "- {} [{}]", evidence.statement, marks.join("; ")).unwrap();
}

fn card_in_words(card: &Card) -> String {
    let mut text = String::new();
    let mut list = |heading: &str, items: &[Evidence]| {
        writeln!(text, "\n# {heading}").unwrap();
        items.iter().for_each(|item| told(&mut text, item));
    };
    list("Mission", &[card.mission]);
    list("Owns", card.owns);
    list("Shares", card.shares);
    list("Does not own", card.lacks);
    list("Reports to", card.reports_to);
    card.reports.iter().for_each(|reports| list(reports.band.label(), &[reports.evidence]));
    card.duties.iter().for_each(|duties| list(&format!("{}: {}", duties.rhythm.label(), duties.heading), duties.items));
    list("Skills", card.skills);
    card.partners.iter().for_each(|partner| list(partner.with, &[partner.on]));
    list("Challenges", card.challenges);
    list("Qualifications", card.qualifications);
    card.disagreements.iter().for_each(|disagreement| list(disagreement.about, disagreement.sides));
    text
}

#[test]
fn the_card_of_a_cso() {
    assert_snapshot!(card_in_words(Role::Cso.card()));
}

#[test]
fn a_candidate_in_words() {
    let years = [(Post::Seller, 3), (Post::Manager, 4), (Post::Vp, 6)];
    let known =
        years.into_iter().fold(Candidate::default(), |known, (post, years)| known.with_years(post, years).unwrap());
    let known =
        known.with(Experience::Degree, true).with(Experience::Marketing, true).with(Experience::LargeTeams, true);
    let mut text = String::new();
    for finding in check(&known, Target::Cso) {
        writeln!(text, "\n# {}: {}\n{}", finding.about, finding.outcome.label(), finding.words).unwrap();
        finding.says.iter().chain([&finding.ask]).for_each(|evidence| told(&mut text, evidence));
    }
    assert_snapshot!(text);
}

fn candidates() -> impl Strategy<Value = Candidate> {
    // Mostly years of a real life, and at times the most that a field takes.
    let years = prop_oneof![6 => 0..=6_u32, 2 => 0..=20_u32, 1 => 0..=u32::from(MOST_YEARS)];
    let known = (prop::array::uniform7(years), prop::array::uniform11(any::<bool>()));
    known.prop_map(|(years, has)| {
        let with = Post::ALL
            .into_iter()
            .zip(years)
            .fold(Candidate::default(), |known, (post, years)| known.with_years(post, years).expect("within the most"));
        Experience::ALL.into_iter().zip(has).fold(with, |known, (experience, has)| known.with(experience, has))
    })
}

proptest! {
    #[test]
    fn more_years_never_turn_enough_into_less(known in candidates(), post in prop::sample::select(&Post::ALL[..])) {
        let Ok(more) = known.with_years(post, known.years(post) + 1) else { return Ok(()) };
        for target in Target::ALL {
            for (before, after) in check(&known, target).into_iter().zip(check(&more, target)) {
                prop_assert_eq!(before.about, after.about);
                let enough = matches!(before.outcome, Outcome::Meets | Outcome::Beyond);
                prop_assert!(!enough || matches!(after.outcome, Outcome::Meets | Outcome::Beyond), "{}", after.words);
            }
        }
    }

    #[test]
    fn an_experience_more_makes_nothing_short(known in candidates(), one in prop::sample::select(&Experience::ALL[..])) {
        let (without, with) = (known.with(one, false), known.with(one, true));
        for target in Target::ALL {
            let short = |known: &Candidate| {
                check(known, target).into_iter().filter(|found| found.outcome == Outcome::Short).map(|found| found.about).collect::<Vec<_>>()
            };
            let (before, after) = (short(&without), short(&with));
            prop_assert!(after.iter().all(|about| before.contains(about) && *about != one.label()));
        }
    }

    #[test]
    fn every_finding_is_a_sentence_with_what_the_guides_say(known in candidates()) {
        for finding in Target::ALL.into_iter().flat_map(|target| check(&known, target)) {
            prop_assert!(finding.words.ends_with('.') && !finding.says.is_empty(), "{}", finding.words);
        }
    }

    #[test]
    fn years_are_bounded(years in any::<u32>()) {
        let set = Candidate::default().with_years(Post::Vp, years);
        prop_assert_eq!(set.map(|known| known.years(Post::Vp)), if years <= 60 { Ok(years) } else { Err(TooManyYears) });
    }
}
