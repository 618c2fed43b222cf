import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '../../../domain/time';
import { academicCharter } from '../../../domain/workstation/academicCharter';
import { placeWorkstations, readWorkstations } from '../../../domain/workstation/readCsv';
import { CRITERION_STATES, conformityOf, type Workstation } from '../../../domain/workstation/workstation';
import { charterSchema } from '../../../store/charters/schema';

const NOW = 1_795_000_000_000;
const IDS = academicCharter.criteria.map(({ id }) => id);
const CONFORMING: Workstation = {
  inventoryNumber: 'PC-0001',
  establishmentId: '0759010L',
  room: null,
  model: null,
  assignedTo: null,
  criteria: Object.fromEntries(IDS.map((id) => [id, 'met'])),
  checkedAt: NOW - DAY_MS,
};
const judge = (change: Partial<Workstation>) => conformityOf(academicCharter, { ...CONFORMING, ...change }, NOW);

describe('A workstation', () => {
  test('conforms when every criterion of the charter was found to be met not too long ago', () => {
    expect(judge({})).toEqual({ state: 'conforming', charterVersion: 1 });
    expect(judge({ checkedAt: NOW - 91 * DAY_MS }).state).toBe('unknown');
    expect(judge({ checkedAt: null }).state).toBe('unknown');
    expect(conformityOf(academicCharter, null, NOW).state).toBe('unknown');
  });

  test('does not when one is not met, and says which; what nobody looked at is not known', () => {
    const criteria = {
      ...CONFORMING.criteria,
      antivirus: 'notMet',
      updates: 'notMet',
      inventoried: 'unknown',
    } as const;
    expect(judge({ criteria })).toEqual({
      state: 'notConforming',
      charterVersion: 1,
      criteria: ['updates', 'antivirus'],
    });
    expect(judge({ criteria: { ...CONFORMING.criteria, inventoried: 'unknown' } }).state).toBe('unknown');
    expect(judge({ criteria: {} }).state).toBe('unknown');
  });

  test('whatever was found is in one state, which criteria that are not the charter’s never change', () => {
    const found = fc.dictionary(fc.constantFrom(...IDS, 'colour'), fc.constantFrom(...CRITERION_STATES));
    fc.assert(
      fc.property(found, (criteria) => {
        const { state, criteria: unmet = [] } = judge({ criteria });
        const values = IDS.map((id) => criteria[id] ?? 'unknown');
        expect(state === 'notConforming').toBe(values.includes('notMet'));
        expect(state === 'conforming').toBe(values.every((it) => it === 'met'));
        expect(unmet).toEqual(IDS.filter((id) => criteria[id] === 'notMet'));
      }),
    );
  });
});

describe('The charter that is shipped', () => {
  test('can be published, and one whose criterion would be taken for a column cannot', () => {
    expect(charterSchema.parse(academicCharter)).toEqual(academicCharter);
    const [first] = academicCharter.criteria;
    const faulty = { ...academicCharter, criteria: [{ ...first, id: 'room' }] };
    expect(charterSchema.safeParse(faulty).success).toBe(false);
    expect(charterSchema.safeParse({ ...academicCharter, criteria: [first, first] }).success).toBe(false);
  });
});

describe('A list of workstations', () => {
  const read = (...lines: string[]) => readWorkstations(lines.join('\n'), academicCharter);
  const faults = (...lines: string[]) => read(...lines).faults.map(({ line, code }) => [line, code]);

  test('says of each what it has columns for, and nothing of the rest', () => {
    const { rows } = read(
      'Inventory;UAI;login;checked;updates',
      'pc-1;0759010l;C.Martin;2026-11-27;NotMet',
      'pc-2;0759010L;;;',
    );
    expect(rows).toEqual([
      {
        line: 2,
        login: 'c.martin',
        listed: {
          inventoryNumber: 'PC-1',
          establishmentId: '0759010L',
          checkedAt: 1_795_737_600_000,
          criteria: { updates: 'notMet' },
        },
      },
      {
        line: 3,
        login: null,
        listed: {
          inventoryNumber: 'PC-2',
          establishmentId: '0759010L',
          checkedAt: null,
          criteria: { updates: 'unknown' },
        },
      },
    ]);
  });

  test('tells every fault with its line', () => {
    const head = 'inventory;uai;checked;antivirus';
    expect(
      faults(
        head,
        'PC-1;0759010L;2026-11-27;met',
        'pc-1;0759010L;;',
        'PC 2;0759010L;;',
        'PC-3;0759010A;;',
        'PC-4;0759010L;2026-02-30;yes',
        ';0759010L;;',
        'PC-5;0759010L',
      ),
    ).toEqual([
      [3, 'inventoryRepeated'],
      [4, 'inventoryInvalid'],
      [5, 'uaiInvalid'],
      [6, 'dateInvalid'],
      [6, 'stateUnknown'],
      [7, 'cellEmpty'],
      [8, 'cellsMiscounted'],
    ]);
    expect(faults('inventory;uai;colour')).toEqual([[1, 'columnUnknown']]);
    expect(faults('inventory')).toEqual([[1, 'columnMissing']]);
  });

  test('is placed only where the desk knows the school and the person', () => {
    const { rows } = read(
      'inventory;uai;login',
      'A;0759010L;c.martin',
      'B;0759011M;c.martin',
      'C;0759010L;nobody',
      'D;0759010L;',
    );
    const known = { establishments: new Set(['0759010L']), accounts: new Map([['c.martin', 'acc-1']]) };
    const { workstations, faults: misplaced } = placeWorkstations(rows, known);
    expect(workstations.map((it) => [it.inventoryNumber, it.assignedTo])).toEqual([
      ['A', 'acc-1'],
      ['D', null],
    ]);
    expect(misplaced.map(({ line, code }) => [line, code])).toEqual([
      [3, 'uaiUnknown'],
      [4, 'loginUnknown'],
    ]);
  });
});
