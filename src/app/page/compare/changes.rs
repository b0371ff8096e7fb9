//! The list of what changes from one design to another, line by line, each of which can be accepted or refused, and the third
//! design that comes of it.

use super::costs::{Accepted, cost};
use super::legend::{count, sign};
use super::side::Side;
use crate::app::page::reading::Judge;
use crate::app::router::Route;
use crate::app::state::{Action, Shared, use_dispatch, use_page_state};
use crate::app::widget::{Tone, notice, select};
use crate::design::Origin;
use crate::design::transition::Pays;
use crate::figure::{counted, isolated, quoted};
use crate::org::{Choice, Diff, Difference, Kind, Position, PositionId};
use crate::plan::Compared;
use yew::prelude::*;

/// Lines shown at first, and with each request for more.
const LINES: usize = 200;
/// Further lines that are named when one brings them along.
const NAMED: usize = 3;

/// See [`Changes`].
#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    /// What lies between the two designs.
    pub diff: Shared<Diff>,
    /// The designs.
    pub sides: Shared<Vec<Side>>,
    /// Which of them the first is held against.
    pub after: usize,
    /// What they are judged by.
    pub judge: Shared<Judge>,
    /// The position is to be shown on the charts.
    pub on_show: Callback<PositionId>,
}

/// The list. Another diff is another list: the key is the caller’s.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let diff = &props.diff;
    let state = use_page_state();
    let dispatch = use_dispatch();
    let choice = use_state(|| Shared::new(Choice::of(diff, true)));
    let filter = use_state_eq(|| None::<Kind>);
    let shown = use_state_eq(|| LINES);
    let told = use_state_eq(AttrValue::default);
    // How many designs the plan had when one was drawn.
    let drawn = use_state_eq(|| None::<(usize, usize)>);
    let (first, second) = (&props.sides[0], &props.sides[props.after]);
    let read = (props.sides.clone(), props.judge.clone());
    let pays = use_memo(read.clone(), |(_, judge)| Pays::read(&first.coordinates, &second.coordinates, &judge.brief));
    let accepted = use_memo(((*choice).clone(), read), |(choice, (_, judge))| Accepted::of(diff, choice, first, judge));

    let (lines, taken) = (diff.edits().len(), choice.count());
    let toggle = |line: usize| {
        let (choice, told, diff) = (choice.clone(), told.clone(), diff.clone());
        Callback::from(move |_: Event| {
            let mut next = Choice::clone(&choice);
            let take = !next.is_taken(line);
            let more = if take { next.take(&diff, line) } else { next.refuse(&diff, line) };
            told.set(followed(&diff, take, line, &more).into());
            choice.set(Shared::new(next));
        })
    };
    let all = |take: bool| {
        let (choice, told, diff) = (choice.clone(), told.clone(), diff.clone());
        Callback::from(move |_: MouseEvent| {
            choice.set(Shared::new(Choice::of(&diff, take)));
            told.set(AttrValue::Static(if take { "Every change is accepted." } else { "Every change is refused." }));
        })
    };
    let show = |seat: PositionId| props.on_show.reform(move |_: MouseEvent| seat);
    let draw = {
        let (dispatch, choice, drawn, diff) = (dispatch.clone(), (*choice).clone(), drawn.clone(), diff.clone());
        let (origin, designs) = (first.origin, state.plan().designs.len());
        let what = format!(
            "A new design was drawn from {} with {taken} of the {lines} changes towards {}.",
            quoted(&first.name),
            quoted(&second.name)
        );
        Callback::from(move |_: MouseEvent| {
            drawn.set(Some((designs, taken)));
            dispatch.dispatch(Action::Draw(origin, choice.edits(&diff), what.clone()));
        })
    };

    let wanted = |difference: &&Difference| filter.is_none_or(|kind| difference.kinds.has(kind));
    let total: usize = diff.differences().iter().filter(wanted).map(|difference| difference.lines.len()).sum();
    let mut room = *shown;
    let groups = diff.differences().iter().filter(wanted).map_while(|difference| {
        (room > 0).then(|| {
            let lines = &difference.lines[..difference.lines.len().min(room)];
            room -= lines.len();
            let line = |line: &usize| {
                html! {
                    <li key={*line} class={classes!("change", (!choice.is_taken(*line)).then_some("refused"))}>
                        <label class="tick"><input type="checkbox" checked={choice.is_taken(*line)} onchange={toggle(*line)} />{ sign(diff.kind(*line)) }<span>{ diff.told(*line) }</span></label>
                    </li>
                }
            };
            let name = diff.to().get(difference.seat).or_else(|| diff.from().get(difference.seat)).map_or("", Position::name);
            html! {
                <li key={difference.seat.number()} class="change-group">
                    <div class="change-head">
                        <button class="button quiet compact" onclick={show(difference.seat)} aria-label={format!("Show {} on the chart", isolated(name))}>{ name }</button>
                        <span class="number small soft">{ cost(diff, difference, &pays) }</span>
                    </div>
                    <ul>{ for lines.iter().map(line) }</ul>
                </li>
            }
        })
    });
    let groups = groups.collect::<Html>();
    let more = {
        let (shown, now) = (shown.clone(), *shown);
        Callback::from(move |_: MouseEvent| shown.set(now + LINES))
    };
    let kinds: Vec<_> = Kind::ALL.into_iter().filter(|kind| count(diff, *kind) > 0).collect();
    let faces: Vec<_> = std::iter::once("All kinds".to_owned())
        .chain(kinds.iter().map(|kind| format!("{} ({})", kind.label(), count(diff, *kind))))
        .collect();
    let faces: Vec<_> = faces.iter().map(String::as_str).collect();
    let chosen = filter.and_then(|kind| kinds.iter().position(|one| *one == kind)).map_or(0, |at| at + 1);
    let on_filter = {
        let (filter, shown) = (filter.clone(), shown.clone());
        Callback::from(move |at: usize| {
            shown.set(LINES);
            filter.set(at.checked_sub(1).and_then(|at| kinds.get(at).copied()));
        })
    };
    let (from, to) = (quoted(&first.name), quoted(&second.name));
    html! {
        <section class="panel stack" aria-labelledby="changes">
            <div class="stack-tight">
                <h2 id="changes">{ "Changes, line by line" }</h2>
                <p class="soft measure">{ format!("What turns {from} into {to}, in as few lines as possible. Accept or refuse each; what is accepted can be drawn as a design of its own.") }</p>
            </div>
            <p class="hidden-text" role="status">{ &*told }</p>
            if lines == 0 {
                <p>{ "The two designs are the same." }</p>
            } else {
                <div class="compare-bar">
                    { select("changes-kind", "Show", "", &faces, chosen, &on_filter) }
                    <button class="button" onclick={all(true)}>{ "Accept all" }</button>
                    <button class="button" onclick={all(false)}>{ "Refuse all" }</button>
                    <strong class="number">{ format!("{taken} of {lines} accepted") }</strong>
                </div>
                <p class="small soft">{ "The charts show the designs as they are; what you refuse counts for the new design alone." }</p>
                if !told.is_empty() { <p class="small soft" aria-hidden="true">{ &*told }</p> }
                <ul class="changes" aria-label="The changes">{ groups }</ul>
                if total > *shown {
                    <p><button class="button" onclick={more}>{ format!("Show more: {}", counted(total - *shown, "line is not shown yet", "lines are not shown yet")) }</button></p>
                }
                <p class="measure">{ accepted.sums() }</p>
                <div class="row">
                    <button class="button primary" disabled={taken == 0} onclick={draw}>{ "Draw as a new design" }</button>
                    if taken == 0 { <span class="small soft">{ "Accept at least one change to draw a design." }</span> }
                    <span class="small">{ accepted.fit([first, second]) }</span>
                </div>
                if let Some((before, accepted)) = *drawn { { self::drawn(&state.plan().side_by_side(), state.plan().designs.get(before).map(|design| (Origin::Drawn(design.id), design.name.as_str())), accepted, &dispatch) } }
            }
        </section>
    }
}

