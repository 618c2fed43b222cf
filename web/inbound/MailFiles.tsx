import type { InboundMailDetails } from '../api/resources';
import { bytesOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { mailTexts } from './mailTexts';

/** By name only: what came with a mail is given out as part of its ticket, or of the original. */
export function MailFiles({ mail: { files } }: { mail: InboundMailDetails }) {
  const t = useTexts(mailTexts);
  const { language } = useLanguage();
  return (
    <section>
      <h2 className="fr-h5 fr-mb-1w">{t.files}</h2>
      {files.length === 0 ? (
        <p className="g-muted">{t.noFiles}</p>
      ) : (
        <>
          <ul>
            {files.map(({ name, type, size, leftOut }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of a mail may be alike, and they never move
              <li key={index}>
                {name}{' '}
                <span className="g-muted">
                  {type}, {bytesOf(size, language)}
                  {leftOut && ` – ${t.leftOut[leftOut] ?? leftOut}`}
                </span>
              </li>
            ))}
          </ul>
          <p className="g-muted">{t.filesInOriginal}</p>
        </>
      )}
    </section>
  );
}
