import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { Accessibility } from './Accessibility';
import { AskPassword } from './AskPassword';
import { ChoosePassword } from './ChoosePassword';
import { Profile } from './Profile';
import { SignIn } from './SignIn';

/** Signing in, passwords, one's profile, and the statement of accessibility. */
export default function AccountRoutes() {
  return (
    <Routes>
      <Route path="/connexion" element={<SignIn />} />
      <Route path="/mot-de-passe" element={<AskPassword />} />
      <Route path="/mot-de-passe/nouveau" element={<ChoosePassword />} />
      <Route path="/profil" element={<Profile />} />
      <Route path="/accessibilite" element={<Accessibility />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
