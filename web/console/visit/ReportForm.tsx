import type { SubmitEvent } from 'react';
import { useNow } from '../../app/useNow';
import { useTexts } from '../../i18n/language';
import { Alert, Button, Input } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Signature } from './Signature';
import { visitTexts } from './texts';
import type { useReport } from './useReport';

const MINUTE_MS = 60_000;
const MAX_MINUTES = 1_440;
const MAX_SIGNATURE = 200_000;

interface ReportFormProps {
  startedAt: string | null;
  writing: ReturnType<typeof useReport>;
}

export function ReportForm({ startedAt, writing: { report, change, send, isPending, fault } }: ReportFormProps) {
  const t = useTexts(visitTexts);
  const now = useNow();
  const sinceStart = startedAt ? Math.max(1, Math.round((now - Date.parse(startedAt)) / MINUTE_MS)) : '';
  const spent = report.spentMinutes || String(sinceStart);
  const isTooLarge = report.drawn.length > MAX_SIGNATURE;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isTooLarge) send(Number(spent));
  };
  const area = (name: 'found' | 'done' | 'parts', required: boolean) => (
    <Input
      label={t[name]}
      textArea
      nativeTextAreaProps={{
        value: report[name],
        required,
        rows: 3,
        maxLength: name === 'parts' ? 2_000 : 20_000,
        onChange: (event) => change({ [name]: event.target.value }),
      }}
    />
  );
  return (
    <form className="g-stack" onSubmit={submit}>
      <h2 className="fr-h5 fr-mb-0">{t.report}</h2>
      <p className="g-muted">{t.read}</p>
      {area('found', true)}
      {area('done', true)}
      {area('parts', false)}
      <Input
        label={t.spent}
        nativeInputProps={{
          type: 'number',
          inputMode: 'numeric',
          min: 0,
          max: MAX_MINUTES,
          required: true,
          value: spent,
          onChange: (event) => change({ spentMinutes: event.target.value }),
        }}
      />
      <Signature drawn={report.drawn} onDraw={(drawn) => change({ drawn })} />
      <Input
        label={t.typed}
        nativeInputProps={{
          value: report.signedBy,
          maxLength: 200,
          autoComplete: 'off',
          onChange: (event) => change({ signedBy: event.target.value }),
        }}
      />
      {isTooLarge && <Alert severity="error" small description={t.tooLarge} />}
      {fault && <FaultNotice fault={fault} />}
      <div role="status">{report.isQueued && <Alert severity="warning" small description={t.queued} />}</div>
      {(report.found || report.done) && !report.isQueued && <p className="g-muted fr-mb-0">{t.kept}</p>}
      <Button type="submit" size="large" disabled={isPending}>
        {t.send}
      </Button>
    </form>
  );
}
