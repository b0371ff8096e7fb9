//! A context menu: what can be done with what is under the pointer.

use crate::app::browser::focus::Place;
use web_sys::HtmlElement;
use yew::prelude::*;

/// One entry of a menu.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuEntry {
    /// What it does.
    pub label: AttrValue,
    /// The key that does the same; may be empty.
    pub key: &'static str,
    /// Whether a line stands above it.
    pub parted: bool,
}

/// See [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// What the menu is for.
    pub label: AttrValue,
    /// The point of the window that it opens at.
    pub at: (i32, i32),
    /// Its entries.
    pub entries: Vec<MenuEntry>,
    /// The entry that was chosen, or that it was left.
    pub on_choose: Callback<Option<usize>>,
}

/// A menu at a point of the window, moved as far as keeps it there. The focus goes back where it came from.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let menu = use_node_ref();
    let at = use_state_eq(|| 0_usize);
    {
        let menu = menu.clone();
        use_effect_with((), move |()| {
            let before = Place::here();
            if let Some(menu) = menu.cast::<HtmlElement>() {
                let _ = menu.focus();
            }
            move || {
                if let Some(before) = before {
                    before.back();
                }
            }
        });
    }
    let last = props.entries.len().saturating_sub(1);
    let onkeydown = {
        let (at, on_choose) = (at.clone(), props.on_choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "ArrowDown" => at.set(if *at == last { 0 } else { *at + 1 }),
                "ArrowUp" => at.set(at.checked_sub(1).unwrap_or(last)),
                "Home" => at.set(0),
                "End" => at.set(last),
                "Enter" | " " => on_choose.emit(Some(*at)),
                "Escape" | "Tab" => on_choose.emit(None),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onfocusout = props.on_choose.reform(|_: FocusEvent| None);
    let (x, y) = props.at;
    let style = format!(
        "left: max(0.5rem, min({x}px, 100vw - 16.5rem)); top: max(0.5rem, min({y}px, 100dvh - {}rem))",
        props.entries.len() * 2 + 3
    );
    let entry = |(place, entry): (usize, &MenuEntry)| {
        let onclick = props.on_choose.reform(move |_: MouseEvent| Some(place));
        let class = classes!("menu-entry", (place == *at).then_some("active"), entry.parted.then_some("parted"));
        html! {
            <div role="menuitem" id={format!("menu-{place}")} {class} {onclick}>
                <span>{ &entry.label }</span>
                if !entry.key.is_empty() { <kbd>{ entry.key }</kbd> }
            </div>
        }
    };
    html! {
        <div ref={menu} class="menu" role="menu" tabindex="-1" aria-label={props.label.clone()} aria-activedescendant={format!("menu-{}", *at)}
            ~style={style} {onkeydown} {onfocusout}>
            { for props.entries.iter().enumerate().map(entry) }
        </div>
    }
}
