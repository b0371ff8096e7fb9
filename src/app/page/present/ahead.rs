//! What lies ahead, as slides: the way to another design, and when to look again.

use super::slides::{Slide, listed};
use crate::decision::Question;
use crate::decision::roadmap::{Roadmap, Told};
use crate::design::transition::{Transition, Wave};
use crate::figure::isolated;
use crate::plan::Plan;
use yew::prelude::*;

/// Waves in the table of a slide, and triggers in its list.
const WAVES: usize = 6;
const TRIGGERS: usize = 3;

/// What takes a while to work out.
pub struct Ahead {
    /// Between which designs the way leads, and the way; `None` where there is nothing to do.
    way: Option<(String, Transition)>,
    again: Told,
}

impl Ahead {
    /// What lies ahead of the company of `plan`.
    pub fn of(plan: &Plan) -> Self {
        let brief = plan.brief();
        let way = plan.way_in_steps(&brief).filter(|(_, way)| !way.is_empty());
        let named = |((from, to), way)| (format!("From {} to {}.", plan.named(from), plan.named(to)), way);
        Self { way: way.map(named), again: Roadmap::of(&brief, &plan.growth).told(Question::Scope) }
    }

    /// The slides: the way where there is one, and when to look again.
    pub fn slides(&self) -> impl Iterator<Item = Slide> {
        let way = self.way.as_ref().map(|(between, way)| Slide::new("How to get there", waves(between, way)));
        let triggers = self.again.triggers.iter().take(TRIGGERS).cloned().collect();
        let again = html! { <><p class="slide-lead">{ &self.again.headline }</p>{ listed(triggers) }</> };
        way.into_iter().chain([Slide::new("When to look again", again)])
    }

    /// The first thing to do on the way, in a sentence or two.
    pub fn first(&self) -> Option<String> {
        let (_, way) = self.way.as_ref()?;
        let wave = way.waves().first()?;
        let owner = match wave.said.owner.trim() {
            "" => "Nobody is named for it yet: name an owner.".to_owned(),
            owner => format!("Owner: {}.", isolated(owner)),
        };
        Some(format!("Begin with wave 1, done in month {}: {}. {owner}", wave.month, wave.title))
    }
}

fn waves(between: &str, way: &Transition) -> Html {
    let row = |(at, wave): (usize, &Wave)| {
        let owner = match wave.said.owner.trim() {
            "" => "Nobody yet",
            owner => owner,
        };
        html! {
            <tr>
                <th scope="row">{ format!("{}. {}", at + 1, wave.title) }</th>
                <td class="number">{ wave.month }</td>
                <td>{ owner.to_owned() }</td>
            </tr>
        }
    };
    let more = way.waves().len().saturating_sub(WAVES);
    html! {
        <>
            <p class="slide-lead">{ between }{ " " }{ way.told() }</p>
            <div class="scroll-x" tabindex="0" role="group" aria-label="Waves">
                <table class="slide-table">
                    <thead><tr><th scope="col">{ "Wave" }</th><th scope="col" class="number">{ "Done in month" }</th><th scope="col">{ "Owner" }</th></tr></thead>
                    <tbody>{ for way.waves().iter().enumerate().take(WAVES).map(row) }</tbody>
                </table>
            </div>
            if more > 0 { <p class="small soft">{ format!("Waves that follow, in the report: {more}.") }</p> }
        </>
    }
}
