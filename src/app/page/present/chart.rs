//! A design on a slide: its chart, which moves as it does everywhere, and what it comes to.

use crate::app::browser::locale;
use crate::app::chart::ChartView;
use crate::app::page::reading::{Judge, Reading, badge_marks, legend};
use crate::app::state::{Shared, use_chart};
use crate::decision::read_measured;
use crate::design::Origin;
use crate::plan::{Plan, View};
use std::rc::Rc;
use yew::prelude::*;

/// See [`DesignSlide`].
#[derive(Properties, PartialEq)]
pub struct DesignSlideProps {
    /// The plan.
    pub plan: Shared<Plan>,
    /// Which of its designs.
    pub origin: Origin,
}

/// The slide. How the chart is looked at here is kept for the slide alone.
#[component]
pub fn DesignSlide(props: &DesignSlideProps) -> Html {
    let chart = use_chart(&props.plan, props.origin);
    let view = use_state(|| Shared::of(Rc::new(View::default())));
    let read = use_memo((chart.clone(), props.plan.clone()), |(chart, plan)| {
        chart.as_ref().map(|chart| {
            let reading = Reading::of(chart);
            let fit = Judge::of(plan.brief()).fit(&read_measured(chart, &reading.measures)).fit.total();
            (Shared::new(badge_marks(&reading.leaders)), reading, fit)
        })
    });
    let (Some(chart), Some((marks, reading, fit))) = (chart, &*read) else { return Html::default() };
    let on_view = {
        let view = view.clone();
        Callback::from(move |next: Rc<View>| view.set(Shared::of(next)))
    };
    let measures = &reading.measures;
    let whole = |number: u32| locale::whole(number.into());
    let figures = format!(
        "Fit {} of 100 · {} positions · {} layers · {} report to the CEO",
        locale::fixed(*fit, 1),
        whole(measures.positions()),
        whole(measures.layers),
        whole(measures.ceo_span())
    );
    html! {
        <div class="slide-chart">
            <p class="slide-lead">{ figures }</p>
            <ChartView id="slide-chart" title={props.plan.label(props.origin).to_owned()} {chart} marks={marks.clone()} view={(*view).clone()} {on_view} compact=true />
            { legend() }
        </div>
    }
}
