//! Fitting subtrees side by side: outlines of subtrees as linked lists, walked only as far as neighbours share a height.
//!
//! A subtree's left contour is the list of units that no other unit of it stands left of, from the top down; its right
//! contour likewise. Where one child's part of a contour ends, a thread leads on into the next child that reaches lower,
//! so no step down a contour is ever searched for. Each walk below is as long as the lower of two subtrees at most,
//! which sums to O(N) over the tree.

/// A contour of every subtree. Distances are from middle to middle, to the right positive.
#[derive(Clone, Debug, Default)]
struct Side {
    /// The unit below this one on the contour; means nothing for the lowest.
    next: Vec<u32>,
    /// How far the next one is to the right.
    step: Vec<i32>,
    /// The lowest unit of the contour that begins at this one.
    end: Vec<u32>,
    /// How far that is to the right.
    end_at: Vec<i32>,
}

/// Which way a team is worked through.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    FromLeft,
    FromRight,
}

impl Way {
    /// Seen from the right, right is left: distances change sign.
    const fn sign(self) -> i32 {
        match self {
            Self::FromLeft => 1,
            Self::FromRight => -1,
        }
    }

    /// The member of `team` in place `at` on this way.
    fn member(self, team: &[u32], at: usize) -> usize {
        let at = if self == Self::FromLeft { at } else { team.len() - 1 - at };
        team[at] as usize
    }
}

/// Units with their sizes, their contours, and where they stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Contours {
    between: i32,
    /// From a unit's middle to its edge.
    half: Vec<i32>,
    /// Where a unit ends, the gap below it included.
    foot: Vec<i32>,
    /// Where the unit's subtree ends.
    reach: Vec<i32>,
    /// The unit's middle: from its manager's until it is settled, then in the drawing.
    middle: Vec<i32>,
    left: Side,
    right: Side,
    // Of the team at hand.
    team: Vec<u32>,
    /// What each member must be compared with: the lowest reach of those placed after it.
    limits: Vec<i32>,
    /// Far edges of the members placed so far, lowest first: where each ends, and where it is.
    front: Vec<(i32, i32)>,
    places: [Vec<i32>; 2],
}

#[allow(clippy::cast_possible_truncation)] // rows are u32
impl Contours {
    /// Makes room for `rows` units with a least gap.
    pub fn reset(&mut self, rows: usize, between: i32) {
        self.between = between;
        for numbers in [&mut self.half, &mut self.foot, &mut self.reach, &mut self.middle] {
            numbers.resize(rows, 0);
        }
        for side in [&mut self.left, &mut self.right] {
            side.next.resize(rows, 0);
            side.step.resize(rows, 0);
            side.end.resize(rows, 0);
            side.end_at.resize(rows, 0);
        }
    }

    /// Enters a unit's size.
    pub fn enter(&mut self, row: usize, half: i32, foot: i32) {
        (self.half[row], self.foot[row]) = (half, foot);
    }

    /// From a unit's middle to its edge.
    pub fn half(&self, row: usize) -> i32 {
        self.half[row]
    }

    /// Where a unit ends, the gap below it included.
    pub fn foot(&self, row: usize) -> i32 {
        self.foot[row]
    }

    /// A unit's middle, once it is settled.
    pub fn middle(&self, row: usize) -> i32 {
        self.middle[row]
    }

    /// Settles a unit whose manager is settled, and returns its middle.
    pub fn settle(&mut self, row: usize, manager: Option<usize>) -> i32 {
        self.middle[row] += manager.map_or(0, |manager| self.middle[manager]);
        self.middle[row]
    }

    /// Arranges the team below `row` and joins their contours to its own.
    pub fn join(&mut self, row: usize, team: impl IntoIterator<Item = usize>) {
        self.arrange(team);
        self.reach[row] = self.team.iter().map(|&member| self.reach[member as usize]).max().unwrap_or(self.foot[row]);
        thread(&mut self.left, Way::FromLeft, row, &self.team, &self.foot, &self.reach, &self.middle);
        thread(&mut self.right, Way::FromRight, row, &self.team, &self.foot, &self.reach, &self.middle);
    }

