//! What a German reader is told, by the cause of a failure.

use super::rows::Row;

const SENTENCES: [(&str, &str); 14] = [
    ("source", "Diese Seite nennt keine Daten für den Vergleich."),
    ("missing", "Die Daten dieses Vergleichs sind nicht dort, wo diese Seite sie sucht."),
    ("bundle", "Die Daten dieses Vergleichs konnten nicht geladen werden."),
    ("truncated", "Die Daten dieses Vergleichs sind unvollständig angekommen."),
    ("malformed", "Die Daten dieses Vergleichs sind beschädigt und nicht lesbar."),
    ("type", "Wo die Daten dieses Vergleichs sein sollten, ist etwas anderes."),
    ("integrity", "Die Daten dieses Vergleichs sind nicht die, für die diese Seite gemacht ist."),
    ("large", "Die Daten dieses Vergleichs sind zu groß, um gezeigt zu werden."),
    ("newer", "Die Daten dieses Vergleichs sind neuer, als diese Seite zeigen kann."),
    ("refused", "Die Daten dieses Vergleichs verletzen eine Regel, die Leser schützt, und werden nicht gezeigt."),
    ("program", "Der interaktive Teil konnte nicht geladen werden."),
    ("mixed", "Die Dateien des interaktiven Teils passen nicht zusammen."),
    ("blocked", "Diese Seite lässt den interaktiven Teil nicht zu."),
    ("panic", "Der interaktive Teil ist stehen geblieben."),
];

/// The sentence of a row and its action.
pub fn of(row: &Row) -> (&'static str, Option<&'static str>) {
    let (_, sentence) = SENTENCES.iter().find(|(cause, _)| *cause == row.cause).expect("every cause has a sentence");
    let action = row.action.map(|action| match action {
        "Try again" => "Noch einmal versuchen",
        "Start it again" => "Neu starten",
        other => panic!("{other} has no translation"),
    });
    (sentence, action)
}
