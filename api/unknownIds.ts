import type { DeskData } from '../store/deskData';
import type { FieldError } from './problem';

interface Named {
  serviceIds?: readonly string[] | null;
  establishmentIds?: readonly string[] | null;
}

/** A fault for each id that no service or establishment has; among `active` ones, nor one that is retired. */
export async function unknownIds(
  data: DeskData,
  { serviceIds, establishmentIds }: Named,
  among: 'all' | 'active',
): Promise<FieldError[]> {
  const [services, establishments] = await Promise.all([
    Promise.all((serviceIds ?? []).map((id) => data.service(id))),
    Promise.all((establishmentIds ?? []).map((id) => data.establishment(id))),
  ]);
  const faults = (found: readonly ({ active: boolean } | null)[], field: string, code: string, what: string) =>
    found.flatMap((it, index) =>
      it && (among === 'all' || it.active)
        ? []
        : [{ pointer: `/${field}/${index}`, code, message: `There is no such ${what}` }],
    );
  return [
    ...faults(services, 'serviceIds', 'unknownService', 'service'),
    ...faults(establishments, 'establishmentIds', 'unknownEstablishment', 'establishment'),
  ];
}
