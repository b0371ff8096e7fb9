//! A session in the real page: edits, each of which leaves a mark, and what the page has said of each.
//!
//! An edit counts as **acknowledged** once the page shows the state with it and says, in that same state, that it is saved. A script
//! in the page watches for both after every change of the document, and says so to the site by a request that holds the page until
//! the site has heard it. So whatever a reader can have seen is known here, up to the very kill.

use super::dice::Dice;
use super::edits::Screen;
use super::seen::{Seen, State, steps};
use super::tally::Found;
use crate::begun::DESK;
use crate::browser::Browser;
use crate::files::downloaded_plan;
use crate::site::Site;
use crate::store::in_store;
use crate::target::{Target, css};
use orgwright::plan::Plan;
use serde_json::json;
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// Counts what is shown: each edit is told once, in other words than the one before.
const WATCH: &str = "
    const [prefix, before] = arguments;
    const told = () => document.querySelector('.past [role=status]')?.textContent;
    const say = what => { const ask = new XMLHttpRequest(); ask.open('GET', `${prefix}/${what}`, false); try { ask.send() } catch {} };
    let [last, shown, saved] = [told(), before, before];
    const look = () => {
        const now = told();
        if (now !== undefined && now !== last) { last = now; shown += 1; say(`shown/${shown}`) }
        if (saved < shown && document.querySelector('.save-state[data-saving=saved]')) { saved = shown; say(`saved/${saved}`) }
    };
    window.watching?.disconnect();
    window.watching = new MutationObserver(look);
    window.watching.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });";

/// Fills what room there is with noise, which does not compress, in ever smaller pieces.
const FILL_UP: &str = "
    window.full = false;
    const opening = indexedDB.open('of-no-use', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('noise', { autoIncrement: true });
    opening.onsuccess = () => {
        const noise = length => { const bytes = new Uint8Array(length); for (let at = 0; at < length; at += 65536) crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65536, length))); return bytes };
        const fill = length => {
            if (length < 512) { opening.result.close(); window.full = true; return }
            const writing = opening.result.transaction('noise', 'readwrite');
            writing.objectStore('noise').add(noise(length));
            writing.oncomplete = () => fill(length);
            writing.onabort = () => fill(Math.floor(length / 2));
        };
        fill(262144);
    };";

/// So much room is added each time that the store is filled. Bytes.
const PART: usize = 2 << 20;
/// More than what the site itself keeps, to work without a connection. Bytes.
const SITE: usize = 16 << 20;

/// How much room the store has.
#[derive(Clone, Copy, Debug)]
pub enum Room {
    /// As much as the browser gives.
    Plenty,
    /// So many parts beside the site, with what is in it already; with none, not even for that.
    Little(usize),
}

/// How an edit is finished.
pub enum Finish {
    /// The field that has the focus is left.
    Leave,
    /// What the selector matches is clicked.
    Click(String),
    /// Keys are pressed.
    Keys(String),
    /// One thing is dragged onto another.
    Drag(Target, Target),
}

/// What is edited, from a browser's start to its kill.
pub struct Session<'a> {
    pub browser: Browser,
    site: &'a Site,
    /// Counts the browser's starts, so that what one said is told from what another did.
    life: u32,
    /// The states since the plan was last found in the store: that one first, the present one last.
    pub states: Vec<State>,
    /// How many steps the plan could undo when it was first found.
    before: usize,
    /// The number of the edit that led to the first of the states.
    pub base: usize,
}

impl<'a> Session<'a> {
    /// A session on the plan that the browser has open and has saved.
    #[track_caller]
    pub fn begin(browser: Browser, site: &'a Site) -> Self {
        let mut session = Self { browser, site, life: 0, states: Vec::new(), before: 0, base: 0 };
        let plan = session.kept().pop().expect("a plan is saved");
        session.before = steps(&plan);
        session.states = vec![State::beginning(&plan)];
        session.watch();
        session
    }

    /// The present state.
    pub fn now(&self) -> &State {
        self.states.last().expect("there is a first")
    }

    /// The number of the last edit.
    pub fn number(&self) -> usize {
        self.base + self.states.len() - 1
    }

    /// Watches the page in view, which shows all edits so far.
    #[track_caller]
    pub fn watch(&self) {
        let prefix = format!("{}heard/{}", self.site.folder(), self.life);
        self.browser.script(WATCH, &[prefix.into(), self.number().into()]);
    }

    /// The last edit of which the page has said so.
    pub fn heard(&self, what: &str) -> usize {
        let prefix = format!("{}heard/{}/{what}/", self.site.folder(), self.life);
        let numbers = self.site.requests().into_iter().filter_map(|path| path.strip_prefix(&prefix)?.parse().ok());
        numbers.max().unwrap_or(self.base)
    }

    /// Waits until the page shows the last edit.
    #[track_caller]
    pub fn shown(&self) {
        self.wait_to_hear("shown");
    }

    /// Waits until the page has said that the last edit is saved.
    #[track_caller]
    pub fn saved(&self) {
        self.wait_to_hear("saved");
    }

    #[track_caller]
    fn wait_to_hear(&self, what: &str) {
        let deadline = Instant::now() + Duration::from_secs(30);
        while self.heard(what) < self.number() {
            if Instant::now() > deadline {
                let page = "return ['.past [role=status]', '.save-state', '.all-told'].map(part => document.querySelector(part)?.textContent)";
                panic!(
                    "edit {} was not {what}, and {} was shown; the page says {}; expected {:#?}",
                    self.number(),
                    self.heard("shown"),
                    self.browser.script(page, &[]),
                    self.now().now
                );
            }
            std::thread::sleep(Duration::from_micros(500));
        }
    }

