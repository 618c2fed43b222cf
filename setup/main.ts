/** `npm run setup [-- --login … --given … --family … --address … [--language en] [--print-link]]`. May be run again. */
import { runCommand } from '../worker/command';
import { setUpAdmin } from './admin';
import { plantDeskData } from './deskData';
import { groups } from './groups';
import { readSetup } from './input';

runCommand(async ({ env, store, client }) => {
  const { admin, printLink } = readSetup(process.argv.slice(2), process.env);
  await plantDeskData(store, Date.now(), groups);
  console.log('Calendars, policy, groups and services are there.');
  if (admin) console.log(await setUpAdmin({ env, store, temporal: { client }, now: Date.now }, admin, printLink));
  if (!(await store.models.establishments.exists({ active: true }))) {
    console.log('There is no establishment yet: import them, no ticket can be opened without one.');
  }
  return 0;
});
