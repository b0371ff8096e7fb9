//! Sets of the three core functions: what a position owns whole.

use super::Function;

/// A set of core functions ([`Function::CORE`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CoreSet(u8);

impl CoreSet {
    /// No function.
    pub const EMPTY: Self = Self(0);

    /// `function` alone; empty where it is not a core function.
    #[must_use]
    pub const fn of(function: Function) -> Self {
        match place(function) {
            Some(place) => Self(1 << place),
            None => Self::EMPTY,
        }
    }

    /// Whether `function` is in the set.
    #[must_use]
    pub const fn contains(self, function: Function) -> bool {
        self.0 & Self::of(function).0 != 0
    }

    /// How many functions are in the set, 0 to 3.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether no function is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set with `function` added.
    #[must_use]
    pub const fn with(self, function: Function) -> Self {
        Self(self.0 | Self::of(function).0)
    }

    /// The functions in the set, in the order of [`Function::CORE`].
    pub fn iter(self) -> impl Iterator<Item = Function> {
        Function::CORE.into_iter().filter(move |&function| self.contains(function))
    }

    /// Every pair of functions in the set, each once.
    pub fn pairs(self) -> impl Iterator<Item = (Function, Function)> {
        self.iter().flat_map(move |one| self.iter().filter(move |&other| one < other).map(move |other| (one, other)))
    }
}

/// Place of a core function in [`Function::CORE`].
pub(super) const fn place(function: Function) -> Option<usize> {
    match function {
        Function::Sales => Some(0),
        Function::Marketing => Some(1),
        Function::CustomerSuccess => Some(2),
        _ => None,
    }
}

impl FromIterator<Function> for CoreSet {
    fn from_iter<I: IntoIterator<Item = Function>>(functions: I) -> Self {
        functions.into_iter().fold(Self::EMPTY, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_core_list() {
        for (at, function) in Function::CORE.into_iter().enumerate() {
            assert_eq!(place(function), Some(at));
        }
        assert_eq!(Function::ALL.into_iter().filter(|&function| place(function).is_some()).count(), 3);
    }

    #[test]
    fn a_set_lists_what_was_put_in_and_each_pair_once() {
        let set: CoreSet = Function::ALL.into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), Function::CORE);
        assert_eq!(set.pairs().count(), 3);
        assert_eq!(CoreSet::of(Function::Sales).pairs().count(), 0);
    }
}
