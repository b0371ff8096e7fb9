//! The page itself: its tags, of which only known ones pass.

use crate::problem::Problem;

/// What the page may do, put in before anything is loaded. What is kept for later is a script of the site; the second thread
/// runs, and pictures are shown, from the page's own memory, and so a thread is under this policy too, which one that is loaded
/// by its address would not be; nothing is ever sent anywhere.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; \
    connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// The script with which Trunk starts a page, spaces apart. Ours takes its place.
const TRUNK: &str = "import init, * as bindings from './orgwright-page.js'; \
    const wasm = await init({ module_or_path: './orgwright-page_bg.wasm' }); window.wasmBindings = bindings; \
    dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\", {detail: {wasm}}));";

/// A file that the page names, as it is served.
pub struct Served {
    /// Its name.
    pub name: String,
    /// What its `integrity` says.
    pub integrity: String,
}

/// The page as it is served. `served` finds a file by the name under which it was built, and makes one file of several. Of the
/// stylesheets one is made, where the first of them stands: one answer to wait for, and a third less to load.
pub fn seal(page: &str, mut served: impl FnMut(&[String]) -> Result<Served, Problem>) -> Result<String, Problem> {
    let (mut out, mut rest) = (String::with_capacity(2 * page.len()), page);
    let mut guarded = false;
    let (mut styles, mut styles_at) = (Vec::new(), 0);
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment.find("-->").ok_or_else(|| wrong("has a comment without an end", rest))?;
            rest = &comment[end + 3..];
            continue;
        }
        let end = rest.find('>').ok_or_else(|| wrong("has a tag without an end", rest))? + 1;
        let (whole, after) = rest.split_at(end);
        rest = after;
        if whole.starts_with("</") || whole.starts_with("<!") {
            out.push_str(whole);
            continue;
        }
        let mut tag = Tag::read(whole)?;
        if !guarded && !["html", "head"].contains(&tag.name) && tag.value("charset").is_none() {
            return Err(wrong("does not begin with its charset, where the policy belongs", whole));
        }
        let mut closing = "";
        if tag.name == "script" {
            closing = "</script>";
            let script = rest.split_once(closing);
            let (inside, after) = script.ok_or_else(|| wrong("has a script without an end", whole))?;
            rest = after;
            let inside = inside.split_whitespace().collect::<Vec<_>>().join(" ");
            let is_named = tag.value("src").is_some();
            if !is_named && inside == TRUNK {
                continue;
            }
            if !is_named || !inside.is_empty() {
                return Err(wrong("has a script of its own", if inside.is_empty() { whole } else { &inside }));
            }
        }
        if tag.is_trunks_preload() {
            continue;
        }
        if let Some(style) = tag.stylesheet()? {
            if styles.is_empty() {
                styles_at = out.len();
            }
            styles.push(style);
            continue;
        }
        tag.seal(&mut served)?;
        out.push_str(&tag.written());
        out.push_str(closing);
        if !guarded && tag.name == "meta" {
            out.push_str(&format!("\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\" />"));
            guarded = true;
        }
    }
    out.push_str(rest);
    if !styles.is_empty() {
        let style = served(&styles)?;
        let (name, integrity) = (style.name, style.integrity);
        out.insert_str(styles_at, &format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\" />"));
    }
    // What went has left its empty lines.
    let lines: Vec<&str> = out.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    Ok(lines.join("\n") + "\n")
}

/// The beginning of what is wrong, with what it is.
fn wrong(what: &'static str, at: &str) -> Problem {
    Problem::Page { what, at: at.chars().take(120).collect() }
}

/// A tag that opens an element.
struct Tag<'a> {
    whole: &'a str,
    name: &'a str,
    attributes: Vec<(&'a str, Option<String>)>,
    closed: bool,
}

