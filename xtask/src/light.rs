//! wasm-bindgen's names without the digests that they end in.

/// Numbers the names that glue and wasm have in common, in place of the digests that they end in: a digest cannot be
/// compressed, and both files have more than a hundred. The length stays, so that the wasm stays whole.
pub fn names(glue: &str, wasm: &[u8]) -> (String, Vec<u8>) {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut names: Vec<&str> = glue.split(|c| !is_word(c)).filter(|word| ends_in_digest(word)).collect();
    names.sort_unstable();
    names.dedup();
    let (mut light, mut bytes) = (glue.to_owned(), wasm.to_vec());
    for (number, name) in names.into_iter().enumerate() {
        let numbered = format!("{}{number:0DIGITS$}", &name[..name.len() - DIGITS]);
        light = light.replace(name, &numbered);
        replace(&mut bytes, name.as_bytes(), numbered.as_bytes());
    }
    (light, bytes)
}

/// Hexadecimal digits of a digest.
const DIGITS: usize = 16;

fn ends_in_digest(word: &str) -> bool {
    let digits = word.bytes().rev().take_while(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')).count();
    word.starts_with(['_', 'w']) && word.len() > DIGITS && digits >= DIGITS
}

fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let mut start = 0;
    while let Some(at) = bytes[start..].windows(from.len()).position(|window| window == from) {
        start += at + from.len();
        bytes[start - from.len()..start].copy_from_slice(to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbered_alike_in_both_and_keep_their_length() {
        let glue =
            "{ __wbg_b_0123456789abcdef: 1, __wbg_a_fedcba9876543210: wasm.wasm_h00000000deadbeef, deadbeef: 2 }";
        let wasm = b"\0\x18__wbg_a_fedcba9876543210\x18__wbg_b_0123456789abcdefwasm_h00000000deadbeef";
        let (glue, wasm) = names(glue, wasm);
        assert_eq!(
            glue,
            "{ __wbg_b_0000000000000001: 1, __wbg_a_0000000000000000: wasm.wasm_h0000000000000002, deadbeef: 2 }"
        );
        assert_eq!(wasm, b"\0\x18__wbg_a_0000000000000000\x18__wbg_b_0000000000000001wasm_h0000000000000002");
    }
}
