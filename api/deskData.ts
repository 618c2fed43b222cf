import type { Pin } from '../domain/ticket/ticket';
import { type Establishment, readEstablishment } from '../store/establishments';
import { readService, type Service } from '../store/services';
import { currentPins } from '../store/terms';
import type { Deps } from './deps';
import { ttlCache } from './ttlCache';

/** What every opening looks up and hardly ever changes; a change is in force this soon. */
const REMEMBER_MS = 2_000;
const MAX_REMEMBERED = 5_000;

export interface DeskData {
  service(id: string): Promise<Service | null>;
  establishment(uai: string): Promise<Establishment | null>;
  /** What a ticket opened now is pinned to. */
  pins(policyId: string): Promise<{ policy: Pin; calendar: Pin }>;
}

export function createDeskData({ store, now }: Pick<Deps, 'store' | 'now'>): DeskData {
  const remembered = <V>(find: (key: string) => Promise<V>) =>
    ttlCache({ ttlMs: REMEMBER_MS, maxSize: MAX_REMEMBERED, now }, find);
  return {
    service: remembered((id) => readService(store, id)),
    establishment: remembered((uai) => readEstablishment(store, uai)),
    pins: remembered((policyId) => currentPins(store, policyId)),
  };
}
