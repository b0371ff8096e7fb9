//! A ballot being filled in, by one person and with nobody else’s answers, no totals and no verdict in sight.

use crate::app::browser::draft;
use crate::app::page::weights::Weigh;
use crate::app::widget::{PageHead, Tone, notice, panel, scale};
use crate::company::{Need, Needs};
use crate::decision::Weighing;
use crate::decision::group::Vote;
use crate::figure::isolated;
use std::rc::Rc;
use yew::prelude::*;

/// See [`BallotForm`].
#[derive(Properties, PartialEq)]
pub struct BallotFormProps {
    /// Whose ballot it is.
    pub name: AttrValue,
    /// What it is about: the plan and the question, a sentence or two.
    pub about: AttrValue,
    /// Where the person begins.
    pub begin: (Rc<Weighing>, Needs),
    /// Under what the half-filled ballot is kept through a reload; empty where it is not to be.
    #[prop_or_default]
    pub keep: AttrValue,
    /// What the button says that ends it.
    pub action: AttrValue,
    /// It was filled in, or (`None`) left.
    pub on_done: Callback<Option<Vote>>,
    /// What the button says that leaves it; empty where it cannot be left.
    #[prop_or_default]
    pub leave: AttrValue,
}

/// The ballot.
#[component]
pub fn BallotForm(props: &BallotFormProps) -> Html {
    let kept = |key: &AttrValue| (!key.is_empty()).then(|| draft::kept::<(Weighing, Needs)>(key)).flatten();
    let said = use_state(|| {
        kept(&props.keep).map_or_else(|| props.begin.clone(), |(weighing, needs)| (Rc::new(weighing), needs))
    });
    let safe = use_state_eq(|| true);
    let say = {
        let (said, safe, keep) = (said.clone(), safe.clone(), props.keep.clone());
        move |weighing: Rc<Weighing>, needs: Needs| {
            if !keep.is_empty() {
                safe.set(draft::keep(&keep, &(&*weighing, needs)));
            }
            said.set((weighing, needs));
        }
    };
    let (weighing, needs) = (Rc::clone(&said.0), said.1);
    let on_change = {
        let say = say.clone();
        Callback::from(move |weighing| say(weighing, needs))
    };
    let need = |need: Need| {
        let (say, weighing) = (say.clone(), Rc::clone(&weighing));
        let on_level = Callback::from(move |level| {
            let mut needs = needs;
            needs.set(need, level);
            say(Rc::clone(&weighing), needs);
        });
        scale(super::need_id(need), need, "As the plan has it", needs.get(need), &on_level)
    };
    let vote = Vote::new(Weighing::clone(&weighing), needs);
    let done = {
        let (vote, on_done) = (vote.clone().ok(), props.on_done.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(vote) = vote.clone() {
                on_done.emit(Some(vote));
            }
        })
    };
    let left = props.on_done.reform(|_: MouseEvent| None);
    let end = html! {
        <>
            if let Err(refused) = &vote { <p class="soft" id="not-ready">{ refused.to_string() }</p> }
            <div class="row">
                <button type="button" class="button primary" id="cast" disabled={vote.is_err()} onclick={done}>{ &props.action }</button>
                if !props.leave.is_empty() { <button type="button" class="button" onclick={left}>{ &props.leave }</button> }
            </div>
            <p class="tiny soft measure">{ if props.keep.is_empty() {
                "Until then it is on this screen alone: a reload of the page empties it."
            } else {
                "What you fill in is kept while this tab is open, also through a reload. Nothing is sent anywhere."
            } }</p>
        </>
    };
    html! {
        <div class="page ballot">
            <PageHead title={format!("The ballot of {}", isolated(&props.name))} line={props.about.clone()} />
            if !*safe { { notice(Tone::Warn, html! { <p>{ "This browser keeps nothing of what you fill in. Finish before you close or reload this page." }</p> }) } }
            <Weigh weighing={Rc::clone(&weighing)} {on_change} />
            <section class="panel">
                <details>
                    <summary><h2>{ "Do you see the company’s needs differently?" }</h2></summary>
                    <p class="soft measure">{ "Leave a question “As the plan has it” to go along with what is answered in the plan." }</p>
                    <div class="needs">{ for Need::ALL.into_iter().map(need) }</div>
                </details>
            </section>
            { panel("When you are done", "Nobody sees what you said before all ballots are revealed together.", end) }
        </div>
    }
}
