//! The compared designs in figures: fit, measures, and who owns each function and each stage of each stream.

mod figures;
mod fit;
mod owners;
mod plots;
mod table;

use super::side::Side;
use crate::app::state::Shared;
use crate::company::Stream;
use yew::prelude::*;

/// See [`Matrices`].
#[derive(Properties, PartialEq)]
pub struct MatricesProps {
    /// The designs, two to four.
    pub sides: Shared<Vec<Side>>,
    /// What the company sells; may be empty.
    pub streams: Vec<Stream>,
}

/// Everything that is said of the designs in figures. It renders again when they change, and not when they are looked at otherwise.
#[component]
pub fn Matrices(props: &MatricesProps) -> Html {
    let sides = props.sides.as_slice();
    html! {
        <>
            { fit::panel(sides) }
            { figures::panel(sides) }
            { plots::panel(sides) }
            { owners::functions(sides) }
            { owners::streams(sides, &props.streams) }
        </>
    }
}
