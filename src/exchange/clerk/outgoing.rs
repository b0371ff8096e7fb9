//! Handing out what was asked for: said in words and shown first, made only then; and opening what others have shared.

use crate::design::Origin;
use crate::exchange::export::{
    Contents, Kind, Leaving, Look, Order, Paper, Part, Picture, Scope, Size, contents, draw, export, file_name,
    leaving_chart, pages,
};
use crate::exchange::link::{Locked, Shared, holds, pack, unpack};
use crate::exchange::report::{self, Report};
use crate::exchange::sheet::{self, Form};
use crate::figure::Marks;
use crate::org::Facet;
use crate::plan::Plan;
use crate::plan::sheet::SheetId;
use serde::{Deserialize, Serialize};

/// What the page asks about what leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outgoing {
    /// Here is the plan, its saved text beside; everything asked later is about it.
    Plan,
    /// What would leave, and how it would look.
    Show(Order, Sight),
    /// The file.
    Make(Order),
    /// What of the plan a link would hold.
    Hold(Leaving),
    /// The plan as a link.
    Link(Leaving),
    /// The plan packed, to be sealed.
    Pack(Leaving),
    /// What was packed comes back sealed in this way, beside: it is to be a link.
    Seal(Lock),
    /// What a link holds, whose text is beside, from behind the `#/shared/` on.
    Read,
    /// What was behind the lock of a link is beside.
    Unpack,
    /// The report, with charts for paper of this size, one of [`Size::ALL`].
    Report(usize),
    /// The report as a file of Markdown.
    ReportFile,
    /// A role sheet as a file.
    RoleSheet(SheetId, Form),
}

/// What is shown of what would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sight {
    /// Words and numbers.
    Words,
    /// Beside these the picture.
    Picture,
    /// Or the pages.
    Pages(Sheet),
}

/// Paper to print on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Which of [`Size::ALL`].
    pub size: usize,
    /// Whether it lies on the longer side.
    pub landscape: bool,
}

/// How a link is locked; see [`Locked`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // as there
pub struct Lock {
    pub rounds: u32,
    pub salt: [u8; 16],
    pub iv: [u8; 12],
}

/// What the clerk gives.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Given {
    /// Nothing, as nothing was asked for: the clerk has the plan.
    Noted,
    /// To [`Outgoing::Show`].
    Shown(Shown),
    /// To [`Outgoing::Hold`].
    Contents(Contents),
    /// To [`Outgoing::Make`], [`Outgoing::ReportFile`] and [`Outgoing::RoleSheet`]: a file of that name and media type, its bytes beside.
    File(String, String),
    /// To [`Outgoing::Link`] and [`Outgoing::Seal`]: the text is beside.
    Link,
    /// To [`Outgoing::Pack`]: the bytes are beside, and the link will have so many characters.
    Packed(usize),
    /// To [`Outgoing::Read`]: it is locked in this way, and what is sealed is beside.
    Locked(Lock),
    /// To [`Outgoing::Read`] and [`Outgoing::Unpack`]: what the plan holds, in sentences; its saved text is beside.
    Holds(Vec<String>),
    /// To [`Outgoing::Report`]: its drawings are beside, one after the other.
    Report(Box<Report>),
}

/// What would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The name of the file.
    pub name: String,
    /// What it holds.
    pub contents: Contents,
    /// Of a picture, which lies beside as SVG: its width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// Of pages, which lie beside as SVG, one after the other: what each is called and its length in bytes.
    pub pages: Vec<(String, usize)>,
}

/// The plan that things are taken out of.
#[derive(Debug, Default)]
pub(super) struct Counter {
    plan: Option<Plan>,
    marks: Marks,
}

/// A request that no page makes.
const NO_PLAN: &str = "There is no plan yet that anything could be taken out of.";

/// Another request that no page makes.
const NO_SHEET: &str = "The plan no longer has this role sheet.";

type Done = Result<(Given, Vec<u8>), String>;

impl Counter {
    pub(super) fn for_reader(marks: Marks) -> Self {
        Self { plan: None, marks }
    }

    pub(super) fn handle(&mut self, request: Outgoing, body: Vec<u8>) -> Done {
        let plan = || self.plan.as_ref().ok_or(NO_PLAN);
        match request {
            Outgoing::Plan => {
                self.plan = Some(Plan::from_text(&text(body)?).map_err(said)?);
                Ok((Given::Noted, Vec::new()))
            }
            Outgoing::Show(order, sight) => show(plan()?, &order, sight),
            Outgoing::Make(order) => {
                let plan = plan()?;
                let mut file = export(plan, &order).map_err(said)?;
                if order.kind == Kind::Picture {
                    // As it was shown.
                    file.bytes = picture(plan, &order)?.svg.into_bytes();
                }
                Ok((Given::File(file.name, file.mime.to_owned()), file.bytes))
            }
            Outgoing::Hold(leaving) => {
                let order = Order { kind: Kind::Plan, origin: Origin::Baseline, scope: Scope::All, leaving };
                let contents = contents(&plan()?.without_past(), &order).map_err(said)?;
                Ok((Given::Contents(contents), Vec::new()))
            }
            Outgoing::Link(leaving) => Ok(link(&Shared::Open(pack(plan()?, leaving).map_err(said)?))),
            Outgoing::Pack(leaving) => {
                let packed = pack(plan()?, leaving).map_err(said)?;
                Ok((Given::Packed(Locked::characters(packed.len())), packed))
            }
            Outgoing::Seal(Lock { rounds, salt, iv }) => {
                Ok(link(&Shared::Locked(Locked { rounds, salt, iv, sealed: body })))
            }
            Outgoing::Read => match Shared::from_fragment(&text(body)?).map_err(said)? {
                Shared::Open(packed) => held(&packed),
                Shared::Locked(Locked { rounds, salt, iv, sealed }) => {
                    Ok((Given::Locked(Lock { rounds, salt, iv }), sealed))
                }
            },
            Outgoing::Unpack => held(&body),
            Outgoing::Report(size) => {
                let (plan, size) = (plan()?, Size::ALL.get(size).copied().unwrap_or_default());
                let mut report = self.marks.within(|| Report::of(plan, size));
                let drawings = std::mem::take(&mut report.drawings).concat().into_bytes();
                Ok((Given::Report(Box::new(report)), drawings))
            }
            Outgoing::ReportFile => {
                let plan = plan()?;
                let text = self.marks.within(|| Report::of(plan, Size::default()).to_markdown());
                let name = report::file_name(plan);
                Ok((Given::File(name, Kind::Document.mime().to_owned()), text.into_bytes()))
            }
            Outgoing::RoleSheet(id, form) => {
                let file = sheet::file(plan()?, id, form).ok_or(NO_SHEET)?;
                Ok((Given::File(file.name, file.mime.to_owned()), file.bytes))
            }
        }
    }
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| "This is not text, so it is neither a plan nor a link.".to_owned())
}

