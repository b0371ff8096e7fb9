//! The files of a site: which names which, and what each is called once it is named after its content.

use crate::html::{self, Served};
use crate::problem::Problem;
use crate::script::{self, Naming};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;

/// Files by their names.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The page, which has the address of its folder.
const PAGE: &str = "index.html";
/// What the stylesheets of the page are as one, before it is named after its content.
const STYLE: &str = "style.css";
/// What keeps the site for when there is no connection. Its name must stay, or it could not be renewed.
const SERVICE: &str = "service.js";
/// In it, where the list of all files belongs, and where the hash of that list does.
const ALL: &str = "*";
const VERSION: &str = "#";

/// The site as it is served.
pub fn seal(built: &Files) -> Result<Files, Problem> {
    let mut sealing = Sealing { built, served: BTreeMap::new(), sealed: Files::new() };
    for name in built.keys().filter(|name| ![PAGE, SERVICE].contains(&name.as_str()) && !is_style(name)) {
        sealing.file(name)?;
    }
    let page = built.get(PAGE).ok_or(Problem::Missing(PAGE))?;
    let mut styles = Vec::new();
    let page = html::seal(text(PAGE, page)?, |names| match names {
        [name] if !is_style(name) => {
            let file = sealing.file(name)?;
            Ok(Served { name: file.name.clone(), integrity: file.integrity.clone() })
        }
        names => {
            styles.extend_from_slice(names);
            sealing.styles(names)
        }
    })?;
    if let Some(name) = built.keys().find(|name| is_style(name) && !styles.contains(name)) {
        return Err(Problem::Content { file: name.clone(), what: "is a stylesheet that the page does not name" });
    }
    sealing.sealed.insert(PAGE.to_owned(), page.into_bytes());
    let service = built.get(SERVICE).ok_or(Problem::Missing(SERVICE))?;
    let service = listed(text(SERVICE, service)?, &sealing.sealed)?;
    sealing.sealed.insert(SERVICE.to_owned(), service.into_bytes());
    Ok(sealing.sealed)
}

/// The files in the order in which they are written: at no moment does the page, or what keeps the site, name one that is not there.
pub fn ordered(sealed: &Files) -> impl Iterator<Item = (&String, &Vec<u8>)> {
    let is_last = |name: &str| [PAGE, SERVICE].contains(&name);
    let named = sealed.iter().filter(move |(name, _)| !is_last(name));
    named.chain(sealed.iter().filter(move |(name, _)| is_last(name)))
}

/// A site on its way.
struct Sealing<'a> {
    built: &'a Files,
    /// By the names under which they were built; `None` while the file is being read.
    served: BTreeMap<String, Option<Served>>,
    sealed: Files,
}

