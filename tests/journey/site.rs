//! `dist/`, served to one test on a port of its own, as any plain web host would serve it.
//!
//! Our own forty lines: tiny_http can leave a browser's sixth connection waiting for ever behind the five it keeps open.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// A running web server. Stops when dropped.
pub struct Site {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    folder: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves the site at the root of its host.
    pub fn at_root() -> Self {
        Self::under("/")
    }

    /// Serves the site in a folder of its host and nothing anywhere else. The folder begins and ends with `/`.
    pub fn under(folder: &str) -> Self {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(dist.join("index.html").is_file(), "there is no site in dist/; `cargo xtask test` builds it first");
        let folder = folder.replace(' ', "%20");
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("the system has a free port to give");
        let address = listener.local_addr().expect("a bound listener has an address");
        let (stopped, requests) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let thread = std::thread::spawn({
            let (stopped, requests, folder) = (Arc::clone(&stopped), Arc::clone(&requests), folder.clone());
            move || {
                for visitor in listener.incoming().map_while(Result::ok) {
                    if stopped.load(Ordering::Relaxed) {
                        break;
                    }
                    let (requests, dist, folder) = (Arc::clone(&requests), dist.clone(), folder.clone());
                    // A browser opens connections ahead and may never speak on them: each waits in a thread of its own.
                    std::thread::spawn(move || answer(&visitor, &requests, &dist, &folder));
                }
            }
        });
        Self { address, stopped, thread: Some(thread), folder, requests }
    }

    /// The scheme, host and port, without a `/` at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The path of the folder, as it stands in an address.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("{}{}", self.origin(), self.folder)
    }

    /// Every path requested so far, in order, found or not.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no holder of the lock panics").clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // A last visitor of our own, to wake the thread that waits for one.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            // A failure there shows as a page that does not load, which is what the test will have reported.
            let _ = thread.join();
        }
    }
}

/// Answers the one request of a connection, and closes it. A browser that leaves early is no failure of the site.
fn answer(visitor: &TcpStream, requests: &Mutex<Vec<String>>, dist: &Path, folder: &str) {
    let mut lines = BufReader::new(visitor).lines().map_while(Result::ok);
    let Some(url) = lines.next().and_then(|line| line.split(' ').nth(1).map(str::to_owned)) else { return };
    // The rest of the head must be read: closing on unread words would cut the answer off.
    lines.find(String::is_empty);
    requests.lock().expect("no holder of the lock panics").push(url.clone());
    let found = file(&url, dist, folder).and_then(|file| Some((fs::read(&file).ok()?, mime(&file))));
    let (status, content, kind) = match found {
        Some((content, kind)) => ("200 OK", content, kind),
        None => ("404 Not Found", Vec::new(), "text/plain"),
    };
    let length = content.len();
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    let mut visitor = visitor;
    let _ = visitor.write_all(head.as_bytes()).and_then(|()| visitor.write_all(&content));
}

/// The file that an address stands for, if the address is inside the folder.
fn file(url: &str, dist: &Path, folder: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix(folder)?;
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| dist.join(path))
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json" | "webmanifest") => "application/json",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
