//! Everything the page asks of the browser: storage, files, the reader's locale, the theme.

pub mod clerk;
pub mod clipboard;
pub mod draft;
pub mod files;
pub mod focus;
pub mod last;
pub mod locale;
pub mod lock;
pub mod paper;
pub mod picture;
pub mod seal;
pub mod storage;
pub mod theme;
