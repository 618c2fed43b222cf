import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { Catalogue } from './Catalogue';
import { PLACE } from './data';
import { SheetPage } from './SheetPage';
import '../ui/catalogue.css';

/** What the desk offers, for whoever is signed in. */
export default function CatalogueRoutes() {
  return (
    <Routes>
      <Route path={PLACE} element={<Catalogue />} />
      <Route path={`${PLACE}/:id`} element={<SheetPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
