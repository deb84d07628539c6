// Escape closes a trail, links lead to a source and back to its caller.

export function closeOnEscape(event) {
  const details = event.key === 'Escape' && event.target.closest('details[open]');
  if (!details) return;
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary').focus();
}

export function follow(event) {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const widget = event.currentTarget;
  const target = widget.querySelector(`[id="${link.getAttribute('href').slice(1)}"]`);
  if (!target) return;
  for (let details = target.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
  const filter = widget.querySelector('#only-differences:checked');
  if (filter && target.getClientRects().length === 0) filter.click();
  target.querySelector('summary')?.focus();
}
