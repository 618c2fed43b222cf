import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** To be run in every page by the debugger, where the policy of the page does not reach. */
export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];
export const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** What is written on a dark ground is light, or the sheet of the scheme is missing. */
export async function showIn(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A page behind a signed link has no script: its sheet follows the browser.
  await page.locator(`html[data-fr-theme=${colorScheme}], html:not([data-fr-scheme])`).waitFor({ state: 'attached' });
  const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  expect(ground === 'rgb(255, 255, 255)').toBe(colorScheme === 'light');
}

export async function violationsOn(page: Page, scheme: Scheme): Promise<string[]> {
  // What it does not find is not told one by one: that takes most of its time.
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] });
  const results = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary, html }) =>
      [`${scheme}: ${id}: ${help}`, target.join(' '), html.slice(0, 200), failureSummary].join('\n  '),
    ),
  );
}
