import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { useRight } from '../app/session';
import { PhoneDesk } from './phone/PhoneDesk';
import { Workplace } from './queue/Workplace';
import { VisitSheet } from './visit/VisitSheet';

/** The pages of those who work on tickets. */
export default function ConsoleRoutes() {
  const isStaff = useRight('readDeskData');
  if (!isStaff) return <NotFound />;
  return (
    <Routes>
      <Route path="/file/:number?" element={<Workplace />} />
      <Route path="/accueil-telephonique" element={<PhoneDesk />} />
      <Route path="/intervention/:number" element={<VisitSheet />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
