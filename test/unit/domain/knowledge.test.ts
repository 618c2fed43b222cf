import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ArticleContent,
  areDatesSound,
  audiencesOf,
  datesOf,
  imagesIn,
  stateAt,
} from '../../../domain/knowledge/article';
import {
  beginDraft,
  type Draft,
  edit,
  reviewRefusal,
  sendBack,
  submit,
  takeBack,
} from '../../../domain/knowledge/draft';
import { withoutContacts, withoutPersons } from '../../../domain/knowledge/fromTicket';
import { isForSupervisors, isRemindedAfter, nextReminder, remindAt } from '../../../domain/knowledge/reminders';
import { swapsOf, toleranceOf, withoutFillers, wordsIn } from '../../../domain/knowledge/words';
import { DAY_MS } from '../../../domain/time';
import type { ROLES } from '../../../domain/words';

const CONTENT: ArticleContent = {
  kind: 'faq',
  audience: 'public',
  categories: ['compte'],
  serviceIds: [],
  keywords: [],
  fr: { title: 'Titre', summary: 'Résumé', body: `![plan](image:${'a'.repeat(32)}) image:trop-court` },
  en: null,
  from: null,
  until: null,
  expiresAt: null,
};

const draft = (result: ReturnType<typeof edit>): Draft => {
  if ('refused' in result) throw new Error(result.refused);
  return result.draft;
};
const refused = (result: ReturnType<typeof edit>) => ('refused' in result ? result.refused : null);

describe('a draft', () => {
  const begun = beginDraft(CONTENT, 'a', 1);
  const submitted = draft(submit(draft(edit(begun, CONTENT, 'b', 2)), 3));

  test('is reviewed by nobody who wrote in it', () => {
    expect(['a', 'b', 'c'].map((by) => reviewRefusal(submitted, by))).toEqual(['ownDraft', 'ownDraft', null]);
    expect(reviewRefusal(begun, 'c')).toBe('draftNotInReview');
  });

  test('stays as it is while it is reviewed, until it is taken back', () => {
    expect([refused(edit(submitted, CONTENT, 'c', 4)), refused(submit(submitted, 4))]).toEqual([
      'draftInReview',
      'draftInReview',
    ]);
    expect(refused(takeBack(begun))).toBe('draftNotInReview');
    expect(draft(edit(draft(takeBack(submitted)), CONTENT, 'c', 4)).authorIds).toEqual(['a', 'b', 'c']);
  });

  test('is sent back with a remark, which is gone once it is submitted again', () => {
    const remark = { by: 'c', at: 4, text: 'Trop long.' };
    const back = draft(sendBack(submitted, remark));
    expect(back).toMatchObject({ state: 'draft', remark, submittedAt: null });
    expect(draft(submit(back, 5)).remark).toBeNull();
  });

  test('whatever is done to it, never loses an author, and is never accepted by one', () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd');
    const acts = fc.array(fc.tuple(fc.constantFrom('edit', 'submit', 'takeBack', 'sendBack'), people), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(acts, (done) => {
        let now = begun;
        const writers = new Set(['a']);
        for (const [act, by] of done) {
          const result =
            act === 'edit'
              ? edit(now, CONTENT, by, 1)
              : act === 'submit'
                ? submit(now, 1)
                : act === 'takeBack'
                  ? takeBack(now)
                  : sendBack(now, { by, at: 1, text: 'Non.' });
          if ('refused' in result) continue;
          if (act === 'edit') writers.add(by);
          now = result.draft;
        }
        expect(new Set(now.authorIds)).toEqual(writers);
        for (const by of writers) expect(reviewRefusal(now, by)).not.toBeNull();
      }),
    );
  });
});

describe('an article', () => {
  test('is not visible before it was accepted, and is looked at again within a year', () => {
    expect(datesOf({ ...CONTENT, from: 5 }, 10)).toEqual({ from: 10, until: null, expiresAt: 10 + 365 * DAY_MS });
    expect(datesOf({ ...CONTENT, from: 20, until: 30, expiresAt: 25 }, 10)).toEqual({
      from: 20,
      until: 30,
      expiresAt: 25,
    });
    expect(areDatesSound({ from: 20, until: 20, expiresAt: 30 })).toBe(false);
  });

  test('is in one state at every instant', () => {
    const dates = { from: 10, until: 30, expiresAt: 20 };
    expect([5, 10, 19, 20, 29, 30].map((at) => stateAt(dates, false, at))).toEqual([
      'scheduled',
      'published',
      'published',
      'expired',
      'expired',
      'over',
    ]);
    expect(stateAt(dates, true, 15)).toBe('withdrawn');
  });

  test('is for the desk, for whoever has an account, or for everybody', () => {
    const roles = (...names: (typeof ROLES)[number][]) => audiencesOf({ id: 'x', roles: names, groups: [], leads: [] });
    expect(roles()).toEqual(['public']);
    expect(roles('requester')).toEqual(['public', 'academy']);
    expect(roles('integrator')).toEqual(['public', 'academy']);
    expect(roles('auditor')).toEqual(['public', 'academy', 'desk']);
  });

  test('shows the images that its text names', () => {
    expect(imagesIn(CONTENT)).toEqual(['a'.repeat(32)]);
  });
});

