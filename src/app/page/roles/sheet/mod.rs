//! A scorecard for one role in one design, to hire by and to be held to: drafted, written on, renewed, and taken out.

mod fields;
mod pick;
mod shown;
mod taking;

use super::design_select;
use crate::app::browser::locale;
use crate::app::page::report::sheet::{PAPERS, page_rules};
use crate::app::state::{Action, Dispatch, Shared, use_dispatch, use_page_state};
use crate::app::widget::select;
use crate::company::Refusal;
use crate::exchange::sheet::{Form, document};
use crate::plan::sheet::{Say, Sheet, SheetError, SheetId, Sheets, Standing};
use crate::plan::{Change, Plan, Roles};
use gloo::utils::window;
use pick::Pick;
use std::rc::Rc;
use taking::Taking;
use yew::prelude::*;

/// The sheet that is written on, and the way to do it.
#[derive(Clone)]
struct Desk {
    plan: Shared<Plan>,
    sheet: Rc<Sheet>,
    dispatch: Dispatch,
}

impl Desk {
    /// Has the plan keep these sheets; `what` says what that does.
    fn keep(&self, what: String, sheets: Sheets) {
        let roles = Roles { sheets, ..(*self.plan.roles).clone() };
        self.dispatch.dispatch(Action::Make(what, Change::Roles(Rc::new(roles))));
    }

    /// Puts another state of the sheet in its place, where it is another.
    fn put(&self, what: &str, sheet: Sheet) {
        if sheet != *self.sheet
            && let Ok(sheets) = self.plan.roles.sheets.with(sheet)
        {
            self.keep(format!("{what} on the role sheet “{}”.", self.sheet.title()), sheets);
        }
    }

    /// Says something that no rule refuses.
    fn say(&self, what: &str, say: Say) {
        if let Ok(next) = self.sheet.saying(say) {
            self.put(what, next);
        }
    }

