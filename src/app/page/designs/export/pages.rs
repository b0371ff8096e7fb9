//! Printing: the paper, the pages as they will be, and the printer.

use super::form::Came;
use super::wish::Wish;
use crate::app::browser::{locale, paper};
use crate::app::widget::{segments, select};
use crate::exchange::Sheet;
use crate::exchange::export::Size;
use js_sys::Uint8Array;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Pages that are shown; all of them are printed.
pub const MOST_SHOWN: usize = 60;

/// Which paper.
pub fn sheet(wish: Wish, on_wish: &Callback<Wish>) -> Html {
    let Sheet { size, landscape } = wish.sheet;
    let on_size = on_wish.reform(move |size: usize| Wish { sheet: Sheet { size, landscape }, ..wish });
    let on_way = on_wish.reform(move |at: usize| Wish { sheet: Sheet { size, landscape: at == 1 }, ..wish });
    let sizes = Size::ALL.map(Size::label);
    html! {
        <div class="row export-paper">
            { select("export-paper", "Paper", "", &sizes, size, &on_size) }
            <div class="stack-tight"><span class="label">{ "Orientation" }</span>{ segments("export-way", "Orientation", &["Portrait", "Landscape"], usize::from(landscape), &on_way) }</div>
        </div>
    }
}

/// The pages, small.
pub fn preview(came: Came<'_>) -> Html {
    let Some(Ok(sight)) = came else { return Html::default() };
    let labels = &sight.shown.pages;
    let page = |(at, address): (usize, &gloo::file::ObjectUrl)| {
        let label = labels.get(at).map(|(label, _)| label.clone()).unwrap_or_default();
        html! { <li><figure><img src={address.to_string()} alt="" loading="lazy" /><figcaption class="tiny">{ label }</figcaption></figure></li> }
    };
    let count = match labels.len() {
        1 => "1 page".to_owned(),
        count => format!("{} pages", locale::whole(count as u64)),
    };
    html! {
        <section class="stack-tight" aria-label="Pages">
            <div role="status"><h4 class="label">{ count }</h4></div>
            <ol class="export-pages" tabindex="0" aria-label="Preview of the pages">{ for sight.leaves.iter().enumerate().map(page) }</ol>
            if labels.len() > MOST_SHOWN { <p class="tiny soft">{ format!("The first {MOST_SHOWN} are shown; all are printed.") }</p> }
        </section>
    }
}

/// Hands the pages to the browser’s printing.
pub fn print(wish: Wish, sight: &super::Sight, told: UseStateHandle<super::Told>) {
    let Some(size) = Size::ALL.get(wish.sheet.size) else { return };
    let (short, long) = size.tenths();
    let bytes = Uint8Array::new(&sight.beside).to_vec();
    let text = String::from_utf8_lossy(&bytes);
    let mut rest = &*text;
    let mut pages = Vec::with_capacity(sight.shown.pages.len());
    for (_, length) in &sight.shown.pages {
        let Some((page, others)) = rest.split_at_checked(*length) else { break };
        pages.push(paper::page(page));
        rest = others;
    }
    let size = if wish.sheet.landscape { (long, short) } else { (short, long) };
    spawn_local(async move {
        told.set(paper::print(pages, size).await.err().map(|words| Err(words.into())));
    });
}
