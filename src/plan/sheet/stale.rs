//! What has changed under a sheet, in whole sentences that begin with where.

use super::draft::Part;
use super::figure::money;
use super::ground::{Ground, Hold, Holding, Target, ended};
use crate::company::Currency;
use crate::figure::{isolated, listed, quoted};
use crate::role::Duty;

/// What differs between the ground that a sheet was drafted on and the ground now; empty where nothing does. Of pay nothing is said
/// where the sheet does without it.
pub(super) fn differences(was: &Ground, is: &Ground, without: &[Part]) -> Vec<String> {
    let mut told = Vec::new();
    let mut text = |about: &str, was: &str, is: &str| match (was, is) {
        (was, is) if was == is => {}
        ("", is) => told.push(ended(&format!("The chart: {about} was nobody and is {}", isolated(is)))),
        (was, "") => told.push(format!("The chart: {about} was {} and is nobody now.", isolated(was))),
        (was, is) => {
            told.push(ended(&format!("The chart: {about} was {} and is {}", isolated(was), isolated(is))));
        }
    };
    text("the position’s title", &was.title, &is.title);
    text("its holder", &was.holder, &is.holder);
    text("its manager", &was.manager, &is.manager);
    text("the head of the company", &was.top, &is.top);
    text("who keeps its figures", &was.keeper, &is.keeper);
    if was.reference != is.reference {
        let called = |number: &str| if number.is_empty() { "none".to_owned() } else { quoted(number) };
        let (was, is) = (called(&was.reference), called(&is.reference));
        told.push(format!("The chart: the position’s number in its source was {was} and is {is}."));
    }
    if was.mismatch != is.mismatch {
        told.push(match &*is.mismatch {
            "" => "The chart: the title agrees with what the position leads now.".to_owned(),
            mismatch => ended(&format!("The chart: {mismatch}")),
        });
    }
    scope(&was.scope, &is.scope, &mut told);
    duties(was, is, &mut told);
    reports(was, is, &mut told);
    company(was, is, &mut told);
    targets(&was.measures, &is.measures, &mut told);
    if !without.contains(&Part::Pay) {
        pay(&was.pay, &is.pay, &mut told);
    }
    told
}

/// What is said of pay no more, and what newly.
fn pay(was: &[String], is: &[String], told: &mut Vec<String>) {
    let (gone, new) = (without(was, is), without(is, was));
    if was != is && gone.is_empty() && new.is_empty() {
        told.push("Pay: the same is said in another order.".to_owned());
    }
    told.extend(gone.iter().map(|said| ended(&format!("Pay, no longer said: {said}"))));
    told.extend(new.iter().map(|said| ended(&format!("Pay, said now: {said}"))));
}

/// Functions that came, went, or changed hands.
fn scope(was: &[Holding], is: &[Holding], told: &mut Vec<String>) {
    let find = |list: &[Holding], one: &Holding| list.iter().find(|holding| holding.function == one.function).cloned();
    for holding in was {
        let name = holding.function.label();
        told.extend(match (holding.hold, find(is, holding)) {
            (_, None) => Some(format!("The chart: nobody is in {} any more.", name.to_lowercase())),
            (was, Some(now)) if was != now.hold => Some(match now.hold {
                Hold::All => format!("The chart: all of {} reports to this position now.", name.to_lowercase()),
                Hold::Some if was == Hold::All && now.by.is_empty() => {
                    format!("The chart: {name} no longer reports to this position whole.")
                }
                Hold::Some if was == Hold::All => {
                    let has = if now.by.len() == 1 { "has" } else { "have" };
                    let by = listed(&now.by);
                    format!("The chart: {name} no longer reports to this position whole; {by} {has} a part.")
                }
                Hold::Some => format!("The chart: a part of {} reports to this position now.", name.to_lowercase()),
                Hold::Nothing => format!("The chart: {name} no longer reports to this position."),
            }),
            (_, Some(now)) if holding.by != now.by => {
                let with = |by: &[String]| if by.is_empty() { "nobody else".to_owned() } else { listed(by) };
                let (was, is) = (with(&holding.by), with(&now.by));
                Some(ended(&format!("The chart: {} was with {was} and is with {is}", name.to_lowercase())))
            }
            _ => None,
        });
    }
    for holding in is.iter().filter(|holding| find(was, holding).is_none()) {
        told.push(format!("The chart: there is somebody in {} now.", holding.function.label().to_lowercase()));
    }
}

