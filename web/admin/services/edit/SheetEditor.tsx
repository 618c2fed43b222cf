import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { SHEET_PARTS } from '../../../../domain/catalogue/sheet';
import { call } from '../../../api/client';
import type { ServiceDetails } from '../../../api/resources';
import { catalogueTexts } from '../../../catalogue/texts';
import { useTexts } from '../../../i18n/language';
import { Alert, Button } from '../../../ui/dsfr';
import { FaultNotice } from '../../../ui/FaultNotice';
import { focusFirstFault } from '../../../ui/focusFirstFault';
import { useKeptFocus } from '../../../ui/useKeptFocus';
import { Behind } from '../../Behind';
import { SECTIONS } from '../../sections';
import { useVersionDraft } from '../../useVersionDraft';
import { About } from './About';
import { EMPTY_SHEET } from './draft';
import { FormEditor } from './FormEditor';
import { faultsByPlace, SheetFaults } from './faults';
import { Preview } from './Preview';
import { editTexts } from './texts';
import { WrittenFields } from './WrittenFields';

const NO_FAULTS = new Map();

/** Texts, audience and form of the next version; its faults are shown where they are once somebody tries to publish. */
export function SheetEditor({ service: { id, current, sheet } }: { service: ServiceDetails }) {
  const t = useTexts(editTexts);
  const { part } = useTexts(catalogueTexts);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const version = (current ?? 0) + 1;
  const {
    value: draft,
    isBehind,
    change,
    restart,
    clear,
  } = useVersionDraft(`sheet.${id}`, current ?? 0, sheet ?? EMPTY_SHEET);
  const [isTried, setTried] = useState(false);
  const [shows, setShows] = useState(false);
  const faults = useMemo(() => (isTried ? faultsByPlace(draft) : NO_FAULTS), [isTried, draft]);
  const publish = useMutation({
    mutationFn: () => call('POST', `/services/${id}/versions`, { body: { version, sheet: draft } }),
    onSuccess: async () => {
      clear();
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['services', id] }),
        cache.invalidateQueries({ queryKey: ['desk', 'services'] }),
      ]);
      await navigate(`${SECTIONS.services}/${id}`, { replace: true });
    },
    onError: () => cache.invalidateQueries({ queryKey: ['services', id] }),
  });
  useKeptFocus(publish.isPending);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (faultsByPlace(draft).size === 0) return publish.mutate();
    // Shown before the first of them is looked for.
    flushSync(() => setTried(true));
    focusFirstFault(event.currentTarget);
  };
  return (
    <SheetFaults value={faults}>
      <p className="fr-text--lead">{t.lead}</p>
      {isBehind && <Behind onRestart={restart} />}
      <form onSubmit={submit} noValidate className="g-stack">
        <section>
          <h2 className="fr-h4 fr-mb-1v">{t.texts}</h2>
          <p className="g-muted">{t.textsHint}</p>
          {SHEET_PARTS.map((name) => (
            <WrittenFields
              key={name}
              label={part[name]}
              rows={name === 'contents' || name === 'help' ? 8 : 3}
              maxLength={5_000}
              value={draft.parts[name]}
              pointer={`/parts/${name}`}
              onChange={(written) => change({ parts: { ...draft.parts, [name]: written } })}
            />
          ))}
        </section>
        <section>
          <h2 className="fr-h4">{t.about}</h2>
          <About draft={draft} change={change} />
        </section>
        <FormEditor draft={draft} change={change} />
        {faults.size > 0 && <Alert severity="error" small role="alert" description={t.refused(faults.size)} />}
        {publish.error && <FaultNotice fault={publish.error} />}
        <div className="g-row">
          <Button type="submit" disabled={publish.isPending}>
            {t.publish}
          </Button>
          <Button
            type="button"
            priority="secondary"
            nativeButtonProps={{ 'aria-expanded': shows }}
            onClick={() => setShows(!shows)}
          >
            {shows ? t.hidePreview : t.preview}
          </Button>
        </div>
      </form>
      {shows && <Preview key={JSON.stringify(draft.form)} sheet={draft} />}
    </SheetFaults>
  );
}
