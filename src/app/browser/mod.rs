//! Everything the page asks of the browser: storage, files, the reader's locale, the theme.

#[expect(dead_code, reason = "the import screen is next")]
pub mod clerk;
pub mod files;
pub mod locale;
pub mod storage;
pub mod theme;
