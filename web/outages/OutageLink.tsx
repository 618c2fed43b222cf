import { useRight } from '../app/session';
import { InWords } from '../ticket/request/InWords';
import { Link } from '../ui/Link';
import { PLACE, useOutage } from './data';
import { OutageBadge } from './OutageBadge';

/** An outage by name, with how it stands, from where it is reported. */
export function OutageLink({ id }: { id: string }) {
  const announces = useRight('announceOutages');
  const { data } = useOutage(id);
  if (!data) return null;
  const { title, state } = data.outage;
  return (
    <>
      <Link href={announces ? `${PLACE}/${id}` : `/etat#${id}`}>
        <InWords of={title} />
      </Link>{' '}
      <OutageBadge state={state} />
    </>
  );
}
