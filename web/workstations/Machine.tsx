import { SECTIONS } from '../admin/sections';
import type { TicketDetails } from '../api/resources';
import { useRight } from '../app/session';
import { useTexts } from '../i18n/language';
import { Link } from '../ui/Link';
import { workstationTexts } from './texts';

/** What a ticket is about: its number, with what the inventory knows of a workstation one step away, and the charter's verdict. */
export function Machine({ ticket: { machineId, conformity } }: { ticket: TicketDetails }) {
  const { states } = useTexts(workstationTexts);
  const readsInventory = useRight('readWorkstations');
  const isWorkstation = machineId !== null && conformity !== null;
  return (
    <>
      {isWorkstation && readsInventory ? (
        <Link href={`${SECTIONS.workstations}/${encodeURIComponent(machineId)}`}>{machineId}</Link>
      ) : (
        machineId
      )}
      {isWorkstation && ' – '}
      {conformity && states[conformity.state].toLowerCase()}
    </>
  );
}
