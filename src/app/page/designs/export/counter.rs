//! The counter over which the clerk hands things out: each question comes with what to do about its answer.

use crate::app::browser::clerk::{Office, Said};
use crate::exchange::{Answer, Given, Outgoing, Request};
use crate::plan::Plan;
use js_sys::{ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use yew::prelude::*;

/// What was given, with the bytes beside it, or why nothing was.
pub type Heard = Result<(Given, ArrayBuffer), AttrValue>;

type Waiting = Rc<RefCell<VecDeque<Box<dyn FnOnce(Heard)>>>>;

/// A clerk at the counter.
#[derive(Clone)]
pub struct Counter {
    office: Rc<Result<Office, &'static str>>,
    /// What becomes of the answers that are still to come, in the order of the questions.
    waiting: Waiting,
}

impl Counter {
    fn open() -> Self {
        let waiting = Waiting::default();
        let answered = Rc::clone(&waiting);
        let office = Office::open(Callback::from(move |said: Said| {
            let next = || answered.borrow_mut().pop_front();
            match said {
                Said::Answer(Answer::Progress(_) | Answer::Ready, _) => {}
                Said::Answer(Answer::Out(given), beside) => tell(next(), Ok((given, beside))),
                Said::Answer(Answer::Refused(words), _) => tell(next(), Err(words.into())),
                // The clerk answers what it was asked.
                Said::Answer(..) => {}
                Said::Gone(words) => {
                    while let Some(then) = next() {
                        then(Err(words.into()));
                    }
                }
            }
        }));
        Self { office: Rc::new(office), waiting }
    }

    /// Asks; `body` goes beside the question and is empty afterwards.
    pub fn ask(&self, question: Outgoing, body: &ArrayBuffer, then: impl FnOnce(Heard) + 'static) {
        match &*self.office {
            Ok(office) => {
                self.waiting.borrow_mut().push_back(Box::new(then));
                office.ask(&Request::Out(question), body);
            }
            Err(words) => then(Err((*words).into())),
        }
    }

    /// Lays a plan on the counter: what is asked afterwards is about it.
    pub fn lay(&self, plan: &Plan, then: impl FnOnce(Heard) + 'static) {
        self.ask(Outgoing::Plan, &Uint8Array::from(plan.to_text().as_bytes()).buffer(), then);
    }
}

fn tell(then: Option<Box<dyn FnOnce(Heard)>>, heard: Heard) {
    if let Some(then) = then {
        then(heard);
    }
}

/// A counter that is open as long as the component is there.
#[hook]
pub fn use_counter() -> Rc<Counter> {
    let counter = use_memo((), |()| Counter::open());
    let waiting = Rc::clone(&counter.waiting);
    // Who no longer waits must not keep the clerk from leaving.
    use_effect_with((), move |()| move || waiting.borrow_mut().clear());
    counter
}

/// Nothing beside a question.
pub fn nothing() -> ArrayBuffer {
    ArrayBuffer::new(0)
}
