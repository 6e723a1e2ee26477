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
    let rule = |one: super::Move| {
        json!({
            "Condition": { "KeyPrefixEquals": key(&one.from) },
            "Redirect": { "ReplaceKeyWith": key(&one.to), "HttpRedirectCode": "301" },
        })
    };
    let rules: Vec<_> = moves(pages).into_iter().take(MOST_RULES).map(rule).collect();
    let base = key(pages.settings.base.path());
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
