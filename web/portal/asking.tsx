import { Route, Routes } from 'react-router';
import { Complaint } from './complaint/Complaint';
import { NewTicket } from './new/NewTicket';

/** Where one asks for something. */
export default function AskingRoutes() {
  return (
    <Routes>
      <Route path="/demandes/nouvelle" element={<NewTicket />} />
      <Route path="/reclamation" element={<Complaint />} />
    </Routes>
  );
}
