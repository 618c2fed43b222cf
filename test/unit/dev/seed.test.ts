import { describe, expect, test } from '@jest/globals';
import { articleFiles, REVIEWER } from '../../../dev/seed/articles';
import { establishments } from '../../../dev/seed/establishments';
import { absenceOf, groups } from '../../../dev/seed/groups';
import { accounts } from '../../../dev/seed/people';
import { may } from '../../../domain/access/access';
import { isUai } from '../../../domain/establishment/uai';
import { academieParis } from '../../../domain/policy/academieParis';
import { services } from '../../../setup/services';

const ids = new Set(accounts.map(({ _id }) => _id));

describe('the demonstration data', () => {
  test('gives every establishment a valid code of its own, and every collège and lycée remote takeover', () => {
    expect(establishments.filter(({ _id }) => !isUai(_id))).toEqual([]);
    expect(new Set(establishments.map(({ _id }) => _id)).size).toBe(establishments.length);
    const isSchool = (type: string) => ['college', 'lycee'].includes(type);
    expect(establishments.filter(({ eple, type }) => eple !== isSchool(type))).toEqual([]);
  });

  test('names nobody and no place that does not exist', () => {
    const known = new Set(establishments.map(({ _id }) => _id));
    expect(accounts.filter(({ establishmentId }) => !known.has(establishmentId ?? ''))).toEqual([]);
    const offered = new Set(services.map(({ _id }) => _id));
    expect(groups.flatMap((it) => it.establishments ?? []).filter((uai) => !known.has(uai))).toEqual([]);
    expect(groups.flatMap((it) => it.services ?? []).filter((id) => !offered.has(id))).toEqual([]);
    expect(groups.flatMap(({ members, leads }) => [...members, ...leads]).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('gives each account a login and an id of its own, an address of the example domain, and English to some', () => {
    expect(ids.size).toBe(accounts.length);
    expect(new Set(accounts.map(({ login }) => login)).size).toBe(accounts.length);
    expect(accounts.filter(({ address }) => !address.endsWith('@ac-paris.example'))).toEqual([]);
    expect(accounts.filter(({ language }) => language === 'en').length).toBeGreaterThan(1);
  });

  test('staffs every group of the policy, and puts whoever works at the desk in one, supervisors in that of complaints', () => {
    expect(groups.map(({ _id, level }) => ({ id: _id, level }))).toEqual(academieParis.groups);
    expect(groups.filter(({ leads }) => leads.length === 0)).toEqual([]);
    const placed = new Map(groups.flatMap(({ _id, members }) => members.map((member) => [member, _id])));
    const works = ({ roles }: { roles: string[] }) => ['technician', 'expert', 'field'].includes(roles[0] ?? '');
    expect(accounts.filter((account) => works(account) && !placed.has(account._id))).toEqual([]);
    const others = accounts.filter((account) => !works(account) && placed.has(account._id));
    expect(others.map(({ _id, roles }) => [placed.get(_id), roles[0]])).toEqual([['reclamations', 'supervisor']]);
  });

  test('has somebody away, with a substitute who is there', () => {
    const away = accounts.filter(({ login }) => absenceOf(login, 0).length > 0);
    expect(away).toHaveLength(1);
    expect(ids.has(absenceOf(away[0]?.login ?? '', 0)[0]?.substituteId ?? '')).toBe(true);
  });

  test('offers services of every category', () => {
    expect(new Set(services.map(({ category }) => category)).size).toBe(5);
  });

  test('has articles over all services, owned by whoever writes, and reviewed by nobody who wrote them', () => {
    const files = articleFiles();
    const rolesOf = new Map(accounts.map(({ login, roles }) => [login, roles]));
    const mayWrite = (login: string) =>
      may({ id: '', roles: rolesOf.get(login) ?? [], groups: [], leads: [] }, 'writeArticles');
    expect(files.filter(({ front }) => !mayWrite(front.owner) || front.owner === REVIEWER)).toEqual([]);
    const covered = new Set(files.flatMap(({ content }) => content.serviceIds));
    expect(services.filter(({ _id }) => !covered.has(_id)).map(({ _id }) => _id)).toEqual([]);
    const known = new Set(services.map(({ _id }) => _id));
    expect([...covered].filter((id) => !known.has(id))).toEqual([]);
    expect(files.filter(({ content }) => content.en).length).toBeGreaterThanOrEqual(files.length / 3);
  });
});
