//! Finished XHTML → the same with other tags. It is what [`crate::excerpt`] has written: `<` and `>` stand around tags only,
//! and attributes between double quotes.

/// Writes each tag as `change` has it, which gets what stands between `<` and `>`; `None` leaves it as it is.
pub(crate) fn with_tags(text: &str, mut change: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        out.push_str(&rest[..start]);
        let tag = &rest[start..end];
        match change(tag.trim_matches(['<', '>'])) {
            Some(changed) => out.push_str(&changed),
            None => out.push_str(tag),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// The value of an attribute of a tag.
pub(crate) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let end = tag[start..].find('"')?;
    Some(&tag[start..start + end])
}

/// A tag with another value for an attribute that it has.
pub(crate) fn with_attribute(tag: &str, name: &str, value: &str) -> String {
    match attribute(tag, name) {
        Some(old) => {
            let start = old.as_ptr() as usize - tag.as_ptr() as usize;
            format!("{}{value}{}", &tag[..start], &tag[start + old.len()..])
        }
        None => tag.to_owned(),
    }
}

/// The text with headings that stand so many levels lower; below the sixth there is none.
pub(crate) fn lowered(text: &str, levels: u32) -> String {
    let lower = |tag: &str| {
        let (slash, name) = tag.strip_prefix('/').map_or(("", tag), |name| ("/", name));
        let level = name.strip_prefix('h')?.chars().next()?.to_digit(10)?;
        let rest = name.get(2..)?;
        // Not `hr`, nor a longer name.
        let is_heading = (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with(' '));
        is_heading.then(|| format!("<{slash}h{}{rest}>", (level + levels).min(6)))
    };
    with_tags(text, lower)
}

/// The text as it stands among others on one page, as HTML: elements without an end have no slash (drawings keep theirs), and
/// its sections are no landmarks, of which there would be hundreds of one name.
pub(crate) fn as_html(text: &str) -> String {
    with_tags(text, |tag| {
        if tag.starts_with("section ") {
            let kept = ["class", "id", "lang", "dir"].into_iter().filter_map(|name| {
                let value = attribute(tag, name)?;
                Some(format!(" {name}=\"{value}\""))
            });
            return Some(format!("<section{}>", kept.collect::<String>()));
        }
        let tag = tag.strip_suffix('/')?;
        let name = tag.split(' ').next().unwrap_or(tag);
        matches!(name, "br" | "col" | "hr" | "img" | "wbr").then(|| format!("<{}>", tag.trim_end()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_stand_lower() {
        let check = |text: &str, expected: &str| assert_eq!(lowered(text, 2), expected);
        check("<h1 id=\"a\">A</h1><p>B</p>", "<h3 id=\"a\">A</h3><p>B</p>");
        check(
            "<h2>A <em>h2</em></h2><hr/><header>C</header>",
            "<h4>A <em>h2</em></h4><hr/><header>C</header>",
        );
        check("<h5>A</h5><h6>B</h6>", "<h6>A</h6><h6>B</h6>");
    }

    #[test]
    fn on_a_page_there_are_no_slashes_and_no_landmarks() {
        let section = "<section aria-labelledby=\"a\" class=\"notes\" role=\"doc-endnotes\">";
        assert_eq!(as_html(section), "<section class=\"notes\">");
        let text = "<p><img alt=\"\"/><br/><svg><path d=\"M0\"/></svg></p>";
        assert_eq!(as_html(text), "<p><img alt=\"\"><br><svg><path d=\"M0\"/></svg></p>");
    }

    #[test]
    fn attributes_are_found_and_changed() {
        let tag = "a class=\"b\" href=\"#c\" hreflang=\"d\"";
        assert_eq!(attribute(tag, "href"), Some("#c"));
        assert_eq!(attribute(tag, "lang"), None);
        assert_eq!(with_attribute(tag, "href", "x"), "a class=\"b\" href=\"x\" hreflang=\"d\"");
        assert_eq!(with_attribute(tag, "id", "x"), tag);
    }

    #[test]
    fn other_tags_stay_as_they_are() {
        let text = "<p>A &lt;b&gt; <br/>\u{2}</p>";
        assert_eq!(with_tags(text, |_| None), text);
        assert_eq!(with_tags(text, |tag| (tag == "br/").then(|| "<hr/>".into())), text.replace("br", "hr"));
    }
}