fn show(plan: &Plan, order: &Order, sight: Sight) -> Done {
    let mut shown = Shown {
        name: file_name(plan, order),
        contents: contents(plan, order).map_err(said)?,
        size: None,
        pages: Vec::new(),
    };
    let beside = match sight {
        Sight::Words => Vec::new(),
        Sight::Picture => {
            let picture = picture(plan, order)?;
            shown.size = Some((picture.width, picture.height));
            picture.svg.into_bytes()
        }
        Sight::Pages(Sheet { size, landscape }) => {
            let size = Size::ALL.get(size).copied().unwrap_or_default();
            let paper = Paper { size, landscape, look: look(plan, order), ..Paper::default() };
            let mut beside = Vec::new();
            for page in pages(&leaving_chart(plan, order).map_err(said)?, &paper) {
                shown.pages.push((page.label, page.svg.len()));
                beside.extend(page.svg.into_bytes());
            }
            beside
        }
    };
    Ok((Given::Shown(shown), beside))
}

fn picture(plan: &Plan, order: &Order) -> Result<Picture, String> {
    Ok(draw(&leaving_chart(plan, order).map_err(said)?, &look(plan, order)))
}

/// How it is drawn: as it is looked at, below the names of plan and design. Colours that say more than functions, levels and
/// layers would take along what nobody was told of.
fn look(plan: &Plan, order: &Order) -> Look {
    let view = plan.view(order.origin);
    let heading = format!("{}: {}", plan.name(), plan.label(order.origin));
    let colour = match view.colour {
        Facet::Layer => Some(Facet::Layer),
        Facet::Level if order.leaving.has(Part::Functions) => Some(Facet::Level),
        _ => order.leaving.has(Part::Functions).then_some(Facet::Function),
    };
    Look { direction: view.direction, colour, heading, ..Look::default() }
}

fn link(shared: &Shared) -> (Given, Vec<u8>) {
    (Given::Link, shared.to_fragment().into_bytes())
}

fn held(packed: &[u8]) -> Done {
    let opened = unpack(packed).map_err(said)?;
    Ok((Given::Holds(holds(&opened.plan)), opened.to_text().into_bytes()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::company::Profile;

    fn shared(request: Outgoing) -> String {
        let plan = Plan::about(Profile { name: "Acme".to_owned(), ..Profile::default() });
        let mut counter = Counter::default();
        counter.handle(Outgoing::Plan, plan.to_text().into_bytes()).unwrap();
        let (_, text) = counter.handle(request, Vec::new()).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn a_link_is_read_by_a_clerk_who_has_no_plan() {
        let link = shared(Outgoing::Link(Leaving::everything()));
        let (given, text) = Counter::default().handle(Outgoing::Read, link.into_bytes()).unwrap();
        let Given::Holds(sentences) = given else { panic!("{given:?}") };
        assert!(sentences[0].contains("Acme"), "{sentences:?}");
        assert_eq!(Plan::from_text(&String::from_utf8(text).unwrap()).unwrap().name(), "Acme");
    }

    #[test]
    fn what_is_sealed_comes_back_as_it_was() {
        let lock = Lock { rounds: 600_000, salt: [7; 16], iv: [9; 12] };
        let sealed = vec![3; 40];
        let (_, link) = Counter::default().handle(Outgoing::Seal(lock), sealed.clone()).unwrap();
        // The page says beforehand how long a link will be; the seal adds its tag of 16 bytes.
        assert_eq!(link.len(), Locked::characters(40 - 16));
        let (given, beside) = Counter::default().handle(Outgoing::Read, link).unwrap();
        assert!(matches!(given, Given::Locked(read) if read == lock), "{given:?}");
        assert_eq!(beside, sealed);
    }

    #[test]
    fn without_a_plan_nothing_is_taken_out_and_what_is_no_link_is_said() {
        let counter = &mut Counter::default();
        assert_eq!(counter.handle(Outgoing::Link(Leaving::everything()), Vec::new()).unwrap_err(), NO_PLAN);
        for nonsense in [&b""[..], b"a", b"zzz", &[255; 9]] {
            assert!(counter.handle(Outgoing::Read, nonsense.to_vec()).unwrap_err().ends_with('.'));
            assert!(counter.handle(Outgoing::Unpack, nonsense.to_vec()).unwrap_err().ends_with('.'));
        }
    }
}
