import { useTexts } from '../../i18n/language';
import { UploadList } from '../../ticket/files/UploadList';
import type { Upload } from '../../ticket/files/useUploads';
import { Alert } from '../../ui/dsfr';
import { Link } from '../../ui/Link';
import { newTexts } from './texts';

interface ReceiptProps {
  number: string;
  uploads: readonly Upload[];
  onRetry(file: File): void;
}

/** The number, what happens next, and what becomes of the files; none of them can undo the ticket. */
export function Receipt({ number, uploads, onRetry }: ReceiptProps) {
  const t = useTexts(newTexts).receipt;
  return (
    <div className="g-stack g-narrow">
      <Alert severity="success" as="h2" title={t.number(number)} description={t.keep} />
      {uploads.some(({ state }) => state === 'failed') && (
        <Alert severity="warning" small role="alert" description={t.fileFailed} />
      )}
      <UploadList uploads={uploads} onRetry={onRetry} />
      <h2 className="fr-h5 fr-mb-1v">{t.next}</h2>
      <ol>
        {t.whatNext.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="g-row">
        <Link className="fr-btn" href={`/demandes/${number}`}>
          {t.follow}
        </Link>
        <Link className="fr-btn fr-btn--secondary" href="/demandes/nouvelle">
          {t.another}
        </Link>
      </div>
    </div>
  );
}
