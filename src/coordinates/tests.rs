//! What people type for coordinates, and what is offered instead.

use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(input: &str, expected: &str) {
    let found = match meant(input) {
        Some(Meant::One(point)) => point.to_string(),
        Some(Meant::Either { west, east }) => format!("{west} or {east}"),
        None => "-".to_owned(),
    };
    assert_eq!(found, expected, "{input}");
}

/// Each in English, French and Russian, and in other forms that people type.
#[track_caller]
fn all(expected: &str, inputs: &[&str]) {
    for input in inputs {
        check(input, expected);
    }
}

#[test]
fn decimal_degrees() {
    all(
        "[47.32, 5.04]",
        &[
            "47.32, 5.04",
            "47.32,5.04",
            "47.32 5.04",
            "47.32; 5.04",
            "47.32 / 5.04",
            "(47.32, 5.04)",
            "47,32 5,04",
            "47,32, 5,04",
            "47,32; 5,04",
            "47,32,5,04",
            "47.32°, 5.04°",
            "47.32° N, 5.04° E",
            "47.32N 5.04E",
            "N47.32 E5.04",
            "N 47.32, E 5.04",
            "5.04 E, 47.32 N",
            "47,32° N, 5,04° E",
            "47.32 north, 5.04 east",
            "47,32 nord, 5,04 est",
            "47,32° с. ш., 5,04° в. д.",
            "47,32 С 5,04 В",
            "47,32 северной широты, 5,04 восточной долготы",
            "lat 47.32 lon 5.04",
            "lat: 47.32, lng: 5.04",
            "lon=5.04, lat=47.32",
            "Latitude 47.32 N, Longitude 5.04 E",
            "широта 47,32 долгота 5,04",
            "Point(5.04 47.32)",
            "47.32\u{a0}N\u{a0}5.04\u{a0}E",
            "47.3200, 5.0400",
            "+47.32, +5.04",
            "lat=47.32&lon=5.04",
            "47.32° N – 5.04° E",
            "47,32° СШ, 5,04° ВД",
            "x=5.04; y=47.32",
            "5.04E47.32N",
        ],
    );
    all(
        "[-34.6, -58.38]",
        &[
            "-34.6, -58.38",
            "−34.6, −58.38",
            "–34,6; –58,38",
            "34.6 S 58.38 W",
            "34.6°S, 58.38°W",
            "34,6 Ю, 58,38 З",
            "34,6° ю. ш., 58,38° з. д.",
            "34,6° sud, 58,38° ouest",
            "-34.6 S, -58.38 W",
        ],
    );
    check("[47, 5]", "[47, 5]");
    check("47.1234567, 5", "[47.123457, 5]");
    // Latitude first, where the numbers allow only that.
    check("-100.5, 52.4", "[52.4, -100.5]");
}

/// Of cameras and databases.
#[test]
fn points_in_one_word() {
    all(
        "[47.32, 5.04]",
        &["+47.32+005.04/", "+47.32/+005.04/", "+47.32+005.04+245/", "+47.32+005.04CRSWGS_84/"],
    );
    check("+484250+0443005/", "[48.7139, 44.5014]");
    check("+484250.4-0443005.5/", "[48.714, -44.50153]");
    check("+4842.5-00130.5/", "[48.70833, -1.50833]");
    check("-3352+15112/", "[-33.8667, 151.2]");
    // 75 minutes, and a longitude without its three digits.
    check("+4875+04430/", "-");
    check("+4842+4430/", "-");
}

