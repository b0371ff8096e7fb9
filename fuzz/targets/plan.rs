//! Saved plans: one that opens can be saved and opened again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::plan::Plan;

fuzz_target!(|text: &str| {
    if let Ok(plan) = Plan::from_text(text) {
        let again = Plan::from_text(&plan.to_text()).expect("what was saved opens");
        assert_eq!(plan.to_text(), again.to_text());
    }
});
