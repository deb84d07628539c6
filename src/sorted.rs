//! Lists in order. The standard library's sorting weighs 1 to 2 KB in the browser for each kind of list.

/// Puts a value in its place in a list that is in order, behind those that are equal to it.
pub fn insert<T, K: PartialOrd>(list: &mut Vec<T>, value: T, key: impl Fn(&T) -> K) {
    let at = key(&value);
    list.insert(list.partition_point(|other| key(other) <= at), value);
}

/// Sorts a list of any length in place (heapsort: no list takes it longer than the logarithm of its length for each value).
/// Equal values may change places.
pub fn sort<T: PartialOrd>(list: &mut [T]) {
    for root in (0..list.len() / 2).rev() {
        sink(list, root);
    }
    for end in (1..list.len()).rev() {
        list.swap(0, end);
        sink(&mut list[..end], 0);
    }
}

/// Lets a value sink in the heap to where nothing below it is larger.
fn sink<T: PartialOrd>(heap: &mut [T], mut root: usize) {
    loop {
        let mut largest = root;
        for child in [2 * root + 1, 2 * root + 2] {
            if child < heap.len() && heap[largest] < heap[child] {
                largest = child;
            }
        }
        if largest == root {
            return;
        }
        heap.swap(root, largest);
        root = largest;
    }
}

#[cfg(test)]
mod tests {
    use super::{insert, sort};

    #[test]
    fn a_list_of_any_length_is_sorted_as_the_standard_library_sorts_it() {
        for length in [0, 1, 2, 3, 4, 7, 8, 100, 1000] {
            let mut list: Vec<u32> = (0..length).map(|n: u32| n.wrapping_mul(2_654_435_761) % 97).collect();
            let mut expected = list.clone();
            expected.sort_unstable();
            sort(&mut list);
            assert_eq!(list, expected, "{length}");
        }
    }

    #[test]
    fn a_list_stays_in_order_and_equals_in_the_order_they_came() {
        let mut list = Vec::new();
        for value in [(3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e')] {
            insert(&mut list, value, |(number, _)| *number);
        }
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'c'), (3, 'a'), (3, 'e')]);
    }
}
