//! The screens of the page.

/// The addresses of all screens, read off the page's own source, so that a new screen is looked at too.
pub fn routes() -> Vec<&'static str> {
    let sources = [include_str!("../../src/app/router.rs"), include_str!("../../src/app/page/roles/mod.rs")];
    let words = sources.into_iter().flat_map(|source| source.split('"'));
    // The gallery is for those who work on the page, and not in a release.
    let mut routes: Vec<_> = words.filter(|word| word.starts_with("#/") && *word != "#/gallery").collect();
    routes.sort_unstable();
    routes.dedup();
    assert!(routes.len() >= 19, "the screens are found in the source: {routes:?}");
    routes
}
