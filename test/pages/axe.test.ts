import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { PAGES, Tour } from './tour';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

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
    for (const scheme of SCHEMES) {
      await showIn(page, scheme);
      found.push(...(await violationsOn(page, scheme)));
    }
    violations += found.length;
    expect(found).toEqual([]);
  });
});

/** What is written on a dark ground is light, or the sheet of the scheme is missing. */
async function showIn(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A page behind a signed link has no script: its sheet follows the browser.
  await page.locator(`html[data-fr-theme=${colorScheme}], html:not([data-fr-scheme])`).waitFor({ state: 'attached' });
  const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  expect(ground === 'rgb(255, 255, 255)').toBe(colorScheme === 'light');
}

async function violationsOn(page: Page, scheme: Scheme): Promise<string[]> {
  // By the debugger, where the policy of the page does not reach.
  await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS } });
  const results = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary, html }) =>
      [`${scheme}: ${id}: ${help}`, target.join(' '), html.slice(0, 200), failureSummary].join('\n  '),
    ),
  );
}