#[test]
fn degrees_minutes_and_seconds() {
    all(
        "[47.3167, 5.0333]",
        &[
            "47°19'N 5°02'E",
            "47°19′N 5°02′E",
            "47°19’N, 5°02’E",
            "47° 19' N, 5° 2' E",
            "47°19'00\"N 5°02'00\"E",
            "47°19′00″N 5°02′00″E",
            "47°19'00''N 5°02'00''E",
            "N 47°19' E 5°02'",
            "47 19 N 5 02 E",
            "47 19 00 N 5 02 00 E",
            "47:19:00 N, 5:02:00 E",
            "47°19' nord, 5°02' est",
            "47° 19′ с. ш. 5° 02′ в. д.",
            "47°19′00″ с. ш. 5°02′00″ в. д.",
            "47°19' С, 5°02' В",
            "5°02'E 47°19'N",
            "47°19', 5°02'",
            "47°19' 5°02'",
            "47 deg 19 min N 5 deg 2 min E",
            "47º19'N 5º02'E",
        ],
    );
    all(
        "[48.7139, 44.5014]",
        &[
            "48°42'50\"N 44°30'05\"E",
            "48°42ʹ50ʺN 44°30ʹ05ʺE",
            "48° 42' 50\" N – 44° 30' 05\" E",
            "48° 42' 50\" N - 44° 30' 05\" E",
            "48° 42' 50\" N — 44° 30' 05\" E",
            "48-42-50N 44-30-05E",
            "48-42-50 N, 044-30-05 E",
            "48 degrees 42 minutes 50 seconds north, 44 degrees 30 minutes 5 seconds east",
            "48 градусов 42 минуты 50 секунд с.ш., 44 градуса 30 минут 5 секунд в.д.",
            "48°42′50″ с. ш. 44°30′05″ в. д.HGЯO",
            "48°42′50″ с. ш. 44°30′05″ в. д. (G) (O) (Я)",
        ],
    );
    // In two forms, with what nobody sees between them.
    check("52°24′28″N 01°30′38″W\u{feff} / \u{feff}52.40778°N 1.51056°W", "[52.40778, -1.51056]");
    check("52°24′28″N 1°30′38″W / 52.40778°N 1.51056°W / 52.40778; -1.51056", "[52.40778, -1.51056]");
    check("52°24′28″N 1°30′38″W / 48.7°N 44.5°E", "-");
    check("52-24N 1-30W", "[52.4, -1.5]");
    check("47°19.2'N 5°2.4'E", "[47.32, 5.04]");
    check("47°19,2'N 5°2,4'E", "[47.32, 5.04]");
    check("47°19'19.2\"N, 5°2'29.0\"E", "[47.322, 5.04139]");
    check("33°51'S 151°12'E", "[-33.85, 151.2]");
    check("0°00'N 0°00'W", "[0, 0]");
    // Ouest, or Ost.
    check("48°23'N 4°29'O", "[48.3833, -4.4833] or [48.3833, 4.4833]");
    check("48,38 N 4,48 O", "[48.38, -4.48] or [48.38, 4.48]");
}

#[test]
fn links_of_map_services() {
    all(
        "[48.7138, 44.4976]",
        &[
            "https://www.google.com/maps/place/Volgograd/@48.6,44.4,11z/data=!3m1!4b1!4m6!3m5!1s0x4!8m2!3d48.7138!4d44.4976!16s",
            "https://www.google.com/maps/@48.7138,44.4976,12z",
            "https://www.google.com/maps/search/?api=1&query=48.7138%2C44.4976",
            "https://www.google.com/maps/search/48.7138,+44.4976",
            "https://maps.google.com/?q=48.7138,44.4976",
            "maps.google.com/maps?ll=48.7138,44.4976&z=12",
            "https://www.openstreetmap.org/#map=12/48.7138/44.4976",
            "https://www.openstreetmap.org/relation/77665#map=12/48.7138/44.4976&layers=N",
            "https://www.openstreetmap.org/?mlat=48.7138&mlon=44.4976#map=12/48.6/44.4",
            "https://yandex.ru/maps/38/volgograd/?ll=44.4976%2C48.7138&z=12",
            "https://2gis.ru/volgograd?m=44.4976%2C48.7138%2F12",
            "https://www.geoportail.gouv.fr/carte?c=44.4976,48.7138&z=12",
            "https://maps.apple.com/?ll=48.7138,44.4976&q=Volgograd",
            "https://www.bing.com/maps?cp=48.7138~44.4976&lvl=12",
            "http://wikimapia.org/#lang=ru&lat=48.7138&lon=44.4976&z=12",
            "geo:48.7138,44.4976",
            "geo:48.7138,44.4976;u=35",
            "geo:48.7138,44.4976?z=12",
            "https://geohack.toolforge.org/geohack.php?params=48.7138_N_44.4976_E&language=en",
            "https://yandex.ru/maps/?pt=44.4976,48.7138&z=12",
            "https://cartes.gouv.fr/explorer-les-cartes/?c=44.4976,48.7138&z=12",
            "https://www.ign.es/iberpix/?center=44.4976,48.7138",
            "google.com/maps/@48.7138,44.4976,12z",
            "openstreetmap.org/#map=12/48.7138/44.4976",
            "yandex.ru/maps/?ll=44.4976,48.7138",
            "GEO:48.7138,44.4976",
            "geo:0,0?q=48.7138,44.4976",
            "geo:0,0?q=48.7138,44.4976(Volgograd)",
            "WWW.google.com/maps/@48.7138,44.4976,12z",
            // What was searched for, and not where the window stands.
            "https://yandex.ru/maps/?ll=44.5,48.7&text=48.7138%2C44.4976",
            "https://yandex.ru/maps/?text=48.7138%2C%2044.4976&ll=44.5,48.7&z=12",
            "https://www.google.com/maps/search/?query=48.7138,44.4976&ll=48.6,44.4",
            "https://mapy.com/en/zakladni?q=48.7138,44.4976&x=44.4&y=48.6",
        ],
    );
    check(
        "https://www.google.com/maps/place/34%C2%B023'43.8%22N+132%C2%B027'12.2%22E/@34.3955,132.4508,17z",
        "[34.3955, 132.45339]",
    );
    check("https://www.google.com/maps?q=52%C2%B024'N+1%C2%B030'W", "[52.4, -1.5]");
    check("https://maps.app.goo.gl/AbCdEf123", "-");
    check("https://example.org/picture?size=80,60", "-");
    check("https://example.org/100%", "-");
}

