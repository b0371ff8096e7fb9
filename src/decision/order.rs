//! Putting short lists in order.

/// Sorts `list` by a number, the smallest first; equals keep their order.
///
/// By insertion: no list here has more than some dozens of entries, and each use of the library's sort would add about 4 KB
/// to the page.
pub(super) fn by_number<T>(list: &mut [T], number: impl Fn(&T) -> f64) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && number(&list[at - 1]).total_cmp(&number(&list[at])).is_gt() {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_like_the_library(numbers in prop::collection::vec(-3..3_i8, 0..40)) {
            let mut list: Vec<_> = numbers.into_iter().enumerate().collect();
            let mut sorted = list.clone();
            sorted.sort_by_key(|(_, number)| *number);
            by_number(&mut list, |(_, number)| f64::from(*number));
            prop_assert_eq!(list, sorted);
        }
    }
}
