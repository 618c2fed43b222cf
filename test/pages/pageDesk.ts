import type { Browser } from 'playwright-core';
import { createApp } from '../../api/app';
import { launchChromium } from '../../dev/engines/chromium';
import { HttpDesk } from '../api/http/httpDesk';
import { Desk, type DeskOptions } from '../harness/desk';
import { Person, type Screen } from './person';

const FLAGS = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A desk with its pages, and people in front of real browsers. */
export class PageDesk {
  private readonly people: Person[] = [];

  private constructor(
    readonly http: HttpDesk,
    private readonly browser: Browser,
  ) {}

  static async start(options: DeskOptions = {}, env: NodeJS.ProcessEnv = {}): Promise<PageDesk> {
    const pages = process.env.GUICHET_TEST_PAGES;
    if (!pages) throw new Error('GUICHET_TEST_PAGES is not set: the global set-up builds the pages');
    const [desk, browser] = await Promise.all([Desk.start(options), launchChromium(FLAGS)]);
    const http = await HttpDesk.serve((deps) => createApp(deps, { pages }), desk, {
      RATE_LIMIT_PER_ADDRESS: '0',
      RATE_LIMIT_PER_TOKEN: '0',
      ...env,
    });
    return new PageDesk(http, browser);
  }

  get desk(): Desk {
    return this.http.desk;
  }

  /** Somebody with a browser of their own, signed in; `null` for a visitor. */
  async person(login: string | null, screen: Screen = {}): Promise<Person> {
    const person = await Person.arrive(this.browser, this.http.url, screen);
    this.people.push(person);
    if (login !== null) await person.signIn(login);
    return person;
  }

  /** Everybody closes their browser: what one test had open costs the next nothing. */
  async everybodyLeaves(): Promise<void> {
    await Promise.all(this.people.map(({ context }) => context.close()));
  }

  /** Fails when a page complained, was refused something by its policy, or asked another host for anything. */
  async stop(options?: { isSound?: boolean }): Promise<void> {
    const complaints = this.people.flatMap(({ complaints: said }) => said);
    await this.browser.close();
    await this.http.stop(options);
    if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join('\n')}`);
  }
}
