import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { DemoFailure } from '../demo/failure';
import type { DeskFile } from '../desk';
import { launchChromium } from '../engines/chromium';
import type { Scene } from './scene';
import { fileOf, type Shot } from './shots';
import { isWhole } from './whole';

const HEIGHT = 900;
/** Where a long page is cut off. */
const MOST_HEIGHT = 2_000;

type Scheme = 'light' | 'dark';

/** Looks at the desk's pages as each of its people, and keeps what is to be seen. */
export class Photographer {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();

  private constructor(
    private readonly browser: Browser,
    private readonly desk: DeskFile,
    private readonly folder: string,
  ) {}

  static async arrive(desk: DeskFile, folder: string): Promise<Photographer> {
    return new Photographer(await launchChromium(), desk, folder);
  }

  /** The files that were written. */
  async take(shot: Shot, scene: Scene): Promise<string[]> {
    const [first = 0] = shot.widths;
    const light = shot.widths.map((width) => [width, 'light'] as const);
    const all = shot.isDarkToo ? [...light, [first, 'dark'] as const] : light;
    const files = [];
    for (const [width, scheme] of all) files.push(await this.one(shot, scene, width, scheme));
    return files;
  }

  leave(): Promise<void> {
    return this.browser.close();
  }

  private async one(shot: Shot, scene: Scene, width: number, colorScheme: Scheme): Promise<string> {
    const context = await this.contextOf(shot.who);
    const page = await context.newPage();
    try {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: HEIGHT });
      await page.goto(this.desk.api + shot.path(scene));
      await isWhole(page);
      await shot.act?.(page);
      const file = fileOf(shot, width, colorScheme);
      const at = path.join(this.folder, file);
      if (shot.part) {
        await page.locator(shot.part).screenshot({ path: at });
        return file;
      }
      const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
      const height = shot.isScreenOnly ? HEIGHT : Math.min(whole, MOST_HEIGHT);
      await page.screenshot({ path: at, fullPage: true, clip: { x: 0, y: 0, width, height } });
      return file;
    } finally {
      await page.close();
    }
  }

  private contextOf(login: string): Promise<BrowserContext> {
    const known = this.contexts.get(login) ?? this.signIn(login);
    this.contexts.set(login, known);
    return known;
  }

  private async signIn(login: string): Promise<BrowserContext> {
    const account = this.desk.accounts.find((one) => one.login === login);
    if (!account) throw new DemoFailure(`Le guichet ne connaît pas le compte ${login}.`);
    const context = await this.browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(`${this.desk.api}/connexion`);
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill(account.password);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL((url) => url.pathname !== '/connexion');
    await page.close();
    return context;
  }
}
