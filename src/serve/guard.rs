//! The middleware that refuses requests from other sites.
//!
//! A page of another site, open in the same browser, can send requests here:
//! to a host name of its own that resolves to 127.0.0.1 (DNS rebinding), or to
//! 127.0.0.1 itself. So only requests to the names of this machine are handled,
//! and no response has a CORS header, so that other sites cannot read it.

use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, ORIGIN, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Runs before every handler, and adds headers to every response.
pub(super) async fn guard(State(port): State<u16>, request: Request, next: Next) -> Response {
    let mut response = if !is_for_us(request.uri(), request.headers(), port) {
        (StatusCode::FORBIDDEN, "this preview answers to 127.0.0.1 and localhost only\n").into_response()
    } else if !is_reading(request.method()) {
        (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")], "this preview can only be read\n")
            .into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Also keeps other sites from showing pictures and running scripts from here.
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    // Nor may they show pages from here in a frame.
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("frame-ancestors 'none'"));
    response
}

fn is_reading(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// Whether the request names this server as its host, exactly once, and as its origin, if it has one.
fn is_for_us(uri: &Uri, headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    let host_is_ours = hosts.next().is_some_and(|host| host.to_str().is_ok_and(|host| is_ours(host, port)));
    let origin_is_ours = |origin: &HeaderValue| {
        origin
            .to_str()
            .ok()
            .and_then(|origin| origin.strip_prefix("http://"))
            .is_some_and(|host| is_ours(host, port))
    };
    host_is_ours
        && hosts.next().is_none()
        && uri.authority().is_none_or(|authority| is_ours(authority.as_str(), port))
        && headers.get_all(ORIGIN).iter().all(origin_is_ours)
}

fn is_ours(host: &str, port: u16) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (name, named_port) = match host.rsplit_once(':') {
        Some((name, digits)) if is_number(digits) => (name, Some(digits)),
        _ => (host, None),
    };
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|ours| name.eq_ignore_ascii_case(ours))
        && named_port.is_none_or(|digits| digits.parse() == Ok(port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: bool, uri: &str, headers: &[(HeaderName, &str)]) {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name, HeaderValue::from_str(value).expect("it is a header"));
        }
        let uri: Uri = uri.parse().expect("it is a URI");
        assert_eq!(is_for_us(&uri, &map, 4000), expected, "{uri} {headers:?}");
    }

    #[test]
    fn only_the_names_of_this_machine_are_answered() {
        for host in ["127.0.0.1:4000", "localhost:4000", "[::1]:4000", "127.0.0.1", "LOCALHOST", "[::1]"] {
            check(true, "/", &[(HOST, host)]);
        }
        let others = [
            "",
            "evil.example",
            "evil.example:4000",
            "127.0.0.1:4001",
            "127.0.0.1:",
            "127.0.0.1.evil.example:4000",
            "localhost.",
            "localhost:4000:4000",
            "0.0.0.0:4000",
            "127.0.0.2",
            "::1",
            "[::1]:",
            "a@localhost:4000",
            "localhost:99999999999",
        ];
        for host in others {
            check(false, "/", &[(HOST, host)]);
        }
        check(false, "/", &[]);
        check(false, "/", &[(HOST, "localhost:4000"), (HOST, "evil.example")]);
        check(true, "http://localhost:4000/a", &[(HOST, "localhost:4000")]);
        check(false, "http://evil.example/a", &[(HOST, "localhost:4000")]);
    }

    #[test]
    fn an_origin_is_checked_like_a_host() {
        for (origin, expected) in [
            ("http://127.0.0.1:4000", true),
            ("http://localhost:4000", true),
            ("http://localhost:5000", false),
            ("https://localhost:4000", false),
            ("http://evil.example", false),
            ("null", false),
        ] {
            check(expected, "/", &[(HOST, "127.0.0.1:4000"), (ORIGIN, origin)]);
        }
    }
}
