### Deutsch.

## How the language is written

# `ltr` or `rtl`.
direction = ltr
decimal-mark = ,
thousands-mark = {"."}
# January is 1.
month =
    { $count ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[other] Dezember
    }
# Day, month, year.
date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
# Whole numbers up to ten, in words.
small-count =
    { $count ->
        [0] keine
        [1] eine
        [2] zwei
        [3] drei
        [4] vier
        [5] fünf
        [6] sechs
        [7] sieben
        [8] acht
        [9] neun
       *[other] zehn
    }
# `$count` decides the form; `$number` is the same number as this language writes it.
hours =
    { $count ->
        [one] { $number } Stunde
       *[other] { $number } Stunden
    }
# Behind “within” and “after”.
hours-behind =
    { $count ->
        [one] { $number } Stunde
       *[other] { $number } Stunden
    }
days =
    { $count ->
        [one] { $number } Tag
       *[other] { $number } Tage
    }
days-behind =
    { $count ->
        [one] { $number } Tag
       *[other] { $number } Tagen
    }
weeks =
    { $count ->
        [one] { $number } Woche
       *[other] { $number } Wochen
    }
weeks-behind =
    { $count ->
        [one] { $number } Woche
       *[other] { $number } Wochen
    }
months =
    { $count ->
        [one] { $number } Monat
       *[other] { $number } Monate
    }
months-behind =
    { $count ->
        [one] { $number } Monat
       *[other] { $number } Monaten
    }
years =
    { $count ->
        [one] { $number } Jahr
       *[other] { $number } Jahre
    }
years-behind =
    { $count ->
        [one] { $number } Jahr
       *[other] { $number } Jahren
    }
millilitres = { $number }{"\u202F"}ml
milligrams = { $number }{"\u202F"}mg
grams = { $number }{"\u202F"}g
micrograms = { $number }{"\u202F"}µg
litres = { $number }{"\u202F"}l
international-units =
    { $count ->
        [one] { $number } internationale Einheit
       *[other] { $number } internationale Einheiten
    }
millimoles = { $number }{"\u202F"}mmol
drops =
    { $count ->
        [one] { $number } Tropfen
       *[other] { $number } Tropfen
    }
sprays =
    { $count ->
        [one] { $number } Sprühstoß
       *[other] { $number } Sprühstöße
    }
tablets =
    { $count ->
        [one] { $number } Tablette
       *[other] { $number } Tabletten
    }
sessions =
    { $count ->
        [one] { $number } Sitzung
       *[other] { $number } Sitzungen
    }
per-kilogram = { $amount } pro kg Körpergewicht
per-square-metre = { $amount } pro m² Körperoberfläche
per-hour = { $amount } pro Stunde
per-minute = { $amount } pro Minute
per-millilitre = { $amount } je ml
percent = { $number }{"\u202F"}%
range = { $low } bis { $high }
up-to = bis zu { $amount }
or-more = { $amount } oder mehr

## What is said of a value

safety-notice = Die gezeigten Dosen wurden Menschen in Studien von Fachleuten verabreicht. Sie sind keine Empfehlung und keine Anleitung für zu Hause.
not-stated = in der Quelle nicht angegeben
# What no trial has.
none-stated = In der Quelle nicht angegeben: { $what }.
none-recorded = Hier nicht erfasst: { $what }.
none-applies = Trifft nicht zu: { $what }.
not-applicable = trifft nicht zu
not-recorded = hier nicht erfasst
not-calculated = hier nicht berechnet
judged-by = { $value } (Urteil von { $judge })
reported-as = Im Wortlaut: „{ $words }“.
not-stated-in = Keine Angabe ({ $part }) bei { $source } [{ $mark }].
not-its-own-report = Aus einem anderen Text über { $trial }, nicht aus dem eigenen Bericht der Studie.
whom-it-counts = Dass es die ausgewerteten Personen sind, wäre eine Schlussfolgerung.
calculated = Berechnet: { $sum }
in-translation = Übersetzt: { $text }.
# Heard before the numbers of sources.
from-sources =
    { $count ->
        [one] , Quelle{" "}
       *[other] , Quellen{" "}
    }
