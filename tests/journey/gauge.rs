//! How much memory the page holds, read from outside: its own (of WebAssembly), the script’s, the nodes and listeners of the
//! document, and what the system gives the process that draws it.

use crate::browser::Browser;
use crate::scripted::asks;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt;
use std::fs;

/// What the page holds at one moment, after everything that can be given back was given back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Level {
    /// Bytes of WebAssembly memory in the page. It never shrinks, so this is the most that was ever needed.
    pub wasm: u64,
    /// Bytes of the script’s heap in use.
    pub script: u64,
    /// Nodes of the document, with those that are in none but held by somebody.
    pub nodes: u64,
    /// Listeners for events.
    pub listeners: u64,
    /// Bytes of memory that the largest drawing process holds, as the system counts them.
    pub process: u64,
}

/// Has every page that is opened from now on say how much memory of WebAssembly it has. To be called before the first.
pub fn attach(browser: &Browser) {
    const NOTE: &str = "
        for (const how of ['instantiate', 'instantiateStreaming']) {
            const made = WebAssembly[how];
            WebAssembly[how] = async (...given) => {
                const answer = await made.apply(WebAssembly, given);
                window.memoryOfThePage = (answer.instance ?? answer).exports.memory;
                return answer;
            };
        }";
    browser.before_each_page(NOTE);
}

impl Level {
    /// The level now.
    pub fn of(browser: &Browser) -> Self {
        // Twice: what the first round lets go of may hold more.
        for _ in 0..2 {
            browser.tell("HeapProfiler.collectGarbage", json!({}));
        }
        let wasm = asks(browser, "return window.memoryOfThePage?.buffer.byteLength ?? 0", &[]);
        let heap = browser.tell("Runtime.getHeapUsage", json!({}));
        let counters = browser.tell("Memory.getDOMCounters", json!({}));
        let whole = |value: &Value| value.as_u64().or_else(|| value.as_f64().map(|bytes| bytes as u64)).unwrap_or(0);
        Self {
            wasm: whole(&wasm),
            script: whole(&heap["usedSize"]),
            nodes: whole(&counters["nodes"]),
            listeners: whole(&counters["jsEventListeners"]),
            process: largest_below(browser.process()),
        }
    }
}

/// Megabytes, of 1,048,576 bytes, with one place.
pub fn megabytes(bytes: u64) -> String {
    format!("{}.{}", bytes >> 20, ((bytes & 0xF_FFFF) * 10) >> 20)
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [wasm, script, process] = [self.wasm, self.script, self.process].map(megabytes);
        write!(f, "{wasm:>8} {script:>8} {:>7} {:>9} {process:>9}", self.nodes, self.listeners)
    }
}

/// The heading of a table of levels.
pub const HEADING: &str = " wasm MB script MB  nodes listeners process MB";

/// Resident bytes of the largest process that draws pages, of those below `root`; 0 where the system does not say.
fn largest_below(root: u32) -> u64 {
    let status = |process: u32| fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let field = |text: &str, name: &str| -> u64 {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(0)
    };
    let numbers = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = numbers.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let known: HashMap<u32, (u32, u64)> = numbers
        .map(|process| {
            let text = status(process);
            let above = u32::try_from(field(&text, "PPid:")).unwrap_or(0);
            (process, (above, field(&text, "VmRSS:") << 10))
        })
        .collect();
    let is_below = |process: &u32| {
        let above = std::iter::successors(Some(*process), |below| known.get(below).map(|(above, _)| *above));
        above.take(64).any(|above| above == root)
    };
    let draws = |process: &u32| {
        fs::read(format!("/proc/{process}/cmdline"))
            .is_ok_and(|line| String::from_utf8_lossy(&line).contains("--type=renderer"))
    };
    let drawing = known.keys().filter(|process| is_below(process) && draws(process));
    drawing.map(|process| known[process].1).max().unwrap_or(0)
}
