//! From one design to another in safe steps: what it amounts to, the waves, what stands in the way, and what it costs.

use super::block::{Column, Table};
use super::facts::Facts;
use super::pen::Pen;
use crate::design::transition::{Cause, Month, Obstacle, Transition, Wave};
use crate::figure::{isolated, thousands};

/// Steps of a wave that are named; of more the number is said.
const NAMED: usize = 12;
/// Obstacles that are named.
const OBSTACLES: usize = 12;

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let plan = facts.plan;
    let Some((between, transition)) = plan.way_in_steps(facts.brief) else { return };
    pen.lead(format!("From {} to {}. {}", plan.named(between.0), plan.named(between.1), transition.told()));
    if transition.is_empty() {
        return;
    }
    pen.text(
        "Wherever it can, the order keeps four rules at every moment: no team without a head, no circle, no span above the limit, no two heads for one \
         function. What these mean, and every number of months and costs, is judgement and can be changed.",
    );
    let (already, open): (Vec<_>, Vec<_>) =
        transition.obstacles().iter().partition(|obstacle| obstacle.cause == Cause::Before);
    pen.listed("What cannot be put in a safe order", told(&open));
    for (at, wave) in transition.waves().iter().enumerate() {
        pen.heading(format!("Wave {}: {}", at + 1, wave.title));
        pen.text(about(wave));
        let mut steps: Vec<_> =
            transition.steps()[wave.steps.clone()].iter().take(NAMED).map(|step| step.told.clone()).collect();
        if wave.steps.len() > NAMED {
            steps.push(format!("And {} more steps of the kind.", wave.steps.len() - NAMED));
        }
        pen.list(steps);
    }
    pen.heading("What it costs");
    pen.table(costs(&transition));
    if transition.costs().goes_on {
        pen.text("Something happens after the last month of the table; the sums at the head of this chapter count it.");
    }
    pen.listed("Already so today, and made no worse", told(&already));
}

fn told(obstacles: &[&Obstacle]) -> Vec<String> {
    let one = |obstacle: &&Obstacle| match obstacle.cause {
        Cause::Before => obstacle.told.clone(),
        Cause::Order | Cause::Design => format!("{} What would help: {}", obstacle.told, obstacle.helps),
    };
    let mut all: Vec<_> = obstacles.iter().take(OBSTACLES).map(one).collect();
    if obstacles.len() > OBSTACLES {
        all.push(format!("And {} more of the kind.", obstacles.len() - OBSTACLES));
    }
    all
}

/// When a wave is, what it follows, and who sees to it.
fn about(wave: &Wave) -> String {
    let after: Vec<_> = wave.after.iter().map(|wave| (wave + 1).to_string()).collect();
    let mut about = format!("Done in month {}.", wave.month);
    match after.as_slice() {
        [] => {}
        [one] => about.push_str(&format!(" Depends on wave {one}.")),
        several => about.push_str(&format!(" Depends on waves {}.", several.join(", "))),
    }
    for (label, text) in [("Owner", &wave.said.owner), ("By", &wave.said.date), ("Note", &wave.said.note)] {
        if !text.trim().is_empty() {
            let end = if text.trim().ends_with(['.', '!', '?', '…']) { "" } else { "." };
            about.push_str(&format!(" {label}: {}{end}", isolated(text.trim())));
        }
    }
    about
}

/// Cash by quarter; by month it would fill a page.
fn costs(transition: &Transition) -> Table {
    let heads = ["Once", "Pay, more or less", "In these months", "So far"].map(Column::number);
    let mut table = Table::new("Months, in US dollars", heads);
    for (at, months) in transition.costs().months.chunks(3).enumerate() {
        let sum = |of: fn(&Month) -> i64| dollars(months.iter().map(of).sum());
        let last = months.last().map_or(0, |month| month.total);
        let label = format!("{} to {}", 3 * at, 3 * at + months.len() - 1);
        table.row([label, sum(|month| month.once), sum(|month| month.running), sum(Month::net), dollars(last)]);
    }
    table
}

/// Whole dollars.
fn dollars(amount: i64) -> String {
    format!("{}{}", if amount < 0 { "−" } else { "" }, thousands(amount.unsigned_abs()))
}
