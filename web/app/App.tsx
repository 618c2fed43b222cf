import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Button } from '../ui/dsfr';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { IS_SERVED } from '../ui/Link';
import { Skeleton } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { LiveProvider } from './live';
import { Shell } from './Shell';
import { SessionProvider, SignedIn, useRight } from './session';

const Account = lazy(() => import('../account/routes'));
const Asking = lazy(() => import('../portal/asking'));
const Portal = lazy(() => import('../portal/routes'));
const Console = lazy(() => import('../console/routes'));
const Catalogue = lazy(() => import('../catalogue/routes'));
const Admin = lazy(() => import('../admin/routes'));
const Inbound = lazy(() => import('../inbound/routes'));
const Knowledge = lazy(() => import('../knowledge/routes'));
const Outages = lazy(() => import('../outages/routes'));
const Steering = lazy(() => import('../steering/routes'));

/** Each area is loaded when somebody goes there: a requester never waits for the console. */
const AREAS: readonly { at: RegExp; area: ComponentType; open?: true }[] = [
  { at: IS_SERVED, area: Served, open: true },
  { at: /^\/(connexion|mot-de-passe|accessibilite)(\/|$)/, area: Account, open: true },
  { at: /^\/profil$/, area: Account },
  { at: /^\/tickets\//, area: WhereIWorkOnIt },
  { at: /^\/(file|accueil-telephonique|intervention)(\/|$)/, area: Console },
  { at: /^\/administration(\/|$)/, area: Admin },
  { at: /^\/connaissances(\/|$)/, area: Knowledge },
  { at: /^\/courrier(\/|$)/, area: Inbound },
  { at: /^\/pannes(\/|$)/, area: Outages },
  { at: /^\/services(\/|$)/, area: Catalogue },
  { at: /^\/pilotage(\/|$)/, area: Steering },
  { at: /^\/(demandes\/nouvelle|reclamation)$/, area: Asking },
  { at: /^\//, area: Portal },
];

export function App() {
  return (
    <SessionProvider>
      <LiveProvider>
        <Shell>
          <ErrorBoundary fallback={<Crashed />}>
            <Suspense fallback={<Waiting />}>
              <Area />
            </Suspense>
          </ErrorBoundary>
        </Shell>
      </LiveProvider>
    </SessionProvider>
  );
}

function Area() {
  const { pathname } = useLocation();
  const found = AREAS.find(({ at }) => at.test(pathname));
  if (!found) return null;
  return found.open ? (
    <found.area />
  ) : (
    <SignedIn>
      <found.area />
    </SignedIn>
  );
}

/** The address that the mails give: staff work on a ticket in the console, others follow it in the portal. */
function WhereIWorkOnIt() {
  const number = useLocation().pathname.split('/')[2];
  return <Navigate replace to={`${useRight('note') ? '/file' : '/demandes'}/${number}`} />;
}

/** An address that the single page was led to, and the server has: after signing in on the way to it. */
function Served() {
  useEffect(() => window.location.reload(), []);
  return <Waiting />;
}

function Waiting() {
  return (
    <main id="content" className="g-page fr-container">
      <Skeleton lines={5} />
    </main>
  );
}

function Crashed() {
  const t = useTexts(site);
  return (
    <Page title={t.failed}>
      <p>{t.crashed}</p>
      <Button onClick={() => window.location.reload()}>{t.reload}</Button>
    </Page>
  );
}
