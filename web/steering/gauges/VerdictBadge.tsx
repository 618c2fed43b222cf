import { useTexts } from '../../i18n/language';
import { Badge } from '../../ui/dsfr';
import type { Figure } from '../figures';
import { figureTexts } from '../figureTexts';

const SEVERITY = { met: 'success', missed: 'error', none: undefined } as const;

/** Kept or missed, in a word and a sign. */
export function VerdictBadge({ verdict }: Pick<Figure, 'verdict'>) {
  const t = useTexts(figureTexts);
  const severity = SEVERITY[verdict];
  return (
    <Badge as="span" small {...(severity ? { severity } : {})}>
      {t.verdict[verdict]}
    </Badge>
  );
}