    /// Arranges a team side by side: members' middles become distances from the manager's.
    pub fn arrange(&mut self, team: impl IntoIterator<Item = usize>) {
        self.team.clear();
        self.team.extend(team.into_iter().map(|row| row as u32));
        if let [only] = self.team[..] {
            self.middle[only as usize] = 0;
            return;
        }
        self.fit(Way::FromLeft);
        self.fit(Way::FromRight);
        for (at, &member) in self.team.iter().enumerate() {
            // Twice the mean of both fittings, seen from the middle of the team. Rounding away from there keeps the
            // distance between any two members, and keeps the mirror image exact.
            let twice = self.places[0][at] - self.places[1][self.team.len() - 1 - at];
            self.middle[member as usize] = twice.signum() * ((twice.abs() + 1) / 2);
        }
    }

    /// Puts each member as near to the first as those before it let it, in the order of `way`.
    fn fit(&mut self, way: Way) {
        let (near, far, places) = match way {
            Way::FromLeft => (&self.left, &self.right, &mut self.places[0]),
            Way::FromRight => (&self.right, &self.left, &mut self.places[1]),
        };
        let count = self.team.len();
        self.limits.clear();
        self.limits.resize(count, i32::MIN);
        for at in (1..count).rev() {
            self.limits[at - 1] = self.limits[at].max(self.reach[way.member(&self.team, at)]);
        }
        self.front.clear();
        places.clear();
        for at in 0..count {
            let member = way.member(&self.team, at);
            let mut place = 0;
            if at > 0 {
                place = i32::MIN;
                let (mut unit, mut offset) = (member, 0);
                for &(front_foot, edge) in self.front.iter().rev() {
                    // Every unit beside this part of the front; one that reaches lower is beside the next part too.
                    let beside_next = loop {
                        place = place.max(edge + self.between + self.half[unit] - offset);
                        let foot = self.foot[unit];
                        if foot > front_foot {
                            break true;
                        }
                        if foot == self.reach[member] {
                            break false;
                        }
                        offset += way.sign() * near.step[unit];
                        unit = near.next[unit] as usize;
                        if foot == front_foot {
                            break true;
                        }
                    };
                    if !beside_next {
                        break;
                    }
                }
            }
            places.push(place);
            // The member's far edge, as far down as anyone still to come reaches, replaces that part of the front.
            let old = self.front.len();
            let (mut unit, mut offset) = (member, place);
            loop {
                self.front.push((self.foot[unit], offset + self.half[unit]));
                if self.foot[unit] >= self.limits[at] || self.foot[unit] == self.reach[member] {
                    break;
                }
                offset += way.sign() * far.step[unit];
                unit = far.next[unit] as usize;
            }
            let kept = self.front[..old].partition_point(|&(foot, _)| foot > self.foot[unit]);
            self.front[old..].reverse();
            self.front.drain(kept..old);
        }
    }
}

/// Makes the contour of `row` from those of its team, placed already.
#[allow(clippy::cast_possible_truncation)]
fn thread(side: &mut Side, way: Way, row: usize, team: &[u32], foot: &[i32], reach: &[i32], middle: &[i32]) {
    if team.is_empty() {
        (side.end[row], side.end_at[row]) = (row as u32, 0);
        return;
    }
    let first = way.member(team, 0);
    (side.next[row], side.step[row]) = (first as u32, middle[first]);
    let (mut end, mut end_at, mut low) = (side.end[first], middle[first] + side.end_at[first], reach[first]);
    for member in (1..team.len()).map(|at| way.member(team, at)) {
        if reach[member] <= low {
            continue;
        }
        let (mut unit, mut at) = (member, middle[member]);
        while foot[unit] <= low {
            at += side.step[unit];
            unit = side.next[unit] as usize;
        }
        (side.next[end as usize], side.step[end as usize]) = (unit as u32, at - end_at);
        (end, end_at, low) = (side.end[member], middle[member] + side.end_at[member], reach[member]);
    }
    (side.end[row], side.end_at[row]) = (end, end_at);
}
