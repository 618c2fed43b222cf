import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { CalendarPage } from './calendars/CalendarPage';
import { Home } from './Home';
import { CalendarList, PolicyList } from './policies/PolicyList';
import { PolicyPage } from './policies/PolicyPage';
import { ADMIN, SECTIONS } from './sections';

/** The pages of those who run the desk. */
export default function AdminRoutes() {
  return (
    <Routes>
      <Route path={ADMIN} element={<Home />} />
      <Route path={SECTIONS.policies} element={<PolicyList />} />
      <Route path={`${SECTIONS.policies}/:id`} element={<PolicyPage />} />
      <Route path={SECTIONS.calendars} element={<CalendarList />} />
      <Route path={`${SECTIONS.calendars}/:id`} element={<CalendarPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
