//! Who can open a link: everybody who has it, or who knows a passphrase.

use super::share::{Link, Wish};
use crate::app::browser::seal;
use crate::exchange::passphrase::Strength;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

impl Wish {
    /// What is still missing for the lock.
    pub fn refusal(&self) -> Option<&'static str> {
        if self.passphrase.is_empty() {
            Some("Type a passphrase, or have one made.")
        } else if !self.shown && self.again != self.passphrase {
            Some("Type it twice, or show it: who mistypes it locks everybody out.")
        } else {
            None
        }
    }
}

/// The passphrase. `unlocked` changes it after a link was made.
pub fn locking(wish: &Wish, change: &Callback<Wish>, unlocked: &Callback<Wish>, link: &Link) -> Html {
    let missing = (!seal::can_lock()).then(|| seal::SealError::Missing.said());
    let with = |next: fn(&Wish) -> Wish| {
        let (wish, change) = (wish.clone(), unlocked.clone());
        move || change.emit(next(&wish))
    };
    let on_lock = {
        let (wish, change) = (wish.clone(), change.clone());
        Callback::from(move |_: Event| change.emit(Wish { locked: !wish.locked, ..wish.clone() }))
    };
    let typed = |again: bool| {
        let (wish, change) = (wish.clone(), unlocked.clone());
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let text = AttrValue::from(input.map(|input| input.value()).unwrap_or_default());
            change.emit(match again {
                true => Wish { again: text, ..wish.clone() },
                false => Wish { passphrase: text, ..wish.clone() },
            });
        })
    };
    let show = with(|wish| Wish { shown: !wish.shown, ..wish.clone() });
    let make = with(|wish| Wish { passphrase: seal::made_up().into(), shown: true, ..wish.clone() });
    let kind = if wish.shown { "text" } else { "password" };
    let refusal = wish.refusal();
    let strength = (!wish.passphrase.is_empty()).then(|| Strength::of(&wish.passphrase).said());
    html! {
        <fieldset class="stack-tight">
            <legend class="label">{ "Who can open it" }</legend>
            <label class="tick"><input type="checkbox" checked={wish.locked} disabled={missing.is_some()} onchange={on_lock} /><span>{ "Only who knows a passphrase" }</span></label>
            if let Some(missing) = missing { <p class="tiny soft">{ missing }</p> }
            if wish.locked {
                <div class="stack-tight share-lock">
                    <div class="row">
                        <label class="field share-field"><span class="label">{ "Passphrase" }</span>
                            <input id="share-passphrase" class="input" type={kind} autocomplete="new-password" spellcheck="false" value={wish.passphrase.clone()} oninput={typed(false)} /></label>
                        if !wish.shown {
                            <label class="field share-field"><span class="label">{ "The same again" }</span>
                                <input id="share-again" class="input" type={kind} autocomplete="new-password" spellcheck="false" value={wish.again.clone()} oninput={typed(true)} /></label>
                        }
                    </div>
                    <div class="row">
                        <label class="tick"><input type="checkbox" checked={wish.shown} onchange={Callback::from(move |_: Event| show())} /><span>{ "Show it" }</span></label>
                        <button type="button" class="button compact" onclick={Callback::from(move |_: MouseEvent| make())}>{ "Make a strong one" }</button>
                        <button type="submit" class="button compact primary" disabled={refusal.is_some() || !matches!(link, Link::Unlocked(_))}>{ "Lock the link" }</button>
                    </div>
                    <p class="small soft" role="status">{ strength.unwrap_or_default() }{ " " }{ refusal.unwrap_or("Send it another way than the link. Nobody can recover it.") }</p>
                </div>
            } else {
                <p class="tiny soft">{ "Whoever has the link can open it, and a browser keeps links it has opened in its history." }</p>
            }
        </fieldset>
    }
}
