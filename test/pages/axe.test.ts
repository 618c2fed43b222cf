import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { PAGES, Tour } from './tour';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];
const SCHEMES = ['light', 'dark'] as const;

let tour: Tour;
let looked = 0;
let violations = 0;
beforeAll(async () => {
  tour = await Tour.start();
}, 120_000);
afterAll(async () => {
  console.log(`axe: ${looked} pages x ${SCHEMES.length} schemes, ${violations} violations`);
  await tour.stop();
});

describe('nothing that axe can find stands in anybody’s way', () => {
  test.each(PAGES)('%s', async (_, every) => {
    const page = await tour.goTo(every);
    looked++;
    const found = [];
    for (const scheme of SCHEMES) found.push(...(await violationsOn(page, scheme)));
    violations += found.length;
    expect(found).toEqual([]);
  });
});

async function violationsOn(page: Page, colorScheme: (typeof SCHEMES)[number]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // A page behind a signed link has no script: its sheet follows the browser.
  await page.locator(`html[data-fr-theme=${colorScheme}], html:not([data-fr-scheme])`).waitFor({ state: 'attached' });
  // By the debugger, where the policy of the page does not reach.
  await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS } });
  const results = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary, html }) =>
      [`${colorScheme}: ${id}: ${help}`, target.join(' '), html.slice(0, 200), failureSummary].join('\n  '),
    ),
  );
}