/// Duties in which it has another part.
fn duties(was: &Ground, is: &Ground, told: &mut Vec<String>) {
    let part = |ground: &Ground, duty: Duty| {
        let does = ground.duties.iter().find(|does| does.duty == duty);
        does.map_or_else(|| "had no part".to_owned(), |does| format!("was {}", does.part.label().to_lowercase()))
    };
    for duty in Duty::ALL {
        let (before, after) = (part(was, duty), part(is, duty));
        if before != after {
            let now = after.replacen("was", "is", 1).replacen("had", "has", 1);
            told.push(format!("Who does what: in “{}” the position {before} and {now} now.", duty.label()));
        }
    }
}

/// Who came and went below it.
fn reports(was: &Ground, is: &Ground, told: &mut Vec<String>) {
    if (was.direct as usize, is.direct as usize) == (was.reports.len(), is.reports.len()) {
        for name in without(&was.reports, &is.reports) {
            told.push(format!("The chart: {} no longer reports to this position directly.", isolated(name)));
        }
        for name in without(&is.reports, &was.reports) {
            told.push(format!("The chart: {} reports to this position directly now.", isolated(name)));
        }
        if was.reports != is.reports && without(&was.reports, &is.reports).is_empty() && was.direct == is.direct {
            told.push("The chart: its direct reports stand in another order.".to_owned());
        }
    } else if (was.direct, &was.reports) != (is.direct, &is.reports) {
        // Of many the first are named, and who is among them says little.
        told.push(if was.direct == is.direct {
            "The chart: other positions are among its first direct reports.".to_owned()
        } else {
            format!("The chart: its direct reports were {} and are {}.", was.direct, is.direct)
        });
    }
    for (about, was, is) in [("positions below it", was.total, is.total), ("vacant positions", was.vacant, is.vacant)] {
        if was != is {
            told.push(format!("The chart: the number of {about} was {was} and is {is}."));
        }
    }
}

/// The names of one list that another does not have, as often as it has them less.
fn without<'a>(these: &'a [String], those: &[String]) -> Vec<&'a String> {
    let mut left: Vec<_> = those.iter().collect();
    these
        .iter()
        .filter(|name| match left.iter().position(|other| other == name) {
            Some(at) => {
                left.swap_remove(at);
                false
            }
            None => true,
        })
        .collect()
}

/// Answers that changed.
fn company(was: &Ground, is: &Ground, told: &mut Vec<String>) {
    let (was, is) = (&was.company, &is.company);
    if was.name != is.name {
        let called = |name: &str| if name.is_empty() { "nothing yet".to_owned() } else { quoted(name) };
        told.push(format!("The company was called {} and is called {}.", called(&was.name), called(&is.name)));
    }
    let amount = |currency: Currency, amount: Option<u64>| {
        amount.map_or_else(|| "not known".to_owned(), |amount| money(currency, amount))
    };
    for (about, before, after) in
        [("Revenue", was.revenue, is.revenue), ("Revenue expected in 24 months", was.later, is.later)]
    {
        if (before, was.currency) != (after, is.currency) && (before, after) != (None, None) {
            told.push(format!("{about} was {} and is {}.", amount(was.currency, before), amount(is.currency, after)));
        }
    }
    if was.currency != is.currency && (was.revenue, was.later, is.revenue, is.later) == (None, None, None, None) {
        told.push(format!("The currency was {} and is {}.", was.currency.code(), is.currency.code()));
    }
    let count = |count: Option<u32>| count.map_or_else(|| "not known".to_owned(), |count| count.to_string());
    for (about, was, is) in
        [("People in the company", was.people, is.people), ("People in sales", was.sales_people, is.sales_people)]
    {
        if was != is {
            told.push(format!("{about}: {} before, {} now.", count(was), count(is)));
        }
    }
}

/// Measures that came, went, or have another target.
fn targets(was: &[Target], is: &[Target], told: &mut Vec<String>) {
    let find = |list: &[Target], one: &Target| list.iter().find(|target| target.name == one.name).cloned();
    for target in was {
        let said = |target: &Target| if target.target.is_empty() { "none".to_owned() } else { target.target.clone() };
        told.extend(match find(is, target) {
            None => Some(format!("Measures: “{}” is no measure of the role any more.", target.name)),
            Some(now) if now.target != target.target => {
                let (was, is) = (said(target), said(&now));
                Some(ended(&format!("Measures: the target of “{}” was {was} and is {is}", target.name)))
            }
            Some(now) if now.source != target.source => {
                Some(format!("Measures: “{}” rests on another source.", target.name))
            }
            _ => None,
        });
    }
    for target in is.iter().filter(|target| find(was, target).is_none()) {
        told.push(format!("Measures: “{}” is a measure of the role now.", target.name));
    }
}