/// What was drawn, the way to it, and the offer to compare it too.
fn drawn(
    compared: &Compared,
    design: Option<(Origin, &str)>,
    accepted: usize,
    dispatch: &crate::app::state::Dispatch,
) -> Html {
    let Some((origin, name)) = design else { return Html::default() };
    let is_compared = compared.contains(&origin);
    let add = {
        let (dispatch, compared) = (dispatch.clone(), compared.clone());
        Callback::from(move |_: MouseEvent| {
            let mut origins = compared.to_vec();
            // Where there is no room, it takes the last place.
            if origins.len() == *Compared::COUNT.end() {
                origins.pop();
            }
            origins.push(origin);
            if let Ok(compared) = Compared::try_from(origins) {
                dispatch.dispatch(Action::Compare(compared));
            }
        })
    };
    let held = if accepted == 1 {
        "It has the one change that was accepted."
    } else {
        "It has the changes that were accepted."
    };
    let content = html! {
        <>
            <p><strong>{ name }</strong>{ format!(" was drawn. {held} ") }<a href={Route::Designs.href()}>{ format!("Go to {}", isolated(name)) }</a></p>
            if !is_compared { <p><button class="button compact" onclick={add}>{ format!("Compare {} too", isolated(name)) }</button></p> }
        </>
    };
    notice(Tone::Good, content)
}

/// What became of a line, and of those that went with it, in whole sentences.
fn followed(diff: &Diff, taken: bool, line: usize, more: &[usize]) -> String {
    let what = if taken { "Accepted" } else { "Refused" };
    let own = diff.told(line);
    let named: Vec<_> = more.iter().take(NAMED).map(|line| diff.told(*line)).collect();
    let named = named.join(" ");
    match (more.len(), taken) {
        (0, _) => format!("{what}: {own}"),
        (count, true) if count <= NAMED => {
            format!("{what}: {own} That needs this too, which is accepted with it: {named}")
        }
        (count, false) if count <= NAMED => {
            format!("{what}: {own} This cannot be without it and is refused as well: {named}")
        }
        (count, true) => {
            format!("{what}: {own} That needs {count} further changes, which are accepted with it. Among them: {named}")
        }
        (count, false) => format!(
            "{what}: {own} {count} further changes cannot be without it and are refused as well. Among them: {named}"
        ),
    }
}
