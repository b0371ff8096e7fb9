//! The whole browser is killed at random moments of a long session, in the midst of saving too, and nothing that the page said was
//! saved is lost: not after a crash, not with a full store, not with two tabs.
//!
//! Six kills each; `ORGWRIGHT_KILLS=100` for a long run, `ORGWRIGHT_SEED` to repeat one.

mod dice;
mod edits;
mod seen;
mod session;
mod tally;

use crate::begun::DESK;
use crate::browser::Browser;
use crate::files::open_plan;
use crate::rescue::{sabotage, trap};
use crate::site::Site;
use crate::target::{css, role};
use dice::Dice;
use edits::plan;
use session::{Finish, Room, Session, moment};
use tally::{Tally, kills};

/// A browser with the plan open and saved.
#[track_caller]
fn begun(site: &Site) -> Session<'_> {
    let browser = Browser::start(site);
    browser.look(DESK);
    open_plan(&browser, &plan());
    Session::begin(browser, site)
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_kill_loses_nothing_that_was_said_to_be_saved() {
    let mut dice = Dice::thrown("kills");
    let site = Site::at_root();
    let mut session = begun(&site);
    let mut tally = Tally::default();
    for _ in 0..kills() {
        let screen = session.work(5, &mut dice);
        session.kill_amid(screen, &mut dice);
        tally.count(session.find());
    }
    tally.settle("killed at a random moment");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_full_store_is_said_and_what_was_saved_before_stays() {
    let mut dice = Dice::thrown("full store");
    let site = Site::at_root();
    let mut session = begun(&site);
    session.browser.kill();
    session.find_in(Room::Little(1));
    let mut tally = Tally::default();
    for turn in 0..kills() {
        let screen = session.work(2, &mut dice);
        session.saved();

        // What is refused is said, and handed over as a file.
        session.fill_up();
        session.edit_one(screen, &mut dice);
        session
            .browser
            .wait_for("for words about it", |browser| browser.text(css(".save-state")).contains("Not saved"));
        assert!(session.heard("saved") < session.number(), "a full store has not saved the edit");
        session.browser.click(role("button", "Save a file"));
        assert!(session.file_holds_the_last_edit());
        if dice.below(2) == 0 {
            // With room again it saves, and a kill finds that.
            session.give(Room::Plenty);
            session.edit_one(screen, &mut dice);
            session.saved();
            session.kill_amid(screen, &mut dice);
        } else {
            session.browser.kill();
        }
        tally.count(session.find_in(Room::Little(turn + 2)));
    }
    tally.settle("killed with a full store, or just after it was full");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn two_tabs_lose_nothing_to_a_kill() {
    let mut dice = Dice::thrown("two tabs");
    let site = Site::at_root();
    let mut session = begun(&site);
    let mut tally = Tally::default();
    for turn in 0..kills() {
        session.browser.open_tab();
        session.browser.look(DESK);
        session.browser.open("");
        session.browser.see(css("#take-over"));
        session.browser.go_to_tab(0);
        let screen = session.work(3, &mut dice);
        match turn % 3 {
            // The tab that edits, with another that follows.
            0 => {
                session.kill_amid(screen, &mut dice);
            }
            // While the other takes over, perhaps with the last edit still to be written.
            1 => {
                session.browser.go_to_tab(1);
                session.browser.script("setTimeout(() => document.getElementById('take-over').click(), 10)", &[]);
                std::thread::sleep(dice.wait(200));
                session.browser.kill();
            }
            // The other, which has taken over and goes on from what it was given.
            _ => {
                session.saved();
                session.browser.go_to_tab(1);
                session.browser.click(css("#take-over"));
                session.browser.see_no(css("#take-over"));
                session.go(screen);
                session.watch();
                session.edit(screen, 1, &mut dice);
                session.kill_amid(screen, &mut dice);
            }
        }
        tally.count(session.find());
    }
    tally.settle("killed with the plan in two tabs");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_panic_at_any_moment_hands_over_the_plan_and_loses_nothing() {
    let mut dice = Dice::thrown("panics");
    let site = Site::at_root();
    let mut session = begun(&site);
    let mut tally = Tally::default();
    for turn in 0..kills() {
        // Whatever is not yet drawn may be what fails, so a panic comes with an edit or with the word that it is not saved.
        let screen = session.work(3, &mut dice);
        let (finish, next) = session.prepare(screen, &mut dice);
        // What takes several steps could fail at one before it is done.
        let at_once = matches!(finish, Finish::Leave | Finish::Click(_));
        if turn % 2 == 0 || !at_once {
            session.finish(&finish, next);
            session.shown();
            trap(&session.browser, moment(&mut dice));
        } else {
            // Or the words about the edit before would fail first.
            session.saved();
            sabotage(&session.browser);
            session.finish_soon(&finish, next);
        }
        session.browser.see(css("dialog.rescue[open]"));
        session.browser.click(css(".rescue-plan"));
        assert!(session.file_holds_the_last_edit(), "the file holds what was done last");
        session.browser.click(css(".rescue-reload"));
        session.browser.see_no(css("dialog.rescue"));
        tally.count(session.reopened());
    }
    tally.settle("broken down at a random moment");
}
