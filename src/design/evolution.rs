//! How a chart evolves: an option put on it, a CSO who becomes a CRO, a CRO who creates a CSO post, and the posts that the
//! guides foresee, each worked out as edits of whatever chart there is.
//!
//! What each new post takes under it is our judgement. Whatever comes out is measured before it is offered: a chart on which
//! the new leader would not lead what the title says is refused in words.

use crate::decision::Alternative;
use crate::evidence::{Evidence, Guide, Source};
use crate::figure::quoted;
use crate::org::{
    Chart, ChartError, Claim, CoreSet, Field, Function, Grade, Measures, Position, PositionId, Rework, SalesOwner,
    Target, Team, Worked, claim,
};
use std::rc::Rc;

/// A way in which a chart evolves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evolution {
    /// An option is put on the chart.
    Apply(Alternative),
    /// The CSO becomes a CRO: the heads of marketing and customer success move under them.
    CsoToCro,
    /// The CRO creates a CSO post, and all of sales moves under it.
    CsoPost,
    /// A Chief Growth Officer is placed above marketing.
    GrowthOfficer,
    /// A Chief Customer Officer is placed above customer success.
    CustomerOfficer,
}

/// Why an evolution does not fit a chart. Each says what is wrong and what to do, a whole sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Nobody is on the chart.
    #[error("This chart is empty; bring one in or choose another design.")]
    Empty,
    /// No position below the CEO carries this function.
    #[error(
        "Nobody below the CEO is marked as {0} on this chart; mark who does it on Designs, or choose another design."
    )]
    Absent(&'static str),
    /// A post with that scope is there already.
    #[error("{} leads that on this chart already.", quoted(.0))]
    There(String),
    /// Nobody is a CSO.
    #[error(
        "No C-level position on this chart leads all of sales and less than all of revenue, so there is no CSO to become a CRO."
    )]
    NoCso,
    /// Nobody is a CRO.
    #[error(
        "Nobody below the CEO leads sales, marketing and customer success together, so there is no CRO to create the post."
    )]
    NoCro,
    /// Teams are mixed so that the new leader would lead something else.
    #[error(
        "Teams on this chart are mixed so that {0} would not lead just what the title says; separate the functions on Designs first."
    )]
    Mixed(&'static str),
    /// The chart refuses an edit.
    #[error("The chart does not allow it: {0}.")]
    Refused(#[from] ChartError),
}

/// What a new post is.
struct Post {
    title: &'static str,
    function: Function,
    grade: Grade,
    leads: &'static [Function],
}

const CSO: Post =
    Post { title: "Chief Sales Officer", function: Function::Sales, grade: Grade::CLevel, leads: &[Function::Sales] };
const CSO_PLUS: Post = Post { leads: &[Function::Sales, Function::CustomerSuccess], ..CSO };
const CRO: Post =
    Post { title: "Chief Revenue Officer", function: Function::Revenue, grade: Grade::CLevel, leads: &Function::CORE };
const VP: Post = Post { title: "VP Sales", grade: Grade::Vp, ..CSO };
const GROWTH: Post = Post {
    title: "Chief Growth Officer",
    function: Function::Marketing,
    grade: Grade::CLevel,
    leads: &[Function::Marketing],
};
const CUSTOMER: Post = Post {
    title: "Chief Customer Officer",
    function: Function::CustomerSuccess,
    grade: Grade::CLevel,
    leads: &[Function::CustomerSuccess],
};

impl Evolution {
    /// The steps that a guide names; putting an option on a chart is asked for with the option.
    pub const STEPS: [Self; 4] = [Self::CsoToCro, Self::CsoPost, Self::GrowthOfficer, Self::CustomerOfficer];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Apply(alternative) => alternative.label(),
            Self::CsoToCro => "The CSO becomes a CRO",
            Self::CsoPost => "The CRO creates a CSO post",
            Self::GrowthOfficer => "A Chief Growth Officer",
            Self::CustomerOfficer => "A Chief Customer Officer",
        }
    }

    /// What it does and what that rests on.
    #[must_use]
    pub const fn evidence(self) -> Evidence {
        const EVOLVES: Source = Source::Guide(Guide::Compare, "Potential for Role Evolution");
        const POSTS: Source = Source::Guide(Guide::Compare, "Emergence of New Executive Roles");
        match self {
            Self::Apply(_) => Evidence {
                statement: "The leader is put on the chart as it is, above or in the place of whoever heads the teams now; \
                            everybody else stays.",
                sources: &[
                    Source::Guide(Guide::Compare, "Impact on Organization and Team Structure"),
                    Source::Judgement,
                ],
            },
            Self::CsoToCro => Evidence {
                statement: "As the company and its streams grow, a CSO can grow into a CRO. Here the seat gets the title, and \
                            the heads of marketing and customer success report to it.",
                sources: &[EVOLVES, Source::Judgement],
            },
            Self::CsoPost => Evidence {
                statement: "A CRO may create a CSO post to focus on certain sales channels or markets. Here it takes all of \
                            sales, so that sales keeps one owner: the VP Sales or the regional heads report to it.",
                sources: &[EVOLVES, Source::Judgement],
            },
            Self::GrowthOfficer => Evidence {
                statement: "A post the guide expects. Here it stands above marketing, where the head of marketing reports \
                            now; sales development stays with sales, so that sales keeps one owner.",
                sources: &[POSTS, Source::Judgement],
            },
            Self::CustomerOfficer => Evidence {
                statement: "A post the guide expects. Here it stands above customer success and support, where their head \
                            reports now.",
                sources: &[POSTS, Source::Judgement],
            },
        }
    }

    /// Works it out on `chart`, which is not touched. New positions get ids from `free` on. O(N) and the moves.
    ///
    /// # Errors
    /// [`Unfit`], a whole sentence, where it does not fit the chart.
    pub fn work_out(self, chart: &Chart, free: PositionId) -> Result<Worked, Unfit> {
        let before = Measures::of(chart);
        let ceo = before.tree().ceo().ok_or(Unfit::Empty)?;
        let mut draft =
            Draft { chart, ceo: before.outline().id(ceo), rework: Rework::on(chart, free), told: Vec::new(), before };
        match self {
            Self::Apply(alternative) => draft.apply(alternative)?,
            Self::CsoToCro => draft.cso_to_cro()?,
            Self::CsoPost => draft.cso_post()?,
            Self::GrowthOfficer => draft.above(&GROWTH)?,
            Self::CustomerOfficer => draft.above(&CUSTOMER)?,
        }
        let (what, leader) = (draft.told.join(" "), draft.head(Function::Sales));
        let there = leader.map_or_else(String::new, |leader| draft.name(leader));
        let (chart, edits) = draft.rework.finish();
        if edits.is_empty() { Err(Unfit::There(there)) } else { Ok(Worked { edits, chart, what }) }
    }
}

