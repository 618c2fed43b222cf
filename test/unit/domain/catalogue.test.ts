import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AUDIENCE_GROUPS, type Entitled, isEntitled } from '../../../domain/catalogue/audience';
import { sheetFaults } from '../../../domain/catalogue/faults';
import type { ServiceSheet } from '../../../domain/catalogue/sheet';
import { academieParis } from '../../../domain/policy/academieParis';
import { targetsOf } from '../../../domain/policy/targets';
import { answerFaults, proposedAnswers } from '../../../domain/requestForm/answers';
import { ROLES } from '../../../domain/words';
import { services } from '../../../setup/services';
import { sheets } from '../../../setup/sheets';
import { sheetSchema } from '../../../store/sheets/schema';

const teacher: Entitled = { roles: ['requester'], establishment: { type: 'college', eple: true } };
const atSchool: Entitled = { roles: ['requester'], establishment: { type: 'ecole', eple: false } };
const atOffice: Entitled = { roles: ['requester'], establishment: { type: 'rectorat', eple: false } };
const person = fc.record<Entitled>({
  roles: fc.subarray([...ROLES], { minLength: 1 }),
  establishment: fc.constantFrom(teacher.establishment, atSchool.establishment, atOffice.establishment, null),
});
const groups = fc.subarray([...AUDIENCE_GROUPS], { minLength: 1 });

describe('A service is for whoever belongs to one of the groups of its audience', () => {
  test.each([
    ['eple', [true, false, false]],
    ['schools', [false, true, false]],
    ['offices', [false, false, true]],
    ['desk', [false, false, false]],
    ['everyone', [true, true, true]],
  ] as const)('%s', (group, expected) => {
    expect([teacher, atSchool, atOffice].map((who) => isEntitled([group], who))).toEqual(expected);
  });

  test('the roles of the desk and of referents entitle wherever they work', () => {
    expect(isEntitled(['desk'], { roles: ['technician', 'requester'], establishment: null })).toBe(true);
    expect(isEntitled(['desk'], { roles: ['integrator'], establishment: null })).toBe(false);
    expect(isEntitled(['referents'], { ...atSchool, roles: ['referent', 'requester'] })).toBe(true);
    expect(isEntitled(['referents'], atSchool)).toBe(false);
  });

  test('one group more shuts nobody out, and nobody is in two kinds of place', () => {
    fc.assert(
      fc.property(person, groups, groups, (who, some, more) => {
        const places = (['eple', 'schools', 'offices'] as const).filter((place) => isEntitled([place], who));
        expect(places.length).toBe(who.establishment === null ? 0 : 1);
        if (isEntitled(some, who)) expect(isEntitled([...some, ...more], who)).toBe(true);
      }),
    );
  });
});

describe('The sheets that come with the desk', () => {
  test('are one for each service, and may be published', () => {
    expect(Object.keys(sheets).sort()).toEqual(services.map(({ _id }) => _id).sort());
    for (const sheet of Object.values(sheets)) expect(sheetSchema.parse(sheet)).toEqual(sheet);
  });

  test('ask, with their proposals, for nothing that is at fault but what is missing', () => {
    const forms = Object.values(sheets).flatMap(({ form }) => form ?? []);
    expect(forms.length).toBeGreaterThanOrEqual(4);
    for (const form of forms) {
      const codes = answerFaults(form, proposedAnswers(form)).map(({ code }) => code);
      expect(codes.every((code) => code === 'missing')).toBe(true);
    }
  });
});

describe('A sheet is not published', () => {
  const sheet = sheets['imprimante'] as ServiceSheet;
  test.each<[string, Partial<ServiceSheet>, string, string]>([
    [
      'without a part in French',
      { parts: { ...sheet.parts, help: { fr: '  ', en: 'By mail' } } },
      '/parts/help/fr',
      'partMissing',
    ],
    ['for nobody', { audience: [] }, '/audience', 'noAudience'],
    [
      'with a form at fault, which is pointed to',
      { form: { questions: [{ id: 'when', kind: 'date', label: { fr: '', en: null }, required: true }] } },
      '/form/questions/0/label/fr',
      'noLabel',
    ],
  ])('%s', (_name, change, pointer, code) => {
    expect(sheetFaults({ ...sheet, ...change })).toEqual([{ pointer, code }]);
    const refused = sheetSchema.safeParse({ ...sheet, ...change }).error?.issues[0];
    expect({ path: `/${refused?.path.join('/')}`, params: refused }).toMatchObject({
      path: pointer,
      params: { params: { code } },
    });
  });
});

describe('What the policy gives to a service', () => {
  const DAY = 8 * 3_600;
  test('is its own where a row names it, and what goes for all elsewhere', () => {
    const [incident, request] = targetsOf(academieParis, { id: 'cle-otp' });
    expect(request).toMatchObject({ groupId: 'guichet', resolution: { seconds: 2 * DAY, isOwn: true } });
    expect(incident).toMatchObject({ takeCharge: { seconds: 1_800, isOwn: false }, resolution: { isOwn: false } });
    expect(targetsOf(academieParis, { id: 'ent', defaultImpact: 'establishment' })[0]?.resolution.seconds).toBe(DAY);
  });
});
