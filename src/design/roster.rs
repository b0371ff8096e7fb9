//! Every seat that any generated design of one company has, so that the same seat has the same id in all of them.

use super::staffing::{
    CHIEF_HEADS_FROM, ENABLEMENT_FROM, ENABLEMENT_SHARE, HEAD_SPAN, MANAGER_SPAN, MARKETING_SHARE,
    REVENUE_OPERATIONS_SHARE, SALES_OPERATIONS_FROM, SALES_OPERATIONS_SHARE, SDR_SHARE, STAFF_FUNCTIONS_FROM,
    SUCCESS_SHARE, VP_HEADS_FROM,
};
use crate::org::{Chart, Function, Grade, Position, Seat};

/// Places of the seats that a design changes; the others follow their managers.
pub(super) const CEO: usize = 0;
pub(super) const CRO: usize = 1;
pub(super) const SALES: usize = 2;
pub(super) const MARKETING: usize = 3;
pub(super) const SUCCESS: usize = 4;
pub(super) const REVENUE_OPERATIONS: usize = 5;

/// What the seats of one function are called below its head: contributors, managers, directors, regional VPs.
struct Titles {
    function: Function,
    levels: [&'static str; 4],
}

const GRADES: [Grade; 4] = [Grade::Contributor, Grade::Manager, Grade::Director, Grade::Vp];

const SALES_TITLES: Titles = Titles {
    function: Function::Sales,
    levels: ["Account Executive", "Sales Manager", "Director of Sales", "Regional VP Sales"],
};
const MARKETING_TITLES: Titles = Titles {
    function: Function::Marketing,
    levels: ["Marketing Specialist", "Marketing Manager", "Director of Marketing", "Regional VP Marketing"],
};
const SUCCESS_TITLES: Titles = Titles {
    function: Function::CustomerSuccess,
    levels: [
        "Customer Success Manager",
        "Customer Success Team Manager",
        "Director of Customer Success",
        "Regional VP Customer Success",
    ],
};
const SALES_OPERATIONS_TITLES: Titles = Titles {
    function: Function::SalesOperations,
    levels: [
        "Sales Operations Analyst",
        "Sales Operations Manager",
        "Director of Sales Operations",
        "VP Sales Operations",
    ],
};
const ENABLEMENT_TITLES: Titles = Titles {
    function: Function::Enablement,
    levels: [
        "Sales Enablement Specialist",
        "Sales Enablement Manager",
        "Director of Sales Enablement",
        "VP Sales Enablement",
    ],
};
const REVENUE_OPERATIONS_TITLES: Titles = Titles {
    function: Function::RevenueOperations,
    levels: [
        "Revenue Operations Analyst",
        "Revenue Operations Manager",
        "Director of Revenue Operations",
        "VP Revenue Operations",
    ],
};

/// A head of a function by the size of the company: at director level, as a VP, as a chief officer.
type Ladder = [(&'static str, Grade); 3];

const MARKETING_HEAD: Ladder =
    [("Head of Marketing", Grade::Director), ("VP Marketing", Grade::Vp), ("Chief Marketing Officer", Grade::CLevel)];
const SUCCESS_HEAD: Ladder = [
    ("Head of Customer Success", Grade::Director),
    ("VP Customer Success", Grade::Vp),
    ("VP Customer Success", Grade::Vp),
];
const STAFF_HEADS: [(Function, Ladder); 4] = [
    (
        Function::Product,
        [("Head of Product", Grade::Director), ("VP Product", Grade::Vp), ("Chief Product Officer", Grade::CLevel)],
    ),
    (
        Function::Engineering,
        [
            ("Head of Engineering", Grade::Director),
            ("VP Engineering", Grade::Vp),
            ("Chief Technology Officer", Grade::CLevel),
        ],
    ),
    (
        Function::Finance,
        [("Head of Finance", Grade::Director), ("VP Finance", Grade::Vp), ("Chief Financial Officer", Grade::CLevel)],
    ),
    (
        Function::People,
        [("Head of People", Grade::Director), ("VP People", Grade::Vp), ("Chief People Officer", Grade::CLevel)],
    ),
];

/// Seats in the making.
#[derive(Default)]
struct Roster {
    positions: Vec<Position>,
    managers: Vec<Option<usize>>,
}

/// All seats for `sales` people in sales, 1 or more, managers as under a CRO. The seats named above come first, in their
/// places.
pub(super) fn seats(sales: u32) -> Vec<Seat> {
    let rung = usize::from(sales >= VP_HEADS_FROM.value) + usize::from(sales >= CHIEF_HEADS_FROM.value);
    let mut roster = Roster::default();
    roster.add("Chief Executive Officer", Function::Executive, Grade::CLevel, None);
    roster.add("Chief Revenue Officer", Function::Revenue, Grade::CLevel, Some(CEO));
    roster.add("VP Sales", Function::Sales, Grade::Vp, Some(CRO));
    for (ladder, function) in [(MARKETING_HEAD, Function::Marketing), (SUCCESS_HEAD, Function::CustomerSuccess)] {
        roster.add(ladder[rung].0, function, ladder[rung].1, Some(CRO));
    }
    roster.head(&REVENUE_OPERATIONS_TITLES, sales / REVENUE_OPERATIONS_SHARE.value, CRO);
    let staff = if sales >= STAFF_FUNCTIONS_FROM.value { &STAFF_HEADS[..] } else { &STAFF_HEADS[..2] };
    for (function, ladder) in staff {
        roster.add(ladder[rung].0, *function, ladder[rung].1, Some(CEO));
    }
    roster.team(&SALES_TITLES, sales - 1, SALES);
    if sales >= SALES_OPERATIONS_FROM.value {
        roster.head(&SALES_OPERATIONS_TITLES, sales / SALES_OPERATIONS_SHARE.value, SALES);
    }
    if sales >= ENABLEMENT_FROM.value {
        roster.head(&ENABLEMENT_TITLES, sales / ENABLEMENT_SHARE.value, SALES);
    }
    roster.team(&MARKETING_TITLES, sales / MARKETING_SHARE.value, MARKETING);
    roster.team(&SUCCESS_TITLES, sales / SUCCESS_SHARE.value, SUCCESS);
    let chart = Chart::from_managers(roster.positions, &roster.managers);
    chart.expect("every seat but the CEO's reports to an earlier one").seats()
}

impl Roster {
    fn add(&mut self, title: &str, function: Function, grade: Grade, manager: Option<usize>) -> usize {
        let position = Position {
            title: title.to_owned(),
            function: Some(function),
            grade,
            department: function.label().to_owned(),
            ..Position::default()
        };
        self.positions.push(position);
        self.managers.push(manager);
        self.positions.len() - 1
    }

    /// Adds a manager of a small function, a director where the team is large, and a team of `people`.
    fn head(&mut self, titles: &Titles, people: u32, manager: usize) {
        let level = if people > HEAD_SPAN.value { 2 } else { 1 };
        let head = self.add(titles.levels[level], titles.function, GRADES[level], Some(manager));
        self.team(titles, people, head);
    }

    /// Adds `people` below `head`: contributors, and as many layers of managers among the `people` as the spans ask for.
    fn team(&mut self, titles: &Titles, people: u32, head: usize) {
        // The most people in the unit that a seat of each level leads, itself included.
        let units: [u32; 4] =
            std::array::from_fn(|level| (0..level).fold(1, |below, _| 1 + MANAGER_SPAN.value * below));
        let top = (0..3).find(|&level| people <= HEAD_SPAN.value * units[level]).unwrap_or(3);
        let mut open = vec![(head, people, top)];
        while let Some((manager, people, level)) = open.pop() {
            if level == 0 {
                self.contributors(titles, people, manager);
                continue;
            }
            let groups = people.div_ceil(units[level]);
            for group in 0..groups {
                let size = people / groups + u32::from(group < people % groups);
                let lead = self.add(titles.levels[level], titles.function, GRADES[level], Some(manager));
                open.push((lead, size - 1, level - 1));
            }
        }
    }

    fn contributors(&mut self, titles: &Titles, people: u32, manager: usize) {
        let sdrs = if titles.function == Function::Sales { (people + 1) / SDR_SHARE.value } else { 0 };
        for at in 0..people {
            let title = if at < people - sdrs { titles.levels[0] } else { "Sales Development Representative" };
            self.add(title, titles.function, Grade::Contributor, Some(manager));
        }
    }
}
