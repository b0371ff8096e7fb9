//! What is worth finding out, in words.

use super::Words;
use super::unit::{points, small};
use crate::decision::{Information, Worth};
use crate::figure::percent;

impl Words<'_> {
    /// What the missing answers are worth together: what to do about them, in one or two sentences.
    #[must_use]
    pub fn information(&self, information: &Information) -> String {
        let chosen = self.noun(information.chosen);
        let [first, rest @ ..] = information.answers.as_slice() else {
            return "Nothing is missing: every answer the choice rests on is given.".to_owned();
        };
        if information.rest_is_idle() {
            return match rest.len() {
                0 => {
                    format!("You can leave {} blank: whatever it is, {chosen} stays first.", small(first.input.label()))
                }
                _ => format!("You can leave the rest blank: whatever the answers are, {chosen} stays first."),
            };
        }
        let worth = points(information.all);
        let about = if information.exact { "" } else { "some " };
        if information.only_together() {
            return format!(
                "No missing answer alone would put somebody else first, but several together could. Knowing all of them \
                 would be worth {about}{worth} points of fit on average."
            );
        }
        format!(
            "Knowing every missing answer before choosing would be worth {about}{worth} points of fit on average, where \
             {chosen} is chosen without them."
        )
    }

    /// What one missing answer is worth.
    #[must_use]
    pub fn worth(&self, worth: &Worth) -> String {
        match worth.open() {
            None => format!("{}: leave it blank, alone it changes nothing.", worth.input.label()),
            Some(open) => format!(
                "{} The chance of that is {}, and knowing is worth {} points on average.",
                self.outcomes(&open),
                percent(worth.probability()),
                points(worth.points),
            ),
        }
    }
}
