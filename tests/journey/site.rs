//! `dist/`, served to one test on a port of its own, as any plain web host would serve it.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use tiny_http::{Header, Request, Response, Server};

/// A running web server. Stops when dropped.
pub struct Site {
    server: Arc<Server>,
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
        let server = Arc::new(Server::http(("127.0.0.1", 0)).expect("the system has a free port to give"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let thread = std::thread::spawn({
            let (server, requests, folder) = (Arc::clone(&server), Arc::clone(&requests), folder.clone());
            move || {
                for request in server.incoming_requests() {
                    requests.lock().expect("no holder of the lock panics").push(request.url().to_owned());
                    answer(request, &dist, &folder);
                }
            }
        });
        Self { server, thread: Some(thread), folder, requests }
    }

    /// The scheme, host and port, without a `/` at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.server.server_addr())
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
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            // A failure there shows as a page that does not load, which is what the test will have reported.
            let _ = thread.join();
        }
    }
}

fn answer(request: Request, dist: &Path, folder: &str) {
    let file = file(request.url(), dist, folder);
    // A browser that leaves early closes the connection; that is no failure of the site.
    let _ = match file.and_then(|file| Some((fs::read(&file).ok()?, mime(&file)))) {
        Some((content, mime)) => {
            let kind = Header::from_bytes("Content-Type", mime).expect("the types below are plain ASCII");
            request.respond(Response::from_data(content).with_header(kind))
        }
        None => request.respond(Response::empty(404)),
    };
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