go-to-source = Zur Quelle { $mark }
copy-quotation = Zitat mit Quelle kopieren

## What was given

phase = { $dose } über { $time }
then = , dann{" "}
begun = begonnen { $when }
to-arm = { $people } mit { $arm }
with-arm = { $value } mit { $arm }
after-event = { $time } nach { $event }
within-of-event = innerhalb von { $time } nach { $event }
a-day = { $dose } am Tag
onset = Symptombeginn
last-known-well = dem letzten Zeitpunkt ohne Symptome
randomization = der Randomisierung
admission = der Aufnahme
diagnosis = der Diagnose
surgery = der Operation
enrolment = dem Einschluss
discharge = der Entlassung
birth = der Geburt
previous-dose = der vorigen Dosis
recanalization = der Wiedereröffnung des Gefäßes

## What came of it

skip = Vergleich überspringen
answers = Was dabei herauskam
main-results = Hauptergebnis jeder Studie
in-answer = Antwort, { $question }: { $part }
not-compared = { $trial } (hier nicht verglichen)
# The review's whole pool: an outcome may rest on fewer trials.
pool-of-review = Die Studien der Übersichtsarbeit: { $sentences }.
pool-includes = { $trial } gehört dazu
pool-excludes = { $trial } nicht
pool-does-not-have = { $trial } wurde nicht berücksichtigt
pool-unclear = ob { $trial } dazugehört, ist nicht geklärt
our-inference = { $sentence } (unsere Schlussfolgerung)
they-disagree = { $trials } haben dasselbe gemessen und berichten verschiedene Ergebnisse.
result-not-recorded = Ergebnis hier nicht erfasst

## The opening and the ledger

# `$who` is a trial, or several; `$count` says how many.
gave =
    { $count ->
        [one] { $who } gab { $what }
       *[other] { $who } gaben { $what }
    }
against = { $given }, im Vergleich mit { $comparator }
# Two trials are “both”.
all-trials =
    { $count ->
        [2] Beide Studien
       *[other] Alle { $number } Studien
    }
into-a-vein = in eine Vene
into-a-muscle = in einen Muskel
under-the-skin = unter die Haut
by-mouth = über den Mund
by-the-route = auf dem Weg „{ $route }“
they-differ =
    { $count ->
        [0] Kein Unterschied zwischen den Studien in dem, was hier verglichen wird
        [one] Ein Unterschied zwischen den Studien
       *[other] { $number } Unterschiede zwischen den Studien
    }
# Where nothing of what is counted is stated or recorded.
nothing-compared = Zwischen den Studien lässt sich nichts vergleichen: Was hier gezählt wird, ist nicht angegeben oder nicht erfasst
# A reader presses it to see them.
see-differences =
    { $count ->
        [one] Einen Unterschied zwischen den Studien ansehen
       *[other] { $number } Unterschiede zwischen den Studien ansehen
    }
more-unclear =
    { $count ->
        [one] ; ein weiterer ist nicht vergleichbar
       *[other] ; { $number } weitere sind nicht vergleichbar
    }
because = { $what }, weil { $reason }
# Why two values cannot be compared.
trial-does-not-state = eine Studie nichts dazu angibt
value-not-recorded = ein Wert hier nicht erfasst ist
question-does-not-arise = die Frage sich bei einer Studie nicht stellt
value-only-judged = ein Wert nur ein Urteil ist
detail-missing = eine Einzelheit nicht für jede Studie angegeben ist
words-not-compared = Worte oder Einheiten hier nicht verglichen werden
# What follows from one difference; from several.
attribution-of-one = Die Studien unterscheiden sich in mehr als dem, was hier steht; ob dieser Punkt verschiedene Ergebnisse erklärt, lässt sich also nicht sagen.
attribution-of-several = Welcher dieser Punkte verschiedene Ergebnisse erklärt, wenn überhaupt einer, lässt sich also nicht sagen.
the-same =
    { $count ->
        [2] Gleich in beiden: { $labels }.
       *[other] Gleich in allen: { $labels }.
    }
