//! One card: a position with its title and the lines that are wanted on it.

use super::sign::{glyph, sign_class};
use crate::app::browser::locale;
use crate::company::Currency;
use crate::figure::isolated;
use crate::org::{Function, Kind, Position, PositionId, Style};
use crate::plan::{Detail, View};
use std::collections::BTreeSet;
use yew::prelude::*;

/// The colours of cards, by the classes that carry them: those of [`FAMILIES`](crate::org::FAMILIES), and ten for whatever else is told apart.
pub const COLOURS: [&str; 16] = [
    "f-sales",
    "f-marketing",
    "f-customer-success",
    "f-revenue",
    "f-support",
    "f-elsewhere",
    "c-0",
    "c-1",
    "c-2",
    "c-3",
    "c-4",
    "c-5",
    "c-6",
    "c-7",
    "c-8",
    "c-9",
];
/// The first of [`COLOURS`] that is not a function's.
pub const OWN_COLOURS: u8 = 6;

/// Size of the cards and of what lies between them, in pixels of the chart at life size: high enough for a title of two
/// lines, the details, and a badge where there are any. On a plan nobody holds a seat, which takes no line.
#[allow(clippy::cast_possible_truncation)] // seven details at most
pub fn style_for(view: &View, has_badges: bool, is_plan: bool) -> Style {
    let lines = view.details.iter().filter(|detail| !is_plan || **detail != Detail::Holder).count() as u16;
    Style {
        arrangement: view.arrangement,
        direction: view.direction,
        card_width: 208,
        card_height: 50 + 16 * lines + if has_badges { 20 } else { 0 },
        between: 20,
        below: 44,
        stack_gap: 20,
        stack_indent: 20,
        stack_column: 5,
    }
}

/// How a card stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Picked by the reader.
    pub is_picked: bool,
    /// Found by the search.
    pub is_found: bool,
    /// And the one of those that is looked at.
    pub is_current: bool,
    /// Something else is in the light.
    pub is_dim: bool,
    /// To be moved.
    pub is_cut: bool,
}

/// See [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Prefix of the id in the page.
    pub prefix: AttrValue,
    /// The position's id.
    pub id: PositionId,
    /// Left and top edge, from where the cards in the page are placed.
    pub at: (i32, i32),
    /// Width and height.
    pub size: (i32, i32),
    /// Job title.
    pub title: AttrValue,
    /// What stands below it.
    pub lines: AttrValue,
    /// Whether nobody holds it although others are held.
    pub is_vacant: bool,
    /// What it says in its corner, if anything.
    pub remark: Option<AttrValue>,
    /// Whether the design closes it.
    pub is_closed: bool,
    /// Whether the design does not have it, and another does.
    #[prop_or_default]
    pub is_ghost: bool,
    /// Its place in [`COLOURS`].
    pub colour: u8,
    /// Total reports.
    pub total: u32,
    /// Whether its team is shown; `None` where it has none.
    pub unfolded: Option<bool>,
    /// Layer from 1, place among its peers from 1, and how many peers there are.
    pub place: (u32, u32, u32),
    /// What its scope says, where that is worth a badge.
    pub badge: Option<AttrValue>,
    /// How it differs from the other design, where one is compared: by kind, and in words.
    pub mark: Option<(Kind, AttrValue)>,
    /// How it stands out.
    pub look: Look,
}

/// What a card says in its corner: that the seat is closed, with what that saves, or that it assists its manager.
#[allow(clippy::cast_precision_loss)] // no pay is near 2^52
pub fn remark(position: &Position, closed: bool) -> Option<AttrValue> {
    match position.pay {
        _ if !closed => position.assistant.then_some(AttrValue::Static("assistant")),
        Some(pay) => Some(format!("closed, saves {}", locale::short_money(pay as f64, Currency::Usd)).into()),
        None => Some(AttrValue::Static("closed")),
    }
}

