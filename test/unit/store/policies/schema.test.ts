import { describe, expect, test } from '@jest/globals';
import { academieParis } from '../../../../domain/policy/academieParis';
import { policySchema } from '../../../../store/policies/schema';

const faultsOf = (change: object): string[] => {
  const { error } = policySchema.safeParse({ ...academieParis, ...change });
  return error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];
};

describe('a policy', () => {
  test('of the Académie de Paris is one, unchanged by its parsing', () => {
    expect(policySchema.parse(academieParis)).toEqual(academieParis);
    const replan = { ...academieParis.appointment.replan, repeatSeconds: 3_600 };
    expect(faultsOf({ appointment: { ...academieParis.appointment, replan } })).toEqual([]);
  });

  test('with a field that nobody knows, a share that does not exist or a time of nothing is refused', () => {
    expect(faultsOf({ surprise: 1 })).toEqual(['/']);
    expect(faultsOf({ closure: { time: 'business', seconds: 0, reminderPercents: [] } })).toContain('/closure/seconds');
    expect(faultsOf({ closure: { time: 'business', seconds: 60, reminderPercents: [60, 30] } })).toContain(
      '/closure/reminderPercents',
    );
    expect(faultsOf({ matrix: { ...academieParis.matrix, academy: {} } })[0]).toMatch(/^\/matrix\/academy/);
  });

  test('that would leave a ticket without a group or a budget is refused, with the place at fault', () => {
    expect(faultsOf({ routing: [{ groupId: 'nowhere' }] })).toEqual(['/routing/0/groupId']);
    expect(
      faultsOf({ resolution: { ...academieParis.resolution, budgets: [{ priority: 'P1', seconds: 60 }] } }),
    ).toEqual(['/resolution/budgets']);
  });
});
