import type { Link } from '../../config/links';
import type { Language } from '../../domain/words';
import { unfollow, unsubscribe } from '../../store/outageReaders';
import { readOutage } from '../../store/outages';
import type { Store } from '../../store/store';
import { Problem } from '../problem';
import type { Form } from './answers';
import { html, nothing } from './html';
import { inWords } from './inWords';
import type { Shown } from './linkPages';
import { textsIn } from './texts';

/** Behind the link in each mail about an outage: no more mails about this one, or about any. */
export async function outageMailsPage(store: Store, { number }: Link, language: Language): Promise<Shown> {
  const t = textsIn(language);
  const found = await readOutage(store, number);
  const isOpen = found !== null && found.outage.endedAt === null;
  const title = found ? html`<p><strong>${inWords(found.outage.title, language)}</strong></p>` : nothing;
  return {
    title: t.outageMailsTitle,
    main: html`${title}<form method="post"><div class="choices">
${isOpen ? html`<button name="answer" value="outage">${t.outageMailsOne}</button>` : nothing}
<button name="answer" value="all">${t.outageMailsAll}</button></div></form>
<p class="small">${t.outageMailsHint}</p>`,
  };
}

/** By the page's form, or by a mail program's own button (RFC 8058). Answers what was done, in words. */
export async function stopOutageMails(store: Store, link: Link, form: Form, language: Language): Promise<string> {
  const t = textsIn(language);
  if (form['answer'] === 'outage') {
    await unfollow(store, link.number, link.personId);
    return t.outageMailsOneDone;
  }
  if (form['answer'] !== 'all' && form['List-Unsubscribe'] !== 'One-Click') throw new Problem('malformedBody');
  await unsubscribe(store, link.personId);
  return t.outageMailsAllDone;
}
