//! A real browser on a [`Site`]. Every call waits until it can be done, or fails the test at the caller's line with what
//! it waited for; nothing ever sleeps in the hope that something will have happened.

#![expect(clippy::needless_pass_by_value, reason = "a target is named where it is used, and reads better unborrowed")]

use crate::driver::Driver;
use crate::site::Site;
use crate::target::Target;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::error::{WebDriverError, WebDriverResult};
use thirtyfour::{WebDriver, WebElement};
use tokio::runtime::Runtime;

/// How long anything may take before the test gives up. Generous: a busy machine is not a failure.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long to wait between two looks at the page.
const PAUSE: Duration = Duration::from_millis(20);

/// A headless browser with a profile of its own. Closed, with everything it started, when dropped.
pub struct Browser {
    runtime: Runtime,
    driver: WebDriver,
    process: Driver,
    origin: String,
    address: String,
    console: RefCell<Vec<String>>,
    addresses: RefCell<Vec<String>>,
}

/// How the page is looked at.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// The colours that the reader's system asks for.
    pub theme: Theme,
}

/// The colours that the reader's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

impl Browser {
    /// A browser that has not opened the site yet.
    #[track_caller]
    pub fn start(site: &Site) -> Self {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime needs only memory");
        let process = Driver::start();
        let session = process.wishes().map(|wishes| WebDriver::new(process.address(), wishes));
        let driver = match session.map(|session| runtime.block_on(session)) {
            Ok(Ok(driver)) => driver,
            Ok(Err(why)) | Err(why) => panic!("the browser did not start: {why}"),
        };
        let (origin, address) = (site.origin(), site.address());
        Self { runtime, driver, process, origin, address, console: RefCell::default(), addresses: RefCell::default() }
    }

    /// Kills the browser with everything it started, in the midst of whatever it does. Nothing can be asked of it until it is
    /// started [again](Self::start_again).
    #[track_caller]
    pub fn kill(&self) {
        self.process.kill_browser();
    }

    /// Starts a browser that was killed, on the profile it left behind.
    #[track_caller]
    pub fn start_again(&mut self) {
        // The driver's word that its browser is gone; there is nothing left to end.
        let _ = self.runtime.block_on(self.driver.clone().quit());
        let session = self.process.wishes().map(|wishes| WebDriver::new(self.process.address(), wishes));
        self.driver = match session.map(|session| self.runtime.block_on(session)) {
            Ok(Ok(driver)) => driver,
            Ok(Err(why)) | Err(why) => panic!("the browser did not start again: {why}"),
        };
    }

    /// Opens a route, such as `#/guide`; an empty one is the bare address.
    #[track_caller]
    pub fn open(&self, route: &str) {
        let address = format!("{}{route}", self.address);
        self.must(&format!("to open {address}"), async |driver| driver.goto(&address).await.map(Some));
    }

    /// Opens something else than the page, by its whole address.
    #[track_caller]
    pub fn visit(&self, address: &str) {
        self.must(&format!("to open {address}"), async |driver| driver.goto(address).await.map(Some));
    }

    /// Loads the page anew.
    #[track_caller]
    pub fn reload(&self) {
        self.must("to reload the page", async |driver| driver.refresh().await.map(Some));
    }

    /// Opens a tab of the same browser, empty as yet, and goes on in it. Tabs are counted from 0.
    #[track_caller]
    pub fn open_tab(&self) {
        self.must("to open a tab", async |driver| {
            let tab = driver.new_tab().await?;
            driver.switch_to_window(tab).await.map(Some)
        });
    }

    /// Goes on in another tab.
    #[track_caller]
    pub fn go_to_tab(&self, at: usize) {
        self.must(&format!("to go to tab {at}"), async |driver| match driver.windows().await?.into_iter().nth(at) {
            Some(tab) => driver.switch_to_window(tab).await.map(Some),
            None => Ok(None),
        });
    }

    /// Closes the tab, and goes on in the first.
    #[track_caller]
    pub fn close_tab(&self) {
        self.must("to close the tab", async |driver| driver.close_window().await.map(Some));
        self.go_to_tab(0);
    }

