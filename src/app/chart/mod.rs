//! The chart as a picture to look around in: only what is in view is in the page, and the picture moves as one.

mod act;
mod camera;
mod card;
mod drawn;
mod keyboard;
mod view;

pub use act::Act;
#[cfg(debug_assertions)] // for the gallery, which release builds leave out
pub use card::function_class;
pub use view::{ChartView, Marks};
