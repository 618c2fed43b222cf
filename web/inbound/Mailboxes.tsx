import type { Mailbox } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Answers } from '../ui/Answers';
import { Badge } from '../ui/dsfr';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { useMailboxes } from './data';
import { inboundTexts } from './texts';

const SEVERITY = { listening: 'success', reading: 'info', down: 'error' } as const;

/** The ways in for mails, and when each was last seen alive. */
export function Mailboxes() {
  const t = useTexts(inboundTexts);
  const { language } = useLanguage();
  const momentOrNever = (at: string | null) => (at === null ? t.never : momentOf(at, language));
  return (
    <section>
      <h2 className="fr-h5 fr-mb-2w">{t.boxes}</h2>
      <Loaded of={useMailboxes()} lines={2}>
        {(boxes) =>
          boxes.length === 0 ? (
            <Empty>{t.noBox}</Empty>
          ) : (
            <ul className="fr-raw-list g-boxes">
              {boxes.map((box) => (
                <li key={box.id} className="g-panel">
                  <p className="fr-mb-1w">
                    <strong>{box.address}</strong> <span className="g-muted">{t.boxKinds[box.kind]}</span>
                  </p>
                  <p className="fr-mb-1w">
                    <BoxState box={box} />
                  </p>
                  <Answers
                    of={[
                      [t.seen, momentOrNever(box.lastSeenAt)],
                      [t.lastMail, momentOrNever(box.lastMailAt)],
                      [t.inBox, box.waiting > 0 && String(box.waiting)],
                    ]}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function BoxState({ box: { state, lastError } }: { box: Mailbox }) {
  const t = useTexts(inboundTexts);
  return (
    <>
      <Badge as="span" small severity={SEVERITY[state]}>
        {t.boxStates[state]}
      </Badge>{' '}
      {lastError && <span className="g-muted">{t.boxFaults[lastError] ?? t.boxFault(lastError)}</span>}
    </>
  );
}