    /// The route in the address bar, from the `#` on.
    #[track_caller]
    pub fn route(&self) -> String {
        self.script("return location.hash", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the target is on the page.
    #[track_caller]
    pub fn see(&self, target: Target) {
        self.with(&target, "to see", async |_| Ok(()));
    }

    /// Waits until the target is not, or no longer, on the page.
    #[track_caller]
    pub fn see_no(&self, target: Target) {
        self.must(&format!("for {target} to go"), async |driver| {
            Ok(target.all(driver).await?.is_empty().then_some(()))
        });
    }

    /// How many elements answer to the target at this moment. To wait for a number, see [`Self::wait_for`].
    #[track_caller]
    pub fn count(&self, target: Target) -> usize {
        self.must(&format!("to count {target}"), async |driver| Ok(Some(target.all(driver).await?.len())))
    }

    /// The text a reader sees in the target.
    #[track_caller]
    pub fn text(&self, target: Target) -> String {
        self.with(&target, "to read", async |element| element.text().await)
    }

    /// What a field holds.
    #[track_caller]
    pub fn value(&self, target: Target) -> String {
        self.with(&target, "to read", async |element| Ok(element.value().await?.unwrap_or_default()))
    }

    /// Clicks, once the target can be clicked: shown, at rest and not covered.
    #[track_caller]
    pub fn click(&self, target: Target) {
        self.with(&target, "to click", async |element| element.click().await);
    }

    /// Replaces what a field holds by typing. An empty text clears the field.
    #[track_caller]
    pub fn fill(&self, target: Target, text: &str) {
        self.with(&target, "to fill", async |element| {
            let field = [element.to_json()?];
            self.driver.execute("arguments[0].focus(); arguments[0].select();", field).await?;
            element.send_keys(if text.is_empty() { "\u{e017}" } else { text }).await // the first is the Delete key
        });
    }

    /// Picks the option of a drop-down list that reads so.
    #[track_caller]
    pub fn choose(&self, target: Target, option: &str) {
        const PICK: &str =
            "return [...arguments[0].options].find(option => option.text.trim() === arguments[1]) ?? null";
        self.must(&format!("to choose “{option}” in {target}"), async |driver| {
            let Some(list) = target.all(driver).await?.into_iter().next() else { return Ok(None) };
            let option = driver.execute(PICK, [list.to_json()?, json!(option)]).await?;
            if option.json().is_null() { Ok(None) } else { option.element()?.click().await.map(Some) }
        });
    }

    /// Types to whatever has the focus: a text, a [`thirtyfour::Key`], or both, as in `Key::Control + "z"`.
    #[track_caller]
    pub fn press(&self, keys: impl Into<thirtyfour::TypingData>) {
        let keys: String = keys.into().as_vec().into_iter().collect();
        self.must("to press keys", async |driver| {
            driver.active_element().await?.send_keys(keys.as_str()).await.map(Some)
        });
    }

    /// Presses keys as a hand does, one after the other, wherever the focus is; the first is held meanwhile, if one is to be.
    #[track_caller]
    pub fn tap(&self, held: Option<thirtyfour::Key>, keys: &str) {
        let tapped = self.runtime.block_on(async {
            let chain = self.driver.action_chain();
            let pressed = |chain: thirtyfour::action_chain::ActionChain| chain.send_keys(keys);
            match held {
                Some(held) => pressed(chain.key_down(held.clone())).key_up(held).perform().await,
                None => pressed(chain).perform().await,
            }
        });
        // Not tried again: who presses a key twice does something else.
        tapped.unwrap_or_else(|why| panic!("the keys could not be pressed: {why}"));
    }

    /// The accessible role and name of what has the focus, as assistive technology is told them.
    #[track_caller]
    pub fn focused(&self) -> (String, String) {
        self.must("to hear what has the focus", async |driver| {
            let cdp = driver.cdp();
            let active = cdp.send_raw("Runtime.evaluate", json!({ "expression": "document.activeElement" })).await?;
            let of = json!({ "objectId": active["result"]["objectId"], "fetchRelatives": false });
            let answer = cdp.send_raw("Accessibility.getPartialAXTree", of).await?;
            let word = |part: &str| answer["nodes"][0][part]["value"].as_str().unwrap_or_default().to_owned();
            Ok(Some((word("role"), word("name"))))
        })
    }

    /// Drags one thing onto another with the pointer.
    #[track_caller]
    pub fn drag(&self, from: Target, onto: Target) {
        self.must(&format!("to drag {from} onto {onto}"), async |driver| {
            let (mut from, mut onto) = (from.all(driver).await?.into_iter(), onto.all(driver).await?.into_iter());
            let (Some(from), Some(onto)) = (from.next(), onto.next()) else { return Ok(None) };
            // The small first move is what tells a drag from a click.
            let held = driver.action_chain().move_to_element_center(&from).click_and_hold().move_by_offset(6, 6);
            held.move_to_element_center(&onto).release().perform().await.map(Some)
        });
    }

    /// Gives a file to a file field.
    #[track_caller]
    pub fn upload(&self, target: Target, file: &Path) {
        let file = file.canonicalize().unwrap_or_else(|why| panic!("no file {} to upload: {why}", file.display()));
        self.with(&target, "to upload into", async |element| element.send_keys(file.to_string_lossy()).await);
    }

    /// Waits until the page has handed the reader a file of that name, and takes it.
    #[track_caller]
    pub fn downloaded(&self, name: &str) -> Vec<u8> {
        let file = self.process.downloads().join(name);
        self.must(&format!("for the file “{name}”"), async |_| {
            // The browser takes the name with an empty file before what it downloads is there.
            let read = fs::read(&file).ok().filter(|bytes| !bytes.is_empty());
            Ok(read.inspect(|_| drop(fs::remove_file(&file))))
        })
    }

    /// Waits until a condition holds. The words complete “waited …”, as in “for the chart to show 12 cards”.
    #[track_caller]
    pub fn wait_for(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !holds(self) {
            assert!(Instant::now() < deadline, "waited {what}, in vain for {} s", PATIENCE.as_secs());
            std::thread::sleep(PAUSE);
        }
    }

    /// What a script returns. The arguments are the script's `arguments`.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        match self.runtime.block_on(self.driver.execute(script, arguments)) {
            Ok(answer) => answer.json().clone(),
            Err(why) => panic!("the script failed: {why}"),
        }
    }

