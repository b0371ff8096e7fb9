//! How a candidate stands to what the guides say, in words and under what kind each finding is.

use super::super::cited::Cited;
use crate::app::widget::panel;
use crate::evidence::Evidence;
use crate::role::path::{Candidate, Finding, Outcome, Target, check};
use yew::prelude::*;

const LINE: &str = "The guides describe usual paths; they do not rate people. So there is no score, nothing is added up, and what is short of a guide is something to ask about.";

pub fn found(known: &Candidate, target: Target) -> Html {
    let title = format!("Against the guides: {}", target.role().label());
    if known.is_empty() {
        let empty = html! { <p id="path-empty">{ "Enter years or tick something, and each thing is set beside what the guides say of it, with a question for the interview." }</p> };
        return panel(&title, LINE, empty);
    }
    let findings = check(known, target);
    let mut cited = Cited::default();
    let groups: Vec<Html> = Outcome::ALL.into_iter().map(|outcome| group(&findings, outcome, &mut cited)).collect();
    panel(&title, LINE, html! { <div class="stack" id="path-found">{ for groups }{ cited.foot() }</div> })
}

fn group(findings: &[Finding], outcome: Outcome, cited: &mut Cited) -> Html {
    let glyph = match outcome {
        Outcome::Short => "▽",
        Outcome::Differ => "≠",
        Outcome::Meets => "✓",
        Outcome::Beyond => "△",
        Outcome::NotAsked => "–",
    };
    // What the guides say of several things in one breath is said with the first of them; the numbers stand behind each.
    let mut told: &[Evidence] = &[];
    let one = |finding: &Finding| {
        let says = if std::ptr::eq(told, finding.says) { Html::default() } else { cited.list(finding.says) };
        told = finding.says;
        let sources: Vec<Html> = finding.says.iter().map(|says| cited.marks(says.sources)).collect();
        html! {
            <li class="stack-tight finding">
                <p><strong>{ finding.about }</strong>{ ". " }{ &finding.words }{ for sources }</p>
                { says }
                <p class="small">{ cited.said(&finding.ask) }</p>
            </li>
        }
    };
    let found: Vec<Html> = findings.iter().filter(|finding| finding.outcome == outcome).map(one).collect();
    html! {
        if !found.is_empty() {
            <section class="stack-tight">
                <h3><span class="role-glyph" aria-hidden="true">{ glyph }</span>{ outcome.label() }</h3>
                <ul class="findings">{ for found }</ul>
            </section>
        }
    }
}
