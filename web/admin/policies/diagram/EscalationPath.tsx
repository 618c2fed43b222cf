import { useId, useState } from 'react';
import type { Channel, Kind, Priority } from '../../../api/resources';
import { useTexts } from '../../../i18n/language';
import { words } from '../../../i18n/words';
import { ScrollBox } from '../../../ui/DataTable';
import { Accordion, Select } from '../../../ui/dsfr';
import type { Subject } from '../reading';
import { policyTexts } from '../texts';
import { Drawing } from './Drawing';
import { usePathFacts } from './facts';
import { PathSummary } from './PathSummary';
import { PathTable } from './PathTable';
import { pathTexts } from './texts';

/** The path drawn, said and listed, for a kind of ticket that the reader chooses. */
export function EscalationPath() {
  const t = useTexts(pathTexts);
  const summaryId = useId();
  const [subject, setSubject] = useState<Subject>({ kind: 'incident', priority: 'P3', channel: 'web' });
  const facts = usePathFacts(subject);
  return (
    <section className="fr-mb-5w">
      <h2 className="fr-h4 fr-mb-1v">{t.title}</h2>
      <p className="g-muted">{t.hint}</p>
      <SubjectChoice of={subject} onChange={setSubject} />
      <ScrollBox label={t.figure} className="g-path-box-scroll">
        <Drawing facts={facts} subject={subject} describedBy={summaryId} />
      </ScrollBox>
      <Legend />
      <h3 className="fr-h6 fr-mt-3w fr-mb-1v">{t.summary}</h3>
      <p id={summaryId} aria-live="polite">
        <PathSummary facts={facts} />
      </p>
      <Accordion label={t.table}>
        <PathTable facts={facts} />
      </Accordion>
    </section>
  );
}

function SubjectChoice({ of, onChange }: { of: Subject; onChange(subject: Subject): void }) {
  const t = useTexts(policyTexts);
  const w = useTexts(words);
  return (
    <div className="g-choices fr-mb-2w">
      <Select
        label={t.kind}
        nativeSelectProps={{
          value: of.kind,
          onChange: ({ target }) => onChange({ ...of, kind: target.value as Kind }),
        }}
      >
        {options(w.kind)}
      </Select>
      <Select
        label={t.priority}
        nativeSelectProps={{
          value: of.priority,
          onChange: ({ target }) => onChange({ ...of, priority: target.value as Priority }),
        }}
      >
        {options(w.priority)}
      </Select>
      <Select
        label={t.channel}
        nativeSelectProps={{
          value: of.channel,
          onChange: ({ target }) => onChange({ ...of, channel: target.value as Channel }),
        }}
      >
        {options(w.channel)}
      </Select>
    </div>
  );
}

const options = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));

function Legend() {
  const t = useTexts(pathTexts);
  return (
    <ul className="g-legend">
      <li>
        <svg width="44" height="12" aria-hidden="true">
          <path className="g-path-arrow" d="M0 6H34" />
          <path className="g-path-tip" d="M34 1 44 6 34 11z" />
        </svg>
        {t.legendMoves}
      </li>
      <li>
        <svg width="44" height="12" aria-hidden="true">
          <path className="g-path-arrow g-path-arrow--tells" d="M0 6H34" />
          <path className="g-path-tip-tells" d="M34 1 44 6 34 11z" />
        </svg>
        {t.legendTells}
      </li>
      <li>
        <svg width="20" height="12" aria-hidden="true">
          <path className="g-path-pause" d="M4 1h3v10h-3zM10 1h3v10h-3z" />
        </svg>
        {t.legendPause}
      </li>
    </ul>
  );
}
