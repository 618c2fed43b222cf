import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { Complaint } from './complaint/Complaint';
import { Home } from './Home';
import { MyTickets } from './list/MyTickets';
import { NewTicket } from './new/NewTicket';
import { TicketPage } from './ticket/TicketPage';

/** The requester's pages. */
export default function PortalRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/demandes" element={<MyTickets />} />
      <Route path="/demandes/nouvelle" element={<NewTicket />} />
      <Route path="/demandes/:number" element={<TicketPage />} />
      <Route path="/reclamation" element={<Complaint />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
