import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Slot } from '../../domain/ticket/ticket';
import { DAY_MS } from '../../domain/time';
import { slots } from '../harness/slots';
import type { TicketDriver } from '../harness/ticketDriver';
import { acts, chooses, choosesFreeSlots, writes } from './acts';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterAll(() => desk.stop());

let day = 14;

/** Two tickets that are offered the same slots, which no other test takes. */
async function rivals(): Promise<{ mine: TicketDriver; other: TicketDriver; offered: Slot[] }> {
  day += 3;
  const [mine, other] = [await desk.desk.open(), await desk.desk.open({ requester: 'j.smith' })];
  const { id } = await desk.desk.actor('l.bernard');
  const offered = slots(id, Math.floor(Date.now() / DAY_MS) * DAY_MS + 9 * 3_600_000, day, day + 1);
  for (const ticket of [mine, other]) {
    await ticket.does('l.bernard', 'take');
    await ticket.does('l.bernard', 'proposeAppointment', { slots: offered });
    await ticket.timeline();
  }
  return { mine, other, offered };
}

const radios = ({ page }: Person) => page.getByRole('group', { name: 'Choisissez un créneau' }).getByRole('radio');

describe('a slot', () => {
  test('that another ticket took meanwhile: the requester learns it, and gets fresh ones without reloading', async () => {
    const { mine, other } = await rivals();
    const [claire, lucas] = await Promise.all([desk.person('c.martin'), desk.person('l.bernard')]);
    await claire.goTo(`/demandes/${mine.number}`);
    await lucas.goTo(`/file/${mine.number}`);
    await radios(claire).first().waitFor();

    await other.does('j.smith', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
    await other.isDelivered();
    await chooses(claire, /\d\sh\s\d\d/);
    await claire.press('Confirmer mon choix');
    await claire.sees('Le créneau que vous aviez choisi n’est plus libre');

    await acts(lucas, 'Proposer un rendez-vous', (dialog) => choosesFreeSlots(dialog, 3));
    await claire.sees('Choisissez un créneau d’intervention');
    expect(await radios(claire).count()).toBe(4);
    expect(
      await radios(claire).evaluateAll((all) => all.some((one) => (one as never as { checked: boolean }).checked)),
    ).toBe(false);
    await chooses(claire, /\d\sh\s\d\d/);
    await claire.press('Confirmer mon choix');
    await claire.sees(/^Rendez-vous : /);
    await lucas.sees('Rendez-vous fixé :');
  });

  test('that does not suit, like all the others: the desk reads when one is there, and proposes again', async () => {
    const { mine } = await rivals();
    const [claire, lucas] = await Promise.all([desk.person('c.martin'), desk.person('l.bernard')]);
    await claire.goTo(`/demandes/${mine.number}`);
    await lucas.goTo(`/file/${mine.number}`);
    await chooses(claire, 'Aucun créneau ne me convient');
    await writes(claire, 'Vos disponibilités', 'Le mercredi, en conseil de classe les autres jours.');
    await claire.press('Confirmer mon choix');
    await claire.sees('Nous vous proposerons de nouveaux créneaux.');
    await lucas.sees('Le mercredi, en conseil de classe les autres jours.');
    await lucas.sees('Il faut proposer d’autres créneaux.');
  });

  test('that was booked can be given up, and is then free for the other', async () => {
    const { mine, other, offered } = await rivals();
    const claire = await desk.person('c.martin');
    await claire.goTo(`/demandes/${mine.number}`);
    await chooses(claire, /\d\sh\s\d\d/);
    await claire.press('Confirmer mon choix');
    await claire.press('Annuler le rendez-vous');
    await claire.seesNoMore('Annuler le rendez-vous');
    await mine.isDelivered();
    await other.does('j.smith', 'answerAppointment', { appointmentId: 'appointment-1', slot: 0 });
    await other.isDelivered();
    expect((await other.ticket()).appointment).toMatchObject({ status: 'booked', slot: offered[0] });
  });
});