not-comparable = Nicht vergleichbar: { $labels }.
# By itself; in a list.
dose = Dosis
    .in-list = Dosis
frequency = Häufigkeit
    .in-list = Häufigkeit
route = Verabreichungsweg
    .in-list = Verabreichungsweg
comparator = Vergleichsbehandlung
    .in-list = Vergleichsbehandlung
course = Dauer der Behandlung
    .in-list = Dauer der Behandlung
start-window = Beginn der Behandlung
    .in-list = Beginn der Behandlung
given-with = Gegeben mit
    .in-list = Begleitbehandlung
primary-outcome = Primärer Endpunkt
    .in-list = primärer Endpunkt
region = Region
    .in-list = Region
randomized = Personen in der Studie
    .in-list = Personen in der Studie
in-trial = { $trial }: { $text }
between-trials = ;{" "}
in-ledger = Unterschiede: { $label }
opening = Der einleitende Satz
item-of = { $name }, Punkt { $number }
all-shown = { $name }, alle gezeigten Studien

## The table

trial-by-trial = Studie für Studie
at-a-glance = Auf einen Blick
all-details = Alle Einzelheiten
what-was-given = Was sonst gegeben wurde, und wie
who-took-part = Wer teilnahm
how-it-was-done = Wie vorgegangen wurde
further-findings = Was sonst gefunden wurde
planned-total = Geplante Gesamtmenge
arm-by-arm = { $trial }, Arm für Arm
arms-randomized = Wer in welchen Arm kam, bestimmte der Zufall. Ein Unterschied in den Ergebnissen zwischen den Armen lässt sich daher auf das zurückführen, was sie erhielten, in den Grenzen des Zufalls und der Durchführung der Studie.
agent = Gegeben
people-in-arm = Menschen im Arm
split = Wie eine Dosis aufgeteilt wurde
concentration = Konzentration
cycle-days = Tage eines Zyklus
until = Bis
max-dose = Höchste Dosis auf einmal
courses = Behandlungszyklen
course-repeated = { $time } (Behandlungszyklen: { $courses })
apart = im Abstand von { $time }
# Where the time is not a length: what is said instead.
time-between = Zeit dazwischen: { $time }
given-by = Gegeben von
given-in = Gegeben in
setting = Umfeld
condition = Erkrankung
arms = Je Arm randomisiert
sample-size = Stichprobengröße (aus einer späteren Übersichtsarbeit)
analysed = In den Ergebnissen gezählte Personen
followed-for = Nachbeobachtung
design = Design
registered-as = Registriert als
funding = Finanzierung
stopped-early = Vorzeitig ausgeschieden
authors-call-it = Grenzen, nach Angabe der Autoren
primary-result = Hauptergebnis
further-results = Weitere Ergebnisse
post-hoc-results = Post-hoc-Ergebnisse
compared = { $trials } im Vergleich
picker = Verglichene Studien
# Beside the choice, while the program comes that carries it out.
loading = Der Vergleich wird geladen …
picked-now =
    { $count ->
        [one] eine Studie wird verglichen.
       *[other] { $number } Studien werden verglichen.
    }
at-most = Höchstens { $number } nebeneinander.
only-differences = Nur die Unterschiede
only-differences-shown = Nur die Unterschiede werden gezeigt.
every-row-shown = Alle Zeilen werden gezeigt.

## The picture

picture-heading = Wann die Behandlung begann und wie lange sie dauerte
of-trials-some-differ =
    { $count ->
        [0] Von { $trials } Studien zeigt keine einen Unterschied im Hauptergebnis
        [one] Von { $trials } Studien zeigt eine einen Unterschied im Hauptergebnis
       *[other] Von { $trials } Studien zeigen { $number } einen Unterschied im Hauptergebnis
    }
