import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ArticleVersionRow } from '../api/resources';
import { dateOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { DataTable } from '../ui/DataTable';
import { Button, Select } from '../ui/dsfr';
import { Link } from '../ui/Link';
import { ListPages } from '../ui/ListPages';
import { articleTexts } from './articleTexts';
import { KNOWLEDGE, useVersions } from './data';

interface VersionsProps {
  id: string;
  hasDraft: boolean;
  /** 0 while there is none. */
  newest: number;
}

/** What an article was, by whom, and the way to what changed between any two. */
export function Versions({ id, hasDraft, newest }: VersionsProps) {
  const t = useTexts(articleTexts);
  return (
    <section>
      <h2 className="fr-h5 fr-mb-1w">{t.versions}</h2>
      {newest === 0 ? <p>{t.noVersion}</p> : <History id={id} />}
      {newest > 0 && newest + Number(hasDraft) > 1 && <Compare id={id} newest={newest} hasDraft={hasDraft} />}
    </section>
  );
}

function History({ id }: { id: string }) {
  const t = useTexts(articleTexts);
  const { language } = useLanguage();
  const visible = ({ from, until }: ArticleVersionRow) =>
    until !== null && until <= from
      ? t.neverVisible
      : t.fromTo(dateOf(from, language), until === null ? null : dateOf(until, language));
  return (
    <ListPages of={useVersions(id)} empty={t.noVersion}>
      {(versions) => (
        <DataTable
          caption={t.versionsCaption}
          hidesCaption
          rows={versions}
          keyOf={({ number }) => String(number)}
          columns={[
            { title: t.version, cell: ({ number }) => t.versionNumber(number) },
            { title: t.visible, cell: visible },
            { title: t.authors, cell: ({ authors }) => authors.map(({ name }) => name ?? t.someone).join(', ') },
            { title: t.reviewer, cell: ({ reviewer }) => reviewer.name ?? t.someone },
            {
              title: t.compareWith,
              cell: ({ number }) =>
                number > 1 && <Link href={diffAddress(id, number - 1, number)}>{t.compareWith}</Link>,
            },
          ]}
        />
      )}
    </ListPages>
  );
}

const diffAddress = (id: string, from: number, to: number): string =>
  `${KNOWLEDGE}/${id}/comparaison?de=${from}&a=${to}`;

function Compare({ id, newest, hasDraft }: VersionsProps) {
  const t = useTexts(articleTexts);
  const navigate = useNavigate();
  const [from, setFrom] = useState(Math.max(1, hasDraft ? newest : newest - 1));
  const [to, setTo] = useState(hasDraft ? 0 : newest);
  const numbers = Array.from({ length: newest }, (_, index) => index + 1);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate(diffAddress(id, from, to));
  };
  return (
    <form onSubmit={submit}>
      <div className="g-choices fr-mb-2w">
        <Select
          label={t.from}
          nativeSelectProps={{ value: from, onChange: ({ target }) => setFrom(Number(target.value)) }}
        >
          {numbers.map((number) => (
            <option key={number}>{number}</option>
          ))}
        </Select>
        <Select label={t.to} nativeSelectProps={{ value: to, onChange: ({ target }) => setTo(Number(target.value)) }}>
          {numbers.map((number) => (
            <option key={number}>{number}</option>
          ))}
          {hasDraft && <option value={0}>{t.theDraft}</option>}
        </Select>
      </div>
      <Button type="submit" priority="secondary">
        {t.compare}
      </Button>
    </form>
  );
}
