//! Where a transition leads that begins at a company’s own chart and ends at one that knows nothing of its people.

use crate::org::{Chart, Position, paired};
use std::rc::Rc;

/// `to` as a chart to get to from `from`, where the two share no positions: paired (see [`paired`]), and whatever `to` leaves unsaid of a position
/// that is on both is as it is on `from`: who holds it, what it is paid, where it sits, what is noted. A position that keeps its function and its level
/// keeps its title and its department too, since a generated title is no more than a name for such a post (judgement).
#[must_use]
pub fn aim(from: &Chart, to: &Chart) -> Chart {
    let mut seats = paired(from, to).seats();
    for seat in &mut seats {
        let Some(before) = from.get(seat.id) else { continue };
        let after = &*seat.position;
        let alike = before.function == after.function && before.grade == after.grade;
        let text = |after: &String, before: &String| if after.is_empty() { before.clone() } else { after.clone() };
        let kept = |after: &String, before: &String| if alike { text(before, after) } else { text(after, before) };
        seat.position = Rc::new(Position {
            title: kept(&after.title, &before.title),
            department: kept(&after.department, &before.department),
            holder: after.holder.clone().or_else(|| before.holder.clone().filter(|_| !before.closed)),
            pay: after.pay.or(before.pay),
            location: text(&after.location, &before.location),
            notes: text(&after.notes, &before.notes),
            reference: text(&after.reference, &before.reference),
            ..after.clone()
        });
    }
    Chart::try_from(seats).expect("the seats of a chart with other fields are one")
}
