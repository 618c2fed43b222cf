import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';

/** The pages of those who work on tickets. */
export default function ConsoleRoutes() {
  return (
    <Routes>
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
