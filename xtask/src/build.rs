//! `cargo xtask build`: the release site, for any web host.

use crate::problem::Problem;
use crate::project::Project;
use crate::site;

pub fn build(project: &Project) -> Result<(), Problem> {
    site::ensure(project)?;
    site::build(project)?;
    println!("\nThe site is in {}; any web host can serve it, from any folder.", project.root().join("dist").display());
    Ok(())
}
