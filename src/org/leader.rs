//! Who leads what: the positions worth naming, and who runs each revenue function.

use super::{Chart, Function, Grade, Measures, Mismatch, Position, PositionId, Scope};
use crate::figure::isolated;

/// A position that leads, or a title that says it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Leader {
    /// Which position.
    pub id: PositionId,
    /// What it really leads.
    pub scope: Scope,
    /// Where title and scope disagree.
    pub mismatch: Option<Mismatch>,
}

/// The positions worth a word about their scope, in the order of the chart: executives with a revenue scope, heads of the
/// core functions, and every title that disagrees with its scope.
#[must_use]
pub fn leaders(chart: &Chart, measures: &Measures) -> Vec<Leader> {
    let outline = measures.outline();
    let heads: Vec<_> = Function::CORE.into_iter().filter_map(|function| measures.head(function)).collect();
    let leader = |row: usize| {
        let id = outline.id(row);
        let position = chart.get(id)?;
        let scope = Scope::of(measures, row);
        let mismatch = Mismatch::of(&position.title, scope);
        let executive = position.grade <= Grade::Vp && position.function.is_some_and(Function::is_revenue);
        let leads = !matches!(scope, Scope::None | Scope::PartOfSales | Scope::Ceo);
        let owns = leads && (executive || heads.contains(&row));
        let listed = owns || mismatch.is_some() || (executive && scope == Scope::PartOfSales);
        listed.then_some(Leader { id, scope, mismatch })
    };
    (0..outline.len()).filter_map(leader).collect()
}

/// A position as people name it: title, and who holds it.
#[must_use]
pub fn named(position: &Position) -> String {
    match holder_beside(position) {
        Some(holder) => format!("{} ({holder})", position.name()),
        None => position.name().to_owned(),
    }
}

/// The same as it stands in a sentence.
#[must_use]
pub fn called(position: &Position) -> String {
    isolated(&named(position)).into_owned()
}

/// Who holds a position, to be said beside its name: nobody where it is vacant, or called by its holder.
pub(crate) fn holder_beside(position: &Position) -> Option<&str> {
    let holder = position.holder.as_deref().map(str::trim);
    holder.filter(|holder| !holder.is_empty() && *holder != position.name())
}

/// Who runs a core function on the chart, in a few words.
#[must_use]
pub fn owner(chart: &Chart, measures: &Measures, function: Function) -> String {
    let Some(head) = measures.head(function) else { return "Nobody: no position carries it".to_owned() };
    let name = chart.get(measures.outline().id(head)).map(called).unwrap_or_default();
    if measures.is_fragmented(function) { format!("Nobody below {name}: its people meet only there") } else { name }
}
