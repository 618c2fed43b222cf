import { useSearchParams } from 'react-router';
import { useMe } from '../../app/session';
import { useDraft } from './draft';

/** The draft of whoever is signed in, begun from their account and from what the address asks for. */
export function useTyped() {
  const me = useMe();
  const [search] = useSearchParams();
  return useDraft(
    me.id,
    { establishment: me.establishmentId ?? '', room: me.room ?? '' },
    { category: search.get('categorie'), service: search.get('service') },
  );
}
