//! Ports of this machine, none twice: of two drivers, or a driver and a site, that want the same, one would be taken for the
//! other.

use std::collections::BTreeSet;
use std::sync::Mutex;

use tokio::net::TcpListener;

/// Listens at a port that nothing here has had. Whoever wants the number alone lets go of the listener.
pub async fn listener() -> (TcpListener, u16) {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let port = listener.local_addr().expect("it has an address").port();
        if GIVEN.lock().expect("no test panics while it holds this").insert(port) {
            return (listener, port);
        }
    }
}
