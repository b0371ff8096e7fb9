//! `cargo xtask bench`: the page that a benchmark drives, built and served on this machine.
//!
//! The server says that the page is isolated from all others: only then does a browser let its clock run in steps of 5 µs
//! instead of 100.

use crate::problem::Problem;
use crate::project::{Project, step};
use crate::{run, site};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// Where the page is built; git ignores it.
const FOLDER: &str = "target/bench-page";

/// What makes a page isolated.
const ISOLATION: &str = "Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n";

pub fn bench(project: &Project) -> Result<(), Problem> {
    site::ensure(project)?;
    let build = ["build", "--release", "--dist", FOLDER, "benches/page/index.html"];
    step("Building the page for benchmarks", site::trunk(project, &build))?;
    let no_port = || Problem::NoPort { first: *run::PORTS.start(), last: *run::PORTS.end() };
    let port = run::free_port(run::PORTS).ok_or_else(no_port)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|_| no_port())?;
    println!(
        "\n  The page is at  http://127.0.0.1:{port}/  and stops with Ctrl+C. In the folder of the benchmark, run"
    );
    for what in ["layout", "render", "panzoom"] {
        println!("      node run.mjs {what} --rounds 3 --peer ours=http://127.0.0.1:{port}/");
    }
    println!();
    serve(&listener, &project.root().join(FOLDER));
    Ok(())
}

/// Answers whoever comes, for as long as the listener is there.
fn serve(listener: &TcpListener, folder: &Path) {
    let folder = Arc::new(folder.to_path_buf());
    for visitor in listener.incoming().map_while(Result::ok) {
        let folder = Arc::clone(&folder);
        // A browser opens connections ahead and may never speak on them: each waits in a thread of its own.
        thread::spawn(move || answer(&visitor, &folder));
    }
}

/// Answers the one request of a connection, and closes it. A browser that leaves early is no failure of ours.
fn answer(mut visitor: &TcpStream, folder: &Path) {
    let mut lines = BufReader::new(visitor).lines().map_while(Result::ok);
    let Some(url) = lines.next().and_then(|line| line.split(' ').nth(1).map(str::to_owned)) else { return };
    // The rest of the head must be read: closing on unread words would cut the answer off.
    lines.find(String::is_empty);
    let found = file(&url, folder).and_then(|file| Some((fs::read(&file).ok()?, mime(&file))));
    let (status, content, kind) = match found {
        Some((content, kind)) => ("200 OK", content, kind),
        None => ("404 Not Found", Vec::new(), "text/plain"),
    };
    let length = content.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{ISOLATION}Connection: close\r\n\r\n"
    );
    let _ = visitor.write_all(head.as_bytes()).and_then(|()| visitor.write_all(&content));
}

/// The file in the folder that an address stands for, if it stands for one.
fn file(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| folder.join(path))
}

/// What a browser must be told that the file is. Wasm is compiled as it arrives only under its own name.
fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Read;

    #[test]
    fn an_address_outside_the_folder_has_no_file() {
        let folder = Path::new("site");
        assert_eq!(file("/", folder), Some(folder.join("index.html")));
        assert_eq!(file("/a/b.wasm?fresh", folder), Some(folder.join("a").join("b.wasm")));
        assert_eq!(file("/../secret", folder), None);
        assert_eq!(file("no-slash", folder), None);
    }

    #[test]
    fn every_answer_isolates_the_page() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || answer(&listener.accept().unwrap().0, Path::new("no-such-folder")));
        let mut visitor = TcpStream::connect(address).unwrap();
        visitor.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
        let mut said = String::new();
        visitor.read_to_string(&mut said).unwrap();
        assert!(said.starts_with("HTTP/1.1 404"), "{said}");
        assert!(said.contains(ISOLATION), "{said}");
    }
}
