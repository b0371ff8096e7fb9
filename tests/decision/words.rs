//! What people read, for a few companies.

use crate::example::{base, with};
use orgwright::company::{
    Currency, Exchange, Leadership, Level, Need, Needs, Outlook, Profile, SalesLeader, Share, Stream,
};
use orgwright::decision::{Model, Weights, Words, decide};
use std::fmt::Write as _;

fn told(profile: &Profile) -> String {
    let model = Model::v1();
    let decision = decide(profile, &model, &Weights::from_points(&model.points));
    let words = Words::new(profile, &decision);
    let mut text = String::new();
    for gate in &decision.gates {
        writeln!(text, "GATE {gate:?}: {}", gate.evidence().statement).unwrap();
    }
    for ranked in &decision.ranked {
        let (label, total) = (ranked.contender.label(), ranked.fit.total());
        writeln!(text, "{label}: {total:.1}, first in {:.0} %", 100.0 * ranked.first).unwrap();
    }
    for verdict in [&decision.scope, &decision.level, &decision.exact] {
        writeln!(text, "\n{:?}: {:?}\n{}", verdict.question, verdict.call, words.headline(verdict)).unwrap();
        writeln!(text, "{}\n{}", words.support(verdict), words.advice(verdict)).unwrap();
        for reason in &verdict.reasons {
            writeln!(text, "  + {}", words.reason(verdict, reason)).unwrap();
        }
        for objection in &verdict.objections {
            writeln!(text, "  - {}", words.reason(verdict, objection)).unwrap();
        }
        for answer in &verdict.answers {
            writeln!(text, "  ? {}", words.answer(answer)).unwrap();
        }
        for weight in verdict.weights.iter().filter(|weight| weight.is_near()) {
            writeln!(text, "  w {}", words.weight(weight)).unwrap();
        }
        for open in &verdict.open {
            writeln!(text, "  o {:.0} %: {}", 100.0 * open.probability(), words.open(open)).unwrap();
        }
    }
    text
}

#[test]
fn the_base_company() {
    let text = told(&base());
    insta::assert_snapshot!(text);
}

#[test]
fn nothing_answered() {
    let text = told(&Profile::default());
    insta::assert_snapshot!(text);
}

#[test]
fn a_start_up_whose_founder_sells() {
    let leadership = Leadership { sales: Some(SalesLeader::Founder), repeatable: Some(false), ..Leadership::default() };
    let exchange = Exchange::usual(Currency::Eur);
    let streams = vec![Stream::default()];
    let profile =
        Profile { people: Some(14), sales_people: Some(1), exchange, leadership, streams, ..Profile::default() };
    let text = told(&profile);
    insta::assert_snapshot!(text);
}

#[test]
fn a_large_subscription_business() {
    let level = |level| Level::new(level);
    let needs = Needs {
        interdependence: level(3),
        alignment: level(4),
        lifecycle: level(4),
        scaling: level(1),
        specialism: level(1),
        separation: level(0),
    };
    let text = told(&with(|profile| {
        profile.revenue = Some(180_000_000);
        profile.sales_people = Some(140);
        profile.recurring = Share::new(0.9).ok();
        profile.streams = vec![Stream::default(); 4];
        profile.needs = needs;
        profile.leadership.sales = Some(SalesLeader::CsoGrade);
        profile.leadership.leader_stays = Some(true);
        profile.leadership.peer_chief = Some(true);
    }));
    insta::assert_snapshot!(text);
}

#[test]
fn marketing_stays_outside() {
    let text = told(&with(|profile| profile.leadership.would_integrate = Some(false)));
    insta::assert_snapshot!(text);
}

#[test]
fn growth_is_expected() {
    let text = told(&with(|profile| {
        profile.needs.set(Need::Scaling, None);
        profile.outlook = Outlook {
            revenue: Some(90_000_000),
            recurring: Share::new(0.8).ok(),
            streams: Some(5),
            sales: Some(SalesLeader::CsoGrade),
            needs: Needs { alignment: Level::new(4), lifecycle: Level::new(4), ..Needs::default() },
            ..Outlook::default()
        };
    }));
    insta::assert_snapshot!(text);
}

/// What is asked beyond the verdict: the reverse question for everybody, all weights together, and what to find out.
#[test]
fn what_is_asked_beyond_the_verdict() {
    use orgwright::decision::{Brief, Case, Reversal, Words, information, nearest_tie, reverse};
    let mut open = base();
    open.needs.set(Need::Alignment, None);
    open.leadership.sales = None;
    let mut lines = Vec::new();
    for profile in [base(), open, Profile::default()] {
        let brief = Brief::stated(profile);
        let decision = brief.decide();
        let words = Words::new(&brief.profile, &decision);
        let case = Case::new(&brief.model, &brief.weights, &decision.today, decision.later.as_ref());
        for &target in case.options() {
            let found = reverse(&case, target, case.options());
            lines.push(words.reversal(target, &found));
            if let Reversal::Facts(facts) = &found {
                lines.extend(facts.iter().map(|fact| format!("  - {}", words.fact(fact))));
            }
        }
        let leader = decision.ranked[0].contender;
        lines.extend(nearest_tie(&case, leader, case.options()).map(|joint| words.joint(&brief.weights, &joint)));
        let found = information(&case, case.options());
        lines.push(words.information(&found));
        lines.extend(found.answers.iter().map(|worth| format!("  - {}", words.worth(worth))));
        lines.push(String::new());
    }
    insta::assert_snapshot!(lines.join("\n"));
}
