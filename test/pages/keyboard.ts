import type { Person } from './person';

/** What has the focus: how it is called, and whether one sees that it has it. */
interface Focused {
  name: string;
  isVisible: boolean;
}

/** Its outline may be drawn by its label, or by what stands for either. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const label = element.labels?.[0];
  const isOutlined = [element, label].filter(Boolean)
    .flatMap((drawn) => [null, '::before', '::after'].map((part) => getComputedStyle(drawn, part)))
    .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px');
  const name = element.getAttribute('aria-label') || label?.innerText || element.innerText || element.title || '';
  return { name: name.trim(), isVisible: element.matches(':focus-visible') && isOutlined };
})()`;

const MOST = 80;

const isCalled = ({ name }: Focused, called: string | RegExp): boolean =>
  typeof called === 'string' ? name.startsWith(called) : called.test(name);

/** Somebody who has no mouse. */
export class Keyboard {
  constructor(readonly person: Person) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.person.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.person.page.keyboard.insertText(text);
  }

  focused(): Promise<Focused> {
    return this.person.page.evaluate<Focused>(FOCUSED);
  }

  /** Goes on until it has the focus, which must show all the way. */
  async goTo(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < MOST; steps++) {
      await this.press('Tab');
      const focused = await this.focused();
      if (!focused.isVisible && !(await this.isOutside()))
        throw new Error(`nobody sees that « ${focused.name} » has the focus`);
      if (isCalled(focused, name)) return;
      passed.push(focused.name);
    }
    throw new Error(`no way by keyboard to ${name}, only to: ${[...new Set(passed)].join(' | ')}`);
  }

  /** Past the last link the focus leaves the page, and comes back at its top. */
  private isOutside(): Promise<boolean> {
    return this.person.page.evaluate<boolean>('document.activeElement === document.body');
  }

  async fill(label: string, text: string): Promise<void> {
    await this.goTo(label);
    await this.type(text);
  }

  /** Of radio buttons only the first takes the focus; the arrows go on from there. */
  async choose(first: string | RegExp, label = first): Promise<void> {
    await this.goTo(first);
    await this.press('Space');
    for (let steps = 0; !isCalled(await this.focused(), label); steps++) {
      if (steps > MOST) throw new Error(`no arrow leads to ${label}`);
      await this.press('ArrowDown');
    }
  }

  async enter(name: string): Promise<void> {
    await this.goTo(name);
    await this.press('Enter');
  }
}
