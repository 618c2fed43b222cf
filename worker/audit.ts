/** `npm run audit`: one round of the auditor, by hand. Exits with 1 when somebody must look. */
import { audit } from '../activities/audit';
import { runCommand } from './command';

runCommand(async (deps) => {
  const report = await audit({ ...deps, isScanning: deps.env.CLAMD_URL !== undefined });
  const { openTickets, completedOpenings, startedMails, removedUploads, startedScans } = report;
  const { startedOutages, startedArticles, resumed, overdue, lost } = report;
  console.log(
    `${openTickets} open tickets; ${completedOpenings} openings completed; ${startedMails} mails taken up, ${removedUploads} broken uploads removed, ${startedScans} scans begun, ${startedOutages} outages and ${startedArticles} articles taken up.`,
  );
  const list = (title: string, numbers: string[]) => console.log(`${title}: ${numbers.join(', ') || 'none'}`);
  list('Resumed after their workflow was ended', resumed);
  list('Overdue: a deadline is due and not recorded', overdue);
  list('Lost: no workflow, and no state to resume from', lost);
  return overdue.length + lost.length > 0 ? 1 : 0;
});
