//! ChromeDriver: started for one browser, and gone with it.

use serde_json::json;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel};

/// The ChromeDriver process, and the folder that its browser keeps everything in.
pub struct Driver {
    child: Child,
    port: u16,
    profile: PathBuf,
    /// Kept open: the driver would stop at its next line if nobody could read it.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts it on a free port, with a fresh profile for its browser.
    #[track_caller]
    pub fn start() -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let own = format!("orgwright-{}-{}", std::process::id(), STARTED.fetch_add(1, Ordering::Relaxed));
        let profile = std::env::temp_dir().join(own);
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(&program);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(why) => panic!("could not start {}: {why}; `cargo xtask test` installs it", program.display()),
        };
        let mut output = BufReader::new(child.stdout.take().expect("its output is piped, just above"));
        let port =
            output.by_ref().lines().map_while(Result::ok).find_map(|line| {
                line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
            });
        match port {
            Some(port) => Self { child, port, profile, _output: output },
            None => panic!("{} ended without naming its port", program.display()),
        }
    }

    /// The browser to ask it for: headless, out of reach of any network, and keeping logs.
    pub fn wishes(&self) -> WebDriverResult<ChromeCapabilities> {
        let mut wishes = DesiredCapabilities::chrome();
        for flag in [
            "--headless=new",
            "--no-sandbox", // which does not work for root in a container
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", // nothing outside this machine can even be reached
        ] {
            wishes.add_arg(flag)?;
        }
        wishes.add_arg(&format!("--user-data-dir={}", self.profile.display()))?;
        wishes.add_experimental_option("prefs", json!({ "download.default_directory": self.downloads() }))?;
        wishes.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        wishes.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        Ok(wishes)
    }

    /// Where it takes orders.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Its number among the machine’s processes.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends every process of its browser at once, as when the machine takes its memory away: none gets to say or write anything
    /// more. All of them name the folder they keep everything in.
    #[track_caller]
    pub fn kill_browser(&self) {
        loop {
            let running = self.running();
            if running.is_empty() {
                return;
            }
            // Between the list and the kill a process may have ended or begun; the next list tells.
            let _ = Command::new("kill").arg("-KILL").args(running).stderr(Stdio::null()).status();
        }
    }

    /// The browser's processes, by number. What has ended and was not yet taken note of has no command line.
    fn running(&self) -> Vec<String> {
        let folder = self.profile.to_string_lossy();
        let processes = fs::read_dir("/proc").expect("the system lists its processes").flatten();
        let names_it = |number: &String| {
            let command = fs::read(format!("/proc/{number}/cmdline")).unwrap_or_default();
            String::from_utf8_lossy(&command).contains(folder.as_ref())
        };
        let numbers = processes.filter_map(|process| process.file_name().into_string().ok());
        numbers.filter(|name| name.bytes().all(|byte| byte.is_ascii_digit())).filter(names_it).collect()
    }

    /// The folder into which its browser saves.
    pub fn downloads(&self) -> PathBuf {
        self.profile.join("downloads")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing to be done about a process that has ended already, or a folder that is still in use.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
