import { categoryTexts, SERVICE_CATEGORIES } from '../../domain/catalogue/category';
import { useMe, useRight } from '../app/session';
import { useTexts } from '../i18n/language';
import { CallOut, Tile } from '../ui/dsfr';
import { Empty } from '../ui/Empty';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { CATEGORY_ICONS } from './categories';
import { complaintTexts } from './complaint/texts';
import { HelpSearch } from './HelpSearch';
import { useMyOpenTickets } from './myTickets';
import { TicketCards } from './TicketCards';
import { portalTexts } from './texts';

/** Where one comes to say what is wrong, and to see what is awaited. */
export function Home() {
  const t = useTexts(portalTexts).home;
  const categories = useTexts(categoryTexts);
  const complaint = useTexts(complaintTexts);
  const me = useMe();
  const works = useRight('note');
  return (
    <Page title={t.hello(me.name.given)}>
      {works && <CallOut buttonProps={{ children: t.queue, linkProps: { href: '/file' } }}>{t.queueHint}</CallOut>}
      <MyOpenTickets />
      <HelpSearch />
      <section aria-labelledby="ask" className="fr-mt-4w">
        <h2 id="ask" className="fr-h4 fr-mb-1v">
          {t.ask}
        </h2>
        <p>{t.askHint}</p>
        <div className="g-tiles">
          {SERVICE_CATEGORIES.map((category) => (
            <Tile
              key={category}
              small
              noIcon
              titleAs="h3"
              title={
                <>
                  <span className={`${CATEGORY_ICONS[category]} g-tile-icon`} aria-hidden="true" />
                  {categories[category].title}
                </>
              }
              desc={categories[category].hint}
              linkProps={{ href: `/demandes/nouvelle?categorie=${category}` }}
            />
          ))}
        </div>
      </section>
      <p className="fr-mt-4w">
        <Link className="fr-link" href="/reclamation">
          {complaint.title}
        </Link>
      </p>
    </Page>
  );
}

const SHOWN = 5;

function MyOpenTickets() {
  const { home: t, noneOpen } = useTexts(portalTexts);
  return (
    <section aria-labelledby="mine">
      <div className="g-row fr-mb-2w">
        <h2 id="mine" className="fr-h4 fr-mb-0">
          {t.mine}
        </h2>
        <Link className="fr-link" href="/demandes">
          {t.all}
        </Link>
      </div>
      <Loaded of={useMyOpenTickets()} lines={3}>
        {(rows) => (rows.length === 0 ? <Empty>{noneOpen}</Empty> : <TicketCards rows={rows.slice(0, SHOWN)} />)}
      </Loaded>
    </section>
  );
}
