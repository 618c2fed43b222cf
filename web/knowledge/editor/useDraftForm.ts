import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, get } from '../../api/client';
import { Fault } from '../../api/problem';
import type { ArticleDraft } from '../../api/resources';
import { useMe } from '../../app/session';
import { stored } from '../../app/stored';
import { ARTICLES, type Content, useReadAgain } from '../data';

interface Written {
  content: Content;
  /** Of the draft that it was written upon. */
  revision: number;
  isDirty: boolean;
}

/**
 * A draft while somebody writes in it. What they type stays on this device until the desk has it: neither a failure, nor a
 * reload, nor somebody else who saved meanwhile takes it away.
 */
export function useDraftForm(draft: ArticleDraft, onSubmitted: () => void) {
  const key = `guichet.article.${useMe().id}.${draft.id}`;
  const readAgain = useReadAgain();
  const [kept] = useState(() => stored<Written>(localStorage, key));
  const [written, setWritten] = useState<Written>(() => ({ ...asSaved(draft), ...kept }));
  /** The draft as somebody else has saved it meanwhile. */
  const [theirs, setTheirs] = useState<ArticleDraft | null>(null);
  /** How often somebody else's text took the place of what was in the fields. */
  const [taken, setTaken] = useState(0);
  const { content, revision, isDirty } = written;
  useEffect(() => {
    if (written.isDirty) localStorage.setItem(key, JSON.stringify(written));
    else localStorage.removeItem(key);
  }, [key, written]);

  const saving = useMutation({
    mutationFn: async ({ sent, upon }: { sent: Content; upon: number }) => {
      const headers = { 'If-Match': `"${upon}"` };
      return (await call<ArticleDraft>('PUT', `${ARTICLES}/${draft.id}/draft`, { body: sent, headers })).data;
    },
    onSuccess: (saved, { sent }) => {
      setTheirs(null);
      // What was typed while it was on its way is still to be saved.
      setWritten((now) => (now.content === sent ? asSaved(saved) : { ...now, revision: saved.revision }));
    },
    onError: async (fault) => {
      if (isChanged(fault)) setTheirs(await get<ArticleDraft>(`${ARTICLES}/${draft.id}/draft`).catch(() => null));
    },
  });
  const submitting = useMutation({
    mutationFn: async () => {
      const { revision: upon } = isDirty ? await saving.mutateAsync({ sent: content, upon: revision }) : { revision };
      const headers = { 'If-Match': `"${upon}"` };
      return call('POST', `${ARTICLES}/${draft.id}/draft/submission`, { headers });
    },
    onSuccess: () => {
      onSubmitted();
      return readAgain();
    },
  });
  return {
    content,
    revision,
    taken,
    change: (changes: Partial<Content>) =>
      setWritten((now) => ({ ...now, content: { ...now.content, ...changes }, isDirty: true })),
    /** Found again on this device, from another time. */
    isFound: kept.isDirty === true && isDirty,
    theirs,
    isPending: saving.isPending || submitting.isPending,
    isSaved: saving.isSuccess && !isDirty,
    fault: theirs ? null : (saving.error ?? submitting.error),
    save: () => {
      submitting.reset();
      saving.mutate({ sent: content, upon: revision });
    },
    /** What is written here goes over what somebody else has written. */
    saveOver: () => theirs && saving.mutate({ sent: content, upon: theirs.revision }),
    takeTheirs: () => {
      if (!theirs) return;
      setWritten(asSaved(theirs));
      setTaken((before) => before + 1);
      setTheirs(null);
      saving.reset();
      submitting.reset();
    },
    submit: () => submitting.mutate(),
    forget: () => localStorage.removeItem(key),
  };
}

const asSaved = ({ content, revision }: ArticleDraft): Written => ({ content, revision, isDirty: false });

const isChanged = (fault: unknown): boolean => fault instanceof Fault && fault.code === 'draftChanged';
