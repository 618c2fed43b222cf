import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { useRight } from '../app/session';
import { InboundList } from './InboundList';
import { MailPage } from './MailPage';
import '../ui/admin.css';
import '../ui/inbound.css';

/** The pages of those who look after what comes in by mail. */
export default function InboundRoutes() {
  if (!useRight('handleMail')) return <NotFound />;
  return (
    <Routes>
      <Route path="/courrier" element={<InboundList />} />
      <Route path="/courrier/:id" element={<MailPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
