import { useState } from 'react';
import { useTexts } from '../../i18n/language';
import { Dialog } from '../../ui/Dialog';
import { Button, ToggleSwitch } from '../../ui/dsfr';
import { shortcutTexts } from './texts';
import { KEYS, useShortcuts } from './useShortcuts';

const STORED = 'guichet.shortcuts';

/** Single keys for those who want them: off until somebody switches them on, for they get in the way of others. */
export function Shortcuts() {
  const t = useTexts(shortcutTexts);
  const [isOn, setIsOn] = useState(() => localStorage.getItem(STORED) === 'on');
  const [isListed, setIsListed] = useState(false);
  useShortcuts(isOn && !isListed, () => setIsListed(true));
  const choose = (chosen: boolean) => {
    setIsOn(chosen);
    localStorage.setItem(STORED, chosen ? 'on' : 'off');
  };
  return (
    <>
      <Button
        size="small"
        priority="tertiary no outline"
        iconId="fr-icon-information-line"
        className="g-roomy-only"
        onClick={() => setIsListed(true)}
      >
        {isOn ? t.on : t.off}
      </Button>
      {isListed && (
        <Dialog title={t.title} onClose={() => setIsListed(false)}>
          <ToggleSwitch label={t.use} checked={isOn} showCheckedHint={false} onChange={choose} />
          <dl className="g-facts fr-mt-2w">
            {KEYS.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t.key[key]}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}
