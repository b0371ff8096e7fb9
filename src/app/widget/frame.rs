//! What holds other things: the head of a page, a panel, a notice.

use crate::app::router::was_navigated;
use web_sys::HtmlElement;
use yew::prelude::*;

/// See [`PageHead`].
#[derive(Properties, PartialEq)]
pub struct PageHeadProps {
    /// The page's title.
    pub title: AttrValue,
    /// What the page is for, in a sentence or two.
    pub line: AttrValue,
}

/// A page's heading. It takes the focus when the page is opened, so that a screen reader starts here.
#[component]
pub fn PageHead(props: &PageHeadProps) -> Html {
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with((), move |()| {
            if let Some(heading) = heading.cast::<HtmlElement>().filter(|_| was_navigated()) {
                // A heading that is gone again needs no focus.
                let _ = heading.focus();
            }
        });
    }
    html! {
        <header class="page-head">
            <h1 ref={heading} tabindex="-1">{ &props.title }</h1>
            <p>{ &props.line }</p>
        </header>
    }
}

/// A raised area with one subject: its heading, a line under it (which may be empty), and what it holds.
pub fn panel(title: &str, line: &str, content: Html) -> Html {
    html! {
        <section class="panel stack">
            <div class="stack-tight">
                <h2>{ title }</h2>
                if !line.is_empty() { <p class="soft measure">{ line }</p> }
            </div>
            { content }
        </section>
    }
}

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Plain,
    /// It worked.
    Good,
    /// Something to look at.
    Warn,
    /// Something went wrong.
    Bad,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "notice",
            Self::Good => "notice good",
            Self::Warn => "notice warn",
            Self::Bad => "notice bad",
        }
    }
}

/// Something the reader should know. Screen readers hear it when it appears.
pub fn notice(tone: Tone, content: Html) -> Html {
    html! { <div class={tone.class()} role="status">{ content }</div> }
}

/// The same within something that is read out already.
pub fn quiet_notice(tone: Tone, content: Html) -> Html {
    html! { <div class={tone.class()}>{ content }</div> }
}
