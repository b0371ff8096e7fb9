//! What the accepted changes come to: their pay a year, and how well the design that they make serves the company.

use super::side::Side;
use crate::app::browser::locale;
use crate::app::page::reading::Judge;
use crate::company::Currency;
use crate::decision::read;
use crate::design::transition::Pays;
use crate::figure::quoted;
use crate::org::{Choice, Diff, Difference, Paid, Payroll};

/// The first design with what is accepted, read once for each choice.
pub struct Accepted {
    payroll: Payroll,
    /// Whether pay that no chart states was taken from the model.
    is_banded: bool,
    fit: f64,
}

impl Accepted {
    /// Reads what `choice` makes of the design `first`.
    pub fn of(diff: &Diff, choice: &Choice, first: &Side, judge: &Judge) -> Self {
        let chosen = diff.chosen(choice);
        let coordinates = read(&chosen);
        let pays = Pays::read(&first.coordinates, &coordinates, &judge.brief);
        let seats = || diff.differences().iter().map(|difference| difference.seat);
        let payroll = Payroll::reckoned(diff.from(), &chosen, seats(), |seat, after| pays.unstated(seat, after));
        let is_banded = payroll != Payroll::between(diff.from(), &chosen, seats());
        Self { payroll, is_banded, fit: judge.fit(&coordinates).fit.total() }
    }

    /// How well it serves the company, beside the two designs, a whole sentence.
    pub fn fit(&self, sides: [&Side; 2]) -> String {
        let [first, second] = sides.map(|side| format!("{} {}", quoted(&side.name), points(side.fit.fit.total())));
        format!("Fit with what is accepted: {} of 100 ({first}, {second}).", points(self.fit))
    }

    /// What it costs a year more or less, in whole sentences.
    pub fn sums(&self) -> String {
        let payroll = &self.payroll;
        let moves_nothing = Payroll { unknown: 0, ..*payroll } == Payroll::default();
        let mut told = match (moves_nothing, payroll.unknown) {
            (true, 0) => "What is accepted changes no yearly cash pay.".to_owned(),
            (true, _) => "What is accepted changes no yearly cash pay that is known.".to_owned(),
            (false, _) => format!(
                "What is accepted changes yearly cash pay by {}: new positions take {}, those that go or close save {}, and the pay of those who stay changes by {}.",
                money(payroll.net()),
                dollars(payroll.hires),
                dollars(payroll.savings),
                money(payroll.raises)
            ),
        };
        if self.is_banded {
            told.push_str(
                " A C-level or VP executive of the revenue functions without stated pay takes the model’s band.",
            );
        }
        match payroll.unknown {
            0 => {}
            1 => told.push_str(
                " The pay of one position that comes, goes or is paid otherwise is not known and not counted.",
            ),
            unknown => told.push_str(&format!(
                " The pay of {unknown} positions that come, go or are paid otherwise is not known and not counted."
            )),
        }
        told
    }
}

/// What a position costs more or less a year, where that differs.
pub fn cost(diff: &Diff, difference: &Difference, pays: &Pays) -> String {
    let (seat, stated) = (difference.seat, diff.paid(difference.seat));
    let paid = Paid {
        before: stated.before.or_else(|| pays.unstated(seat, false)),
        after: stated.after.or_else(|| pays.unstated(seat, true)),
    };
    match paid.change() {
        Some(0) => String::new(),
        Some(more) if paid == stated => format!("{} a year", money(more)),
        Some(more) => format!("{} a year, by the model’s band", money(more)),
        None if paid.before == paid.after => String::new(),
        None => "pay not known".to_owned(),
    }
}

fn points(fit: f64) -> String {
    locale::fixed(fit, 1)
}

#[allow(clippy::cast_precision_loss)] // no pay is near 2^52
fn dollars(sum: u64) -> String {
    locale::short_money(sum as f64, Currency::Usd)
}

/// An amount with its sign.
fn money(more: i64) -> String {
    let size = dollars(more.unsigned_abs());
    match more {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}