impl<'a> Tag<'a> {
    fn read(whole: &'a str) -> Result<Self, Problem> {
        let inside = whole[1..whole.len() - 1].trim_end();
        let closed = inside.ends_with('/');
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let end = inside.find(|c: char| c.is_whitespace()).unwrap_or(inside.len());
        let (name, mut rest) = (&inside[..end], inside[end..].trim_start());
        let plain =
            |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || "-0123456789".contains(c));
        if !plain(name) {
            return Err(wrong("has a tag that is not plainly written", whole));
        }
        let mut attributes = Vec::new();
        while !rest.is_empty() {
            let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
            let attribute = &rest[..end];
            if !plain(attribute) {
                return Err(wrong("has an attribute that is not plainly written", whole));
            }
            rest = rest[end..].trim_start();
            let mut value = None;
            if let Some(after) = rest.strip_prefix('=') {
                let quoted = after.strip_prefix('"').and_then(|after| after.split_once('"'));
                let (text, after) = quoted.ok_or_else(|| wrong("has a value that is not in double quotes", whole))?;
                value = Some(text.to_owned());
                rest = after.trim_start();
            }
            attributes.push((attribute, value));
        }
        Ok(Self { whole, name, attributes, closed })
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(attribute, _)| *attribute == name).and_then(|(_, value)| value.as_deref())
    }

    /// Trunk asks for the wasm ahead; the start script does, with a seal.
    fn is_trunks_preload(&self) -> bool {
        self.name == "link" && self.value("rel") == Some("preload") && self.value("type") == Some("application/wasm")
    }

    /// The file that the tag names as a stylesheet, for whoever reads the page.
    fn stylesheet(&self) -> Result<Option<String>, Problem> {
        if self.name != "link" || self.value("rel") != Some("stylesheet") {
            return Ok(None);
        }
        if self.attributes.iter().any(|(name, _)| !["rel", "href"].contains(name)) {
            return Err(wrong("has a stylesheet that is not like the others", self.whole));
        }
        self.named("href").map(|name| Some(name.to_owned()))
    }

    /// The file of the site that the attribute names.
    fn named(&self, attribute: &str) -> Result<&str, Problem> {
        let value = self.value(attribute).ok_or_else(|| wrong("has a tag that names no file", self.whole))?;
        let name = value.strip_prefix("./").unwrap_or(value);
        if name.is_empty() || name.contains([':', '/', '?', '#', '&']) {
            return Err(wrong("names something that is not a file of the site", self.whole));
        }
        Ok(name)
    }

    /// Names what the tag loads as it is served, and refuses a tag that loads anything in a way not known here.
    fn seal(&mut self, served: &mut impl FnMut(&[String]) -> Result<Served, Problem>) -> Result<(), Problem> {
        match self.name {
            "style" => return Err(wrong("has styles of its own", self.whole)),
            "base" | "iframe" | "frame" | "object" | "embed" | "form" | "audio" | "video" | "source" | "template" => {
                return Err(wrong("has an element that no rule is known for", self.whole));
            }
            "meta" if self.value("http-equiv").is_some() => {
                return Err(wrong("has a policy already: it was sealed before, or two would hold", self.whole));
            }
            "script" => self.check("src", true, served)?,
            "link" => match self.value("rel") {
                Some("modulepreload") => self.check("href", true, served)?,
                Some("icon" | "manifest" | "apple-touch-icon") => self.check("href", false, served)?,
                _ => return Err(wrong("has a link of a kind that no rule is known for", self.whole)),
            },
            "img" => self.check("src", false, served)?,
            _ => {}
        }
        self.refuse_the_rest()
    }

    /// Names the file in the attribute as it is served, with its seal if it is one that a browser checks.
    fn check(
        &mut self,
        attribute: &str,
        integrity: bool,
        served: &mut impl FnMut(&[String]) -> Result<Served, Problem>,
    ) -> Result<(), Problem> {
        if self.value("integrity").is_some() {
            return Err(wrong("has a seal already", self.whole));
        }
        let file = served(&[self.named(attribute)?.to_owned()])?;
        for (_, value) in self.attributes.iter_mut().filter(|(name, _)| *name == attribute) {
            *value = Some(format!("./{}", file.name));
        }
        if integrity {
            self.attributes.push(("integrity", Some(file.integrity)));
        }
        Ok(())
    }

    /// Refuses what the policy would stop, and what could name an address.
    fn refuse_the_rest(&self) -> Result<(), Problem> {
        let known = |name: &str| match self.name {
            "script" | "img" => name == "src",
            "link" => name == "href",
            _ => false,
        };
        for (name, value) in &self.attributes {
            let inline = name.starts_with("on") || *name == "style";
            let address = ["src", "href", "srcset", "action", "formaction", "data", "poster", "ping", "background"]
                .contains(name);
            let within = value.as_deref().is_some_and(|value| value.starts_with('#'));
            if inline || (address && !known(name) && !within) {
                return Err(wrong("has an attribute that no rule is known for", self.whole));
            }
        }
        Ok(())
    }

    fn written(&self) -> String {
        let mut out = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            if let Some(value) = value {
                out.push_str(&format!("=\"{value}\""));
            }
        }
        out.push_str(if self.closed { " />" } else { ">" });
        out
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn sealed(head: &str) -> Result<String, Problem> {
        seal(&format!("<!doctype html>\n<html><head><meta charset=\"utf-8\" />\n{head}\n</head></html>"), |names| {
            let (stem, extension) = names[0].split_once('.').unwrap();
            let others: String = names[1..].iter().map(|name| format!("+{name}")).collect();
            Ok(Served { name: format!("{stem}{others}-1.{extension}"), integrity: "sha384-x".to_owned() })
        })
    }

    fn complaint(head: &str) -> String {
        sealed(head).unwrap_err().to_string()
    }

    #[test]
    fn the_policy_stands_before_anything_that_loads() {
        let page = sealed("<script src=\"start.js\"></script>").unwrap();
        let (policy, script) = (page.find("Content-Security-Policy").unwrap(), page.find("<script").unwrap());
        assert!(policy < script, "{page}");
        for late in ["<script src=\"a.js\"></script>", "<title>"] {
            let page = format!("<html><head>{late}<meta charset=\"utf-8\" /></head></html>");
            let served = |_: &[String]| Ok(Served { name: String::new(), integrity: String::new() });
            assert!(seal(&page, served).unwrap_err().to_string().contains("charset"), "{late}");
        }
    }

    #[test]
    fn scripts_and_stylesheets_are_named_as_served_and_sealed() {
        let page = sealed(
            "<script src=\"rescue.js\" defer></script>\n<link rel=\"stylesheet\" href=\"./a.css\"/>\n\
             <link rel=\"modulepreload\" href=\"./p.js\" crossorigin=\"anonymous\"><link rel=\"icon\" href=\"./i.svg\" />",
        )
        .unwrap();
        for part in [
            "<script src=\"./rescue-1.js\" defer integrity=\"sha384-x\"></script>",
            "<link rel=\"stylesheet\" href=\"./a-1.css\" integrity=\"sha384-x\" />",
            "<link rel=\"modulepreload\" href=\"./p-1.js\" crossorigin=\"anonymous\" integrity=\"sha384-x\">",
            "<link rel=\"icon\" href=\"./i-1.svg\" />",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }

    #[test]
    fn stylesheets_become_one_where_the_first_stood() {
        let page = sealed(
            "<link rel=\"stylesheet\" href=\"./a.css\"/><script src=\"s.js\"></script>\n<link rel=\"stylesheet\" href=\"./b.css\" />",
        )
        .unwrap();
        assert_eq!(page.matches("stylesheet").count(), 1, "{page}");
        let style = page.find("<link rel=\"stylesheet\" href=\"./a+b.css-1.css\" integrity=\"sha384-x\" />").unwrap();
        assert!(style < page.find("s-1.js").unwrap(), "{page}");
    }

    #[test]
    fn what_trunk_puts_in_makes_way() {
        let spaced = TRUNK.replace("; ", ";\n\n");
        let page = sealed(&format!(
            "<script type=\"module\">\n{spaced}\n</script>\n<link rel=\"preload\" href=\"./p.wasm\" as=\"fetch\" type=\"application/wasm\">"
        ))
        .unwrap();
        assert!(!page.contains("wasm\"") && !page.contains("<script"), "{page}");
    }

    #[test]
    fn what_no_rule_is_known_for_is_refused_and_shown() {
        for (head, shown) in [
            ("<script>alert(1)</script>", "alert(1)"),
            ("<script src=\"a.js\">alert(1)</script>", "alert(1)"),
            ("<script type=\"module\">import a from './a.js';</script>", "import a"),
            ("<script src=\"https://example.org/a.js\"></script>", "example.org"),
            ("<script src=\"//example.org/a.js\"></script>", "example.org"),
            ("<script src=\"data:text/javascript,1\"></script>", "data:"),
            ("<script src=\"../a.js\"></script>", "../a.js"),
            ("<script src=\"a.js\" onerror=\"x()\"></script>", "onerror"),
            ("<link rel=\"stylesheet\" href=\"https://example.org/a.css\" />", "example.org"),
            ("<link rel=\"stylesheet\" href=\"a.css\" media=\"print\" />", "print"),
            ("<link rel=\"stylesheet\" />", "stylesheet"),
            ("<link rel=\"preconnect\" href=\"https://example.org\" />", "preconnect"),
            ("<link rel=\"icon\" href=\"data:image/svg+xml,\" />", "data:"),
            ("<style>p { color: red }</style>", "<style>"),
            ("<base href=\"/\" />", "<base"),
            ("<meta http-equiv=\"refresh\" content=\"0\" />", "refresh"),
            ("<p style=\"color: red\">", "style"),
            ("<p onclick=\"x()\">", "onclick"),
            ("<a href=\"https://example.org\">", "example.org"),
            ("<img src='a.svg'>", "'a.svg'"),
            ("<IMG SRC=\"a.svg\">", "<IMG"),
            ("<iframe src=\"a.html\">", "iframe"),
        ] {
            let complaint = complaint(head);
            assert!(complaint.starts_with("index.html ") && complaint.contains(shown), "{head}: {complaint}");
        }
    }

    #[test]
    fn a_page_that_is_cut_off_is_refused() {
        for head in ["<script src=\"a.js\">", "<!-- no end", "<link rel=\"icon\""] {
            let page = format!("<html><head><meta charset=\"utf-8\">{head}");
            assert!(seal(&page, |_| Err(Problem::Missing("file"))).is_err(), "{head}");
        }
    }
}
