//! Where the focus is, and where it goes when what had it is taken away, folded in or switched off: somewhere near, and
//! never to nothing, from where a keyboard would have to begin at the top of the page.

use gloo::events::EventListener;
use gloo::timers::future::TimeoutFuture;
use gloo::utils::{body, document};
use js_sys::Array;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit};
use yew::platform::spawn_local;

/// What the Tab key stops at.
const STOPS: &str = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";

/// Where typing writes, and where a key that undoes takes back what was typed. Whoever pressed a button that goes is not led there.
pub const WRITTEN: &str = "input:not([type=radio], [type=checkbox], [type=range], [type=file]), textarea";

/// What can take an element out of reach without taking it out of the page.
const HIDING: [&str; 3] = ["disabled", "hidden", "open"];

thread_local! {
    /// What was focused last, as long as nobody has left it.
    static LAST: RefCell<Option<Place>> = const { RefCell::new(None) };
}

/// An element that has, or had, the focus.
pub struct Place {
    element: HtmlElement,
    /// Every element around it, the innermost first, with the place among its children that leads to it.
    path: Vec<(Element, u32)>,
}

impl Place {
    /// What has the focus now.
    pub fn here() -> Option<Self> {
        let element = document().active_element().filter(|element| **element != **body())?;
        let mut path = Vec::new();
        let mut at = element.clone();
        while let Some(around) = at.parent_element().filter(|_| at.id() != "main") {
            let before = std::iter::successors(at.previous_element_sibling(), Element::previous_element_sibling);
            #[allow(clippy::cast_possible_truncation)] // no element has as many children
            path.push((around.clone(), before.count() as u32));
            at = around;
        }
        Some(Self { element: element.dyn_into().ok()?, path })
    }

    /// Gives the focus back; where the element cannot take it any more, to what is nearest in what is left around it, and
    /// at last to the heading of the screen.
    pub fn back(&self) {
        if take(&self.element) {
            return;
        }
        let stops = if is(&self.element, WRITTEN) { STOPS.to_owned() } else { format!(":is({STOPS}):not({WRITTEN})") };
        let near = self.path.iter().filter(|(around, _)| around.is_connected());
        let found = near.into_iter().any(|(around, place)| {
            let children = std::iter::successors(around.first_element_child(), Element::next_element_sibling);
            let (before, after): (Vec<_>, Vec<_>) = (0..).zip(children).partition(|(at, _)| at < place);
            after.into_iter().chain(before.into_iter().rev()).any(|(_, child)| enter(&child, &stops))
        });
        if !found {
            to_heading();
        }
    }

    /// Whether nothing can be done with it any more.
    fn is_lost(&self) -> bool {
        is_out_of_reach(&self.element)
    }
}

fn is(element: &Element, selector: &str) -> bool {
    element.matches(selector).unwrap_or_default()
}

/// Whether it is gone, folded in or switched off.
fn is_out_of_reach(element: &HtmlElement) -> bool {
    let shown = element.get_bounding_client_rect();
    !element.is_connected()
        || (shown.width() == 0.0 && shown.height() == 0.0)
        || is(element, ":disabled")
        || is(element, "details:not([open]) > :not(summary), details:not([open]) > :not(summary) *")
}

/// Gives the focus to the heading of the screen, from which what is new on it is read.
pub fn to_heading() {
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        heading.dyn_ref::<HtmlElement>().map(take);
    }
}

/// Gives the focus to the element or to the first of these stops in it, and says whether that worked.
fn enter(element: &Element, stops: &str) -> bool {
    let own = is(element, stops);
    let stop = if own { Some(element.clone()) } else { element.query_selector(stops).ok().flatten() };
    stop.and_then(|stop| stop.dyn_into::<HtmlElement>().ok()).is_some_and(|stop| take(&stop))
}

/// Gives the focus to an element where it stands, and says whether it took it.
fn take(element: &HtmlElement) -> bool {
    // What has just been folded in takes the focus, and loses it again with the next frame.
    if is_out_of_reach(element) {
        return false;
    }
    let quietly = FocusOptions::new();
    quietly.set_prevent_scroll(true);
    // Whether it was taken is seen below.
    let _ = element.focus_with_options(&quietly);
    document().active_element().is_some_and(|active| *active == ***element)
}

/// Keeps the focus from being lost, as long as the page is open.
pub fn keep() {
    let note = || LAST.set(Place::here());
    EventListener::new(&document(), "focusin", move |_| note()).forget();
    // Who leaves an element that stays where it is wants the focus nowhere. Whether it stays is seen a moment later.
    let left = |_: &_| {
        // A timeout that is forgotten instead is held for ever, and this is each time.
        spawn_local(async {
            TimeoutFuture::new(0).await;
            let nowhere = document().active_element().is_none_or(|active| *active == **body());
            LAST.with_borrow_mut(|last| drop(last.take_if(|place| nowhere && !place.is_lost())));
        });
    };
    EventListener::new(&document(), "focusout", left).forget();
    let changed = Closure::<dyn FnMut()>::new(|| {
        let lost = LAST.with_borrow_mut(|last| last.take_if(|place| place.is_lost()));
        if let Some(place) = lost {
            place.back();
        }
    });
    if let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) {
        let wanted = MutationObserverInit::new();
        wanted.set_child_list(true);
        wanted.set_subtree(true);
        wanted.set_attribute_filter(&HIDING.into_iter().map(wasm_bindgen::JsValue::from).collect::<Array>());
        // The body is always there to be observed.
        let _ = observer.observe_with_options(&body(), &wanted);
        changed.forget();
    }
}