#[test]
fn links_without_a_single_place() {
    // From one to another.
    for link in [
        "https://www.google.com/maps/dir/52.4,-1.5/48.7,44.5",
        "https://www.google.com/maps/dir//52.408,-1.51/@52.3,-1.6,10z",
        "https://www.google.com/maps/dir/A/B/data=!3d48.7138!4d44.4976",
        "https://www.google.com/maps?saddr=1.5,2.5&daddr=52.408,-1.51",
        "https://yandex.ru/maps/?rtext=48.7071,44.5133~52.4,-1.5&ll=10,50",
        "https://www.openstreetmap.org/directions?route=52.4,-1.5;48.7,44.5",
    ] {
        check(link, "-");
    }
    // Corners of a window, or numbers that may mean anything.
    for link in [
        "https://www.viamichelin.fr/cartes?bounds=4.9~47.3~5.1~47.4&center=5.0415~47.3220",
        "https://map.naver.com/p?c=15.00,0,0,0,dh",
        "https://example.org/map?bbox=4.9,47.3,5.1,47.4",
        "https://uri.amap.com/marker?position=80.473195,39.993253",
    ] {
        check(link, "-");
    }
    // A name that ends like that of a service which has the longitude first.
    check("https://design.org/?c=48.7138,44.4976", "[48.7138, 44.4976]");
    check(
        "https://geohack.toolforge.org/geohack.php?params=48_42_50_N_44_30_05_E_type:city",
        "[48.7139, 44.5014]",
    );
    check("https://geohack.toolforge.org/geohack.php?params=48_42_50_N_44_30_05_E", "[48.7139, 44.5014]");
}

#[test]
fn unclear_texts_get_no_suggestion() {
    for text in [
        "",
        "47.32",
        "47,5",
        "near the river",
        "47.32, 5.04, 12",
        "95.1, 185.2",
        "47°19'N 5°02'N",
        "47°75'N 5°02'E",
        "-47.32 N, 5.04 E",
        "47'19°N 5'02°E",
        "47.5°19'N 5°02'E",
        "8FW4V75V+8Q",
        "31U 541234 5241234",
        "N",
        "- -",
        "1e2, 4",
        "47.322 x 5.0415",
        "48.7071 x, 44.5133",
        "52.408, - 1.51",
        "2024-11-29",
        "1.2.3, 4.5.6",
        "\u{fffd}",
    ] {
        check(text, "-");
    }
    check(&format!("{:2001}", "47.32, 5.04"), "-");
}

proptest! {
    #[test]
    fn any_text_is_a_point_or_none(text in "([0-9NSEWOСЮВЗ°'\" .,;:/@?=&%!a-z-]|\\PC){0,40}") {
        if let Some(Meant::One(point)) = meant(&text) {
            prop_assert_eq!(Coordinates::new(point.latitude, point.longitude), Some(point));
            prop_assert_eq!(meant(&point.to_string()), Some(Meant::One(point)));
        }
        meant(&format!("https://{text}"));
    }
}
