import type { HttpDesk } from './httpDesk';

interface Written {
  title: string;
  summary?: string;
  body?: string;
}

interface Asked extends Written {
  audience?: 'public' | 'academy' | 'desk';
  kind?: string;
  category?: string;
  en?: Written;
}

const textOf = ({ title, summary = `En bref : ${title}`, body = 'Voici comment faire.' }: Written) => ({
  title,
  summary,
  body,
});

/** An article that a technician wrote and a supervisor accepted; its id. */
export async function publishArticle(http: HttpDesk, asked: Asked): Promise<string> {
  const { audience = 'public', kind = 'howTo', category = 'poste', en } = asked;
  const content = {
    kind,
    audience,
    categories: [category],
    serviceIds: [],
    fr: textOf(asked),
    en: en ? textOf(en) : null,
  };
  const { status, body } = await http.create('l.bernard', '/api/v1/articles', content);
  if (status !== 201) throw new Error(`not written: ${JSON.stringify(body)}`);
  const ifMatch = (revision: number) => ({ 'If-Match': `"${revision}"` });
  const address = `/api/v1/articles/${body.id}/draft`;
  await http.post('l.bernard', `${address}/submission`, undefined, ifMatch(body.revision));
  const yes = { decision: 'accept' };
  const reviewed = await http.post('v.rousseau', `${address}/review`, yes, ifMatch(body.revision + 1));
  if (reviewed.status !== 200) throw new Error(`not accepted: ${JSON.stringify(reviewed.body)}`);
  return body.id;
}
