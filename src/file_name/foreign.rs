//! Files that people put beside a text and that cannot be published: what each is, and what to do with it.

use crate::diagnostic::Code;
use crate::media_type;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// Files of one kind.
struct Family {
    /// The word by which the phrases choose what to say.
    word: &'static str,
    /// What to do with them.
    way: Way,
    /// Their endings, in small letters, with spaces between.
    endings: &'static str,
}

#[derive(Clone, Copy)]
enum Way {
    /// Save it in a form that is published, with this ending.
    SaveAs(&'static str),
    /// The file is good; only its ending is another one than programs know.
    Rename(&'static str),
    /// Nothing of it can be published.
    Delete,
    /// Words by the kind: there is no other form.
    Advise,
}

use Way::{Advise, Delete, Rename, SaveAs};

/// What may act in a reader's browser.
const ACTIVE: &[Family] = &[
    Family { word: "drawing", way: SaveAs("png"), endings: "svg svgz" },
    Family {
        word: "web_page",
        way: SaveAs("pdf"),
        endings: "html htm xhtml shtml mht mhtml xml xsl xslt php asp aspx jsp",
    },
    Family { word: "script", way: Delete, endings: "js mjs cjs ts css wasm swf" },
];

/// What readers' browsers do not show, or not all of them.
const FAMILIES: &[Family] = &[
    Family { word: "phone_photograph", way: SaveAs("jpg"), endings: "heic heif hif heics avci" },
    Family {
        word: "raw_photograph",
        way: SaveAs("jpg"),
        endings: "dng nef nrw cr2 cr3 crw arw srf sr2 orf rw2 rwl raf pef srw x3f 3fr fff iiq mrw dcr kdc erf mos raw",
    },
    Family { word: "master", way: SaveAs("jpg"), endings: "tif tiff bmp dib" },
    Family {
        word: "picture",
        way: SaveAs("jpg"),
        endings: "jp2 j2k jpf jpx jxl jxr wdp tga pcx ico dds exr hdr pbm pgm ppm pnm qoi wmf emf",
    },
    Family {
        word: "layered_picture",
        way: SaveAs("png"),
        endings: "psd psb xcf kra ai eps ps cdr afphoto afdesign sketch fig procreate clip dwg dxf",
    },
    Family {
        word: "text",
        way: SaveAs("pdf"),
        endings: "doc docx docm dot dotx odt ott fodt rtf pages wpd wps gdoc tex abw sxw",
    },
    Family {
        word: "table",
        way: SaveAs("csv"),
        endings: "xls xlsx xlsm xlsb ods ots fods numbers gsheet tsv sxc",
    },
    Family { word: "slides", way: SaveAs("pdf"), endings: "ppt pptx pptm pps ppsx odp key gslides" },
    Family {
        word: "layout",
        way: SaveAs("pdf"),
        endings: "indd idml pub pmd qxp qxd afpub sla djvu djv epub mobi azw azw3 fb2 xps oxps",
    },
    Family {
        word: "sound",
        way: SaveAs("mp3"),
        endings: "m4b aac wma aif aiff aifc amr au ra caf mid midi 3ga ac3 dss ape wv",
    },
    Family {
        word: "film",
        way: SaveAs("mp4"),
        endings: "mov qt m4v avi mkv wmv asf flv f4v mpg mpeg mpe m2v vob mts m2ts mod 3gp 3g2 ogv dv mxf rm rmvb divx",
    },
    Family { word: "captions", way: SaveAs("vtt"), endings: "srt sbv sub ssa ass ttml dfxp stl" },
    Family { word: "database", way: SaveAs("csv"), endings: "mdb accdb fp7 fmp12 dbf sqlite sqlite3 db odb" },
    Family {
        word: "data",
        way: SaveAs("csv"),
        endings: "json jsonl geojson yaml yml toml kml kmz gpx shp bib ris ttl rdf ics vcf",
    },
    Family { word: "mail", way: SaveAs("pdf"), endings: "eml msg mbox emlx" },
    Family { word: "package", way: Advise, endings: "zip rar 7z tar gz tgz bz2 xz zst iso dmg sit" },
    Family { word: "shortcut", way: Advise, endings: "url webloc lnk desktop" },
    Family { word: "jpeg", way: Rename("jpg"), endings: "jpe jfif jfi pjpeg pjp jpg_large jpeg_large" },
    Family { word: "plain_text", way: Rename("txt"), endings: "text log asc nfo" },
    Family {
        word: "program",
        way: Delete,
        endings: "exe com bat cmd msi app apk jar sh ps1 vbs scr pkg deb rpm dll py",
    },
    Family {
        word: "leftover",
        way: Delete,
        endings: "tmp temp bak old orig backup crdownload part partial download swp xmp thm aae ini db-journal",
    },
];

/// Whether files with an ending, in small letters, are known by it.
pub(super) fn is_known(ending: &str) -> bool {
    find(ACTIVE, ending).or_else(|| find(FAMILIES, ending)).is_some()
}

/// The finding for a file that may not lie beside a text, by its name: its code, what the file is, and the way out.
pub fn refusal(name: &str) -> (Code, Phrase, Phrase) {
    let Some((stem, ending)) = name.rsplit_once('.').filter(|(_, ending)| is_ending(ending)) else {
        return (
            Code::UnsupportedMedia,
            phrase::media_without_ending(),
            phrase::add_ending(media_type::attachable()),
        );
    };
    let ending = ending.to_lowercase();
    if let Some(family) = find(ACTIVE, &ending) {
        return (Code::ForbiddenMedia, phrase::forbidden_media(), way_out(family, stem));
    }
    match find(FAMILIES, &ending) {
        Some(family) => {
            (Code::UnsupportedMedia, phrase::unsupported_media(family.word, ending), way_out(family, stem))
        }
        None => (
            Code::UnsupportedMedia,
            phrase::unsupported_media("other", ending),
            phrase::attach_as_one_of(media_type::attachable()),
        ),
    }
}

/// Whether what follows the last dot can be an ending: `Dr. Lind` and `letter 12.5.1944` have none.
fn is_ending(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    text.len() <= 12 && text.chars().all(is_letter) && text.contains(|c: char| c.is_ascii_alphabetic())
}

fn find<'f>(families: &'f [Family], ending: &str) -> Option<&'f Family> {
    families.iter().find(|family| family.endings.split(' ').any(|known| known == ending))
}

