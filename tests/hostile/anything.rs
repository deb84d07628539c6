//! Whatever the file: it is read or refused, and what is read becomes a page.

use std::cell::Cell;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Map, Value};

use crate::support::{compared, page};

/// The same cases every time: a test that fails by chance helps nobody. The fuzzer looks for new ones.
fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default() })
}

/// The names of fields and the codes that the format knows.
fn words() -> impl Strategy<Value = String> {
    let lines = include_str!("../fuzz/bundle.dict").lines().filter(|line| !line.starts_with('#'));
    select(lines.map(|line| line.replace(['"', '\\'], "")).collect::<Vec<_>>())
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        words().prop_map(Value::from),
    ];
    let name = prop_oneof![4 => words(), 1 => any::<String>()];
    leaf.prop_recursive(5, 100, 8, move |inner| {
        let object = btree_map(name.clone(), inner.clone(), 0..8).prop_map(|members| Map::from_iter(members).into());
        prop_oneof![vec(inner, 0..8).prop_map(Value::from), object]
    })
}

#[test]
fn any_text_is_refused() {
    let text = prop_oneof![any::<String>(), "[\\[\\]{}:,\"\\\\u0-9a-f \n-]{0,200}"];
    runner(1000)
        .run(&text, |text| {
            prop_assert!(compared(&text).is_err());
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn any_json_in_place_of_any_part_of_a_bundle_is_read_or_refused() {
    let fields =
        select(vec!["", "/subject", "/notices", "/trials", "/trials/0", "/trials/0/regimen", "/reviews", "/sources"]);
    let case = (fields, json());
    runner(150)
        .run(&case, |(field, value)| {
            let mut bundle = generator::bundle(3, 1);
            if let Some(part) = bundle.pointer_mut(field) {
                *part = value;
            }
            compared(&bundle.to_string()).ok();
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_good_bundle_with_anything_changed_is_read_or_refused_and_what_is_read_becomes_a_page() {
    let read = Cell::new(0);
    let case = (0..1000_u64, 0..4_usize, vec(any::<u64>(), 1..3));
    runner(300)
        .run(&case, |(seed, trials, changes)| {
            let mut bundle = generator::bundle(seed, trials);
            if seed % 2 == 0 {
                generator::inside(&mut bundle);
            }
            changes.iter().for_each(|change| generator::mutate(&mut bundle, *change));
            let text = bundle.to_string();
            if compared(&text).is_ok() {
                read.set(read.get() + 1);
                prop_assert!(page(&text).contains("<template shadowrootmode=\"open\">"));
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    assert!(
        read.get() >= 20,
        "only {} of the changed bundles were read: this tests nothing of what is shown",
        read.get()
    );
}

#[test]
fn a_good_bundle_with_a_piece_of_its_text_replaced_is_read_or_refused() {
    let case = (0..1000_u64, any::<[Index; 2]>(), any::<String>());
    runner(150)
        .run(&case, |(seed, ends, new)| {
            let text = generator::bundle(seed, 1).to_string();
            let characters: Vec<char> = text.chars().collect();
            let [from, to] = ends.map(|end| end.index(characters.len()));
            let kept = |range: &[char]| range.iter().collect::<String>();
            let text = kept(&characters[..from]) + &new + &kept(&characters[from.max(to)..]);
            compared(&text).ok();
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}
