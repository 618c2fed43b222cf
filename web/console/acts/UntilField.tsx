import { serverNow } from '../../api/serverTime';
import { useTexts } from '../../i18n/language';
import { dateAfter, instantOf, parisOf } from '../../i18n/paris';
import { Input } from '../../ui/dsfr';
import type { Field } from './field';
import { actTexts, type FieldName } from './texts';

function UntilAsk({ label, required }: { label: FieldName; required: boolean }) {
  const t = useTexts(actTexts);
  return (
    <Input
      label={t.field[label] + (required ? '' : t.optional)}
      hintText={t.hint[label]}
      nativeInputProps={{ name: 'until', type: 'date', min: dateAfter(parisOf(serverNow()).date, 1), required }}
    />
  );
}

const untilAt = (time: string, label: FieldName, required: boolean): Field => ({
  name: 'until',
  ask: () => <UntilAsk label={label} required={required} />,
  read: (form) => {
    const date = String(form.get('until') ?? '');
    return date ? { until: new Date(instantOf(date, time)).toISOString() } : {};
  },
});

/** Suppliers promise days. */
export const untilDay = untilAt('18:00', 'until', false);

export const derogationUntil = untilAt('23:59', 'derogationUntil', true);
