import type { Outage } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { useReports } from './data';
import { deskTexts } from './deskTexts';

/** Everything that was said, the latest first, by whom, in both languages. */
export function Story({ outage }: { outage: Outage }) {
  const t = useTexts(deskTexts);
  const { data: reports } = useReports(outage.id);
  return (
    <section aria-labelledby="story">
      <h2 id="story" className="fr-h5 fr-mt-2w">
        {t.story}
      </h2>
      <ol className="fr-raw-list g-stack">
        {outage.updates.toReversed().map((update) => (
          <Entry
            key={update.seq}
            update={update}
            author={reports?.authors.find(({ seq }) => seq === update.seq)?.name ?? null}
          />
        ))}
      </ol>
    </section>
  );
}

function Entry({ update, author }: { update: Outage['updates'][number]; author: string | null }) {
  const t = useTexts(deskTexts);
  const { language } = useLanguage();
  const { kind, at, text, startAt, expectedEndAt } = update;
  const by = kind === 'started' ? t.desk : author && t.by(author);
  return (
    <li className="g-panel">
      <p className="fr-mb-1v">
        <strong>{t.updates[kind]}</strong>{' '}
        <span className="g-muted">{[momentOf(at, language), by].filter(Boolean).join(' – ')}</span>
      </p>
      {startAt && <p className="fr-mb-1v">{t.newStart(momentOf(startAt, language))}</p>}
      {expectedEndAt !== undefined && (
        <p className="fr-mb-1v">{t.newEnd(expectedEndAt === null ? t.unknown : momentOf(expectedEndAt, language))}</p>
      )}
      {text && (
        <p className="g-text fr-mb-0" lang="fr">
          {text.fr}
        </p>
      )}
      {text?.en && (
        <p className="g-text g-muted fr-mb-0" lang="en">
          {text.en}
        </p>
      )}
    </li>
  );
}
