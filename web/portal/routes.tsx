import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { Home } from './Home';
import { MyTickets } from './list/MyTickets';
import { TicketPage } from './ticket/TicketPage';

/** Where a requester follows what was asked for. */
export default function PortalRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/demandes" element={<MyTickets />} />
      <Route path="/demandes/:number" element={<TicketPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
