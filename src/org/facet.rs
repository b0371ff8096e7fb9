//! What positions can be told apart by: the fields that colour a chart.

use super::Position;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A field by which a chart is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Facet {
    #[default]
    Function,
    Level,
    Layer,
    Department,
    Location,
    Holder,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Function, Self::Level, Self::Layer, Self::Department, Self::Location, Self::Holder];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Function => "Function",
            Self::Level => "Level",
            Self::Layer => "Layer",
            Self::Department => "Department",
            Self::Location => "Location",
            Self::Holder => "Filled or vacant",
        }
    }

    /// What a position in layer `layer`, from 1, has here; `None` where its field is empty.
    #[must_use]
    pub fn value(self, position: &Position, layer: u32) -> Option<Cow<'_, str>> {
        let text = |text| Some(Cow::Borrowed(text)).filter(|text: &Cow<'_, str>| !text.is_empty());
        match self {
            Self::Function => position.function.map(|function| Cow::Borrowed(function.label())),
            Self::Level => Some(Cow::Borrowed(position.grade.label())),
            Self::Layer => Some(Cow::Owned(format!("Layer {layer}"))),
            Self::Department => text(position.department.as_str()),
            Self::Location => text(position.location.as_str()),
            Self::Holder => Some(Cow::Borrowed(if position.holder.is_some() { "Filled" } else { "Vacant" })),
        }
    }
}
