//! A curve over one axis: the margin between a CRO and a CSO over zero, or the fit of every option; below it, who leads where,
//! by name and texture as well as colour.

use crate::app::browser::locale;
use crate::decision::Question;
use crate::decision::roadmap::{Advice, Curve, Point, label};
use yew::prelude::*;

/// What stands at a place of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Today.
    Now,
    /// Where the company is tried.
    Tried,
    /// A month at which something is expected.
    Milestone,
}

/// A mark on the axis.
pub struct Mark {
    /// Its place.
    pub place: f64,
    /// What it is.
    pub kind: Kind,
    /// What is written beside it.
    pub label: String,
}

/// A curve with what is needed to draw it.
pub struct Plot<'a> {
    /// Stable id.
    pub id: &'a str,
    /// The curve.
    pub curve: &'a Curve,
    /// What it answers.
    pub question: Question,
    /// What is marked.
    pub marks: Vec<Mark>,
    /// The number at a place, with its unit.
    pub figure: &'a dyn Fn(f64) -> String,
    /// All of it in a sentence.
    pub told: String,
}

/// Width and height of the drawing; it is stretched to the room there is.
const SIZE: (f64, f64) = (1000.0, 200.0);
/// Labels closer than this, per cent of the width, stand one below the other.
const APART: f64 = 16.0;

