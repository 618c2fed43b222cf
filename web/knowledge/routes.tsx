import { Route, Routes } from 'react-router';
import { NotFound } from '../app/NotFound';
import { useRight } from '../app/session';
import { ArticleList } from './ArticleList';
import { ArticlePage } from './ArticlePage';
import { DiffPage } from './DiffPage';
import { EmptySearches } from './EmptySearches';
import { EditorPage } from './editor/EditorPage';
import { NewArticle } from './editor/NewArticle';
import { ReviewPage } from './ReviewPage';
import '../ui/admin.css';
import '../ui/knowledge.css';

/** The pages of those who write articles. */
export default function KnowledgeRoutes() {
  if (!useRight('writeArticles')) return <NotFound />;
  return (
    <Routes>
      <Route path="/connaissances" element={<ArticleList />} />
      <Route path="/connaissances/nouveau" element={<NewArticle />} />
      <Route path="/connaissances/recherches" element={<EmptySearches />} />
      <Route path="/connaissances/:id" element={<ArticlePage />} />
      <Route path="/connaissances/:id/redaction" element={<EditorPage />} />
      <Route path="/connaissances/:id/relecture" element={<ReviewPage />} />
      <Route path="/connaissances/:id/comparaison" element={<DiffPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
