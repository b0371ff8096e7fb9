//! The fields of a sheet: what its owner writes on it. A part that is as it was drafted follows the draft.

use super::Desk;
use crate::app::widget::{Entry, select};
use crate::company::{Refusal, entry};
use crate::figure::isolated;
use crate::plan::sheet::{Asked, Content, Gauge, Mark, OUTCOMES, Outcome, Part, Passage, Round, Say, Sitting, Unit};
use yew::prelude::*;

/// All of them, folded by subject.
pub fn fields(desk: &Desk) -> Html {
    let content = desk.sheet.content();
    let group = |id: &str, name: &str, open: bool, inside: Html| {
        html! {
            <details class="panel sheet-group" id={id.to_owned()} {open}>
                <summary id={format!("{id}-head")}>{ name.to_owned() }</summary><div class="stack">{ inside }</div>
            </details>
        }
    };
    let parts = |parts: &[Part]| parts.iter().map(|part| passage(desk, content.part(*part))).collect::<Html>();
    let on_start = desk.hears(|day| Ok(Say::Start(day.to_owned())));
    let start = html! { <Entry id="sheet-start" label="First day" value={desk.sheet.start().to_owned()} day=true on_entry={on_start} /> };
    html! {
        <>
            <p class="small soft">{ "What has no tick is left off the sheet, pay as much as a measure." }</p>
            { group("sheet-head", "Title, first day and mission", true, html! { <>{ parts(&[Part::Title]) }{ start }{ parts(&[Part::Mission]) }</> }) }
            { group("sheet-outcomes", "Outcomes", false, outcomes(desk, &content)) }
            { group(MEASURES, "Measures", false, content.measures.iter().enumerate().map(|(at, gauge)| measure(desk, at, gauge)).collect()) }
            { group("sheet-scope", "Scope", false, parts(&[Part::Owns, Part::Shares, Part::Lacks])) }
            { group("sheet-about", "Reports, partners, pay, path", false, parts(&[Part::Reports, Part::Partners, Part::Pay, Part::Path])) }
            { group("sheet-marks", "After 90 and 365 days", false, parts(&[Part::Quarter, Part::Year])) }
            { group("sheet-interviews", "Interviews", false, interviews(desk, &content)) }
        </>
    }
}

const MEASURES: &str = "sheet-measures";

/// What was written on other facts, with the way to say that it was looked at: then the field `id` has the focus.
fn looked(desk: &Desk, marked: bool, mark: Mark, id: &str) -> Html {
    if !marked {
        return Html::default();
    }
    let (desk, id) = (desk.clone(), id.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| {
        desk.go_to(&*id);
        desk.say(Say::Looked(mark.clone()));
    });
    html! {
        <p class="sheet-marked small"><span class="pill warn">{ "look at it" }</span>{ " Written on other facts than those of now. " }
            <button type="button" class="button quiet compact" {onclick}>{ "It still holds" }</button></p>
    }
}

/// Whether the sheet has something.
fn tick(id: &str, name: &str, on: bool, onchange: Callback<Event>) -> Html {
    html! { <label class="tick"><input type="checkbox" id={id.to_owned()} checked={on} {onchange} />{ name.to_owned() }</label> }
}

fn passage(desk: &Desk, passage: &Passage) -> Html {
    let (part, on) = (passage.part, passage.on);
    let on_entry = desk.hears(move |text| Ok(Say::Part(part, text.to_owned())));
    let hint = if passage.own { "Your words. Empty the field to have the draft again." } else { "As drafted." };
    let id = format!("sheet-part-{}", part as u8);
    let entry = |label: AttrValue, class: &'static str| {
        html! { <Entry id={id.clone()} {label} label_class={class} value={passage.text.clone()} placeholder="" numeric=false lines={part != Part::Title} {hint} {on_entry} /> }
    };
    if part == Part::Title {
        return html! { <div>{ entry(part.label().into(), "") }{ looked(desk, passage.marked, Mark::Part(part), &id) }</div> };
    }
    let tick_id = format!("{id}-on");
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |_: Event| desk.say(Say::Without(part, on)))
    };
    html! {
        <div class="stack-tight">
            { tick(&tick_id, part.label(), on, onchange) }
            if on { { entry(format!("What “{}” says", part.label()).into(), "hidden-text") } }
            { looked(desk, passage.marked, Mark::Part(part), if on { &id } else { &tick_id }) }
        </div>
    }
}

