//! Saved plans: one that opens can be saved and opened again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::plan::Plan;

fuzz_target!(|text: &str| {
    if let Ok(plan) = Plan::from_text(text) {
        let saved = plan.to_text();
        let again = Plan::from_text(&saved).expect("what was saved opens");
        assert_eq!(saved, again.to_text());
    }
});
