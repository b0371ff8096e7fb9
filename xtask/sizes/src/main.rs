//! Prints what each file of the built site weighs, raw and after brotli, and fails if the page is over its budget.
//! Usage: `sizes <folder> <budget in bytes>`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How the names of the files begin that the page loads later, or never: its second thread, and what keeps the site for
/// when there is no connection.
const LATER: [&str; 2] = ["orgwright-worker", "service"];

/// One file of the site.
struct Weight {
    /// Path within the site.
    name: String,
    /// Bytes on disk.
    raw: usize,
    /// Bytes after brotli at quality 11, as a web host would send it.
    brotli: usize,
}

impl Weight {
    fn of(name: String, content: &[u8]) -> io::Result<Self> {
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        let mut compressed = Vec::new();
        brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
        Ok(Self { name, raw: content.len(), brotli: compressed.len() })
    }

    /// Whether the page needs the file before it can be used, so that it counts towards the budget. Its second thread is
    /// loaded when something is brought in or taken out.
    fn counts(&self) -> bool {
        self.is_code() && !LATER.iter().any(|later| self.name.starts_with(later))
    }

    fn is_code(&self) -> bool {
        let extension = Path::new(&self.name).extension().and_then(|extension| extension.to_str());
        extension.is_some_and(|extension| ["wasm", "js", "css", "html"].contains(&extension))
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, budget] = arguments.as_slice() else {
        eprintln!("Usage: sizes <folder> <budget in bytes>");
        return ExitCode::FAILURE;
    };
    let Ok(budget) = budget.parse() else {
        eprintln!("The budget is a whole number of bytes, not “{budget}”.");
        return ExitCode::FAILURE;
    };
    match weigh(Path::new(folder)) {
        Ok(weights) => {
            println!("{}", table(&weights));
            let (within, verdict) = verdict(&weights, budget);
            println!("\n{verdict}");
            if within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(why) => {
            eprintln!("Could not read the site in {folder}: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Every file under the folder, heaviest first.
fn weigh(site: &Path) -> io::Result<Vec<Weight>> {
    let mut weights = Vec::new();
    let mut folders: Vec<PathBuf> = vec![site.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(site).unwrap_or(&path).display().to_string();
                weights.push(Weight::of(name, &fs::read(&path)?)?);
            }
        }
    }
    weights.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    Ok(weights)
}

/// The files as a table, with a line for the page's total and one for what is loaded later.
fn table(weights: &[Weight]) -> String {
    let sum = |name, of: &dyn Fn(&&Weight) -> bool| {
        let those = || weights.iter().filter(of);
        (name, those().map(|weight| weight.raw).sum(), those().map(|weight| weight.brotli).sum())
    };
    let total = sum("the page: wasm, JS, CSS, HTML", &|weight| weight.counts());
    let later = sum("loaded when first needed", &|weight| weight.is_code() && !weight.counts());
    let files = weights.iter().map(|weight| (weight.name.as_str(), weight.raw, weight.brotli));
    let width = files
        .clone()
        .map(|(name, ..)| name.chars().count())
        .chain([total.0.len(), later.0.len()])
        .max()
        .unwrap_or_default();
    let head = format!("{:width$} {:>12} {:>12}", "file", "raw, bytes", "brotli 11");
    let rows = files.chain([later, total]).map(|(name, raw, brotli)| format!("{name:width$} {raw:>12} {brotli:>12}"));
    std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
}

/// Whether the page is within the budget, and the sentence that says so.
fn verdict(weights: &[Weight], budget: usize) -> (bool, String) {
    let total = brotli_total(weights);
    let kilobytes = |bytes: usize| format!("{}.{} KB", bytes / 1024, bytes % 1024 * 10 / 1024);
    if !weights.iter().any(|weight| weight.name.ends_with(".wasm")) {
        (false, String::from("There is no wasm file here: this is not a built site."))
    } else if total > budget {
        let over = kilobytes(total - budget);
        (
            false,
            format!(
                "The page weighs {} after brotli: {over} over its budget of {}.",
                kilobytes(total),
                kilobytes(budget)
            ),
        )
    } else {
        (
            true,
            format!("The page weighs {} after brotli, within its budget of {}.", kilobytes(total), kilobytes(budget)),
        )
    }
}

fn brotli_total(weights: &[Weight]) -> usize {
    weights.iter().filter(|weight| weight.counts()).map(|weight| weight.brotli).sum()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn site(brotli: &[(&str, usize)]) -> Vec<Weight> {
        brotli.iter().map(|&(name, brotli)| Weight { name: name.to_owned(), raw: 2 * brotli, brotli }).collect()
    }

    #[test]
    fn compresses_what_repeats() {
        let weight = Weight::of(String::from("a.js"), &b"one and the same, ".repeat(1000)).unwrap();
        assert_eq!(weight.raw, 18_000);
        assert!(weight.brotli < 100);
    }

    #[test]
    fn the_page_is_what_the_browser_must_load_to_show_it() {
        let weights = site(&[
            ("a.wasm", 70),
            ("a.js", 20),
            ("a.css", 7),
            ("index.html", 3),
            ("icon.svg", 1000),
            ("orgwright-worker_bg.wasm", 500),
            ("service.js", 60),
        ]);
        assert_eq!(brotli_total(&weights), 100);
        assert!(table(&weights).lines().last().unwrap().ends_with("         200          100"));
    }

    #[test]
    fn the_budget_itself_is_within_and_one_byte_more_is_over() {
        assert!(verdict(&site(&[("a.wasm", 2048)]), 2048).0);
        let (within, sentence) = verdict(&site(&[("a.wasm", 2048), ("a.js", 512)]), 2048);
        assert!(!within);
        assert_eq!(sentence, "The page weighs 2.5 KB after brotli: 0.5 KB over its budget of 2.0 KB.");
    }

    #[test]
    fn an_empty_folder_is_not_within_any_budget() {
        assert!(!verdict(&site(&[("index.html", 1)]), 2048).0);
    }
}
