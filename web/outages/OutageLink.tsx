import { inLanguage } from '../../domain/written';
import { useRight } from '../app/session';
import { useLanguage } from '../i18n/language';
import { Link } from '../ui/Link';
import { PLACE, useOutage } from './data';
import { OutageBadge } from './OutageBadge';

/** An outage by name, with how it stands, from where it is reported. */
export function OutageLink({ id }: { id: string }) {
  const { language } = useLanguage();
  const announces = useRight('announceOutages');
  const { data } = useOutage(id);
  if (!data) return null;
  const { title, state } = data.outage;
  return (
    <>
      <Link href={announces ? `${PLACE}/${id}` : `/etat#${id}`}>{inLanguage(title, language)}</Link>
      <OutageBadge state={state} />
    </>
  );
}
