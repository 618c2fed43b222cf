import { useTexts } from '../../i18n/language';
import { site } from '../../i18n/site';
import { Badge, Button } from '../../ui/dsfr';
import { useFaultWords } from '../../ui/FaultNotice';
import { fileTexts } from './texts';
import type { Upload } from './useUploads';

interface UploadListProps {
  uploads: readonly Upload[];
  onRetry(file: File): void;
}

const SEVERITY = { waiting: undefined, sending: 'info', sent: 'success', failed: 'error' } as const;

/** How far each file is; what failed says why, and can be sent again. */
export function UploadList({ uploads, onRetry }: UploadListProps) {
  const t = useTexts(fileTexts);
  if (uploads.length === 0) return null;
  return (
    <ul aria-label={t.uploads} aria-live="polite" className="g-no-print">
      {uploads.map(({ file, state, share, fault }) => (
        <li key={`${file.name}/${file.size}/${file.lastModified}`} className="fr-mb-1w">
          <span className="g-row">
            <span>{file.name}</span>
            <Badge as="span" small noIcon={!SEVERITY[state]} {...severityOf(state)}>
              {t[state]}
            </Badge>
            {state === 'sending' && <progress aria-label={file.name} max={1} value={share} />}
            {state === 'failed' && <Retry name={file.name} onClick={() => onRetry(file)} />}
          </span>
          {state === 'failed' && <Reason fault={fault} />}
        </li>
      ))}
    </ul>
  );
}

const severityOf = (state: Upload['state']) => {
  const severity = SEVERITY[state];
  return severity ? { severity } : {};
};

function Retry({ name, onClick }: { name: string; onClick(): void }) {
  const t = useTexts(fileTexts);
  const { retry } = useTexts(site);
  return (
    <Button size="small" priority="secondary" title={t.retry(name)} onClick={onClick}>
      {retry}
    </Button>
  );
}

function Reason({ fault }: { fault: unknown }) {
  return <p className="fr-error-text fr-mt-0 fr-mb-0">{useFaultWords(fault)}</p>;
}
