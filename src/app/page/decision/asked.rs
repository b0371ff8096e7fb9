//! What the reader asks of the decision beyond the verdict: between whom, and for whom.

use crate::app::widget::select;
use crate::decision::{Contender, Criterion, Words};
use crate::plan::Between;
use yew::prelude::*;

/// What is asked. What nobody chose follows from the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Asked {
    /// Between what is chosen.
    pub between: Between,
    /// The two that are held against each other.
    pub pair: [Option<Contender>; 2],
    /// Who is to come first.
    pub target: Option<Contender>,
    /// The criterion that is tried with a weight of its own.
    pub tried: Option<Criterion>,
    /// The least weight it gets, per cent, 0 to 100.
    pub least: u8,
}

/// A menu of contenders, at least one.
pub fn whom(
    id: &str,
    label: &str,
    among: &[Contender],
    words: &Words<'_>,
    chosen: Contender,
    on_choose: &Callback<Contender>,
) -> Html {
    let titles: Vec<String> = among.iter().map(|&contender| words.title(contender)).collect();
    let options: Vec<&str> = titles.iter().map(String::as_str).collect();
    let at = among.iter().position(|contender| *contender == chosen).unwrap_or_default();
    let among = among.to_vec();
    let on_choose = on_choose.reform(move |at: usize| among[at.min(among.len() - 1)]);
    select(id, label, "", &options, at, &on_choose)
}
