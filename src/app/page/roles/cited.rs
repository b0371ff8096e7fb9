//! Sources that do not drown the text: a small number behind each statement, and under the panel the sources by number.

use crate::evidence::{Evidence, Source};
use yew::prelude::*;

/// The sources of one panel, numbered as they come.
#[derive(Default)]
pub struct Cited {
    sources: Vec<Source>,
}

impl Cited {
    /// A statement with its numbers.
    pub fn said(&mut self, evidence: &Evidence) -> Html {
        let marks = self.marks(evidence.sources);
        html! { <>{ evidence.statement }{ marks }</> }
    }

    /// The numbers of sources.
    pub fn marks(&mut self, sources: &[Source]) -> Html {
        sources.iter().map(|source| self.mark(*source)).collect()
    }

    /// Statements with their numbers, as a list.
    pub fn list(&mut self, items: &[Evidence]) -> Html {
        let items: Vec<Html> = items.iter().map(|item| html! { <li>{ self.said(item) }</li> }).collect();
        html! { <ul class="said">{ for items }</ul> }
    }

    fn mark(&mut self, source: Source) -> Html {
        let number = 1 + self.sources.iter().position(|cited| *cited == source).unwrap_or_else(|| {
            self.sources.push(source);
            self.sources.len() - 1
        });
        html! { <sup class="cite" title={told(source)}><span class="hidden-text">{ "source " }</span>{ number }</sup> }
    }

    /// The sources by number, to stand under what cites them.
    pub fn foot(&self) -> Html {
        let source = |source: &Source| html! { <li>{ told(*source) }</li> };
        html! {
            if !self.sources.is_empty() {
                <div class="cited"><span>{ "Sources" }</span><ol>{ for self.sources.iter().map(source) }</ol></div>
            }
        }
    }
}

fn told(source: Source) -> String {
    match source {
        Source::Guide(guide, section) => format!("{}, “{section}”", guide.short()),
        Source::Published(title, place) => format!("{title}, {place}"),
        Source::Judgement => "Judgement: no guide says it".to_owned(),
    }
}
