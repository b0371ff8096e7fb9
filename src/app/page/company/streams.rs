//! Revenue streams: a small table of name, kind and share.

use super::form::{Form, percent, plain};
use crate::app::browser::locale;
use crate::app::widget::{Entry, panel, select};
use crate::company::{Answer, MOST_STREAMS, Share, Stream, StreamKind, entry};
use crate::figure::quoted;
use yew::prelude::*;

/// The section.
pub fn streams(form: &Form<'_>) -> Html {
    let streams = &form.profile.streams;
    let given: f64 = streams.iter().filter_map(|stream| stream.share).map(Share::get).sum();
    let add = form.chosen(|_: MouseEvent| Answer::AddStream);
    let content = html! {
        <>
            if streams.is_empty() {
                <p class="soft">{ "No stream listed: the model then treats every degree of complexity as possible." }</p>
            } else {
                <div class="streams">{ for streams.iter().enumerate().map(|(at, stream)| row(form, at, stream)) }</div>
            }
            <div class="row-apart">
                <button class="button compact" onclick={add} disabled={streams.len() >= MOST_STREAMS}>{ "Add a stream" }</button>
                if given > 0.0 && given < 0.995 {
                    <p class="small soft">{ format!("{} of revenue is not listed yet.", locale::percent(1.0 - given)) }</p>
                }
            </div>
        </>
    };
    panel(
        "Revenue streams",
        "What the company sells, and roughly how much of revenue each brings. A stream counts fully from 10 % on.",
        content,
    )
}

fn row(form: &Form<'_>, at: usize, stream: &Stream) -> Html {
    let kinds = StreamKind::ALL.map(StreamKind::label);
    let kind = StreamKind::ALL.iter().position(|one| *one == stream.kind).unwrap_or_default();
    let on_kind =
        form.chosen(move |kind: usize| Answer::StreamKind(at, StreamKind::ALL[kind.min(StreamKind::ALL.len() - 1)]));
    let on_name = form.typed(plain, move |name| Answer::StreamName(at, name));
    let on_share = form.typed(entry::percent, move |share| Answer::StreamShare(at, share));
    let remove = form.chosen(move |_: MouseEvent| Answer::RemoveStream(at));
    let named = if stream.name.is_empty() { format!("stream {}", at + 1) } else { quoted(&stream.name) };
    // A list of another length makes new rows: what was being typed in one must not turn up in its neighbour.
    let key = format!("{at} of {}", form.profile.streams.len());
    html! {
        <div class="stream" {key}>
            <Entry id={format!("stream-{at}-name")} label="Stream" label_class="label-repeat" numeric=false
                placeholder="For example licences" value={stream.name.clone()} on_entry={on_name} />
            { select(&format!("stream-{at}-kind"), "Kind", "label-repeat", &kinds, kind, &on_kind) }
            <Entry id={format!("stream-{at}-share")} label="Share" label_class="label-repeat" unit="%" placeholder="?" value={percent(stream.share)} on_entry={on_share} />
            <button class="button square" title="Remove" aria-label={format!("Remove {named}")} onclick={remove}>{ "×" }</button>
        </div>
    }
}