impl Plot<'_> {
    /// The curve, its marks, and the stretches below.
    pub fn draw(&self) -> Html {
        let scope = self.question == Question::Scope;
        let (low, high) = self.heights();
        let x = |point: &Point| self.part(point.place) * SIZE.0;
        let y = |fit: f64| SIZE.1 * (high - fit) / (high - low);
        let line = |of: &dyn Fn(&Point) -> f64| {
            let points: Vec<String> =
                self.curve.points.iter().map(|point| format!("{:.1},{:.1}", x(point), y(of(point)))).collect();
            points.join(" ")
        };
        let area = |side: f64| {
            let zero = format!("{:.1}", y(0.0));
            let edge = line(&|point| side * (side * point.scope()).max(0.0));
            format!("0,{zero} {edge} {},{zero}", SIZE.0)
        };
        let drawn = if scope {
            html! {
                <>
                    <polygon class="curve-first" points={area(1.0)} />
                    <polygon class="curve-second" points={area(-1.0)} />
                    <line class="curve-zero" x1="0" x2="1000" y1={format!("{:.1}", y(0.0))} y2={format!("{:.1}", y(0.0))} />
                    <polyline class="curve-line" points={line(&Point::scope)} />
                </>
            }
        } else {
            let option = |one: &crate::decision::Contender| {
                let at = one.index();
                html! { <polyline class={classes!("curve-option", one.code())} points={line(&|point| point.fits[at])} /> }
            };
            let best = |point: &Point| {
                self.curve.running.iter().map(|one| point.fits[one.index()]).fold(f64::NEG_INFINITY, f64::max)
            };
            html! { <>{ for self.curve.running.iter().map(option) }<polyline class="curve-line" points={line(&best)} /></> }
        };
        let mark = |mark: &Mark| {
            let left = 100.0 * self.part(mark.place);
            let end = left > 85.0;
            let class = match mark.kind {
                Kind::Now => "curve-now",
                Kind::Tried => "curve-tried",
                Kind::Milestone => "curve-milestone",
            };
            html! { <span class={classes!("curve-mark", class, end.then_some("ends"))} ~style={format!("inset-inline-start: {left:.2}%")}><span>{ &mark.label }</span></span> }
        };
        let turn = |place: f64| {
            html! { <span class="curve-turn" ~style={format!("inset-inline-start: {:.2}%", 100.0 * self.part(place))} /> }
        };
        let crossings = self.curve.crossings(self.question);
        let top = if scope { locale::signed(high) } else { locale::number(high, 0) };
        let bottom = if scope { locale::signed(low) } else { locale::number(low, 0) };
        html! {
            <div class="curve" id={self.id.to_owned()} role="img" aria-label={self.told.clone()}>
                <div class="curve-area">
                    <svg viewBox="0 0 1000 200" preserveAspectRatio="none" aria-hidden="true">{ drawn }</svg>
                    <span class="curve-end top">{ top }</span><span class="curve-end">{ bottom }</span>
                    { for crossings.iter().map(|crossing| turn(crossing.place)) }
                    { for self.marks.iter().map(mark) }
                </div>
                { self.stretches() }
                { self.turns() }
            </div>
        }
    }

    /// Who leads where, as a band.
    fn stretches(&self) -> Html {
        let stretch = |one: &crate::decision::roadmap::Stretch| {
            let width = 100.0 * (self.part(one.to) - self.part(one.from));
            let code = match one.advice {
                Advice::NotYet(_) => "not_yet",
                Advice::Ahead(contender) => contender.code(),
            };
            // A name that has no room is in the sentence and in the table.
            let name = if width >= 14.0 { label(one.advice) } else { "" };
            html! { <span class={classes!("stretch", code)} ~style={format!("width: {width:.2}%")} title={label(one.advice)}>if !name.is_empty() { <span>{ name }</span> }</span> }
        };
        html! { <div class="curve-stretches">{ for self.curve.stretches(self.question).iter().map(stretch) }</div> }
    }

    /// The numbers at the crossings and at both ends.
    fn turns(&self) -> Html {
        let mut lanes: Vec<f64> = Vec::new();
        let turn = |place: f64| {
            let left = 100.0 * self.part(place);
            let lane = lanes.iter().position(|last| left - last >= APART).unwrap_or(lanes.len());
            if lane == lanes.len() {
                lanes.push(left);
            } else {
                lanes[lane] = left;
            }
            let end = if left > 85.0 {
                "ends"
            } else if left < 12.0 {
                "begins"
            } else {
                ""
            };
            let style = format!("inset-inline-start: {left:.2}%; --lane: {lane}");
            html! { <span class={classes!("curve-number", end)} ~style={style}>{ (self.figure)(place) }</span> }
        };
        let (from, to) = self.curve.ends();
        let numbers: Vec<Html> =
            self.curve.crossings(self.question).iter().map(|crossing| crossing.place).map(turn).collect();
        html! {
            <>
                <div class="curve-numbers" ~style={format!("--lanes: {}", lanes.len())}>{ for numbers }</div>
                <div class="curve-ends tiny soft"><span>{ (self.figure)(from) }</span><span>{ (self.figure)(to) }</span></div>
            </>
        }
    }

    /// The same as a table: where one advice gives way to another, with the fit of every option there.
    pub fn table(&self, head: &'static str) -> Html {
        let mut places: Vec<f64> = self.curve.crossings(self.question).iter().map(|crossing| crossing.place).collect();
        let (from, to) = self.curve.ends();
        places.extend([from, to]);
        places.extend(self.marks.iter().filter(|mark| mark.kind != Kind::Tried).map(|mark| mark.place));
        let shown = |point: &&Point| places.iter().any(|place| (place - point.place).abs() < 1e-6);
        let mut rows: Vec<&Point> = self.curve.points.iter().filter(shown).collect();
        rows.dedup_by(|next, kept| (next.place - kept.place).abs() < 1e-6);
        let row = |point: &&Point| {
            let place = point.place;
            let stretches = self.curve.stretches(self.question);
            let leads = stretches.iter().rev().find(|one| one.from <= place + 1e-9).or(stretches.first());
            html! {
                <tr>
                    <th scope="row" class="number">{ (self.figure)(place) }</th>
                    { for self.curve.running.iter().map(|one| html! { <td class="number">{ locale::fixed(point.fits[one.index()], 1) }</td> }) }
                    <td>{ leads.map_or("", |leads| label(leads.advice)) }</td>
                </tr>
            }
        };
        html! {
            <details>
                <summary class="small">{ "As a table" }</summary>
                <div class="scroll-x" tabindex="0" role="group" aria-label="The curve as a table">
                    <table class="small">
                        <thead><tr><th>{ head }</th>{ for self.curve.running.iter().map(|one| html! { <th class="number">{ one.label() }</th> }) }<th>{ "From here" }</th></tr></thead>
                        <tbody>{ for rows.iter().map(row) }</tbody>
                    </table>
                </div>
            </details>
        }
    }

    /// Where a place lies between both ends, 0 to 1.
    fn part(&self, place: f64) -> f64 {
        let (from, to) = self.curve.ends();
        ((place - from) / (to - from).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0)
    }

    /// The lowest and the highest figure that is drawn: whole fives.
    fn heights(&self) -> (f64, f64) {
        let of = |point: &Point| -> Vec<f64> {
            match self.question {
                Question::Scope => vec![point.scope(), 0.0],
                _ => self.curve.running.iter().map(|one| point.fits[one.index()]).collect(),
            }
        };
        let all: Vec<f64> = self.curve.points.iter().flat_map(of).collect();
        let (low, high) =
            all.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), fit| (low.min(*fit), high.max(*fit)));
        let (low, high) = ((low / 5.0).floor() * 5.0, (high / 5.0).ceil() * 5.0);
        if high - low < 5.0 { (low - 5.0, high + 5.0) } else { (low, high) }
    }
}
