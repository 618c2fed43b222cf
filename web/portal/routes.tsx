import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';

/** The requester's pages. */
export default function PortalRoutes() {
  return (
    <Routes>
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
