//! Orgwright's planner: the company, the decision between a CSO and a CRO, and the org chart that goes with it, as one model.
//!
//! Everything here is a function of its arguments: no clock, no I/O, no browser, and it builds natively, so nearly all
//! of it is tested without one. The page, `app`, is the exception and exists on wasm32 alone.
//! `ARCHITECTURE.md` walks through the floors; imports between them go down only.

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod company;
pub mod decision;
pub mod design;
pub mod evidence;
pub mod exchange;
pub mod figure;
pub mod org;
pub mod plan;
pub mod role;
