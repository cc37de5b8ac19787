//! Fuzzes the reading of YAML and JSON.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        oasmith_fuzz::parse(text);
    }
});
