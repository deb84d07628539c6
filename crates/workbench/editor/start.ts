// Starts the page once its editor can be used.

import { define } from "./editor.ts";
import { allowOwnScripts } from "./scripts.ts";

allowOwnScripts();
define();
// Trunk writes both files beside this one. The name is no literal, so that esbuild leaves it alone.
const program = "./workbench.js";
const { default: start } = await import(program);
await start({ module_or_path: "workbench_bg.wasm" });
// The scope takes in the worker's files as well. Without it, or where the page does not come by https, everything works but opening the page without a network.
await navigator.serviceWorker?.register("workbench-offline.js", { scope: "workbench" }).catch(() => undefined);
