import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HttpDesk, type Json } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
});
afterAll(() => http.stop());

const find = async (q: string): Promise<string[]> => {
  const { body } = await http.get('c.martin', `/api/v1/establishments?${new URLSearchParams({ q, limit: '100' })}`);
  return body.data.map(({ name }: Json) => name);
};

describe('establishments are found', () => {
  test('by beginnings of words, whatever the accents and capitals', async () => {
    expect(await find('emilie')).toEqual(['Lycée Émilie-Fontanel']);
    expect(await find('ÉLÉMENTAIRE epin')).toEqual(['École élémentaire des Épinettes']);
    expect(await find('ontanel')).toEqual([]);
  });

  test('by their code, or its beginning', async () => {
    expect(await find('0759020x')).toEqual(['Lycée Émilie-Fontanel']);
    expect(await find('075902')).toHaveLength(5);
  });

  test('and never by what a pattern would mean', async () => {
    expect(await find('.*')).toHaveLength(21);
    expect(await find('collège (')).toHaveLength(7);
  });
});

describe('a list of establishments', () => {
  const HEAD = 'uai;name;type;street;postcode;city';
  const take = async (lines: string[], dryRun = false, login = 'admin') =>
    http.post(login, '/api/v1/establishments/imports', { csv: `\uFEFF${[...lines, ''].join('\r\n')}`, dryRun });
  const reportOf = async (lines: string[], dryRun = false): Promise<Json> => (await take(lines, dryRun)).body;
  const LIST = [
    HEAD,
    '0759010L;Collège Marguerite-Duval;college;18 rue du Faubourg-du-Temple;75011;Paris',
    '0759011M;Collège Rosa-Bonheur;college;5 rue de la Goutte-d’Or;75018;Paris',
    '0759040U;"Collège ""neuf""; annexe";college;1 rue Neuve;75012;Paris',
  ];

  test('is tried first: the report is the same, and nothing is written', async () => {
    const report = { created: 1, updated: 1, unchanged: 1, faults: [] };
    expect(await reportOf(LIST, true)).toEqual({ written: false, ...report });
    expect(await find('rosa')).toEqual([]);
    expect(await reportOf(LIST)).toEqual({ written: true, ...report });
    expect(await find('rosa')).toEqual(['Collège Rosa-Bonheur']);
    expect(await find('annexe')).toEqual(['Collège "neuf"; annexe']);
    expect(await reportOf(LIST)).toEqual({ written: true, created: 0, updated: 0, unchanged: 3, faults: [] });
  });

  test('may take one out of use, and say that it is no EPLE', async () => {
    const csv = ['uai,name,type,street,postcode,city,eple,active'];
    await reportOf([...csv, '0759041V,Collège fermé,college,2 rue Neuve,75012,Paris,false,true']);
    const { body } = await http.get('c.martin', '/api/v1/establishments?q=0759041V');
    expect(body.data).toEqual([{ id: '0759041V', name: 'Collège fermé', city: 'Paris', type: 'college', eple: false }]);
    await reportOf([...csv, '0759041V,Collège fermé,college,2 rue Neuve,75012,Paris,false,false']);
    expect(await find('0759041V')).toEqual([]);
  });

  test('with a fault in any line is not taken, and every fault is told with its line', async () => {
    const report = await reportOf([
      HEAD,
      '0759042W;Collège sain;college;3 rue Neuve;75012;Paris',
      '0759042W;Le même;college;3 rue Neuve;75012;Paris',
      '0759043A;Mauvaise lettre;college;3 rue Neuve;75012;Paris',
      '',
      '0759044Y;;piscine;3 rue Neuve;75012;Paris',
      `0759045Z;${'x'.repeat(201)};college;3 rue Neuve;75012;Paris`,
      '0759046A;Trop court;college',
    ]);
    expect(report.faults.map(({ line, code }: Json) => [line, code])).toEqual([
      [3, 'uaiRepeated'],
      [4, 'uaiInvalid'],
      [6, 'cellEmpty'],
      [6, 'typeUnknown'],
      [7, 'cellTooLong'],
      [8, 'cellsMiscounted'],
    ]);
    expect(report).toMatchObject({ written: false, created: 1 });
    expect(await find('0759042W')).toEqual([]);
  });

  test('must name its columns, and close its quotations', async () => {
    const codesOf = async (lines: string[]) => (await reportOf(lines)).faults.map(({ code }: Json) => code);
    expect(await codesOf([HEAD.replace('city', 'ville')])).toEqual(['columnMissing', 'columnUnknown']);
    expect(await codesOf([HEAD, '0759040U;"Collège;college;1 rue Neuve;75012;Paris'])).toEqual(['unclosedQuote']);
    expect(await codesOf([''])).toHaveLength(6);
  });

  test('is the administrator’s to bring, and no larger than two megabytes', async () => {
    expect((await take(LIST, true, 'v.rousseau')).status).toBe(403);
    expect((await take([HEAD, 'x'.repeat(2_200_000)])).status).toBe(422);
    expect((await take([HEAD, 'x'.repeat(5_000_000)])).status).toBe(413);
  });
});
