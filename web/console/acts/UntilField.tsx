import { serverNow } from '../../api/serverTime';
import { useTexts } from '../../i18n/language';
import { dateAfter, instantOf, parisOf } from '../../i18n/paris';
import { Input } from '../../ui/dsfr';
import type { Field } from './field';
import { actTexts } from './texts';

/** Suppliers promise days. */
const END_OF_DAY = '18:00';

function UntilAsk() {
  const t = useTexts(actTexts);
  return (
    <Input
      label={t.field.until + t.optional}
      hintText={t.hint.until}
      nativeInputProps={{ name: 'until', type: 'date', min: dateAfter(parisOf(serverNow()).date, 1) }}
    />
  );
}

export const untilDay: Field = {
  name: 'until',
  ask: () => <UntilAsk />,
  read: (form) => {
    const date = String(form.get('until') ?? '');
    return date ? { until: new Date(instantOf(date, END_OF_DAY)).toISOString() } : {};
  },
};
