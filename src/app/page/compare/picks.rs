//! Which designs are compared: two to four, each picked from a menu.

use crate::app::state::{Action, Dispatch};
use crate::app::widget::select;
use crate::design::Origin;
use crate::figure::isolated;
use crate::plan::{Compared, Plan};
use yew::prelude::*;

const LABELS: [&str; 4] = ["First design", "Second design", "Third design", "Fourth design"];

/// The menus, with the ways to add and to remove one.
pub fn picks(plan: &Plan, dispatch: &Dispatch) -> Html {
    let origins = plan.origins();
    let names: Vec<_> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let compare = |change: &dyn Fn(&mut Vec<Origin>)| {
        let mut picked = plan.side_by_side().to_vec();
        change(&mut picked);
        let (dispatch, compared) = (dispatch.clone(), Compared::try_from(picked).ok());
        move || {
            if let Some(compared) = compared.clone() {
                dispatch.dispatch(Action::Compare(compared));
            }
        }
    };
    let count = plan.side_by_side().len();
    let pick = |(at, picked): (usize, &Origin)| {
        let chosen = origins.iter().position(|one| one == picked).unwrap_or_default();
        let (dispatch, compared, origins) = (dispatch.clone(), plan.side_by_side().clone(), origins.clone());
        let on_choose = Callback::from(move |chosen: usize| {
            let mut picked = compared.to_vec();
            if let (Some(place), Some(origin)) = (picked.get_mut(at), origins.get(chosen)) {
                *place = *origin;
            }
            if let Ok(compared) = Compared::try_from(picked) {
                dispatch.dispatch(Action::Compare(compared));
            }
        });
        let remove = compare(&|picked| _ = picked.remove(at));
        let label = LABELS[at % LABELS.len()];
        html! {
            <div class="compare-pick">
                { select(&format!("compare-{at}"), label, "", &names, chosen, &on_choose) }
                if count > *Compared::COUNT.start() {
                    <button class="button square" aria-label={format!("Remove {} from the comparison", isolated(names[chosen]))} title="Remove" onclick={Callback::from(move |_: MouseEvent| remove())}>{ "×" }</button>
                }
            </div>
        }
    };
    // One that is not compared yet, where there is one with a chart.
    let next = origins.iter().copied().find(|origin| {
        !plan.side_by_side().contains(origin) && (*origin != Origin::Baseline || plan.baseline.is_some())
    });
    let add = next.filter(|_| count < *Compared::COUNT.end()).map(|origin| compare(&|picked| picked.push(origin)));
    html! {
        <div class="compare-picks">
            { for plan.side_by_side().iter().enumerate().map(pick) }
            if let Some(add) = add {
                <button class="button" onclick={Callback::from(move |_: MouseEvent| add())}>{ "Add a design" }</button>
            }
        </div>
    }
}
