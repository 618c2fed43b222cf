/** What was done, for the eye and for the ear; nothing while it is empty. */
export function Done({ text }: { text: string | null }) {
  return (
    <div aria-live="polite">
      {text && (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-my-2w">
          <p>{text}</p>
        </div>
      )}
    </div>
  );
}
