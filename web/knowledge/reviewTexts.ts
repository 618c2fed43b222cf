import { texts } from '../i18n/language';

export const reviewTexts = texts(
  {
    title: (article: string) => `Relecture : ${article}`,
    submitted: 'Soumis le',
    changes: (version: number) => `Ce qui change par rapport à la version ${version}`,
    whole: 'Ce que les lecteurs verront',
    accept: 'Accepter et publier',
    sendBack: 'Renvoyer avec une remarque',
    remark: 'Remarque',
    remarkHint: 'Ce qu’il faut corriger ou compléter. Ses auteurs la lisent au-dessus du texte.',
    notYours: 'Un article est relu par une autre personne que ses auteurs, qui en a le droit.',
    notSubmitted: 'Cet article est encore en cours d’écriture : il n’a pas été soumis.',
  },
  {
    title: (article) => `Review: ${article}`,
    submitted: 'Submitted on',
    changes: (version) => `What changes from version ${version}`,
    whole: 'What readers will see',
    accept: 'Accept and publish',
    sendBack: 'Send back with a remark',
    remark: 'Remark',
    remarkHint: 'What must be corrected or added. Its authors read it above the text.',
    notYours: 'An article is reviewed by somebody else than its authors, who has the right to.',
    notSubmitted: 'This article is still being written: it has not been submitted.',
  },
);
