//! The words about a schedule that mean something, and what they mean together.

/// Phrases that say more than a dose, a frequency and a length do, in English and in German. A word that ends in `*` may go
/// on. All are looked for in every text: none means anything else in the other language.
pub const MORE: &str = concat!(
    // Days of a cycle, or not every day.
    "cycle|cycles|cyclic*|weekd*|weekend*|workd*|working day*|business day*|school day*|alternat*|every other|every second|\
     every third|off|pause*|interrupt*|break|breaks|holiday*|free|rest|monday*|tuesday*|wednesday*|thursday*|friday*|\
     saturday*|sunday*|spring|autumn|qod|q o d|intermittent*|pulsed|weekly|fortnight*|monthly|yearly|repeat*|again|courses|second course|of each|of \
     every|out of|",
    // A dose in parts, or for each part of a body.
    "divid*|split|doses|portions|fraction*|halves|thirds|spread|distributed|each eye|both eyes|each nostril|each side|both \
     sides|",
    // At most, at least, about.
    "up to|maximum|maximal*|max|at most|more than|greater than|exceed*|less than|fewer than|longer than|limited to|\
     restricted to|capped|as much as|as many as|as long as|at least|minim*|or more|or less|or longer|until|till|approx*|\
     roughly|circa|average*|mean|median|range|ranged|ranging|",
    // Where it was needed or borne.
    "needed|required|necessary|indicated|tolera*|prn|p r n|demand|request|ad lib|ad libitum|discretion|rescue|if|unless|\
     when|whenever|to effect|to response|depend*|whichever|optional*|flexib*|individualis*|individualiz*|individually|tailored|\
     adjust*|according to|guided|variable|varied|varying|may be|could be|allowed|permitted|",
    // A first dose of its own, and a dose or a frequency that changes.
    "loading|bolus*|boli|booster*|starter|starting dose*|starting with|initial dose*|initial infusion|initially|first dose \
     of|maintenance|double dose*|titr*|uptitrat*|downtitrat*|increas*|decreas*|escalat*|deescalat*|taper*|reduc*|reduz*|modif*|\
     lowered|raised|doubled|doubling|halved|stepped|stepwise|steps|step up|step down|gradual*|wean*|ramp*|then|thereafter|afterward*|\
     after which|subsequent*|followed by|later|switch*|changed|changing|from day|from week|target|additional|extra|further|\
     another|supplement*|increment*|next|remaining|",
    // By the body.
    "weight based|weight adjusted|by weight|per weight|body weight|bodyweight|body surface|surface area|bsa|per kilo*|\
     square met*|",
    // Not all of it, or all of it in one number.
    "missed|skipped|omitted|except*|excluding|delay*|withheld|suspended|discontinu*|total dose*|total amount|total volume|\
     cumulative*|",
    // The same in German.
    "zyklus*|zyklen|zyklisch*|werktag*|wochentag*|wochenend*|jeden zweiten|jeden dritten|abwechselnd|im wechsel|unterbr*|\
     wiederhol*|erneut|wöchentlich*|monatlich*|geteilt*|aufgeteilt*|verteilt*|einzeldos*|einzelgabe*|teildos*|dosen|gaben|\
     hälfte*|bis|höchst*|mehr als|weniger als|länger als|längstens|überschr*|mindest*|wenigstens|oder mehr|oder länger|etwa|\
     ungefähr|mittlere|bedarf*|sofern|wenn|abhängig|je nach|verträglich*|individuell*|angepasst|anpass*|aufsättig*|sättigung*|\
     anfangs*|startdos*|initialdos*|erhaltungs*|einschleich*|ausschleich*|auftitri*|gesteigert|steiger*|erhöh*|\
     verringer*|vermindert|gesenkt|halbiert|verdoppelt|dann|danach|anschließend|gefolgt|später|stufenweise|schrittweise|\
     allmählich|zusätzlich|weitere*|gesamt*|insgesamt|körper*|gewicht*|pro kilo*|je kilo*|quadratmeter|",
    // Signs.
    "~|< =|> =",
);

/// What is given once a day is not given in the morning and in the evening.
pub const TIMES_OF_DAY: &str = "morning and|evening and|am and|meals|morgens und|mahlzeiten";

/// What doctors write for a number of times a day, from once on.
pub const SHORT: [&str; 4] = ["od|o d|qd|q d", "bid|b i d|bd|b d", "tid|t i d|tds|t d s", "qid|q i d|qds|q d s"];