/// The lines below a title, one a line of text.
pub fn lines(
    position: &Position,
    details: &BTreeSet<Detail>,
    (direct, total): (u32, u32),
    is_vacant: bool,
) -> AttrValue {
    let mut lines = String::new();
    let mut add = |line: &str| {
        if !line.is_empty() {
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines.push_str(line);
        }
    };
    for detail in details {
        match detail {
            Detail::Holder => add(position.holder.as_deref().unwrap_or(if is_vacant { "Vacant" } else { "" })),
            Detail::Reports if direct == 0 => {}
            Detail::Reports if direct == total => add(&format!("{direct} direct")),
            Detail::Reports => add(&format!("{direct} direct · {total} total")),
            Detail::Function => add(position.function.map_or("", Function::label)),
            Detail::Level => add(position.grade.label()),
            Detail::Department => add(&position.department),
            Detail::Location => add(&position.location),
            #[allow(clippy::cast_precision_loss)] // no pay is near 2^52
            Detail::Pay => {
                add(&position.pay.map_or(String::new(), |pay| locale::short_money(pay as f64, Currency::Usd)));
            }
        }
    }
    lines.into()
}

/// A card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let (x, y) = props.at;
    let (width, height) = props.size;
    let style = format!("left: {x}px; top: {y}px; width: {width}px; height: {height}px");
    let (layer, place, peers) = props.place;
    let mark = props.mark.as_ref().map(|(_, words)| words.as_str()).unwrap_or_default();
    // What differs says more than what is so.
    let remark = props.remark.as_deref().filter(|_| mark.is_empty() && !props.is_ghost);
    let absent = if props.is_ghost { "not in this design" } else { "" };
    let mut spoken = isolated(&props.title).into_owned();
    let badge = props.badge.as_deref().unwrap_or_default();
    // In the order in which it stands on the card: who speaks to the page says what is to be read there.
    let beside = [badge, mark, remark.unwrap_or_default(), absent];
    for part in props.lines.lines().chain(beside).filter(|part| !part.is_empty()) {
        spoken.push_str(", ");
        spoken.push_str(&isolated(part));
    }
    let Look { is_picked, is_found, is_current, is_dim, is_cut } = props.look;
    let class = classes!(
        "card",
        COLOURS[usize::from(props.colour) % COLOURS.len()],
        props.is_vacant.then_some("vacant"),
        props.is_closed.then_some("closed"),
        is_picked.then_some("chosen"),
        is_found.then_some("found"),
        is_current.then_some("current"),
        is_dim.then_some("dim"),
        is_cut.then_some("cut"),
        props.is_ghost.then_some("ghost"),
        props.mark.as_ref().map(|(sign, _)| classes!("marked", sign_class(*sign))),
    );
    html! {
        <div id={format!("{}-{}", props.prefix, props.id.number())} {class} ~style={style} role="treeitem" aria-level={layer.to_string()}
            aria-posinset={place.to_string()} aria-setsize={peers.to_string()} aria-selected={is_picked.to_string()}
            aria-expanded={props.unfolded.map(|unfolded| unfolded.to_string())} aria-label={spoken} title={props.title.clone()}>
            // The blanks part the words where nobody sees the card.
            <span class="card-title">{ &props.title }</span>{ " " }
            if !props.lines.is_empty() { <span class="card-line">{ &props.lines }</span>{ " " } }
            if let Some(badge) = &props.badge { <span class="card-badge">{ badge }</span>{ " " } }
            if let Some((sign, words)) = &props.mark {
                <span class="card-mark"><b class="glyph" data-face={glyph(*sign)}></b>{ words }</span>
            } else if props.is_ghost {
                <span class="card-mark">{ absent }</span>
            }
            if let Some(remark) = remark { <span class="card-mark">{ remark.to_owned() }</span> }
            if let Some(unfolded) = props.unfolded {
                <span class="card-handle" aria-hidden="true" data-face={if unfolded { "−".to_owned() } else { format!("+{}", props.total) }}></span>
            }
        </div>
    }
}
