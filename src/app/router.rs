//! Which screen is shown: a hash route, so that `dist/` runs from any folder of any host.

use super::page::roles::Tab;
use super::page::shared::ADDRESS;
use crate::exchange::ballot::{ANSWERS, INVITES};
use gloo::events::EventListener;
use gloo::utils::window;
use std::cell::Cell;
use yew::prelude::*;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Plans in this browser, examples, files.
    Start,
    /// Questions about the company.
    Company,
    /// The verdict and everything behind it.
    Decision,
    /// The baseline and the generated designs, one at a time.
    Designs,
    /// Two to four designs side by side.
    Compare,
    /// What a role covers; the tabs of one screen.
    Roles(Tab),
    /// From one design to another in safe steps.
    Transition,
    /// When the advice changes as the company grows.
    Roadmap,
    /// Several people weigh, each blind to the others.
    Workshop,
    /// One printable document of all the plan says.
    Report,
    /// The same as slides; reached from the report, not in the rail.
    Present,
    /// The evidence.
    Guide,
    /// The weights of the criteria, with the totals hidden; reached from the decision, not in the rail.
    Weights,
    /// A plan that somebody has shared, which stands in the address; not in the rail.
    Shared,
    /// A ballot to be filled in, which stands in the address; not in the rail.
    Ballot,
    /// One that was filled in, likewise.
    Vote,
    /// Every part in every state; in development builds alone, and not in the rail.
    #[cfg(debug_assertions)]
    Gallery,
}

impl Route {
    /// The screens of the rail, in order.
    pub const RAIL: [Self; 11] = [
        Self::Start,
        Self::Company,
        Self::Decision,
        Self::Designs,
        Self::Compare,
        Self::Roles(Tab::Catalogue),
        Self::Transition,
        Self::Roadmap,
        Self::Workshop,
        Self::Report,
        Self::Guide,
    ];

    /// The name in the rail.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Start => "Plans",
            Self::Company => "Company",
            Self::Decision => "Decision",
            Self::Designs => "Designs",
            Self::Compare => "Compare",
            Self::Roles(_) => "Roles",
            Self::Transition => "Transition",
            Self::Roadmap => "Roadmap",
            Self::Report => "Report",
            Self::Present => "Presentation",
            Self::Workshop => "Workshop",
            Self::Guide => "Guide",
            Self::Weights => "Weights",
            Self::Shared => "A shared plan",
            Self::Ballot => "A ballot",
            Self::Vote => "A ballot that came back",
            #[cfg(debug_assertions)]
            Self::Gallery => "Gallery",
        }
    }

    /// The address of the screen within the page.
    pub const fn href(self) -> &'static str {
        match self {
            Self::Start => "#/plans",
            Self::Company => "#/company",
            Self::Decision => "#/decision",
            Self::Designs => "#/designs",
            Self::Compare => "#/compare",
            Self::Roles(tab) => tab.href(),
            Self::Transition => "#/transition",
            Self::Roadmap => "#/roadmap",
            Self::Report => "#/report",
            Self::Present => "#/present",
            Self::Workshop => "#/workshop",
            Self::Guide => "#/guide",
            Self::Weights => "#/weights",
            Self::Shared => ADDRESS,
            Self::Ballot => INVITES,
            Self::Vote => ANSWERS,
            #[cfg(debug_assertions)]
            Self::Gallery => "#/gallery",
        }
    }

    /// The screen the address names. A first visit, and any address we do not know, lands in the questions.
    fn current() -> Self {
        let hash = window().location().hash().unwrap_or_default();
        #[cfg(debug_assertions)]
        if hash == Self::Gallery.href() {
            return Self::Gallery;
        }
        if let Some(unlisted) = [Self::Weights, Self::Present].into_iter().find(|route| hash == route.href()) {
            return unlisted;
        }
        if let Some(sent) =
            [Self::Shared, Self::Ballot, Self::Vote].into_iter().find(|sent| hash.starts_with(sent.href()))
        {
            return sent;
        }
        let tabs = Tab::ALL.into_iter().map(Self::Roles);
        Self::RAIL.into_iter().chain(tabs).find(|route| route.href() == hash).unwrap_or(Self::Company)
    }

    /// The entry of the rail that the screen belongs to.
    pub const fn in_rail(self) -> Self {
        match self {
            Self::Roles(_) => Self::Roles(Tab::Catalogue),
            other => other,
        }
    }

    /// Goes to the screen.
    pub fn go(self) {
        // Setting the hash of an open page cannot fail for an address of its own.
        let _ = window().location().set_hash(self.href());
    }
}

/// The current screen; the component renders again when it changes.
#[hook]
pub fn use_route() -> Route {
    let route = use_state_eq(Route::current);
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                NAVIGATED.set(true);
                route.set(Route::current());
            });
            move || drop(listener)
        });
    }
    *route
}

thread_local! {
    static NAVIGATED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the reader has changed screens since the page was opened. The first screen leaves the focus where the browser put it.
pub fn was_navigated() -> bool {
    NAVIGATED.get()
}
