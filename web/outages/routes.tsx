import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { useRight } from '../app/session';
import { Announce } from './Announce';
import { PLACE } from './data';
import { OutageList } from './OutageList';
import { OutagePage } from './OutagePage';
import '../ui/admin.css';

/** The pages of those who announce outages and planned works. */
export default function OutageRoutes() {
  if (!useRight('announceOutages')) return <NotFound />;
  return (
    <Routes>
      <Route path={PLACE} element={<OutageList />} />
      <Route path={`${PLACE}/nouvelle`} element={<Announce />} />
      <Route path={`${PLACE}/:id`} element={<OutagePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
