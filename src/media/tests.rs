//! Files made byte by byte, as cameras, recorders and strangers leave them.

use std::io::Cursor;
use std::time::Duration;

use super::*;

/// A box of MPEG-4.
fn boxed(kind: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let size = u32::try_from(body.len() + 8).expect("it is short");
    [&size.to_be_bytes(), kind.as_slice(), &body].concat()
}

/// A film or a sound of 90.5 seconds, with tracks of these handlers and forms.
fn mp4(brand: &[u8; 4], tracks: &[Vec<u8>]) -> Vec<u8> {
    let numbers =
        |numbers: &[u32]| numbers.iter().flat_map(|number| number.to_be_bytes()).collect::<Vec<u8>>();
    let mvhd = boxed(b"mvhd", &[&numbers(&[0, 0, 0, 1000, 90_500])]);
    // What is played may stand before the tables.
    let moov = boxed(b"moov", &[&mvhd, &tracks.concat()]);
    [boxed(b"ftyp", &[brand, b"\0\0\0\0"]), boxed(b"mdat", &[b"played"]), moov].concat()
}

fn track(handler: &[u8; 4], form: &[u8; 4], sides: (u32, u32), is_turned: bool) -> Vec<u8> {
    let matrix: [u32; 9] = if is_turned {
        [0, 0x1_0000, 0, 0xFFFF_0000, 0, 0, 0, 0, 0x4000_0000]
    } else {
        [0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000]
    };
    let numbers = [&[0_u32; 10][..], &matrix, &[sides.0 << 16, sides.1 << 16]].concat();
    let tkhd: Vec<u8> = numbers.iter().flat_map(|number| number.to_be_bytes()).collect();
    let hdlr = boxed(b"hdlr", &[&[0; 8], handler, &[0; 12]]);
    let sample = boxed(form, &[&[0; 24], &640_u16.to_be_bytes(), &360_u16.to_be_bytes(), &[0; 50]]);
    let stsd = boxed(b"stsd", &[&[0; 4], &1_u32.to_be_bytes(), &sample]);
    let minf = boxed(b"minf", &[&boxed(b"stbl", &[&stsd])]);
    boxed(b"trak", &[&boxed(b"tkhd", &[&tkhd]), &boxed(b"mdia", &[&hdlr, &minf])])
}

/// A picture of 400 × 300 pixels, which may have to be turned.
fn avif(is_turned: bool) -> Vec<u8> {
    let ispe =
        |width: u32, height: u32| boxed(b"ispe", &[&[0; 4], &width.to_be_bytes(), &height.to_be_bytes()]);
    // The first is that of a thumbnail.
    let ipco = boxed(b"ipco", &[&ispe(40, 30), &ispe(400, 300), &boxed(b"irot", &[&[u8::from(is_turned)]])]);
    let ipma = boxed(b"ipma", &[&[0; 4], &2_u32.to_be_bytes(), &[0, 2, 1, 0x81, 0, 1, 2, 0x82, 0x83]]);
    let meta =
        boxed(b"meta", &[&[0; 4], &boxed(b"pitm", &[&[0, 0, 0, 0, 0, 1]]), &boxed(b"iprp", &[&ipco, &ipma])]);
    [boxed(b"ftyp", &[b"avif", b"\0\0\0\0"]), meta].concat()
}

/// An element of EBML, whose size is one byte.
fn element(id: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [id, &[0x80 | u8::try_from(body.len()).expect("it is short")], &body].concat()
}

/// A film of 12.5 seconds as a browser records it: nobody knows how long the segment will be.
fn webm(doc_type: &[u8], track: &[u8]) -> Vec<u8> {
    let header = element(&ebml::MARK, &[&element(&[0x42, 0x82], &[doc_type])]);
    let info = element(&[0x15, 0x49, 0xA9, 0x66], &[&element(&[0x44, 0x89], &[&12_500_f64.to_be_bytes()])]);
    let tracks = element(&[0x16, 0x54, 0xAE, 0x6B], &[track]);
    let segment = [&[0x18, 0x53, 0x80, 0x67, 0x01][..], &[0xFF; 7], &info, &tracks].concat();
    [header, segment].concat()
}

/// A track of film that is stored in 640 × 360 pixels, with what says how it is shown.
fn webm_video_with(shown: &[u8]) -> Vec<u8> {
    let video = element(&[0xE0], &[&element(&[0xB0], &[&[2, 128]]), &element(&[0xBA], &[&[1, 104]]), shown]);
    element(&[0xAE], &[&element(&[0x83], &[&[1]]), &video])
}

