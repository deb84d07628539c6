//! Words that say more of a schedule than a dose, a frequency and a length do. A word that ends in `*` may go on.

/// In English.
pub const ENGLISH: [&str; 8] = [
    // Days of a cycle, or not every day.
    "cycle|cycles|cyclic*|weekday*|weekend*|workday*|working day*|business day*|school day*|alternat*|every other|every \
     second|every third|every fourth|odd days|even days|eod|qod|q o d|qow|tiw|biw|off|pause*|interrupt*|break|breaks|\
     holiday*|drug free|treatment free|rest day*|rest period*|monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|\
     sunday*|intermittent*|pulsed|weekly|biweekly|fortnight*|monthly|quarterly|yearly|annual*|repeat*|again|courses|\
     second course|of the week|of each|of every|out of",
    // A dose in parts, or for each part of a body.
    "divid*|split|doses|portions|fraction*|halves|thirds|quarters|spread over|spread across|distributed|each eye|both \
     eyes|per eye|each nostril|both nostrils|each ear|both ears|each side|both sides|per lesion",
    // At most, at least, about.
    "up to|maximum|maximal*|max|at most|more than|greater than|exceed*|less than|fewer than|longer than|limited to|\
     restricted to|capped|ceiling|upper limit|as much as|as many as|as long as|at least|minimum|minimal*|or more|or less|\
     or longer|or fewer|until|till|approximately|approx|roughly|circa|average*|mean of|mean dose*|mean daily|median of|\
     median dose*|median daily|range|ranged|ranges|ranging",
    // Where it was needed or borne.
    "needed|required|necessary|appropriate|indicated|tolera*|prn|p r n|sos|on demand|on request|ad libitum|ad lib|at \
     will|discretion|rescue|if|unless|whenever|in case of|per attack|each attack|per episode|each episode|to effect|to \
     response|depend*|whichever|optional*|flexib*|individualis*|individualiz*|individually|tailored|adjust*|according \
     to|guided|sliding|variable|varied|varying|may be|could be|allowed|permitted",
    // A first dose of its own.
    "loading|bolus*|boli|booster*|starter|starting dose*|starting with|start dose*|initial dose*|initial infusion|\
     initially|first dose of|maintenance|priming|double dose*",
    // A dose or a frequency that changes.
    "titrat*|uptitrat*|downtitrat*|increas*|decreas*|escalat*|deescalat*|taper*|reduc*|modif*|lowered|raised|doubled|\
     doubling|halved|halving|stepped|stepwise|steps|step up|step down|stepping|gradual*|wean*|ramp*|then|thereafter|\
     afterward*|after which|subsequent*|followed by|later|switch*|changed|changing|from day|from week|target dose*|target \
     of|additional|extra|further|another|top up|supplement*|increment*|rising|ascending|descending|next day*|next dose*|\
     remaining day*|rest of the",
    // By the body.
    "weight based|weight adjusted|by weight|per weight|body weight|bodyweight|weight band*|body surface|surface area|bsa|\
     per kilo*|square met*",
    // Not all of it, or all of it in one number.
    "missed|skipped|omitted|except*|excluding|delay*|withheld|suspended|discontinu*|total dose*|total amount|total volume|\
     totalling|cumulative*",
];

/// In German.
pub const GERMAN: [&str; 5] = [
    "zyklus*|zyklen|zyklisch*|werktag*|wochentag*|wochenende*|jeden zweiten|jeden dritten|jeden anderen|abwechselnd|\
     alternierend*|im wechsel|pause*|therapiefrei*|unterbr*|wiederhol*|erneut|wöchentlich*|monatlich*|jährlich*|montag*|\
     dienstag*|mittwoch*|donnerstag*|freitag*|samstag*|sonntag*",
    "geteilt*|aufgeteilt*|verteilt*|unterteilt*|einzeldos*|einzelgabe*|teildos*|dosen|gaben|portionen|hälfte*|beide augen",
    "bis|maximal*|maximum|höchst*|mehr als|weniger als|länger als|längstens|begrenzt|überschr*|mindest*|wenigstens|oder \
     mehr|oder länger|etwa|ungefähr|circa|ca|durchschnitt*|mittlere dosis",
    "bedarf*|falls|sofern|wenn|abhängig|je nach|verträglich*|individuell*|angepasst|anpass*|aufsättig*|sättigungsdos*|\
     ladedos*|bolus*|boli|anfangs*|startdos*|initial*|erhaltungsdos*|einschleich*|ausschleich*|titri*|auftitri*|\
     gesteigert|steiger*|erhöh*|reduz*|verringer*|vermindert|gesenkt|halbiert|verdoppelt|dann|danach|anschließend|\
     gefolgt|später|stufenweise|schrittweise|allmählich|zusätzlich|weitere*|gesamtdosis|gesamtmenge|insgesamt",
    "körpergewicht*|körperoberfläche*|gewichts*|pro kilo*|je kilo*|quadratmeter",
];

/// Signs and words that say so in both languages.
pub const BOTH: &str = "≤|≥|< =|> =|±|≈|~";

/// What is given once a day is not given in the morning and in the evening.
pub const TIMES_OF_DAY: &str = "morning and|evening and|mornings and|am and|breakfast and|meals|morgens und|mahlzeiten";
