/** The first thing the keyboard meets: past the header, to what one came for. */
export function SkipLinks({ text }: { text: string }) {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label={text}>
        <ul className="fr-skiplinks__list">
          <li>
            <a className="fr-link" href="#content">
              {text}
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
