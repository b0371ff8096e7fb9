//! Random changes of a chart: numbers that become edits and commands on whatever chart there is by then, some of them wild.

use orgwright::org::{Chart, Command, Edit, Field, Function, Grade, Position, PositionId, Spot, Target, Team};
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The numbers of one change.
#[derive(Clone, Debug)]
pub struct Seed {
    kind: u8,
    picks: [u32; 4],
    place: u32,
    text: String,
}

pub fn seed() -> impl Strategy<Value = Seed> {
    let place = prop_oneof![8 => 0..6_u32, 1 => any::<u32>(), 1 => Just(u32::MAX)];
    let text = prop_oneof![4 => "[A-Za-z]{1,6}( [A-Z]{2})?", 1 => Just(String::new()), 1 => Just(" \u{201c}x\u{201d}\n".to_owned())];
    (any::<u8>(), any::<[u32; 4]>(), place, text).prop_map(|(kind, picks, place, text)| Seed {
        kind,
        picks,
        place,
        text,
    })
}

pub fn id(number: u32) -> PositionId {
    serde_json::from_value(number.into()).unwrap()
}

impl Seed {
    /// A position of the chart; now and then one that it does not have.
    fn seat(&self, chart: &Chart, at: usize) -> PositionId {
        let outline = chart.outline();
        let pick = self.picks[at];
        match pick % 23 {
            0 => id(pick),
            1 => chart.free_id(),
            2 => id((1 << 24) + 1),
            3 => id(u32::MAX),
            _ if outline.is_empty() => id(0),
            _ => outline.id(pick as usize % outline.len()),
        }
    }

    fn seats(&self, chart: &Chart) -> Vec<PositionId> {
        (0..1 + self.kind as usize % 4).map(|at| self.seat(chart, at)).collect()
    }

    fn field(&self) -> Field {
        let text = self.text.clone();
        match self.picks[2] % 11 {
            0 => Field::Title(text),
            1 => Field::Holder(Some(text)),
            2 => Field::Holder(None),
            3 => Field::Function(Function::ALL.get(self.place as usize).copied()),
            4 => Field::Grade(Grade::ALL[self.place as usize % 5]),
            5 => Field::Pay(Some(u64::from(self.place)).filter(|pay| *pay > 2)),
            6 => Field::Department(text),
            7 => Field::Location(text),
            8 => Field::Notes(text),
            9 => Field::Assistant(self.place.is_multiple_of(2)),
            _ => Field::Closed(self.place.is_multiple_of(2)),
        }
    }

    /// An edit that the chart may refuse.
    pub fn edit(&self, chart: &Chart) -> Edit {
        let (one, other) = (self.seat(chart, 0), self.seat(chart, 1));
        let manager = if self.picks[2].is_multiple_of(7) { None } else { Some(other) };
        let to = Spot { manager, place: self.place };
        match self.kind % 8 {
            0 => Edit::Add {
                seat: chart.free_id(),
                position: Rc::new(Position { title: self.text.clone(), ..Position::default() }),
                to,
            },
            1 => Edit::Add { seat: one, position: Rc::default(), to },
            2 => Edit::Remove { seat: one },
            3 | 4 => Edit::Move { seat: one, to },
            5 => Edit::Set { seat: one, to: self.field() },
            6 => Edit::Dot { manager: one, report: other },
            _ => match chart.dotted_lines().nth(self.place as usize) {
                Some((manager, report)) => Edit::Undot { manager, report },
                None => Edit::Undot { manager: one, report: other },
            },
        }
    }

    /// A command that the chart may refuse.
    pub fn command(&self, chart: &Chart) -> Command {
        let (seat, peer) = (self.seat(chart, 0), self.seat(chart, 3));
        let target = match self.picks[2] % 7 {
            0 => Target::Under(None),
            1..4 => Target::Under(Some(peer)),
            4 => Target::Before(peer),
            _ => Target::After(peer),
        };
        let team = [Team::Along, Team::Stays, Team::Unassigned][self.place as usize % 3];
        let seats = self.seats(chart);
        match self.kind % 9 {
            0 => Command::Add { target, title: self.text.clone() },
            1 => Command::Set { seats, to: self.field() },
            2 => Command::Close { seats, team },
            3 => Command::Delete { seats, team },
            4 => Command::Duplicate { seat, times: self.place as usize % 9 },
            5 => Command::Dot { manager: seat, report: peer },
            6 => Command::Undot { manager: seat, report: peer },
            _ => Command::Move { seats, target, team },
        }
    }
}

/// Panics where the chart is not one: read seat by seat, against everything that it says of itself.
pub fn assert_sound(chart: &Chart) {
    let seats = chart.seats();
    let by_id: HashMap<_, _> = seats.iter().map(|seat| (seat.id, seat)).collect();
    assert_eq!(by_id.len(), seats.len(), "ids are unique");
    assert_eq!(chart.len(), seats.len(), "every position is reached from a top");
    assert!(chart.positions().all(|(id, _)| by_id.contains_key(&id)));
    let mut teams: HashMap<Option<PositionId>, Vec<PositionId>> = HashMap::new();
    for seat in &seats {
        teams.entry(seat.manager).or_default().push(seat.id);
        let line = std::iter::successors(Some(seat.id), |at| by_id[at].manager);
        assert!(line.take(seats.len() + 1).count() <= seats.len(), "no line leads back");
        assert!(seat.manager.is_none_or(|manager| !by_id[&manager].position.closed), "nobody reports to a closed seat");
        let dotted: HashSet<_> = seat.dotted.iter().collect();
        assert!(!dotted.contains(&seat.id) && dotted.len() == seat.dotted.len(), "dotted lines lead elsewhere, once");
        assert!(dotted.iter().all(|manager| by_id.contains_key(manager)));
    }
    assert_eq!(chart.roots(), teams.get(&None).map_or(&[][..], Vec::as_slice));
    for seat in &seats {
        let team = teams.get(&Some(seat.id)).cloned().unwrap_or_default();
        assert_eq!(chart.reports(seat.id), team);
        assert_eq!(chart.span(seat.id), team.len());
    }
    for (manager, team) in teams {
        for (place, seat) in (0..).zip(team) {
            assert_eq!(chart.spot(seat), Some(Spot { manager, place }));
        }
    }
    assert_eq!(chart.dotted_lines().count(), seats.iter().map(|seat| seat.dotted.len()).sum::<usize>());
    let saved = serde_json::to_string(chart).unwrap();
    assert_eq!(serde_json::from_str::<Chart>(&saved).unwrap().seats(), seats, "a saved chart comes back");
}
