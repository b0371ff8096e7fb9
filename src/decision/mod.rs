//! The choice: criteria, values, weights, and what they say about one company.

mod alternative;
mod bearing;
mod belief;
mod brief;
mod case;
mod change;
mod contender;
mod coordinate;
mod criterion;
pub mod doubt;
mod fit;
mod gate;
mod grounds;
pub mod group;
mod information;
mod input;
mod model;
mod normal;
mod numbers;
mod order;
mod reading;
mod record;
pub mod roadmap;
mod situation;
mod standing;
mod table;
mod verdict;
mod weigh;
mod wording;

pub use alternative::Alternative;
pub use bearing::{Bearing, bearing};
pub use belief::Belief;
pub use brief::Brief;
pub use case::Case;
pub use change::{
    Beyond, CriticalAnswer, CriticalWeight, End, Fact, JointChange, Lever, Reversal, Sides, Sway, critical_answers,
    critical_weight, critical_weights, nearest_tie, reverse, tornado,
};
pub use contender::Contender;
pub use coordinate::{Band, Coordinates, Executive, Pay, Reach};
pub use criterion::Criterion;
pub use doubt::{Acceptability, Draws, WeightDraw, blurred, sample, winning_share};
pub use fit::{ALIKE, ChartFit, Contribution, Fit, Margin, cost_of_chart, fit_of_chart, served_best};
pub use gate::{Gate, GateEffect};
pub use grounds::Swing;
pub use information::{Flip, Information, OpenAnswer, Worth, information, open_answers};
pub use input::Input;
pub use model::{Bands, Model, Path, Robustness};
pub use numbers::{Changed, Number, NumberError, Numbers, Unit};
pub use reading::{read, read_measured};
pub use record::{
    Record, RecordedContribution, RecordedFit, RecordedFlip, RecordedQuestion, RecordedRank, RecordedVerdict,
};
pub use situation::Situation;
use situation::{complexity_of_all, complexity_per_stream, full_shares, full_streams};
pub use standing::{Contest, Entrant, Firmness, Standing};
pub use table::{Anchor, Axis, CostCurve, Table, TableError};
pub use verdict::{Call, Decision, Question, Ranked, Reason, Verdict, decide};
pub use weigh::{
    Agreement, Compared, Comparisons, Consistency, Judgement, Matrix, Method, Points, Priorities, RANDOM_INDEX,
    RANDOM_INDEX_NAME, Reconsidered, Revisit, Unlinked, Weighing, Weights, random_index, rank_order_centroid,
};
pub use wording::Words;
pub(crate) use wording::listed;
