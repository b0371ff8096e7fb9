//! One person’s weights, asked for by swing. It knows neither a plan nor what the weights lead to.

use super::points::{Draft, swing};
use crate::decision::Weighing;
use std::rc::Rc;
use yew::prelude::*;

/// See [`Weigh`].
#[derive(Properties, PartialEq)]
pub struct WeighProps {
    /// The answers so far.
    pub weighing: Rc<Weighing>,
    /// The answers after one of them was given, changed or taken back.
    pub on_change: Callback<Rc<Weighing>>,
}

/// Answers, and the way to change them.
pub struct Asked<'a> {
    /// The answers so far.
    pub weighing: &'a Rc<Weighing>,
    on_change: &'a Callback<Rc<Weighing>>,
}

impl Asked<'_> {
    /// Hands on what a choice makes of the answers. What changes nothing is not handed on.
    pub fn change<T: 'static>(&self, change: impl Fn(&mut Weighing, T) + 'static) -> Callback<T> {
        let (weighing, on_change) = (Rc::clone(self.weighing), self.on_change.clone());
        Callback::from(move |chosen: T| {
            let mut changed = Weighing::clone(&weighing);
            change(&mut changed, chosen);
            if changed != *weighing {
                on_change.emit(Rc::new(changed));
            }
        })
    }
}

/// The questions.
#[component]
pub fn Weigh(props: &WeighProps) -> Html {
    let draft = Draft::new(use_state(|| None));
    let asked = Asked { weighing: &props.weighing, on_change: &props.on_change };
    html! {
        <section class="panel stack weigh">
            { swing(&asked, &draft) }
        </section>
    }
}
