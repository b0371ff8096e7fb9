//! Taking a chart out: in which form, what of it, and what that comes to, before anything is made.

mod counter;
mod fields;
mod form;
mod lock;
mod pages;
mod share;
mod wish;

pub use counter::{Heard, nothing, use_counter};
pub use share::Share;

use super::picker::{Picker, Purpose};
use crate::app::browser::{clipboard, files, picture};
use crate::app::state::{Shared, use_page_state};
use crate::app::widget::Dialog;
use crate::design::Origin;
use crate::exchange::export::Kind;
use crate::exchange::{Given, Leaving, Outgoing, Sheet, Shown, pixels};
use crate::figure::quoted;
use crate::org::PositionId;
use fields::fields;
use form::{branch, footer, forms, held};
use gloo::file::ObjectUrl;
use js_sys::{ArrayBuffer, Uint8Array};
use std::rc::Rc;
use wish::{Form, SCALES, Wish};
use yew::platform::spawn_local;
use yew::prelude::*;

/// See [`Export`].
#[derive(Properties, PartialEq)]
pub struct ExportProps {
    /// The design to begin with.
    pub origin: Origin,
    /// The position that is looked at, whose branch may be what is wanted.
    pub picked: Option<PositionId>,
    /// It was left.
    pub on_close: Callback<()>,
}

/// What would leave, as the clerk has said it.
#[derive(Clone, PartialEq)]
struct Seen {
    /// What was wished for.
    wish: Wish,
    /// What that comes to, or why it cannot be.
    came: Result<Rc<Sight>, AttrValue>,
}

/// What is to be seen of it.
struct Sight {
    shown: Shown,
    /// What came beside: the drawing, or the pages one after the other.
    beside: ArrayBuffer,
    /// The drawing, or the first pages, as the page can show them.
    leaves: Vec<ObjectUrl>,
}

impl Sight {
    fn of(shown: Shown, beside: ArrayBuffer) -> Self {
        let mut from = 0;
        let mut leaf = |length: u32| {
            let leaf = picture::address(&beside.slice_with_end(from, from + length));
            from += length;
            leaf
        };
        #[allow(clippy::cast_possible_truncation)] // a buffer of the browser is shorter
        let lengths = shown.pages.iter().take(pages::MOST_SHOWN).map(|(_, length)| *length as u32);
        let leaves = match shown.size {
            Some(_) => vec![leaf(beside.byte_length())],
            None => lengths.map(leaf).collect(),
        };
        Self { shown, beside, leaves }
    }
}

