//! `cargo xtask look`: photographs of the screens, for people who work on them.

use crate::problem::Problem;
use crate::project::{Project, step};
use crate::{browser, site};

pub fn look(project: &Project, routes: &[String]) -> Result<(), Problem> {
    let driver = browser::ensure(project)?;
    site::ensure(project)?;
    site::build(project)?;
    let mut screens = project.cargo(&["test", "--test", "journey", "--", "--ignored", "--nocapture", "screens"]);
    screens.env("CHROMEDRIVER", driver).env("ORGWRIGHT_ROUTES", routes.join(" "));
    step("Photographing the screens", screens)?;
    println!("\nThe pictures are in {}.", project.root().join(".screens").display());
    Ok(())
}
