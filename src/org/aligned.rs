//! Charts of two families in one numbering, so that they can be held against each other.

use super::{Chart, Position, PositionId, Seat, overlay, paired};
use std::collections::HashMap;
use std::rc::Rc;

/// `others`, whose positions are the same among themselves where their ids are, with the ids of `first` where a position stands
/// for the same one; see [`paired`]; new ids from `free` on. O(N) for N positions in all.
#[must_use]
pub fn aligned(first: &Chart, others: &[&Chart], free: PositionId) -> Vec<Chart> {
    // Everything the others have, so that what two of them share gets one id.
    let Some(all) = overlay(others, &[]).into_iter().next().map(|panel| panel.chart) else { return Vec::new() };
    let renamed = paired(first, &all, free);
    let ids: HashMap<PositionId, PositionId> =
        all.outline().ids().iter().copied().zip(renamed.outline().ids().iter().copied()).collect();
    others.iter().map(|chart| rename(chart, &ids)).collect()
}

/// `chart` as what `first` is to become: its positions paired with those of `first`, and what it does not say of them as there; see [`paired`] and
/// [`staffed`].
#[must_use]
pub fn matched(first: &Chart, chart: &Chart) -> Chart {
    staffed(first, &paired(first, chart, first.free_id()))
}

/// Whether two charts mean the same positions by the same ids: of those that both have, nine in ten keep a title, a holder or an id in the
/// source; where nobody holds any, as on generated charts, all but one keep the title, which is the head of sales (judgement: a list that
/// updates a chart changes few of all three at once, and another chart has other people). O(N).
#[must_use]
pub fn are_kin(one: &Chart, other: &Chart) -> bool {
    let (mut shared, mut same, mut known) = (0_usize, 0_usize, false);
    for (id, was) in one.positions() {
        let Some(is) = other.get(id) else { continue };
        let holder = was.holder.is_some() && was.holder == is.holder;
        let reference = !was.reference.is_empty() && was.reference == is.reference;
        known |= was.holder.is_some() || !was.reference.is_empty();
        shared += 1;
        same += usize::from(was.title == is.title || holder || reference);
    }
    let most = if known { (shared / 10).max(1) } else { 1 };
    shared == 0 || same > 0 && shared - same <= most
}

/// `chart` with what it does not say of a position taken from `first`: who holds it, what it is paid, and the texts that are
/// empty. A generated design says none of these, and nobody is meant to leave by that. A position that keeps its function and its level
/// keeps its title and its department too, since a generated title is no more than a name for such a post (judgement). O(N).
#[must_use]
pub fn staffed(first: &Chart, chart: &Chart) -> Chart {
    let text = |own: &String, other: &String| if own.is_empty() { other.clone() } else { own.clone() };
    let seats = chart.seats().into_iter().map(|seat| {
        let Some(known) = first.get(seat.id) else { return seat };
        let own = &*seat.position;
        let is_alike = own.function == known.function && own.grade == known.grade;
        let name = |own: &String, known: &String| if is_alike { text(known, own) } else { text(own, known) };
        let position = Position {
            title: name(&own.title, &known.title),
            department: name(&own.department, &known.department),
            holder: own.holder.clone().or_else(|| known.holder.clone().filter(|_| !known.closed)),
            pay: own.pay.or(known.pay),
            location: text(&own.location, &known.location),
            notes: text(&own.notes, &known.notes),
            reference: text(&own.reference, &known.reference),
            ..own.clone()
        };
        Seat { position: Rc::new(position), ..seat }
    });
    Chart::try_from(seats.collect::<Vec<_>>()).expect("the same tree with other texts")
}

fn rename(chart: &Chart, ids: &HashMap<PositionId, PositionId>) -> Chart {
    let seats = chart.seats().into_iter().map(|seat| Seat {
        id: ids[&seat.id],
        manager: seat.manager.map(|manager| ids[&manager]),
        dotted: seat.dotted.iter().map(|manager| ids[manager]).collect(),
        position: seat.position,
    });
    Chart::try_from(seats.collect::<Vec<_>>()).expect("the same chart, and each id stands for one other")
}
