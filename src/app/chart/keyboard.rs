//! What keys ask for, and where the arrows lead: by what is drawn, in the direction in which it is drawn.

use super::scene::Scene;
use crate::figure::quoted;
use crate::org::{Chart, Command, Direction, PositionId, Target, Team};
use web_sys::KeyboardEvent;

/// A step on the chart, whichever way it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Towards the manager.
    Out,
    /// Towards the reports.
    In,
    /// To the neighbour before.
    Before,
    /// To the neighbour after.
    After,
    /// To the first card.
    First,
    /// To the last one.
    Last,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stroke {
    /// Picks the card there.
    Go(Step),
    /// Picks the card there as well.
    Extend(Step),
    /// Moves the picked seat that way.
    Shift(Step),
    /// Opens the picked card.
    Open,
    /// Folds or unfolds its team.
    Fold,
    /// Unfolds the teams of its peers.
    UnfoldPeers,
    /// Renames it.
    Rename,
    /// Adds a report.
    Add,
    /// Closes the picked seats.
    Close,
    /// Finds them a manager.
    Reassign,
    /// Marks them to be moved.
    Cut,
    /// Moves those under the picked card.
    Paste,
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
    /// Zooms by a factor.
    Zoom(f64),
    /// Shows all of it.
    Fit,
    /// Life size.
    Life,
    /// Searches.
    Search,
    /// Shows the keys.
    Keys,
    /// Asks for the menu.
    Menu,
    /// Lets go.
    Clear,
    /// A letter of a title.
    Letter(char),
}

/// What a key asks for on a chart drawn in `direction`. While a title is being typed, whatever can be typed is part of it.
pub fn stroke(event: &KeyboardEvent, direction: Direction, typing: bool) -> Option<Stroke> {
    let key = event.key();
    let (command, alt, shift) = (event.ctrl_key() || event.meta_key(), event.alt_key(), event.shift_key());
    if let Some(step) = arrow(&key, direction) {
        return match (command, alt) {
            (false, false) if shift => Some(Stroke::Extend(step)),
            (false, false) => Some(Stroke::Go(step)),
            (false, true) => Some(Stroke::Shift(step)),
            _ => None,
        };
    }
    let mut letters = key.chars();
    let letter = letters.next().filter(|_| letters.next().is_none());
    if command && !alt {
        return match letter?.to_ascii_lowercase() {
            'z' if shift => Some(Stroke::Redo),
            'z' => Some(Stroke::Undo),
            'y' => Some(Stroke::Redo),
            'x' => Some(Stroke::Cut),
            'v' => Some(Stroke::Paste),
            'k' => Some(Stroke::Search),
            _ => None,
        };
    }
    if command || alt {
        return None;
    }
    if let Some(letter) = letter {
        return match letter {
            letter if typing && !letter.is_control() => Some(Stroke::Letter(letter)),
            ' ' => Some(Stroke::Fold),
            '*' => Some(Stroke::UnfoldPeers),
            '+' | '=' => Some(Stroke::Zoom(1.25)),
            '-' => Some(Stroke::Zoom(0.8)),
            '0' => Some(Stroke::Fit),
            '1' => Some(Stroke::Life),
            '/' => Some(Stroke::Search),
            '?' => Some(Stroke::Keys),
            'm' => Some(Stroke::Reassign),
            letter if letter.is_alphabetic() => Some(Stroke::Letter(letter)),
            _ => None,
        };
    }
    match key.as_str() {
        "Enter" => Some(Stroke::Open),
        "F2" => Some(Stroke::Rename),
        "Insert" => Some(Stroke::Add),
        "Delete" => Some(Stroke::Close),
        "ContextMenu" => Some(Stroke::Menu),
        "F10" if shift => Some(Stroke::Menu),
        "Escape" => Some(Stroke::Clear),
        _ => None,
    }
}

fn arrow(key: &str, direction: Direction) -> Option<Step> {
    let is_down = direction == Direction::Down;
    Some(match key {
        "ArrowUp" if is_down => Step::Out,
        "ArrowDown" if is_down => Step::In,
        "ArrowLeft" if is_down => Step::Before,
        "ArrowRight" if is_down => Step::After,
        "ArrowLeft" => Step::Out,
        "ArrowRight" => Step::In,
        "ArrowUp" => Step::Before,
        "ArrowDown" => Step::After,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    })
}

