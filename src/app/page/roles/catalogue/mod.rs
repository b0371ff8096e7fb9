//! What each role is there for, what it owns, what it shares and what it does not own, with the guide and section behind every sentence.

mod card;

use super::{Chosen, role_select};
use crate::app::state::use_page_state;
use crate::decision::{Alternative, Call, Contender, Decision};
use crate::design::{Basis, SalesSize};
use crate::role::{Band, Role};
use yew::prelude::*;

/// The roles as they are listed; the order is that of [`Role::ALL`].
const GROUPS: [(&str, &[Role]); 4] = [
    ("All of sales, or all of revenue", &[Role::Cro, Role::Cso, Role::VpSales]),
    ("Beside sales", &[Role::Marketing, Role::CustomerSuccess, Role::GrowthOfficer]),
    (
        "Parts of sales, and its support",
        &[
            Role::SalesDirector,
            Role::RevenueOperations,
            Role::SalesOperations,
            Role::Enablement,
            Role::RegionalDirector,
            Role::SalesManager,
        ],
    ),
    ("Selling", &[Role::AccountExecutive, Role::SalesDevelopment, Role::ChannelManager]),
];

/// The tab.
#[component]
pub fn CatalogueTab(props: &Chosen) -> Html {
    let state = use_page_state();
    let role = props.role;
    let (_, why) = advised(state.decision());
    // The company’s own number, or a share of its people; where neither is known, no size is the company’s.
    let size = SalesSize::of(state.profile());
    let band = (size.basis != Basis::Usual).then(|| Band::of(size.people));
    html! {
        <div class="roles-catalogue">
            { picker(props) }
            <article class="stack role-card" id="role-card" aria-label={role.label()}>
                <p class="soft small" id="role-advised">{ why }</p>
                { card::card(role, band) }
            </article>
        </div>
    }
}

/// The roles to choose from: a list where there is room beside the card, a menu where there is none.
fn picker(chosen: &Chosen) -> Html {
    let one = |role: &Role| {
        let onclick = {
            let role = *role;
            chosen.on_role.reform(move |_: MouseEvent| role)
        };
        let current = (*role == chosen.role).then_some("true");
        html! { <li><button type="button" aria-current={current} {onclick}>{ role.label() }</button></li> }
    };
    let group = |(name, roles): &(&'static str, &[Role])| {
        html! { <li><span class="tiny soft">{ *name }</span><ul>{ for roles.iter().map(one) }</ul></li> }
    };
    html! {
        <nav class="roles-picker no-print" aria-label="Which role">
            <ul class="roles-list">{ for GROUPS.iter().map(group) }</ul>
            <div class="roles-menu">{ role_select("role", "Role", &Role::ALL, chosen) }</div>
        </nav>
    }
}

/// The role that the company’s answers speak for, with a sentence that says so.
pub fn advised(decision: &Decision) -> (Role, String) {
    let ahead = decision.exact.ahead;
    let role = match ahead {
        Contender::Standing(Alternative::VpSales) => Role::VpSales,
        Contender::Standing(Alternative::Cro | Alternative::CroOverCso) => Role::Cro,
        Contender::Standing(Alternative::Cso | Alternative::CsoPlus) | Contender::CsoThenCro | Contender::Chart(_) => {
            Role::Cso
        }
    };
    let (short, ahead) = (role.short(), ahead.label());
    let why = match decision.exact.call {
        Call::Clear => format!("The {short} is shown first, as “{ahead}” is clearly ahead on this company’s answers."),
        Call::Leaning => format!("The {short} is shown first, as this company’s answers lean to “{ahead}”."),
        Call::TooClose => {
            format!("The {short} is shown first: “{ahead}” is ahead on this company’s answers, by too little to call.")
        }
        Call::NotApplicable(_) => {
            format!("The {short} is shown first: it is too early for a verdict, and “{ahead}” is ahead so far.")
        }
    };
    (role, why)
}