    /// Tells the browser something in its own protocol, such as to collect garbage, and returns what it answers.
    #[track_caller]
    pub fn tell(&self, command: &str, parameters: Value) -> Value {
        self.must(&format!("for “{command}”"), async |driver| {
            driver.cdp().send_raw(command, &parameters).await.map(Some)
        })
    }

    /// The process that started the browser; the browser’s own are below it.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// What a script hands to the last of its `arguments`, a function.
    #[track_caller]
    pub fn script_async(&self, script: &str, arguments: &[Value]) -> Value {
        match self.runtime.block_on(self.driver.execute_async(script, arguments)) {
            Ok(answer) => answer.json().clone(),
            Err(why) => panic!("the script failed: {why}"),
        }
    }

    /// Looks at the page in another size or in other colours.
    #[track_caller]
    pub fn look(&self, view: View) {
        let size = json!({ "width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": false });
        let scheme = if view.theme == Theme::Dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.must("to change the view", async |driver| {
            driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", &size).await?;
            driver.cdp().send_raw("Emulation.setEmulatedMedia", &media).await.map(Some)
        });
        self.settle();
    }

    /// Sets the browser to another language, such as `de-DE`. It counts for pages that are loaded from then on.
    #[track_caller]
    pub fn speak(&self, locale: &str) {
        let locale = json!({ "locale": locale });
        self.must("to change the language", async |driver| {
            driver.cdp().send_raw("Emulation.setLocaleOverride", &locale).await.map(Some)
        });
    }

    /// Looks at the page as a reader whose system asks for this, by the names of media features.
    #[track_caller]
    pub fn wish(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.must("to change what the system asks for", async |driver| {
            driver.cdp().send_raw("Emulation.setEmulatedMedia", &json!({ "features": features })).await.map(Some)
        });
        self.settle();
    }

    /// Looks at the page as it is printed, or on the screen again, by a reader whose system is dark.
    #[track_caller]
    pub fn on_paper(&self, paper: bool) {
        let scheme = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
        let media = json!({ "media": if paper { "print" } else { "screen" }, "features": scheme });
        self.must("to change the medium", async |driver| {
            driver.cdp().send_raw("Emulation.setEmulatedMedia", &media).await.map(Some)
        });
        self.settle();
    }

    /// What the browser's printer makes of the page: a PDF, on paper of the size that the page asks for.
    #[track_caller]
    pub fn pdf(&self) -> Vec<u8> {
        let wishes = json!({ "preferCSSPageSize": true, "printBackground": true });
        let made =
            self.must("to print", async |driver| driver.cdp().send_raw("Page.printToPDF", &wishes).await.map(Some));
        let encoded = made["data"].as_str().expect("what is printed comes as text");
        base64::Engine::decode(&base64::engine::general_purpose::STANDARD, encoded).expect("in base64")
    }

    /// Runs the script in every page that is loaded from now on in this tab, before anything of the page's own.
    #[track_caller]
    pub fn before_each_page(&self, script: &str) {
        let script = json!({ "source": script });
        self.must("to be there first", async |driver| {
            driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", &script).await.map(Some)
        });
    }

    /// What hinders the browser from installing the page as a program, in its own words.
    #[track_caller]
    pub fn installability(&self) -> Vec<Value> {
        let answer = self.must("to ask whether it can be installed", async |driver| {
            driver.cdp().send_raw("Page.getInstallabilityErrors", &json!({})).await.map(Some)
        });
        answer["installabilityErrors"].as_array().cloned().unwrap_or_default()
    }

