import { useState } from 'react';
import { useRight } from '../../app/session';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Confirm } from '../../ui/Confirm';
import { type Column, DataTable } from '../../ui/DataTable';
import { Button } from '../../ui/dsfr';
import { Said } from '../../ui/Said';
import { useDeleteGap } from '../data';
import type { Gap } from '../figures';
import { figureTexts } from '../figureTexts';
import { GapDialog } from './GapDialog';
import { gapTexts } from './texts';

/** What was not recorded in the period; those who may say so say it here. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const t = useTexts(gapTexts);
  const { gapSource } = useTexts(figureTexts);
  const { language } = useLanguage();
  const mayEnter = useRight('enterDataGaps');
  const [shows, setShows] = useState<'form' | Gap | null>(null);
  const [done, setDone] = useState<'entered' | 'removed' | null>(null);
  const removing = useDeleteGap(() => {
    setDone('removed');
    setShows(null);
  });
  const columns: Column<Gap>[] = [
    { title: t.reason, cell: ({ reason }) => reason },
    { title: t.source, cell: ({ source }) => gapSource[source] },
    { title: t.from, cell: ({ from }) => momentOf(from, language) },
    { title: t.to, cell: ({ to }) => momentOf(to, language) },
    { title: t.by, cell: ({ by }) => by.name ?? '–' },
  ];
  const acts: Column<Gap> = {
    title: t.act,
    cell: (gap) => (
      <Button size="small" priority="secondary" title={t.removeOf(gap.reason)} onClick={() => setShows(gap)}>
        {t.remove}
      </Button>
    ),
  };
  return (
    <section className="g-panel">
      <h2 className="fr-h5 fr-mb-1w">{t.title}</h2>
      <p className="g-muted">{t.about}</p>
      {gaps.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable
          caption={t.title}
          hidesCaption
          rows={gaps}
          keyOf={({ id }) => id}
          columns={mayEnter ? [...columns, acts] : columns}
        />
      )}
      <Said>{done !== null && t[done]}</Said>
      {mayEnter && (
        <Button priority="secondary" iconId="fr-icon-add-line" onClick={() => setShows('form')}>
          {t.enter}
        </Button>
      )}
      {shows === 'form' && (
        <GapDialog
          onClose={() => setShows(null)}
          onDone={() => {
            setDone('entered');
            setShows(null);
          }}
        />
      )}
      {shows !== null && shows !== 'form' && (
        <Confirm
          title={t.removing}
          question={t.removes(shows.reason)}
          act={t.remove}
          sending={removing}
          onConfirm={() => removing.mutate(shows.id)}
          onClose={() => setShows(null)}
        />
      )}
    </section>
  );
}
