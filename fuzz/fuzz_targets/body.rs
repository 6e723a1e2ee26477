#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tablecloth_fuzz::body(bytes));
