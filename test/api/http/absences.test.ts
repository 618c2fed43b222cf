import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '../../../domain/time';
import { presentAt } from '../../../store/absences';
import { HttpDesk, type Json, type Reply } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
});
afterAll(() => http.stop());

const day = (days: number): string => new Date(Date.UTC(2031, 0, 1) + days * DAY_MS).toISOString();
const away = (from: number, to: number, substituteId: string | null = null) => ({
  from: day(from),
  to: day(to),
  substituteId,
});

const put = async (login: string, whose: string, absences: unknown): Promise<Reply<Json>> =>
  http.call('PUT', `/api/v1/accounts/${await http.idOf(whose)}/absences`, {
    headers: { Authorization: `Bearer ${await http.tokenOf(login)}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(absences),
  });

describe('absences', () => {
  test('are said by oneself, in any order, and put the substitute in one’s place', async () => {
    const lucas = await http.idOf('l.bernard');
    const other = await http.idOf('s.petit');
    const { status, body } = await put('l.bernard', 'l.bernard', [away(10, 12), away(1, 3, other)]);
    expect(status).toBe(200);
    expect(body.absences.map(({ substituteId }: Json) => substituteId)).toEqual([other, null]);
    expect(await presentAt(http.desk.store, [lucas], Date.parse(day(2)))).toEqual([other]);
    expect(await presentAt(http.desk.store, [lucas], Date.parse(day(5)))).toEqual([lucas]);
    expect((await put('l.bernard', 'l.bernard', [])).body.absences).toEqual([]);
  });

  test('are said for others by who leads them and by supervisors, and by nobody else', async () => {
    expect((await put('h.mercier', 'd.roche', [away(1, 2)])).status).toBe(200);
    expect((await put('v.rousseau', 'd.roche', [])).status).toBe(200);
    for (const login of ['d.roche', 'c.martin', 'e.moreau']) {
      expect((await put(login, 'l.bernard', [away(1, 2)])).status).toBe(404);
    }
  });

  test('that cannot be are refused, each with its reason, and leave things as they were', async () => {
    const lucas = await http.idOf('l.bernard');
    const wrong = [away(3, 3), away(5, 9), away(8, 10), away(20, 21, lucas), away(30, 31, 'acc-none')];
    const { status, body } = await put('l.bernard', 'l.bernard', wrong);
    expect([status, body.code, ...body.errors.map(({ pointer, code }: Json) => [pointer, code])]).toEqual([
      422,
      'absencesRefused',
      ['/0', 'endsBeforeItStarts'],
      ['/2', 'overlaps'],
      ['/3', 'ownSubstitute'],
      ['/4', 'unknownSubstitute'],
    ]);
    expect((await http.get('l.bernard', '/api/v1/me')).body.absences).toEqual([]);
  });
});
