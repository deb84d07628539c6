//! Texts that would mislead a reader or a terminal.

use crate::support::{assert_refused_behind, page, replaced};

fn title(json: &str) -> String {
    replaced("\"Examplinum, a made-up drug for hiccups: four made-up trials\"", json)
}

#[track_caller]
fn assert_title_refused(text: &str, start: &str) {
    assert_refused_behind("\"title\": ", text, start);
}

#[test]
fn controls_that_turn_the_reading_are_refused_written_out_or_not() {
    for text in ["\"12\u{202e}34\"", "\"12\\u202e34\"", "\"\u{2066}\"", "\"\\u200f\"", "\"\\u061c\""] {
        assert_title_refused(&title(text), "error[E041] at title: this text holds a character that turns");
    }
}

#[test]
fn control_characters_are_refused() {
    for text in ["\\u0000", "\\u001b[31m", "\\n", "\u{85}"] {
        assert_title_refused(
            &title(&format!("\"a{text}b\"")),
            "error[E043] at title: this text holds a control character; take",
        );
    }
}

#[test]
fn a_line_break_that_is_not_written_out_is_a_mistake_in_the_json() {
    let start = "error[E001]: control character (\\u0000-\\u001F) found while parsing a string";
    assert_refused_behind("\"title\": \"a", &title("\"a\nb\""), start);
}

#[test]
fn half_a_character_is_refused_where_it_stands() {
    let lone = "error[E001]: lone leading surrogate in hex escape";
    for (text, before, said) in [
        ("\"\\ud800\"", "\\ud800", "error[E001]: unexpected end of hex escape"),
        ("\"\\udc00\"", "\\udc0", lone),
        ("\"\\ud800\\u0041\"", "\\ud800\\u004", lone),
    ] {
        assert_refused_behind(&format!("\"title\": \"{before}"), &title(text), said);
    }
}

#[test]
fn what_looks_like_html_is_refused() {
    for text in ["<b>bold</b>", "a</template>", "<!--", "<img src=x onerror=alert(1)>", "<?php"] {
        assert_title_refused(&title(&format!("\"{text}\"")), "error[E042] at title: this text holds HTML");
    }
}

#[test]
fn a_comparison_with_less_than_is_no_html_and_cannot_become_any() {
    let html = page(&title("\"P<0.05 & 5 < 6 > \\\"4\\\" ]]>--> [evidence_widget::\""));
    assert!(html.contains("P&lt;0.05 &amp; 5 &lt; 6 &gt;"), "{html}");
}

#[test]
fn a_text_that_looks_like_what_the_renderer_writes_takes_nothing_out_of_the_page() {
    let html = page(&title("\"made-up/[evidence_widget:: trials\""));
    assert!(
        html.contains("made-up/[evidence_widget:: trials") && html.contains("Doses given in trials are never"),
        "{html}"
    );
}

#[test]
fn scripts_of_every_direction_and_characters_of_every_width_are_shown() {
    for name in ["שחר", "نجمة", "北斗七星", "A\u{308}", "🌠", "\u{10ffff}", "e\u{301}\u{302}\u{303}"] {
        assert!(page(&replaced("\"AURORA\"", &format!("\"{name}\""))).contains(name), "{name}");
    }
}

#[test]
fn a_link_that_runs_a_script_is_refused() {
    let text = replaced("\"language\": \"en\",", "\"language\": \"en\", \"article\": \"javascript:alert(1)\",");
    assert_refused_behind(
        "\"article\": ",
        &text,
        "error[E040] at article: `javascript:alert(1)` is not an https: address",
    );
}
