import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';

/** The pages of those who run the desk. */
export default function AdminRoutes() {
  return (
    <Routes>
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
