//! Puts some small bundles into a folder, and all that JSON has, for the fuzzer to start from.

use std::path::PathBuf;
use std::{env, fs, io};

const JSON: &str = r#"{"\"\\\/\b\u00e9\ud83c\udf20é🌠": [-1.5e+3, 0, true, false, null, {}, []]}"#;

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("name the folder that the bundles are to go to"))?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("json.json"), JSON)?;
    for seed in 0..16 {
        let bundle = generator::bundle(seed, seed as usize % 4).to_string();
        fs::write(folder.join(format!("{seed}.json")), bundle)?;
    }
    Ok(())
}
