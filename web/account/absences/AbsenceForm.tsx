import type { SubmitEvent } from 'react';
import { useTexts } from '../../i18n/language';
import { momentIn } from '../../i18n/paris';
import { Button, Input } from '../../ui/dsfr';
import type { Absence } from './Absences';
import { Substitute } from './Substitute';
import { absenceTexts } from './texts';

interface AbsenceFormProps {
  hasSubstitute: boolean;
  isSaving: boolean;
  onAdd(absence: Absence): void;
}

export function AbsenceForm({ hasSubstitute, isSaving, onAdd }: AbsenceFormProps) {
  const t = useTexts(absenceTexts);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onAdd({
      from: momentIn(form, 'from') ?? '',
      to: momentIn(form, 'to') ?? '',
      substituteId: String(form.get('substituteId') ?? '') || null,
    });
  };
  const moment = (name: 'from' | 'to') => (
    <Input label={t[name]} hintText={t.zone} nativeInputProps={{ name, type: 'datetime-local', required: true }} />
  );
  return (
    <form onSubmit={submit} aria-labelledby="absence">
      <h3 id="absence" className="fr-h6">
        {t.add}
      </h3>
      {moment('from')}
      {moment('to')}
      {hasSubstitute && <Substitute />}
      <Button type="submit" priority="secondary" disabled={isSaving}>
        {t.add}
      </Button>
    </form>
  );
}
