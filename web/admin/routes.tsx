import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { AccountList } from './accounts/AccountList';
import { AccountPage } from './accounts/AccountPage';
import { NewAccount } from './accounts/NewAccount';
import { CalendarPage } from './calendars/CalendarPage';
import { EstablishmentList } from './establishments/EstablishmentList';
import { ImportPage } from './establishments/ImportPage';
import { GroupList } from './groups/GroupList';
import { GroupPage } from './groups/GroupPage';
import { Home } from './Home';
import { KeyList } from './keys/KeyList';
import { MailList } from './mails/MailList';
import { CalendarList, PolicyList } from './policies/PolicyList';
import { PolicyPage } from './policies/PolicyPage';
import { ADMIN, NEW_SERVICE, SECTIONS, useAdministers, useSections } from './sections';
import { NewVersion } from './services/edit/NewVersion';
import { NewService } from './services/NewService';
import { ServiceList } from './services/ServiceList';
import { ServicePage } from './services/ServicePage';
import { CharterPage } from './workstations/CharterPage';
import { Figures } from './workstations/Figures';
import { WorkstationImport } from './workstations/WorkstationImport';
import { WorkstationList } from './workstations/WorkstationList';
import { WorkstationPage } from './workstations/WorkstationPage';
import '../ui/admin.css';
import '../ui/catalogue.css';

/** The pages of those who run the desk; what one may not see is not there. */
export default function AdminRoutes() {
  const mine = useSections();
  const administers = useAdministers();
  if (mine.length === 0) return <NotFound />;
  return (
    <Routes>
      <Route path={ADMIN} element={<Home />} />
      {mine.includes('policies') && (
        <>
          <Route path={SECTIONS.policies} element={<PolicyList />} />
          <Route path={`${SECTIONS.policies}/:id`} element={<PolicyPage />} />
          <Route path={SECTIONS.calendars} element={<CalendarList />} />
          <Route path={`${SECTIONS.calendars}/:id`} element={<CalendarPage />} />
          <Route path={SECTIONS.services} element={<ServiceList />} />
          <Route path={`${SECTIONS.services}/:id`} element={<ServicePage />} />
          {administers && <Route path={NEW_SERVICE} element={<NewService />} />}
          {administers && <Route path={`${SECTIONS.services}/:id/nouvelle`} element={<NewVersion />} />}
          <Route path={SECTIONS.groups} element={<GroupList />} />
          <Route path={`${SECTIONS.groups}/:id`} element={<GroupPage />} />
          <Route path={SECTIONS.establishments} element={<EstablishmentList />} />
        </>
      )}
      <Route path={SECTIONS.workstations} element={<WorkstationList />} />
      <Route path={`${SECTIONS.workstations}/charte`} element={<CharterPage />} />
      <Route path={`${SECTIONS.workstations}/conformite`} element={<Figures />} />
      {administers && <Route path={`${SECTIONS.workstations}/import`} element={<WorkstationImport />} />}
      <Route path={`${SECTIONS.workstations}/:id`} element={<WorkstationPage />} />
      {mine.includes('mails') && <Route path={SECTIONS.mails} element={<MailList />} />}
      {administers && <Route path={`${SECTIONS.establishments}/import`} element={<ImportPage />} />}
      {mine.includes('accounts') && (
        <>
          <Route path={SECTIONS.accounts} element={<AccountList />} />
          <Route path={`${SECTIONS.accounts}/nouveau`} element={<NewAccount />} />
          <Route path={`${SECTIONS.accounts}/:id`} element={<AccountPage />} />
        </>
      )}
      {mine.includes('keys') && <Route path={SECTIONS.keys} element={<KeyList />} />}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
