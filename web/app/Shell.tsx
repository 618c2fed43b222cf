import { type ReactNode, useState } from 'react';
import { useStateMark } from '../api/desk';
import { fullName } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { OutageBanners } from '../outages/Banners';
import { DisplaySettings } from '../ui/DisplaySettings';
import { Button, Notice } from '../ui/dsfr';
import { Footer } from '../ui/Footer';
import { Header } from '../ui/Header';
import { Link } from '../ui/Link';
import { Nav, type NavItem } from '../ui/Nav';
import { SkipLinks } from '../ui/SkipLinks';
import { useIsLive } from './live';
import { useChooseLanguage, useRight, useSignOut, useVisitor } from './session';

/** What surrounds every page: where one is, who one is, and where one may go. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTexts(site);
  const isLive = useIsLive();
  const items = useNavItems();
  const isStaff = useRight('readDeskData');
  return (
    <>
      <SkipLinks text={t.skipToContent} />
      <Header
        title={t.name}
        tagline={isStaff ? t.console : t.tagline}
        tools={<Tools />}
        mark={useStateMark()}
        nav={<Nav label={t.mainMenu} items={items} />}
      />
      <div role="status">{!isLive && <Notice title={t.offline} />}</div>
      <OutageBanners />
      {children}
      <Footer
        text={t.footer}
        links={[
          { href: '/accessibilite', text: t.accessibility },
          { href: '/api/docs', text: t.apiDocs },
        ]}
      />
    </>
  );
}

function useNavItems(): NavItem[] {
  const t = useTexts(site);
  const me = useVisitor();
  const works = useRight('note');
  const opensForOthers = useRight('openForOthers');
  // All staff may read some of it; it is in the way of those whose work it is not.
  const watchesOver = useRight('readMails');
  const isStaff = useRight('readDeskData');
  const looksAfterSchool = useRight('readWorkstations') && !isStaff;
  const handlesMail = useRight('handleMail');
  const writes = useRight('writeArticles');
  const announces = useRight('announceOutages');
  const steers = useRight('steer');
  const help = { href: '/aide', text: t.help };
  const standing = { href: '/etat', text: t.serviceStatus };
  if (!me) return [help, { href: '/aide/signaler', text: t.howToReport }, standing];
  return [
    { href: '/', text: t.home },
    { href: '/demandes', text: t.myTickets },
    { href: '/services', text: t.services },
    ...(works ? [{ href: '/file', text: t.queue }] : []),
    ...(works && opensForOthers ? [{ href: '/accueil-telephonique', text: t.phone }] : []),
    ...(handlesMail ? [{ href: '/courrier', text: t.inbound }] : []),
    ...(writes ? [{ href: '/connaissances', text: t.knowledge }] : []),
    ...(announces ? [{ href: '/pannes', text: t.outages }] : []),
    ...(steers ? [{ href: '/pilotage', text: t.steering }] : []),
    ...(looksAfterSchool ? [{ href: '/administration/postes', text: t.workstations }] : []),
    ...(watchesOver ? [{ href: '/administration', text: t.admin }] : []),
    help,
    // Beside « Pannes » for those who announce, whose menu is long.
    ...(announces ? [] : [standing]),
  ];
}

function Tools() {
  const t = useTexts(site);
  const { language } = useLanguage();
  const choosing = useChooseLanguage();
  const me = useVisitor();
  const signOut = useSignOut();
  const [showsDisplay, setShowsDisplay] = useState(false);
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <>
      <ul className="fr-btns-group">
        {me ? (
          <>
            <li>
              <Link className="fr-btn fr-icon-add-circle-line" href="/demandes/nouvelle">
                {t.newTicket}
              </Link>
            </li>
            <li>
              <Link className="fr-btn fr-icon-account-circle-line" href="/profil">
                {fullName(me)}
              </Link>
            </li>
            <li>
              <Button iconId="fr-icon-logout-box-r-line" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
                {t.signOut}
              </Button>
            </li>
          </>
        ) : (
          <li>
            <Link className="fr-btn fr-icon-lock-line" href="/connexion">
              {t.signIn}
            </Link>
          </li>
        )}
        <li>
          <Button iconId="fr-icon-theme-fill" onClick={() => setShowsDisplay(true)}>
            {t.display}
          </Button>
        </li>
        <li>
          <Button
            iconId="fr-icon-translate-2"
            nativeButtonProps={{ lang: other }}
            onClick={() => choosing.mutate(other)}
          >
            {other === 'fr' ? 'Français' : 'English'}
          </Button>
        </li>
      </ul>
      {showsDisplay && <DisplaySettings onClose={() => setShowsDisplay(false)} />}
    </>
  );
}
