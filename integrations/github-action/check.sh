#!/usr/bin/env bash
# Checks FILES, one a line, with the program COMMAND. action.yml says what the other variables are.
set -euo pipefail

mapfile -t files < <(grep -v '^[[:space:]]*$' <<< "$FILES")
command=${COMMAND:-$ROOT/target/release/evidence}

options=(--format github)
if [[ ${TODAY:-} == now ]]; then TODAY=$(date +%F); fi
if [[ -n ${TODAY:-} ]]; then options+=(--today "$TODAY"); fi
if [[ ${DENY_WARNINGS:-} == true ]]; then options+=(--deny-warnings); fi

outcome=0
"$command" check "${options[@]}" -- "${files[@]}" || outcome=$?
if [[ ${FORM:-} == true ]]; then
  form=0
  "$command" fmt --check -- "${files[@]}" || form=$?
  if [[ $form == 1 ]]; then echo '::error::evidence fmt would change the files that are named above; run it and commit them'; fi
  if (( form > outcome )); then outcome=$form; fi
fi
exit "$outcome"
