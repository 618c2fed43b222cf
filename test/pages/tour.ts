import type { Page } from 'playwright-core';
import { isWhole } from '../../dev/screenshots/whole';
import { EVERY_PAGE, type EveryPage } from './everyPage';
import { PageDesk } from './pageDesk';
import type { Person, Screen } from './person';
import { setTestScene, type TestScene } from './testScene';

/** A desk with every page's tickets, and one browser for each person who looks at them. */
export class Tour {
  private readonly people = new Map<string | null, Promise<Person>>();

  private constructor(
    readonly desk: PageDesk,
    readonly scene: TestScene,
    private readonly screen: Screen,
  ) {}

  static async start(screen: Screen = {}): Promise<Tour> {
    const desk = await PageDesk.start();
    return new Tour(desk, await setTestScene(desk.http), screen);
  }

  /** The same tour on another screen. */
  on(screen: Screen): Tour {
    return new Tour(this.desk, this.scene, screen);
  }

  /** The page once all of it is there; the mouse is away, so that nothing is hovered over. */
  async goTo(every: EveryPage, width = every.width ?? this.screen.width ?? 1280): Promise<Page> {
    const person = await this.person(every.who);
    const { page } = person;
    await page.setViewportSize({ width, height: this.screen.height ?? 900 });
    await person.goTo(every.path(this.scene));
    await isWhole(page);
    await every.act?.(page);
    await isWhole(page);
    await page.mouse.move(0, (this.screen.height ?? 900) - 1);
    return page;
  }

  stop(): Promise<void> {
    return this.desk.stop();
  }

  private person(who: string | null): Promise<Person> {
    const known = this.people.get(who) ?? this.desk.person(who, this.screen);
    this.people.set(who, known);
    return known;
  }
}

export const PAGES = EVERY_PAGE.map((every) => [every.name, every] as const);