fn webm_video() -> Vec<u8> {
    webm_video_with(b"")
}

/// A page of Ogg: whether a stream begins on it, which one, its last sample, and what is on it.
fn ogg_page(is_first: bool, serial: u8, last_sample: u64, packet: &[u8]) -> Vec<u8> {
    let length = u8::try_from(packet.len()).expect("it is short");
    let head = [b"OggS\0".as_slice(), &[u8::from(is_first) * 2], &last_sample.to_le_bytes()].concat();
    [head.as_slice(), &[serial, 0, 0, 0], &[0; 8], &[1, length], packet].concat()
}

fn ogg(packet: &[u8], last_sample: u64) -> Vec<u8> {
    [ogg_page(true, 7, 0, packet), ogg_page(false, 7, last_sample, b"played")].concat()
}

fn wave(form: u16, size: u32) -> Vec<u8> {
    let mut bytes =
        [b"RIFF\0\0\0\0WAVELIST\x03\0\0\0abc\0fmt \x10\0\0\0".as_slice(), &form.to_le_bytes()].concat();
    bytes.extend([1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0]);
    bytes.extend([b"data".as_slice(), &size.to_le_bytes(), &[0; 8000]].concat());
    bytes
}

/// Frames of MP3 with these bit rates, by the number that the head of a frame has for them; 44.1 kHz, two channels.
fn mp3_frames(rates: impl IntoIterator<Item = u8>) -> Vec<u8> {
    const KILOBITS: [usize; 15] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    let frame = |rate: u8| {
        let mut frame = vec![0; 144_000 * KILOBITS[usize::from(rate)] / 44_100];
        frame[..4].copy_from_slice(&[0xFF, 0xFB, rate << 4, 0x00]);
        frame
    };
    rates.into_iter().flat_map(frame).collect()
}

fn mp3(tag: usize, note: &[u8], frames: usize) -> Vec<u8> {
    let mut bytes = if tag > 0 {
        let size = u8::try_from(tag).expect("it is short");
        [b"ID3\x04\0\0\0\0\0".as_slice(), &[size], &vec![0; tag]].concat()
    } else {
        Vec::new()
    };
    // 128 kilobits a second, 44.1 kHz, two channels: 417 bytes.
    for number in 0..frames {
        let mut frame = vec![0; 417];
        frame[..4].copy_from_slice(&[0xFF, 0xFB, 0x90, 0x00]);
        if number == 0 {
            frame[36..36 + note.len()].copy_from_slice(note);
        }
        bytes.extend(frame);
    }
    bytes
}

fn flac() -> Vec<u8> {
    let bits = (44_100_u64 << 44) | (1 << 41) | (15 << 36) | 441_000;
    [b"fLaC\x80\0\0\x22".as_slice(), &[0; 10], &bits.to_be_bytes(), &[0; 16]].concat()
}

