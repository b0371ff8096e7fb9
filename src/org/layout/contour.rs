//! Fitting subtrees side by side: how far each reaches to both sides, layer by layer.
//!
//! All cards are of one size and every card and stack begins at a layer, so a contour is two numbers a layer. A team shares
//! the entries of the tallest subtree below it and adds its own above them; only what stands beside the tallest is copied.
//! (Chains from tallest to tallest cover the tree, each lies in one run of the lists, and they are no longer in all than
//! there are cards.) Each comparison and each copy below is as long as the lower of two subtrees, which sums to O(N).

use super::style::Scale;
use super::team::Team;

/// The contours of all teams, and what fitting one team needs.
#[derive(Clone, Debug, Default)]
pub(super) struct Contours {
    /// How far a contour reaches, in coordinates of its own: the team's `stem` says where its manager is in them.
    left: Vec<i32>,
    right: Vec<i32>,
    /// Members with a team of their own, of the team at hand.
    wide: Vec<u32>,
    /// Those of them that can be seen from the far side: each reaches lower than those after it.
    front: Vec<u32>,
}

/// Which way a team is worked through.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    FromFirst,
    FromLast,
}

/// Half of a distance from the middle, rounded away from it: that keeps the distance between any two cards, and keeps the
/// mirror image exact.
pub(super) const fn halve(twice: i32) -> i32 {
    (twice + (twice > 0) as i32) >> 1
}

#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // rows are u32, extents are checked
impl Contours {
    /// Finds the stem of every team, and for each manager its distances within the team above; `rows` is how many cards there
    /// may be.
    pub fn fit(&mut self, teams: &mut [Team], rows: usize, scale: &Scale) {
        // There is a card for every entry. Room for as many entries as rows serves whatever is folded next.
        for side in [&mut self.left, &mut self.right] {
            side.reserve(rows.saturating_sub(side.len()));
        }
        self.lay_out(teams, scale);
        for at in (0..teams.len()).rev() {
            self.fit_team(teams, at, scale);
        }
    }

    /// How far the whole drawing reaches to both sides of the first team's stem.
    pub fn extent(&self, teams: &[Team]) -> (i32, i32) {
        let (stem, height) = (teams[0].stem, teams[0].height as usize);
        let left = self.left[..height].iter().min().map_or(0, |&left| left - stem);
        let right = self.right[..height].iter().max().map_or(0, |&right| right - stem);
        (left, right)
    }

    /// Measures heights, bottom up, and gives every team the run of entries that begins with its own, top down.
    fn lay_out(&mut self, teams: &mut [Team], scale: &Scale) {
        for at in (0..teams.len()).rev() {
            let team = &mut teams[at];
            if at > 0 && team.next as usize == at + 1 && scale.stacks(team.members) {
                team.stack = scale.stack_rows(team.members);
            }
            team.height += team.own_layers(scale);
            let (above, height) = (team.above as usize, team.height);
            if at > 0 && height >= teams[above].height {
                (teams[above].height, teams[above].tall) = (height, at as u32);
            }
        }
        let mut free = teams[0].height;
        for at in 1..teams.len() {
            let above = &teams[teams[at].above as usize];
            if above.tall as usize == at {
                teams[at].slot = above.slot + above.own_layers(scale);
            } else {
                teams[at].slot = free;
                free += teams[at].height;
            }
        }
        self.left.resize(free as usize, 0);
        self.right.resize(free as usize, 0);
    }

    /// Fits the members of one team, whose own teams are fitted already, and completes its contour.
    fn fit_team(&mut self, teams: &mut [Team], at: usize, scale: &Scale) {
        let team = &teams[at];
        let (tall, next) = (team.tall as usize, team.next);
        let last = team.members.saturating_sub(1) as i32;
        let (mut span, mut stem) = (last * scale.step, 0);
        if tall > 0 {
            let is_only = teams[at + 1].next == next;
            if is_only {
                // Its peers stand in line beside it.
                let member = &mut teams[tall];
                member.from_first = member.place as i32 * scale.step;
                member.from_last = span - member.from_first;
            } else {
                self.wide.clear();
                let mut member = at as u32 + 1;
                while member < next {
                    self.wide.push(member);
                    member = teams[member as usize].next;
                }
                span = self.fit_members(teams, last, scale);
            }
            stem = teams[tall].stem - offset(&teams[tall]);
            if !is_only {
                self.join(teams, tall, stem);
            }
        }
        (teams[at].span, teams[at].stem) = (span, stem);
        self.enter(&teams[at], scale);
    }

