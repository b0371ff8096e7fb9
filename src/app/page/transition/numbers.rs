//! The numbers that a transition is worked out by, to be changed.

use super::Asking;
use crate::app::widget::{Entry, panel, sources};
use crate::company::entry;
use crate::design::transition::Dial;
use yew::prelude::*;

/// All of them, each with what it says and where it is from.
pub fn numbers(asking: &Asking) -> Html {
    let reset = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| {
            asking.ask("The numbers of the transition are as they come.", Ok(asking.terms.without_numbers()));
        })
    };
    let content = html! {
        <>
            <div class="dials">{ for Dial::ALL.into_iter().map(|dial| field(dial, asking)) }</div>
            if asking.terms.has_numbers() {
                <div class="row"><button type="button" class="button" id="numbers-reset" onclick={reset}>{ "Set all back" }</button></div>
            }
        </>
    };
    panel("Assumptions", "All of them are judgement. Change what you know better.", content)
}

fn field(dial: Dial, asking: &Asking) -> Html {
    let stated = dial.stated();
    let on_entry = asking.hears("A number of the transition was changed.", move |asking, text| {
        Ok(asking.terms.with(dial, entry::count(text)?))
    });
    let reset = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| {
            asking.ask("A number of the transition is as it comes.", asking.terms.with(dial, None));
        })
    };
    html! {
        <div class="number-entry">
            <Entry id={format!("dial-{}", dial as u8)} label={stated.label} placeholder={stated.value.to_string()} unit={stated.measure.label()} value={asking.terms.get(dial).to_string()} {on_entry} />
            if asking.terms.has(dial) {
                <span class="changed-mark">{ format!("stated {}", stated.value) }
                    <button type="button" class="button quiet compact" aria-label={format!("Reset {} to {}", stated.label, stated.value)} onclick={reset}>{ "Reset" }</button></span>
            }
            <p class="tiny soft">{ stated.evidence.statement }</p>{ sources(stated.evidence.sources) }
        </div>
    }
}
