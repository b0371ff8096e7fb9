//! Lists of managers, before they are a chart: finding the circles in them.

/// The circles in a list where `managers[i]` is the index of row i's manager.
///
/// Each circle starts at its lowest index and follows the managers; circles come in the order of their lowest index. A row
/// that only leads into a circle is not part of it. O(N), no recursion.
///
/// # Panics
/// Where a manager's index is not an index of the list.
#[must_use]
pub fn cycles(managers: &[Option<usize>]) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    // Which walk first reached a row; a walk that comes back to its own rows has found a circle.
    let mut seen_by = vec![UNSEEN; managers.len()];
    let mut found = Vec::new();
    for start in 0..managers.len() {
        let mut at = start;
        while seen_by[at] == UNSEEN {
            seen_by[at] = start;
            match managers[at] {
                Some(manager) => at = manager,
                None => break,
            }
        }
        if seen_by[at] == start && managers[at].is_some() {
            let mut circle = vec![at];
            let mut next = managers[at];
            while let Some(row) = next.filter(|&row| row != at) {
                circle.push(row);
                next = managers[row];
            }
            let lowest = circle.iter().enumerate().min_by_key(|(_, row)| **row).map_or(0, |(place, _)| place);
            circle.rotate_left(lowest);
            found.push(circle);
        }
    }
    found.sort_unstable_by_key(|circle| circle[0]);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forest_has_no_circle() {
        assert!(cycles(&[None, Some(0), Some(1), None]).is_empty());
    }

    #[test]
    fn circles_are_found_without_those_who_lead_into_them() {
        // 0 reports to itself; 1, 2, 3 form a circle; 4 and 5 lead into it.
        let managers = [Some(0), Some(2), Some(3), Some(1), Some(1), Some(4)];
        assert_eq!(cycles(&managers), vec![vec![0], vec![1, 2, 3]]);
    }

    #[test]
    fn a_long_circle_takes_no_stack() {
        let count = 200_000;
        let managers: Vec<_> = (0..count).map(|row| Some((row + 1) % count)).collect();
        assert_eq!(cycles(&managers).len(), 1);
    }
}
