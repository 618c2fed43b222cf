import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { useRight } from '../app/session';
import { FigurePage } from './cases/FigurePage';
import { Report } from './Report';
import { Steering } from './Steering';
import '../ui/steering.css';

/** The pages of those who answer for what the desk promises. */
export default function SteeringRoutes() {
  if (!useRight('steer')) return <NotFound />;
  return (
    <Routes>
      <Route path="/pilotage" element={<Steering />} />
      <Route path="/pilotage/rapport" element={<Report />} />
      <Route path="/pilotage/:slug" element={<FigurePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