/// The card that a step leads to, if any: the manager, the first report, or the nearest card of the same layer, also of
/// another team. Within a stack the cards in line are between a card and its manager.
pub fn walk(scene: &Scene, row: usize, step: Step) -> Option<usize> {
    let outline = &scene.shape.outline;
    let drawn = |row: usize| scene.corner(row).is_some();
    match step {
        Step::First => (!outline.is_empty()).then_some(0),
        Step::Last => (0..outline.len()).rev().find(|&row| drawn(row)),
        Step::Out => beside(scene, row, false).or_else(|| outline.manager(row)),
        Step::In => outline.reports(row).next().filter(|&row| drawn(row)).or_else(|| beside(scene, row, true)),
        Step::Before | Step::After => {
            let [left, top, right, bottom] = scene.card(row)?;
            let far = f64::from(i32::MAX);
            let ahead = step == Step::After;
            let (bounds, axis) = match (scene.direction, ahead) {
                (Direction::Down, false) => ([-far, top, left, bottom], 0),
                (Direction::Down, true) => ([right, top, far, bottom], 0),
                (Direction::Right, false) => ([left, -far, right, top], 1),
                (Direction::Right, true) => ([left, bottom, right, far], 1),
            };
            let own = scene.card(row)?;
            let near = |row: usize| {
                let card = scene.card(row).unwrap_or_default();
                // A card at another height of its stack is farther than one in line.
                (card[axis] - own[axis]).abs() + (card[1 - axis] - own[1 - axis]).abs() / 1e3
            };
            let others = scene.cards_within(bounds).map(|(row, _)| row).filter(|&other| other != row);
            others.reduce(|one, other| if near(other) < near(one) { other } else { one })
        }
    }
}

/// The peer right before or after `row` where the two stand in line with their manager, as in a stack.
fn beside(scene: &Scene, row: usize, after: bool) -> Option<usize> {
    let (place, peers) = scene.shape.places[row];
    let peer = if after {
        (place < peers).then(|| scene.shape.outline.subtree(row).end)?
    } else {
        scene.shape.peers(row).take_while(|&peer| peer < row).last()?
    };
    let ((x, y), (peer_x, peer_y)) = (scene.corner(row)?, scene.corner(peer)?);
    let in_line = match scene.direction {
        Direction::Down => x == peer_x && (peer_y > y) == after,
        Direction::Right => y == peer_y && (peer_x > x) == after,
    };
    in_line.then_some(peer)
}

/// The command that moves a seat one step, or why it cannot.
pub fn shift(chart: &Chart, seat: PositionId, step: Step) -> Result<Command, String> {
    let manager = chart.manager(seat);
    let peers = manager.map_or_else(|| chart.roots().to_vec(), |manager| chart.reports(manager));
    let at = peers.iter().position(|&peer| peer == seat).unwrap_or_default();
    let title = quoted(chart.get(seat).map_or("", |position| &position.title));
    let before = at.checked_sub(1).map(|at| peers[at]);
    let target = match step {
        Step::Before => before.map(Target::Before).ok_or(format!("{title} is the first of its team.")),
        Step::After => peers.get(at + 1).copied().map(Target::After).ok_or(format!("{title} is the last of its team.")),
        Step::Out => manager.map(Target::After).ok_or(format!("{title} reports to nobody already.")),
        Step::In => before
            .map(|peer| Target::Under(Some(peer)))
            .ok_or(format!("{title} is the first of its team, so there is nobody before it to report to.")),
        Step::First => peers.first().copied().map(Target::Before).ok_or_else(String::new),
        Step::Last => peers.last().copied().map(Target::After).ok_or_else(String::new),
    };
    target.map(|target| Command::Move { seats: vec![seat], target, team: Team::Along })
}

/// The next row after `from` that is drawn and whose title begins with what was typed; the search goes round. More letters
/// may keep `from`, a first one moves on.
pub fn named(scene: &Scene, chart: &Chart, from: usize, typed: &str) -> Option<usize> {
    let rows = scene.shape.outline.len();
    let on = usize::from(typed.chars().count() == 1);
    let begins = |row: usize| {
        let title = chart.get(scene.shape.outline.id(row)).map_or("", |position| &position.title);
        let mut letters = title.chars().flat_map(char::to_lowercase);
        typed.chars().all(|letter| letters.next() == Some(letter))
    };
    (0..rows).map(|at| (from + on + at) % rows).find(|&row| scene.corner(row).is_some() && begins(row))
}
