import { useTexts } from '../../i18n/language';
import { Link } from '../../ui/Link';
import { SECTIONS } from '../sections';
import { useReading } from './reading';
import { policyTexts } from './texts';

export function OtherRules() {
  const t = useTexts(policyTexts);
  const { policy, span } = useReading();
  const { reopenWindow, appointment, visit } = policy;
  const facts: readonly (readonly [what: string, rule: string])[] = [
    [
      t.reopen,
      typeof reopenWindow === 'string' ? t.reopenWindow[reopenWindow] : t.reopenWindow.days(reopenWindow.days),
    ],
    [t.rating, t.ratingDays(policy.ratingWindowDays)],
    [t.remoteFor, t.remoteOffered[policy.remote.offeredTo]],
    [
      t.appointmentReminder,
      [...new Set([appointment, visit].map((rule) => t.before(span(rule.reminderBeforeSeconds, 'wall'))))].join(', '),
    ],
    [t.signature, t.signatures[visit.signature]],
    [t.mailRetry, t.mailFor(span(policy.mail.retryForSeconds, 'wall'))],
  ];
  return (
    <section>
      <h2 className="fr-h4">{t.other}</h2>
      <dl className="g-rules">
        {facts.map(([what, rule]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{rule}</dd>
          </div>
        ))}
        <div>
          <dt>{t.calendar}</dt>
          <dd>
            <Link href={`${SECTIONS.calendars}/${policy.calendarId}`}>{policy.calendarId}</Link>
          </dd>
        </div>
      </dl>
    </section>
  );
}
