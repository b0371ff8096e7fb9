//! A plan as few bytes, and back under bounds.

use super::LinkError;
use crate::exchange::export::{Leaving, reduced};
use crate::plan::{Opened, Plan};
use flate2::Compression;
use flate2::bufread::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::io::{Read as _, Write as _};

/// Most bytes of a packed plan.
pub const LONGEST_PACKED: usize = 1_400_000;
/// Most bytes of the text that a packed plan expands to: some 150,000 positions.
pub const LONGEST_PLAN: usize = 32 << 20;
/// Deepest nesting of that text. A plan needs 8, and reads no deeper.
const DEEPEST: usize = 32;
/// Most places for positions that the charts of a plan may take together: 50,000 positions in 80 designs. A chart takes a place
/// for every number up to the largest of its positions, and each design is a chart.
const MOST_PLACES: u64 = 4 << 20;

/// The plan as bytes, without what can be undone and how it is looked at, and without what stays behind.
///
/// # Errors
/// [`LinkError::TooLarge`].
pub fn pack(plan: &Plan, leaving: Leaving) -> Result<Vec<u8>, LinkError> {
    let text = reduced(plan, leaving).without_past().to_file();
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(text.as_bytes()).expect(IN_MEMORY);
    let packed = packed.finish().expect(IN_MEMORY);
    if packed.len() > LONGEST_PACKED || text.len() > LONGEST_PLAN {
        return Err(LinkError::TooLarge(packed.len()));
    }
    Ok(packed)
}

const IN_MEMORY: &str = "writing into memory cannot fail";

/// The plan of packed bytes, with its record.
///
/// # Errors
/// [`LinkError`] in words, for whatever the bytes are.
pub fn unpack(packed: &[u8]) -> Result<Opened, LinkError> {
    if packed.len() > LONGEST_PACKED {
        return Err(LinkError::TooLarge(packed.len()));
    }
    let mut bytes = Vec::new();
    let mut expanded = DeflateDecoder::new(packed).take(LONGEST_PLAN as u64 + 1);
    expanded.read_to_end(&mut bytes).map_err(|refused| LinkError::Packed(refused.to_string()))?;
    if bytes.len() > LONGEST_PLAN {
        return Err(LinkError::Expands);
    }
    let text = String::from_utf8(bytes).map_err(|refused| LinkError::Packed(refused.to_string()))?;
    if depth(&text) > DEEPEST {
        return Err(LinkError::Hostile("it is nested too deep"));
    }
    if let Ok(Sketch { plan }) = serde_json::from_str(&text) {
        plan.check()?;
    }
    Ok(Opened::from_text(&text)?)
}

/// How deep lists and objects of a JSON text lie within each other.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest, mut quoted, mut escaped) = (0_usize, 0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// As much of a plan as tells how much memory its charts take. What is no plan at all is told by reading it as one.
#[derive(Deserialize)]
struct Sketch {
    plan: PlanSketch,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct PlanSketch {
    baseline: Option<BaselineSketch>,
    designs: Vec<DesignSketch>,
    history: Option<HistorySketch>,
}

#[derive(Deserialize)]
struct BaselineSketch {
    chart: Vec<SeatSketch>,
}

#[derive(Deserialize)]
struct SeatSketch {
    id: u32,
}

#[derive(Deserialize)]
struct DesignSketch {
    base: BaseSketch,
    #[serde(default)]
    edits: Vec<EditSketch>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum BaseSketch {
    Imported,
    Own(Vec<SeatSketch>),
}

#[derive(Deserialize)]
struct EditSketch {
    add: Option<AddSketch>,
}

#[derive(Deserialize)]
struct AddSketch {
    seat: u32,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct HistorySketch {
    done: Vec<IgnoredAny>,
    undone: Vec<IgnoredAny>,
}

impl PlanSketch {
    fn check(&self) -> Result<(), LinkError> {
        if self.history.as_ref().is_some_and(|history| !history.done.is_empty() || !history.undone.is_empty()) {
            return Err(LinkError::Hostile("it has a past"));
        }
        let places = |seats: &[SeatSketch]| seats.iter().map(|seat| u64::from(seat.id) + 1).max().unwrap_or(0);
        let today = self.baseline.as_ref().map_or(0, |baseline| places(&baseline.chart));
        let designs = self.designs.iter().map(|design| {
            let base = match &design.base {
                BaseSketch::Imported => today,
                BaseSketch::Own(chart) => places(chart),
            };
            let added = design.edits.iter().filter_map(|edit| edit.add.as_ref()).map(|add| u64::from(add.seat) + 1);
            added.max().unwrap_or(0).max(base)
        });
        if today + designs.sum::<u64>() > MOST_PLACES {
            return Err(LinkError::Hostile("its charts would take too much memory"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_what_is_not_text() {
        assert_eq!(depth(r#"{"a":[1,[2]],"b":"[[[[\"[["}"#), 3);
        assert_eq!(depth("]]]"), 0);
    }
}
