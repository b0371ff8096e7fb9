//! A scorecard for one role in one design, to hire by and to be held to: drafted, written on, renewed, and taken out.

mod fields;
mod pick;
mod shown;
mod taking;

use super::design_select;
use crate::app::browser::locale;
use crate::app::browser::paper::print_page;
use crate::app::page::report::sheet::{PAPERS, PaperRules, page_rules};
use crate::app::page::weights::focus;
use crate::app::state::{Action, Dispatch, Shared, use_dispatch, use_page_state};
use crate::app::widget::select;
use crate::company::Refusal;
use crate::exchange::sheet::{Form, document};
use crate::figure::quoted;
use crate::org::{PositionId, named};
use crate::plan::sheet::{Say, Sheet, SheetError, SheetId, Sheets, Standing};
use crate::plan::{Change, Plan, Roles};
use pick::Pick;
use std::cell::RefCell;
use std::rc::Rc;
use taking::Taking;
use yew::prelude::*;

/// The sheet that is written on, and the way to do it.
#[derive(Clone)]
struct Desk {
    plan: Shared<Plan>,
    sheet: Rc<Sheet>,
    dispatch: Dispatch,
    next_focus: Rc<RefCell<Option<String>>>,
}

impl Desk {
    /// Has the plan keep these sheets; `what` says what that does.
    fn keep(&self, what: String, sheets: Sheets) {
        let roles = Roles { sheets, ..(*self.plan.roles).clone() };
        self.dispatch.dispatch(Action::Make(what, Change::Roles(self.plan.roles.to(&roles))));
    }

    /// Puts another state of the sheet in its place, where it is another; `what` says what that does.
    fn put(&self, what: String, sheet: Sheet) {
        if sheet == *self.sheet {
            return;
        }
        match self.plan.roles.sheets.with(sheet) {
            Ok(sheets) => self.keep(what, sheets),
            Err(refused) => self.refuse(&refused),
        }
    }

    /// Says something where there is no field to refuse it beside.
    fn say(&self, say: Say) {
        let what = say.told(&self.sheet);
        match self.sheet.saying(say) {
            Ok(next) => self.put(what, next),
            Err(refused) => self.refuse(&refused),
        }
    }

    fn refuse(&self, refused: &SheetError) {
        self.dispatch.dispatch(Action::Notice(Some(refused.to_string().into())));
    }

    /// Where the focus goes once what was asked for is done: what had it is gone by then, or elsewhere.
    fn go_to(&self, id: impl Into<String>) {
        *self.next_focus.borrow_mut() = Some(id.into());
    }

    /// Hears a field: what it says is refused beside it from the first letter on, and kept once it is done.
    fn hears(
        &self,
        read: impl Fn(&str) -> Result<Say, Refusal> + 'static,
    ) -> Callback<crate::app::widget::Typed, Result<(), Refusal>> {
        use crate::app::widget::Typed;
        let desk = self.clone();
        Callback::from(move |typed: Typed| {
            let (Typed::Draft(text) | Typed::Done(text)) = &typed;
            let say = read(text)?;
            let what = matches!(typed, Typed::Done(_)).then(|| say.told(&desk.sheet));
            let said = desk.sheet.saying(say);
            let next = said.map_err(|refused: SheetError| Refusal::Ruled(refused.to_string()))?;
            if let Some(what) = what {
                desk.put(what, next);
            }
            Ok(())
        })
    }
}

/// The tab.
#[component]
pub fn SheetTab() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let open = use_state_eq(|| None::<SheetId>);
    let paper = use_state_eq(|| 0_usize);
    let wanted = use_state_eq(|| None::<(SheetId, Form)>);
    let told = use_state_eq(|| None::<Result<AttrValue, AttrValue>>);
    let next_focus = use_mut_ref(|| None::<String>);
    {
        let next_focus = Rc::clone(&next_focus);
        use_effect(move || {
            if let Some(id) = next_focus.take() {
                focus(&id);
            }
        });
    }
    // Each is held against the plan once a change of it.
    let standings = use_memo(plan.clone(), |plan| plan.standings());
    let sheets = plan.roles.sheets.all();
    let at = open.and_then(|id| sheets.iter().position(|sheet| sheet.id == id)).or(sheets.len().checked_sub(1));
    // Where the position of the open sheet is found again.
    let found = {
        let standings = Rc::clone(&standings);
        use_memo((plan.clone(), at), move |(plan, at)| {
            let at = (*at)?;
            let (sheet, Standing::Gone(_)) = (&plan.roles.sheets.all()[at], &standings[at]) else { return None };
            let seat = sheet.seat_now(plan)?;
            let chart = plan.chart(sheet.origin)?;
            chart.get(seat).map(|position| (seat, named(position)))
        })
    };
    let on_open = {
        let (open, told) = (open.clone(), told.clone());
        Callback::from(move |id: SheetId| {
            told.set(None);
            open.set(Some(id));
        })
    };
    let rest = match at {
        Some(at) => {
            let desk =
                Desk { plan: plan.clone(), sheet: Rc::clone(&sheets[at]), dispatch: dispatch.clone(), next_focus };
            opened(&desk, at, &standings, &View { open: on_open.clone(), found, paper, wanted, told })
        }
        None => {
            html! { <p class="soft measure">{ "A role sheet says what one position is there for: its mission, three to eight outcomes with a number and a day, what it owns in this design and what not, to whom it reports, what it earns, and how candidates are interviewed. It is drafted from the chart and the answers; then it is yours to write on." }</p> }
        }
    };
    html! {
        <div class="stack report-page">
            <section class="panel stack no-print" aria-labelledby="sheet-new">
                <h2 id="sheet-new" tabindex="-1">{ "A new role sheet" }</h2>
                <div class="sheet-pick">{ design_select(&plan, &dispatch) }<Pick {plan} on_draft={on_open} /></div>
            </section>
            { rest }
        </div>
    }
}

