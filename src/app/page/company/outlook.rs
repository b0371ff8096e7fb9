//! What is expected in 24 months: only what will differ from today.

use super::form::{Form, amount, count, menu, of_menu, percent};
use super::needs::need_id;
use crate::app::widget::{Entry, scale, select};
use crate::company::{Answer, Need, SalesLeader, entry};
use yew::prelude::*;

const AS_TODAY: &str = "As today";

/// The section, folded away until something is expected.
pub fn outlook(form: &Form<'_>) -> Html {
    let outlook = form.profile.outlook;
    let (leaders, leader) = menu(AS_TODAY, &SalesLeader::ALL, SalesLeader::label, outlook.sales);
    let on_leader = form.chosen(|at| Answer::LaterSalesLeader(of_menu(&SalesLeader::ALL, at)));
    let need = |need: Need| {
        let on_level = form.chosen(move |level| Answer::LaterNeed(need, level));
        scale(&format!("later-{}", need_id(need)), need, AS_TODAY, outlook.needs.get(need), &on_level)
    };
    html! {
        <section class="panel">
            <details open={!outlook.is_empty()}>
                <summary><h2>{ "In 24 months" }</h2></summary>
                <div class="stack">
                    <p class="soft measure">{ "Fill in only what you expect to change. A path such as “CSO now, CRO later” can win only on a forecast that is stated here." }</p>
                    <div class="two">
                        <Entry id="later-revenue" label="Annual revenue then" placeholder={AS_TODAY} value={amount(outlook.revenue)} on_entry={form.typed(entry::amount, Answer::LaterRevenue)} />
                        <Entry id="later-sales-people" label="People in sales then" placeholder={AS_TODAY} value={count(outlook.sales_people)} on_entry={form.typed(entry::count, Answer::LaterSalesPeople)} />
                        <Entry id="later-recurring" label="Recurring part of revenue then" unit="%" placeholder={AS_TODAY} value={percent(outlook.recurring)} on_entry={form.typed(entry::percent, Answer::LaterRecurring)} />
                        <Entry id="later-streams" label="Revenue streams then, of similar size" placeholder={AS_TODAY} value={count(outlook.streams)} on_entry={form.typed(entry::count, Answer::LaterStreams)} />
                        { select("later-leader", "Who will lead sales day to day", "", &leaders, leader, &on_leader) }
                    </div>
                    <div class="needs">{ for Need::ALL.into_iter().map(need) }</div>
                </div>
            </details>
        </section>
    }
}