    /// Fits the members that have teams, at least two, and returns the distance from the first member to the last.
    fn fit_members(&mut self, teams: &mut [Team], last: i32, scale: &Scale) -> i32 {
        let tight = self.squeeze(teams, Way::FromFirst, last, scale);
        let end = &teams[self.wide[self.wide.len() - 1] as usize];
        let span = end.from_first + (last - end.place as i32) * scale.step;
        if tight {
            // Each is held by the one before it: from the other side nothing else can come out.
            for &member in &self.wide {
                let member = &mut teams[member as usize];
                member.from_last = span - member.from_first;
            }
        } else {
            self.squeeze(teams, Way::FromLast, last, scale);
        }
        span
    }

    /// Puts each member as near to the first as those before it let it, in the order of `way`. Returns whether each of them
    /// is held by the one just before it.
    fn squeeze(&mut self, teams: &mut [Team], way: Way, last: i32, scale: &Scale) -> bool {
        let Self { left, right, wide, front } = self;
        front.clear();
        let mut tight = true;
        // Where the one before stands, and at which place.
        let (mut before, mut before_place) = (0, 0);
        for at in 0..wide.len() {
            let index = if way == Way::FromFirst { wide[at] } else { wide[wide.len() - 1 - at] };
            let member = &teams[index as usize];
            let place = if way == Way::FromFirst { member.place as i32 } else { last - member.place as i32 };
            let mut least = before + (place - before_place) * scale.step;
            let (mut done, mut nearest) = (0, true);
            while let Some(&other) = front.last() {
                let other = &teams[other as usize];
                let until = member.height.min(other.height);
                if done < until {
                    let (one, two) = if way == Way::FromFirst { (other, member) } else { (member, other) };
                    let one_side = &right[(one.slot + done) as usize..(one.slot + until) as usize];
                    let two_side = &left[(two.slot + done) as usize..(two.slot + until) as usize];
                    let apart = one_side.iter().zip(two_side).fold(i32::MIN, |most, (one, two)| most.max(one - two));
                    let from = if way == Way::FromFirst { other.from_first } else { other.from_last };
                    let held = from + apart - one.stem + two.stem + scale.between;
                    if held > least {
                        least = held;
                        tight &= nearest;
                    }
                }
                if other.height > member.height {
                    break;
                }
                (done, nearest) = (until, false);
                front.pop();
            }
            front.push(index);
            match way {
                Way::FromFirst => teams[index as usize].from_first = least,
                Way::FromLast => teams[index as usize].from_last = least,
            }
            (before, before_place) = (least, place);
        }
        tight
    }

    /// Widens the contour of the tallest member by what its peers show on either side; `stem` is that of the team.
    fn join(&mut self, teams: &[Team], tall: usize, stem: i32) {
        let to = teams[tall].slot as usize;
        let sides = [(&mut self.left, true), (&mut self.right, false)];
        for (side, forward) in sides {
            let mut done = 0;
            for at in 0..self.wide.len() {
                let member = self.wide[if forward { at } else { self.wide.len() - 1 - at }];
                if member as usize == tall {
                    break;
                }
                let member = &teams[member as usize];
                let shift = stem + offset(member) - member.stem;
                let from = member.slot as usize;
                for layer in done..member.height as usize {
                    side[to + layer] = side[from + layer] + shift;
                }
                done = done.max(member.height as usize);
            }
        }
    }

    /// Enters a team's own layers.
    fn enter(&mut self, team: &Team, scale: &Scale) {
        let (slot, aside) = (team.slot as usize, team.aside() as usize);
        for layer in 0..aside {
            // The first of a layer is to the right; the line from the manager keeps its place on the left.
            let both = 2 * layer + 1 < team.assistants as usize;
            let reach = scale.between + scale.breadth;
            self.left[slot + layer] = team.stem - if both { reach } else { 0 };
            self.right[slot + layer] = team.stem + reach;
        }
        let half = team.half(scale);
        for layer in slot + aside..slot + team.own_layers(scale) as usize {
            (self.left[layer], self.right[layer]) = (team.stem - half, team.stem + half);
        }
    }
}

/// Where a member with a team stands, seen from its manager: midway between its places when the team is fitted from either
/// side.
pub(super) const fn offset(member: &Team) -> i32 {
    halve(member.from_first - member.from_last)
}
