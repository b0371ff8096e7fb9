//! Starts the page. On anything but wasm32 there is no page to start.

fn main() {
    #[cfg(target_arch = "wasm32")]
    orgwright::app::run();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is the page's entry point and runs in a browser. Start it with `cargo xtask run`.");
}
