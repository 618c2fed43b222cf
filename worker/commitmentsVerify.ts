/** `npm run commitments:verify [-- --repair]`. Exits with 1 when a stored figure is not what is recorded. */
import { recountCommitments } from '../store/commitments/refresh';
import { verifyCommitments } from '../store/commitments/verify';
import { runCommand } from './command';

/** How many faults are worth reading. */
const SHOWN = 20;

runCommand(async ({ env, store }) => {
  const deps = { store, policyId: env.POLICY_ID };
  if (process.argv.includes('--repair')) {
    if ((await recountCommitments(deps, Date.now())) !== 'done') {
      console.log('Somebody else is counting: try again in a minute.');
      return 1;
    }
    console.log('Counted anew.');
  }
  const { tickets, calls, days, faults } = await verifyCommitments(deps, Date.now());
  for (const fault of faults.slice(0, SHOWN)) console.log(fault);
  if (faults.length > SHOWN) console.log(`… and ${faults.length - SHOWN} more`);
  console.log(`${tickets} tickets, ${calls} calls and ${days} sums of days verified, ${faults.length} differ.`);
  return faults.length > 0 ? 1 : 0;
});
