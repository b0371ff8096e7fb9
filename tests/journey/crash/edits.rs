//! The edits of a session: on every screen that changes a plan, by pointer and by keys.

use super::dice::Dice;
use super::seen::State;
use super::session::{Finish, Session};
use crate::company::{company, copy};
use crate::target::{Target, css, label};
use orgwright::design::Origin;
use orgwright::org::{Function, Grade};
use orgwright::plan::sheet::Sheet;
use orgwright::plan::{Change, Plan};
use orgwright::role::Role;
use thirtyfour::Key;

/// A screen and what is edited there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Company,
    Designs,
    Weights,
    Workshop,
    Sheet,
}

impl Screen {
    const ALL: [Self; 5] = [Self::Company, Self::Designs, Self::Weights, Self::Workshop, Self::Sheet];

    const fn route(self) -> &'static str {
        match self {
            Self::Company => "#/company",
            Self::Designs => "#/designs",
            Self::Weights => "#/weights",
            Self::Workshop => "#/workshop",
            Self::Sheet => "#/roles/sheet",
        }
    }
}

/// A CRO over sales and marketing, in today’s chart and in a design copied from it, with a role sheet.
pub fn plan() -> Plan {
    let mut plan = company(
        "Beam",
        &[
            (None, "CEO", "", Function::Executive, Grade::CLevel),
            (Some(0), "Chief Revenue Officer", "", Function::Revenue, Grade::CLevel),
            (Some(1), "VP Sales", "", Function::Sales, Grade::Vp),
            (Some(1), "VP Marketing", "", Function::Marketing, Grade::Vp),
            (Some(2), "Account Executive", "", Function::Sales, Grade::Contributor),
            (Some(3), "Copywriter", "", Function::Marketing, Grade::Contributor),
        ],
    );
    copy(&mut plan, &[]);
    let design = &plan.designs[0];
    let cro = design.chart().outline().id(1);
    let sheet = Sheet::draft(&plan, Origin::Drawn(design.id), cro, Role::Cro).expect("the seat is there");
    let mut roles = (*plan.roles).clone();
    roles.sheets = roles.sheets.with(sheet).expect("there is room");
    let drafted = plan.roles.to(&roles);
    plan.make("Drafted.".into(), Change::Roles(drafted)).expect("a plan takes a sheet");
    plan
}