/// An evolution in the making.
struct Draft<'a> {
    chart: &'a Chart,
    before: Measures,
    ceo: PositionId,
    rework: Rework,
    told: Vec<String>,
}

impl Draft<'_> {
    fn apply(&mut self, alternative: Alternative) -> Result<(), Unfit> {
        match alternative {
            Alternative::VpSales => self.lead(&VP, "the VP Sales").map(|_| ()),
            Alternative::Cso => self.lead(&CSO, "the CSO").map(|_| ()),
            Alternative::CsoPlus => self.lead(&CSO_PLUS, "the CSO").map(|_| ()),
            Alternative::Cro => self.over_all().map(|_| ()),
            // A CRO who is there already creates the post.
            Alternative::CroOverCso if self.cro().is_some() => self.cso_post(),
            Alternative::CroOverCso => {
                let cso = self.lead(&CSO, "the CSO")?;
                let cro = self.over_all()?;
                self.check(cro, &CRO, "the CRO")?;
                self.check(cso, &CSO, "the CSO below the CRO")
            }
        }
    }

    /// Puts a leader of sales, and what else the post leads, right under the CEO: the head of sales where that stands there and
    /// is a seat of sales, retitled, else a new seat above.
    fn lead(&mut self, post: &Post, whom: &'static str) -> Result<PositionId, Unfit> {
        self.present(post.leads)?;
        self.relieve_ceo(post.leads)?;
        let head = self.head(Function::Sales);
        let seat = match head.filter(|&head| self.chart.manager(head).is_none_or(|above| above == self.ceo)) {
            Some(head) if self.is_of_sales(head, post) => {
                self.retitle(head, post)?;
                head
            }
            _ => self.add(post, Target::Under(Some(self.ceo)))?,
        };
        self.gather(post.leads, seat)?;
        self.check(seat, post, whom)?;
        Ok(seat)
    }

    /// Puts a CRO under the CEO and the heads of every revenue function there is under the CRO.
    fn over_all(&mut self) -> Result<PositionId, Unfit> {
        self.present(&Function::CORE)?;
        self.relieve_ceo(&Function::CORE)?;
        if let Some(cro) = self.cro() {
            return Err(Unfit::There(self.name(cro)));
        }
        let seat = self.add(&CRO, Target::Under(Some(self.ceo)))?;
        self.gather(&Function::CORE, seat)?;
        self.check(seat, &CRO, "the CRO")?;
        Ok(seat)
    }

    /// The chief of revenue who leads all of it already.
    fn cro(&self) -> Option<PositionId> {
        let row = self.before.accountable()?;
        let id = self.before.outline().id(row);
        let of_revenue = |seat: &Position| {
            seat.grade == Grade::CLevel
                && (claim(&seat.title) == Some(Claim::Cro) || seat.function.is_some_and(Function::is_revenue))
        };
        let leads_sales = self.before.covers(row).contains(Function::Sales);
        (leads_sales && self.chart.get(id).is_some_and(of_revenue)).then_some(id)
    }

    fn cso_to_cro(&mut self) -> Result<(), Unfit> {
        let SalesOwner::Below(owner) = self.before.sales_owner() else { return Err(Unfit::NoCso) };
        let seat = self.before.outline().id(owner);
        let position = self.chart.get(seat).ok_or(Unfit::NoCso)?;
        if self.before.covers(owner) == self.before.present() && self.before.present().len() > 1 {
            return Err(if claim(&position.title) == Some(Claim::Cro) {
                Unfit::There(self.name(seat))
            } else {
                Unfit::NoCso
            });
        }
        if position.grade != Grade::CLevel {
            return Err(Unfit::NoCso);
        }
        self.present(&Function::CORE)?;
        self.relieve_ceo(&Function::CORE)?;
        // A CRO who is all of sales in person goes on carrying it.
        let alone = self.before.total(Function::Sales) == 1;
        let function = if alone { Function::Sales } else { Function::Revenue };
        self.retitle(seat, &Post { function, ..CRO })?;
        self.gather(&Function::CORE, seat)?;
        self.check(seat, &CRO, "the CRO")
    }

    fn cso_post(&mut self) -> Result<(), Unfit> {
        let row = self.before.accountable().ok_or(Unfit::NoCro)?;
        let cro = self.before.outline().id(row);
        if !self.before.covers(row).contains(Function::Sales) {
            return Err(Unfit::NoCro);
        }
        let head = self.before.head(Function::Sales).ok_or(Unfit::NoCro)?;
        let is_chief_of_sales = |&above: &usize| {
            let seat = self.chart.get(self.before.outline().id(above));
            seat.is_some_and(|seat| seat.grade == Grade::CLevel)
                && self.before.covers(above) == CoreSet::of(Function::Sales)
        };
        let chief = self.before.tree().chain(head).take_while(|&above| above != row).find(is_chief_of_sales);
        if let Some(chief) = chief {
            return Err(Unfit::There(self.name(self.before.outline().id(chief))));
        }
        if self.chart.get(cro).and_then(|seat| seat.function) == Some(Function::Sales) {
            self.rework.set(&[cro], &Field::Function(Some(Function::Revenue)))?;
        }
        let seat = self.add(&CSO, Target::Under(Some(cro)))?;
        self.gather(&[Function::Sales], seat)?;
        self.check(seat, &CSO, "the CSO")
    }

    /// Places a post above all who carry its function, where their head reports now.
    fn above(&mut self, post: &Post) -> Result<(), Unfit> {
        self.present(post.leads)?;
        let there = self.chart.positions().find(|(_, seat)| seat.title == post.title && !seat.closed);
        if let Some((seat, _)) = there {
            return Err(Unfit::There(self.name(seat)));
        }
        self.relieve_ceo(post.leads)?;
        let row = self.before.head(post.function);
        let movable = row.filter(|&row| self.is_movable(&self.before, row, post.leads));
        let id = |row: usize| self.before.outline().id(row);
        let head = movable.map(id);
        let manager = head.map_or_else(|| row.map(id), |head| self.chart.manager(head));
        let seat = match (head, manager) {
            (Some(head), Some(_)) => self.add(post, Target::Before(head))?,
            (_, manager) => self.add(post, Target::Under(Some(manager.unwrap_or(self.ceo))))?,
        };
        self.gather(post.leads, seat)?;
        self.check(seat, post, "the new post")
    }

    /// Whether every one of `functions` is carried below the CEO; where all are asked for, sales and at least one more.
    fn present(&self, functions: &[Function]) -> Result<(), Unfit> {
        let below = |function: Function| self.before.total(function) > u32::from(self.before.is_founder_led(function));
        let present = Function::CORE.into_iter().filter(|&function| below(function)).count();
        match functions.iter().copied().find(|&function| !below(function)) {
            Some(function) if functions.len() < 3 || function == Function::Sales || present < 2 => {
                Err(Unfit::Absent(name_of(function)))
            }
            _ => Ok(()),
        }
    }

    /// Where the CEO carries one of `functions` in person, the CEO hands it over.
    fn relieve_ceo(&mut self, functions: &[Function]) -> Result<(), Unfit> {
        let function = self.chart.get(self.ceo).and_then(|ceo| ceo.function);
        if let Some(function) = function.filter(|function| functions.contains(function)) {
            self.rework.set(&[self.ceo], &Field::Function(Some(Function::Executive)))?;
            let told = format!("{} hands {} over.", quoted(&self.name(self.ceo)), name_of(function));
            if !self.told.contains(&told) {
                self.told.push(told);
            }
        }
        Ok(())
    }

    fn add(&mut self, post: &Post, target: Target) -> Result<PositionId, Unfit> {
        let position = Position {
            title: post.title.to_owned(),
            function: Some(post.function),
            grade: post.grade,
            department: post.function.label().to_owned(),
            ..Position::default()
        };
        let seat = self.rework.add(Rc::new(position), target)?;
        let above = self.rework.chart().manager(seat).map_or_else(String::new, |above| self.name(above));
        self.told.push(format!("A {} was placed under {}.", post.title, quoted(&above)));
        Ok(seat)
    }

    fn retitle(&mut self, seat: PositionId, post: &Post) -> Result<(), Unfit> {
        let was = self.name(seat);
        self.rework.set(&[seat], &Field::Title(post.title.to_owned()))?;
        self.rework.set(&[seat], &Field::Grade(post.grade))?;
        self.rework.set(&[seat], &Field::Function(Some(post.function)))?;
        if was != post.title {
            self.told.push(format!("{} becomes the {}.", quoted(&was), post.title));
        }
        Ok(())
    }

    /// Moves whoever heads each of `functions` under `seat`, with their teams.
    fn gather(&mut self, functions: &[Function], seat: PositionId) -> Result<(), Unfit> {
        let measures = Measures::of(self.rework.chart());
        let outline = measures.outline();
        let own = outline.ids().iter().position(|&id| id == seat).ok_or(Unfit::Empty)?;
        let above = |row: usize| outline.subtree(row).contains(&own);
        let mut moving: Vec<usize> = Vec::new();
        for &function in functions {
            let Some(head) = measures.head(function) else { continue };
            // One who is above the new leader, or heads more than the post, stays; the teams move.
            if self.is_movable(&measures, head, functions) && !above(head) {
                moving.push(head);
                continue;
            }
            let mut row = 0;
            while row < outline.len() {
                let carries = self.rework.chart().get(outline.id(row)).and_then(|one| one.function) == Some(function);
                let moves = carries && !above(row);
                moving.extend(moves.then_some(row));
                row = if moves { outline.subtree(row).end } else { row + 1 };
            }
        }
        moving.retain(|row| !outline.subtree(own).contains(row));
        let moving: Vec<PositionId> = moving.into_iter().map(|row| outline.id(row)).collect();
        let moved = self.rework.relocate(&moving, Target::Under(Some(seat)), Team::Along)?;
        let names: Vec<String> = moved.iter().take(4).map(|&id| quoted(&self.name(id))).collect();
        match (names.as_slice(), moved.len()) {
            ([], _) => {}
            ([one], _) => self.told.push(format!("{one} now reports to it.")),
            ([some @ .., last], 2..=4) => {
                self.told.push(format!("{} and {last} now report to it.", some.join(", ")));
            }
            (_, many) => self.told.push(format!("{many} positions now report to it, with their teams.")),
        }
        Ok(())
    }

    /// Whether a head is a seat of revenue that leads nothing but `functions` whole, to be moved as such.
    fn is_movable(&self, measures: &Measures, head: usize, functions: &[Function]) -> bool {
        let id = measures.outline().id(head);
        let of_revenue = |position: &Position| position.function.is_none_or(Function::is_revenue);
        let leads: CoreSet = functions.iter().copied().collect();
        id != self.ceo
            && measures.covers(head).iter().all(|function| leads.contains(function))
            && self.rework.chart().get(id).is_some_and(of_revenue)
    }

    /// Whether the head of sales is a seat that can be retitled so.
    fn is_of_sales(&self, head: PositionId, post: &Post) -> bool {
        let function = self.chart.get(head).and_then(|position| position.function);
        let row = self.before.head(Function::Sales);
        matches!(function, None | Some(Function::Sales | Function::Revenue))
            && row.is_some_and(|row| self.is_movable(&self.before, row, post.leads))
    }

    /// Whether `seat` now leads, of the revenue functions there are, just what its post says.
    fn check(&self, seat: PositionId, post: &Post, whom: &'static str) -> Result<(), Unfit> {
        let measures = Measures::of(self.rework.chart());
        let row = measures.outline().ids().iter().position(|&id| id == seat).ok_or(Unfit::Empty)?;
        let present = measures.present();
        let promised: CoreSet = post.leads.iter().copied().filter(|&function| present.contains(function)).collect();
        if measures.covers(row) == promised { Ok(()) } else { Err(Unfit::Mixed(whom)) }
    }

    fn head(&self, function: Function) -> Option<PositionId> {
        self.before.head(function).map(|row| self.before.outline().id(row))
    }

    fn name(&self, seat: PositionId) -> String {
        let found = self.rework.chart().get(seat).or_else(|| self.chart.get(seat));
        found.map_or_else(String::new, |position| position.name().to_owned())
    }
}

/// A core function within a sentence.
const fn name_of(function: Function) -> &'static str {
    match function {
        Function::Marketing => "marketing",
        Function::CustomerSuccess => "customer success",
        _ => "sales",
    }
}
