//! The inspector: what the picked position is, who holds it, where it reports, and why it counts; all of it can be edited
//! here.

use super::name::{name, path};
use super::order::{Ask, Looking, Order, focus_on};
use super::strip::Judged;
use crate::app::browser::locale;
use crate::app::chart::Act;
use crate::app::page::reading::owner;
use crate::app::state::Shared;
use crate::app::widget::{Entry, Typed, select};
use crate::company::{Refusal, entry};
use crate::decision::{Bearing, Criterion, bearing};
use crate::figure::isolated;
use crate::org::{Chart, Command, Field, Function, Grade, Mismatch, Outline, Position, PositionId, Scope, Target};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Id of the field that holds the title.
pub const TITLE: &str = "seat-title";

/// See [`Inspector`].
#[derive(Properties, PartialEq)]
pub struct InspectorProps {
    /// The chart.
    pub chart: Shared<Chart>,
    /// The same, laid flat.
    pub outline: Shared<Outline>,
    /// The same, judged.
    pub judged: Shared<Judged>,
    /// How it is looked at.
    pub looking: Looking,
    /// Whether it is protected: a change is then made on a copy.
    pub protected: bool,
    /// The criterion whose positions are lit on the chart.
    pub lit: Option<Criterion>,
    /// Lights the positions that decide a criterion, or none.
    pub on_lit: Callback<Option<Criterion>>,
    /// Orders to the page.
    pub on_order: Callback<Order>,
}

/// The inspector.
#[component]
pub fn Inspector(props: &InspectorProps) -> Html {
    let chart = &props.chart;
    let known = props.looking.view.picked.iter().filter(|id| chart.get(**id).is_some());
    let picked: Vec<PositionId> = known.copied().collect();
    let Some((&lead, position)) = picked.last().and_then(|id| Some((id, chart.get(*id)?))) else {
        return nothing_picked(chart, &props.judged);
    };
    let seats = Seats { chart, picked: &picked, lead, position, on_order: &props.on_order };
    let several = picked.len() > 1;
    html! {
        <aside class="inspector" aria-label="Inspector" key={lead.number()}>
            <header class="stack-tight">
                if several {
                    <h2>{ format!("{} positions picked", picked.len()) }</h2>
                    <p class="small soft">{ "What you change here is changed for all of them." }</p>
                } else {
                    <h2>{ &position.title }</h2>
                    if let Some(above) = Some(path(chart, lead)).filter(|above| !above.is_empty()) { <p class="tiny soft">{ above }</p> }
                }
                if props.protected { <p class="tiny soft">{ "This design is protected: a change is made on a copy." }</p> }
            </header>
            { buttons(&seats) }
            { position_fields(&seats) }
            { holder_fields(&seats) }
            if !several {
                { reporting(&seats, props) }
                { counts(&seats, props) }
            }
        </aside>
    }
}

/// Where nothing is picked: who runs what on the chart as a whole.
fn nothing_picked(chart: &Chart, judged: &Judged) -> Html {
    let measures = &judged.reading.measures;
    let run =
        |function: Function| html! { <><dt>{ function.label() }</dt><dd>{ owner(chart, measures, function) }</dd></> };
    html! {
        <aside class="inspector empty" aria-label="Inspector">
            <header class="stack-tight">
                <h2>{ "Who runs what" }</h2>
                <dl class="facts owners">{ for Function::CORE.into_iter().map(run) }</dl>
            </header>
            <section class="seat-part">
                <p class="small soft">{ "Click a position to see and change it. With Ctrl or Shift you pick several." }</p>
            </section>
        </aside>
    }
}

/// The positions that are edited.
struct Seats<'a> {
    chart: &'a Chart,
    picked: &'a [PositionId],
    /// The one that is shown.
    lead: PositionId,
    position: &'a Position,
    on_order: &'a Callback<Order>,
}

