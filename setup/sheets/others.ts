import { trainingForm } from './forms/training';
import { sheetOf } from './sheet';

export const otherSheets = {
  formation: sheetOf({
    nature: { fr: 'Demande de service.', en: 'Service request.' },
    definition: {
      fr: 'Une formation ou une prise en main accompagnée d’un outil de l’académie.',
      en: 'Training, or first steps in company, with a tool of the academy.',
    },
    contents: {
      fr: '- Séance à distance ou dans l’établissement.\n- Parcours individuel ou collectif.\n- Supports remis aux participants.',
      en: '- A session remotely or in the establishment.\n- Alone or in a group.\n- Papers for those who take part.',
    },
    help: {
      fr: 'Un formateur vous rappelle pour convenir du contenu et de la date.',
      en: 'A trainer calls you back to agree on content and date.',
    },
    result: {
      fr: 'Les participants se servent seuls de l’outil.',
      en: 'Those who took part use the tool by themselves.',
    },
    keywords: {
      fr: ['formation', 'prise en main', 'atelier', 'accompagnement', 'apprendre'],
      en: ['training', 'workshop', 'first steps', 'learn'],
    },
    form: trainingForm,
  }),
  'autre-demande': sheetOf({
    definition: {
      fr: 'Tout ce qui ne correspond à aucun autre service du catalogue.',
      en: 'Whatever fits no other service of the catalogue.',
    },
    contents: {
      fr: 'Décrivez votre besoin avec vos mots : le guichet l’oriente vers la bonne équipe.',
      en: 'Say what you need in your words: the desk finds the right team.',
    },
    result: {
      fr: 'Votre demande est traitée, ou orientée vers qui peut la traiter.',
      en: 'Your request is fulfilled, or taken to who can fulfil it.',
    },
    keywords: { fr: ['autre', 'divers', 'question', 'renseignement'], en: ['other', 'question', 'information'] },
  }),
};
