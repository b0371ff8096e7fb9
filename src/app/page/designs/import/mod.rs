//! Bringing a chart in: whatever was chosen, dropped or pasted is read by the clerk, shown with everything that does not
//! fit, and taken only then. Nothing is replaced before that, and what is taken can be taken back.

mod door;
mod faults;
mod mapping;
mod preview;
mod source;
mod taken;
mod update;
mod work;

pub use door::way_in;

use crate::app::browser::clerk::{Office, Said};
use crate::app::browser::files::{self, Brought};
use crate::app::state::Shared;
use crate::app::widget::{Tone, notice};
use crate::exchange::{Mapping, Missing, Overrule, Present, Table};
use crate::figure::quoted;
use crate::org::PositionId;
use crate::plan::{Baseline, View};
use crate::role::TitleRules;
use faults::{Choice, Faults};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use std::rc::Rc;
use web_sys::{File, HtmlElement};
use work::{Asked, Came, Work};
use yew::prelude::*;

/// See [`BringIn`].
#[derive(Properties, PartialEq)]
pub struct BringInProps {
    /// Today’s chart, where there is one.
    pub present: Option<Shared<Baseline>>,
    /// The first id that no design has had.
    pub free: PositionId,
    /// How titles are read.
    pub rules: Shared<TitleRules>,
    /// A chart was taken, with what was done in a sentence.
    pub on_taken: Callback<(Rc<Baseline>, String)>,
}

/// What happens to the panel.
pub enum Message {
    /// A file was chosen or dropped.
    File(File),
    /// Text was pasted or typed.
    Text(String),
    /// A file was read, or not; the number tells for which reading.
    Read(u32, Result<Brought, String>),
    /// A file is held over the panel, or no longer.
    Over(bool),
    /// The clerk said something.
    Said(Said),
    /// What the file is, as its owner says.
    Overrule(Overrule),
    /// What the columns hold, as its owner says.
    Mapping(Mapping),
    /// What is to be done with rows that do not fit.
    Fix(Choice),
    /// What an update does with positions that the file does not hold.
    Missing(Missing),
    /// The preview is looked at in another way.
    Look(Rc<View>),
    /// The list of what does not fit is to be saved.
    Save,
    /// The chart is to be taken: as an update, or as a new one.
    Take(bool),
    /// It was handed over, as an update or not, and read; the number tells for which reading.
    Taken(u32, bool, Result<Baseline, String>),
    /// Leave it.
    Leave,
}

/// The panel. A component with messages, as the clerk’s answers come from outside and what is asked next depends on them.
pub struct BringIn {
    /// Counts what was brought, so that what was cancelled while it was being read is not opened after all.
    reading: u32,
    /// The name of what is being read.
    read: Option<String>,
    work: Option<Work>,
    /// Why nothing is open.
    problem: Option<String>,
    over: bool,
    /// Goes to the result, once it is there.
    result: NodeRef,
    to_focus: bool,
    /// A file that misses the panel would take the place of the page.
    _misses: [EventListener; 2],
}

impl BringIn {
    fn leave(&mut self) {
        self.reading += 1;
        (self.read, self.work, self.problem) = (None, None, None);
    }

    fn fail(&mut self, why: impl Into<String>) {
        self.leave();
        self.problem = Some(why.into());
    }

    fn open(&mut self, ctx: &Context<Self>, brought: Brought) {
        self.leave();
        match Office::open(ctx.link().callback(Message::Said)) {
            Ok(office) => {
                let present = ctx.props().present.as_ref();
                let present = present
                    .map(|present| Present { chart: Box::new((*present.chart).clone()), free: ctx.props().free });
                self.work = Some(Work::open(office, brought, &ctx.props().rules, present));
            }
            Err(why) => self.fail(why),
        }
    }

    fn taken(&mut self, ctx: &Context<Self>, update: bool, taken: Result<Baseline, String>) {
        let Some(work) = &mut self.work else { return };
        match taken {
            Ok(baseline) => {
                let what = work.said(&baseline, update);
                self.leave();
                ctx.props().on_taken.emit((Rc::new(baseline), what));
            }
            Err(why) => work.not_taken(&why),
        }
    }

    fn said(&mut self, ctx: &Context<Self>, said: Said) {
        let (answer, bytes) = match said {
            Said::Answer(answer, bytes) => (answer, bytes),
            Said::Gone(why) => return self.fail(why),
        };
        let Some(work) = &mut self.work else { return };
        match work.heard(answer, bytes) {
            None => {}
            Some(Came::First) => self.to_focus = true,
            Some(Came::List(bytes)) => {
                files::download_bytes(&format!("{}-to-check.csv", work.name), "text/csv", &bytes);
            }
            Some(Came::Chart(update, bytes)) => {
                let reading = self.reading;
                ctx.link().send_future(async move { Message::Taken(reading, update, taken::baseline(bytes).await) });
            }
        }
    }
}

