//! The parts of the dialog.

use super::wish::{Form, SCALES, Wish};
use super::{LARGEST_SHOWN, Sight};
use crate::app::browser::locale;
use crate::app::page::reading::named;
use crate::app::state::Shared;
use crate::app::widget::{segments, select};
use crate::exchange::pixels;
use crate::figure::{counted, isolated};
use crate::org::{Chart, PositionId};
use crate::plan::Plan;
use std::rc::Rc;
use yew::prelude::*;

/// What would leave, or why nothing can; `None` until the clerk has said so.
pub type Came<'a> = Option<&'a Result<Rc<Sight>, AttrValue>>;

/// The forms to choose from.
pub fn forms(wish: Wish, on_wish: &Callback<Wish>) -> Html {
    let option = |form: Form| {
        let onchange = on_wish.reform(move |_: Event| Wish { form, ..wish });
        let chosen = form == wish.form;
        html! {
            <label class="export-form">
                <input type="radio" name="export-form" value={form.label()} checked={chosen} autofocus={chosen} {onchange} />
                <span>{ form.label() }</span>
            </label>
        }
    };
    let group = |(heading, forms): &(&'static str, &'static [Form])| {
        html! {
            <div class="export-group" role="group" aria-label={*heading}>
                <span class="tiny soft" aria-hidden="true">{ *heading }</span>
                { for forms.iter().copied().map(option) }
            </div>
        }
    };
    html! {
        <fieldset class="export-forms"><legend class="hidden-text">{ "Form" }</legend>{ for Form::GROUPS.iter().map(group) }</fieldset>
    }
}

/// Which design.
pub fn design(plan: &Plan, wish: Wish, on_wish: &Callback<Wish>) -> Html {
    if wish.is_whole() {
        return Html::default();
    }
    let origins = plan.origins();
    let names: Vec<_> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let chosen = origins.iter().position(|origin| *origin == wish.origin).unwrap_or_default();
    let origins = origins.clone();
    let on_choose = on_wish.reform(move |at: usize| {
        let origin = origins.get(at).copied().unwrap_or(wish.origin);
        // A branch is one of a chart.
        Wish { origin, branch: wish.branch.filter(|_| origin == wish.origin), ..wish }
    });
    select("export-design", "Design", "", &names, chosen, &on_choose)
}

/// The whole chart, or one branch of it.
pub fn branch(
    chart: Option<&Shared<Chart>>,
    wish: Wish,
    picked: Option<PositionId>,
    on_wish: &Callback<Wish>,
    on_pick: &Callback<()>,
) -> Html {
    let Some(chart) = chart.filter(|_| !wish.is_whole()) else { return Html::default() };
    let title = |id: PositionId| chart.get(id).map(named).unwrap_or_default();
    let all = on_wish.reform(move |_: Event| Wish { branch: None, ..wish });
    // What is looked at is what is most likely wanted; without it, the manager is picked.
    let offered = wish.branch.or(picked.filter(|id| chart.get(*id).is_some()));
    let (some, pick) = (on_wish.clone(), on_pick.clone());
    let one = Callback::from(move |_: Event| match offered {
        Some(_) => some.emit(Wish { branch: offered, ..wish }),
        None => pick.emit(()),
    });
    let onclick = on_pick.reform(|_: MouseEvent| ());
    html! {
        <fieldset class="stack-tight">
            <legend class="label">{ "Which positions" }</legend>
            <label class="tick"><input type="radio" name="export-scope" checked={wish.branch.is_none()} onchange={all} /><span>{ format!("The whole chart, {}", counted(chart.len(), "position", "positions")) }</span></label>
            <div class="row export-branch">
                <label class="tick"><input type="radio" name="export-scope" checked={wish.branch.is_some()} onchange={one} />
                    <span>{ match offered { Some(id) => format!("{} and everybody below", title(id)), None => "One manager and everybody below".to_owned() } }</span></label>
                <button type="button" class="button compact" {onclick}>{ if offered.is_some() { "Another manager …" } else { "Pick the manager …" } }</button>
            </div>
        </fieldset>
    }
}

/// How many pixels a PNG has.
pub fn scales(wish: Wish, came: Came<'_>, on_wish: &Callback<Wish>) -> Html {
    let on_choose = on_wish.reform(move |at: usize| Wish { scale: at.min(SCALES.len() - 1), ..wish });
    let size = came.and_then(|came| came.as_ref().ok()).and_then(|sight| sight.shown.size);
    let words = size.map(|size| match pixels::scaled(size, SCALES[wish.scale]) {
        Ok(size) => format!("{} pixels.", across(size)),
        Err(largest) => format!(
            "More pixels than browsers draw. The largest picture that works has {}; the SVG is sharp at any size.",
            across(largest)
        ),
    });
    html! {
        <div class="stack-tight">
            <span class="label">{ "Size" }</span>
            <div class="row">
                { segments("export-scale", "Size", &["1×", "2×", "3×", "4×"], wish.scale, &on_choose) }
                if let Some(words) = words { <span class="small soft" role="status">{ words }</span> }
            </div>
        </div>
    }
}

fn across((width, height): pixels::Size) -> String {
    format!("{} × {}", locale::whole(width.into()), locale::whole(height.into()))
}

/// What the file will hold, in sentences, with its picture.
pub fn held(came: Came<'_>, form: Form) -> Html {
    let content = match came {
        None => html! { <p class="small soft">{ "Looking it through …" }</p> },
        Some(Err(words)) => html! { <p class="notice bad">{ words }</p> },
        Some(Ok(sight)) => {
            let drawing = sight.leaves.first().filter(|_| form.is_picture());
            html! {
                <>
                    { sentences(&sight.shown.contents.sentences) }
                    if let Some(drawing) = drawing {
                        if sight.beside.byte_length() <= LARGEST_SHOWN {
                            <img class="export-drawing" src={drawing.to_string()} alt="The picture, made small" />
                        } else {
                            <p class="small soft">{ "The drawing is too large to be shown here." }</p>
                        }
                    }
                </>
            }
        }
    };
    html! { <section class="stack-tight export-held" aria-live="polite" aria-label="What leaves"><h4 class="label">{ "What leaves" }</h4>{ content }</section> }
}

/// Sentences, one below the other.
pub fn sentences(sentences: &[String]) -> Html {
    let sentence = |words: &String| html! { <li>{ words }</li> };
    html! { <ul class="export-sentences small">{ for sentences.iter().map(sentence) }</ul> }
}

/// What can be done, and what was.
pub fn footer(wish: Wish, came: Came<'_>, told: Option<&Result<AttrValue, AttrValue>>, take: &Callback<bool>) -> Html {
    let name = came.and_then(|came| came.as_ref().ok()).map(|sight| wish.file_name(&sight.shown.name));
    let action = match (&name, wish.form) {
        (_, Form::Print) => "Print …".to_owned(),
        (Some(name), _) => format!("Download {}", isolated(name)),
        (None, _) => "Download".to_owned(),
    };
    let copy = take.reform(|_: MouseEvent| true);
    html! {
        <div class="export-foot">
            <div class="row">
                <button class="button primary" type="submit" disabled={name.is_none()}>{ action }</button>
                if wish.form.is_text() { <button class="button" type="button" disabled={name.is_none()} onclick={copy}>{ "Copy the text" }</button> }
            </div>
            <p class="small" role="status">
                if let Some(told) = told { <span class={told.is_err().then_some("bad-text")}>{ told.clone().unwrap_or_else(|words| words) }</span> }
            </p>
        </div>
    }
}
