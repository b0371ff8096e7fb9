//! What an update would do, for people: each position that differs, with old and new values, and who is not in the list.

use super::tree::Tree;
use super::{Changes, Difference, Differing, Missing};
use crate::org::{Diff, Kind, PositionId, named};
use std::collections::HashMap;

/// Differences that travel to the page.
const MOST_LISTED: usize = 500;

/// The changes, in the order of the new chart; who goes comes last.
pub fn said(diff: &Diff, tree: &Tree, missing: Missing) -> Changes {
    let differences: HashMap<PositionId, _> = diff.differences().iter().map(|found| (found.seat, found)).collect();
    let mut changes = Changes::default();
    let nodes = tree.downwards().into_iter().map(|at| (tree.nodes[at].id, tree.nodes[at].row.is_some()));
    for (id, is_listed) in nodes.chain(tree.gone.iter().map(|&id| (id, false))) {
        let found = differences.get(&id);
        let kind = match found.map(|found| found.kinds) {
            _ if !is_listed => Differing::Missing,
            None => {
                changes.same += 1;
                continue;
            }
            Some(kinds) if kinds.has(Kind::New) => Differing::Added,
            Some(kinds) if kinds.has(Kind::Moved) || kinds.has(Kind::Reordered) => Differing::Moved,
            Some(_) => Differing::Changed,
        };
        changes.counts[kind as usize] += 1;
        if changes.listed.len() < MOST_LISTED {
            let told = found.into_iter().flat_map(|found| &found.lines).map(|&line| diff.told(line));
            let absent = match (kind, found, missing) {
                (Differing::Missing, None, _) => Some("It is not in the file and stays as it is.".to_owned()),
                (Differing::Missing, Some(_), Missing::Remove) if diff.from().span(id) > 0 => {
                    Some("It is not in the file; its team reports to the manager above.".to_owned())
                }
                (Differing::Missing, Some(_), _) => Some("It is not in the file.".to_owned()),
                _ => None,
            };
            let what = absent.into_iter().chain(told).collect::<Vec<_>>().join(" ");
            let position = diff.to().get(id).or(diff.from().get(id));
            changes.listed.push(Difference { kind, who: position.map_or_else(String::new, named), what });
        }
    }
    changes
}