type Found = Result<(Option<(u32, u32)>, Option<f64>, Option<&'static str>), MediaFault>;

#[track_caller]
fn check(name: &str, bytes: &[u8], expected: Found) {
    let found = measure(name, Cursor::new(bytes)).expect("memory can be read").expect("it is of this room");
    let expected = expected.map(|(sides, length, unplayable)| {
        (sides, length.map(Duration::from_secs_f64), unplayable.map(str::to_owned))
    });
    let found = found.map(|file| {
        assert_eq!(file.size, bytes.len() as u64);
        (file.measures.sides, file.measures.duration, file.measures.unplayable)
    });
    assert_eq!(found, expected, "{name}");
}

#[test]
fn pictures_that_move_have_sides() {
    check("a.gif", b"GIF89a\x40\x01\xF0\0\0\0\0;", Ok((Some((320, 240)), None, None)));
    check("a.GIF", b"GIF87a\x01\0\x01\0\0\0\0;", Ok((Some((1, 1)), None, None)));
    check("a.gif", b"GIF89a\0\0\x01\0\0\0\0;", Err(MediaFault::Broken));
    check("a.gif", b"GIF89a\x01", Err(MediaFault::Broken));
    check("a.gif", b"GIF89a\x40\x01\xF0\0\0\0\0;\0\0\r\n", Ok((Some((320, 240)), None, None)));
    check("a.gif", b"GIF89a\x40\x01\xF0\0\0\0\0,\x01", Err(MediaFault::Broken));
    check("a.avif", &avif(false), Ok((Some((400, 300)), None, None)));
    check("a.avif", &avif(true), Ok((Some((300, 400)), None, None)));
    check("a.avif", &avif(false)[..60], Err(MediaFault::Broken));
    let cut = [avif(false), b"\0\0\0\x20mdatcut".to_vec()].concat();
    check("a.avif", &cut, Err(MediaFault::Broken));
}

#[test]
fn film_has_sides_and_a_length() {
    let upright = track(b"vide", b"avc1", (1280, 720), false);
    let sound = track(b"soun", b"mp4a", (0, 0), false);
    let check_mp4 = |tracks: &[Vec<u8>], expected: Found| check("a.mp4", &mp4(b"isom", tracks), expected);
    check_mp4(&[sound.clone(), upright.clone()], Ok((Some((1280, 720)), Some(90.5), None)));
    check_mp4(&[track(b"vide", b"av01", (1280, 720), true)], Ok((Some((720, 1280)), Some(90.5), None)));
    check_mp4(&[track(b"vide", b"vp09", (0, 0), false)], Ok((Some((640, 360)), Some(90.5), None)));
    // A telephone's film that few browsers play, and one whose sound they do not.
    check_mp4(
        &[track(b"vide", b"hvc1", (1280, 720), false)],
        Ok((Some((1280, 720)), Some(90.5), Some("hvc1"))),
    );
    check_mp4(
        &[upright.clone(), track(b"soun", b"ac-3", (0, 0), false)],
        Ok((Some((1280, 720)), Some(90.5), Some("ac-3"))),
    );
    check_mp4(std::slice::from_ref(&sound), Err(MediaFault::OnlySound));
    check_mp4(&[], Err(MediaFault::Broken));
    check("a.mp4", &mp4(b"isom", std::slice::from_ref(&upright))[..200], Err(MediaFault::Broken));
    // Cut off behind its tables, and with what a program left at its end.
    let with_end = |end: &[u8]| [mp4(b"isom", std::slice::from_ref(&upright)), end.to_vec()].concat();
    check("a.mp4", &with_end(b"\0\0\x10\0mdatcut"), Err(MediaFault::Broken));
    check("a.mp4", &with_end(b"\0\0\0\0mdatlive"), Ok((Some((1280, 720)), Some(90.5), None)));
    check("a.mp4", &with_end(b"padding, padding"), Ok((Some((1280, 720)), Some(90.5), None)));
    check("a.mp4", &mp4(b"qt  ", &[upright]), Err(MediaFault::Mismatch(Some("mov"))));
    check("a.mp4", &boxed(b"ftyp", &[b"heic"]), Err(MediaFault::Mismatch(Some("heic"))));

    check("a.webm", &webm(b"webm", &webm_video()), Ok((Some((640, 360)), Some(12.5), None)));
    let sound = element(&[0xAE], &[&element(&[0x83], &[&[2]])]);
    check("a.webm", &webm(b"webm", &sound), Err(MediaFault::OnlySound));
    check("a.webm", &webm(b"matroska", &webm_video()), Err(MediaFault::Mismatch(Some("mkv"))));
    check("a.webm", &webm(b"webm", &webm_video())[..40], Err(MediaFault::Broken));
}

#[test]
fn a_film_has_the_sides_that_are_shown() {
    let check_webm = |shown: &[&[u8]], sides: (u32, u32)| {
        let track = webm_video_with(&shown.concat());
        check("a.webm", &webm(b"webm", &track), Ok((Some(sides), Some(12.5), None)));
    };
    let wide = element(&[0x54, 0xB0], &[&[3, 85]]);
    let high = element(&[0x54, 0xBA], &[&[2, 88]]);
    let unit = |unit: u8| element(&[0x54, 0xB2], &[&[unit]]);
    check_webm(&[&wide], (853, 360));
    check_webm(&[&wide, &high, &unit(0)], (853, 600));
    // A ratio of 4 : 3, of 16 : 9, and one that divides by nothing.
    let ratio = |wide: u8, high: u8| {
        [element(&[0x54, 0xB0], &[&[wide]]), element(&[0x54, 0xBA], &[&[high]]), unit(3)].concat()
    };
    check_webm(&[&ratio(4, 3)], (640, 480));
    check_webm(&[&ratio(2, 1)], (720, 360));
    check_webm(&[&ratio(0, 0)], (640, 360));
    // Centimetres.
    check_webm(&[&wide, &high, &unit(1)], (640, 360));
    // Sixty rows above and sixty below are not shown.
    // A film of which nothing is left.
    let all_cut = [element(&[0x54, 0xCC], &[&[2, 128]]), unit(3)].concat();
    check("a.webm", &webm(b"webm", &webm_video_with(&all_cut)), Err(MediaFault::Broken));
    let cut = [element(&[0x54, 0xBB], &[&[60]]), element(&[0x54, 0xAA], &[&[60]])].concat();
    check_webm(&[&cut], (640, 240));
}

#[test]
fn sound_in_mp3_has_a_length_where_its_frames_are_alike() {
    let check_mp3 = |bytes: &[u8], length: Option<f64>| check("a.mp3", bytes, Ok((None, length, None)));
    check_mp3(&mp3_frames([9; 400]), Some(10.425));
    check_mp3(&[mp3_frames([9; 4]), b"TAGA song".to_vec()].concat(), Some(0.104));
    // The bit rate changes at once, and only after the first 64 KiB.
    check_mp3(&mp3_frames([5, 9, 14, 9, 5]), None);
    check_mp3(&mp3_frames([[9; 200], [14; 200]].concat()), None);
    check_mp3(&mp3_frames([[9; 400], [5; 400], [9; 400]].concat()), None);
    check_mp3(&[mp3_frames([9; 2]), b"no frame at all".to_vec()].concat(), None);
    let mut noted = mp3_frames([9, 14, 5]);
    noted[36..54].copy_from_slice(b"VBRI\0\x01\0\0\0\0\0\0\0\0\0\0\x10\0");
    check_mp3(&noted, Some(106.997));
}

#[test]
fn sound_has_a_length() {
    check("a.m4a", &mp4(b"M4A ", &[track(b"soun", b"mp4a", (0, 0), false)]), Ok((None, Some(90.5), None)));
    check(
        "a.m4a",
        &mp4(b"isom", &[track(b"soun", b"alac", (0, 0), false)]),
        Ok((None, Some(90.5), Some("alac"))),
    );
    let opus = [b"OpusHead\x01\x02".as_slice(), &312_u16.to_le_bytes(), &[0; 7]].concat();
    check("a.opus", &ogg(&opus, 48_000 * 3 + 312), Ok((None, Some(3.0), None)));
    check("a.ogg", &ogg(&opus, u64::MAX), Ok((None, None, None)));
    let vorbis = [b"\x01vorbis\0\0\0\0\x01".as_slice(), &44_100_u32.to_le_bytes(), &[0; 14]].concat();
    check("a.oga", &ogg(&vorbis, 66_150), Ok((None, Some(1.5), None)));
    // Less than a thousandth of a second is no length.
    check("a.oga", &ogg(&vorbis, 44), Ok((None, None, None)));
    check("a.ogg", &ogg(b"Speex   1.2", 1), Ok((None, None, Some("Speex"))));
    check("a.ogg", &ogg(b"\x80theora", 1), Err(MediaFault::Mismatch(Some("ogv"))));
    check("a.ogg", b"OggS", Err(MediaFault::Broken));
    let streams = |forms: [&[u8]; 2]| {
        let pages = forms.iter().zip(1..).map(|(form, serial)| ogg_page(true, serial, 0, form));
        let ends = [ogg_page(false, 2, 48_000 * 3, b"played"), ogg_page(false, 1, 9, b"played")];
        [pages.collect::<Vec<_>>().concat(), ends.concat()].concat()
    };
    check("a.ogg", &streams([&vorbis, b"\x80theora"]), Err(MediaFault::Mismatch(Some("ogv"))));
    // An index of what follows is no sound, and has samples of its own.
    let opus = [b"OpusHead\x01\x02".as_slice(), &[0; 9]].concat();
    check("a.ogg", &streams([b"fishead\0", &opus]), Ok((None, Some(3.0), None)));
    check("a.wav", &wave(1, 8000), Ok((None, Some(0.5), None)));
    check("a.wav", &wave(1, 8001), Err(MediaFault::Broken));
    check("a.wav", &wave(1, 0), Ok((None, Some(0.5), None)));
    check("a.wav", &wave(1, 0x7FFF_FFFF - 36), Ok((None, Some(0.5), None)));
    check("a.wav", &wave(1, u32::MAX), Ok((None, Some(0.5), None)));
    check("a.wav", &wave(0x55, 8000), Ok((None, Some(0.5), Some("WAVE 0x0055"))));
    check("a.wav", b"RIFF\0\0\0\0WAVE", Err(MediaFault::Broken));
    check("a.flac", &flac(), Ok((None, Some(10.0), None)));
    check("a.mp3", &mp3(0, b"", 100), Ok((None, Some(2.606), None)));
    check("a.mp3", &mp3(20, b"Xing\0\0\0\x01\0\0\x10\0", 2), Ok((None, Some(106.997), None)));
    check("a.mp3", b"ID3\x04\0\0\0\0\0\x05", Err(MediaFault::Broken));
}

#[test]
fn an_ending_says_what_a_file_is() {
    check("a.pdf", b"%PDF-1.4\n", Ok((None, None, None)));
    check("a.pdf", b"\n\n%PDF-1.4\n", Ok((None, None, None)));
    check("a.txt", b"Dear friends", Ok((None, None, None)));
    check("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nSo\n", Ok((None, None, None)));
    check("a.vtt", b"1\n00:00:01,000", Err(MediaFault::NoCaptions));
    for empty in ["a.csv", "a.txt", "a.pdf", "a.vtt", "a.mp4", "a.gif"] {
        check(empty, b"", Err(MediaFault::Empty));
    }
    check("a.pdf", b"PK\x03\x04\x14\0[Content_Types].xml\x02word/", Err(MediaFault::Mismatch(Some("docx"))));
    check("a.pdf", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Err(MediaFault::Mismatch(Some("doc"))));
    check("a.pdf", b"Dear friends", Err(MediaFault::Mismatch(None)));
    check("a.csv", b"PK\x03\x04", Err(MediaFault::Mismatch(Some("zip"))));
    check("a.txt", b"%PDF-1.4", Err(MediaFault::Mismatch(Some("pdf"))));
    check("a.mp3", &wave(1, 8000), Err(MediaFault::Mismatch(Some("wav"))));
    check("a.wav", &mp3(0, b"", 1), Err(MediaFault::Mismatch(Some("mp3"))));
    check("a.gif", b"\x89PNG\r\n", Err(MediaFault::Mismatch(Some("png"))));
    check("a.mp4", &webm(b"webm", &webm_video()), Err(MediaFault::Mismatch(Some("webm"))));
    check("a.mp3", b"<html>Not found</html>", Err(MediaFault::Mismatch(None)));
    for other in ["a.jpg", "a.webp", "a.docx", "a.md", "a"] {
        assert_eq!(measure(other, Cursor::new(b"")).expect("memory can be read"), None, "{other}");
    }
}

#[test]
fn a_text_is_utf_8_whatever_it_begins_with() {
    let at = |line: u32, column: u32| Err(MediaFault::NotUtf8(Spot { line, column }));
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    check("a.csv", b"ID3;Name\n7;Ada\n", Ok((None, None, None)));
    check("a.txt", b"Begins with %PDF-1.4 they say", Ok((None, None, None)));
    check("a.txt", "\u{feff}Письмо".as_bytes(), Ok((None, None, None)));
    check("a.txt", b"ID3\x04\0\0\0\0\0\x05\xFF", Err(MediaFault::Mismatch(Some("mp3"))));
    // Windows-1251: `Имя`, and `яъ`, which begins like a frame of MP3.
    check("a.csv", b"id;name\n1;\xC8\xEC\xFF\n", at(2, 3));
    check("a.txt", b"\xFF\xFA\x90\x00", at(1, 1));
    check(
        "a.txt",
        "\u{feff}Привет\n\n".as_bytes().iter().chain(b"\xCF").copied().collect::<Vec<_>>().as_slice(),
        at(3, 1),
    );
    check("a.txt", &utf_16("\u{feff}Dear"), at(1, 1));
    check("a.txt", &utf_16("Dear"), at(1, 2));
    check("a.txt", b"\x7fELF\0\0\0\x01", at(1, 5));
    check("a.txt", "Письм".as_bytes().split_last().expect("it has letters").1, at(1, 5));
    check("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n\xC8\xEC\xFF\n", at(4, 1));
    check("a.vtt", &utf_16("\u{feff}WEBVTT"), at(1, 1));
    // A letter may be cut in two where a piece ends that is read at a time.
    let long = format!("a{}\nЯ", "Я".repeat(300_000));
    check("a.txt", long.as_bytes(), Ok((None, None, None)));
    check("a.txt", &[long.as_bytes(), b"\xFF"].concat(), at(2, 2));
}

/// Strangers' files are cut off and full of nonsense.
#[test]
fn nothing_panics_on_any_bytes() {
    let track = || vec![track(b"vide", b"avc1", (1280, 720), false)];
    // All but one column is cut off, and the sides are a ratio.
    let cropped = [element(&[0x54, 0xCC], &[&[2, 127]]), element(&[0x54, 0xB2], &[&[3]])].concat();
    let files = [
        ("a.mp4", mp4(b"isom", &track())),
        ("a.avif", avif(true)),
        ("a.webm", webm(b"webm", &webm_video())),
        ("a.webm", webm(b"webm", &webm_video_with(&cropped))),
        ("a.ogg", ogg(b"OpusHead\x01\x02\0\0", 3)),
        ("a.wav", wave(1, 3)),
        ("a.mp3", mp3(5, b"Xing\0\0\0\x01", 1)),
        ("a.flac", flac()),
        ("a.gif", b"GIF89a\x40\x01\xF0\0\0\0\0;".to_vec()),
        ("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nSo\n".to_vec()),
        ("a.mp3", mp3_frames([9; 300])),
    ];
    for (name, bytes) in &files {
        for at in 0..bytes.len().min(600) {
            let _ = measure(name, Cursor::new(&bytes[..at]));
            for byte in [0x00, 0x01, 0x7F, 0xFF] {
                let mut changed = bytes.clone();
                changed[at] = byte;
                let _ = measure(name, Cursor::new(changed));
            }
        }
    }
}

/// Counts what is read of a file, most of which is not there: its middle is nothing but zeros.
struct Counted {
    start: Vec<u8>,
    zeros: u64,
    end: Vec<u8>,
    at: u64,
    read: u64,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (start, zeros) = (self.start.len() as u64, self.zeros);
        let byte = |at: u64| match at.checked_sub(start) {
            None => self.start.get(at as usize).copied(),
            Some(behind) if behind < zeros => Some(0),
            Some(behind) => self.end.get((behind - zeros) as usize).copied(),
        };
        let found = (self.at..).map_while(byte);
        let count = buffer.iter_mut().zip(found).map(|(place, byte)| *place = byte).count();
        self.at += count as u64;
        self.read += count as u64;
        Ok(count)
    }
}

