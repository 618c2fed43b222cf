import { useSettled } from '../app/useSettled';
import { useTexts } from '../i18n/language';
import { Input, RadioButtons } from '../ui/dsfr';
import { ConformityAnswer } from './ConformityAnswer';
import { NUMBER_PATTERN, useWorkstationsOf } from './data';
import { workstationTexts } from './texts';

const PAUSE_MS = 400;
/** What is shorter is no number yet. */
const LEAST_SIGNS = 3;

/** One of theirs by its number, `number` for another one, or `unknown`; nothing as long as nobody chose. */
export interface Which {
  which: string;
  machine: string;
}

interface WhichWorkstationProps extends Which {
  /** Of whom; oneself when left out. */
  accountId?: string;
  onChange(changed: Which): void;
}

/** Which workstation is at fault, and at once what the charter says of it. */
export function WhichWorkstation({ which, machine, accountId, onChange }: WhichWorkstationProps) {
  const t = useTexts(workstationTexts);
  const { data: own = [], isLoading } = useWorkstationsOf(accountId);
  const typed = machine.trim();
  const isSaid = useSettled(typed, PAUSE_MS) === typed || which !== 'number';
  const option = (value: string, label: string, hintText?: string) => ({
    label,
    ...(hintText ? { hintText } : {}),
    nativeInputProps: {
      value,
      checked: which === value,
      required: true,
      onChange: () => onChange({ which: value, machine: value === 'number' || value === 'unknown' ? '' : value }),
    },
  });
  // Choices that come late would move under the hand that chooses.
  if (isLoading) return <p className="g-muted">{t.loading}</p>;
  return (
    <>
      <RadioButtons
        legend={t.which}
        hintText={t.whichHint}
        name="which"
        options={[
          ...own.map(({ id, room, model }) => option(id, id, [model, room].filter(Boolean).join(', '))),
          option('number', t.byNumber),
          option('unknown', t.unknown, t.unknownHint),
        ]}
      />
      {which === 'number' && (
        <Input
          label={t.number}
          hintText={t.numberHint}
          nativeInputProps={{
            value: machine,
            onChange: ({ currentTarget }) => onChange({ which, machine: currentTarget.value }),
            required: true,
            pattern: `\\s*${NUMBER_PATTERN}\\s*`,
            maxLength: 60,
            autoCapitalize: 'characters',
          }}
        />
      )}
      {which !== 'unknown' && <ConformityAnswer number={isSaid && typed.length >= LEAST_SIGNS ? typed : ''} />}
    </>
  );
}
