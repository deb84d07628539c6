//! E084 for the codes of standards: countries (ISO 3166-1 alpha-2) and languages (ISO 639-1, and three letters of ISO 639-2).
use evidence_bundle::Finding;

use crate::context::Context;

/// Every code of ISO 3166-1 alpha-2.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
    BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM \
    FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO \
    JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT \
    MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA \
    SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US \
    UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// What editors write instead.
const MEANT: [(&str, &str); 4] = [("UK", "GB"), ("EL", "GR"), ("EN", "GB"), ("SU", "RU")];

/// Every code of ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja \
    jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl \
    nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te \
    tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    for (t, trial) in bundle.trials.iter().enumerate() {
        for (c, country) in trial.countries.iter().enumerate() {
            if let Some(code) = country.code.as_deref().filter(|code| !is_country(code)) {
                let path = format!("trials[{t}].countries[{c}].code");
                findings.push(unknown(&path, code, "country (ISO 3166-1)", &help(code)));
            }
        }
    }
    let mut language = |path: String, tag: &str| {
        if !is_language(tag) {
            let help = "use a code of ISO 639, such as `en` or `de`, with a region where that matters: `pt-BR`";
            findings.push(unknown(&path, tag, "language (BCP 47)", help));
        }
    };
    language("language".to_owned(), &bundle.language);
    for (s, source) in bundle.sources.iter().enumerate() {
        source.language.iter().for_each(|tag| language(format!("sources[{s}].language"), tag));
    }
    for (p, passage) in bundle.passages.iter().enumerate() {
        passage.language.iter().for_each(|tag| language(format!("passages[{p}].language"), tag));
    }
}

/// The codes that the standard leaves to its users, `XA` to `XZ`, are for made-up countries.
fn is_country(code: &str) -> bool {
    let is_own = code.len() == 2 && code.starts_with('X') && code.ends_with(|c: char| c.is_ascii_uppercase());
    is_own || COUNTRIES.split_whitespace().any(|known| known == code)
}

/// A language of two letters is in the list; one of three is taken as it is.
fn is_language(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    LANGUAGES.split_whitespace().any(|known| known == first)
        || first.len() == 3 && first.chars().all(|c| c.is_ascii_lowercase())
}

fn help(code: &str) -> String {
    let meant = MEANT.iter().find(|(wrong, _)| *wrong == code).map(|(_, meant)| (*meant).to_owned());
    // A country in small letters.
    let capital = code.to_ascii_uppercase();
    let meant = meant.or_else(|| is_country(&capital).then_some(capital));
    let meant = meant.map(|meant| format!("did you mean `{meant}`? ")).unwrap_or_default();
    format!("{meant}use the two capital letters of ISO 3166-1, such as `DE`")
}

fn unknown(path: &str, code: &str, of: &str, help: &str) -> Finding {
    Finding::new("E084", path, format!("`{code}` is no code of a {of}"), help)
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, LANGUAGES, help, is_country, is_language};

    #[test]
    fn codes_of_the_standards_and_nothing_else() {
        assert_eq!((COUNTRIES.split_whitespace().count(), LANGUAGES.split_whitespace().count()), (249, 184));
        for code in ["AT", "GB", "HK", "XA"] {
            assert!(is_country(code), "{code}");
        }
        for code in ["UK", "at", "AUT", "ZZ", ""] {
            assert!(!is_country(code), "{code}");
        }
        assert!(is_language("de-AT") && is_language("EN") && is_language("sco") && is_language("zh-Hant"));
        assert!(!is_language("german") && !is_language("xx") && !is_language(""));
    }

    #[test]
    fn the_code_that_was_meant_is_named() {
        assert!(help("UK").starts_with("did you mean `GB`?") && help("de").starts_with("did you mean `DE`?"));
        assert!(help("Austria").starts_with("use the two"));
    }
}
