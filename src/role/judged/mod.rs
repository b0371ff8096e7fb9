//! A title against what its position leads: for any position of a chart, what it deserves, and the sentence to tell a client.
//!
//! What a position leads is read off the lines ([`Scope`]), what a title claims off its words and its level. The rules are
//! [`TitleRule`]; the first that holds counts. Assistants and chiefs of staff lead nothing and claim nothing, so none is asked
//! about them.

mod rule;
mod words;

pub use rule::{TitleRule, Verdict};

use super::{By, TitleRules};
use crate::org::{
    Chart, Claim, CoreSet, Function, Grade, Measures, Position, PositionId, Scope, claim, headed, heads, is_interim,
};
use std::cell::RefCell;
use std::collections::HashMap;
use std::iter::successors;

/// From so many direct reports on, whoever has the title of one who works alone leads a team. Judgement.
const A_TEAM: u32 = 3;
/// Most positions named that decide a finding.
const MOST_DECIDING: usize = 6;

/// A position’s title, judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Which position.
    pub seat: PositionId,
    /// What it leads of revenue.
    pub scope: Scope,
    /// How the title stands to that.
    pub verdict: Verdict,
    /// The rule that decided it, where one did.
    pub rule: Option<TitleRule>,
    /// The title that it deserves; where it leads no revenue function whole, a description of one.
    pub deserves: String,
    /// What to tell a client, in whole sentences.
    pub told: String,
    /// The positions that decide it, at most six.
    pub by: Vec<PositionId>,
}

/// Whose title claims to head a function.
#[derive(Clone, Copy)]
struct Head {
    row: usize,
    /// The place in the list of the last one before it that is not above it.
    aside: Option<usize>,
}

/// A chart whose titles are judged.
pub struct Titles<'a> {
    chart: &'a Chart,
    measures: &'a Measures,
    rules: &'a TitleRules,
    /// How many positions carry each function.
    carriers: [u32; Function::ALL.len()],
    /// The carriers of each function with no other carrier of it above them in a row, in the order of the chart.
    tops: [Vec<usize>; Function::ALL.len()],
    /// Whose titles claim to head each core function whole, in the order of the chart.
    heads: [Vec<Head>; 3],
    /// How many superiors of each row, the CEO apart, carry each core function.
    above: Vec<[u32; 3]>,
    /// Whether anybody works alone on this chart; a chart of leaders alone says nothing about who leads nobody.
    has_contributors: bool,
    /// Whether a title is that of one who works alone: reading a title is dear, and titles repeat.
    alone: RefCell<HashMap<String, bool>>,
}

impl<'a> Titles<'a> {
    /// Makes ready to judge a chart, whose measures are known already. O(N).
    #[must_use]
    pub fn of(chart: &'a Chart, measures: &'a Measures, rules: &'a TitleRules) -> Self {
        let mut carriers = [0; Function::ALL.len()];
        let mut claimed: [Vec<Head>; 3] = std::array::from_fn(|_| Vec::new());
        let mut above: Vec<[u32; 3]> = Vec::with_capacity(measures.outline().len());
        let (tree, outline) = (measures.tree(), measures.outline());
        let mut has_contributors = false;
        let mut tops: [Vec<usize>; Function::ALL.len()] = std::array::from_fn(|_| Vec::new());
        for (row, id) in measures.outline().ids().iter().enumerate() {
            let boss = outline.manager(row).filter(|&boss| Some(boss) != tree.ceo());
            above.push(boss.map_or([0; 3], |boss| {
                let carried = chart.get(outline.id(boss)).and_then(|position| position.function);
                let carries = |at: usize| u32::from(carried == Some(Function::CORE[at]));
                std::array::from_fn(|at| above[boss][at] + carries(at))
            }));
            let Some(position) = chart.get(*id) else { continue };
            has_contributors |= position.grade == Grade::Contributor;
            if let Some(function) = position.function {
                carriers[function as usize] += 1;
                let tops = &mut tops[function as usize];
                if Some(row) != tree.ceo() && !tops.last().is_some_and(|&top| tree.holds(top, row)) {
                    tops.push(row);
                }
            }
            let says = heads(&position.title);
            if Some(row) != tree.ceo() && position.grade <= Grade::Director && says.len() < 3 {
                for at in (0..3).filter(|&at| says.contains(Function::CORE[at])) {
                    let list = &mut claimed[at];
                    let aside = list
                        .last()
                        .and_then(|last| if tree.holds(last.row, row) { last.aside } else { Some(list.len() - 1) });
                    list.push(Head { row, aside });
                }
            }
        }
        Self {
            chart,
            measures,
            rules,
            carriers,
            tops,
            heads: claimed,
            above,
            has_contributors,
            alone: RefCell::default(),
        }
    }

