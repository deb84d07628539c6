//! E084 for the codes of standards: countries (ISO 3166-1 alpha-2) and languages (ISO 639-1, and three letters of ISO 639-2).
use evidence_bundle::{Finding, Term};
use isocountry::CountryCode;

use crate::context::Context;

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
            } else if let Some(other) = named_otherwise(country) {
                findings.push(Finding::new(
                    "E058",
                    &format!("trials[{t}].countries[{c}].code"),
                    format!("the code of `{}` is another", other.name()),
                    format!("use `{}`", other.alpha2()),
                ));
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
    is_own || CountryCode::for_alpha2(code).is_ok()
}

/// The country that a fact names in full, where its code is that of another.
fn named_otherwise(country: &Term) -> Option<&'static CountryCode> {
    let (words, code) = (country.value.as_deref()?.trim().to_lowercase(), country.code.as_deref()?);
    let words = words.strip_prefix("the ").unwrap_or(&words);
    // "Iran, Islamic Republic of", "Bolivia (Plurinational State of)"
    let is_named = |known: &&CountryCode| {
        known.name().split([',', '(']).next().is_some_and(|name| name.trim().to_lowercase() == words)
    };
    let mut named = CountryCode::iter().filter(is_named);
    // "Korea" and "Congo" are two countries each.
    named.next().filter(|only| named.next().is_none() && only.alpha2() != code && !code.starts_with('X'))
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
    use isocountry::CountryCode;

    use super::{LANGUAGES, help, is_country, is_language};

    #[test]
    fn codes_of_the_standards_and_nothing_else() {
        assert_eq!((CountryCode::num_country_codes(), LANGUAGES.split_whitespace().count()), (249, 184));
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
