import type { InboundMail } from '../api/resources';
import { useTexts } from '../i18n/language';
import { Badge } from '../ui/dsfr';
import { inboundTexts } from './texts';

type Shown = Pick<InboundMail, 'state' | 'outcome'>;

/** What a mail became; or that it is still to become something. */
export function OutcomeBadge({ mail: { state, outcome } }: { mail: Shown }) {
  const t = useTexts(inboundTexts);
  const severity = SEVERITY[state];
  const isSettled = (state === 'done' || state === 'released') && outcome !== null;
  return (
    <Badge as="span" small noIcon {...(severity ? { severity } : {})}>
      {isSettled ? t.outcomes[outcome] : t.states[state]}
    </Badge>
  );
}

const SEVERITY = {
  handling: 'info',
  done: undefined,
  quarantined: 'warning',
  released: 'success',
  discarded: undefined,
} as const satisfies Record<InboundMail['state'], string | undefined>;