    /// Every title worth a word, the gravest first and then in the order of the chart. O(N).
    #[must_use]
    pub fn found(&self) -> Vec<Judged> {
        let rows = 0..self.measures.outline().len();
        let mut found: Vec<Option<Judged>> =
            rows.filter_map(|row| self.rule(row).map(|rule| self.judge_by(row, Some(rule)))).collect();
        let mut ordered = Vec::with_capacity(found.len());
        for rule in TitleRule::ALL {
            let same = |one: &&mut Option<Judged>| one.as_ref().is_some_and(|one| one.rule == Some(rule));
            ordered.extend(found.iter_mut().filter(same).filter_map(Option::take));
        }
        ordered
    }

    /// The title of the position in `row`, judged; `None` beyond the chart.
    #[must_use]
    pub fn judge(&self, row: usize) -> Option<Judged> {
        self.judge_by(row, self.rule(row))
    }

    fn judge_by(&self, row: usize, rule: Option<TitleRule>) -> Option<Judged> {
        let outline = self.measures.outline();
        let seat = *outline.ids().get(row)?;
        let position = self.chart.get(seat)?;
        let scope = Scope::of(self.measures, row);
        let verdict = rule.map_or_else(|| self.without_rule(row, position, scope), TitleRule::verdict);
        let by = self.deciding(row, scope, rule);
        let deserves = match rule {
            Some(TitleRule::Above) => position.name().to_owned(),
            _ => self.deserves(row, position, scope),
        };
        let told = self.told(row, position, scope, rule, verdict, &deserves, &by);
        Some(Judged { seat, scope, verdict, rule, deserves, told, by })
    }

    fn position(&self, row: usize) -> Option<&Position> {
        self.chart.get(*self.measures.outline().ids().get(row)?)
    }

    /// What there is to say where no rule holds.
    fn without_rule(&self, row: usize, position: &Position, scope: Scope) -> Verdict {
        let leads = self.measures.outline().direct_reports(row) > 0 || scope != Scope::None;
        let is_senior = position.grade <= Grade::Director;
        let hidden = is_senior && !leads && !is_staff(&position.title);
        let unread = position.title.trim().is_empty() || position.function.is_none() && !leads && is_senior;
        if scope != Scope::Ceo && (hidden || unread) { Verdict::Unclear } else { Verdict::Fits }
    }

    /// The first rule that holds.
    fn rule(&self, row: usize) -> Option<TitleRule> {
        let position = self.position(row)?;
        let (title, scope) = (position.title.as_str(), Scope::of(self.measures, row));
        if scope == Scope::Ceo || title.trim().is_empty() || is_staff(title) {
            return None;
        }
        let function = position.function;
        if is_interim(title) {
            return function.is_some_and(Function::is_revenue).then_some(TitleRule::Interim);
        }
        let sales = self.carriers[Function::Sales as usize] > 0;
        let (covers, says) = (self.measures.covers(row), heads(title));
        match (claim(title), scope) {
            (Some(Claim::Cro), Scope::Cro) => return None,
            (Some(Claim::Cro), _) if !self.measures.present().is_empty() => {
                let alone = self.measures.present().len() < 2;
                let is_above = !alone && self.is_above(row, self.lacks(row, self.measures.present()));
                return Some(if is_above { TitleRule::Above } else { TitleRule::CroWithout });
            }
            (Some(Claim::Cso), Scope::Cro) if says != covers => return Some(TitleRule::CsoWithAll),
            (Some(Claim::Cso), _) if sales && !covers.contains(Function::Sales) => {
                let lacks = self.lacks(row, says.with(Function::Sales));
                return Some(if self.is_above(row, lacks) { TitleRule::Above } else { TitleRule::CsoWithLess });
            }
            _ => {}
        }
        let names_one = function.is_some_and(|function| Function::CORE.contains(&function)) && says != covers;
        if scope == Scope::Cro && names_one && position.grade <= Grade::Manager {
            return Some(TitleRule::OneWithAll);
        }
        if covers.contains(Function::Sales)
            && matches!(function, Some(Function::Marketing | Function::CustomerSuccess))
            && position.grade <= Grade::Manager
            && !says.contains(Function::Sales)
        {
            return Some(TitleRule::Beyond);
        }
        self.headship(row, position).or_else(|| self.team(row, position, scope))
    }