    /// Writes what is in view to `.screens/<name>.png` and returns that path.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".screens");
        let file = folder.join(format!("{name}.png"));
        self.settle();
        self.must(&format!("to write {}", file.display()), async |driver| {
            fs::create_dir_all(&folder)?;
            driver.screenshot(&file).await.map(Some)
        });
        file
    }

    /// Waits until two frames are drawn and no animation that ends is still running.
    #[track_caller]
    pub fn settle(&self) {
        const SETTLE: &str = "
            const done = arguments[0];
            const ends = animation => Number.isFinite(animation.effect?.getComputedTiming().endTime)
                && animation.effect.target?.checkVisibility(); // what is folded in stands still
            requestAnimationFrame(() => requestAnimationFrame(() =>
                Promise.allSettled(document.getAnimations().filter(ends).map(animation => animation.finished)).then(() => done())));";
        self.must("for the page to come to rest", async |driver| driver.execute_async(SETTLE, []).await.map(Some));
    }

    /// Fails if the console has shown a warning or an error since the browser started.
    #[track_caller]
    pub fn assert_quiet(&self) {
        let new = self.must("to read the console", async |driver| driver.get_log("browser").await.map(Some));
        let noise = new.into_iter().filter(|entry| ["WARNING", "SEVERE"].contains(&entry.level.as_str()));
        self.console.borrow_mut().extend(noise.map(|entry| format!("{}: {}", entry.level, entry.message)));
        let console = self.console.borrow();
        assert!(console.is_empty(), "the console is not clean:\n{}", console.join("\n"));
    }

    /// Fails if the page has ever asked any other origin than the site's own for anything.
    #[track_caller]
    pub fn assert_no_foreign_request(&self) {
        let log = self.must("to read the network log", async |driver| driver.get_log("performance").await.map(Some));
        let sent = log.iter().filter_map(|entry| requested(&entry.message));
        self.addresses.borrow_mut().extend(sent);
        let loaded = self.script("return performance.getEntriesByType('resource').map(entry => entry.name)", &[]);
        let loaded = loaded.as_array().into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned()));
        self.addresses.borrow_mut().extend(loaded);
        let addresses = self.addresses.borrow();
        assert!(
            addresses.iter().any(|address| address.starts_with(&self.address)),
            "the network log has missed the page itself"
        );
        let own = format!("{}/", self.origin);
        // The browser's own first page, which no site can ask for, is in the log too.
        let local = [own.as_str(), "data:", "about:", "chrome:", &format!("blob:{own}")];
        let foreign: Vec<&String> =
            addresses.iter().filter(|address| !local.iter().any(|own| address.starts_with(own))).collect();
        assert!(foreign.is_empty(), "the page has asked others for something: {foreign:#?}");
    }

    /// Does something with the first element that answers to the target, as soon as there is one and it can be done.
    #[track_caller]
    fn with<T>(&self, target: &Target, aim: &str, act: impl AsyncFn(&WebElement) -> WebDriverResult<T>) -> T {
        self.must(&format!("{aim} {target}"), async |driver| match target.all(driver).await?.first() {
            Some(element) => act(element).await.map(Some),
            None => Ok(None),
        })
    }

    /// Tries until there is an answer. An error may pass, as when the page is redrawn between two calls: the next try
    /// finds the new element.
    #[track_caller]
    fn must<T>(&self, what: &str, attempt: impl AsyncFn(&WebDriver) -> WebDriverResult<Option<T>>) -> T {
        let deadline = Instant::now() + PATIENCE;
        let mut obstacle: Option<WebDriverError>;
        loop {
            match self.runtime.block_on(attempt(&self.driver)) {
                Ok(Some(answer)) => return answer,
                Ok(None) => obstacle = None,
                Err(why) => obstacle = Some(why),
            }
            if Instant::now() >= deadline {
                break;
            }
            std::thread::sleep(PAUSE);
        }
        let because = obstacle.map_or_else(|| String::from("it was not there"), |why| why.to_string());
        panic!("waited {what}, in vain for {} s: {because}", PATIENCE.as_secs());
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Ends the browser itself; if that fails, the driver's own end below still takes it along.
        let _ = self.runtime.block_on(self.driver.clone().quit());
    }
}

/// The address in an entry of the network log, if the entry is the sending of a request.
fn requested(entry: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(entry).ok()?;
    let (method, parameters) = (&entry["message"]["method"], &entry["message"]["params"]);
    let address = match method.as_str()? {
        "Network.requestWillBeSent" => &parameters["request"]["url"],
        "Network.webSocketCreated" => &parameters["url"],
        _ => return None,
    };
    address.as_str().map(str::to_owned)
}
