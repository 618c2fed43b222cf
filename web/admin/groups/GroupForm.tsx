import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../api/client';
import { useEveryService } from '../../api/desk';
import { Fault } from '../../api/problem';
import type { Establishment, Group } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { site } from '../../i18n/site';
import { Alert, Button, Checkbox, Tag } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Finder } from '../Finder';
import { Members } from './Members';
import { groupTexts } from './texts';

export type GroupChanges = Pick<Group, 'members' | 'leads' | 'establishments' | 'services'>;

/** Who is in a team and what it looks after; nothing is sent before the whole is saved. */
export function GroupForm({ group, onEnd }: { group: Group; onEnd(saved: boolean): void }) {
  const t = useTexts(groupTexts);
  const { cancel } = useTexts(site);
  const { language } = useLanguage();
  const cache = useQueryClient();
  const services = useEveryService().data ?? [];
  const [draft, setDraft] = useState<GroupChanges>(group);
  const change = (changed: Partial<GroupChanges>) => setDraft((before) => ({ ...before, ...changed }));
  const save = useMutation({
    mutationFn: ({ members, leads, establishments, services: served }: GroupChanges) =>
      call('PATCH', `/groups/${group.id}`, { body: { members, leads, establishments, services: served } }),
    onSuccess: async () => {
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['desk', 'groups'] }),
        cache.invalidateQueries({ queryKey: ['admin', '/technicians'] }),
      ]);
      onEnd(true);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <form onSubmit={submit} className="g-stack">
      {save.error && <Refusal fault={save.error} />}
      <Members draft={draft} onChange={change} />
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend fr-h5">{t.covers}</legend>
        <div className="fr-fieldset__element">
          <Removable
            of={draft.establishments}
            onRemove={(id) => change({ establishments: draft.establishments.filter((one) => one !== id) })}
          />
          <Finder<Establishment>
            label={t.addEstablishment}
            hint={t.addEstablishmentHint}
            path="/establishments"
            nameOf={({ id, name }) => `${name} (${id})`}
            onPick={({ id }) => change({ establishments: [...new Set([...draft.establishments, id])] })}
          />
        </div>
      </fieldset>
      <Checkbox
        legend={t.services}
        options={services
          .filter(({ id, active }) => active || group.services.includes(id))
          .map(({ id, name }) => ({
            label: name[language],
            nativeInputProps: {
              checked: draft.services.includes(id),
              onChange: ({ target }) =>
                change({
                  services: target.checked ? [...draft.services, id] : draft.services.filter((one) => one !== id),
                }),
            },
          }))}
      />
      <div className="g-row">
        <Button type="submit" disabled={save.isPending}>
          {t.save}
        </Button>
        <Button type="button" priority="secondary" onClick={() => onEnd(false)}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

function Removable({ of, onRemove }: { of: readonly string[]; onRemove(id: string): void }) {
  const t = useTexts(groupTexts);
  if (of.length === 0) return <p>{t.noEstablishment}</p>;
  return (
    <ul className="g-list g-row fr-mb-2w">
      {of.map((id) => (
        <li key={id}>
          <Tag dismissible nativeButtonProps={{ type: 'button', title: t.remove(id), onClick: () => onRemove(id) }}>
            {id}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

/** What of the team is not so any more, in words. */
function Refusal({ fault }: { fault: unknown }) {
  const t = useTexts(groupTexts);
  const codes = fault instanceof Fault ? (fault.document.errors ?? []).map(({ code }) => t.refused[code] ?? code) : [];
  if (codes.length === 0) return <FaultNotice fault={fault} />;
  return <Alert severity="error" small description={[...new Set(codes)].join(' ')} />;
}