picture-people = Bild, Personen, { $trial }
picture-result = Bild, Hauptergebnis, { $trial }
people-column = Studie
arm-column = Arm
result-column = Hauptergebnis
# Above an axis.
started-in-hours = Wann sie begann (Stunden nach { $event })
started-in-days = Wann sie begann (Tage nach { $event })
lasted-in-hours = Wie lange sie dauerte (Stunden der Behandlung)
# Where courses are repeated, with pauses between them.
lasted-since-in-hours = Wie lange behandelt wurde (Stunden ab der ersten Gabe)
lasted-since-in-days = Wie lange behandelt wurde (Tage ab der ersten Gabe)
lasted-in-days = Wie lange sie dauerte (Tage der Behandlung)
not-on-this-scale = { $value }; nicht auf dieser Skala
# Where every trial states its window; where one does not.
no-trial-started =
    { $count ->
        [2] Keine der beiden Studien begann die Behandlung { $from } bis { $to } nach { $event }.
       *[other] Keine dieser Studien begann die Behandlung { $from } bis { $to } nach { $event }.
    }
no-window-covers = Kein hier genanntes Startfenster umfasst die Zeit von { $from } bis { $to } nach { $event }.
gap-name = Bild, Lücke { $number } zwischen den Startfenstern
picture-start = Bild, Beginn, { $trial }
picture-course = Bild, Dauer, { $trial }

## Results

by-day = bis Tag { $day }
on-day = an Tag { $day }
after = nach { $time }
post-hoc = post hoc
treatment = die Behandlung
control = die Kontrolle
favours = besser mit { $treatment }
# Not worse than the control by more than a margin.
non-inferior = nicht um mehr als die Grenze der Studie schlechter (nicht unterlegen)
non-inferiority-not-shown = Nichtunterlegenheit nicht gezeigt
margin = Grenze { $margin }
no-difference = kein Unterschied zwischen den Gruppen gezeigt
result-not-reported = Ergebnis nicht berichtet
explained = Erklärung der Verfasser: { $explanation }
pooled-with = Zusammengefasst mit { $others }: { $result }
risk-ratio = relatives Risiko
odds-ratio = Odds Ratio
hazard-ratio = Hazard Ratio
mean-difference = mittlere Differenz
smd = standardisierte mittlere Differenz
mann-whitney = Mann-Whitney-Schätzer
risk-difference = Differenz in Prozentpunkten
rate-ratio = Ratenverhältnis
proportion = Anteil
interval = {" "}({ $level }-%-KI { $low } bis { $high })
interval-no-level = {" "}(KI { $low } bis { $high }, Niveau nicht angegeben)
bound-level = { $level }-%-KI
no-level = Niveau nicht angegeben
lower-bound = , untere Grenze { $value }, keine obere Grenze berichtet, { $level }
upper-bound = , obere Grenze { $value }, keine untere Grenze berichtet, { $level }
from = aus { $people }
only-among = nur diese Personen: { $subgroup }
from-version = aus Version { $version } der Übersichtsarbeit
null = { $value } heißt: kein Unterschied
above = über { $value } spricht für { $side }
# At the ends of an axis of numbers of people; `lower` and `higher` of values.
fewer = weniger mit { $drug }
more = mehr mit { $drug }
lower = niedriger mit { $drug }
higher = höher mit { $drug }
# The end of a line; an estimate.
line-goes-on = Die Linie geht über die Zeichnung hinaus.
estimate-beyond = Die Schätzung liegt außerhalb der Zeichnung.

## Reviews

reviews = Wie sicher die Belege sind
outcome-column = Endpunkt
effect-column = Wirkung
people-of-pool = Studien und Personen
certainty-column = Vertrauenswürdigkeit
meaning-column = Was es bedeutet
other-reviews = Andere Übersichtsarbeiten ({ $number })
review-covers = Was diese Übersichtsarbeit umfasst
benefit = Nutzen
harm = Schaden
at = bei
question = Frage
searched = Gesucht bis
version-line = Version
pool = Zusammengefasst
of-which = Davon
shown-here = Hier gezeigt
# How many people in 100 were affected, where nobody says so.
absolute-not-stated = Unsere Quellen sagen nicht, wie viele von 100 Personen betroffen waren.
absolute-not-recorded = Absolute Zahlen sind hier nicht erfasst.
absolute-do-not-apply = Absolute Zahlen gibt es hier nicht.
version = Version { $version }
trials =
    { $count ->
        [one] { $number } Studie
       *[other] { $number } Studien
    }
