//! A digest that tells builds, bundles and trees apart (FNV-1a, 64 bits). It guards against mix-ups, not against attacks.

use std::fmt;

/// Hashes bytes as they come.
#[derive(Debug, Clone)]
pub struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    /// Adds bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// The digest of a text, in hexadecimal.
    pub fn of(text: &str) -> String {
        let mut digest = Self::default();
        digest.add(text.as_bytes());
        digest.to_string()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn is_fnv_1a() {
        assert_eq!(Digest::of(""), "cbf29ce484222325");
        assert_eq!(Digest::of("foobar"), "85944171f73967e8");
    }
}
