/** `npm run projection:verify [-- --repair] [-- NUMBER…]`. Exits with 1 when a fault is left. */
import { allTickets } from '../store/audit';
import { findBundle } from './bundle';
import { runCommand } from './command';
import { verifyTicket } from './verification';

runCommand(async ({ store, client }) => {
  const args = process.argv.slice(2);
  const repair = args.includes('--repair');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const bundle = await findBundle();
  let checked = 0;
  let left = 0;
  for await (const number of wanted.length > 0 ? wanted : allTickets(store)) {
    const { faults, repaired } = await verifyTicket({ store, client, bundle }, number, { repair });
    checked++;
    if (faults.length > 0) console.log(`${number}: ${faults.join(', ')}${repaired ? ', repaired' : ''}`);
    if (faults.length > 0 && !repaired) left++;
  }
  console.log(`${checked} tickets verified, ${left} with faults.`);
  return left > 0 ? 1 : 0;
});
