//! One person’s weights, asked for by the method that they choose. It knows neither a plan nor what the weights lead to.

use super::pairs::pairs;
use super::points::{rating, swing};
use super::ranking::ranking;
use crate::app::browser::locale;
use crate::app::widget::segments;
use crate::decision::{Criterion, Method, Weighing, Weights};
use std::rc::Rc;
use yew::prelude::*;

/// See [`Weigh`].
#[derive(Properties, PartialEq)]
pub struct WeighProps {
    /// The answers so far.
    pub weighing: Rc<Weighing>,
    /// The answers after one of them was given, changed or taken back, or another method was chosen.
    pub on_change: Callback<Rc<Weighing>>,
}

/// The id of what holds the questions.
pub const QUESTIONS: &str = "weigh-questions";

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

/// What is kept between two answers.
pub struct Kept {
    /// What is being typed or slid, until it is let go: one change of the answers, however many steps the way there has.
    pub draft: UseStateHandle<Option<(Criterion, AttrValue)>>,
    /// The swing that the others are measured by, where several have all points.
    pub anchor: UseStateHandle<Option<Criterion>>,
    /// The two whose comparison is being changed.
    pub pair: UseStateHandle<Option<(Criterion, Criterion)>>,
}

/// The questions of one method, and the weights that follow. The answers to the other methods stay.
#[component]
pub fn Weigh(props: &WeighProps) -> Html {
    let weighing = &props.weighing;
    let kept =
        Kept { draft: use_state(|| None), anchor: use_state(|| weighing.swing.largest()), pair: use_state(|| None) };
    // Not at each step of a slider.
    let found = use_memo(Rc::clone(weighing), |weighing| {
        let compared = (weighing.method == Method::Pairwise).then(|| weighing.pairs.compared().ok()).flatten();
        (weighing.weights(), weighing.differences(), compared)
    });
    let (weights, differences, compared) = &*found;
    let asked = Asked { weighing, on_change: &props.on_change };
    let chosen = Method::ALL.iter().position(|method| *method == weighing.method).unwrap_or_default();
    let on_method = asked.change(|weighing, at: usize| {
        if let Some(method) = Method::ALL.get(at) {
            weighing.method = *method;
        }
    });
    let questions = match weighing.method {
        Method::Swing => swing(&asked, &kept),
        Method::Rating => rating(&asked, &kept),
        Method::Ranking => ranking(&asked),
        Method::Pairwise => pairs(&asked, &kept, compared.as_ref()),
    };
    html! {
        <div class="with-aside">
            <section class="panel stack weigh" id={QUESTIONS} tabindex="-1" aria-label="Questions">
                { segments("weigh-method", "Method", &Method::ALL.map(Method::label), chosen, &on_method) }
                <p class="small soft" id="weigh-progress">{ weighing.progress() }</p>
                { questions }
            </section>
            <aside class="panel stack" aria-label="Weights that follow">
                <h2>{ "Weights that follow" }</h2>
                { bars(weights.as_ref()) }
                if let Some(caution) = weighing.caution() { <p class="small" role="status">{ caution }</p> }
                { for differences.iter().map(|said| html! { <p class="small measure weigh-differs">{ said }</p> }) }
            </aside>
        </div>
    }
}

/// The weights as bars.
fn bars(weights: Option<&Weights>) -> Html {
    let Some(weights) = weights else {
        return html! { <p class="soft small">{ "They appear here once the questions of this method are answered." }</p> };
    };
    let widest = weights.all().iter().copied().fold(0.0, f64::max);
    let bar = |criterion: Criterion| {
        let weight = weights.get(criterion);
        html! {
            <li class="rank">
                <span>{ criterion.label() }</span><span class="number">{ locale::percent(weight) }</span>
                <span class="meter" aria-hidden="true"><span ~style={format!("width: {:.1}%", weight / widest * 100.0)} /></span>
            </li>
        }
    };
    html! { <ul class="ranks leads" id="weigh-weights">{ for Criterion::ALL.into_iter().map(bar) }</ul> }
}

/// Both ends of a criterion’s scale in words.
pub fn ends(criterion: Criterion) -> Html {
    let swing = criterion.swing();
    html! { <span class="scale-ends"><span>{ swing.low }</span><span aria-hidden="true">{ "→" }</span><span>{ swing.high }</span></span> }
}
