//! The page. workbench-editor.js starts it once the editor's element is defined.

fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<evidence_workbench::App>::new().render();
}
