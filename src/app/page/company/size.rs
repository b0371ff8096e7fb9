//! Size and stage, business model.

use super::form::{Form, amount, count, menu, of_menu, percent, plain, rate};
use crate::app::browser::locale;
use crate::app::widget::{Entry, panel, select};
use crate::company::{Answer, BusinessModel, Currency, Stage, entry};
use yew::prelude::*;

/// The section.
pub fn size(form: &Form<'_>) -> Html {
    let profile = form.profile;
    let exchange = profile.exchange;
    let (stages, stage) = menu("Not sure", &Stage::ALL, Stage::label, profile.stage);
    let (models, model) = menu("Not sure", &BusinessModel::ALL, BusinessModel::label, profile.model);
    let currencies = Currency::ALL.map(Currency::code);
    let currency = Currency::ALL.iter().position(|one| *one == exchange.currency).unwrap_or_default();
    let on_stage = form.chosen(|at| Answer::Stage(of_menu(&Stage::ALL, at)));
    let on_model = form.chosen(|at| Answer::Model(of_menu(&BusinessModel::ALL, at)));
    let on_currency = form.chosen(|at: usize| Answer::Currency(Currency::ALL[at.min(Currency::ALL.len() - 1)]));
    let fields = html! {
        <div class="two">
            <Entry id="name" label="Company name" placeholder="Optional" numeric=false value={profile.name.clone()} on_entry={form.typed(plain, Answer::Name)} />
            { select("stage", "Growth stage", "", &stages, stage, &on_stage) }
            <Entry id="people" label="People in the company" value={count(profile.people)} on_entry={form.typed(entry::count, Answer::People)} />
            <Entry id="sales-people" label="People in sales" value={count(profile.sales_people)} on_entry={form.typed(entry::count, Answer::SalesPeople)} />
            <Entry id="revenue" label="Annual revenue" hint={format!("For example 20M, 750k or {}", locale::whole(20_000_000))} value={amount(profile.revenue)} on_entry={form.typed(entry::amount, Answer::Revenue)} />
            { select("currency", "Currency", "", &currencies, currency, &on_currency) }
            if exchange.currency != Currency::Usd {
                <Entry id="rate" label={format!("One {} in US dollars", exchange.currency.code())} placeholder="Rate"
                    hint="A round figure of ours; the model’s tables are in US dollars. Put today’s rate here if it matters."
                    value={locale::entered(exchange.usd(), 6)} on_entry={form.typed(rate, Answer::Rate)} />
            }
            { select("model", "Business model", "", &models, model, &on_model) }
            <Entry id="recurring" label="Recurring part of revenue" unit="%" value={percent(profile.recurring)} on_entry={form.typed(entry::percent, Answer::Recurring)} />
        </div>
    };
    panel(
        "Size and business",
        "Growth stage stands in where revenue and people are not known, and the business model where the recurring part is not.",
        fields,
    )
}