impl Seats<'_> {
    /// Sets a field of all of them.
    fn set(&self) -> Callback<Field> {
        let seats = self.picked.to_vec();
        self.on_order.reform(move |to| Order::Act(Act::Do(Command::Set { seats: seats.clone(), to })))
    }

    /// The text that they share, and whether they do.
    fn shared(&self, read: impl Fn(&Position) -> String) -> (AttrValue, bool) {
        let first = read(self.position);
        let same = self.picked.iter().filter_map(|id| self.chart.get(*id)).all(|other| read(other) == first);
        (if same { first.into() } else { AttrValue::default() }, same)
    }

    /// A text field over all of them; what is read from it may be refused.
    fn text(&self, of: TextOf) -> Html {
        let (value, same) = self.shared(|position| of.value(position));
        let set = self.set();
        let (now, key) = (value.clone(), format!("{}-{}-{}", of.id(), self.lead.number(), self.picked.len()));
        let on_entry = Callback::from(move |typed: Typed| {
            let (Typed::Draft(text) | Typed::Done(text)) = &typed;
            let field = of.read(text.trim())?;
            if matches!(typed, Typed::Done(_)) && *text != *now {
                set.emit(field);
            }
            Ok(())
        });
        let placeholder = if same { of.placeholder() } else { "Several values" };
        html! {
            <Entry {key} id={of.id()} label={of.label()} numeric={of == TextOf::Pay} lines={of == TextOf::Notes} {value} {placeholder}
                unit={(of == TextOf::Pay).then_some(AttrValue::Static("US$ a year"))} {on_entry} />
        }
    }

    /// A menu over all of them; where they differ, an entry says so until another is chosen.
    fn menu(
        &self,
        id: &str,
        label: &str,
        options: &[&str],
        value: impl Fn(&Position) -> usize,
        field: fn(usize) -> Field,
    ) -> Html {
        let first = value(self.position);
        let same = self.picked.iter().filter_map(|id| self.chart.get(*id)).all(|other| value(other) == first);
        let several = (!same).then_some("Several values");
        let shift = usize::from(!same);
        let options: Vec<&str> = several.into_iter().chain(options.iter().copied()).collect();
        let on_choose = self.set().reform(move |at: usize| field(at.saturating_sub(shift)));
        select(id, label, "", &options, if same { first } else { 0 }, &on_choose)
    }

    /// A button that gives an order.
    fn button(&self, label: &str, order: Order) -> Html {
        let onclick = self.on_order.reform(move |_: MouseEvent| order.clone());
        html! { <button class="button compact" {onclick}>{ label }</button> }
    }
}

/// The fields that are text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TextOf {
    Title,
    Holder,
    Pay,
    Department,
    Location,
    Notes,
}

impl TextOf {
    const fn id(self) -> &'static str {
        match self {
            Self::Title => TITLE,
            Self::Holder => "seat-holder",
            Self::Pay => "seat-pay",
            Self::Department => "seat-department",
            Self::Location => "seat-location",
            Self::Notes => "seat-notes",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Holder => "Name",
            Self::Pay => "Pay",
            Self::Department => "Department",
            Self::Location => "Location",
            Self::Notes => "Notes",
        }
    }

    const fn placeholder(self) -> &'static str {
        match self {
            Self::Title => "Untitled",
            Self::Holder => "Vacant",
            Self::Pay => "Not given",
            Self::Department | Self::Location | Self::Notes => "",
        }
    }

    fn value(self, position: &Position) -> String {
        match self {
            Self::Title => position.title.clone(),
            Self::Holder => position.holder.clone().unwrap_or_default(),
            Self::Pay => pay(position.pay),
            Self::Department => position.department.clone(),
            Self::Location => position.location.clone(),
            Self::Notes => position.notes.clone(),
        }
    }

    fn read(self, text: &str) -> Result<Field, Refusal> {
        let text_owned = text.to_owned();
        Ok(match self {
            Self::Title => Field::Title(text_owned),
            Self::Holder => Field::Holder(Some(text_owned).filter(|name| !name.is_empty())),
            Self::Pay => Field::Pay(entry::amount(text)?),
            Self::Department => Field::Department(text_owned),
            Self::Location => Field::Location(text_owned),
            Self::Notes => Field::Notes(text_owned),
        })
    }
}

/// Pay for a field; empty where it is not given.
pub fn pay(pay: Option<u64>) -> String {
    pay.map_or_else(String::new, locale::whole)
}

