import { useState } from 'react';
import { useParams } from 'react-router';
import { useEveryService, useGroups } from '../../api/desk';
import type { Group } from '../../api/resources';
import { NotFound } from '../../app/NotFound';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { Done } from '../../ui/Done';
import { Button, Tag } from '../../ui/dsfr';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';
import { useAdministers } from '../sections';
import { useTechnicians } from './data';
import { GroupForm } from './GroupForm';
import { groupTexts } from './texts';

export function GroupPage() {
  const { id } = useParams();
  const t = useTexts(groupTexts);
  const { language } = useLanguage();
  const administers = useAdministers();
  const groups = useGroups();
  const [edits, setEdits] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const group = groups.data?.find((one) => one.id === id);
  if (groups.data && !group) return <NotFound />;
  const edit = () => {
    setEdits(true);
    setIsSaved(false);
  };
  return (
    <AdminPage
      section="groups"
      title={group?.name[language] ?? ''}
      beside={administers && !edits && <Button onClick={edit}>{t.edit}</Button>}
    >
      <Done text={isSaved ? t.saved : null} />
      <Loaded of={groups}>
        {() =>
          group &&
          (edits ? (
            <GroupForm
              group={group}
              onEnd={(saved) => {
                setEdits(false);
                setIsSaved(saved);
              }}
            />
          ) : (
            <GroupView group={group} />
          ))
        }
      </Loaded>
    </AdminPage>
  );
}

function GroupView({ group }: { group: Group }) {
  const t = useTexts(groupTexts);
  const { level } = useTexts(words);
  const { language } = useLanguage();
  const services = useEveryService().data ?? [];
  return (
    <>
      <p>
        {t.level} : {level[group.level]}
      </p>
      <Loaded of={useTechnicians()}>
        {(technicians) => (
          <DataTable
            caption={t.members}
            rows={technicians.filter(({ id }) => group.members.includes(id))}
            keyOf={({ id }) => id}
            columns={[
              { title: t.person, cell: ({ name }) => name },
              { title: t.isLead, cell: ({ id }) => (group.leads.includes(id) ? t.isLead : '–') },
              { title: t.load, cell: ({ load }) => load, isRight: true },
              {
                title: t.absence,
                cell: ({ absentUntil }) => (absentUntil ? t.absentUntil(momentOf(absentUntil, language)) : t.present),
              },
            ]}
          />
        )}
      </Loaded>
      <h2 className="fr-h5">{t.covers}</h2>
      <Tags of={group.establishments} none={t.noEstablishment} />
      <h2 className="fr-h5 fr-mt-3w">{t.services}</h2>
      <Tags
        of={group.services.map((id) => services.find((service) => service.id === id)?.name[language] ?? id)}
        none={t.noService}
      />
      <p className="g-muted fr-mt-2w">{t.informs}</p>
    </>
  );
}

function Tags({ of, none }: { of: readonly string[]; none: string }) {
  if (of.length === 0) return <p>{none}</p>;
  return (
    <ul className="g-list g-row">
      {of.map((text) => (
        <li key={text}>
          <Tag>{text}</Tag>
        </li>
      ))}
    </ul>
  );
}