impl Sealing<'_> {
    /// The file of that name as it is served, and first whatever it names itself.
    fn file(&mut self, name: &str) -> Result<&Served, Problem> {
        if !self.built.contains_key(name) {
            return Err(Problem::Unknown { file: PAGE.to_owned(), name: name.to_owned() });
        }
        if !matches!(self.served.get(name), Some(Some(_))) {
            if self.served.insert(name.to_owned(), None).is_some() {
                return Err(Problem::Circle(name.to_owned()));
            }
            let content = self.content(name)?;
            let served = Served { name: after_content(name, &content), integrity: integrity(&content) };
            self.sealed.insert(served.name.clone(), content);
            self.served.insert(name.to_owned(), Some(served));
        }
        Ok(self.served[name].as_ref().expect("it was put there just now"))
    }

    /// One stylesheet of these, in their order.
    fn styles(&mut self, names: &[String]) -> Result<Served, Problem> {
        let mut all = String::new();
        for name in names {
            let unknown = || Problem::Unknown { file: PAGE.to_owned(), name: name.clone() };
            let style = text(name, self.built.get(name).ok_or_else(unknown)?)?;
            let refused = |what| Err(Problem::Content { file: name.clone(), what });
            if loads_something(style) {
                return refused("loads something, and no rule is known for that");
            }
            if !is_whole(style) {
                return refused("is not whole: a brace or a comment is open at its end, or closed too often");
            }
            all.push_str(style.trim_end());
            all.push('\n');
        }
        let served = Served { name: after_content(STYLE, all.as_bytes()), integrity: integrity(all.as_bytes()) };
        self.sealed.insert(served.name.clone(), all.into_bytes());
        Ok(served)
    }

    /// What the file holds, with the names of others as they are served.
    fn content(&mut self, name: &str) -> Result<Vec<u8>, Problem> {
        let built = self.built;
        let content = &built[name];
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension {
            // What wasm-bindgen writes names its wasm by what the start scripts tell it.
            "js" if built.contains_key(&name.replace(".js", "_bg.wasm")) => Ok(content.clone()),
            "js" | "webmanifest" => {
                let named = script::renamed(text(name, content)?, |naming| self.naming(name, naming))?;
                Ok(named.into_bytes())
            }
            "wasm" | "svg" => Ok(content.clone()),
            _ => Err(Problem::Content { file: name.to_owned(), what: "is of a kind that no rule is known for" }),
        }
    }

    /// A naming in the file as it is served. The folder itself and what keeps the site are called what they were.
    fn naming(&mut self, file: &str, naming: &Naming<'_>) -> Result<Option<String>, Problem> {
        if !naming.seal && ["", SERVICE].contains(&naming.name) {
            return Ok(None);
        }
        if !self.built.contains_key(naming.name) || [PAGE, SERVICE].contains(&naming.name) {
            return Err(Problem::Unknown { file: file.to_owned(), name: naming.name.to_owned() });
        }
        let served = self.file(naming.name)?;
        let seal = if naming.seal { format!(": \"{}\"", served.integrity) } else { String::new() };
        Ok(Some(format!("\"./{}\"{seal}", served.name)))
    }
}

/// The script that keeps the site, with the list of all files and its hash.
fn listed(service: &str, sealed: &Files) -> Result<String, Problem> {
    let address = |name: &str| if name == PAGE { "./".to_owned() } else { format!("./{name}") };
    let list: Vec<String> =
        sealed.iter().map(|(name, content)| format!("\"{}\": \"{}\"", address(name), integrity(content))).collect();
    let list = list.join(",\n  ");
    let version = short(list.as_bytes());
    let mut put = [false; 2];
    let service = script::renamed(service, |naming| {
        let (place, new) = match (naming.name, naming.seal) {
            (ALL, true) => (0, list.clone()),
            (VERSION, false) => (1, format!("\"{version}\"")),
            ("", false) => return Ok(None),
            (other, _) => return Err(Problem::Unknown { file: SERVICE.to_owned(), name: other.to_owned() }),
        };
        put[place] = true;
        Ok(Some(new))
    })?;
    if put == [true; 2] {
        Ok(service)
    } else {
        Err(Problem::Content { file: SERVICE.to_owned(), what: "has no place for the list of files and its hash" })
    }
}

fn is_style(name: &str) -> bool {
    name.ends_with(".css")
}

/// Whether nothing of a stylesheet is open at its end, which would swallow what is put behind it. It knows comments and braces, and
/// refuses rather than understands a brace within a string.
fn is_whole(style: &str) -> bool {
    let (mut depth, mut rest) = (0_u32, style);
    while let Some(at) = rest.find(['{', '}', '/']) {
        let (sign, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = after;
        match sign {
            b'{' => depth += 1,
            b'}' => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return false,
            },
            _ => {
                if let Some(comment) = after.strip_prefix('*') {
                    let Some(end) = comment.find("*/") else { return false };
                    rest = &comment[end + 2..];
                }
            }
        }
    }
    depth == 0
}

/// Whether a stylesheet may load another file, whichever of the ways it names it in; letters of CSS’s own words are alike, large and
/// small.
fn loads_something(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    ["url(", "src(", "image(", "image-set(", "@import"].iter().any(|way| style.contains(way))
}

