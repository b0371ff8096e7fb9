//! The fields of a sheet: what its owner writes on it. A part that is as it was drafted follows the draft.

use super::Desk;
use crate::app::widget::{Entry, select};
use crate::company::entry;
use crate::plan::sheet::{Content, Gauge, Mark, OUTCOMES, Outcome, Part, Passage, Round, Say, Unit};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// All of them, folded by subject.
pub fn fields(desk: &Desk) -> Html {
    let content = desk.sheet.content();
    let group = |id: &str, name: &str, open: bool, inside: Html| {
        html! { <details class="panel sheet-group" id={id.to_owned()} {open}><summary>{ name.to_owned() }</summary><div class="stack">{ inside }</div></details> }
    };
    let parts = |parts: &[Part]| parts.iter().map(|part| passage(desk, content.part(*part))).collect::<Html>();
    let start = day(desk, "sheet-start", "First day", desk.sheet.start(), "The first day was set", Say::Start);
    html! {
        <>
            { group("sheet-head", "Title, first day and mission", true, html! { <>{ parts(&[Part::Title]) }{ start }{ parts(&[Part::Mission]) }</> }) }
            { group("sheet-outcomes", "Outcomes", false, outcomes(desk, &content)) }
            { group("sheet-measures", "Measures", false, html! { <>{ for content.measures.iter().enumerate().map(|(at, gauge)| measure(desk, at, gauge)) }</> }) }
            { group("sheet-scope", "Scope", false, parts(&[Part::Owns, Part::Shares, Part::Lacks])) }
            { group("sheet-about", "Reports, partners, pay, path", false, parts(&[Part::Reports, Part::Partners, Part::Pay, Part::Path])) }
            { group("sheet-marks", "After 90 and 365 days", false, parts(&[Part::Quarter, Part::Year])) }
            { group("sheet-interviews", "Interviews", false, interviews(desk, &content)) }
        </>
    }
}

/// What was written on other facts, with the way to say that it was looked at.
fn looked(desk: &Desk, marked: bool, mark: Mark) -> Html {
    if !marked {
        return Html::default();
    }
    let desk = desk.clone();
    let onclick =
        Callback::from(move |_: MouseEvent| desk.say("Something was looked at again", Say::Looked(mark.clone())));
    html! {
        <p class="sheet-marked small"><span class="pill warn">{ "look at it" }</span>{ " Written on other facts than those of now. " }
            <button type="button" class="button quiet compact" {onclick}>{ "It still holds" }</button></p>
    }
}

fn passage(desk: &Desk, passage: &Passage) -> Html {
    let part = passage.part;
    let on_entry = desk.hears("Something was written", move |_, text| Ok(Say::Part(part, text.to_owned())));
    let hint = if passage.own { "Your words. Empty the field to have the draft again." } else { "As drafted." };
    html! {
        <div>
            <Entry id={format!("sheet-part-{}", part as u8)} label={part.label()} value={passage.text.clone()} placeholder="" numeric=false lines={part != Part::Title} {hint} {on_entry} />
            { looked(desk, passage.marked, Mark::Part(part)) }
        </div>
    }
}

/// A day of the calendar.
fn day(
    desk: &Desk,
    id: &str,
    label: &'static str,
    value: &str,
    what: &'static str,
    say: impl Fn(String) -> Say + 'static,
) -> Html {
    let desk = desk.clone();
    let onchange = Callback::from(move |event: Event| {
        let day = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
        desk.say(what, say(day));
    });
    let id = AttrValue::from(id.to_owned());
    html! { <div class="field"><label for={id.clone()}>{ label }</label><input {id} class="input" type="date" value={value.to_owned()} {onchange} /></div> }
}

