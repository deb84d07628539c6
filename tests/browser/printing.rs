//! On paper.

use crate::support::{Browser, Site, visit};

#[tokio::test]
async fn everything_is_open_and_the_filter_hides_nothing() {
    visit(Site::built().await, Browser::default(), &[], |page| async move {
        page.click("#only-differences").await;
        assert!(page.holds("!root.querySelector('[data-row=dose]').checkVisibility()").await);
        page.on_paper().await;
        assert!(page.holds("[...root.querySelectorAll('tr[data-row]')].every((row) => row.checkVisibility())").await);
        // What the details hold takes room although they are closed.
        assert!(
            page.holds("[...root.querySelectorAll('td .trail')].every((trail) => trail.getClientRects().length > 0)")
                .await
        );
        assert!(page.holds("root.querySelector('.notice').checkVisibility()").await);
        assert!(
            page.holds("![...root.querySelectorAll('.program')].some((link) => link.getClientRects().length)").await
        );
    })
    .await;
}