fn text<'a>(name: &str, content: &'a [u8]) -> Result<&'a str, Problem> {
    str::from_utf8(content).map_err(|_| Problem::Content { file: name.to_owned(), what: "is not text" })
}

/// `a.js` with this content is served as `a-0123456789abcdef.js`.
fn after_content(name: &str, content: &[u8]) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{extension}", short(content))
}

/// Sixteen digits of the hash: enough to tell apart what was ever served.
fn short(content: &[u8]) -> String {
    Sha256::digest(content)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a browser is told to hold the content against.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const HEAD: &str = "<!doctype html><html><head><meta charset=\"utf-8\">";

    fn files(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, content)| ((*name).to_owned(), content.as_bytes().to_vec())).collect()
    }

    /// A small whole site, with these files in it or in place of its own.
    fn site(others: &[(&str, &str)]) -> Files {
        let page =
            format!("{HEAD}<script src=\"start.js\"></script><link rel=\"stylesheet\" href=\"./a.css\"></head></html>");
        let mut site = files(&[
            ("index.html", &page),
            ("start.js", "go({ \"./page.js\": \"\", \"./page_bg.wasm\": \"\" }, \"./service.js\");"),
            ("page.js", "import \"./page_bg.js\";"),
            ("page_bg.wasm", "wasm"),
            ("a.css", "p { color: red }"),
            ("service.js", "const FILES = { \"./*\": \"\" }, VERSION = \"./#\", HERE = \"./\";"),
        ]);
        site.extend(files(others));
        site
    }

    fn content<'a>(sealed: &'a Files, begins: &str) -> (&'a str, &'a str) {
        let (name, content) = sealed.iter().find(|(name, _)| name.starts_with(begins)).unwrap();
        (name, str::from_utf8(content).unwrap())
    }

    fn complaint(others: &[(&str, &str)]) -> String {
        seal(&site(others)).unwrap_err().to_string()
    }

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // printf "alert('Hello, world.');" | openssl dgst -sha384 -binary | openssl base64 -A
        let example = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), example);
    }

    #[test]
    fn every_file_but_two_is_named_after_its_content_and_none_is_lost() {
        let built = site(&[]);
        let sealed = seal(&built).unwrap();
        assert_eq!(sealed.len(), built.len());
        for (name, content) in &sealed {
            let hashed = name.contains(&short(content));
            assert_eq!(hashed, !["index.html", "service.js"].contains(&name.as_str()), "{name}");
        }
    }

    #[test]
    fn a_file_is_named_by_others_as_it_is_served_and_with_its_seal() {
        let sealed = seal(&site(&[])).unwrap();
        let (start, text) = content(&sealed, "start-");
        let (wasm, _) = content(&sealed, "page_bg-");
        assert!(text.contains(&format!("\"./{wasm}\": \"{}\"", integrity(b"wasm"))), "{text}");
        assert!(text.contains("\"./service.js\""), "{text}");
        let page = content(&sealed, "index.html").1;
        assert!(page.contains(&format!("src=\"./{start}\" integrity=\"{}\"", integrity(text.as_bytes()))), "{page}");
        assert_eq!(content(&sealed, "page-").1, "import \"./page_bg.js\";", "what wasm-bindgen wrote is left alone");
    }

    #[test]
    fn one_byte_anywhere_changes_every_name_on_the_way_to_the_page_and_the_version() {
        let (before, after) = (seal(&site(&[])).unwrap(), seal(&site(&[("page_bg.wasm", "wasn")])).unwrap());
        for begins in ["page_bg-", "start-"] {
            assert_ne!(content(&before, begins).0, content(&after, begins).0, "{begins}");
        }
        assert_eq!(content(&before, "style-").0, content(&after, "style-").0);
        for name in ["index.html", "service.js"] {
            assert_ne!(content(&before, name).1, content(&after, name).1, "{name}");
        }
    }

    #[test]
    fn what_names_others_is_written_after_them_and_nothing_is_left_out() {
        let sealed = seal(&site(&[("zone.svg", "<svg/>")])).unwrap();
        let names: Vec<&str> = ordered(&sealed).map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[names.len() - 2..], ["index.html", "service.js"]);
        assert_eq!(names.len(), sealed.len());
    }

    #[test]
    fn stylesheets_are_one_in_the_order_of_the_page() {
        let link = |name: &str| format!("<link rel=\"stylesheet\" href=\"./{name}\">");
        let page = format!("{HEAD}{}{}<script src=\"start.js\"></script>", link("z.css"), link("a.css"));
        let sealed = seal(&site(&[("index.html", &page), ("z.css", "p { color: blue } /* } */\n\n")])).unwrap();
        let (name, style) = content(&sealed, "style-");
        assert_eq!(style, "p { color: blue } /* } */\np { color: red }\n");
        assert_eq!(sealed.keys().filter(|name| name.ends_with(".css")).count(), 1);
        let page = content(&sealed, "index.html").1;
        assert!(page.contains(&format!("href=\"./{name}\" integrity=\"{}\"", integrity(style.as_bytes()))), "{page}");
    }

    #[test]
    fn the_same_site_is_sealed_the_same() {
        assert_eq!(seal(&site(&[])).unwrap(), seal(&site(&[])).unwrap());
    }

    #[test]
    fn what_keeps_the_site_lists_all_of_it_but_itself() {
        let sealed = seal(&site(&[("icon.svg", "<svg/>")])).unwrap();
        let service = content(&sealed, "service.js").1;
        for (name, content) in sealed.iter().filter(|(name, _)| *name != "service.js") {
            let address = if name == "index.html" { "" } else { name };
            assert!(service.contains(&format!("\"./{address}\": \"{}\"", integrity(content))), "{name}: {service}");
        }
        assert!(!service.contains("service.js") && !service.contains("./#"), "{service}");
    }

    #[test]
    fn what_is_not_known_is_refused_by_name() {
        let page = format!("{HEAD}<script src=\"gone.js\"></script>");
        for (others, shown) in [
            ([("start.js", "go({ \"./gone.wasm\": \"\" })")], "start.js names “gone.wasm”"),
            ([("start.js", "go({ \"./service.js\": \"\" })")], "start.js names “service.js”"),
            ([("start.js", "go(\"./start.js\")")], "start.js names itself"),
            ([("a.css", "p { background: url(x.png) }")], "a.css loads something"),
            ([("a.css", "@import \"b.css\";")], "a.css loads something"),
            ([("a.css", "@IMPORT \"b.css\";")], "a.css loads something"),
            ([("a.css", "p { background: image-set(\"x.png\" 1x) }")], "a.css loads something"),
            ([("a.css", "p { color: red")], "a.css is not whole"),
            ([("a.css", "} p { color: red }")], "a.css is not whole"),
            ([("a.css", "p { color: red } /* { } ")], "a.css is not whole"),
            ([("b.css", "p { color: red }")], "b.css is a stylesheet that the page does not name"),
            ([("font.woff", "font")], "font.woff is of a kind"),
            ([("service.js", "const FILES = { \"./*\": \"\" };")], "service.js has no place"),
            ([("service.js", "load(\"./a.css\")")], "service.js names “a.css”"),
            ([("index.html", &page)], "“gone.js”"),
        ] {
            let complaint = complaint(&others);
            assert!(complaint.contains(shown), "{others:?}: {complaint}");
        }
        // What cannot be read cannot be looked through.
        let mut latin = site(&[]);
        latin.insert("a.css".to_owned(), b"/* \xe9 */ p { background: url(x.png) }".to_vec());
        assert_eq!(seal(&latin).unwrap_err().to_string(), "a.css is not text");
        for missing in ["index.html", "service.js"] {
            let mut site = site(&[]);
            site.remove(missing);
            assert!(seal(&site).unwrap_err().to_string().contains(missing));
        }
    }

    #[test]
    fn a_site_is_sealed_once() {
        assert!(seal(&seal(&site(&[])).unwrap()).is_err());
    }
}
