import type { AudienceGroup } from '../../domain/catalogue/audience';
import type { ServiceSheet } from '../../domain/catalogue/sheet';
import type { RequestForm } from '../../domain/requestForm/form';
import type { Written } from '../../domain/written';

/** What differs from one service to another; the rest is what goes for all of them. */
interface Own {
  definition: Written;
  contents: Written;
  result: Written;
  keywords: ServiceSheet['keywords'];
  nature?: Written;
  forWhom?: Written;
  prerequisites?: Written;
  help?: Written;
  audience?: readonly AudienceGroup[];
  form?: RequestForm;
}

const NATURE: Written = {
  fr: 'Traitement des incidents et des demandes de service.',
  en: 'Handling of incidents and of service requests.',
};

const FOR_ALL: Written = { fr: 'Tous les personnels de l’académie.', en: 'All staff of the academy.' };

/** What every service asks for: it is by this account that one is known. */
const ACCOUNT: Written = {
  fr: 'Un compte académique actif : identifiant et mot de passe.',
  en: 'An active academic account: login and password.',
};

export const WORKSTATION: Written = {
  fr: '- Un compte académique actif.\n- Pour une panne, un poste conforme à la charte académique ; s’il ne l’est pas, la demande est tout de même enregistrée et nous vous disons comment le rendre conforme.',
  en: '- An active academic account.\n- For a fault, a workstation that conforms to the academic charter; if it does not, your request is registered all the same and we tell you how to make it conform.',
};

const BY_DESK: Written = {
  fr: 'Le guichet unique répond par téléphone et par courriel, et confie la demande à une équipe spécialisée lorsqu’il le faut.',
  en: 'The single desk answers by phone and by mail, and hands the request to a specialised team where needed.',
};

/** Where somebody may have to touch the machine. */
export const ON_MACHINE: Written = {
  fr: '- Par téléphone ou par courriel.\n- Dans les collèges et lycées (EPLE), par prise en main à distance du poste, seulement après votre accord formel.\n- À l’initiative du guichet : un rendez-vous, ou le déplacement d’un technicien sur place.',
  en: '- By phone or by mail.\n- In collèges and lycées (EPLE), by remote takeover of the workstation, only after your formal consent.\n- On the desk’s initiative: an appointment, or a visit by a technician.',
};

export const sheetOf = ({ keywords, audience = ['everyone'], form, ...own }: Own): ServiceSheet => ({
  parts: { nature: NATURE, forWhom: FOR_ALL, prerequisites: ACCOUNT, help: BY_DESK, ...own },
  keywords,
  commitments: [],
  audience,
  form: form ?? null,
});
