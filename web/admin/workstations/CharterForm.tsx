import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { call } from '../../api/client';
import type { Charter, Criterion } from '../../api/resources';
import { useInvalidation } from '../../api/useInvalidation';
import { useTexts } from '../../i18n/language';
import { DialogEnd } from '../../ui/DialogEnd';
import { Button, Input } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { useRowFocus } from '../../ui/useRowFocus';
import { CHARTER } from '../../workstations/data';
import { Behind } from '../Behind';
import { useVersionDraft } from '../useVersionDraft';
import { CriterionFields } from './CriterionFields';
import { JUDGED } from './judged';
import { inventoryTexts } from './texts';

const nothing = { fr: '', en: '' };
const NEW: Criterion = { id: '', name: nothing, why: nothing, howToConform: nothing };

interface Row {
  /** What tells it from the others while they are added and removed. */
  key: number;
  isNew: boolean;
  criterion: Criterion;
}

interface CharterFormProps {
  from: Charter;
  /** The version in force. */
  latest: number;
  onClose(): void;
  onPublished(version: number): void;
}

/** The next version, begun from the one that is shown. */
export function CharterForm({ from, latest, onClose, onPublished }: CharterFormProps) {
  const t = useTexts(inventoryTexts);
  const readAgain = useInvalidation([['published', 'charters'], ...JUDGED]);
  const version = latest + 1;
  const draft = useVersionDraft('charter', latest, {
    validDays: String(from.validDays),
    rows: from.criteria.map((criterion, key): Row => ({ key, isNew: false, criterion })),
  });
  const { validDays, rows } = draft.value;
  const { box, focusRow } = useRowFocus<HTMLDivElement>();
  const publish = useMutation({
    mutationFn: () => {
      const criteria = rows.map(({ criterion }) => criterion);
      const body = { version, title: from.title, validDays: Number(validDays), criteria };
      return call('POST', `/charters/${CHARTER}/versions`, { body });
    },
    onSuccess: () => {
      draft.clear();
      onPublished(version);
    },
    onSettled: readAgain,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    publish.mutate();
  };
  const close = () => {
    draft.clear();
    onClose();
  };
  return (
    <form className="g-stack" onSubmit={submit}>
      <p>{t.nextHint}</p>
      {draft.isBehind && <Behind onRestart={draft.restart} />}
      <Input
        label={t.validDays}
        nativeInputProps={{
          type: 'number',
          min: 1,
          max: 3_650,
          required: true,
          value: validDays,
          onChange: ({ target }) => draft.change({ validDays: target.value }),
        }}
      />
      <div ref={box} tabIndex={-1} className="g-stack">
        {rows.map(({ key, isNew, criterion }, index) => (
          <CriterionFields
            key={key}
            criterion={criterion}
            isNew={isNew}
            onChange={(changed) =>
              draft.change({
                rows: rows.map((row) => (row.key === key ? { ...row, criterion: { ...criterion, ...changed } } : row)),
              })
            }
            onRemove={() => {
              draft.change({ rows: rows.filter((row) => row.key !== key) });
              focusRow(index);
            }}
          />
        ))}
      </div>
      <Button
        type="button"
        priority="tertiary"
        iconId="fr-icon-add-line"
        onClick={() => {
          const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
          draft.change({ rows: [...rows, { key, isNew: true, criterion: NEW }] });
          focusRow(rows.length);
        }}
      >
        {t.addCriterion}
      </Button>
      {publish.error && <FaultNotice fault={publish.error} />}
      <DialogEnd act={t.publish} isPending={publish.isPending} onClose={close} />
    </form>
  );
}