impl Component for BringIn {
    type Message = Message;
    type Properties = BringInProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            reading: 0,
            read: None,
            work: None,
            problem: None,
            over: false,
            result: NodeRef::default(),
            to_focus: false,
            _misses: ["dragover", "drop"].map(|kind| {
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&document(), kind, options, Event::prevent_default)
            }),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::File(file) => {
                self.leave();
                self.over = false;
                self.read = Some(file.name());
                let reading = self.reading;
                ctx.link().send_future(async move {
                    Message::Read(reading, Brought::of_file(file, Table::MAX_BYTES as u64).await)
                });
            }
            Message::Text(text) if text.trim().is_empty() => {
                self.fail("There is nothing to read yet. Copy the cells in the spreadsheet, headings included, and paste them here.");
            }
            Message::Text(text) => self.open(ctx, Brought::of_text("Pasted list", &text)),
            Message::Read(reading, _) if reading != self.reading => return false,
            Message::Taken(reading, ..) if reading != self.reading => return false,
            Message::Taken(_, update, taken) => self.taken(ctx, update, taken),
            Message::Read(_, Ok(brought)) => self.open(ctx, brought),
            Message::Read(_, Err(why)) => self.fail(why),
            Message::Over(over) => return std::mem::replace(&mut self.over, over) != over,
            Message::Said(said) => self.said(ctx, said),
            Message::Leave => self.leave(),
            asked => {
                let Some(work) = &mut self.work else { return false };
                match asked {
                    Message::Overrule(overrule) => work.overrule(overrule),
                    Message::Mapping(mapping) => work.map(mapping),
                    Message::Fix(choice) => work.fix(choice),
                    Message::Missing(missing) => work.missing(missing),
                    Message::Look(view) => work.view = Shared::of(view),
                    Message::Save => work.ask(Asked::List),
                    Message::Take(update) => work.ask(Asked::Take { update }),
                    _ => return false,
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let present = ctx.props().present.as_deref();
        html! {
            <section class="exchange stack">
                { door::door(link, present, self.over, self.read.is_some() || self.work.is_some()) }
                if let Some(problem) = &self.problem { { notice(Tone::Bad, html! { <p>{ problem }</p> }) } }
                if let Some(name) = &self.read {
                    { door::waiting(link, &format!("Opening {}", quoted(name)), None) }
                }
                if let Some(work) = &self.work { { self.opened(link, work, present) } }
            </section>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.to_focus)
            && let Some(heading) = self.result.cast::<HtmlElement>()
        {
            // A heading that is gone again needs no focus.
            let _ = heading.focus();
        }
    }
}

impl BringIn {
    /// What was brought, as it would be taken.
    fn opened(&self, link: &html::Scope<Self>, work: &Work, present: Option<&Baseline>) -> Html {
        let waiting = work.waits().map(|asked| door::waiting(link, asked.sentence(), work.progress));
        let Some(opened) = &work.opened else {
            return html! {
                <>
                    { waiting }
                    if let Some(problem) = &work.problem {
                        <div class="panel stack">
                            { notice(Tone::Bad, html! { <p>{ problem }</p> }) }
                            { source::source(link, None, &work.overrule) }
                            <p><button class="button" onclick={link.callback(|_| Message::Leave)}>{ "Leave it" }</button></p>
                        </div>
                    }
                </>
            };
        };
        html! {
            <div class="panel stack">
                <div class="stack-tight">
                    <h2 ref={self.result.clone()} tabindex="-1">{ format!("What {} holds", quoted(&work.name)) }</h2>
                    <p class="soft" id="found">{ source::sentence(opened) }</p>
                </div>
                { source::source(link, Some(&opened.how), &work.overrule) }
                { waiting }
                if let Some(problem) = &work.problem { { notice(Tone::Bad, html! { <p>{ problem }</p> }) } }
                if let Some(drawn) = &work.drawn {
                    { mapping::columns(link, opened, &work.mapping, &work.first, work.again) }
                    { preview::preview(link, drawn, work.view.clone()) }
                    <Faults drawn={drawn.clone()} on_fix={link.callback(Message::Fix)} on_save={link.callback(|()| Message::Save)} />
                    { update::taking(link, work, drawn, present) }
                } else if work.problem.is_some() || work.waits().is_none() {
                    <p><button class="button" onclick={link.callback(|_| Message::Leave)}>{ "Leave it" }</button></p>
                }
            </div>
        }
    }
}
