//! A browser and its driver for the tests: found, or installed where we know how.

use crate::problem::Problem;
use crate::project::{Project, answer, step};
use std::env;
use std::fs;
use std::path::PathBuf;

const BROWSERS: [&str; 5] = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome"];
/// Where the installers of macOS and Windows put the browser, which is not on the path.
const APPLICATIONS: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// The driver with which tests steer the browser, after making sure that both are there.
pub fn ensure(project: &Project) -> Result<PathBuf, Problem> {
    if let Ok(driver) = installed(project) {
        return Ok(driver);
    }
    if let Some(packages) = debian_packages(&fs::read_to_string("/etc/os-release").unwrap_or_default()) {
        apt_install(project, &packages)?;
    }
    installed(project)
}

/// The driver, if a browser is there for it.
fn installed(project: &Project) -> Result<PathBuf, Problem> {
    let missing = |missing| Problem::Missing { missing, remedy: remedy() };
    if !BROWSERS.iter().any(|name| project.find(name).is_some())
        && !APPLICATIONS.iter().any(|path| PathBuf::from(path).is_file())
    {
        return Err(missing("Chromium or Chrome"));
    }
    env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .filter(|driver| driver.is_file())
        .or_else(|| project.find("chromedriver"))
        .ok_or_else(|| missing("ChromeDriver, of the same version as the browser"))
}

fn remedy() -> String {
    let how = match env::consts::OS {
        "linux" => {
            "On Debian run `sudo apt-get update && sudo apt-get install chromium chromium-driver`; \
             on Fedora `sudo dnf install chromium chromedriver`; on Arch `sudo pacman -S chromium`"
        }
        "macos" => "Run `brew install --cask google-chrome chromedriver`",
        _ => {
            "Install Chrome and, of the same version, ChromeDriver from https://googlechromelabs.github.io/chrome-for-testing/"
        }
    };
    format!("{how}; then try again. A driver outside the PATH can be named in CHROMEDRIVER.")
}

/// The packages that hold browser and driver, if the system that describes itself so takes them from apt.
fn debian_packages(os_release: &str) -> Option<[&'static str; 2]> {
    let value = |key: &str| {
        let line = os_release.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    let family: Vec<String> = [value("ID"), value("ID_LIKE")].concat();
    if family.iter().any(|id| id == "ubuntu") {
        Some(["chromium-browser", "chromium-chromedriver"])
    } else if family.iter().any(|id| id == "debian") {
        Some(["chromium", "chromium-driver"])
    } else {
        None
    }
}

/// What to put before a command that only root may run: nothing if we are root, `sudo` if it asks for no password.
fn privilege(project: &Project) -> Option<&'static [&'static str]> {
    if answer(project.command("id", &["-u"])).as_deref() == Some("0") {
        Some(&[])
    } else {
        answer(project.command("sudo", &["--non-interactive", "true"])).map(|_| ["sudo"].as_slice())
    }
}

/// Installs packages where there is apt and it may be used; elsewhere nothing is done.
pub fn apt_install(project: &Project, packages: &[&str]) -> Result<(), Problem> {
    if project.find("apt-get").is_some()
        && let Some(prefix) = privilege(project)
    {
        apt(project, prefix, &["update"])?;
        apt(project, prefix, &[&["install", "--yes"], packages].concat())?;
    }
    Ok(())
}

fn apt(project: &Project, prefix: &[&str], arguments: &[&str]) -> Result<(), Problem> {
    let words = [prefix, &["apt-get"], arguments].concat();
    let mut command = project.command(words[0], &words[1..]);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    step(&words.join(" "), command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_children_are_known_by_their_packages() {
        assert_eq!(debian_packages("NAME=\"Debian\"\nID=debian\n"), Some(["chromium", "chromium-driver"]));
        assert_eq!(
            debian_packages("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n").map(|names| names[0]),
            Some("chromium-browser")
        );
        assert_eq!(debian_packages("ID=raspbian\nID_LIKE=debian\n").map(|names| names[0]), Some("chromium"));
    }

    #[test]
    fn other_systems_are_left_alone() {
        assert_eq!(debian_packages("ID=fedora\n"), None);
        assert_eq!(debian_packages("VERSION_ID=debian\n"), None);
        assert_eq!(debian_packages(""), None);
    }

    #[test]
    fn the_remedy_says_what_to_install() {
        assert!(remedy().to_lowercase().contains("chromedriver"));
    }
}
