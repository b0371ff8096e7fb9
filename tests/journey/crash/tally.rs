//! How often the browser is killed, and what is found after that.

/// What was found after a kill.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Edits made since the last kill.
    pub made: usize,
    /// How many of them were acknowledged.
    pub acknowledged: usize,
    /// How many of them are in the plan; `None` where the plan is in none of the states, or does not open.
    pub found: Option<usize>,
    /// Whether the browser was killed between an edit and its acknowledgement.
    pub amid: bool,
}

/// What came of many kills.
#[derive(Debug, Default)]
pub struct Tally {
    kills: usize,
    amid: usize,
    made: usize,
    acknowledged: usize,
    found: usize,
    lost: usize,
    survived: usize,
    damaged: usize,
}

impl Tally {
    /// Counts one.
    pub fn count(&mut self, found: Found) {
        println!("{found:?}");
        self.kills += 1;
        self.amid += usize::from(found.amid);
        self.made += found.made;
        self.acknowledged += found.acknowledged;
        let Some(there) = found.found else {
            self.damaged += 1;
            return;
        };
        self.found += there;
        self.lost += found.acknowledged.saturating_sub(there);
        self.survived += there.saturating_sub(found.acknowledged);
    }

    /// Prints the table, and fails where anything is lost or damaged.
    #[track_caller]
    pub fn settle(&self, test: &str) {
        println!("{test}\n  kills {}, of them between an edit and its acknowledgement {}", self.kills, self.amid);
        println!("  edits made {}, acknowledged {}, found again {}", self.made, self.acknowledged, self.found);
        println!("  lost {}, survived unacknowledged {}, plans damaged {}", self.lost, self.survived, self.damaged);
        assert_eq!((self.lost, self.damaged), (0, 0), "{test}: acknowledged edits lost, and plans damaged");
    }
}

/// How often the browser is killed: `ORGWRIGHT_KILLS`, or six times.
pub fn kills() -> usize {
    std::env::var("ORGWRIGHT_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(6)
}
