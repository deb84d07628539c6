//! The memory that a page holds.

use serde_json::json;

use crate::browser::Browser;
use crate::site::Site;

/// Bytes of the scripts' heap after all that is not used is collected, with those of the program.
pub async fn held(browser: &Browser, site: &Site, has_program: bool) -> f64 {
    browser.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await;
    let scripts = heap["usedSize"].as_f64().expect("a number of bytes");
    if !has_program {
        return scripts;
    }
    // Started, the program answers with what it exports.
    let memory = format!(
        "const glue = await import(new URL({}, document.baseURI));
        return (await glue.default()).memory.buffer.byteLength",
        json!(site.glue)
    );
    scripts + browser.number(&memory).await
}
