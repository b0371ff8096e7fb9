//! The path: a CSO now, a CRO later, and what it would take for it to be worth the change.

use crate::app::browser::locale;
use crate::app::router::Route;
use crate::app::widget::panel;
use crate::decision::{ALIKE, Alternative, Contender, Decision, Model};
use yew::prelude::*;

/// What the path is made of, where a change is expected; else what it would need.
pub fn path(decision: &Decision, model: &Model) -> Html {
    let found = decision.ranked.iter().chain(&decision.removed);
    let total = |contender: Contender| {
        found.clone().find(|ranked| ranked.contender == contender).map(|ranked| ranked.fit.total())
    };
    let title = "A CSO now, a CRO later?";
    let Some(path) = total(Contender::CsoThenCro) else {
        let content = html! {
            <p class="measure">{ "A path can only be first where a change is expected: a hedge has to be earned by a forecast. " }<a href={Route::Company.href()}>{ "Say what will be different in 24 months" }</a>{ " and it is weighed with the other options." }</p>
        };
        return panel(title, "", content);
    };
    let (now, cost) = (model.path.weight_now, model.path.switching_cost);
    let standing = |alternative| total(Contender::Standing(alternative)).unwrap_or_default();
    let (cso, cro) = (standing(Alternative::Cso), standing(Alternative::Cro));
    let better = cso.max(cro);
    let lead = path - better;
    let words = if lead > ALIKE {
        format!(
            "The path is worth it: {} points more than the better of the two kept for good.",
            locale::fixed(lead, 1)
        )
    } else if lead > -ALIKE {
        "The path is level with the better of the two kept for good.".to_owned()
    } else {
        format!(
            "Not worth the change: {} points less than the better of the two kept for good. Without the cost of changing over it would stand at {}.",
            locale::fixed(-lead, 1),
            locale::fixed(path + cost, 1)
        )
    };
    let line = |label: &'static str, points: f64, class: &'static str| html! { <li class={classes!("rank", class)}><span>{ label }</span><span class="number">{ locale::fixed(points, 1) }</span></li> };
    let content = html! {
        <>
            <p>{ words }</p>
            <ul class="ranks">
                { line("CSO now and later", cso, "") }
                { line("CRO now and later", cro, "") }
                { line("CSO now, CRO later", path, "leads") }
            </ul>
            <p class="tiny soft measure">{ format!("Today counts {}, the situation in 24 months {}; changing over costs {} points. Both are judgement and can be changed on the Guide page.", locale::percent(now), locale::percent(1.0 - now), locale::fixed(cost, 1)) }</p>
        </>
    };
    panel(title, "", content)
}
