//! Short lists in order. The standard library's sorting weighs 1 to 2 KB in the browser for each kind of list.

/// Puts a value in its place in a list that is in order, behind those that are equal to it.
pub fn insert<T, K: PartialOrd>(list: &mut Vec<T>, value: T, key: impl Fn(&T) -> K) {
    let at = key(&value);
    list.insert(list.partition_point(|other| key(other) <= at), value);
}

#[cfg(test)]
mod tests {
    use super::insert;

    #[test]
    fn a_list_stays_in_order_and_equals_in_the_order_they_came() {
        let mut list = Vec::new();
        for value in [(3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e')] {
            insert(&mut list, value, |(number, _)| *number);
        }
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'c'), (3, 'a'), (3, 'e')]);
    }
}
