//! One role’s card.

use super::super::Tab;
use super::super::cited::Cited;
use crate::app::widget::panel;
use crate::evidence::{Evidence, Source};
use crate::role::{Band, Card, Disagreement, Reports, Rhythm, Role};
use yew::prelude::*;

/// Tabs that say more of a role.
const MORE: [(Tab, &str); 4] = [
    (Tab::Measures, "What it is measured on"),
    (Tab::Pay, "What it earns"),
    (Tab::Path, "How people come to it"),
    (Tab::Sheet, "A sheet to hire by"),
];

/// The card; `band` is the company’s size, where it is known.
pub fn card(role: Role, band: Option<Band>) -> Html {
    let card = role.card();
    html! {
        <>
            { head(role, card) }
            { scope(card) }
            { around(card, band) }
            { duties(card) }
            <div class="halves">
                { listed("Has to be good at", card.skills) }
                { listed("Brings", card.qualifications) }
            </div>
            <div class="halves">
                { partners(card) }
                { listed("What makes it hard", card.challenges) }
            </div>
            { disagreements(card.disagreements) }
        </>
    }
}

fn head(role: Role, card: &Card) -> Html {
    let mut cited = Cited::default();
    let mission = cited.said(&card.mission);
    let link = |(tab, label): &(Tab, &'static str)| html! { <li><a href={tab.href()}>{ *label }</a></li> };
    html! {
        <header class="panel stack role-head">
            <h2>{ role.label() }</h2>
            <p class="role-mission">{ mission }</p>
            <ul class="row small no-print">{ for MORE.iter().map(link) }</ul>
            { cited.foot() }
        </header>
    }
}

/// What it owns, shares and does not own, side by side.
fn scope(card: &Card) -> Html {
    let mut cited = Cited::default();
    let lists = [
        ("is-owned", "●", "Owns", card.owns),
        ("is-shared", "◐", "Shares", card.shares),
        ("is-lacking", "○", "Does not own", card.lacks),
    ];
    let column = |(class, glyph, heading, items): (&'static str, &'static str, &'static str, &[Evidence])| {
        html! {
            <section class={classes!("role-scope", class)}>
                <h3><span class="role-glyph" aria-hidden="true">{ glyph }</span>{ heading }</h3>
                { cited.list(items) }
            </section>
        }
    };
    let columns: Vec<Html> = lists.into_iter().map(column).collect();
    html! {
        <section class="panel stack" aria-label="What it owns">
            <div class="role-scopes">{ for columns }</div>
            { cited.foot() }
        </section>
    }
}

/// Above it and below it.
fn around(card: &Card, band: Option<Band>) -> Html {
    let mut cited = Cited::default();
    let above = cited.list(card.reports_to);
    let row = |reports: &Reports| {
        let own = Some(reports.band) == band;
        html! {
            <li class={own.then_some("own-size")}>
                <p class="small soft">{ reports.band.label() }if own { <span class="pill">{ "your size" }</span> }</p>
                <p>{ cited.said(&reports.evidence) }</p>
            </li>
        }
    };
    let below: Vec<Html> = card.reports.iter().map(row).collect();
    html! {
        <section class="panel stack">
            <div class="role-around">
                <div class="stack-tight"><h3>{ "Reports to" }</h3>{ above }</div>
                <div class="stack-tight">
                    <h3>{ "Who reports to it" }</h3>
                    if below.is_empty() { <p>{ "Nobody: it leads no team." }</p> } else { <ul class="role-bands">{ for below }</ul> }
                </div>
            </div>
            { cited.foot() }
        </section>
    }
}

fn duties(card: &Card) -> Html {
    let mut cited = Cited::default();
    let rhythms: Vec<Html> = [Rhythm::Quarterly, Rhythm::Lasting]
        .into_iter()
        .map(|rhythm| {
            let group = |(heading, items): (&'static str, &[Evidence])| {
                html! { <section class="stack-tight"><h4>{ heading }</h4>{ cited.list(items) }</section> }
            };
            let own = card.duties.iter().filter(|duties| duties.rhythm == rhythm);
            let groups: Vec<Html> = own.map(|duties| (duties.heading, duties.items)).map(group).collect();
            html! {
                if !groups.is_empty() {
                    <div class="stack-tight"><h3>{ rhythm.label() }</h3><div class="role-duties">{ for groups }</div></div>
                }
            }
        })
        .collect();
    panel("What it does", "", html! { <>{ for rhythms }{ cited.foot() }</> })
}

fn listed(title: &str, items: &[Evidence]) -> Html {
    let mut cited = Cited::default();
    let items = cited.list(items);
    panel(title, "", html! { <>{ items }{ cited.foot() }</> })
}

fn partners(card: &Card) -> Html {
    let mut cited = Cited::default();
    let rows: Vec<Html> = card
        .partners
        .iter()
        .map(|partner| html! { <><dt>{ partner.with }</dt><dd>{ cited.said(&partner.on) }</dd></> })
        .collect();
    panel("Works with", "", html! { <><dl class="role-partners">{ for rows }</dl>{ cited.foot() }</> })
}

/// Both sides of each matter, under the names of those who take them.
fn disagreements(disagreements: &[Disagreement]) -> Html {
    if disagreements.is_empty() {
        return Html::default();
    }
    let side = |side: &Evidence| {
        let guide = side.sources.iter().find_map(|source| match source {
            Source::Guide(guide, _) => Some(guide),
            _ => None,
        });
        let sections = side.sources.iter().filter_map(|source| match source {
            Source::Guide(_, section) => Some(html! { <li>{ format!("“{section}”") }</li> }),
            _ => None,
        });
        html! {
            <div class="role-side">
                <cite title={guide.map(|guide| guide.citation())}>{ guide.map_or("Judgement", |guide| guide.short()) }</cite>
                <p>{ side.statement }</p>
                <ul class="sources source">{ for sections }</ul>
            </div>
        }
    };
    let matter = |matter: &Disagreement| {
        html! {
            <section class="stack-tight"><h3>{ matter.about }</h3><div class="role-sides">{ for matter.sides.iter().map(side) }</div></section>
        }
    };
    let line = "Both sides are shown, and nothing is averaged.";
    panel("Where the guides differ", line, html! { <>{ for disagreements.iter().map(matter) }</> })
}