impl Seek for Counted {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let size = self.start.len() as u64 + self.zeros + self.end.len() as u64;
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = place.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[test]
fn of_a_large_file_only_heads_and_tables_are_read() {
    const ZEROS: u64 = 8 << 30;
    let large = |kind: &[u8; 4]| [b"\0\0\0\x01", kind.as_slice(), &(ZEROS + 16).to_be_bytes()].concat();
    let tracks = [track(b"vide", b"avc1", (1280, 720), false), track(b"soun", b"mp4a", (0, 0), false)];
    // The tables of a film behind all that is played, as cameras leave them.
    let (film, head) = (mp4(b"isom", &tracks), boxed(b"ftyp", &[b"isom", b"\0\0\0\0"]));
    let tables = film[head.len()..].to_vec();
    let with_head = |bytes: Vec<u8>, tail: &[u8]| (bytes, tail.to_vec());
    let opus = ogg(&[b"OpusHead\x01\x02".as_slice(), &[0; 9]].concat(), 48_000);
    let files = [
        ("a.mp4", with_head([head, large(b"mdat")].concat(), &tables)),
        ("a.m4a", with_head([boxed(b"ftyp", &[b"M4A \0\0\0\0"]), large(b"mdat")].concat(), &tables)),
        ("a.webm", with_head(webm(b"webm", &webm_video()), b"")),
        ("a.mp3", with_head(mp3(20, b"", 40), b"")),
        ("a.wav", with_head(wave(1, u32::MAX), b"")),
        ("a.flac", with_head(flac(), b"")),
        ("a.ogg", with_head(opus.clone(), &opus)),
        ("a.gif", with_head(b"GIF89a\x40\x01\xF0\0\0\0\0".to_vec(), b";")),
        ("a.avif", with_head([avif(true), large(b"mdat")].concat(), b"")),
        ("a.pdf", with_head(b"%PDF-1.4\n".to_vec(), b"")),
    ];
    for (name, (start, end)) in files {
        let mut counted = Counted { start, zeros: ZEROS, end, at: 0, read: 0 };
        let found = measure(name, &mut counted).expect("memory can be read").expect("it is of this room");
        assert!(found.is_ok(), "{name}: {found:?}");
        assert!(counted.read < 2 << 20, "{name}: {} bytes are read", counted.read);
    }
}
