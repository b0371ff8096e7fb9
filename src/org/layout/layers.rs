//! Which teams are in which layer: what a window of the drawing is looked up in.

use super::team::Team;

/// For every layer, the teams with cards or lines that begin there, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Layers {
    starts: Vec<u32>,
    teams: Vec<u32>,
}

#[allow(clippy::cast_possible_truncation)] // rows are u32
impl Layers {
    /// Lists teams that are placed; `rows` is how many cards there may be, and no fewer than layers or teams in them.
    pub fn list(&mut self, teams: &[Team], rows: usize) {
        // Counted two places on, so that the counts have become the starts when all is listed.
        self.starts.clear();
        self.starts.reserve(rows + 2);
        self.starts.resize(teams[0].height as usize + 2, 0);
        let occupied =
            |team: &Team| (team.layer..team.members_layer() + u32::from(team.members > 0)).map(|layer| layer as usize);
        for layer in teams.iter().flat_map(occupied) {
            self.starts[layer + 2] += 1;
        }
        let mut total = 0;
        for start in &mut self.starts {
            total += *start;
            *start = total;
        }
        self.teams.reserve(rows.saturating_sub(self.teams.len()));
        self.teams.resize(total as usize, 0);
        for (at, team) in teams.iter().enumerate() {
            for layer in occupied(team) {
                self.teams[self.starts[layer + 1] as usize] = at as u32;
                self.starts[layer + 1] += 1;
            }
        }
    }

    /// How many layers there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(2)
    }

    /// The teams listed in a layer, left to right or top to bottom.
    pub fn teams(&self, layer: usize) -> &[u32] {
        &self.teams[self.starts[layer] as usize..self.starts[layer + 1] as usize]
    }
}