people = { $number } Personen
of-pool =
    { $count ->
        [one] Von einer Studie mit { $drug }, die hier zusammengefasst ist, zeigt dieser Vergleich { $shown }.
       *[other] Von { $number } Studien mit { $drug }, die hier zusammengefasst sind, zeigt dieser Vergleich { $shown }.
    }
shows-none = keine
includes = Enthält { $trial }
does-not-include = Enthält { $trial } nicht
covers-because = Enthält { $trial }: { $reason }.
does-not-cover-because = Enthält { $trial } nicht. Grund: { $reason }.
has-not-assessed = Hat { $trial } noch nicht beurteilt
has-not-assessed-because = Hat { $trial } noch nicht beurteilt: { $reason }.
does-not-consider = Betrachtet { $trial } nicht
does-not-consider-because = Betrachtet { $trial } nicht: { $reason }.
not-established = Ob { $trial } enthalten ist, steht nicht fest
not-established-because = Ob { $trial } enthalten ist, steht nicht fest: { $reason }.
whether-covered = Ob { $trial } enthalten ist, { $review }
share-of = { $share } gehören zu { $trial }
no-room = Gezählt für { $outcome }: { $total } Personen. Davon { $own }, { $others } gehören zu anderen Studien mit { $regimen }, und { $left } bleiben übrig. { $trial } randomisierte { $randomized }: mehr als jede der beiden Zahlen.
high = Hohe Vertrauenswürdigkeit
moderate = Moderate Vertrauenswürdigkeit
low = Niedrige Vertrauenswürdigkeit
very-low = Sehr niedrige Vertrauenswürdigkeit
certainty-not-established = Vertrauenswürdigkeit: nicht bewertet
rated-by = Bewertet von: { $raters }.
reasons = Angegebene Gründe: { $reasons }.
verbatim = im Wortlaut der Übersichtsarbeit
grade-template = in der Standardformulierung von GRADE
by-article = wie der Artikel es sagt
by-editor = in den Worten der Redaktion
what-changed = Was sich seit { $version } geändert hat; diese Fassung ist überholt
in-review = { $name }, { $review }
note = Anmerkung { $number }, { $review }
in-conclusion = Folgerung { $number } von { $version }, { $outcome }: { $part }
part-regimen = Behandlungsplan
part-statement = Aussage
part-certainty = Vertrauenswürdigkeit
part-estimate = Schätzung
part-people = Studien und Personen
in-change = Änderung { $number }, { $review }: { $part }

## What is not compared, and where the drug stands

also-known = Andere Studien zu diesem Mittel
why-not-shown = Warum nicht verglichen
standing = Zulassungen und Leitlinien
others-and-standing = Weitere Studien, Zulassungen und Leitlinien
what-it-is = Was es ist
codes = Codes
status-of = Stand, { $jurisdiction }, Aussage { $number }

## Sources

sources = Quellen
article = Artikel
and-others = { $author } und andere
and = { $list } und { $last }
others-too = und andere
in-version = { $source }, Version { $version }
abstract = Abstract
full-text = Volltext
table = Tabelle
registry-entry = Registereintrag
product-information = Fachinformation
comment = Kommentar
basis-article = Artikel
label-section = Abschnitt { $number }
label-table = Tabelle { $number }
label-page = Seite { $number }
read-itself = in der Quelle selbst gelesen
not-re-read = nicht in der Quelle selbst nachgelesen
# Read aloud beside the mark "†".
second-hand = , aus zweiter Hand
second-hand-legend = † Aus zweiter Hand: von einem anderen Text berichtet, noch nicht im Original geprüft.
stated-by-article = vom Artikel angegeben
not-checked = noch nicht geprüft
corrected = Berichtigt
corrected-by = Berichtigt durch Quelle { $mark }
concern = Dazu wurden Bedenken veröffentlicht (expression of concern)
retracted = Zurückgezogen
superseded = Überholt
superseded-by = Überholt durch Quelle { $mark }
corrected-source = berichtigte Quelle
concern-source = Quelle, zu der Bedenken veröffentlicht sind
retracted-source = zurückgezogene Quelle
superseded-source = überholte Quelle
source-page = Seite der Quelle
not-called = In diesem Vergleich nicht zitiert.
called-by = Zitiert von:
checked-on = Die Angaben wurden am { $date } mit ihren Quellen verglichen.
reviewed-by = Geprüft von { $name } am { $date }.
evidence-to = Letzte Suche nach Belegen: { $date }.
this-version = Version { $version }.
license = Lizenz der Daten: { $license }.
report-error = Einen Fehler melden
is-draft = Dieser Vergleich ist ein Entwurf.
is-retired = Dieser Vergleich wird nicht mehr gepflegt.