/// What can be done with them.
fn buttons(seats: &Seats<'_>) -> Html {
    let (lead, all) = (seats.lead, seats.picked.to_vec());
    let alone = seats.picked.len() == 1;
    let open = !seats.position.closed;
    html! {
        <div class="seat-buttons">
            if alone && open { { seats.button("Add report", Order::Add(Target::Under(Some(lead)))) } }
            { seats.button("Move to …", Order::Act(Act::Reassign(all.clone()))) }
            if alone { { seats.button("Duplicate …", Order::Ask(Some(Ask::Copies(lead)))) } }
            if open {
                { seats.button("Close", Order::Act(Act::Close(all.clone()))) }
            } else {
                { seats.button("Reopen", reopen(all.clone())) }
            }
            { seats.button("Delete", Order::Ask(Some(Ask::Team(all, true)))) }
        </div>
    }
}

/// Opens closed positions again.
pub fn reopen(seats: Vec<PositionId>) -> Order {
    Order::Act(Act::Do(Command::Set { seats, to: Field::Closed(false) }))
}

fn position_fields(seats: &Seats<'_>) -> Html {
    let position = seats.position;
    let set = seats.set();
    let functions: Vec<_> = std::iter::once("No function").chain(Function::ALL.map(Function::label)).collect();
    let function = |position: &Position| {
        position.function.and_then(|one| Function::ALL.iter().position(|other| *other == one)).map_or(0, |at| at + 1)
    };
    let grade = |position: &Position| Grade::ALL.iter().position(|one| *one == position.grade).unwrap_or_default();
    let to_function = |at: usize| Field::Function(at.checked_sub(1).and_then(|at| Function::ALL.get(at).copied()));
    let to_grade = |at: usize| Field::Grade(Grade::ALL.get(at).copied().unwrap_or_default());
    let on_assistant = set.reform(|event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Field::Assistant(input.is_some_and(|input| input.checked()))
    });
    html! {
        <section class="seat-part" aria-labelledby="seat-position">
            <h3 id="seat-position">{ "Position" }</h3>
            { seats.text(TextOf::Title) }
            <div class="pair">
                { seats.menu("seat-function", "Function", &functions, function, to_function) }
                { seats.menu("seat-level", "Level", &Grade::ALL.map(Grade::label), grade, to_grade) }
            </div>
            { seats.text(TextOf::Pay) }
            <div class="pair">{ seats.text(TextOf::Department) }{ seats.text(TextOf::Location) }</div>
            <label class="tick"><input type="checkbox" checked={position.assistant} onchange={on_assistant} />{ "Assists its manager" }</label>
            { seats.text(TextOf::Notes) }
        </section>
    }
}

fn holder_fields(seats: &Seats<'_>) -> Html {
    let vacate = seats.set().reform(|_: MouseEvent| Field::Holder(None));
    let filled = seats.picked.iter().filter_map(|id| seats.chart.get(*id)).any(|position| position.holder.is_some());
    html! {
        <section class="seat-part" aria-labelledby="seat-holder-head">
            <div class="row-apart">
                <h3 id="seat-holder-head">{ "Holder" }</h3>
                if filled { <button class="button quiet compact" onclick={vacate}>{ "Vacate" }</button> } else { <span class="pill">{ "Vacant" }</span> }
            </div>
            { seats.text(TextOf::Holder) }
        </section>
    }
}

