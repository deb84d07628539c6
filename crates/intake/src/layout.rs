//! The layout of a bundle as an editor writes it: what fits on a line stands on one.

use evidence_bundle::Bundle;
use serde::Serialize;
use serde_json::Value;

/// The most characters of a line.
const WIDTH: usize = 120;

/// A bundle as JSON, with a line break at its end.
///
/// # Errors
/// Where serde_json cannot write it.
pub fn json(bundle: &Bundle) -> serde_json::Result<String> {
    let mut text = String::new();
    let mut value = serde_json::to_value(bundle)?;
    leave_out_empty_lists(&mut value);
    write(&value, 0, 0, &mut text)?;
    text.push('\n');
    Ok(text)
}

/// An element of a list that stands so many steps in, with its indent.
///
/// # Errors
/// Where serde_json cannot write it.
pub(crate) fn element(element: &impl Serialize, depth: usize) -> serde_json::Result<String> {
    let mut value = serde_json::to_value(element)?;
    leave_out_empty_lists(&mut value);
    let mut text = "  ".repeat(depth);
    write(&value, depth, 2 * depth, &mut text)?;
    Ok(text)
}

/// A list that is left out is empty, too.
fn leave_out_empty_lists(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, value| !value.as_array().is_some_and(Vec::is_empty));
            members.values_mut().for_each(leave_out_empty_lists);
        }
        Value::Array(elements) => elements.iter_mut().for_each(leave_out_empty_lists),
        _ => {}
    }
}

/// `before` is how many characters stand on the line already.
fn write(value: &Value, depth: usize, before: usize, text: &mut String) -> serde_json::Result<()> {
    let line = on_one_line(value)?;
    let is_whole = depth > 0 && before + line.chars().count() < WIDTH;
    let (open, members, close) = match value {
        Value::Object(members) if !is_whole => {
            ('{', members.iter().map(|(name, value)| (Some(name), value)).collect(), '}')
        }
        Value::Array(elements) if !is_whole => {
            ('[', elements.iter().map(|value| (None, value)).collect::<Vec<_>>(), ']')
        }
        _ => {
            text.push_str(&line);
            return Ok(());
        }
    };
    let indent = "  ".repeat(depth + 1);
    text.push(open);
    for (index, (name, value)) in members.into_iter().enumerate() {
        let start = match name {
            Some(name) => format!("{indent}{}: ", serde_json::to_string(name)?),
            None => indent.clone(),
        };
        text.push_str(if index > 0 { ",\n" } else { "\n" });
        text.push_str(&start);
        write(value, depth + 1, start.chars().count(), text)?;
    }
    text.push_str(&format!("\n{}{close}", "  ".repeat(depth)));
    Ok(())
}

fn on_one_line(value: &Value) -> serde_json::Result<String> {
    Ok(match value {
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                Ok(format!("{}: {}", serde_json::to_string(name)?, on_one_line(value)?))
            };
            format!("{{{}}}", members.iter().map(member).collect::<serde_json::Result<Vec<_>>>()?.join(", "))
        }
        Value::Array(elements) => {
            format!("[{}]", elements.iter().map(on_one_line).collect::<serde_json::Result<Vec<_>>>()?.join(", "))
        }
        other => serde_json::to_string(other)?,
    })
}
