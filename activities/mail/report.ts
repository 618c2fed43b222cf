import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { deskOf, isAddress } from '../../config/mailFrom';
import { monthRange } from '../../domain/commitments/periods';
import type { Instant } from '../../domain/time';
import { readFigures } from '../../store/commitments/read';
import { refreshCommitments } from '../../store/commitments/refresh';
import { noteReportSent, noteWritten, reportDueAt, reportReaders } from '../../store/commitments/reports';
import type { CommitmentDeps } from '../../store/commitments/terms';
import { mailPerson } from '../../store/directory';
import { fullName } from '../../store/names';
import type { CommitmentActivities } from '../../workflows/contract';
import { withStore } from '../storeFailure';
import { automaticHeaders } from './compose';
import type { MailDependencies } from './index';
import { renderReport } from './templates';

export type ReportDependencies = CommitmentDeps & Omit<MailDependencies, 'linkSecret'>;

type ReportActivities = Omit<CommitmentActivities, 'countCommitments'>;

/** The report of a month to the supervisors: one mail to each, again in doubt under the same Message-ID. */
export function createReportActivities(deps: ReportDependencies): ReportActivities {
  const { store, transport, publicUrl, now = (): Instant => Date.now() } = deps;
  const desk = deskOf(deps);

  async function send(month: string, personId: string): Promise<'sent' | 'failed' | 'noAddress' | 'optedOut'> {
    const [person, figures] = await withStore(() =>
      Promise.all([mailPerson(store, personId), readFigures(store, { ...monthRange(month), by: 'month' })]),
    );
    if (!person || !isAddress(person.address)) return 'noAddress';
    if (!person.wantsMail) return 'optedOut';
    const { address, language } = person;
    const verdict = await transport.send({
      messageId: `<commitments.${month}.${readerHash(personId)}@${desk.domain}>`,
      from: { name: desk.name, address: desk.address },
      to: { name: fullName(person), address },
      envelope: { from: desk.address, to: [address] },
      headers: automaticHeaders(language),
      ...renderReport({ month, figures, publicUrl, desk: desk.name }, language),
    });
    if (verdict.is === 'later') throw ApplicationFailure.create({ type: 'smtpTemporary', message: 'smtpTemporary' });
    return verdict.is === 'accepted' ? 'sent' : 'failed';
  }

  return {
    dueReport: ({ month: wanted }) =>
      withStore(async () => {
        await refreshCommitments(deps, now());
        const month = wanted ?? (await reportDueAt(deps, now()));
        return month === null ? null : { month, personIds: await reportReaders(store, month) };
      }),
    sendReport: async ({ month, personId }) => {
      const outcome = await send(month, personId);
      await withStore(() => noteWritten(store, month, personId));
      return { outcome };
    },
    noteReportSent: ({ month }) => withStore(() => noteReportSent(store, month, now())),
  };
}

const readerHash = (personId: string): string => createHash('sha256').update(personId).digest('hex').slice(0, 12);
