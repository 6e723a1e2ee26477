//! XML into memory, for feeds, the sitemap, what libraries gather and the description of a book.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// Writes XML into memory.
pub(crate) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// An empty document that will be indented by two spaces.
    pub(crate) fn new() -> Xml {
        Xml(Writer::new_with_indent(Vec::new(), b' ', 2))
    }

    pub(crate) fn declare(&mut self) {
        self.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    }

    fn event(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("writing to memory cannot fail");
    }

    pub(crate) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let element = quick_xml::events::BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(element));
    }

    pub(crate) fn close(&mut self, name: &str) {
        self.event(Event::End(quick_xml::events::BytesEnd::new(name)));
    }

    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let element = quick_xml::events::BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Empty(element));
    }

    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.0
            .create_element(name)
            .write_text_content(BytesText::new(text))
            .expect("writing to memory cannot fail");
    }

    /// An element whose one child is this, markup already: nothing is added between its tags.
    pub(crate) fn markup(&mut self, name: &str, attributes: &[(&str, &str)], markup: &str) {
        self.open(name, attributes);
        self.event(Event::Text(BytesText::from_escaped(markup)));
        self.close(name);
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_are_escaped() {
        let mut xml = Xml::new();
        xml.declare();
        xml.open("feed", &[("a", "<\"'&>")]);
        xml.text("title", "</title><\"'&>");
        xml.empty("link", &[("href", "?a=1&b=\"2\"")]);
        xml.markup("content", &[("type", "xhtml")], "<div>A <i>B</i> &lt;</div>");
        xml.close("feed");
        let expected = "<?xml version=\"1.0\" encoding=\"utf-8\"?>
<feed a=\"&lt;&quot;&apos;&amp;&gt;\">
  <title>&lt;/title&gt;&lt;&quot;&apos;&amp;&gt;</title>
  <link href=\"?a=1&amp;b=&quot;2&quot;\"/>
  <content type=\"xhtml\"><div>A <i>B</i> &lt;</div></content>
</feed>
";
        assert_eq!(String::from_utf8_lossy(&xml.finish()), expected);
    }
}
