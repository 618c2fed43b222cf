import type { Pin } from '../domain/ticket/ticket';
import type { Instant } from '../domain/time';
import { academicCharter } from '../domain/workstation/academicCharter';
import type { Charter } from '../domain/workstation/charter';
import { type Establishment, readEstablishment } from './establishments';
import { type Group, readGroup } from './groups';
import { type PublishedSheet, readCharter, readSheet } from './published';
import { readService, type Service } from './services';
import type { Store } from './store';
import { currentPins } from './terms';
import { ttlCache } from './ttlCache';

/** A change is in force this soon. */
const REMEMBER_MS = 2_000;
const MAX_REMEMBERED = 5_000;

/** What every opening and every mail looks up and hardly ever changes. Who is in a group is never read here. */
export interface DeskData {
  service(id: string): Promise<Service | null>;
  /** The one in force. */
  sheet(serviceId: string): Promise<PublishedSheet | null>;
  establishment(uai: string): Promise<Establishment | null>;
  /** What workstations are judged by: a version, or the latest; null before one was published. */
  charter(version?: number): Promise<Charter | null>;
  groupName(id: string): Promise<Group['name'] | null>;
  /** What a ticket opened now is pinned to. */
  pins(policyId: string): Promise<{ policy: Pin; calendar: Pin }>;
}

export function createDeskData({ store, now }: { store: Store; now: () => Instant }): DeskData {
  const remembered = <V>(find: (key: string) => Promise<V>) =>
    ttlCache({ ttlMs: REMEMBER_MS, maxSize: MAX_REMEMBERED, now }, find);
  const charter = remembered(
    async (version) => (await readCharter(store, academicCharter.id, Number(version) || undefined))?.charter ?? null,
  );
  return {
    charter: (version) => charter(String(version ?? '')),
    service: remembered((id) => readService(store, id)),
    sheet: remembered((serviceId) => readSheet(store, serviceId)),
    establishment: remembered((uai) => readEstablishment(store, uai)),
    groupName: remembered(async (id) => (await readGroup(store, id))?.name ?? null),
    pins: remembered((policyId) => currentPins(store, policyId)),
  };
}
