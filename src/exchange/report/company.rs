//! The company as answered. What was not answered is named as not known.

use super::block::{Column, Table};
use super::facts::Facts;
use super::figure::{count, percent};
use super::pen::Pen;
use crate::company::{BusinessModel, Level, Need, Profile, SalesLeader, Share, Stage};

/// What stands for an answer that was not given.
const NOT_KNOWN: &str = "Not known";

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let profile = &facts.plan.profile;
    pen.table(answers(facts, profile));
    if !profile.streams.is_empty() {
        pen.heading("Revenue streams");
        let mut table = Table::new("Stream", [Column::text("Kind"), Column::number("Part of revenue")]);
        for stream in &profile.streams {
            let name = if stream.name.trim().is_empty() { "Without a name" } else { stream.name.trim() };
            table.row([name.to_owned(), stream.kind.label().to_owned(), known(stream.share.map(part))]);
        }
        pen.table(table);
    }
    pen.heading("Needs");
    pen.text("On scales from 0 to 4.");
    let mut needs = Table::new("Question", [Column::text("Answer")]);
    for need in Need::ALL {
        needs.row([need.question().to_owned(), known(profile.needs.get(need).map(|level| at(need, level)))]);
    }
    pen.table(needs);
    outlook(facts, profile, pen);
}

fn answers(facts: &Facts, profile: &Profile) -> Table {
    let lead = &profile.leadership;
    let yes = |answer: Option<bool>| known(answer.map(|yes| if yes { "Yes" } else { "No" }.to_owned()));
    let mut table = Table::new("Question", [Column::text("Answer")]);
    let rows = [
        ("People in the company", known(profile.people.map(count))),
        ("People in sales", known(profile.sales_people.map(count))),
        ("Annual revenue", known(profile.revenue_musd().map(|musd| facts.words().money(musd)))),
        ("Stage", known(profile.stage.map(Stage::label).map(str::to_owned))),
        ("Business model", known(profile.model.map(BusinessModel::label).map(str::to_owned))),
        ("Recurring part of revenue", known(profile.recurring.map(part))),
        ("Who leads sales", known(lead.sales.map(SalesLeader::label).map(str::to_owned))),
        ("Deals close repeatably without a founder", yes(lead.repeatable)),
        ("That sales leader stays and would get a boss", yes(lead.leader_stays)),
        ("Marketing and customer success would report to a CRO", yes(lead.would_integrate)),
        ("A respected chief of either reports to the CEO", yes(lead.peer_chief)),
    ];
    for (question, answer) in rows {
        table.row([question.to_owned(), answer]);
    }
    table
}

fn outlook(facts: &Facts, profile: &Profile, pen: &mut Pen) {
    pen.heading("In 24 months");
    let outlook = &profile.outlook;
    if outlook.is_empty() {
        pen.text("Nothing is expected to change, or nothing was said of it.");
        return;
    }
    let mut table = Table::new("What is expected to change", [Column::text("Then")]);
    #[allow(clippy::cast_precision_loss)] // revenue far below 2^53
    let money = |revenue: u64| facts.words().money(profile.exchange.to_usd(revenue as f64) / 1e6);
    let rows = [
        ("Annual revenue", outlook.revenue.map(money)),
        ("People in sales", outlook.sales_people.map(count)),
        ("Recurring part of revenue", outlook.recurring.map(part)),
        ("Revenue streams", outlook.streams.map(count)),
        ("Who leads sales", outlook.sales.map(SalesLeader::label).map(str::to_owned)),
    ];
    let needs = Need::ALL.map(|need| (need.question(), outlook.needs.get(need).map(|level| at(need, level))));
    for (question, answer) in rows.into_iter().chain(needs) {
        if let Some(answer) = answer {
            table.row([question.to_owned(), answer]);
        }
    }
    pen.table(table);
}

fn known(answer: Option<String>) -> String {
    answer.unwrap_or_else(|| NOT_KNOWN.to_owned())
}

fn part(share: Share) -> String {
    percent(share.get())
}

fn at(need: Need, level: Level) -> String {
    format!("{}: {}", level.get(), need.anchors()[usize::from(level.get())])
}
