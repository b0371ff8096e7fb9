//! A chart for each alternative at the company's own size. The charts of one company differ in who leads revenue alone.

use super::SalesSize;
use super::roster::{CEO, CRO, MARKETING, REVENUE_OPERATIONS, SALES, SUCCESS, seats};
use crate::company::Profile;
use crate::decision::Alternative;
use crate::evidence::{Evidence, Guide, Source};
use crate::org::{Chart, Grade, PositionId, Seat};
use std::collections::HashSet;
use std::rc::Rc;

/// The chart of `alternative` for the company of `profile`.
///
/// Sized by [`SalesSize`] and staffed by [`RULES`](super::RULES). Every seat is open: it names no holder and no pay. A seat
/// has the same id in each alternative's chart of one company, and there are exactly as many positions in sales as the
/// size says.
#[must_use]
pub fn generate(alternative: Alternative, profile: &Profile) -> Chart {
    let mut seats = seats(SalesSize::of(profile).people);
    // Seats come in preorder, so the fixed ones are found by id: ids are the places of the roster.
    let id = |place: usize| place_id(&seats, place);
    let (ceo, cro, sales) = (id(CEO), id(CRO), id(SALES));
    let (marketing, success, revenue_operations) = (id(MARKETING), id(SUCCESS), id(REVENUE_OPERATIONS));
    let has_cro = matches!(alternative, Alternative::Cro | Alternative::CroOverCso);
    let is_wide = alternative == Alternative::CsoPlus;
    let mut absent = HashSet::new();
    seats.retain_mut(|seat| {
        // Managers come before their reports: a seat whose manager is absent, and would move with it, is absent too.
        let is_absent = match seat.id {
            id if id == cro => !has_cro,
            id if id == revenue_operations => !has_cro && !is_wide,
            id if [sales, marketing, success].contains(&id) => false,
            _ => seat.manager.is_some_and(|manager| absent.contains(&manager)),
        };
        if is_absent {
            absent.insert(seat.id);
            return false;
        }
        if seat.manager == Some(cro) && !has_cro {
            let below_sales = is_wide && [success, revenue_operations].contains(&seat.id);
            seat.manager = Some(if below_sales { sales } else { ceo });
        }
        if seat.id == sales && matches!(alternative, Alternative::Cso | Alternative::CsoPlus | Alternative::CroOverCso)
        {
            let position = Rc::make_mut(&mut seat.position);
            "Chief Sales Officer".clone_into(&mut position.title);
            position.grade = Grade::CLevel;
        }
        true
    });
    Chart::try_from(seats).expect("seats of a chart, each below one that is still there")
}

/// Id of the seat in `place` of the roster.
fn place_id(seats: &[Seat], place: usize) -> PositionId {
    let found = seats.iter().map(|seat| seat.id).find(|id| id.number() as usize == place);
    found.expect("the roster has every fixed seat")
}

/// What the chart of `alternative` shows, and which guide describes it.
#[must_use]
pub const fn structure(alternative: Alternative) -> Evidence {
    const TEAMS: &str = "Impact on Organization and Team Structure";
    match alternative {
        Alternative::VpSales => Evidence {
            statement: "A VP leads all of sales below the CEO; marketing and customer success report to the CEO beside it.",
            sources: &[
                Source::Guide(Guide::Compare, "Traditional Sales Leadership Structure"),
                Source::Guide(Guide::Operate, "CSO vs CRO"),
                Source::Judgement,
            ],
        },
        Alternative::Cso => Evidence {
            statement: "A CSO leads managers and directors of sales, sales operations and enablement; marketing and customer \
                        success report to the CEO.",
            sources: &[
                Source::Guide(Guide::Compare, TEAMS),
                Source::Guide(Guide::Glossary, "Reporting Structure: Who Does a CSO Manage?"),
                Source::Guide(Guide::Operate, "CSO vs CRO"),
            ],
        },
        Alternative::CsoPlus => Evidence {
            statement: "A CSO leads sales, customer success and revenue operations; marketing reports to the CEO.",
            sources: &[
                Source::Guide(Guide::Glossary, "Reporting Structure: Who Does a CSO Manage?"),
                Source::Judgement,
            ],
        },
        Alternative::Cro => Evidence {
            statement: "A CRO leads a VP Sales, the heads of marketing and of customer success, and revenue operations.",
            sources: &[Source::Guide(Guide::Compare, TEAMS)],
        },
        Alternative::CroOverCso => Evidence {
            statement: "A CRO leads a CSO, the heads of marketing and of customer success, and revenue operations.",
            sources: &[Source::Guide(Guide::Compare, TEAMS), Source::Guide(Guide::Operate, "CSO vs CRO")],
        },
    }
}