    /// Finishes the edit that leads to `next`, as a reader does it.
    #[track_caller]
    pub fn finish(&mut self, finish: &Finish, next: State) {
        self.states.push(next);
        match finish {
            Finish::Leave => self.browser.press(Key::Tab + ""),
            Finish::Click(selector) => self.browser.click(css(selector)),
            Finish::Keys(keys) => self.browser.press(keys.as_str()),
            Finish::Drag(from, onto) => self.browser.drag(from.clone(), onto.clone()),
        }
    }

    /// Finishes the edit that leads to `next` a moment from now, so that what comes of it finds nobody waiting for an answer of the
    /// browser’s.
    #[track_caller]
    pub fn finish_soon(&mut self, finish: &Finish, next: State) {
        match finish {
            Finish::Leave => {
                self.states.push(next);
                self.browser.script("setTimeout(() => document.activeElement.blur(), 30)", &[]);
            }
            Finish::Click(selector) => {
                self.states.push(next);
                self.browser.see(css(selector));
                let click = "const at = document.querySelector(arguments[0]); setTimeout(() => at.click(), 30)";
                self.browser.script(click, &[json!(selector)]);
            }
            Finish::Keys(_) | Finish::Drag(..) => self.finish(finish, next),
        }
    }

    /// One edit more on the screen in view, and the browser is killed some moment after it shows.
    #[track_caller]
    pub fn kill_amid(&mut self, screen: Screen, dice: &mut Dice) {
        let (finish, next) = self.prepare(screen, dice);
        self.finish_soon(&finish, next);
        self.shown();
        std::thread::sleep(moment(dice));
        self.browser.kill();
    }

    /// Every plan in the browser's store. Fails where one does not open.
    #[track_caller]
    pub fn kept(&self) -> Vec<Plan> {
        let texts = in_store(
            &self.browser,
            "base.transaction('plans').objectStore('plans').getAll().onsuccess = event => \
                 finish(event.target.result.map(plan => plan.text));",
            &[],
        );
        let open = |text: &serde_json::Value| match Plan::from_text(text.as_str().unwrap_or_default()) {
            Ok(plan) => plan,
            Err(why) => panic!("a plan in the store is damaged: {why}\n{text}"),
        };
        texts.as_array().into_iter().flatten().map(open).collect()
    }

    /// Starts the killed browser again and holds the plan that it opens with against the states. The session goes on from there.
    #[track_caller]
    pub fn find(&mut self) -> Found {
        self.find_in(Room::Plenty)
    }

    /// The same with so much room in the store. A browser looks how much there is when it first writes, and only now and then later.
    #[track_caller]
    pub fn find_in(&mut self, room: Room) -> Found {
        self.browser.start_again();
        self.give(room);
        self.browser.open("");
        self.browser.look(DESK);
        self.reopened()
    }

    /// Gives the site this much room to keep things in.
    #[track_caller]
    pub fn give(&self, room: Room) {
        let mut quota = json!({ "origin": self.site.origin() });
        if let Room::Little(parts) = room {
            let room = if parts == 0 { 1 } else { SITE + parts * PART };
            quota["quotaSize"] = json!(room);
        }
        self.browser.tell("Storage.overrideQuotaForOrigin", quota);
    }

    /// Keeps things of no use until no more are taken, not even small ones.
    #[track_caller]
    pub fn fill_up(&self) {
        self.browser.script(FILL_UP, &[]);
        self.browser.wait_for("for the store to be full", |browser| browser.script("return window.full", &[]) == true);
        self.give(Room::Little(0));
    }

    /// Holds the plan that the page has opened anew against the states. The session goes on from there.
    #[track_caller]
    pub fn reopened(&mut self) -> Found {
        let (shown, saved) = (self.heard("shown"), self.heard("saved"));
        let (made, acknowledged) = (self.states.len() - 1, saved - self.base);
        self.life += 1;
        let opens = Instant::now() + Duration::from_secs(30);
        while self.browser.count(css(".save-state[data-saving=saved]")) == 0 {
            let shown_instead = self.browser.script("return [location.href, document.body.innerText]", &[]);
            assert!(Instant::now() < opens, "the plan does not open; what is shown: {shown_instead}");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(self.browser.count(css(".page.told")), 0, "the page opens without words about damage");
        let mut plans = self.kept();
        assert_eq!(plans.len(), 1, "there is one plan in the store");
        let plan = plans.pop().expect("there is one");
        // The same state twice, as after undoing and redoing, is the later one.
        let found = self.states.iter().rposition(|state| state.is(&plan, self.before));
        match found {
            Some(at) => {
                self.base += at;
                self.states = vec![self.states[at].clone()];
            }
            None => println!("found {:#?}\nlast {:#?}", Seen::of(&plan), self.now().now),
        }
        self.watch();
        Found { made, acknowledged, found, amid: saved < shown }
    }

    /// Waits for the file that the page hands over when asked for the plan as it is shown, and says whether it holds the last edit.
    #[track_caller]
    pub fn file_holds_the_last_edit(&self) -> bool {
        let mut named = Plan::default();
        named.profile.name.clone_from(&self.now().now.name);
        let plan = downloaded_plan(&self.browser, &named.file_name());
        let holds = self.now().is(&plan, self.before);
        if !holds {
            println!("the file has {} steps and {:#?}\nlast {:#?}", steps(&plan), Seen::of(&plan), self.now().now);
        }
        holds
    }
}

/// So long after an edit shows; a save takes about as long.
pub fn moment(dice: &mut Dice) -> Duration {
    dice.wait(120)
}
