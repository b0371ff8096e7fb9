//! The waves, each with its steps, what it depends on, and who does it when.

use super::Asking;
use crate::app::widget::Entry;
use crate::company::entry;
use crate::design::transition::{Phase, Said, Step, Transition, Wave, WaveKey};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Steps of a wave that are listed at once, and those that unfold.
const SHOWN: usize = 8;
const UNFOLDED: usize = 300;

/// All waves. `at` steps are done on the chart.
pub fn waves(transition: &Transition, asking: &Asking, at: usize, on_step: &Callback<usize>) -> Html {
    let wave = |(place, wave): (usize, &Wave)| self::wave(transition, place, wave, asking, at, on_step);
    html! {
        <section class="stack" aria-labelledby="waves-head">
            <h2 id="waves-head">{ "Waves" }</h2>
            <ol class="waves">{ for transition.waves().iter().enumerate().map(wave) }</ol>
        </section>
    }
}

/// A stable name for the fields of a wave.
fn name(key: WaveKey) -> String {
    let phase = match key.phase {
        Phase::Open => "open",
        Phase::Move => "move",
        Phase::Leave => "leave",
        Phase::Hire => "hire",
    };
    format!("wave-{phase}-{}", key.round)
}

fn wave(
    transition: &Transition,
    place: usize,
    wave: &Wave,
    asking: &Asking,
    at: usize,
    on_step: &Callback<usize>,
) -> Html {
    let name = name(wave.key);
    let after = match wave.after.as_slice() {
        [] if place == 0 => "It comes first.".to_owned(),
        [] => "It needs no other wave, and is counted after the one before it.".to_owned(),
        [one] => format!("Depends on wave {}.", one + 1),
        several => {
            let numbers: Vec<_> = several.iter().map(|wave| (wave + 1).to_string()).collect();
            format!("Depends on waves {}.", numbers.join(", "))
        }
    };
    let breaks = |place: usize| transition.obstacles().iter().any(|obstacle| obstacle.step == Some(place));
    let step = |place: usize| step(&transition.steps()[place], place, breaks(place), at, on_step);
    let count = wave.steps.len();
    let (start, first) = (wave.steps.start, count.min(SHOWN));
    let rest = count - first;
    html! {
        <li class="panel wave" key={name.clone()}>
            <div class="stack-tight">
                <h3>{ format!("Wave {}: {}", place + 1, wave.title) }</h3>
                <p class="small soft">{ format!("Done in month {}. {after}", wave.month) }
                    if wave.is_too_early() { <span class="wave-early">{ " It is set to an earlier month than the wave before it, and is counted in that wave’s month." }</span> }</p>
                <ol class="wave-steps" start={(start + 1).to_string()}>{ for (start..start + first).map(step) }</ol>
                if rest > 0 {
                    <details><summary class="small">{ format!("{rest} more steps") }</summary>
                        <ol class="wave-steps" start={(start + first + 1).to_string()}>{ for (start + first..start + first + rest.min(UNFOLDED)).map(step) }</ol>
                        if rest > UNFOLDED { <p class="small soft">{ format!("And {} more, on the chart above.", rest - UNFOLDED) }</p> }
                    </details>
                }
            </div>
            <div class="wave-fields">{ fields(wave, &name, asking) }</div>
        </li>
    }
}

fn step(step: &Step, place: usize, breaks: bool, at: usize, on_step: &Callback<usize>) -> Html {
    let onclick = on_step.reform(move |_: MouseEvent| place + 1);
    let here = place + 1 == at;
    html! {
        <li>
            <button type="button" class={classes!("wave-step", here.then_some("here"))} aria-current={here.then_some("step")} {onclick}>
                { &step.told }
                if breaks { { " " }<span class="pill warn">{ "breaks a rule" }</span> }
            </button>
        </li>
    }
}

/// Owner, day, month and note.
fn fields(wave: &Wave, name: &str, asking: &Asking) -> Html {
    let (key, said) = (wave.key, wave.said.clone());
    // What is said of the wave, with one thing changed.
    let saying = |change: fn(&mut Said, String)| {
        let said = said.clone();
        asking.hears("Something was said about a wave of the transition.", move |asking, text| {
            let mut said = said.clone();
            change(&mut said, text.to_owned());
            Ok(asking.terms.saying(asking.between, key, &said))
        })
    };
    let on_month = {
        let said = said.clone();
        asking.hears("The month of a wave was set.", move |asking, text| {
            let month = entry::count(text)?;
            Ok(asking.terms.saying(asking.between, key, &Said { month, ..said.clone() }))
        })
    };
    let on_date = {
        let (asking, said) = (asking.clone(), said.clone());
        Callback::from(move |event: Event| {
            let date = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let next = asking.terms.saying(asking.between, key, &Said { date, ..said.clone() });
            asking.ask("The day of a wave was set.", next);
        })
    };
    let date_id = format!("{name}-date");
    html! {
        <>
            <Entry id={format!("{name}-owner")} label="Owner" placeholder="Nobody yet" numeric=false value={said.owner.clone()} on_entry={saying(|said, text| said.owner = text)} />
            <div class="field"><label for={date_id.clone()}>{ "Day" }</label><input id={date_id} class="input" type="date" value={said.date.clone()} onchange={on_date} /></div>
            <Entry id={format!("{name}-month")} label="Month" placeholder={format!("{}, from the numbers", wave.usual)} value={said.month.map(|month| month.to_string()).unwrap_or_default()} on_entry={on_month} />
            <Entry id={format!("{name}-note")} label="Note" placeholder="" numeric=false lines=true value={said.note.clone()} on_entry={saying(|said, text| said.note = text)} />
        </>
    }
}
