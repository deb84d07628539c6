//! What an older format does not have.

use crate::{Bundle, FORMAT, Field, Finding, Item, SourceKind, Term, Trial, format_of_frequency, walk};

/// E008: a bundle says of itself which widgets can read it. One that has more would break older ones.
pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    // Where the format cannot be read, another rule says so.
    if bundle.format >= FORMAT || bundle.format == 0 {
        return;
    }
    let mut newer = |path: &str, what: &str, format: u32| {
        if format > bundle.format {
            findings.push(Finding::new(
                "E008",
                path,
                format!("{what} is of format {format}, and the bundle says format {}", bundle.format),
                "write `\"format\": 2`, or let `evidence migrate` do it",
            ));
        }
    };
    walk(bundle, &mut |visited| {
        if visited.field == Field::Newer {
            let name = visited.path.rsplit('.').next().unwrap_or_default();
            newer(visited.path, &format!("`{name}`"), 2);
        }
        if let (Item::Term(term), Field::Frequency) = (visited.item, visited.field) {
            let code = term.code.as_deref().unwrap_or_default();
            newer(&format!("{}.code", visited.path), &format!("`{code}`"), format_of_frequency(code));
        }
        if let Item::Estimate(estimate) = visited.item {
            newer(&format!("{}.measure", visited.path), "the measure", estimate.measure.format());
            if estimate.margin.is_some() {
                newer(&format!("{}.margin", visited.path), "a margin", 2);
            }
        }
        if let (Item::Term(Term { code: Some(code), .. }), Field::Finding) = (visited.item, visited.field) {
            let format = if code.ends_with("non-inferior") { 2 } else { 1 };
            newer(&format!("{}.code", visited.path), &format!("`{code}`"), format);
        }
        let Item::Quantity(quantity) = visited.item else { return };
        if let Some(unit) = quantity.unit {
            newer(visited.path, "the unit", unit.format());
        }
        if visited.field == Field::MaxDose {
            newer(visited.path, "`maxDose`", 2);
        }
    });
    for (index, source) in bundle.sources.iter().enumerate() {
        for (field, is_given) in [("basis", source.basis.is_some()), ("checked", source.checked.is_some())] {
            if is_given {
                newer(&format!("sources[{index}].{field}"), "what a source says for all of its passages", 2);
            }
        }
    }
    for (index, _) in bundle.sources.iter().enumerate().filter(|(_, source)| source.kind == SourceKind::Unknown) {
        newer(&format!("sources[{index}].kind"), "the kind `unknown`", 2);
    }
    for (index, Trial { regimen, participants, registration, .. }) in bundle.trials.iter().enumerate() {
        for (r, entry) in registration.iter().enumerate() {
            newer(&format!("trials[{index}].registration[{r}].registry"), "the registry", entry.registry.format());
        }
        for (a, arm) in participants.arms.iter().enumerate() {
            let path = format!("trials[{index}].participants.arms[{a}]");
            if arm.agent.is_some() {
                newer(&format!("{path}.agent"), "the agent of an arm", 2);
            }
            if arm.regimen.is_some() {
                newer(&format!("{path}.regimen"), "the regimen of an arm", 2);
            }
        }
        for (p, _) in regimen.phases.iter().enumerate().filter(|(_, phase)| phase.route.is_some()) {
            newer(&format!("trials[{index}].regimen.phases[{p}].route"), "the route of a phase", 2);
        }
        let own = [(String::new(), &regimen.start)];
        let given = regimen.given_with.iter().enumerate();
        let given = given.filter_map(|(g, given)| Some((format!("givenWith[{g}]."), given.start.as_ref()?)));
        for (part, start) in own.into_iter().chain(given) {
            newer(&format!("trials[{index}].regimen.{part}start.event"), "the event", start.event.format());
        }
    }
}
