//! Light, dark, or as the system has it. The choice is the browser's, not the plan's, and is kept in local storage.

use gloo::utils::{document_element, window};

const KEY: &str = "orgwright-theme";

/// The reader's choice of theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All three, as a menu lists them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Name for the menu.
    pub const fn label(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }

    /// The word it is stored and styled by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What was chosen on an earlier visit; the system's theme where nothing was or storage is closed.
    pub fn stored() -> Self {
        let store = window().local_storage().ok().flatten();
        let word = store.and_then(|store| store.get_item(KEY).ok().flatten());
        Self::ALL.into_iter().find(|theme| word.as_deref() == Some(theme.word())).unwrap_or(Self::System)
    }

    /// Shows the theme, and remembers it where storage is open.
    pub fn apply(self) {
        // The attribute's name is fixed and valid; a closed store costs only the memory of the choice.
        let _ = document_element().set_attribute("data-theme", self.word());
        if let Ok(Some(store)) = window().local_storage() {
            let _ = store.set_item(KEY, self.word());
        }
    }
}
