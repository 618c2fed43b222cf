import { useNow } from '../app/useNow';
import { durationOf, momentOf } from '../i18n/format';
import { texts, useLanguage, useTexts } from '../i18n/language';

interface ClockProps {
  /** Null while it is paused. */
  dueAt: string | null;
  budgetSeconds: number;
  /** What it counts, when the place does not say. */
  label?: string;
}

/** Less than a quarter of an hour, or a quarter of the budget, whichever is longer, is soon. */
const SOON_MS = 15 * 60_000;
const SOON_SHARE = 0.25;

const said = texts(
  {
    left: (duration: string) => `reste ${duration}`,
    passed: (duration: string) => `dépassé de ${duration}`,
    paused: 'en pause',
    due: (moment: string) => `Échéance : ${moment}`,
  },
  {
    left: (duration) => `${duration} left`,
    passed: (duration) => `${duration} late`,
    paused: 'paused',
    due: (moment) => `Due: ${moment}`,
  },
);

/** A deadline: a bar for the eye, words for all; never the colour alone. */
export function Clock({ dueAt, budgetSeconds, label }: ClockProps) {
  const { language } = useLanguage();
  const t = useTexts(said);
  const now = useNow();
  const budgetMs = budgetSeconds * 1_000;
  const leftMs = dueAt === null ? null : Date.parse(dueAt) - now;
  const verdict = verdictOf(leftMs, budgetMs);
  const words =
    leftMs === null
      ? t.paused
      : leftMs < 0
        ? t.passed(durationOf(leftMs, language))
        : t.left(durationOf(leftMs, language));
  return (
    <span className={`g-clock g-clock--${verdict}`} {...(dueAt ? { title: t.due(momentOf(dueAt, language)) } : {})}>
      {leftMs !== null && (
        <progress aria-hidden="true" max={1} value={Math.min(1, Math.max(0, 1 - leftMs / budgetMs))} />
      )}
      <span>
        {label && <span className="g-muted">{label} : </span>}
        {words}
      </span>
    </span>
  );
}

function verdictOf(leftMs: number | null, budgetMs: number): 'paused' | 'passed' | 'soon' | 'good' {
  if (leftMs === null) return 'paused';
  if (leftMs < 0) return 'passed';
  return leftMs < Math.max(SOON_MS, budgetMs * SOON_SHARE) ? 'soon' : 'good';
}