fn outcomes(desk: &Desk, content: &Content) -> Html {
    let outcome = |(at, (outcome, marked)): (usize, &(Outcome, bool))| one_outcome(desk, at, outcome, *marked);
    let full = content.outcomes.len() >= OUTCOMES.1;
    let add = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.say("An outcome was added", Say::Add))
    };
    html! {
        <>
            <p class="small soft">{ "Three to eight, the weightiest first, each with a number and a day." }</p>
            <ol class="sheet-outcomes">{ for content.outcomes.iter().enumerate().map(outcome) }</ol>
            <div class="row"><button type="button" class="button" onclick={add} disabled={full}>{ "Add an outcome" }</button>
                if full { <span class="small soft">{ "Eight are as many as a sheet holds." }</span> }</div>
        </>
    }
}

fn one_outcome(desk: &Desk, at: usize, outcome: &Outcome, marked: bool) -> Html {
    let id = |field: &str| format!("outcome-{at}-{field}");
    let changed = |change: fn(&mut Outcome, &str)| {
        let outcome = outcome.clone();
        desk.hears("An outcome was changed", move |_, text| {
            let mut next = outcome.clone();
            change(&mut next, text);
            Ok(Say::Outcome(at, next))
        })
    };
    let on_number = {
        let outcome = outcome.clone();
        desk.hears("The number of an outcome was set", move |_, text| {
            let number = if outcome.unit == Unit::Money {
                entry::amount(text)?.map(|amount| amount.saturating_mul(1000))
            } else {
                entry::thousandths(text)?
            };
            Ok(Say::Outcome(at, Outcome { number, ..outcome.clone() }))
        })
    };
    let with = {
        let (desk, outcome) = (desk.clone(), outcome.clone());
        move |change: &dyn Fn(&mut Outcome)| {
            let mut next = outcome.clone();
            change(&mut next);
            desk.say("An outcome was changed", Say::Outcome(at, next));
        }
    };
    let on_unit = {
        let with = with.clone();
        Callback::from(move |at: usize| with(&|next| next.unit = Unit::ALL[at.min(Unit::ALL.len() - 1)]))
    };
    let on_round = Callback::from(move |at: usize| with(&|next| next.round = Round::ALL[at.min(Round::ALL.len() - 1)]));
    let act = |what: &'static str, say: fn(usize) -> Say| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.say(what, say(at)))
    };
    let due = {
        let outcome = outcome.clone();
        move |day: String| Say::Outcome(at, Outcome { day, ..outcome.clone() })
    };
    let unit = Unit::ALL.iter().position(|unit| *unit == outcome.unit).unwrap_or_default();
    let place = at + 1;
    html! {
        <li key={at} class="stack-tight">
            <Entry id={id("text")} label={format!("Outcome {place}")} value={outcome.text.clone()} placeholder="What is brought about" numeric=false lines=true on_entry={changed(|next, text| text.clone_into(&mut next.text))} />
            <div class="sheet-number">
                <Entry id={id("number")} label="Number" value={outcome.number.map(Unit::typed).unwrap_or_default()} placeholder="Not set" on_entry={on_number} />
                { select(&id("unit"), "Unit", "", &Unit::ALL.map(Unit::label), unit, &on_unit) }
            </div>
            { day(desk, &id("day"), "By", &outcome.day, "The day of an outcome was set", due) }
            if outcome.day.is_empty() { <p class="hint">{ format!("Without a day of its own: {}.", outcome.due(desk.sheet.start())) }</p> }
            <Entry id={id("question")} label="Asked in the interview" value={outcome.question.clone()} placeholder="" numeric=false lines=true on_entry={changed(|next, text| text.clone_into(&mut next.question))} />
            { rounds(&id("round"), outcome.round, &on_round) }
            { looked(desk, marked, Mark::Outcome(outcome.id)) }
            <div class="row">
                <button type="button" class="button quiet compact" aria-label={format!("Outcome {place} counts more: move it up")} onclick={act("An outcome was moved up", Say::Up)} disabled={at == 0}>{ "Up" }</button>
                <button type="button" class="button quiet compact" aria-label={format!("Take outcome {place} away")} onclick={act("An outcome was taken away", Say::Remove)}>{ "Take away" }</button>
            </div>
        </li>
    }
}

