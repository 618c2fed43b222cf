import { useState } from 'react';
import type { Outage } from '../api/resources';
import { useRight, useVisitor } from '../app/session';
import { stored } from '../app/stored';
import { useTexts } from '../i18n/language';
import { InWords } from '../ticket/request/InWords';
import { Notice } from '../ui/dsfr';
import { Link } from '../ui/Link';
import { useConcerning } from './data';
import { useOutageWords } from './said';
import { outageTexts } from './texts';

const HIDDEN = 'guichet.outagesHidden';
/** More would push the page away from whoever came for something else. */
const SHOWN = 2;

/** What is out now, or is stopped within the hour, where one works; staff work everywhere. */
export function OutageBanners() {
  const t = useTexts(outageTexts);
  const me = useVisitor();
  const isStaff = useRight('readDeskData');
  const place = isStaff ? undefined : (me?.establishmentId ?? undefined);
  const { data = [] } = useConcerning({ establishmentId: place }, me !== null);
  const [hidden, setHidden] = useState<Partial<Record<string, true>>>(() => stored(sessionStorage, HIDDEN));
  const hide = (id: string) => {
    const now: Partial<Record<string, true>> = { ...hidden, [id]: true };
    sessionStorage.setItem(HIDDEN, JSON.stringify(now));
    setHidden(now);
  };
  const shown = data.filter(({ id }) => !hidden[id]);
  const rest = shown.length - SHOWN;
  return (
    <div role="status">
      {shown.slice(0, SHOWN).map((outage) => (
        <Banner key={outage.id} outage={outage} onHide={() => hide(outage.id)} />
      ))}
      {rest > 0 && <Notice severity="warning" title={<Link href="/etat">{t.more(rest)}</Link>} />}
    </div>
  );
}

function Banner({ outage, onHide }: { outage: Outage; onHide(): void }) {
  const t = useTexts(outageTexts);
  const { about, until } = useOutageWords()(outage);
  return (
    <Notice
      severity={outage.kind === 'outage' ? 'warning' : 'info'}
      title={
        <>
          {about}
          <InWords of={outage.title} />
        </>
      }
      description={
        <>
          {until}{' '}
          <Link className="fr-notice__link" href={`/etat#${outage.id}`}>
            {t.see}
          </Link>
        </>
      }
      isClosable
      onClose={onHide}
    />
  );
}