    /// Hears a field: what it says is refused beside it from the first letter on, and kept once it is done.
    fn hears(
        &self,
        what: &'static str,
        read: impl Fn(&Sheet, &str) -> Result<Say, Refusal> + 'static,
    ) -> Callback<crate::app::widget::Typed, Result<(), Refusal>> {
        use crate::app::widget::Typed;
        let desk = self.clone();
        Callback::from(move |typed: Typed| {
            let (Typed::Draft(text) | Typed::Done(text)) = &typed;
            let said = desk.sheet.saying(read(&desk.sheet, text)?);
            let next = said.map_err(|refused: SheetError| Refusal::Ruled(refused.to_string()))?;
            if matches!(typed, Typed::Done(_)) {
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
    let wanted = use_state_eq(|| None::<Form>);
    let told = use_state_eq(|| None::<Result<AttrValue, AttrValue>>);
    // Each is held against the plan once a change of it.
    let standings = use_memo(plan.clone(), |plan| plan.standings());
    let sheets = plan.roles.sheets.all();
    let at = open.and_then(|id| sheets.iter().position(|sheet| sheet.id == id)).or(sheets.len().checked_sub(1));
    let on_open = {
        let (open, told) = (open.clone(), told.clone());
        Callback::from(move |id: SheetId| {
            told.set(None);
            open.set(Some(id));
        })
    };
    let picked = html! {
        <section class="panel stack no-print" aria-labelledby="sheet-new">
            <h2 id="sheet-new">{ "A new role sheet" }</h2>
            <div class="sheet-pick">{ design_select(&plan, &dispatch) }<Pick plan={plan.clone()} on_draft={on_open.clone()} /></div>
        </section>
    };
    let Some(at) = at else {
        return html! {
            <div class="stack">
                { picked }
                <p class="soft measure">{ "A role sheet says what one position is there for: its mission, three to eight outcomes with a number and a day, what it owns in this design and what not, to whom it reports, what it earns, and how candidates are interviewed. It is drafted from the chart and the answers; then it is yours to write on." }</p>
            </div>
        };
    };
    let desk = Desk { plan: plan.clone(), sheet: Rc::clone(&sheets[at]), dispatch };
    let document = document(&plan, &desk.sheet, &standings[at]);
    let print = Callback::from(|_: MouseEvent| {
        // Where the browser has no printing nothing is to be seen of it.
        let _ = window().print();
    });
    let on_paper = Callback::from({
        let paper = paper.clone();
        move |at: usize| paper.set(at.min(PAPERS.len() - 1))
    });
    let take = |form: Form| {
        let (wanted, told) = (wanted.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            told.set(None);
            wanted.set(Some(form));
        })
    };
    let on_taken = {
        let (wanted, told) = (wanted.clone(), told.clone());
        Callback::from(move |said| {
            wanted.set(None);
            told.set(Some(said));
        })
    };
    let said = (*told).clone().map(|told| match told {
        Ok(words) => html! { <p class="small soft" role="status">{ words }</p> },
        Err(words) => html! { <p class="field-error" role="alert"><span>{ words }</span></p> },
    });
    let foot = format!("{}, {}", document.foot, locale::moment(js_sys::Date::now()));
    html! {
        <div class="stack report-page">
            <style>{ page_rules(*paper, &foot) }</style>
            { picked }
            { list(&desk, at, &standings, &on_open) }
            <div class="report-tools no-print">
                <button type="button" class="button primary" onclick={print}>{ "Print or save as PDF" }</button>
                <button type="button" class="button" onclick={take(Form::Word)} disabled={wanted.is_some()}>{ "Save as Word document" }</button>
                <button type="button" class="button" onclick={take(Form::Markdown)} disabled={wanted.is_some()}>{ "Save as Markdown" }</button>
                { select("sheet-paper", "Paper", "", &PAPERS.map(|(size, _)| size.label()), *paper, &on_paper) }
                if let Some(form) = *wanted { <Taking {plan} id={desk.sheet.id} {form} on_done={on_taken} /> }
                { for said }
            </div>
            { shown::standing(&desk, &standings[at]) }
            <div class="sheet-desk" key={desk.sheet.id.0}>
                <aside class="sheet-side no-print stack" aria-label="Write on the sheet">{ fields::fields(&desk) }</aside>
                { shown::document(&document) }
            </div>
        </div>
    }
}

/// The sheets of the plan, each with how it stands.
fn list(desk: &Desk, at: usize, standings: &[Standing], on_open: &Callback<SheetId>) -> Html {
    let entry = |(place, sheet): (usize, &Rc<Sheet>)| {
        let id = sheet.id;
        let (word, class) = match standings[place] {
            Standing::Fresh => ("up to date", "pill"),
            Standing::Stale(_) => ("stale", "pill warn"),
            Standing::Gone(_) => ("position gone", "pill bad"),
        };
        let onclick = on_open.reform(move |_: MouseEvent| id);
        let remove = {
            let desk = desk.clone();
            let title = sheet.title();
            Callback::from(move |_: MouseEvent| {
                desk.keep(format!("The role sheet “{title}” was removed."), desk.plan.roles.sheets.without(id));
            })
        };
        html! {
            <li key={id.0} class={classes!((place == at).then_some("here"))}>
                <button type="button" class="sheet-name" aria-current={(place == at).then_some("true")} {onclick}>{ sheet.title() }</button>
                <span class="small soft">{ desk.plan.label(sheet.origin) }</span>
                <span class={class}>{ word }</span>
                <button type="button" class="button quiet compact" aria-label={format!("Remove the role sheet “{}”", sheet.title())} onclick={remove}>{ "Remove" }</button>
            </li>
        }
    };
    html! {
        <section class="stack-tight no-print" aria-labelledby="sheet-list">
            <h2 id="sheet-list">{ "Role sheets of the plan" }</h2>
            <ul class="sheet-list">{ for desk.plan.roles.sheets.all().iter().enumerate().map(entry) }</ul>
        </section>
    }
}