/// Words of one meaning, behind a bar and the letter that stands for them in patterns. Numbers are `#`, the ends of the text are
/// spaces, and every other word is `-`.
pub const MEANINGS: &str = concat!(
    "|d day days tag tage tagen ",
    "|D d diem ",
    "|w week weeks wk woche wochen ",
    "|W month months mo year monat monate jahr ",
    "|h h hr hrs hour hours min minute minutes stunde stunden ",
    "|H hourly stündlich ",
    "|y daily täglich ",
    "|V ml milliliter milliliters millilitre millilitres millilitern cc ",
    "|M mg milligram milligrams milligramm ",
    "|U g gram grams gramm ug mcg l iu ie unit units einheiten mmol meq ",
    "|k kg kilogram kilograms kilogramm qm ",
    "|m m ",
    "|e / per each pro je jeden jede ",
    "|E every alle q ",
    "|a a an am ",
    "|x the ",
    "|o once einmal ",
    "|2 twice zweimal ",
    "|3 thrice dreimal ",
    "|t times time x mal ",
    "|n first second third fourth fifth last following final ersten zweiten dritten letzten ",
    "|N st nd rd th ",
    "|q of von ",
    "|i in into ",
    "|I i ",
    "|f for für ",
    "|O über ",
    "|l over within after during than ",
    "|< < > under below above unter ",
    "|r or oder ",
    "|b to and bis und ",
    "|p infusions injections administrations applications sessions parts infusionen injektionen ",
    "|P tablets capsules pills ampoules vials puffs tabletten kapseln ampullen ",
    "|c course treatment regimen therapy infusion ",
    "|F followed up observed monitored ",
    "|v about around nearly almost rund ",
    "|L half ",
    "|T total ",
    "|Z vitamin ",
    "|@ at ",
    "|+ +",
);

/// Meanings in a row that say more than a dose, a frequency and a length do: one letter a word, one of several in brackets,
/// none of them behind `^`, any one for `.`; `?` behind a word that may be missing.
pub const MORE_IN_A_ROW: &str = concat!(
    // "days 1 and 8", "on each day 1", but not "each day 30 mL"; "d1", but not "vitamin D3" nor "b.i.d. 30".
    "[^#aeE][dwW]#|[aeE][dwW]#[^VMUt]|[^aeEVMUZI]D#|",
    // "the first 3 days", "the 1st day"
    "n.?[dwW]|#N.?[dwW]|",
    // "every 2 days"
    "E#[^h]|",
    // "14 of 21 days", "5 days of each 7"
    "#q[aeEx]?#[dwW]|dq[aeEx]?#[^VMU]|",
    // "5 days a week", but not "for a week".
    "[^fOiql][aeE][wW]|",
    // "mL h-1", "mL per hour", "mL an hour", "hourly"
    "[VMU]h|[eE]h|[VMU]ah|[^#]H|",
    // "2 tablets", "in 2 infusions", "in two", "10 + 20 mL"
    "#P|i#p|i# |+#|",
    // "given twice", "in 2 times", but not "at once"; "once or twice", "2-3 times".
    "[^@][o23][^aeEy]|#t[^aeEy]|[rb][o23]|[#rb]#t|",
    // "mg/kg", "per 10 kg", "mg m-2", but not "60 kg".
    "[^#]k|[eE]#k|[^#]m#|",
    // "half", but not "half an hour".
    "L[^ah]|",
    // "about 30", "below 30 mL", "a total of 30 mL"
    "v#|[<lO]#[VMU]|Tq#[VMU]|",
    // "for 1 month", "a 1-month course": no number of days.
    "[^F][fO]#W|#Wc|",
    // "10 or 14 days", "for 7 to 10 days", "10 to 20 mL", "10-20 mL"
    "#r#[dwW]|f#b#[dwW]|#[br]#[VMU]|##[dwWVMU]",
);

/// How often a day it is where it is not once, twice, thrice or more often.
pub const NOT_SO_OFTEN: [&str; 4] = [
    "[23]y|[23][aeE][dD]",
    "[^2t]y|[^2t][aeE][dD]|[VMU]D",
    "[^3t]y|[^3t][aeE][dD]|[VMU]D",
    "[^t]y|[^t][aeE][dD]|[VMU]D",
];

// What no number but one may stand in, which is `=` there.

/// Times a day.
pub const TIMES: &str = "#ty|#t[aeE][dD]";

/// Hours between two times.
pub const HOURS: &str = "E#h|#H";

/// Of a dose in millilitres, in milligrams, and in another unit. It may be dissolved in something, or have a strength.
pub const DOSES: [&str; 3] =
    ["[^i]#V[^e]|[^i]#Ve[^VMU]", "[^i]#[MU][^e]|[^i]#[MU]e[^VMU]|=U", "[^i]#[VMU][^e]|[^i]#[VMU]e[^VMU]"];

/// Days of treatment, for which people may also be followed; weeks; and everything it is given as.
pub const DAYS: &str = "[^F][fO]#d|#dc";
pub const WEEKS: &str = "[^F][fO]#w|#wc";
pub const PARTS: &str = "#p";
