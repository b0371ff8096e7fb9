//! Bringing a chart in: chosen, pasted, overruled, mapped, mended, cancelled, taken, taken back.

use crate::begun::DESK;
use crate::browser::Browser;
use crate::files::Brought;
use crate::site::Site;
use crate::target::{Target, css, label, role, text};
use serde_json::json;
use std::fmt::Write;

fn designs(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(DESK);
    browser.open("#/designs");
    browser
}

/// A card of the preview.
fn card(title: &str) -> Target {
    css(&format!("#preview-chart .card[title='{title}']"))
}

/// The figure of that name.
fn figure(browser: &Browser, name: &str) -> String {
    let find = "return [...document.querySelectorAll('.figures div')].find(one => one.firstChild.textContent === arguments[0])?.lastChild.textContent ?? ''";
    browser.script(find, &[json!(name)]).as_str().unwrap_or_default().to_owned()
}

fn wait_for_positions(browser: &Browser, count: &str) {
    browser.wait_for(&format!("for {count} positions"), |browser| figure(browser, "Positions") == count);
}

/// Pastes text with nothing of the page’s own in between: what the browser does on Ctrl V.
fn paste(browser: &Browser, at: &str, text: &str) {
    let paste = "
        const data = new DataTransfer();
        data.setData('text/plain', arguments[1]);
        const at = document.querySelector(arguments[0]);
        at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    browser.see(css(at));
    browser.script(paste, &[json!(at), json!(text)]);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn pasted_cells_are_read_and_their_columns_can_be_chosen_once_for_all() {
    let site = Site::at_root();
    let browser = designs(&site);
    let cells = "Who\tRole\tBoss\nAda\tCEO\t\nBo\tVP Sales\tAda\nCy\tSeller\tBo\n";
    paste(&browser, "#paste", cells);
    browser.see(text("columns: 3."));
    wait_for_positions(&browser, "3");
    browser.see(text("headings on line 1"));

    // What a column holds is said; a column is not read, and then read again.
    browser.choose(label("“Who” holds"), "Full name");
    browser.see(text("2 of 2 managers were found by name."));
    browser.wait_for("for one at the top", |browser| figure(browser, "At the top") == "1");
    browser.choose(label("“Boss” holds"), "Not read");
    browser.see(text("No row names a manager"));
    browser.choose(label("“Boss” holds"), "Manager");
    browser.wait_for("for one at the top again", |browser| figure(browser, "At the top") == "1");
    browser.click(role("button", "Leave it"));
    browser.see_no(css("#preview-chart"));

    // The same headings again: the same columns, without asking.
    browser.script("document.querySelector('#paste').value = ''", &[]);
    paste(&browser, ".door", &format!("{cells}Di\tSeller\tBo\n"));
    wait_for_positions(&browser, "4");
    browser.see(text("As you chose them for an earlier list"));
    browser.wait_for("for one at the top", |browser| figure(browser, "At the top") == "1");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_separator_can_be_overruled_and_what_is_no_list_is_explained() {
    let site = Site::at_root();
    let browser = designs(&site);
    let file = Brought::new("bars.csv", "Id|Name|Title|Manager\n1|Ada|CEO|\n2|Bo|VP Sales|1\n");
    browser.upload(css("#bring-in"), file.path());
    wait_for_positions(&browser, "2");
    browser.choose(label("Separator"), "Semicolon");
    browser.see(text("columns: 1."));
    browser.choose(label("Separator"), "As found");
    wait_for_positions(&browser, "2");
    browser.choose(label("Headings"), "None");
    browser.see(text("no headings"));
    browser.click(role("button", "Leave it"));

    let broken = Brought::new("broken.pdf", "%PDF-1.7 no list");
    browser.upload(css("#bring-in"), broken.path());
    browser.see(text("“broken.pdf”: This is a PDF"));
    browser.see(label("Encoding"));
    let empty = Brought::new("empty.csv", "");
    browser.upload(css("#bring-in"), empty.path());
    browser.see(text("The file is empty."));
    browser.see_no(css("#preview-chart"));
    browser.assert_quiet();
}

/// A company of `size`, each position below the one of a seventh of its number.
fn company(size: usize) -> String {
    let mut list = String::from("Id,Name,Title,Manager,Department\n1,Ada,CEO,,Board\n");
    for at in 2..=size {
        writeln!(list, "{at},Person {at},Account Executive,{},Sales", at.div_ceil(7)).expect("a string takes all");
    }
    list
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_list_of_two_hundred_thousand_can_be_called_off_while_the_page_goes_on() {
    let site = Site::at_root();
    let browser = designs(&site);
    let file = Brought::new("large.csv", company(200_000));
    browser.upload(css("#bring-in"), file.path());
    browser.click(role("button", "Cancel"));
    browser.see_no(css(".waiting"));
    browser.see_no(css("#preview-chart"));
    // Nothing of it comes after all, and the next list is read as if there had been none.
    paste(&browser, "#paste", "Name\tTitle\tManager\nAda\tCEO\t\nBo\tVP Sales\tAda\n");
    wait_for_positions(&browser, "2");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_clerk_who_cannot_come_is_missed_in_words() {
    let site = Site::at_root();
    let browser = designs(&site);
    let none = "window.kept = Worker; window.Worker = function () { return new window.kept('./not-there.js') };";
    browser.script(none, &[]);
    paste(&browser, "#paste", "Name\tTitle\nAda\tCEO\n");
    browser.see(text("could not be loaded"));
    browser.see_no(css(".waiting"));

    // One who comes and breaks off.
    let broken = "
        const ready = { data: [new TextEncoder().encode('\"Ready\"').buffer, new ArrayBuffer(0)] };
        window.Worker = class {
            // First it is handed its program, then what is asked of it.
            postMessage() { this.begun ? this.fail() : setTimeout(() => this.onmessage(ready)); this.begun = true }
            fail() { this.onerror(new ErrorEvent('error', { message: 'out of memory', cancelable: true })) }
            terminate() {}
        };";
    browser.script(broken, &[]);
    paste(&browser, ".door", "Name\tTitle\nAda\tCEO\n");
    browser.see(text("broke off, and nothing was changed"));
    browser.see_no(css(".waiting"));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_second_list_replaces_the_first_and_undo_brings_it_back() {
    let site = Site::at_root();
    let browser = designs(&site);
    let first = Brought::new("first.csv", "Id,Name,Title,Manager\n1,Ada,CEO,\n2,Bo,VP Sales,1\n");
    browser.upload(css("#bring-in"), first.path());
    browser.click(role("button", "Use as today’s chart"));
    browser.see(css("#design-chart .card[title='VP Sales']"));
    browser.see_no(css("#preview-chart"));
    let second =
        Brought::new("second.csv", "Id,Name,Title,Manager\n1,Ada,CEO,\n2,Bo,Chief Revenue Officer,1\n3,Cy,Seller,2\n");
    browser.upload(css("#bring-in"), second.path());
    browser.see(text("Designs copied from today’s chart stay as they are"));
    browser.see(card("Chief Revenue Officer"));
    browser.click(role("button", "Use as today’s chart"));
    browser.see(css("#design-chart .card[title='Chief Revenue Officer']"));
    browser.click(role("button", "Undo"));
    browser.see(css("#design-chart .card[title='VP Sales']"));
    browser.see_no(css("#design-chart .card[title='Chief Revenue Officer']"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn what_does_not_fit_is_mended_by_a_click_one_by_one_or_all_of_a_kind() {
    let site = Site::at_root();
    let browser = designs(&site);
    let list =
        "Id,Name,Title,Manager\n1,Ada,CEO,\n2,Bo Hart,VP Sales,1\n3,Cy,Seller,98\n4,Di,Seller,99\n5,Ed,Seller,2\n";
    let file = Brought::new("faults.csv", list);
    browser.upload(css("#bring-in"), file.path());
    browser.see(text("Managers who are not in the list: 2"));
    let tops = |count: &str| {
        browser.wait_for(&format!("for {count} at the top"), |browser| figure(browser, "At the top") == count);
    };
    tops("3");

    // One, and back again.
    let leave_out = || css(".fault:first-child .row .button:last-child");
    browser.click(leave_out());
    wait_for_positions(&browser, "4");
    browser.click(css(".fault .button[aria-pressed=true]"));
    wait_for_positions(&browser, "5");

    // All of a kind, and back again.
    browser.click(role("button", "Add the manager as vacant: 2"));
    wait_for_positions(&browser, "7");
    browser.see(css(".fault .button[aria-pressed=true]"));
    browser.click(role("button", "Take all choices back: 2"));
    wait_for_positions(&browser, "5");

    // What is left is a file of its own.
    browser.click(role("button", "Save the list"));
    let saved = String::from_utf8(browser.downloaded("faults.csv-to-check.csv")).expect("the list is text");
    assert!(saved.contains("unknown_manager") && saved.contains("“99”"), "{saved}");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn an_update_says_what_it_changes_and_undo_takes_it_back() {
    let site = Site::at_root();
    let browser = designs(&site);
    let first =
        Brought::new("march.csv", "Id,Name,Title,Manager\n1,Ada,CEO,\n2,Bo,VP Sales,1\n3,Cy,Seller,2\n4,Di,Seller,2\n");
    browser.upload(css("#bring-in"), first.path());
    browser.click(role("button", "Use as today’s chart"));
    browser.see(css("#design-chart .card[title='VP Sales']"));
    let second = Brought::new(
        "april.csv",
        "Id,Name,Title,Manager\n1,Ada,CEO,\n2,Bo,Chief Revenue Officer,1\n3,Cy,Seller,2\n5,Ed,Designer,1\n",
    );
    browser.upload(css("#bring-in"), second.path());
    browser.see(role("heading", "What an update would change"));
    assert_eq!(figure(&browser, "New"), "1");
    assert_eq!(figure(&browser, "Not in the file"), "1");
    browser.click(css(".taking .choice:nth-child(3)"));
    browser.see(text("their teams report to the manager above"));
    browser.see_no(css(".waiting"));
    browser.click(role("button", "Update today’s chart"));
    browser.see(css("#design-chart .card[title='Chief Revenue Officer']"));
    browser.see_no(css("#preview-chart"));
    browser.click(role("button", "Undo"));
    browser.see(css("#design-chart .card[title='VP Sales']"));
    browser.assert_quiet();
}
