import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { call } from '../../api/client';
import type { ImportReport as Report } from '../../api/resources';
import { useInvalidation } from '../../api/useInvalidation';
import { useTexts } from '../../i18n/language';
import { Alert, Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { AdminPage } from '../AdminPage';
import type { SectionName } from '../sections';
import { type Counts, ImportReport } from './ImportReport';
import { importTexts } from './texts';

const MAX_BYTES = 2 * 1024 * 1024;

interface ImportListProps {
  section: SectionName;
  /** The list of the API: `/establishments`. */
  path: string;
  words: Counts & { importTitle: string; importIntro: string };
  /** The keys of what is read anew once it is taken over. */
  changes: readonly (readonly string[])[];
  /** What the columns are. */
  children: ReactNode;
}

/** A list is checked first, and taken over only as it was checked. */
export function ImportList({ section, path, words, changes, children }: ImportListProps) {
  const t = useTexts(importTexts);
  const readAgain = useInvalidation(changes);
  const [csv, setCsv] = useState<string | null>(null);
  const [unusable, setUnusable] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: async (body: { csv: string; dryRun: boolean }) =>
      (await call<Report>('POST', `${path}/imports`, { body })).data,
    onSuccess: ({ written }) => written && readAgain(),
  });
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    send.reset();
    setCsv(null);
    setUnusable(null);
    if (!file) return;
    if (file.size > MAX_BYTES) return setUnusable(t.tooLarge);
    await file.text().then(setCsv, () => setUnusable(t.unreadable));
  };
  const report = send.data;
  const isSound = report && !report.written && report.faults.length === 0;
  return (
    <AdminPage section={section} title={words.importTitle}>
      <p>{words.importIntro}</p>
      <div className="g-muted">{children}</div>
      <div className="fr-upload-group fr-mb-3w">
        <label className="fr-label" htmlFor="import-csv">
          {t.file}
          <span className="fr-hint-text">{t.fileHint}</span>
        </label>
        <input
          className="fr-upload"
          id="import-csv"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void choose(event)}
        />
      </div>
      {unusable && <Alert severity="error" small description={unusable} className="fr-mb-3w" />}
      <div className="g-row fr-mb-3w">
        <Button
          priority={isSound ? 'secondary' : 'primary'}
          disabled={csv === null || send.isPending}
          onClick={() => csv !== null && send.mutate({ csv, dryRun: true })}
        >
          {t.check}
        </Button>
        {isSound && (
          <Button disabled={send.isPending} onClick={() => csv !== null && send.mutate({ csv, dryRun: false })}>
            {t.apply}
          </Button>
        )}
      </div>
      {send.error && <FaultNotice fault={send.error} />}
      <div aria-live="polite">{report && <ImportReport report={report} counts={words} />}</div>
    </AdminPage>
  );
}