impl PartialEq for Sight {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What was done last, for the reader.
type Told = Option<Result<AttrValue, AttrValue>>;

/// The dialog.
#[component]
pub fn Export(props: &ExportProps) -> Html {
    let state = use_page_state();
    let plan = state.plan().clone();
    let counter = use_counter();
    let wish = use_state_eq(|| Wish {
        form: Form::File(Kind::Workbook),
        origin: props.origin,
        branch: None,
        leaving: Leaving::everything(),
        scale: 1,
        sheet: Sheet { size: 0, landscape: true },
    });
    let seen = use_state_eq(|| None::<Seen>);
    let told = use_state_eq(|| Told::None);
    let picking = use_state_eq(|| false);
    {
        let (counter, plan) = (Rc::clone(&counter), plan.clone());
        use_effect_with((), move |()| counter.lay(&plan, |_| {}));
    }
    // One question at a time: what is wished for meanwhile is asked when the answer is there.
    let asking = use_mut_ref(|| false);
    {
        let (counter, seen) = (Rc::clone(&counter), seen.clone());
        use_effect_with((*wish, (*seen).clone()), move |(wish, last)| {
            let known = last.as_ref().is_some_and(|seen| same(&seen.wish, wish));
            if known || asking.replace(true) {
                return;
            }
            let wish = *wish;
            counter.ask(Outgoing::Show(wish.order(), wish.sight()), &nothing(), move |heard| {
                asking.replace(false);
                let came = heard.and_then(|(given, beside)| match given {
                    Given::Shown(shown) => Ok(Rc::new(Sight::of(shown, beside))),
                    _ => Err(AttrValue::Static(UNASKED)),
                });
                seen.set(Some(Seen { wish, came }));
            });
        });
    }
    let change = {
        let (wish, told) = (wish.clone(), told.clone());
        Callback::from(move |next: Wish| {
            told.set(None);
            wish.set(next);
        })
    };
    let sight = seen.as_ref().filter(|seen| same(&seen.wish, &wish)).map(|seen| seen.came.clone());
    let take = {
        let (counter, wish, told) = (Rc::clone(&counter), *wish, told.clone());
        let sight = sight.clone().and_then(Result::ok);
        Callback::from(move |copied: bool| {
            let told = told.clone();
            match (wish.form, &sight) {
                (Form::Png, Some(sight)) => make_png(wish, sight, told),
                (Form::Print, Some(sight)) => pages::print(wish, sight, told),
                _ => {
                    told.set(Some(Ok("Making the file …".into())));
                    counter.ask(Outgoing::Make(wish.order()), &nothing(), move |heard| match heard {
                        Ok((Given::File(name, _), bytes)) if copied => copy(name, &bytes, told),
                        Ok((Given::File(name, mime), bytes)) => {
                            files::download_bytes(&name, &mime, &bytes);
                            told.set(Some(Ok(files::handed(&name).into())));
                        }
                        Ok(_) => told.set(Some(Err(UNASKED.into()))),
                        Err(words) => told.set(Some(Err(words))),
                    });
                }
            }
        })
    };
    let onsubmit = take.reform(|event: SubmitEvent| {
        event.prevent_default();
        false
    });
    let chart = plan.chart(wish.origin).map(Shared::of);
    let picker = match &chart {
        Some(chart) if *picking => {
            let (wish, change, picking) = (*wish, change.clone(), picking.clone());
            let on_done = Callback::from(move |picked: Option<(Option<PositionId>, crate::org::Team)>| {
                picking.set(false);
                if let Some((branch, _)) = picked {
                    change.emit(Wish { branch, ..wish });
                }
            });
            html! { <Picker chart={chart.clone()} seats={Vec::new()} purpose={Purpose::Branch} {on_done} /> }
        }
        _ => Html::default(),
    };
    let on_pick = {
        let picking = picking.clone();
        Callback::from(move |()| picking.set(true))
    };
    let counts = seen.as_ref().and_then(|seen| seen.came.as_ref().ok()).map(|sight| &*sight.shown.contents.parts);
    let on_leaving = {
        let (wish, change) = (*wish, change.clone());
        Callback::from(move |leaving| change.emit(Wish { leaving, ..wish }))
    };
    let form = wish.form;
    html! {
        <>
            <Dialog title="Export" on_close={props.on_close.clone()}>
                <form class="export" {onsubmit}>
                    { forms(*wish, &change) }
                    <div class="export-wish stack">
                        <div class="stack-tight"><h3>{ form.label() }</h3><p class="soft small">{ form.line() }</p></div>
                        { form::design(&plan, *wish, &change) }
                        { branch(chart.as_ref(), *wish, props.picked, &change, &on_pick) }
                        { fields(wish.leaving, counts.unwrap_or_default(), &move |part| form.lacks(part), &on_leaving) }
                        if form == Form::Png { { form::scales(*wish, sight.as_ref(), &change) } }
                        if form == Form::Print { { pages::sheet(*wish, &change) }{ pages::preview(sight.as_ref()) } }
                        { held(sight.as_ref(), form) }
                    </div>
                    { footer(*wish, sight.as_ref(), (*told).as_ref(), &take) }
                </form>
            </Dialog>
            { picker }
        </>
    }
}

/// What the clerk never does.
const UNASKED: &str = "The page has been renewed since it was opened. Reload it and try again.";

/// Whether the clerk would say the same of both.
fn same(one: &Wish, other: &Wish) -> bool {
    (one.order(), one.sight()) == (other.order(), other.sight())
}

/// Drawings of more bytes are not shown: they would hold the page up.
const LARGEST_SHOWN: u32 = 3_000_000;

/// Makes a picture of pixels and hands it over.
fn make_png(wish: Wish, sight: &Sight, told: UseStateHandle<Told>) {
    let (Some(drawing), Some(size)) = (sight.leaves.first().cloned(), sight.shown.size) else { return };
    let (width, height) = pixels::scaled(size, SCALES[wish.scale]).unwrap_or_else(|largest| largest);
    let name = wish.file_name(&sight.shown.name);
    told.set(Some(Ok("Drawing the picture …".into())));
    spawn_local(async move {
        told.set(Some(match picture::png(&drawing, width, height).await {
            Ok(bytes) => {
                files::download_bytes(&name, "image/png", &bytes);
                Ok(files::handed(&name).into())
            }
            Err(words) => Err(words.into()),
        }));
    });
}

/// Puts a text on the clipboard.
fn copy(name: String, bytes: &ArrayBuffer, told: UseStateHandle<Told>) {
    let text = String::from_utf8_lossy(&Uint8Array::new(bytes).to_vec()).into_owned();
    spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        told.set(Some(if copied {
            Ok("The text is on the clipboard.".into())
        } else {
            Err(format!("The browser does not let the page use the clipboard. Download {} instead.", quoted(&name))
                .into())
        }));
    });
}
