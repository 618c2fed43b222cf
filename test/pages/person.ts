import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { headingIn } from '../../dev/screenshots/whole';
import { PASSWORD } from '../api/http/browser';

export interface Screen {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  language?: 'fr' | 'en';
}

/** What a browser says of itself when a page that was left had asked for something, or when the network was cut by a test. */
const HARMLESS = [/ERR_INTERNET_DISCONNECTED/, /status of 4\d\d/, /status of 503/];

/** Somebody in front of a browser, who sees only what is on the screen. */
export class Person {
  /** What the pages should never say: errors of scripts, refusals of the Content-Security-Policy, requests to other hosts. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async arrive(browser: Browser, url: string, screen: Screen): Promise<Person> {
    const { width = 1280, height = 900, colorScheme = 'light', language = 'fr' } = screen;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const person = new Person(context, page, url);
    person.listen();
    return person;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await headingIn(this.page);
  }

  /** Not by the page, which has tests of its own: the next page opened is theirs. */
  async signIn(login: string): Promise<void> {
    const { context, url } = this;
    const answer = await context.request.post(`${url}/api/v1/session`, { data: { login, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${await answer.text()}`);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
  }

  /** Waits until it is on the screen. */
  async sees(what: string | RegExp): Promise<Locator> {
    const found = this.page.getByText(what).filter({ visible: true }).first();
    await found.waitFor();
    return found;
  }

  /** Waits until it is on the screen no more. */
  async seesNoMore(what: string | RegExp): Promise<void> {
    await this.page.getByText(what).filter({ visible: true }).first().waitFor({ state: 'detached' });
  }

  /** Of all there is to see, in pixels; wider than the screen is a page that overflows. */
  async widthOfPage(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth');
  }

  /** Waits until the page is the one of that heading. */
  async isOn(heading: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  }

  private listen(): void {
    const { page, complaints } = this;
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (!HARMLESS.some((pattern) => pattern.test(message.text()))) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.url) complaints.push(`asked ${origin}`);
    });
  }
}