describe('a review date', () => {
  const facts = { from: 0, until: null, expiresAt: 100 * DAY_MS, datesAt: 0, isWithdrawn: false };
  const next = (changes: object, last: { expiresAt: number; count: number } | null, now: number) =>
    nextReminder({ ...facts, ...changes }, last, now);

  test('is reminded of 30 and 7 days before, as it comes, and every week from then on', () => {
    const days = [0, 1, 2, 3, 4].map((count) => remindAt({ expiresAt: facts.expiresAt, count }) / DAY_MS);
    expect(days).toEqual([70, 93, 100, 107, 114]);
    expect([2, 3].map((count) => isForSupervisors({ count }))).toEqual([false, true]);
  });

  test('set within the month is not reminded of at once, and what is late is told once', () => {
    expect(next({ datesAt: 80 * DAY_MS }, null, 80 * DAY_MS)?.count).toBe(1);
    expect(next({}, null, 110 * DAY_MS)?.count).toBe(3);
    expect(next({}, { expiresAt: facts.expiresAt, count: 3 }, 110 * DAY_MS)?.count).toBe(4);
    expect(next({}, { expiresAt: 1, count: 9 }, 0)?.count).toBe(0);
  });

  test('is nobody’s concern once nobody sees the article any more', () => {
    expect(next({ isWithdrawn: true }, null, 0)).toBeNull();
    expect(next({ until: 60 * DAY_MS }, null, 0)).toBeNull();
    const isLeft = (untilDays: number | null, days: number) =>
      isRemindedAfter({ ...facts, until: untilDays && untilDays * DAY_MS }, days * DAY_MS);
    expect([isLeft(60, 0), isLeft(80, 0), isLeft(80, 71), isLeft(null, 71)]).toEqual([false, true, false, true]);
  });

  test('whatever is late, reminders go on and never back', () => {
    const nat = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(nat, nat, fc.integer({ min: -1, max: 40 }), (datesAt, now, count) => {
        const last = count < 0 ? null : { expiresAt: facts.expiresAt, count };
        const reminder = next({ datesAt: datesAt * DAY_MS }, last, now * DAY_MS);
        expect(reminder?.count).toBeGreaterThan(count);
        if (reminder) expect(remindAt(reminder)).toBeGreaterThan(datesAt * DAY_MS);
      }),
    );
  });
});

describe('the words of a text', () => {
  const folded = (text: string) => wordsIn(text).map((it) => it.folded);

  test('are compared without accents, capitals, ligatures, and what is elided', () => {
    expect(folded('L’Élève n’a qu’une clé USB')).toEqual(['eleve', 'une', 'cle', 'usb']);
    expect(folded("d'œuvre, AŸ ! aujourd’hui")).toEqual(['oeuvre', 'ay', 'hui']);
  });

  test('of a compound are its parts, and the whole', () => {
    expect(folded('Wi-Fi')).toEqual(['wifi', 'wi', 'fi']);
    expect(folded('B-114')).toEqual(['b114', '114']);
  });

  test('stand where they are said to, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { from, to, folded: word } of wordsIn(text)) {
          expect(from).toBeLessThan(to);
          expect(folded(text.slice(from, to))).toContain(word);
        }
      }),
    );
  });

  test('may have as many letters wrong as they are long, and two swapped', () => {
    expect(['ent', 'poste', 'imprimante'].map(toleranceOf)).toEqual([0, 1, 2]);
    expect(swapsOf('wifi')).toEqual(['iwfi', 'wfii', 'wiif']);
    expect(swapsOf('ent')).toEqual([]);
  });

  test('of a report say what it is about', () => {
    expect(withoutFillers('Bonjour, j’ai un problème d’imprimante depuis ce matin')).toBe(
      'bonjour ai un imprimante ce',
    );
  });
});

describe('what was answered to one person', () => {
  test('says nowhere how to reach anybody', () => {
    expect(withoutContacts('poste de claire.martin@ac-paris.example, 06.12.34.56.78')).toBe('poste de …, …');
  });

  test('stands without greeting, farewell, names, addresses and telephone numbers', () => {
    const text =
      'Bonjour Madame Martin,\n\nClaire, rappelez le 01 44 62 40 40 ou claire.martin@ac-paris.example.\nMartinique reste.\n\nBien cordialement,\nLucas';
    expect(withoutPersons(text, ['Claire', 'Martin'])).toBe('…, rappelez le … ou ….\nMartinique reste.');
  });
});
