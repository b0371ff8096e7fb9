//! `dist/`, served to one test on a port of its own, as any plain web host would serve it.
//!
//! Our own forty lines: tiny_http can leave a browser's sixth connection waiting for ever behind the five it keeps open.

use std::collections::BTreeMap;
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
    host: Arc<Host>,
}

/// What all connections share.
struct Host {
    dist: PathBuf,
    folder: String,
    requests: Mutex<Vec<String>>,
    /// Whether it answers nobody.
    silent: AtomicBool,
    /// What it serves in place of files, or beside them.
    changed: Mutex<BTreeMap<String, Vec<u8>>>,
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
        let stopped = Arc::new(AtomicBool::new(false));
        let host = Arc::new(Host {
            dist,
            folder,
            requests: Mutex::default(),
            silent: AtomicBool::new(false),
            changed: Mutex::default(),
        });
        let thread = std::thread::spawn({
            let (stopped, host) = (Arc::clone(&stopped), Arc::clone(&host));
            move || {
                for visitor in listener.incoming().map_while(Result::ok) {
                    if stopped.load(Ordering::Relaxed) {
                        break;
                    }
                    let host = Arc::clone(&host);
                    // A browser opens connections ahead and may never speak on them: each waits in a thread of its own.
                    std::thread::spawn(move || host.answer(&visitor));
                }
            }
        });
        Self { address, stopped, thread: Some(thread), host }
    }

    /// The scheme, host and port, without a `/` at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The path of the folder, as it stands in an address.
    pub fn folder(&self) -> &str {
        &self.host.folder
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("{}{}", self.origin(), self.folder())
    }

    /// Every path requested so far, in order, found or not.
    pub fn requests(&self) -> Vec<String> {
        self.host.requests.lock().expect("no holder of the lock panics").clone()
    }

    /// Answers nobody from now on, as a host that is down or a machine without a connection; or again.
    pub fn answers(&self, answers: bool) {
        self.host.silent.store(!answers, Ordering::Relaxed);
    }

    /// Serves this under that name from now on, whatever was there before.
    pub fn serve(&self, name: &str, content: Vec<u8>) {
        self.host.changed.lock().expect("no holder of the lock panics").insert(name.to_owned(), content);
    }

    /// A file of the sealed site, by the name under which it was built: the name that it is served under, and what it holds.
    pub fn file(&self, built: &str) -> (String, Vec<u8>) {
        let (stem, extension) = built.rsplit_once('.').expect("a file has a kind");
        let is_hash = |hash: &str| hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit());
        let is_it = |name: &String| {
            let rest = name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(extension)?.strip_suffix('.'));
            rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_hash))
        };
        let names = fs::read_dir(&self.host.dist).expect("there is a site");
        let mut names = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let name = names.find(is_it).unwrap_or_else(|| panic!("the site has no {built}"));
        let content = fs::read(self.host.dist.join(&name)).expect("it was listed just now");
        (name, content)
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

impl Host {
    /// Answers the one request of a connection, and closes it. A browser that leaves early is no failure of the site.
    fn answer(&self, mut visitor: &TcpStream) {
        let mut lines = BufReader::new(visitor).lines().map_while(Result::ok);
        let Some(url) = lines.next().and_then(|line| line.split(' ').nth(1).map(str::to_owned)) else { return };
        // The rest of the head must be read: closing on unread words would cut the answer off.
        lines.find(String::is_empty);
        if self.silent.load(Ordering::Relaxed) {
            return;
        }
        self.requests.lock().expect("no holder of the lock panics").push(url.clone());
        let (status, content, kind) = match self.file(&url) {
            Some((content, kind)) => ("200 OK", content, kind),
            None => ("404 Not Found", Vec::new(), "text/plain"),
        };
        let length = content.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        let _ = visitor.write_all(head.as_bytes()).and_then(|()| visitor.write_all(&content));
    }

    /// What an address stands for and its kind, if the address is inside the folder.
    fn file(&self, url: &str) -> Option<(Vec<u8>, &'static str)> {
        let path = url.split(['?', '#']).next()?.strip_prefix(&self.folder)?;
        let name = if path.is_empty() { "index.html" } else { path };
        let path = Path::new(name);
        if !path.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let changed = self.changed.lock().expect("no holder of the lock panics").get(name).cloned();
        Some((changed.or_else(|| fs::read(self.dist.join(path)).ok())?, mime(path)))
    }
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
