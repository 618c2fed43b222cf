import { useState } from 'react';
import type { Person } from '../../api/resources';
import { fullName } from '../../i18n/format';
import { useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Button, Checkbox } from '../../ui/dsfr';
import { Finder } from '../Finder';
import { useTechnicians } from './data';
import type { GroupChanges } from './GroupForm';
import { groupTexts } from './texts';

interface MembersProps {
  draft: GroupChanges;
  onChange(changed: Partial<GroupChanges>): void;
}

export function Members({ draft, onChange }: MembersProps) {
  const t = useTexts(groupTexts);
  const technicians = useTechnicians().data ?? [];
  const [added, setAdded] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (id: string) => technicians.find((one) => one.id === id)?.name ?? added[id] ?? id;
  const { members, leads } = draft;
  const without = (ids: readonly string[], id: string) => ids.filter((one) => one !== id);
  return (
    <section>
      <DataTable
        caption={t.members}
        rows={members}
        keyOf={(id) => id}
        columns={[
          { title: t.person, cell: nameOf },
          {
            title: t.isLead,
            cell: (id) => (
              <Checkbox
                small
                options={[
                  {
                    label: (
                      <>
                        {t.isLead}
                        <span className="g-visually-hidden"> : {nameOf(id)}</span>
                      </>
                    ),
                    nativeInputProps: {
                      checked: leads.includes(id),
                      onChange: ({ target }) =>
                        onChange({ leads: target.checked ? [...leads, id] : without(leads, id) }),
                    },
                  },
                ]}
              />
            ),
          },
          {
            title: t.removeShort,
            cell: (id) => (
              <Button
                size="small"
                type="button"
                priority="tertiary"
                title={t.remove(nameOf(id))}
                onClick={() => onChange({ members: without(members, id), leads: without(leads, id) })}
              >
                {t.removeShort}
              </Button>
            ),
          },
        ]}
      />
      <Finder<Person>
        label={t.addMember}
        hint={t.addMemberHint}
        path="/accounts"
        nameOf={fullName}
        onPick={(account) => {
          setAdded((names) => ({ ...names, [account.id]: fullName(account) }));
          onChange({ members: [...new Set([...members, account.id])] });
        }}
      />
    </section>
  );
}