## Why there is no comparison

no-source = Diese Seite nennt keine Daten für den Vergleich.
data-missing = Die Daten dieses Vergleichs sind nicht dort, wo diese Seite sie sucht.
data-not-loaded = Die Daten dieses Vergleichs konnten nicht geladen werden.
data-incomplete = Die Daten dieses Vergleichs sind unvollständig angekommen.
data-damaged = Die Daten dieses Vergleichs sind beschädigt und nicht lesbar.
data-of-another-kind = Wo die Daten dieses Vergleichs sein sollten, ist etwas anderes.
data-changed = Die Daten dieses Vergleichs sind nicht die, für die diese Seite gemacht ist.
data-too-large = Die Daten dieses Vergleichs sind zu groß, um gezeigt zu werden.
data-too-new = Die Daten dieses Vergleichs sind neuer, als diese Seite zeigen kann.
data-refused = Die Daten dieses Vergleichs verletzen eine Regel, die Leser schützt, und werden nicht gezeigt.
program-not-loaded = Der interaktive Teil konnte nicht geladen werden.
program-mixed = Die Dateien des interaktiven Teils passen nicht zusammen.
program-blocked = Diese Seite lässt den interaktiven Teil nicht zu.
program-stopped = Der interaktive Teil ist stehen geblieben.
program-slow = Der interaktive Teil lädt lange.
restart = Neu starten
try-again = Noch einmal versuchen
open-article = Zum Artikel
failure-details = Einzelheiten zum Weitergeben

## Words that are explained where they occur: the explanation, then what calls for it, in small letters

arat = ARAT, Action Research Arm Test: wie gut ein Arm und eine Hand reichen, fassen, halten und greifen; mehr Punkte sind besser.
    .words = arat, action research arm test
nihss = NIHSS, National Institutes of Health Stroke Scale: wie schwer ein Schlaganfall ist; mehr Punkte sind schlechter.
    .words = nihss, health stroke scale
rankin = Modifizierte Rankin-Skala: wie viel Hilfe jemand im Alltag braucht; mehr Punkte sind schlechter.
    .words = rankin-skala, rankin scale
barthel = Barthel-Index: was jemand im Alltag allein kann; mehr Punkte sind besser.
    .words = barthel-index, barthel
explain-risk-ratio = Relatives Risiko: wie oft etwas in der einen Gruppe vorkam, geteilt durch wie oft in der anderen.
    .words = relatives risiko, risk ratio
explain-odds-ratio = Odds Ratio: die Chance von etwas in der einen Gruppe, geteilt durch die in der anderen.
    .words = odds ratio, odds
explain-hazard-ratio = Hazard Ratio: wie schnell etwas in der einen Gruppe eintrat, geteilt durch wie schnell in der anderen.
    .words = hazard ratio, hazard
explain-mann-whitney = Mann-Whitney-Schätzer: wie wahrscheinlich es jemandem aus der einen Gruppe besser geht als jemandem aus der anderen.
    .words = mann-whitney, wilcoxon
