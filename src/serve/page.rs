//! The script that the preview adds to pages, and its own pages for findings and failures.

use std::fmt::Write as _;

use crate::diagnostic::{Diagnostic, Report, Severity};
use crate::markup::escape;
use crate::phrases::Language;
use crate::phrases::table as phrase;
use crate::serve::SCRIPT;

/// Adds the script that reloads a page, before `</body>`, or at the end where there is none.
pub(super) fn with_script(mut page: Vec<u8>, stamp: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at =
        page.windows(END.len()).rposition(|window| window.eq_ignore_ascii_case(END)).unwrap_or(page.len());
    // A file of its own: the content security policy of pages forbids inline scripts.
    let script = format!("<script src=\"{SCRIPT}\" data-build=\"{}\" async></script>\n", escape(stamp));
    page.splice(at..at, script.into_bytes());
    page
}

/// The page that shows the errors of a build; warnings are shown on the terminal only.
pub(super) fn mistakes(report: &Report, language: Language) -> String {
    let errors: Vec<Diagnostic> =
        report.sorted().into_iter().filter(|finding| finding.code.severity() == Severity::Error).collect();
    let heading = phrase::serve_heading(errors.len()).in_language(language);
    let mut list = String::from("<ol>\n");
    for finding in &errors {
        write_finding(&mut list, finding, language);
    }
    list.push_str("</ol>\n");
    whole(&heading, &list, language)
}

/// The page for a failure of the machine or of the program.
pub(super) fn failure(message: &str, language: Language) -> String {
    let heading = phrase::serve_failed().in_language(language);
    whole(&heading, &format!("<p dir=\"auto\">{}</p>\n", escape(message)), language)
}

fn write_finding(out: &mut String, finding: &Diagnostic, language: Language) {
    let code = escape(finding.code.name());
    let _ = writeln!(out, "<li>\n<h2 dir=\"auto\">{}</h2>", escape(&finding.message.in_language(language)));
    let _ = writeln!(out, "<p><code class=\"place\">{}</code></p>", escape(&finding.place.to_string()));
    if let Some(extent) = &finding.extent {
        let _ = writeln!(out, "<p dir=\"auto\">{}</p>", escape(&extent.phrase().in_language(language)));
    }
    if let Some(also) = &finding.also {
        let also = format!("<code class=\"place\">{}</code>", escape(&also.to_string()));
        let _ = writeln!(out, "<p>{}</p>", phrase::finding_see_also(also).in_language(language));
    }
    if let Some(hint) = &finding.hint {
        let _ = writeln!(out, "<p dir=\"auto\">{}</p>", escape(&hint.in_language(language)));
    }
    let _ = writeln!(out, "<p class=\"code\">error[{code}]</p>\n</li>");
}

fn whole(heading: &str, body: &str, language: Language) -> String {
    let (tag, reloads) = (language.tag(), phrase::serve_reloads().in_language(language));
    format!(
        r#"<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading} – Tablecloth</title>
<link rel="icon" href="data:,">
<style>
:root {{ color-scheme: light dark; }}
body {{ max-inline-size: 46rem; margin: 3rem auto; padding-inline: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; }}
ol {{ padding: 0; list-style: none; }}
li {{ margin-block: 1.5rem; padding-inline-start: 1rem; border-inline-start: .25rem solid #c0392b; overflow-wrap: anywhere; }}
li > * {{ margin-block: .25rem; }}
h2 {{ font-size: 1.125rem; }}
code, .code {{ font-family: ui-monospace, monospace; font-size: .9375rem; }}
</style>
</head>
<body>
<main>
<h1>{heading}</h1>
{body}<p>{reloads}</p>
</main>
</body>
</html>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Place};

    #[test]
    fn the_script_stands_before_the_end_of_the_body() {
        let check = |page: &str, expected: &str| {
            let page = String::from_utf8(with_script(page.into(), "1f-0")).expect("it is UTF-8");
            let script = "<script src=\"/__tablecloth/reload.js\" data-build=\"1f-0\" async></script>\n";
            assert_eq!(page, expected.replace("SCRIPT", script));
        };
        check("<body><p>é</body></html>", "<body><p>éSCRIPT</body></html>");
        check("<code>&lt;/body></code></BODY>\n", "<code>&lt;/body></code>SCRIPT</BODY>\n");
        check("<!-- </body> --></body>", "<!-- </body> -->SCRIPT</body>");
        check("<p>no end", "<p>no endSCRIPT");
        check("", "SCRIPT");
    }

    #[test]
    fn what_authors_wrote_is_text_on_the_page_of_mistakes() {
        let mut report = Report::new();
        let evil = phrase::key_missing("<script>\"&'");
        let place = Place { file: "content/<b>.md".into(), line: 2, column: 3 };
        let finding = Diagnostic::new(Code::UnknownKey, place.clone(), evil.clone());
        report.add(finding.hint(evil.clone()).also(place.clone()));
        report.add(Diagnostic::new(Code::UnusedMedia, place, phrase::key_missing("only a warning")));
        let page = mistakes(&report, Language::English);
        assert!(page.contains("There is 1 error<") && page.contains("error[unknown-key]"), "{page}");
        assert_eq!(page.matches("&lt;script&gt;").count(), 2, "{page}");
        assert_eq!(page.matches("content/&lt;b&gt;.md:2:3").count(), 2, "{page}");
        assert!(
            !page.contains("<script") && !page.contains("<b>") && !page.contains("only a warning"),
            "{page}"
        );
        assert!(failure(&evil.to_string(), Language::English).contains("&lt;script&gt;"));
    }
}