fn way_out(family: &Family, stem: &str) -> Phrase {
    let named = |ending: &str| format!("{stem}.{ending}");
    match family.way {
        SaveAs(ending) => phrase::save_media_as(family.word, named(ending)),
        Rename(ending) => phrase::rename_file(named(ending)),
        Delete => phrase::delete_it(),
        Advise => phrase::unpack_media(family.word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, what: &str, to_do: &str) {
        let (_, message, hint) = refusal(name);
        let (message, hint) = (message.to_string(), hint.to_string());
        assert!(message.contains(what), "{name}: {message}");
        assert!(hint.contains(to_do), "{name}: {hint}");
    }

    #[test]
    fn a_file_is_told_what_it_is_and_what_to_do() {
        check("IMG_0412.HEIC", "HEIC", "save it as JPEG: `IMG_0412.jpg`");
        check("IMG_0413.heif", "HEIF", "`IMG_0413.jpg`");
        check("DSC_0007.NEF", "raw photograph", "`DSC_0007.jpg`");
        check("_MG_2210.CR2", "raw photograph", "`_MG_2210.jpg`");
        check("poster.psd", "layers", "save it as PNG: `poster.png`");
        check("poster v2.final.ai", "layers", "`poster v2.final.png`");
        check("letter.docx", "word processor", "save it as PDF: `letter.pdf`");
        check("Письмо.doc", "word processor", "`Письмо.pdf`");
        check("lettre.odt", "word processor", "`lettre.pdf`");
        check("names.xlsx", "spreadsheet", "save it as CSV: `names.csv`");
        check("names.ods", "spreadsheet", "`names.csv`");
        check("talk.pptx", "slides", "`talk.pdf`");
        check("programme.indd", "layout", "`programme.pdf`");
        check("book.djvu", "layout", "`book.pdf`");
        check("scan.jp2", "picture", "`scan.jpg`");
        check("visit.mov", "film", "save it as MP4: `visit.mp4`");
        check("visit.m4v", "film", "`visit.mp4`");
        check("interview.aac", "recording", "save it as MP3: `interview.mp3`");
        check("interview.amr", "recording", "`interview.mp3`");
        check("interview.wma", "recording", "save it as MP3: `interview.mp3`");
        check("visit.MOV", "film", "save it as MP4: `visit.mp4`");
        check("visit.srt", "captions", "save them as WebVTT: `visit.vtt`");
        check("map.svg", "act in a reader's browser", "`map.png`");
        check("page.html", "act in a reader's browser", "`page.pdf`");
        check("scan.tif", "feature `images`", "save it as JPEG: `scan.jpg`");
        check("app.js", "act in a reader's browser", "delete it");
        check("photos.zip", "packed", "unpack it");
        check("Twinning.url", "shortcut", "[what it is](https://…)");
        check("photo.jfif", "JPEG", "rename it to `photo.jpg`");
        check("mail.eml", "e-mail", "`mail.pdf`");
        check("members.accdb", "database", "`members.csv`");
        check("setup.exe", "program", "delete it");
        check("letter.docx.bak", "left over", "delete it");
        check("photo.xyz", "`.xyz`", "attach it as one of jpg, jpeg");
        check("photo", "no ending", "jpg, jpeg");
        check("letter of 12.5.1944", "no ending", "jpg, jpeg");
        check("Dr. Lind", "no ending", "jpg, jpeg");
        check("", "no ending", "jpg, jpeg");
    }

    #[test]
    fn only_what_may_act_is_said_to_act() {
        for active in ["a.svg", "a.HTML", "a.xml", "a.js", "a.php", "a.swf"] {
            assert_eq!(refusal(active).0, Code::ForbiddenMedia, "{active}");
        }
        for other in ["a.heic", "a.docx", "a.zip", "a.exe", "a.unknown", "a", "svg"] {
            assert_eq!(refusal(other).0, Code::UnsupportedMedia, "{other}");
        }
    }

    #[test]
    fn every_kind_has_its_words_and_every_ending_one_kind() {
        let mut seen = std::collections::BTreeSet::new();
        for family in ACTIVE.iter().chain(FAMILIES) {
            for ending in family.endings.split(' ') {
                assert!(seen.insert(ending), "{ending} stands twice");
                let is_published = media_type::is_attachable(&format!("a.{ending}"));
                assert!(!is_published || family.word == "master", "{ending} may lie beside a text");
                assert_eq!(ending, ending.to_lowercase());
                if let SaveAs(other) | Rename(other) = family.way {
                    assert!(media_type::is_attachable(&format!("a.{other}")), "{ending}");
                }
            }
        }
        let general = phrase::unsupported_media("other", "x").to_string();
        for family in FAMILIES {
            assert_ne!(phrase::unsupported_media(family.word, "x").to_string(), general, "{}", family.word);
        }
    }
}
