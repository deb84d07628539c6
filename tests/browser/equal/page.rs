//! The facts of the widget on a screen, with script or without.

use serde_json::Value;

use super::said::{Said, in_table};
use crate::support::Page;

/// Each fact as it is shown, in reading order: its value, its source marks and, in the table, its row and its trials, by
/// the heads of the columns that its cell is under.
const FACTS: &str = "
    const heads = [...root.querySelectorAll('.trials > table > thead th')].map((head) => head.textContent);
    const under = (cell) => {
        let first = 0;
        for (let before = cell.previousElementSibling; before.localName === 'td'; before = before.previousElementSibling) first += before.colSpan;
        return heads.slice(first, first + cell.colSpan);
    };
    return [...root.querySelectorAll('.fact[id]')].map((fact) => {
        const cell = fact.closest('tr[data-row] > td');
        const marks = fact.querySelector(':scope > summary > sup')?.lastChild.data.split(/,./) ?? [];
        return {
            value: (fact.querySelector(':scope > summary > .value') ?? fact).textContent,
            marks,
            row: cell?.parentElement.querySelector('th').textContent,
            trials: cell && under(cell),
        };
    });";

/// Every fact of the page, in order, and of those the table's, at their places.
pub async fn read(page: &Page) -> (Vec<Said>, Vec<Said>) {
    let facts = page.run(FACTS).await;
    let facts: Vec<&Value> = facts.as_array().expect("a list").iter().collect();
    let table = facts.iter().filter(|fact| fact["row"].is_string()).map(|fact| said(fact)).collect();
    (facts.iter().map(|fact| said(fact).anywhere()).collect(), table)
}

fn said(fact: &Value) -> Said {
    let place = in_table(&text(&fact["row"]), &texts(&fact["trials"]));
    Said::new(&place, &text(&fact["value"]), &texts(&fact["marks"]))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(text).collect()
}

/// Everything that can be seen and heard of the widget, without white space: what those who hear it are spared is left
/// out, and what they alone are told.
pub async fn visible_text(page: &Page) -> String {
    let text = "
        const walker = document.createTreeWalker(root.querySelector('.widget'), NodeFilter.SHOW_TEXT);
        let text = '';
        while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (!parent.closest('.unseen, [aria-hidden]') && parent.getClientRects().length) text += walker.currentNode.data;
        }
        return text.replace(/\\s/g, '');";
    page.run(text).await.as_str().expect("a text").to_owned()
}
