//! Gives the desk its turns: one frame at a time, each event to the end, and what comes of it told to others afterwards.

use super::desk::{Desk, Out};
use super::link::{Lead, Link};
use super::stage::Stage;
use crate::app::state::Shared;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;
use yew::UseForceUpdateHandle;

/// See the top of the file.
pub struct Controller {
    desk: RefCell<Desk>,
    /// The frame that is asked for.
    scheduled: Cell<Option<i32>>,
    tick: OnceCell<Closure<dyn FnMut(f64)>>,
    render: UseForceUpdateHandle,
    /// The views that it moves with.
    link: RefCell<Option<Shared<Link>>>,
}

impl Controller {
    /// One for a component.
    pub fn new(render: UseForceUpdateHandle) -> Rc<Self> {
        Rc::new_cyclic(|own: &Weak<Self>| {
            let own = Weak::clone(own);
            let tick = Closure::new(move |now: f64| {
                if let Some(own) = own.upgrade() {
                    own.scheduled.set(None);
                    if own.turn(|desk| desk.frame(now)) {
                        own.schedule();
                    }
                }
            });
            Self {
                desk: RefCell::default(),
                scheduled: Cell::new(None),
                tick: OnceCell::from(tick),
                render,
                link: RefCell::default(),
            }
        })
    }

    /// Reads the desk, or changes it during a render.
    pub fn read<R>(&self, read: impl FnOnce(&mut Desk) -> R) -> R {
        read(&mut self.desk.borrow_mut())
    }

    /// Changes the desk; tells what came of it when the desk is free again, and sees to a frame where one is needed.
    pub fn turn<R>(&self, change: impl FnOnce(&mut Desk) -> R) -> R {
        let link = self.link.borrow().clone();
        let (result, out, props, frame, news) = {
            let mut desk = self.desk.borrow_mut();
            let result = change(&mut desk);
            let frame = desk.dirty || desk.moving || desk.drag.is_some();
            let news = link.as_ref().and_then(|_| desk.news());
            (result, std::mem::take(&mut desk.out), desk.props.clone(), frame, news)
        };
        if frame {
            self.schedule();
        }
        if let (Some(link), Some(news)) = (link, news) {
            link.tell(self, news);
        }
        if let Some(props) = props {
            let mut render = false;
            for told in out {
                match told {
                    Out::View(view) => props.on_view.emit(view),
                    Out::Act(act) => {
                        if let Some(on_act) = &props.on_act {
                            on_act.emit(act);
                        }
                    }
                    Out::Preview(chart) => props.on_preview.emit(chart),
                    Out::Render => render = true,
                }
            }
            if render {
                self.render.force_update();
            }
        }
        result
    }

    /// Moves with these views from now on.
    pub fn join(self: &Rc<Self>, link: Option<&Shared<Link>>) {
        if *self.link.borrow() == link.cloned() {
            return;
        }
        if let Some(left) = self.link.replace(link.cloned()) {
            left.leave(self);
        }
        if let Some(link) = link {
            link.join(self);
        }
    }

    /// Does as another view does, in the frame in which that one does it.
    pub fn follow(&self, lead: Lead) {
        let frame = {
            let mut desk = self.desk.borrow_mut();
            desk.follow(lead);
            desk.dirty
        };
        if frame {
            self.schedule();
        }
    }

    /// Finds the elements once they are there, and how large the view is.
    pub fn mount(self: &Rc<Self>, view: &Element) {
        #[cfg(feature = "bench-page")]
        super::bench::Handle::remember(self);
        self.turn(|desk| desk.stage = Stage::of(view));
        self.measure();
    }

    /// Measures the view.
    pub fn measure(&self) {
        self.turn(|desk| {
            let size = desk.stage.as_ref().map(|stage| (stage.view.client_width(), stage.view.client_height()));
            if let Some((width, height)) = size {
                desk.resize((f64::from(width), f64::from(height)));
            }
        });
    }

    fn schedule(&self) {
        if let Some(tick) = self.tick.get().filter(|_| self.scheduled.get().is_none()) {
            // A window that gives no frames shows none.
            self.scheduled.set(gloo::utils::window().request_animation_frame(tick.as_ref().unchecked_ref()).ok());
        }
    }
}

impl Drop for Controller {
    fn drop(&mut self) {
        if let Some(frame) = self.scheduled.get() {
            // What is to be called then goes with this one.
            let _ = gloo::utils::window().cancel_animation_frame(frame);
        }
    }
}
