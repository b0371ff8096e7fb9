//! The page that a benchmark drives. Its handle on the planner is `orgwright::app::bench`; `index.html` beside this file
//! makes of it what the benchmark asks for. On anything but wasm32 there is no page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    orgwright::app::bench::ready();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This page runs in a browser. Build and serve it with `cargo xtask bench`.");
}
