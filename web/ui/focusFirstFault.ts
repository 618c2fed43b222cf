/** Leads to the first field of a form that says what is wrong with it. */
export function focusFirstFault(form: HTMLFormElement): void {
  const said = form.querySelector('.fr-error-text, .fr-message--error');
  const field = said?.closest('.fr-input-group, .fr-select-group, fieldset, section');
  field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}
