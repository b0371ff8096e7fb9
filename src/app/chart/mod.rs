//! The chart as a place to look around and to work in: only what is in view is in the page, and the picture moves as one.

mod act;
mod attend;
#[cfg(feature = "bench-page")]
pub mod bench;
mod camera;
mod card;
mod controller;
mod desk;
mod drag;
mod gesture;
mod keyboard;
mod keys;
mod link;
mod minimap;
mod overlaid;
mod paint;
mod pointers;
mod scene;
mod shape;
mod sign;
mod stage;
mod view;

pub use act::{Act, Marks};
pub use card::{COLOURS, style_for};
pub use link::Link;
pub use overlaid::Overlaid;
pub use sign::{glyph, sign_class};
pub use view::ChartView;
