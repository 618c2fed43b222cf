import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client';
import { Fault } from '../../api/problem';
import type { Me } from '../../api/resources';
import { serverNow } from '../../api/serverTime';
import { useKnowMe, useRight } from '../../app/session';
import { dateOf, fullName, timeOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Alert, Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Said } from '../../ui/Said';
import { AbsenceForm } from './AbsenceForm';
import { usePerson } from './people';
import { absenceTexts } from './texts';

export type Absence = Me['absences'][number];

/** When one is away and who stands in, as long as it is not over. */
export function Absences({ me }: { me: Me }) {
  const t = useTexts(absenceTexts);
  const isStaff = useRight('readDeskData');
  const saving = useSaving(me.id);
  const absences = me.absences.filter(({ to }) => Date.parse(to) > serverNow());
  return (
    <section aria-labelledby="absences" className="g-panel g-stack">
      <h2 id="absences" className="fr-h5 fr-mb-0">
        {t.title}
      </h2>
      <p className="g-muted">{isStaff ? t.staffHint : t.hint}</p>
      {absences.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul>
          {absences.map((absence) => (
            <AbsenceLine
              key={absence.from}
              absence={absence}
              isSaving={saving.isPending}
              onRemove={() => saving.mutate(absences.filter((other) => other !== absence))}
            />
          ))}
        </ul>
      )}
      {saving.error && <Refused fault={saving.error} />}
      <Said>{saving.isSuccess && t.saved}</Said>
      <AbsenceForm
        key={absences.length}
        hasSubstitute={isStaff}
        isSaving={saving.isPending}
        onAdd={(absence) => saving.mutate([...absences, absence])}
      />
    </section>
  );
}

function useSaving(accountId: string) {
  const know = useKnowMe();
  return useMutation({
    mutationFn: async (absences: readonly Absence[]) =>
      (await call<Pick<Me, 'absences'>>('PUT', `/accounts/${accountId}/absences`, { body: absences })).data.absences,
    onSuccess: (absences) => know({ absences }),
  });
}

interface AbsenceLineProps {
  absence: Absence;
  isSaving: boolean;
  onRemove(): void;
}

function AbsenceLine({ absence: { from, to, substituteId }, isSaving, onRemove }: AbsenceLineProps) {
  const t = useTexts(absenceTexts);
  const { language } = useLanguage();
  const { data: substitute } = usePerson(substituteId);
  /** With the year, as plans go further than a few weeks. */
  const moment = (at: string) => `${dateOf(at, language)} ${timeOf(at, language)}`;
  const since = moment(from);
  return (
    <li>
      {t.absence(since, moment(to))}
      {substitute && <span className="g-muted"> – {t.replacedBy(fullName(substitute))}</span>}{' '}
      <Button
        size="small"
        priority="tertiary no outline"
        disabled={isSaving}
        onClick={onRemove}
        nativeButtonProps={{ 'aria-label': t.removeThis(since) }}
      >
        {t.remove}
      </Button>
    </li>
  );
}

/** Of what was sent, the absences that the desk could not take, each with its reason. */
function Refused({ fault }: { fault: unknown }) {
  const t = useTexts(absenceTexts);
  const codes = fault instanceof Fault ? (fault.document.errors ?? []).map(({ code }) => code) : [];
  const reasons = [...new Set(codes)].flatMap((code) => t.faults[code] ?? []);
  if (reasons.length === 0) return <FaultNotice fault={fault} />;
  return <Alert severity="error" small role="alert" description={reasons.join(' ')} />;
}
