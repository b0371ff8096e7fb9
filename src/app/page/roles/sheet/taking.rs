//! Taking a sheet out as a file: the second thread is called for when there is something to do, and leaves when it is done.

use crate::app::browser::files;
use crate::app::page::designs::export::{nothing, use_counter};
use crate::app::state::Shared;
use crate::exchange::sheet::Form;
use crate::exchange::{Given, Outgoing};
use crate::plan::Plan;
use crate::plan::sheet::SheetId;
use std::rc::Rc;
use yew::prelude::*;

/// See [`Taking`].
#[derive(Properties, PartialEq)]
pub struct TakingProps {
    /// The plan.
    pub plan: Shared<Plan>,
    /// Which of its sheets.
    pub id: SheetId,
    /// As what.
    pub form: Form,
    /// What came of it, in words.
    pub on_done: Callback<Result<AttrValue, AttrValue>>,
}

/// Does it, and says meanwhile that it does.
#[component]
pub fn Taking(props: &TakingProps) -> Html {
    let counter = use_counter();
    {
        let (counter, plan, on_done) = (Rc::clone(&counter), props.plan.clone(), props.on_done.clone());
        use_effect_with((props.id, props.form), move |(id, form)| {
            counter.lay(&plan, |_| {});
            counter.ask(Outgoing::RoleSheet(*id, *form), &nothing(), move |heard| {
                on_done.emit(match heard {
                    Ok((Given::File(name, mime), bytes)) => {
                        files::download_bytes(&name, &mime, &bytes);
                        Ok(files::handed(&name).into())
                    }
                    Ok(_) => Err("The page has been renewed since it was opened. Reload it and try again.".into()),
                    Err(words) => Err(words),
                });
            });
        });
    }
    html! { <p class="small soft" role="status">{ "Writing the file …" }</p> }
}
