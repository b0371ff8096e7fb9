//! How the positions of each design spread over spans and layers, as small bars on one scale.

use super::Side;
use crate::app::browser::locale;
use crate::app::widget::panel as frame;
use crate::figure::counted;
use crate::org::{CLASSES, Layer, Spans};
use yew::prelude::*;

pub fn panel(sides: &[Side]) -> Html {
    let spans: Vec<_> = sides.iter().map(|side| Spans::of(&side.chart, &side.reading.measures)).collect();
    let most = |counts: &mut dyn Iterator<Item = u32>| counts.max().unwrap_or(0).max(1);
    let widest = most(&mut spans.iter().flat_map(Spans::distribution));
    let deepest = most(&mut spans.iter().flat_map(|spans| spans.layers().iter().map(|layer| layer.positions())));
    let each = |plot: &dyn Fn(&Spans) -> Html| {
        let one = |(side, spans): (&Side, &Spans)| {
            html! { <div class="stack-tight"><h4 class="label">{ &side.name }</h4>{ plot(spans) }</div> }
        };
        html! { <div class="spreads">{ for sides.iter().zip(&spans).map(one) }</div> }
    };
    let content = html! {
        <>
            <h3>{ "Managers by number of direct reports" }</h3>
            { each(&|spans| spread_of_spans(spans, widest)) }
            <h3>{ "Positions by layer" }</h3>
            { each(&|spans| pyramid(spans, deepest)) }
            <p class="tiny soft">{ "Hatched: positions with reports. Plain: positions without." }</p>
        </>
    };
    frame(
        "Spans and layers",
        "All designs on one scale. The classes from 3 on are McKinsey’s, each a kind of work and not a goal.",
        content,
    )
}

fn spread_of_spans(spans: &Spans, widest: u32) -> Html {
    let bar = |((_, class), count): ((u32, &str), u32)| {
        html! {
            <li><span>{ class }</span><span class="spread-track" aria-hidden="true"><i class="leads" ~style={wide(count, widest)} /></span><span class="number">{ locale::whole(u64::from(count)) }</span></li>
        }
    };
    html! { <ul class="spread">{ for CLASSES.into_iter().zip(spans.distribution()).map(bar) }</ul> }
}

fn pyramid(spans: &Spans, deepest: u32) -> Html {
    let bar = |(at, layer): (usize, &Layer)| {
        let spoken = format!(
            "Layer {}: {}, {} with reports",
            at + 1,
            counted(layer.positions() as usize, "position", "positions"),
            locale::whole(layer.managers.into())
        );
        html! {
            <li aria-label={spoken}><span>{ at + 1 }</span><span class="spread-track middle" aria-hidden="true"><i class="leads" ~style={wide(layer.managers, deepest)} /><i ~style={wide(layer.others, deepest)} /></span><span class="number">{ locale::whole(u64::from(layer.positions())) }</span></li>
        }
    };
    html! { <ul class="spread">{ for spans.layers().iter().enumerate().map(bar) }</ul> }
}

fn wide(count: u32, most: u32) -> String {
    format!("width: {:.2}%", 100.0 * f64::from(count) / f64::from(most))
}