/// In which round something is asked.
fn rounds(id: &str, chosen: Round, on_round: &Callback<usize>) -> Html {
    let at = Round::ALL.iter().position(|round| *round == chosen).unwrap_or_default();
    select(id, "In the round", "", &Round::ALL.map(Round::label), at, on_round)
}

fn measure(desk: &Desk, at: usize, gauge: &Gauge) -> Html {
    let on = gauge.on;
    let onchange = {
        let (desk, gauge) = (desk.clone(), gauge.clone());
        Callback::from(move |_: Event| {
            desk.say("A measure was chosen", Say::Measure(gauge.name.clone(), !on, gauge.target.clone()));
        })
    };
    let on_entry = {
        let name = gauge.name.clone();
        desk.hears("A target was set", move |_, text| Ok(Say::Measure(name.clone(), on, text.to_owned())))
    };
    html! {
        <div class="stack-tight">
            <label class="tick"><input type="checkbox" checked={on} {onchange} />{ &gauge.name }</label>
            if on { <Entry id={format!("sheet-measure-{at}")} label={format!("Target of {}", gauge.name)} label_class="hidden-text" value={gauge.target.clone()} placeholder="None is given" numeric=false hint={gauge.source.clone()} {on_entry} /> }
            { looked(desk, gauge.marked, Mark::Measure(gauge.name.clone())) }
        </div>
    }
}

/// Round by round: who asks, and what. What belongs to outcomes is written with them.
fn interviews(desk: &Desk, content: &Content) -> Html {
    let round = |sitting: &crate::plan::sheet::Sitting| {
        let (round, who, minutes) = (sitting.round, sitting.who.clone(), sitting.minutes);
        let on_who =
            desk.hears("Who interviews was set", move |_, text| Ok(Say::Round(round, text.to_owned(), Some(minutes))));
        let on_minutes = {
            let who = who.clone();
            desk.hears("A round of interviews was set", move |_, text| {
                Ok(Say::Round(round, who.clone(), entry::count(text)?))
            })
        };
        let number = round as u8;
        html! {
            <div class="sheet-round">
                <Entry id={format!("round-{number}-who")} label={format!("{}: who asks", round.label())} value={who} placeholder="" numeric=false lines=true on_entry={on_who} />
                <Entry id={format!("round-{number}-minutes")} label="Minutes" value={minutes.to_string()} placeholder="" on_entry={on_minutes} />
                { looked(desk, sitting.marked, Mark::Round(round)) }
            </div>
        }
    };
    let skill = |(at, asked): (usize, &crate::plan::sheet::Asked)| {
        let (name, question, round) = (asked.about.clone(), asked.question.clone(), asked.round);
        let on_question = {
            let name = name.clone();
            desk.hears("A question was written", move |_, text| Ok(Say::Skill(name.clone(), round, text.to_owned())))
        };
        let on_round = {
            let (desk, name) = (desk.clone(), name.clone());
            Callback::from(move |at: usize| {
                let round = Round::ALL[at.min(Round::ALL.len() - 1)];
                desk.say("A question was moved", Say::Skill(name.clone(), round, question.clone()));
            })
        };
        html! {
            <div class="stack-tight" key={at}>
                <Entry id={format!("skill-{at}-question")} label={name} value={asked.question.clone()} placeholder="" numeric=false lines=true on_entry={on_question} />
                { rounds(&format!("skill-{at}-round"), round, &on_round) }
                { looked(desk, asked.marked, Mark::Skill(asked.about.clone())) }
            </div>
        }
    };
    let skills = content.asked.iter().filter(|asked| asked.outcome.is_none()).enumerate();
    html! {
        <>
            { for content.rounds.iter().map(round) }
            <p class="small soft">{ "Each skill is asked about in one round; the questions about outcomes stand with them." }</p>
            { for skills.map(skill) }
        </>
    }
}
