//! Passphrases: how strong one is, in plain words, and one that is strong.

/// How strong a passphrase is. Judgement: from its length and the kinds of its letters alone, as words are not looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A program guesses it in hours.
    Weak,
    /// It holds against a curious reader.
    Fair,
    /// It holds against whoever has time and machines.
    Strong,
}

impl Strength {
    /// The strength of `passphrase`.
    #[must_use]
    pub fn of(passphrase: &str) -> Self {
        match bits(passphrase) {
            0..45 => Self::Weak,
            45..66 => Self::Fair,
            _ => Self::Strong,
        }
    }

    /// What that means, a whole sentence.
    #[must_use]
    pub const fn said(self) -> &'static str {
        match self {
            Self::Weak => {
                "Weak: a program could guess it within hours. Make it longer; five words that do not belong together are good."
            }
            Self::Fair => "Fair: it holds against a curious reader, not against one with many machines and months.",
            Self::Strong => "Strong: it cannot be guessed in any time that matters.",
        }
    }
}

/// Letters that go on a run, such as the third of `abc`, `321` and `aaa`, add nothing. Two neighbours are no run: they happen by
/// chance.
fn bits(passphrase: &str) -> u32 {
    let (mut counted, mut before, mut paired) = (0, None, false);
    let mut kinds = [false; 4];
    for letter in passphrase.chars() {
        let code = u32::from(letter);
        let follows = before.is_some_and(|before: u32| before.abs_diff(code) <= 1);
        if !(follows && paired) {
            counted += 1;
        }
        (before, paired) = (Some(code), follows);
        kinds[match letter {
            'a'..='z' => 0,
            'A'..='Z' => 1,
            '0'..='9' => 2,
            _ => 3,
        }] = true;
    }
    // Words are far easier to guess than letters by chance: two and a half bits a letter, and one half more for each further kind.
    let kinds: u32 = kinds.into_iter().map(u32::from).sum();
    counted * (5 + kinds.saturating_sub(1)) / 2
}

/// Letters and digits that are not taken for one another.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz123456789";

/// A passphrase of 20 letters and digits in groups of five, made of 20 random bytes: 100 bits.
#[must_use]
pub fn from_random(bytes: [u8; 20]) -> String {
    let mut made = String::with_capacity(23);
    for (at, byte) in bytes.into_iter().enumerate() {
        if at > 0 && at % 5 == 0 {
            made.push('-');
        }
        made.push(char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Neighbours in the alphabet that fall together by chance once made one in twenty of them look merely fair.
    #[test]
    fn what_is_made_at_random_hardly_ever_looks_less_than_strong() {
        let (mut state, mut fair) = (1_u64, 0);
        for _ in 0..20_000 {
            let bytes = [(); 20].map(|()| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 56) as u8
            });
            let made = from_random(bytes);
            fair += u32::from(Strength::of(&made) != Strength::Strong);
        }
        assert!(fair < 20, "{fair} of 20,000");
    }

    #[test]
    fn strength_is_said_as_it_is() {
        for (passphrase, strength) in [
            ("", Strength::Weak),
            ("secret", Strength::Weak),
            ("Passw0rd!", Strength::Weak),
            ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("123456789012345678901234567890", Strength::Weak),
            ("winter is coming soon", Strength::Fair),
            ("otter lemon drums velvet quarry", Strength::Strong),
        ] {
            assert_eq!(Strength::of(passphrase), strength, "{passphrase:?}");
        }
    }

    #[test]
    fn what_is_made_is_strong_and_never_twice_the_same() {
        let made = from_random(std::array::from_fn(|at| u8::try_from(at * 37 % 256).unwrap_or_default()));
        assert_eq!(made.len(), 23);
        assert_eq!(made.matches('-').count(), 3);
        assert_eq!(Strength::of(&made), Strength::Strong);
        assert_ne!(made, from_random([0; 20]));
    }
}
