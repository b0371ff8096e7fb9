//! Roles: what a CSO, a CRO, a VP Sales or a neighbour covers, and whether a post deserves its title. One screen, seven tabs.

mod asking;
mod catalogue;
mod cited;
mod measures;
mod path;
mod pay;
mod scope;
mod sheet;
mod titles;

use crate::app::router::Route;
use crate::app::state::{Action, Dispatch, use_page_state};
use crate::app::widget::{PageHead, select};
use crate::plan::Plan;
use crate::role::Role;
use yew::prelude::*;

/// A tab of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // named by `label`
pub enum Tab {
    Catalogue,
    Scope,
    Titles,
    Measures,
    Pay,
    Path,
    Sheet,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 7] =
        [Self::Catalogue, Self::Scope, Self::Titles, Self::Measures, Self::Pay, Self::Path, Self::Sheet];

    /// Its name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Catalogue => "Roles",
            Self::Scope => "Who does what",
            Self::Titles => "Titles",
            Self::Measures => "Measures",
            Self::Pay => "Pay",
            Self::Path => "Path",
            Self::Sheet => "Role sheet",
        }
    }

    /// Its address within the page.
    pub const fn href(self) -> &'static str {
        match self {
            Self::Catalogue => "#/roles",
            Self::Scope => "#/roles/scope",
            Self::Titles => "#/roles/titles",
            Self::Measures => "#/roles/measures",
            Self::Pay => "#/roles/pay",
            Self::Path => "#/roles/path",
            Self::Sheet => "#/roles/sheet",
        }
    }

    /// What it is for, in a sentence.
    const fn line(self) -> &'static str {
        match self {
            Self::Catalogue => {
                "What each role is there for, what it owns, what it shares and what it does not own, with the guide and section behind every sentence."
            }
            Self::Scope => "Who is accountable and responsible for what in a design, read off its chart.",
            Self::Titles => "Whether a post deserves its title: on a chart, and in a job posting.",
            Self::Measures => "What each role is measured on, where the company stands, and who answers for it.",
            Self::Pay => "What the guides say a role earns, and what a package costs.",
            Self::Path => "How people come to the role, and what changes at each step.",
            Self::Sheet => "A scorecard for one role in one design, to hire by and to be held to.",
        }
    }
}

/// See [`RolesPage`].
#[derive(Properties, PartialEq)]
pub struct RolesProps {
    /// The tab that is open.
    pub tab: Tab,
}

/// The role that the tabs are about.
#[derive(Properties, PartialEq)]
pub struct Chosen {
    /// Which.
    pub role: Role,
    /// Another is chosen.
    pub on_role: Callback<Role>,
}

/// The page.
#[component]
pub fn RolesPage(props: &RolesProps) -> Html {
    let state = use_page_state();
    let tab = props.tab;
    // Kept beside the plan it was chosen in: another plan may speak for another role.
    let opening = state.open.opening;
    let chosen = use_state_eq(|| None::<(u32, Role)>);
    let role = chosen
        .filter(|(of, _)| *of == opening)
        .map_or_else(|| catalogue::advised(state.decision()).0, |(_, role)| role);
    let on_role = Callback::from(move |role: Role| chosen.set(Some((opening, role))));
    let link = |one: Tab| {
        let current = (one == tab).then_some("page");
        html! { <li><a href={Route::Roles(one).href()} aria-current={current}>{ one.label() }</a></li> }
    };
    let content = match tab {
        Tab::Catalogue => html! { <catalogue::CatalogueTab {role} {on_role} /> },
        Tab::Scope => html! { <scope::ScopeTab /> },
        Tab::Titles => html! { <titles::TitlesTab /> },
        Tab::Measures => html! { <measures::MeasuresTab {role} {on_role} /> },
        Tab::Pay => html! { <pay::PayTab {role} {on_role} /> },
        Tab::Path => html! { <path::PathTab {role} {on_role} /> },
        Tab::Sheet => html! { <sheet::SheetTab /> },
    };
    // What is half typed about one plan must not turn up in the next.
    html! {
        <div class="page roles" key={opening}>
            <PageHead key={tab.label()} title={tab.label()} line={tab.line()} />
            <nav class="roles-tabs no-print" aria-label="Roles"><ul>{ for Tab::ALL.into_iter().map(link) }</ul></nav>
            { content }
        </div>
    }
}

/// Which of `roles` a tab is about; the first where it is none of them.
fn role_select(id: &'static str, label: &'static str, roles: &'static [Role], chosen: &Chosen) -> Html {
    let at = roles.iter().position(|one| *one == chosen.role).unwrap_or_default();
    let names: Vec<_> = roles.iter().map(|role| role.label()).collect();
    select(id, label, "", &names, at, &chosen.on_role.reform(|at: usize| roles[at.min(roles.len() - 1)]))
}

/// Where there is nothing to read a role off.
fn no_chart() -> Html {
    html! { <p>{ "There is no chart to read yet. " }<a href={Route::Designs.href()}>{ "Bring one in on Designs" }</a>{ ", or pick a generated design above." }</p> }
}

/// Which design a tab is about: the one looked at last, on Designs or here.
fn design_select(plan: &Plan, dispatch: &Dispatch) -> Html {
    let origins = plan.origins();
    let names: Vec<_> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let chosen = origins.iter().position(|origin| *origin == plan.looked_at()).unwrap_or_default();
    let on_choose = {
        let (dispatch, origins) = (dispatch.clone(), origins.clone());
        Callback::from(move |at: usize| dispatch.dispatch(Action::Pick(origins[at.min(origins.len() - 1)])))
    };
    select("roles-design", "Design", "", &names, chosen, &on_choose)
}