fn outcomes(desk: &Desk, content: &Content) -> Html {
    let list = &content.outcomes;
    let outcome = |at: usize| {
        // Where the focus goes once it is taken away: to the one that takes its place, or to the last.
        let next = list.get(at + 1).or_else(|| list.get(at.checked_sub(1)?));
        let next = next.map_or_else(|| ADD.to_owned(), |(next, _)| field(next, "text"));
        one_outcome(desk, at, &list[at], next)
    };
    let full = list.len() >= OUTCOMES.1;
    let add = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.say(Say::Add))
    };
    html! {
        <>
            <p class="small soft">{ "Three to eight, the weightiest first, each with a number and a day." }</p>
            <ol class="sheet-outcomes">{ for (0..list.len()).map(outcome) }</ol>
            <div class="row"><button type="button" class="button" id={ADD} onclick={add} disabled={full}>{ "Add an outcome" }</button>
                if full { <span class="small soft">{ "Eight are as many as a sheet holds." }</span> }</div>
        </>
    }
}

const ADD: &str = "add-outcome";

/// The id of a field of an outcome, which keeps it wherever it stands.
fn field(outcome: &Outcome, name: &str) -> String {
    format!("outcome-{}-{name}", outcome.id)
}

/// The outcome at a place; once it is taken away `next` has the focus.
fn one_outcome(desk: &Desk, at: usize, (outcome, marked): &(Outcome, bool), next: String) -> Html {
    let id = |name: &str| field(outcome, name);
    let changed = |change: fn(&mut Outcome, &str) -> Result<(), Refusal>| {
        let outcome = outcome.clone();
        desk.hears(move |text| {
            let mut next = outcome.clone();
            change(&mut next, text)?;
            Ok(Say::Outcome(at, next))
        })
    };
    let on_text = changed(|next, text| {
        text.clone_into(&mut next.text);
        Ok(())
    });
    let on_number = changed(|next, text| {
        next.number = if next.unit == Unit::Money {
            entry::amount(text)?.map(|amount| amount.saturating_mul(1000))
        } else {
            entry::thousandths(text)?
        };
        Ok(())
    });
    let on_day = changed(|next, day| {
        day.clone_into(&mut next.day);
        Ok(())
    });
    let on_months = changed(|next, text| {
        next.months = entry::count(text)?.unwrap_or(next.months);
        Ok(())
    });
    let on_question = changed(|next, text| {
        text.clone_into(&mut next.question);
        Ok(())
    });
    let with = {
        let (desk, outcome) = (desk.clone(), outcome.clone());
        move |change: &dyn Fn(&mut Outcome)| {
            let mut next = outcome.clone();
            change(&mut next);
            desk.say(Say::Outcome(at, next));
        }
    };
    let on_unit = {
        let with = with.clone();
        Callback::from(move |at: usize| with(&|next| next.unit = Unit::ALL[at.min(Unit::ALL.len() - 1)]))
    };
    let on_round = Callback::from(move |at: usize| with(&|next| next.round = Round::ALL[at.min(Round::ALL.len() - 1)]));
    let act = |say: fn(usize) -> Say, then: String| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.go_to(&*then);
            desk.say(say(at));
        })
    };
    // The button goes up with its outcome, and the focus with it; on the first there is nothing more to press.
    let risen = id(if at > 1 { "up" } else { "text" });
    let due = if outcome.day.is_empty() {
        format!("Without a day of its own: {}.", outcome.due(desk.sheet.start()))
    } else {
        "Its own day counts, whatever the months.".to_owned()
    };
    let unit = Unit::ALL.iter().position(|unit| *unit == outcome.unit).unwrap_or_default();
    let place = at + 1;
    html! {
        <li key={outcome.id} class="stack-tight">
            <Entry id={id("text")} label={format!("Outcome {place}")} value={outcome.text.clone()} placeholder="What is brought about" numeric=false lines=true on_entry={on_text} />
            <div class="sheet-number">
                <Entry id={id("number")} label="Number" value={outcome.number.map(Unit::typed).unwrap_or_default()} placeholder="Not set" on_entry={on_number} />
                { select(&id("unit"), "Unit", "", &Unit::ALL.map(Unit::label), unit, &on_unit) }
            </div>
            <div class="sheet-number">
                <Entry id={id("day")} label="By" value={outcome.day.clone()} day=true on_entry={on_day} />
                <Entry id={id("months")} label="Or months after the start" value={outcome.months.to_string()} placeholder="" on_entry={on_months} />
            </div>
            <p class="hint">{ due }</p>
            <Entry id={id("question")} label="Asked in the interview" value={outcome.question.clone()} placeholder="" numeric=false lines=true on_entry={on_question} />
            { rounds(&id("round"), outcome.round, &on_round) }
            { looked(desk, *marked, Mark::Outcome(outcome.id), &id("text")) }
            <div class="row">
                <button type="button" class="button quiet compact" id={id("up")} aria-label={format!("Outcome {place} counts more: move it up")} onclick={act(Say::Up, risen)} disabled={at == 0}>{ "Up" }</button>
                <button type="button" class="button quiet compact" aria-label={format!("Take away outcome {place}")} onclick={act(Say::Remove, next)}>{ "Take away" }</button>
            </div>
        </li>
    }
}

