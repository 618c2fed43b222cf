import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { SignIn } from './SignIn';

/** Signing in, passwords, one's profile, and the statement of accessibility. */
export default function AccountRoutes() {
  return (
    <Routes>
      <Route path="/connexion" element={<SignIn />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
