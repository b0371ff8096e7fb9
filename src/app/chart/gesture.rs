//! What pointers ask for: mouse, pen and fingers as one small machine that knows no page.
//!
//! A press that moves on a card lifts the card, elsewhere it pans; with a finger a card is lifted only after it was held, so
//! that a finger can pan from anywhere. Two fingers pan and zoom.

use super::camera::Pair;

/// How far a mouse or a finger may stray and still click.
const STEADY: f64 = 4.0;
const STEADY_FINGER: f64 = 9.0;
/// How long a finger holds a card until it is lifted, in milliseconds.
pub const HOLD: u32 = 350;

/// A press of a button, a pen or a finger.
#[derive(Clone, Copy, Debug)]
pub struct Press {
    /// Which pointer.
    pub pointer: i32,
    /// Where in the view.
    pub at: Pair,
    /// Whether it is a finger.
    pub is_finger: bool,
    /// Whether it is on a card that may be dragged.
    pub on_card: bool,
}

/// What is under way.
#[derive(Clone, Copy, Debug, Default)]
pub enum Gesture {
    /// Nothing.
    #[default]
    Idle,
    /// A press that has not moved yet. `held` once a finger has rested long enough.
    Pressed {
        /// The press.
        press: Press,
        /// Whether it has been held.
        held: bool,
    },
    /// The view follows a pointer.
    Panning {
        /// Which pointer.
        pointer: i32,
        /// Where it was last.
        last: Pair,
    },
    /// A card follows a pointer.
    Dragging {
        /// Which pointer.
        pointer: i32,
    },
    /// The view follows two fingers.
    Pinching([(i32, Pair); 2]),
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    /// Nothing.
    Nothing,
    /// Say [`Gesture::held`] after [`HOLD`].
    Wait,
    /// The view moves by so many pixels.
    Pan(Pair),
    /// The view moves, and zooms around a point.
    Pinch {
        /// By so many pixels.
        by: Pair,
        /// Around this point.
        at: Pair,
        /// By this factor.
        factor: f64,
    },
    /// Something is clicked.
    Click(Pair),
    /// The card at the first point is lifted, and is at the second now.
    Lift(Pair, Pair),
    /// What was lifted is here now.
    Carry(Pair),
    /// It is dropped here.
    Drop(Pair),
    /// It goes back.
    Return,
    /// A menu is wanted here.
    Menu(Pair),
}

impl Gesture {
    /// A pointer goes down.
    pub fn press(&mut self, press: Press) -> Wish {
        let (wish, next) = match *self {
            Self::Pressed { press: first, .. } if press.is_finger => {
                (Wish::Nothing, Self::Pinching([(first.pointer, first.at), (press.pointer, press.at)]))
            }
            Self::Panning { pointer, last } if press.is_finger => {
                (Wish::Nothing, Self::Pinching([(pointer, last), (press.pointer, press.at)]))
            }
            Self::Idle => {
                (if press.is_finger { Wish::Wait } else { Wish::Nothing }, Self::Pressed { press, held: false })
            }
            other => (Wish::Nothing, other),
        };
        *self = next;
        wish
    }

    /// A pointer has moved.
    pub fn moved(&mut self, pointer: i32, at: Pair) -> Wish {
        match self {
            Self::Pressed { press, held } if press.pointer == pointer => {
                let (press, held) = (*press, *held);
                let by = (at.0 - press.at.0, at.1 - press.at.1);
                let steady = if press.is_finger { STEADY_FINGER } else { STEADY };
                if by.0.hypot(by.1) <= steady {
                    return Wish::Nothing;
                }
                if press.on_card && (held || !press.is_finger) {
                    *self = Self::Dragging { pointer };
                    return Wish::Lift(press.at, at);
                }
                *self = Self::Panning { pointer, last: at };
                Wish::Pan(by)
            }
            Self::Panning { pointer: own, last } if *own == pointer => {
                let by = (at.0 - last.0, at.1 - last.1);
                *last = at;
                Wish::Pan(by)
            }
            Self::Dragging { pointer: own } if *own == pointer => Wish::Carry(at),
            Self::Pinching(fingers) => {
                let Some(finger) = fingers.iter().position(|(own, _)| *own == pointer) else { return Wish::Nothing };
                let before = span(*fingers);
                fingers[finger].1 = at;
                let after = span(*fingers);
                let by = (after.0.0 - before.0.0, after.0.1 - before.0.1);
                Wish::Pinch { by, at: after.0, factor: after.1 / before.1.max(1.0) }
            }
            _ => Wish::Nothing,
        }
    }

    /// A finger has been down for [`HOLD`].
    pub fn held(&mut self) {
        if let Self::Pressed { held, .. } = self {
            *held = true;
        }
    }

    /// A pointer goes up.
    pub fn released(&mut self, pointer: i32, at: Pair) -> Wish {
        match *self {
            Self::Pressed { press, held } if press.pointer == pointer => {
                *self = Self::Idle;
                if held { Wish::Menu(press.at) } else { Wish::Click(at) }
            }
            Self::Panning { pointer: own, .. } if own == pointer => {
                *self = Self::Idle;
                Wish::Nothing
            }
            Self::Dragging { pointer: own } if own == pointer => {
                *self = Self::Idle;
                Wish::Drop(at)
            }
            // The other finger pans on.
            Self::Pinching([one, other]) if one.0 == pointer || other.0 == pointer => {
                let (pointer, last) = if one.0 == pointer { other } else { one };
                *self = Self::Panning { pointer, last };
                Wish::Nothing
            }
            _ => Wish::Nothing,
        }
    }

    /// The browser took the pointer away, or the reader gave up.
    pub fn cancelled(&mut self) -> Wish {
        match std::mem::take(self) {
            Self::Dragging { .. } => Wish::Return,
            _ => Wish::Nothing,
        }
    }
}

/// The point midway between two fingers, and how far apart they are.
fn span([(_, one), (_, other)]: [(i32, Pair); 2]) -> (Pair, f64) {
    (((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0), (one.0 - other.0).hypot(one.1 - other.1))
}
