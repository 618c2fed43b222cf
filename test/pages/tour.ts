import type { Page } from 'playwright-core';
import { isWhole } from '../../dev/screenshots/whole';
import { AXE } from './axe';
import { EVERY_PAGE, type EveryPage } from './everyPage';
import { PageDesk } from './pageDesk';
import { PageWords } from './pageWords';
import type { Person, Screen } from './person';
import { setTestScene, type TestScene } from './testScene';

interface Visitor {
  person: Person;
  words: PageWords;
}

/** A desk with every page's tickets, and one browser for each person who looks at them. */
export class Tour {
  private readonly visitors = new Map<string | null, Promise<Visitor>>();

  private constructor(
    readonly desk: PageDesk,
    readonly scene: TestScene,
    private readonly screen: Screen,
  ) {}

  static async start(screen: Screen = {}): Promise<Tour> {
    const desk = await PageDesk.start();
    return new Tour(desk, await setTestScene(desk.http), screen);
  }

  /** The page once all of it is there; the mouse is away, so that nothing is hovered over. */
  async goTo(every: EveryPage, width = every.width ?? this.screen.width ?? 1280): Promise<Page> {
    const { person } = await this.visitor(every.who);
    const { page } = person;
    await page.setViewportSize({ width, height: this.screen.height ?? 900 });
    await person.goTo(every.path(this.scene));
    await isWhole(page);
    await every.act?.(page);
    await isWhole(page);
    await page.mouse.move(0, (this.screen.height ?? 900) - 1);
    return page;
  }

  /** What the visitor's pages have read of other people's words. */
  async wordsOf({ who }: EveryPage): Promise<PageWords> {
    return (await this.visitor(who)).words;
  }

  stop(): Promise<void> {
    return this.desk.stop();
  }

  private visitor(who: string | null): Promise<Visitor> {
    const known = this.visitors.get(who) ?? this.arrive(who);
    this.visitors.set(who, known);
    return known;
  }

  private async arrive(who: string | null): Promise<Visitor> {
    const person = await this.desk.person(who, this.screen);
    // Once for all of their pages: it is half a megabyte.
    await person.context.addInitScript({ content: AXE });
    return { person, words: new PageWords(person.page) };
  }
}

export const PAGES = EVERY_PAGE.map((every) => [every.name, every] as const);