    /// What of these functions is on the chart and not wholly in a team.
    fn lacks(&self, row: usize, claimed: CoreSet) -> CoreSet {
        let (covers, present) = (self.measures.covers(row), self.measures.present());
        claimed.iter().filter(|&function| present.contains(function) && !covers.contains(function)).collect()
    }

    /// Whether these functions, at least one, would be whole in a team, were it not for what its superiors do in person.
    fn is_above(&self, row: usize, lacks: CoreSet) -> bool {
        let measures = self.measures;
        let held = |(at, function): (usize, Function)| {
            let above = self.above[row][at] + u32::from(measures.is_founder_led(function));
            !lacks.contains(function) || measures.total(function) == measures.count(row, function) + above
        };
        !lacks.is_empty() && Function::CORE.into_iter().enumerate().all(held)
    }

    /// Whose title claims the same function as that of `row` and who is neither above nor below it: the nearest before it in
    /// the order of the chart, then those behind its team. The rest of the list is passed over.
    fn beside(&self, row: usize, function: Function) -> Vec<usize> {
        let heads = &self.heads[function as usize];
        let tree = self.measures.tree();
        let aside = |place: usize| if tree.holds(heads[place].row, row) { heads[place].aside } else { Some(place) };
        let last = heads.partition_point(|head| head.row < row).checked_sub(1).and_then(aside);
        let before = successors(last, |place| place.checked_sub(1).and_then(aside)).take(MOST_DECIDING);
        let mut rows: Vec<usize> = before.map(|place| heads[place].row).collect();
        rows.reverse();
        let end = self.measures.outline().subtree(row).end;
        let after = heads[heads.partition_point(|head| head.row < end)..].iter().map(|head| head.row);
        rows.extend(after.take(MOST_DECIDING));
        rows
    }

    /// Rules about who claims to head a whole function.
    fn headship(&self, row: usize, position: &Position) -> Option<TitleRule> {
        if position.grade > Grade::Director {
            return None;
        }
        let says = heads(&position.title);
        let (tree, covers) = (self.measures.tree(), self.measures.covers(row));
        let lacks = self.lacks(row, says);
        if says.len() == 3 {
            let is_all = Scope::of(self.measures, row) == Scope::Cro || self.measures.present().is_empty();
            return (!is_all).then_some(TitleRule::RevenueWithout);
        }
        if says.len() == 2 {
            let rule = if self.is_above(row, lacks) { TitleRule::Above } else { TitleRule::HeadOfPart };
            let is_missing = says.iter().any(|function| !covers.contains(function));
            return if lacks.is_empty() { is_missing.then_some(TitleRule::RevenueWithout) } else { Some(rule) };
        }
        let function = says.iter().next()?;
        if !covers.contains(function) && !self.beside(row, function).is_empty() {
            let led = self.measures.head(function).is_some_and(|head| Some(head) != tree.ceo());
            return Some(if led { TitleRule::SharedTitle } else { TitleRule::SameHead });
        }
        let has_part = self.measures.count(row, function) > 0 && !covers.contains(function);
        // A VP Sales often leads a region or a segment (Conduyt 2026), with nobody misled.
        let is_usual = function == Function::Sales && position.grade == Grade::Vp;
        let has_own_team = self.measures.outline().direct_reports(row) > 0;
        if !has_part || !has_own_team || is_usual {
            return None;
        }
        match (self.is_above(row, lacks), self.measures.is_founder_led(function)) {
            (true, true) => Some(TitleRule::Above),
            // Who leads all of marketing below a chief of marketing is its head.
            (true, false) => None,
            _ => Some(TitleRule::HeadOfPart),
        }
    }

    /// Rules about who leads nobody, and who leads more people than the title says.
    fn team(&self, row: usize, position: &Position, scope: Scope) -> Option<TitleRule> {
        let outline = self.measures.outline();
        let (direct, function) = (outline.direct_reports(row), position.function);
        let says_head = !heads(&position.title).is_empty();
        let covers = self.measures.covers(row);
        if direct == 0 {
            return self.alone(position);
        }
        let at_the_top = self.measures.tree().level(row) == 1;
        if matches!(scope, Scope::Cso | Scope::SalesPlus(_))
            && at_the_top
            && function == Some(Function::Sales)
            && (position.grade == Grade::Vp || says_head && position.grade == Grade::Director)
        {
            return Some(TitleRule::VpWithCso);
        }
        let leads_all_with_a_team =
            function.is_some_and(|function| covers.contains(function) && self.measures.count(row, function) > A_TEAM);
        if leads_all_with_a_team && at_the_top && !says_head && position.grade > Grade::Vp {
            return Some(TitleRule::LowHead);
        }
        if position.grade >= Grade::Manager && self.works_alone(position) {
            return Some(if direct >= A_TEAM { TitleRule::ContributorLeads } else { TitleRule::ContributorLeadsFew });
        }
        None
    }

