//! Everything the page asks of the browser: storage, files, the reader's locale, the theme.

pub mod clerk;
pub mod files;
pub mod locale;
pub mod storage;
pub mod theme;
