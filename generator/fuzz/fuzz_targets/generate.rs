//! Fuzzes the whole pipeline.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        oasmith_fuzz::generate(text);
    }
});
