import type { Language } from '../../api/resources';
import { texts } from '../../i18n/language';
import type { Mark } from './markdown';

interface EditorTexts {
  title(article: string): string;
  begin: string;
  what: string;
  categories: string;
  services: string;
  servicesHint: string;
  keywords: string;
  keywordsHint: string;
  day: Record<'from' | 'until' | 'expiresAt', string>;
  dayHint: Record<'from' | 'until' | 'expiresAt', string>;
  languages: Record<Language, string>;
  hasEnglish: string;
  hasEnglishHint: string;
  titleIn(language: string): string;
  titleHint: string;
  summaryIn(language: string): string;
  summaryHint: string;
  bodyIn(language: string): string;
  preview(language: string): string;
  save: string;
  saved: string;
  submit: string;
  leave: string;
  discard: string;
  discardQuestion: string;
  kept: string;
  found: string;
  sentBack(who: string, moment: string): string;
  conflict(moment: string): string;
  conflictHint(who: string): string;
  seeTheirs: string;
  keepMine: string;
  takeTheirs: string;
  inReview: string;
  takeBack: string;
  marks: string;
  mark: Record<Mark, string>;
  placeholder: Record<Mark, string>;
  image: string;
  imageFile: string;
  imageHint: string;
  alt: string;
  altHint: string;
  insertImage: string;
}

