//! The worker: answers the page from a thread of its own, so that no key waits for a rule.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        use evidence_workbench::Work;
        use gloo_worker::Registrable;

        Work::registrar().register();
    }
}
