import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startPostOffice } from '../../../dev/engines/postOffice';
import { MailServer } from '../../harness/mailServer';

const DESK = 'guichet@localhost';
const CLAIRE = 'c.martin@ac-paris.example';

let catcher: MailServer;
let desk: MailServer;
let office: Awaited<ReturnType<typeof startPostOffice>>;

beforeAll(async () => {
  [catcher, desk] = await Promise.all([MailServer.start(), MailServer.start()]);
  office = await startPostOffice({ port: 0, address: DESK, catcherUrl: catcher.url, deskUrl: desk.url });
});
afterAll(async () => {
  await office.stop();
  await Promise.all([catcher.goAway(), desk.goAway()]);
});
beforeEach(() => {
  catcher.caught.length = 0;
  desk.caught.length = 0;
});
afterEach(() => desk.accept(DESK));

async function send(...to: string[]): Promise<string | undefined> {
  const sender = createTransport(office.url);
  try {
    const { response } = await sender.sendMail({ envelope: { from: CLAIRE, to }, from: CLAIRE, to, text: 'Bonjour' });
    return response;
  } finally {
    sender.close();
  }
}
const caughtBy = (server: MailServer) => server.caught.map(({ to }) => to);

test('a mail to the desk is caught, and goes on to the desk; others are only caught', async () => {
  await send(DESK, CLAIRE);
  await send(`guichet+2026-000001.abc@localhost`);
  await send(CLAIRE);
  expect(caughtBy(desk)).toEqual([DESK, 'guichet+2026-000001.abc@localhost']);
  expect(caughtBy(catcher)).toEqual([DESK, CLAIRE, 'guichet+2026-000001.abc@localhost', CLAIRE]);
});

test('its sender is told what the desk says of it, and it is not caught then', async () => {
  for (const code of [451, 552]) {
    desk.refuse(DESK, code);
    await expect(send(DESK)).rejects.toMatchObject({ responseCode: code });
  }
  await expect(send(CLAIRE)).resolves.toMatch(/^250/);
  expect(caughtBy(catcher)).toEqual([CLAIRE]);
});