explain-interval = KI, Konfidenzintervall: die Werte, zu denen die Daten passen; je weiter, desto ungenauer die Schätzung.
    .words = %-ki, (ki{" "}
explain-p = P: wie wahrscheinlich ein mindestens so großer Unterschied wäre, wenn es keinen gäbe.
    .words = p{"\u00A0"}<, p{"\u00A0"}=
explain-certainty = Vertrauenswürdigkeit: wie weit man sich auf ein Ergebnis verlassen kann, in den vier Stufen von GRADE: hoch, moderat, niedrig, sehr niedrig.
    .words = vertrauenswürdigkeit, grade
explain-randomized = Randomisiert: Der Zufall entschied, wer was bekam.
    .words = randomisiert, randomized
explain-double-blind = Doppelblind: Weder Behandelte noch Behandelnde wussten, wer was bekam.
    .words = doppelblind, double-blind
explain-post-hoc = Post hoc: erst gesucht, als die Daten da waren, nicht vorher geplant.
    .words = post hoc, post-hoc
explain-placebo = Placebo: was aussieht wie die Behandlung und nichts davon enthält.
    .words = placebo, scheinmedikament

## What a reader shares, cites or saves

exports = Teilen, zitieren, einbetten
# At the foot: the way to them.
exports-above = Teilen, zitieren, drucken
export-link = Link auf diese Ansicht kopieren
export-text = Alles als Text kopieren
export-csv = Tabelle als CSV speichern
export-ris = Quellen als RIS speichern
export-bib = Quellen als BibTeX speichern
export-csl = Quellen als CSL-JSON speichern
print = Drucken
print-short = In Kürze drucken
embed = Einbetten
# The form that makes what a webmaster pastes. The first goes before the notice there.
embed-notice = Hinweis
embed-form = Form
embed-in-page = In der Seite
embed-compact = In der Seite, kompakt
embed-in-frame = In einem Rahmen
embed-language = Sprache
embed-colours = Farben
embed-as-page = Wie die Seite
embed-light = Hell
embed-dark = Dunkel
embed-data = Daten
embed-live = Korrekturen folgen
embed-frozen = Eingefroren, wie sie jetzt sind
embed-paste = Das wird eingefügt:
embed-copy = Kopieren
embed-policy = Eine Content Security Policy muss das erlauben:
# In a compact widget: the way to all that it leaves out.
show-all = Den ganzen Vergleich zeigen
# What came of copying or saving.
export-failed = Das ist nicht gelungen. Drücken Sie den Knopf noch einmal.
export-copied = Kopiert.
export-saved = Gespeichert als { $name }.
export-shown = Die Seite darf hier nicht kopieren. Der Text steht darunter, ausgewählt.
export-waiting = Einen Moment: Das wird vorbereitet.
notice = Hinweis
title = Titel
about = Angaben
article-at = Artikel
taken-from = Entnommen von
differences = Unterschiede
source = Quelle { $mark }
calculated-in-line = berechnet
calculated-as = berechnet: { $sum }
other-trial = Ebenfalls bekannt, nicht verglichen: { $trial }
why = Grund
remark = Anmerkung

## Terms that bundles in English use; a comparison in another language says them in its own

placebo = Placebo
saline-placebo = Kochsalz-Placebo
intravenous = intravenös
intravenous-infusion = intravenöse Infusion
intramuscular = intramuskulär
subcutaneous = subkutan
oral = oral
daily = täglich
once-a-day = einmal täglich
twice-a-day = zweimal täglich
term-randomized = randomisiert
double-blind = doppelblind
open-label = offen
parallel-groups = parallele Gruppen
crossover = Crossover
multicentre = multizentrisch
death = Tod
aspirin = Acetylsalicylsäure
austria = Österreich
china = China
germany = Deutschland
hong-kong = Hongkong
myanmar = Myanmar
poland = Polen
republic-of-korea = Republik Korea
romania = Rumänien
russia = Russland
ukraine = Ukraine
united-states = Vereinigte Staaten
european-union = Europäische Union
death-from-any-cause = Tod jeglicher Ursache
all-serious-events = alle schwerwiegenden unerwünschten Ereignisse
fatal-serious-events = tödliche schwerwiegende unerwünschte Ereignisse
non-fatal-serious-events = nicht tödliche schwerwiegende unerwünschte Ereignisse
adverse-events = unerwünschte Ereignisse
cognition = Kognition
general-function = allgemeine Funktionsfähigkeit
rankin-scale = modifizierte Rankin-Skala
review-authors = den Verfassern der Übersichtsarbeit