fn reporting(seats: &Seats<'_>, props: &InspectorProps) -> Html {
    let (chart, lead) = (seats.chart, seats.lead);
    let outline = &props.outline;
    let row = outline.ids().iter().position(|id| *id == lead);
    let (direct, total) = row.map_or((0, 0), |row| (outline.direct_reports(row), outline.total_reports(row)));
    let manager = chart.manager(lead);
    let change = props.on_order.reform(move |_: MouseEvent| Order::Act(Act::Reassign(vec![lead])));
    let add = props.on_order.reform(move |_: MouseEvent| Order::Ask(Some(Ask::Dotted(lead))));
    let whole_chart = props.chart.clone();
    let focus = props.looking.to(move |view, _: MouseEvent| focus_on(view, &whole_chart, lead));
    let dotted = |manager: PositionId| {
        let undot = Command::Undot { manager, report: lead };
        let remove = props.on_order.reform(move |_: MouseEvent| Order::Act(Act::Do(undot.clone())));
        html! {
            <li class="row-apart"><span>{ name(chart, manager) }</span>
                <button class="button square quiet" aria-label={format!("Remove the dotted line from {}", isolated(&name(chart, manager)))} onclick={remove}>{ "×" }</button></li>
        }
    };
    let lines = chart.dotted(lead);
    let whole = |count: u32| locale::whole(count.into());
    html! {
        <section class="seat-part" aria-labelledby="seat-reporting">
            <h3 id="seat-reporting">{ "Reporting" }</h3>
            <div class="row-apart">
                <span class="small">{ manager.map_or_else(|| "Reports to nobody".to_owned(), |manager| format!("Reports to {}", name(chart, manager))) }</span>
                <button class="button quiet compact" onclick={change}>{ "Change …" }</button>
            </div>
            <div class="row-apart">
                <span class="small">{ format!("Direct reports: {} · Total: {}", whole(direct), whole(total)) }</span>
                if direct > 0 { <button class="button quiet compact" onclick={focus}>{ "Focus on this team" }</button> }
            </div>
            <div class="row-apart"><span class="small">{ if lines.is_empty() { "No dotted line" } else { "Dotted lines from" } }</span>
                <button class="button quiet compact" onclick={add}>{ "Add …" }</button></div>
            if !lines.is_empty() { <ul class="small">{ for lines.into_iter().map(dotted) }</ul> }
        </section>
    }
}

/// What the position leads, whether its title says so, and why it counts.
fn counts(seats: &Seats<'_>, props: &InspectorProps) -> Html {
    let judged = &props.judged;
    let measures = &judged.reading.measures;
    let row = measures.outline().ids().iter().position(|id| *id == seats.lead);
    let scope = row.map(|row| Scope::of(measures, row));
    let mismatch = scope.and_then(|scope| Mismatch::of(&seats.position.title, scope));
    let why = bearing(seats.chart, measures, &judged.coordinates, seats.lead);
    html! {
        <section class="seat-part" aria-labelledby="seat-counts">
            <h3 id="seat-counts">{ "Why it counts in the fit" }</h3>
            if let Some(scope) = scope {
                <p class="small"><span class="pill">{ scope.label() }</span>{ " " }<span class="soft">{ scope.explain() }</span></p>
            }
            if let Some(mismatch) = mismatch {
                <p class="small"><span class={classes!("pill", (!mismatch.is_note()).then_some("warn"))}>{ if mismatch.is_note() { "Note" } else { "Title and scope disagree" } }</span>{ " " }{ mismatch.explain() }</p>
            }
            <ul class="small why">{ for why.iter().map(|bearing| html! { <li>{ &bearing.sentence }</li> }) }</ul>
            { moved(&why, props) }
        </section>
    }
}

/// The contributions that the position has a part in, each with its points; one click lights all that decide the same.
fn moved(why: &[Bearing], props: &InspectorProps) -> Html {
    let has_part = |criterion: &Criterion| why.iter().any(|bearing| bearing.criteria.contains(criterion));
    let chip = |criterion: Criterion| {
        let lit = props.lit == Some(criterion);
        let onclick = props.on_lit.reform(move |_: MouseEvent| (!lit).then_some(criterion));
        let points = props.judged.fit.fit.contributions[criterion.index()].points();
        html! {
            <li><button class="button compact" aria-pressed={lit.to_string()} {onclick}>{ format!("{} {}", criterion.label(), locale::fixed(points, 1)) }</button></li>
        }
    };
    let chips: Vec<Html> = Criterion::ALL.into_iter().filter(has_part).map(chip).collect();
    if chips.is_empty() {
        return Html::default();
    }
    html! {
        <div class="stack-tight">
            <p class="tiny soft">{ "The contributions it has a part in, in points. Press one to light all positions that decide it." }</p>
            <ul class="moved">{ for chips }</ul>
        </div>
    }
}