impl Session<'_> {
    /// Goes to a screen.
    #[track_caller]
    pub fn go(&self, screen: Screen) {
        self.browser.open(screen.route());
        match screen {
            Screen::Company => self.browser.see(css("#people")),
            Screen::Weights => self.browser.see(css("#weigh-progress")),
            Screen::Workshop => self.browser.see(css("#person")),
            Screen::Designs => {
                self.browser.see(css("#design-chart .card"));
                self.browser.choose(css("#design"), "Design A");
                self.browser.see(css("#design-chart .card[title='CEO']"));
            }
            Screen::Sheet => {
                self.browser.see(css("#sheet-outcomes"));
                self.browser.script("document.getElementById('sheet-outcomes').open = true", &[]);
            }
        }
    }

    /// Goes to some screen, which is returned, and makes up to so many edits there.
    #[track_caller]
    pub fn work(&mut self, most: usize, dice: &mut Dice) -> Screen {
        let screen = dice.pick(&Screen::ALL).expect("there are screens");
        self.go(screen);
        let count = 1 + dice.below(most);
        self.edit(screen, count, dice);
        screen
    }

    /// Makes everything ready for an edit on the screen in view, up to what finishes it.
    #[track_caller]
    pub fn prepare(&self, screen: Screen, dice: &mut Dice) -> (Finish, State) {
        let (state, number) = (self.now(), self.number() + 1);
        match (screen, dice.below(6)) {
            (_, 0) if !state.done.is_empty() => {
                let back = state.stepped_back().expect("there is something to undo");
                (Finish::Click("[aria-label=Undo]".into()), back)
            }
            (_, _) if !state.undone.is_empty() && dice.below(2) == 0 => {
                let on = state.stepped_on().expect("there is something to redo");
                (Finish::Click("[aria-label=Redo]".into()), on)
            }
            (Screen::Company, 1 | 2) => {
                let level = state.now.alignment.map_or(0, |level| (level + 1) % 5);
                let choice = format!("#alignment .choice:nth-child({})", level + 2);
                (Finish::Click(choice), state.edited(|seen| seen.alignment = Some(level)))
            }
            (Screen::Company, 3) => {
                let people = 100 + u32::try_from(number).unwrap_or_default();
                self.browser.fill(css("#people"), &people.to_string());
                (Finish::Leave, state.edited(|seen| seen.people = Some(people)))
            }
            (Screen::Company, _) => {
                let name = format!("Beam {number}");
                self.browser.fill(css("#name"), &name);
                (Finish::Leave, state.edited(|seen| seen.name = name))
            }
            (Screen::Weights, _) => {
                // One more each time, so that it is another and says which.
                let points = u8::try_from(number % 99 + 1).unwrap_or_default();
                let points = if state.now.points == Some(points) { 100 } else { points };
                if state.now.points.is_none() && self.browser.count(label("Alignment, points")) == 0 {
                    return (Finish::Click("li:last-child > .weigh-tile".into()), state.edited(|_| ()));
                }
                self.browser.fill(label("Alignment, points"), &points.to_string());
                (Finish::Leave, state.edited(|seen| seen.points = Some(points)))
            }
            (Screen::Workshop, _) => {
                let name = format!("Voter {number}");
                self.browser.fill(css("#person"), &name);
                let add = "form:has(#person) button[type=submit]".to_owned();
                (Finish::Click(add), state.edited(|seen| seen.ballots.push(name)))
            }
            (Screen::Sheet, _) => {
                let text = format!("Outcome of edit {number}.");
                self.browser.fill(label("Outcome 1"), &text);
                (Finish::Leave, state.edited(|seen| seen.outcome = text))
            }
            (Screen::Designs, what) => self.redraw(what, dice, number),
        }
    }

    /// An edit of the first design.
    #[track_caller]
    fn redraw(&self, what: usize, dice: &mut Dice, number: usize) -> (Finish, State) {
        // All of the chart in sight, whatever it has become.
        self.browser.script("document.getElementById('design-chart').focus()", &[]);
        self.browser.press("0");
        let state = self.now();
        let titles = state.now.titles();
        let title = dice.pick(&titles).expect("there are positions below the top");
        let goals: Vec<String> = titles
            .iter()
            .map(String::as_str)
            .chain(["CEO"])
            .filter(|goal| !state.now.is_within(goal, &title) && state.now.manager(&title) != Some(goal))
            .map(str::to_owned)
            .collect();
        let moved = |onto: &str| {
            state.edited(|seen| {
                let seats = seen.designs.first_mut().expect("there is a design");
                seats.iter_mut().filter(|seat| seat.0 == title).for_each(|seat| onto.clone_into(&mut seat.1));
                seats.sort();
            })
        };
        match (what, dice.pick(&goals)) {
            (1, _) if state.now.designs.len() < 3 => {
                let copied = state.edited(|seen| seen.designs.push(seen.designs[0].clone()));
                let button = "Copy to a new design";
                let mark = "const copy = [...document.querySelectorAll('button')].find(button => button.textContent.trim() === arguments[0]); copy.dataset.copy = ''";
                self.browser.script(mark, &[button.into()]);
                (Finish::Click("[data-copy]".into()), copied)
            }
            (2, Some(onto)) => (Finish::Drag(card(&title), card(&onto)), moved(&onto)),
            (3, Some(onto)) => {
                self.pick(&title);
                self.browser.press(Key::Control + "x");
                self.pick(&onto);
                (Finish::Keys(typed(Key::Control + "v")), moved(&onto))
            }
            (4, _) if state.now.designs[0].len() < 9 => {
                self.pick(&title);
                let added = state.edited(|seen| {
                    seen.designs[0].push(("New position".to_owned(), title.clone()));
                    seen.designs[0].sort();
                });
                (Finish::Keys(typed(Key::Insert + "")), added)
            }
            _ => {
                self.pick(&title);
                let name = format!("Seat {number:04}");
                self.browser.fill(css("#seat-title"), &name);
                let renamed = state.edited(|seen| {
                    for seat in &mut seen.designs[0] {
                        for word in [&mut seat.0, &mut seat.1].into_iter().filter(|word| **word == title) {
                            word.clone_from(&name);
                        }
                    }
                    seen.designs[0].sort();
                });
                (Finish::Leave, renamed)
            }
        }
    }

    /// Picks a card, once nothing lies over it, and leaves the keys to the chart.
    #[track_caller]
    fn pick(&self, title: &str) {
        const FREE: &str = "
            document.getElementById('design-chart').focus();
            const card = document.querySelector(arguments[0]);
            const box = card?.getBoundingClientRect();
            return !!card && card.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));";
        let selector = format!("#design-chart .card[title='{title}']");
        self.browser.wait_for(&format!("for “{title}” to be picked"), |browser| {
            if browser.script(FREE, &[selector.as_str().into()]) != true {
                browser.press("0");
                return false;
            }
            browser.click(css(&selector));
            browser.count(css(&format!("#design-chart .card.chosen[title='{title}']"))) > 0
        });
        self.browser.script("document.getElementById('design-chart').focus()", &[]);
    }

    /// One edit, until it shows.
    #[track_caller]
    pub fn edit_one(&mut self, screen: Screen, dice: &mut Dice) {
        let (finish, next) = self.prepare(screen, dice);
        self.finish(&finish, next);
        self.shown();
        if screen == Screen::Designs {
            self.browser.choose(css("#design"), "Design A");
        }
    }

    /// Some edits, each shown before the next, of which some are waited for until they are saved.
    #[track_caller]
    pub fn edit(&mut self, screen: Screen, count: usize, dice: &mut Dice) {
        for _ in 0..count {
            self.edit_one(screen, dice);
            if dice.below(3) == 0 {
                self.saved();
            }
        }
    }
}

fn card(title: &str) -> Target {
    css(&format!("#design-chart .card[title='{title}']"))
}

fn typed(keys: impl Into<thirtyfour::TypingData>) -> String {
    keys.into().as_vec().into_iter().collect()
}
