//! Today's leadership.

use super::form::{Form, menu, of_menu};
use crate::app::widget::{Question, choices, panel, yes_no};
use crate::company::{Answer, SalesLeader};
use yew::prelude::*;

/// The section.
pub fn leadership(form: &Form<'_>) -> Html {
    let today = form.profile.leadership;
    let (leaders, leader) = menu("Not sure", &SalesLeader::ALL, SalesLeader::label, today.sales);
    let leaders: Vec<_> = leaders.into_iter().map(|label| (label, label.to_owned())).collect();
    let on_leader = form.chosen(|at| Answer::SalesLeader(of_menu(&SalesLeader::ALL, at)));
    let ask = |id, label, hint, answer, on_answer: Callback<Option<bool>>| {
        yes_no(Question { id, label, hint }, answer, &on_answer)
    };
    let content = html! {
        <div class="needs">
            { choices(Question { id: "sales-leader", label: "Who leads sales?", hint: "" }, &leaders, leader, &on_leader, Html::default()) }
            { ask("repeatable", "Do deals close repeatably without a founder?", "If not, it is early for any sales executive.", today.repeatable, form.chosen(Answer::Repeatable)) }
            { ask("leader-stays", "Will today’s sales leader stay and get the new executive as a boss?", "", today.leader_stays, form.chosen(Answer::LeaderStays)) }
            { ask("would-integrate", "Would marketing and customer success report to a CRO?", "If they would not, the job is a CSO’s, whatever the title.", today.would_integrate, form.chosen(Answer::WouldIntegrate)) }
            { ask("peer-chief", "Does a respected CMO or chief customer officer report to the CEO?", "", today.peer_chief, form.chosen(Answer::PeerChief)) }
        </div>
    };
    panel("Leadership today", "", content)
}
