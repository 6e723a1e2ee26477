//! The website of a bucket of S3, as `aws s3api put-bucket-website --website-configuration file://…` takes it.

use serde_json::json;

use super::moves;
use crate::pages::Pages;

/// How many rules a bucket can have. Old addresses beyond them have their pages.
const MOST_RULES: usize = 50;

pub(super) fn render(pages: &Pages) -> String {
    // Keys of a bucket have no `/` at their front, and here no percent-encoding.
    let key = |address: &str| {
        let address = crate::route::decode(address).unwrap_or_else(|| address.to_owned());
        address.trim_start_matches('/').to_owned()
    };
    let site = &pages.settings.base;
    let base = key(site.path());
    let rule = |one: &super::Move| {
        json!({
            "Condition": { "KeyPrefixEquals": key(&one.from) },
            "Redirect": {
                // Before a bucket there may be a network of its own name.
                "Protocol": site.scheme(),
                "HostName": site.host(),
                "ReplaceKeyWith": key(&one.to),
                "HttpRedirectCode": "301",
            },
        })
    };
    // A rule holds for all keys that begin so; other files keep their own.
    let is_alone = |one: &super::Move| {
        let from = key(&one.from);
        let path = from.strip_prefix(&base).unwrap_or(&from);
        let page = crate::route::output_path(path);
        pages.plan.below(path).all(|other| other == page)
    };
    let moves = moves(pages);
    let rules: Vec<_> = moves.iter().filter(|one| is_alone(one)).take(MOST_RULES).map(rule).collect();
    let mut website = json!({
        "IndexDocument": { "Suffix": "index.html" },
        "ErrorDocument": { "Key": format!("{base}404.html") },
    });
    // A list of rules must not be empty.
    if !rules.is_empty() {
        website["RoutingRules"] = rules.into();
    }
    let text = serde_json::to_string_pretty(&website).expect("it has texts only");
    text + "\n"
}
