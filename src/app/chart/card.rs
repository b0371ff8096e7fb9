//! One card: a position with its title, its holder, and how many report to it.

use crate::org::Function;
use yew::prelude::*;

/// The class that carries a function's colour.
pub const fn function_class(function: Option<Function>) -> &'static str {
    match function {
        Some(Function::Sales) => "f-sales",
        Some(Function::Marketing) => "f-marketing",
        Some(Function::CustomerSuccess) => "f-customer-success",
        Some(Function::Revenue) => "f-revenue",
        Some(Function::RevenueOperations | Function::SalesOperations | Function::Enablement) => "f-support",
        _ => "f-elsewhere",
    }
}

/// See [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Id in the page.
    pub id: AttrValue,
    /// Left and top edge on the chart.
    pub at: (i32, i32),
    /// Width and height.
    pub size: (i32, i32),
    /// Job title.
    pub title: AttrValue,
    /// Who holds it; `None` is a vacant seat.
    pub holder: Option<AttrValue>,
    /// Whether the chart is a plan, on which no seat has a holder yet.
    pub is_plan: bool,
    /// What it works on.
    pub function: Option<Function>,
    /// Direct and total reports.
    pub reports: (u32, u32),
    /// Whether its team is shown; `None` where it has none.
    pub unfolded: Option<bool>,
    /// Layer from 1, place among its peers from 1, and how many peers there are.
    pub place: (u32, u32, u32),
    /// What its scope says, where that is worth a badge.
    pub badge: Option<AttrValue>,
    /// How it differs from the other design, where one is compared.
    pub mark: Option<AttrValue>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let (x, y) = props.at;
    let (width, height) = props.size;
    let style = format!("transform: translate({x}px, {y}px); width: {width}px; height: {height}px");
    let (direct, total) = props.reports;
    let reports = match (direct, total) {
        (0, _) => None,
        (direct, total) if direct == total => Some(format!("{direct} direct")),
        (direct, total) => Some(format!("{direct} direct · {total} total")),
    };
    let (layer, place, peers) = props.place;
    let vacant = props.holder.is_none() && !props.is_plan;
    let holder = props.holder.clone().or(vacant.then_some(AttrValue::Static("Vacant")));
    let function = props.function.map_or("", Function::label);
    let line = [holder, reports.map(AttrValue::from)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let parts = [
        &props.title,
        line.as_str(),
        function,
        props.badge.as_deref().unwrap_or(""),
        props.mark.as_deref().unwrap_or(""),
    ];
    let spoken = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let class = classes!(
        "card",
        function_class(props.function),
        vacant.then_some("vacant"),
        props.chosen.then_some("chosen"),
        props.mark.is_some().then_some("marked"),
    );
    html! {
        <div id={props.id.clone()} {class} {style} role="treeitem" aria-level={layer.to_string()} aria-posinset={place.to_string()}
            aria-setsize={peers.to_string()} aria-selected={props.chosen.to_string()}
            aria-expanded={props.unfolded.map(|unfolded| unfolded.to_string())} aria-label={spoken} title={props.title.clone()}>
            <span class="card-title">{ &props.title }</span>
            if !line.is_empty() { <span class="card-line">{ line }</span> }
            if let Some(badge) = &props.badge { <span class="card-badge">{ badge }</span> }
            if let Some(mark) = &props.mark { <span class="card-mark">{ mark }</span> }
            if let Some(unfolded) = props.unfolded {
                <span class="card-handle" aria-hidden="true">{ if unfolded { "−".to_owned() } else { format!("+{total}") } }</span>
            }
        </div>
    }
}