export const editorTexts = texts<EditorTexts>(
  {
    title: (article) => `Écriture : ${article}`,
    begin: 'Commencer l’écriture',
    what: 'Nature, lecteurs, sujets et dates',
    categories: 'Sujets',
    services: 'Services concernés',
    servicesHint: 'L’article est proposé à qui fait une demande pour l’un d’eux.',
    keywords: 'Mots-clés (facultatif)',
    keywordsHint: 'Ce que les lecteurs chercheraient et que le texte ne dit pas, entre virgules.',
    day: {
      from: 'Visible à partir du (facultatif)',
      until: 'Visible jusqu’au (facultatif)',
      expiresAt: 'À revoir le (facultatif)',
    },
    dayHint: {
      from: 'Sinon, dès que l’article est accepté.',
      until: 'Sinon, jusqu’à ce qu’il soit retiré.',
      expiresAt: 'Sinon, un an après sa publication. Son responsable est prévenu.',
    },
    languages: { fr: 'Français', en: 'Anglais' },
    hasEnglish: 'Écrire aussi en anglais',
    hasEnglishHint: 'Sans cela, les lecteurs anglophones lisent le texte français.',
    titleIn: (language) => `Titre (${language.toLowerCase()})`,
    titleHint: 'Comme un lecteur poserait sa question : « Mot de passe oublié », « L’imprimante n’imprime plus ».',
    summaryIn: (language) => `Résumé (${language.toLowerCase()})`,
    summaryHint: 'Une ou deux phrases, montrées dans les listes et les résultats de recherche.',
    bodyIn: (language) => `Texte (${language.toLowerCase()})`,
    preview: (language) => `Aperçu (${language.toLowerCase()})`,
    save: 'Enregistrer le brouillon',
    saved: 'Le brouillon est enregistré.',
    submit: 'Soumettre à relecture',
    leave: 'Quitter',
    discard: 'Jeter ce brouillon',
    discardQuestion: 'Ce qui est écrit ici sera perdu. Ce qui est publié reste.',
    kept: 'Ce que vous tapez est gardé sur cet appareil jusqu’à ce qu’il soit enregistré.',
    found: 'Ce que vous aviez écrit sans l’enregistrer est revenu.',
    sentBack: (who, moment) => `Renvoyé par ${who}, ${moment}`,
    conflict: (moment) => `Ce brouillon a été modifié entre-temps (${moment})`,
    conflictHint: (who) =>
      `Dernière personne à y avoir écrit : ${who}. Rien n’est perdu : votre texte est toujours ici, et n’a pas été enregistré.`,
    seeTheirs: 'Voir le texte enregistré entre-temps',
    keepMine: 'Enregistrer mon texte à la place',
    takeTheirs: 'Abandonner mon texte et reprendre le leur',
    inReview: 'Cet article attend sa relecture : pour le modifier, reprenez-le d’abord.',
    takeBack: 'Le reprendre',
    marks: 'Mise en forme',
    mark: {
      bold: 'Gras',
      italic: 'Italique',
      heading: 'Titre',
      list: 'Liste',
      steps: 'Étapes',
      link: 'Lien',
    },
    placeholder: {
      bold: 'texte',
      italic: 'texte',
      heading: 'Titre',
      list: 'premier point',
      steps: 'première étape',
      link: 'texte du lien',
    },
    image: 'Insérer une image',
    imageFile: 'Image',
    imageHint: 'PNG, JPEG, GIF ou WebP. Vous pouvez aussi coller une capture d’écran dans le texte.',
    alt: 'Texte de remplacement',
    altHint: 'Ce que montre l’image, pour qui ne la voit pas.',
    insertImage: 'Insérer',
  },
  {
    title: (article) => `Writing: ${article}`,
    begin: 'Begin to write',
    what: 'Kind, readers, subjects and dates',
    categories: 'Subjects',
    services: 'Services',
    servicesHint: 'The article is proposed to who asks for one of them.',
    keywords: 'Key words (optional)',
    keywordsHint: 'What readers would search for and the text does not say, between commas.',
    day: {
      from: 'Visible from (optional)',
      until: 'Visible until (optional)',
      expiresAt: 'To be looked at on (optional)',
    },
    dayHint: {
      from: 'Otherwise as soon as the article is accepted.',
      until: 'Otherwise until it is withdrawn.',
      expiresAt: 'Otherwise a year after it is published. Its owner is told.',
    },
    languages: { fr: 'French', en: 'English' },
    hasEnglish: 'Write in English too',
    hasEnglishHint: 'Without it, English readers read the French text.',
    titleIn: (language) => `Title (${language})`,
    titleHint: 'As a reader would ask: “Forgotten password”, “The printer does not print any more”.',
    summaryIn: (language) => `Summary (${language})`,
    summaryHint: 'One or two sentences, shown in lists and search results.',
    bodyIn: (language) => `Text (${language})`,
    preview: (language) => `Preview (${language})`,
    save: 'Save the draft',
    saved: 'The draft is saved.',
    submit: 'Submit for review',
    leave: 'Leave',
    discard: 'Throw this draft away',
    discardQuestion: 'What is written here will be lost. What is published stays.',
    kept: 'What you type is kept on this device until it is saved.',
    found: 'What you had written without saving it is back.',
    sentBack: (who, moment) => `Sent back by ${who}, ${moment}`,
    conflict: (moment) => `This draft was changed meanwhile (${moment})`,
    conflictHint: (who) =>
      `The last to write in it: ${who}. Nothing is lost: your text is still here, and has not been saved.`,
    seeTheirs: 'See the text that was saved meanwhile',
    keepMine: 'Save my text in its place',
    takeTheirs: 'Give up my text and take theirs',
    inReview: 'This article waits for its review: to change it, take it back first.',
    takeBack: 'Take it back',
    marks: 'Formatting',
    mark: { bold: 'Bold', italic: 'Italic', heading: 'Heading', list: 'List', steps: 'Steps', link: 'Link' },
    placeholder: {
      bold: 'text',
      italic: 'text',
      heading: 'Heading',
      list: 'first point',
      steps: 'first step',
      link: 'text of the link',
    },
    image: 'Insert an image',
    imageFile: 'Image',
    imageHint: 'PNG, JPEG, GIF or WebP. You may also paste a screenshot into the text.',
    alt: 'Alternative text',
    altHint: 'What the image shows, for who does not see it.',
    insertImage: 'Insert',
  },
);