/// What the reader sees of the sheets: which is open, where its position is found again, on what paper, and what becomes of a
/// file.
struct View {
    open: Callback<SheetId>,
    found: Rc<Option<(PositionId, String)>>,
    paper: UseStateHandle<usize>,
    wanted: UseStateHandle<Option<(SheetId, Form)>>,
    told: UseStateHandle<Option<Result<AttrValue, AttrValue>>>,
}

/// The sheets, and the one at a place among them.
fn opened(desk: &Desk, at: usize, standings: &[Standing], view: &View) -> Html {
    let View { open, found, paper, wanted, told } = view;
    let id = desk.sheet.id;
    let document = document(&desk.plan, &desk.sheet, &standings[at]);
    let print = {
        let told = told.clone();
        Callback::from(move |_: MouseEvent| told.set(print_page().err().map(|words| Err(words.into()))))
    };
    let on_paper = Callback::from({
        let paper = paper.clone();
        move |at: usize| paper.set(at.min(PAPERS.len() - 1))
    });
    let take = |form: Form| {
        let (wanted, told) = (wanted.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            told.set(None);
            wanted.set(Some((id, form)));
        })
    };
    let on_taken = {
        let (wanted, told) = (wanted.clone(), told.clone());
        Callback::from(move |said| {
            wanted.set(None);
            told.set(Some(said));
        })
    };
    let said = (**told).clone().map(|told| match told {
        Ok(words) => html! { <p class="small soft">{ words }</p> },
        Err(words) => html! { <p class="field-error"><span>{ words }</span></p> },
    });
    let foot = format!("{}, {}", document.foot, locale::moment(js_sys::Date::now()));
    html! {
        <>
            <PaperRules rules={page_rules(**paper, &foot)} />
            { list(desk, at, standings, open) }
            <div class="report-tools no-print">
                <button type="button" class="button primary" onclick={print}>{ "Print or save as PDF" }</button>
                <button type="button" class="button" onclick={take(Form::Word)} disabled={wanted.is_some()}>{ "Save as Word document" }</button>
                <button type="button" class="button" onclick={take(Form::Markdown)} disabled={wanted.is_some()}>{ "Save as Markdown" }</button>
                { select("sheet-paper", "Paper", "", &PAPERS.map(|(size, _)| size.label()), **paper, &on_paper) }
                if let Some((id, form)) = **wanted { <Taking plan={desk.plan.clone()} {id} {form} on_done={on_taken} /> }
                <div role="status">{ for said }</div>
            </div>
            { shown::standing(desk, &standings[at], found.as_ref().as_ref()) }
            <div class="sheet-desk" key={id.0}>
                <aside class="sheet-side no-print stack" aria-label="Write on the sheet">{ fields::fields(desk) }</aside>
                { shown::document(&document) }
            </div>
        </>
    }
}

/// The sheets of the plan, each with how it stands.
fn list(desk: &Desk, at: usize, standings: &[Standing], on_open: &Callback<SheetId>) -> Html {
    let entry = |(place, sheet): (usize, &Rc<Sheet>)| {
        let id = sheet.id;
        let (word, class) = match standings[place] {
            Standing::Fresh => ("up to date", "pill"),
            Standing::Stale(_) => ("stale", "pill warn"),
            Standing::Gone(gone) => (gone.label(), "pill bad"),
        };
        let onclick = on_open.reform(move |_: MouseEvent| id);
        let remove = {
            let desk = desk.clone();
            let title = quoted(&sheet.title());
            Callback::from(move |_: MouseEvent| {
                let sheets = desk.plan.roles.sheets.without(id);
                desk.go_to(if sheets.is_empty() { "sheet-new" } else { "sheet-list" });
                desk.keep(format!("The role sheet {title} was removed."), sheets);
            })
        };
        html! {
            <li key={id.0} class={classes!((place == at).then_some("here"))}>
                <button type="button" class="sheet-name" aria-current={(place == at).then_some("true")} {onclick}>{ sheet.title() }</button>
                <span class="small soft">{ desk.plan.label(sheet.origin) }</span>
                <span class={class}>{ word }</span>
                <button type="button" class="button quiet compact" aria-label={format!("Remove the role sheet {}", quoted(&sheet.title()))} onclick={remove}>{ "Remove" }</button>
            </li>
        }
    };
    html! {
        <section class="stack-tight no-print" aria-labelledby="sheet-list">
            <h2 id="sheet-list" tabindex="-1">{ "Role sheets of the plan" }</h2>
            <ul class="sheet-list">{ for desk.plan.roles.sheets.all().iter().enumerate().map(entry) }</ul>
        </section>
    }
}
