import type { Account } from '../../api/resources';
import { fullName, momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { useAccount } from './data';
import { accountTexts } from './texts';

export function Absences({ account: { absences } }: { account: Account }) {
  const t = useTexts(accountTexts);
  const { language } = useLanguage();
  return (
    <section>
      <h2 className="fr-h5">{t.absences}</h2>
      {absences.length === 0 ? (
        <p>{t.noAbsence}</p>
      ) : (
        <DataTable
          caption={t.absences}
          hidesCaption
          rows={absences}
          keyOf={({ to }) => to}
          columns={[
            { title: t.from, cell: ({ from }) => momentOf(from, language) },
            { title: t.to, cell: ({ to }) => momentOf(to, language) },
            { title: t.substitute, cell: (absence) => <Substitute id={absence.substituteId} /> },
          ]}
        />
      )}
    </section>
  );
}

function Substitute({ id }: { id: string | null }) {
  const t = useTexts(accountTexts);
  return id ? <NameOf id={id} /> : t.noSubstitute;
}

function NameOf({ id }: { id: string }) {
  const { data } = useAccount(id);
  return data ? fullName(data) : id;
}
