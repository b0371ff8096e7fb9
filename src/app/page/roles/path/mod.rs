//! How people come to the role, and what changes at each step; and a candidate’s years held against that.

mod form;
mod found;

use super::Chosen;
use super::cited::Cited;
use crate::app::widget::panel;
use crate::evidence::Evidence;
use crate::role::path::{BESIDE, Candidate, LADDERS, Ladder, MIXED, PACE, Rung, Target};
use yew::prelude::*;

/// The tab. What is entered of a candidate is its state and nobody else’s: it is gone with the tab.
#[component]
pub fn PathTab(props: &Chosen) -> Html {
    let known = use_state_eq(Candidate::default);
    let target = Target::ALL.into_iter().find(|target| target.role() == props.role).unwrap_or(Target::Cso);
    html! {
        <div class="stack-wide">
            { ladders() }
            <div class="path-sides">
                { listed("What makes it shorter or longer", PACE) }
                { listed("Other ways in, and what helps", BESIDE) }
                { listed("A CRO’s way", MIXED) }
            </div>
            <div class="path-check">
                { form::form(&known, props) }
                { found::found(&known, target) }
            </div>
        </div>
    }
}

fn listed(title: &str, items: &[Evidence]) -> Html {
    let mut cited = Cited::default();
    let items = cited.list(items);
    panel(title, "", html! { <>{ items }{ cited.foot() }</> })
}

fn ladders() -> Html {
    let line = "As two guides describe it. They begin at different posts, and one gives no years.";
    panel("The ladder to a CSO", line, html! { <div class="halves">{ for LADDERS.iter().map(ladder) }</div> })
}

fn ladder(ladder: &Ladder) -> Html {
    let mut cited = Cited::default();
    let mut step = |at: usize, rung: &Rung, reached: Option<(u32, u32)>| {
        let years = match (at, reached) {
            (0, _) => "the start".to_owned(),
            (_, Some((from, to))) => format!("after {from} to {to} years"),
            (_, None) => "no years given".to_owned(),
        };
        html! {
            <li ~style={format!("--step:{at}")}>
                <p class="row-apart"><strong>{ rung.title }</strong><span class="small soft number">{ years }</span></p>
                <p class="small">{ cited.said(&rung.focus) }</p>
            </li>
        }
    };
    let steps = ladder.rungs.iter().zip(ladder.reached()).enumerate();
    let steps: Vec<Html> = steps.map(|(at, (rung, reached))| step(at, rung, reached)).collect();
    let line = cited.said(&ladder.evidence);
    html! {
        <section class="stack ladder">
            <div class="stack-tight"><h3>{ ladder.guide.short() }</h3><p class="soft">{ line }</p></div>
            <ol class="ladder-steps">{ for steps }</ol>
            { cited.foot() }
        </section>
    }
}
