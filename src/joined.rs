//! Lists in one line. Only the view still uses this; everything else uses the standard library's `join`.

/// The parts of a line with `between` between them.
#[inline(never)]
pub fn joined<S: AsRef<str>>(parts: &[S], between: &str) -> String {
    let mut line = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            line.push_str(between);
        }
        line.push_str(part.as_ref());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn parts_are_joined_as_the_standard_library_joins_them() {
        for parts in [&[][..], &["one"], &["one", "", "two"], &["", "one"]] {
            assert_eq!(joined(parts, ", "), parts.join(", "));
        }
    }
}
