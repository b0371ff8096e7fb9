//! `cargo xtask run`: the app on this machine.

use crate::problem::Problem;
use crate::project::{Project, step};
use crate::site;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// The ports to try, in order.
pub const PORTS: std::ops::RangeInclusive<u16> = 8080..=8180;

/// What the page is made of. Left alone, Trunk would build again for every test, picture and log beside it.
const SOURCES: [&str; 5] = ["index.html", "Cargo.toml", "site", "src", "styles"];

pub fn run(project: &Project) -> Result<(), Problem> {
    site::ensure(project)?;
    let port = free_port(PORTS).ok_or(Problem::NoPort { first: *PORTS.start(), last: *PORTS.end() })?;
    // A folder of its own: pages served here reload themselves when the sources change, which dist/ must not.
    let mut server =
        site::trunk(project, &["serve", "--release", "--dist", "target/serve", "--port", &port.to_string()]);
    for source in SOURCES.into_iter().filter(|source| project.root().join(source).exists()) {
        server.args(["--watch", source]);
    }
    // Announced once the server answers, so that the address stands below the build's own output.
    thread::spawn(move || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        println!("\n  Orgwright is running at  http://127.0.0.1:{port}/\n  Stop it with Ctrl+C.\n");
    });
    step("Building the app and serving it", server)
}

/// The first port of the range on which nothing listens.
pub fn free_port(mut range: std::ops::RangeInclusive<u16>) -> Option<u16> {
    range.find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_eq!(free_port(port..=port), None);
        drop(taken);
        assert_eq!(free_port(port..=port), Some(port));
    }
}