/// In which round something is asked.
fn rounds(id: &str, chosen: Round, on_round: &Callback<usize>) -> Html {
    let at = Round::ALL.iter().position(|round| *round == chosen).unwrap_or_default();
    select(id, "In the round", "", &Round::ALL.map(Round::label), at, on_round)
}

// What is half typed stays with its measure and its skill, wherever in the list these stand.
fn measure(desk: &Desk, at: usize, gauge: &Gauge) -> Html {
    let on = gauge.on;
    let id = format!("sheet-measure-{at}");
    let tick_id = format!("{id}-on");
    let onchange = {
        let (desk, gauge) = (desk.clone(), gauge.clone());
        Callback::from(move |_: Event| {
            if gauge.gone {
                desk.go_to(format!("{MEASURES}-head"));
            }
            desk.say(Say::Measure(gauge.name.clone(), !on, gauge.target.clone()));
        })
    };
    let on_entry = {
        let name = gauge.name.clone();
        desk.hears(move |text| Ok(Say::Measure(name.clone(), on, text.to_owned())))
    };
    let hint =
        if gauge.gone { "The role has this measure no more; your target is left of it." } else { &*gauge.source };
    html! {
        <div class="stack-tight" key={&*gauge.name}>
            { tick(&tick_id, &gauge.name, on, onchange) }
            if on { <Entry id={id.clone()} label={format!("Target of {}", isolated(&gauge.name))} label_class="hidden-text" value={gauge.target.clone()} placeholder="None is given" numeric=false hint={hint.to_owned()} {on_entry} /> }
            { looked(desk, gauge.marked, Mark::Measure(gauge.name.clone()), if on { &id } else { &tick_id }) }
        </div>
    }
}

/// Round by round: who asks, and what. What belongs to outcomes is written with them.
fn interviews(desk: &Desk, content: &Content) -> Html {
    let skills = content.asked.iter().filter(|asked| asked.outcome.is_none()).enumerate();
    html! {
        <>
            { for content.rounds.iter().map(|sitting| round(desk, sitting)) }
            <p class="small soft">{ "Each skill is asked about in one round; the questions about outcomes stand with them." }</p>
            { skills.map(|(at, asked)| skill(desk, at, asked)).collect::<Html>() }
        </>
    }
}

fn round(desk: &Desk, sitting: &Sitting) -> Html {
    let (round, who, minutes) = (sitting.round, sitting.who.clone(), sitting.minutes);
    let on_who = desk.hears(move |text| Ok(Say::Round(round, text.to_owned(), Some(minutes))));
    let on_minutes = {
        let who = who.clone();
        desk.hears(move |text| Ok(Say::Round(round, who.clone(), entry::count(text)?)))
    };
    let id = format!("round-{}-who", round as u8);
    html! {
        <div class="stack-tight">
            <div class="sheet-round">
                <Entry id={id.clone()} label={format!("{}: who asks", round.label())} value={who} placeholder="" numeric=false lines=true on_entry={on_who} />
                <Entry id={format!("round-{}-minutes", round as u8)} label="Minutes" value={minutes.to_string()} placeholder="" on_entry={on_minutes} />
            </div>
            { looked(desk, sitting.marked, Mark::Round(round), &id) }
        </div>
    }
}

fn skill(desk: &Desk, at: usize, asked: &Asked) -> Html {
    let (name, question, round) = (asked.about.clone(), asked.question.clone(), asked.round);
    let on_question = {
        let name = name.clone();
        desk.hears(move |text| Ok(Say::Skill(name.clone(), round, text.to_owned())))
    };
    let on_round = {
        let (desk, name) = (desk.clone(), name.clone());
        Callback::from(move |at: usize| {
            let round = Round::ALL[at.min(Round::ALL.len() - 1)];
            desk.say(Say::Skill(name.clone(), round, question.clone()));
        })
    };
    let id = format!("skill-{at}-question");
    let hint = asked.gone.then_some("The role asks for this skill no more. Empty the field to drop your question.");
    html! {
        <div class="stack-tight" key={&*asked.about}>
            <Entry id={id.clone()} label={name.clone()} value={asked.question.clone()} placeholder="" numeric=false lines=true {hint} on_entry={on_question} />
            { rounds(&format!("skill-{at}-round"), round, &on_round) }
            { looked(desk, asked.marked, Mark::Skill(name), &id) }
        </div>
    }
}
