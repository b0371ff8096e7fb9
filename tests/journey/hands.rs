//! Somebody who has a keyboard and nothing else: what is done here reaches the page as key presses.

use crate::browser::Browser;
use thirtyfour::Key;

/// More presses of Tab than this to get anywhere on a screen are asked of nobody.
const FAR: usize = 60;

/// The hands.
pub struct Hands<'a>(pub &'a Browser);

impl Hands<'_> {
    /// Presses a key.
    #[track_caller]
    pub fn key(&self, key: Key) {
        self.0.tap(None, &char::from(key).to_string());
    }

    /// Presses a key so many times.
    #[track_caller]
    pub fn keys(&self, key: &Key, times: usize) {
        for _ in 0..times {
            self.key(key.clone());
        }
    }

    /// Presses keys while another is held.
    #[track_caller]
    pub fn chord(&self, held: Key, keys: &str) {
        self.0.tap(Some(held), keys);
    }

    /// Types a text.
    #[track_caller]
    pub fn write(&self, text: &str) {
        self.0.tap(None, text);
    }

    /// Goes on with Tab until what has the focus has this role and a name that holds these words. What has it already is
    /// not passed over.
    #[track_caller]
    pub fn to(&self, role: &str, name: &str) {
        self.walk(role, name, false);
    }

    /// The same backwards.
    #[track_caller]
    pub fn back_to(&self, role: &str, name: &str) {
        self.walk(role, name, true);
    }

    #[track_caller]
    fn walk(&self, role: &str, name: &str, back: bool) {
        let mut passed = Vec::new();
        for _ in 0..FAR {
            let (is, called) = self.0.focused();
            if is == role && called.contains(name) {
                return;
            }
            passed.push(format!("{is} “{called}”"));
            if back { self.chord(Key::Shift, &char::from(Key::Tab).to_string()) } else { self.key(Key::Tab) }
        }
        panic!("{FAR} presses of Tab do not lead to the {role} “{name}”, only to\n{}", passed.join("\n"));
    }

    /// Goes to a field and puts this there. A field that Tab has led to has its text selected.
    #[track_caller]
    pub fn fill(&self, name: &str, text: &str) {
        self.to("textbox", name);
        self.write(text);
    }

    /// Goes to a thing and presses it.
    #[track_caller]
    pub fn press(&self, role: &str, name: &str) {
        self.to(role, name);
        self.key(Key::Enter);
    }

    /// Waits until what has the focus has this role and a name that holds these words.
    #[track_caller]
    pub fn at(&self, role: &str, name: &str) {
        self.0.wait_for(&format!("for the focus on the {role} “{name}”"), |browser| {
            let (is, called) = browser.focused();
            is == role && called.contains(name)
        });
    }
}