    /// Rules about a title with nobody reporting.
    fn alone(&self, position: &Position) -> Option<TitleRule> {
        if !self.has_contributors {
            return None;
        }
        let function = position.function?;
        let is_only = self.carriers[function as usize] == 1;
        if is_only && !function.is_revenue() {
            // The rest of its function is not on the chart.
            return None;
        }
        let is_expert = words::is_expert(&position.title);
        match position.grade {
            Grade::CLevel => Some(TitleRule::ExpertAlone),
            Grade::Vp | Grade::Director if is_expert => Some(TitleRule::ExpertAlone),
            Grade::Vp | Grade::Director if is_only => Some(TitleRule::FirstOfItsKind),
            Grade::Vp | Grade::Director => Some(TitleRule::Alone),
            Grade::Manager if words::manages_people(&position.title) => Some(TitleRule::ManagerAlone),
            Grade::Manager | Grade::Contributor => None,
        }
    }

    /// Whether the title is understood, and is that of somebody who works alone.
    fn works_alone(&self, position: &Position) -> bool {
        if let Some(known) = self.alone.borrow().get(&position.title) {
            return *known;
        }
        let read = self.rules.classify(&position.title, "", false);
        let is_read = matches!(read.by, By::Title(_) | By::Person(_));
        let alone = is_read && read.grade == Grade::Contributor && !words::is_expert(&position.title);
        // “Account Manager” is who manages accounts, or the manager of those who do.
        let alone = alone && !words::says_manager(&position.title);
        self.alone.borrow_mut().insert(position.title.clone(), alone);
        alone
    }

    /// The positions that decide a finding.
    fn deciding(&self, row: usize, scope: Scope, rule: Option<TitleRule>) -> Vec<PositionId> {
        let (tree, outline) = (self.measures.tree(), self.measures.outline());
        let team = outline.subtree(row);
        // The most senior carriers of each function who are not in this team: superiors, the CEO among them, come first.
        let elsewhere = |functions: CoreSet| {
            let mut found: Vec<usize> = Vec::new();
            for function in functions.iter() {
                found.extend(tree.ceo().filter(|_| self.measures.is_founder_led(function)));
                let tops = &self.tops[function as usize];
                let (before, after) =
                    (tops.partition_point(|&top| top < team.start), tops.partition_point(|&top| top < team.end));
                // Of these at most the last can be above, since none is above another.
                let above = tops[..before].last().filter(|&&top| tree.holds(top, row));
                let others = tops[..before - usize::from(above.is_some())].iter().chain(&tops[after..]);
                found.extend(above.into_iter().chain(others).take(MOST_DECIDING));
            }
            found
        };
        let covers = self.measures.covers(row);
        let title = self.position(row).map_or("", |position| position.title.as_str());
        let rows: Vec<usize> = match rule {
            Some(TitleRule::CroWithout) => elsewhere(self.lacks(row, self.measures.present())),
            Some(TitleRule::CsoWithLess) => elsewhere(CoreSet::of(Function::Sales)),
            Some(TitleRule::HeadOfPart | TitleRule::RevenueWithout | TitleRule::Above) => {
                elsewhere(self.lacks(row, words::claimed(title)))
            }
            Some(TitleRule::SameHead | TitleRule::SharedTitle) => {
                headed(title).map_or_else(Vec::new, |function| self.beside(row, function))
            }
            Some(TitleRule::ContributorLeads | TitleRule::ContributorLeadsFew) => outline.reports(row).collect(),
            Some(_) | None if !covers.is_empty() && scope != Scope::Ceo => {
                covers.iter().filter_map(|function| self.measures.head(function)).filter(|&head| head != row).collect()
            }
            _ => Vec::new(),
        };
        let mut by: Vec<PositionId> = Vec::new();
        for row in rows {
            let id = outline.id(row);
            if by.len() < MOST_DECIDING && !by.contains(&id) {
                by.push(id);
            }
        }
        by
    }
}

/// Whether a title is that of staff to somebody: an assistant, a chief of staff, an executive’s business partner.
pub(super) fn is_staff(title: &str) -> bool {
    let title = title.to_lowercase();
    let has = |word: &str| title.split(|c: char| !c.is_alphanumeric()).any(|one| one == word);
    has("staff")
        || has("assistant")
        || has("deputy")
        || title.contains("executive business partner")
        || title.contains("office of")
}
