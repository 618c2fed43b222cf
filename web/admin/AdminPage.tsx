import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language';
import { type Crumb, Page } from '../ui/Page';
import { ADMIN, SECTIONS, type SectionName, sectionTexts } from './sections';

interface AdminPageProps {
  /** The section that the page is in. */
  section: SectionName;
  /** Of one thing of the section; without it this is the page of the section itself. */
  title?: string;
  beside?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A page of administration, under its section. */
export function AdminPage({ section, title, beside, wide = false, children }: AdminPageProps) {
  const t = useTexts(sectionTexts);
  const above: Crumb[] = [
    { href: ADMIN, text: t.admin },
    ...(title === undefined ? [] : [{ href: SECTIONS[section], text: t.title[section] }]),
  ];
  return (
    <Page title={title ?? t.title[section]} above={above} beside={beside} wide={wide}>
      {title === undefined && <p className="fr-text--lead fr-mb-3w">{t.about[section]}</p>}
      {children}
    </Page>
  );
}
