//! A chart as the text of a diagram, for tools that draw diagrams of text.
//!
//! Ids are made (`n1`, `n2`, …, in the order of the rows): a name as an id can be a keyword of the language. What people wrote
//! stands in quoted labels alone, escaped by the rules of each language.

mod dot;
mod mermaid;

pub use dot::dot;
pub use mermaid::mermaid;
