//! Views that move as one: what is done to the camera of one, the others do before the next frame.

use super::camera::{Camera, Pair};
use super::controller::Controller;
use crate::org::PositionId;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// The views that move together.
#[derive(Default)]
pub struct Link {
    members: RefCell<Vec<Weak<Controller>>>,
}

/// What one view tells the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    /// From where it looks.
    pub camera: Camera,
    /// How large it is: what is in its middle is in the middle of all.
    pub size: Pair,
    /// The card that stays where it is when the chart is laid out anew.
    pub anchor: Option<PositionId>,
    /// The card to bring into view once it is drawn.
    pub revealing: Option<PositionId>,
    /// Whether a first look is wanted.
    pub anew: bool,
}

impl Link {
    /// Adds a view; those that are gone are forgotten.
    pub fn join(&self, member: &Rc<Controller>) {
        let mut members = self.members.borrow_mut();
        members.retain(|one| one.strong_count() > 0);
        members.push(Rc::downgrade(member));
    }

    /// Takes a view out.
    pub fn leave(&self, member: &Rc<Controller>) {
        self.members.borrow_mut().retain(|one| !std::ptr::eq(one.as_ptr(), Rc::as_ptr(member)));
    }

    /// Tells every other view.
    pub fn tell(&self, from: &Controller, lead: Lead) {
        for member in self.members.borrow().iter().filter_map(Weak::upgrade) {
            if !std::ptr::eq(&raw const *member, from) {
                member.follow(lead);
            }
        }
    }
}
