import { type SubmitEvent, useState } from 'react';
import { inLanguage } from '../../domain/written';
import type { OutageSubscription } from '../api/resources';
import { texts, useLanguage, useTexts } from '../i18n/language';
import { InWords } from '../ticket/request/InWords';
import { Alert, Button, RadioButtons } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Said } from '../ui/Said';
import { useKeptFocus } from '../ui/useKeptFocus';
import { useOutage, useSubscribe, useSubscription, useUnfollow } from './data';
import { Places } from './Places';
import { Services } from './Services';

const subscriptionTexts = texts(
  {
    title: 'Être prévenu des pannes',
    hint: 'Un courriel à chaque annonce, à chaque nouvelle importante, et à la fin.',
    which: 'De quelles pannes et de quels travaux ?',
    choices: { none: 'De rien', some: 'De ce qui touche certains services ou lieux', everything: 'De tout' },
    somePlaces: 'Et tout ce qui touche ces lieux',
    nothingChosen: 'Choisissez au moins un service ou un lieu, ou bien « De rien ».',
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    followed: 'Pannes que vous suivez',
    unfollow: 'Ne plus suivre',
    unfollowThis: (title: string) => `Ne plus suivre : ${title}`,
    see: 'État des services',
  },
  {
    title: 'Be told of outages',
    hint: 'A mail for each announcement, each important piece of news, and the end.',
    which: 'Of which outages and planned works?',
    choices: { none: 'None', some: 'Those of some services or places', everything: 'All' },
    somePlaces: 'And everything about these places',
    nothingChosen: 'Choose at least one service or place, or else “None”.',
    save: 'Save',
    saved: 'It is saved.',
    followed: 'Outages that you follow',
    unfollow: 'Follow no more',
    unfollowThis: (title) => `Follow no more: ${title}`,
    see: 'Service status',
  },
);

/** Of which outages one is told by mail, in one's profile. */
export function Subscription() {
  const t = useTexts(subscriptionTexts);
  return (
    <section className="g-panel g-stack" aria-labelledby="outages">
      <h2 id="outages" className="fr-h5 fr-mb-0">
        {t.title}
      </h2>
      <p className="g-muted fr-mb-0">
        {t.hint} <Link href="/etat">{t.see}</Link>
      </p>
      <Loaded of={useSubscription()}>
        {(subscription) => (
          <>
            <Choice subscription={subscription} />
            {subscription.followed.length > 0 && (
              <div>
                <h3 className="fr-h6">{t.followed}</h3>
                <ul>
                  {subscription.followed.map((id) => (
                    <Followed key={id} id={id} />
                  ))}
                </ul>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

const WHICH = ['none', 'some', 'everything'] as const;
type Which = (typeof WHICH)[number];

function Choice({ subscription }: { subscription: OutageSubscription }) {
  const t = useTexts(subscriptionTexts);
  const [services, setServices] = useState<readonly string[]>(subscription.serviceIds);
  const [places, setPlaces] = useState<OutageSubscription['places']>(subscription.places);
  const [which, setWhich] = useState<Which>(
    subscription.everything ? 'everything' : services.length + places.length > 0 ? 'some' : 'none',
  );
  const [isTried, setTried] = useState(false);
  const saving = useSubscribe();
  useKeptFocus(saving.isPending);
  const isSome = which === 'some';
  const isLacking = isSome && services.length + places.length === 0;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isLacking) return saving.reset();
    saving.mutate({
      everything: which === 'everything',
      serviceIds: isSome ? services : [],
      establishmentIds: isSome ? places.map(({ id }) => id) : [],
    });
  };
  return (
    <form onSubmit={submit}>
      <RadioButtons
        legend={t.which}
        name="outages"
        options={WHICH.map((value) => ({
          label: t.choices[value],
          nativeInputProps: { checked: which === value, onChange: () => setWhich(value) },
        }))}
      />
      {isSome && (
        <>
          <Services chosen={services} onChange={setServices} />
          <p className="fr-mb-1w">{t.somePlaces}</p>
          <Places chosen={places} onChange={(chosen) => setPlaces([...chosen])} />
        </>
      )}
      {isTried && isLacking && <Alert severity="error" small role="alert" description={t.nothingChosen} />}
      {saving.error && <FaultNotice fault={saving.error} />}
      <Button type="submit" className="fr-mt-2w" disabled={saving.isPending}>
        {t.save}
      </Button>
      <Said>{saving.isSuccess && t.saved}</Said>
    </form>
  );
}

function Followed({ id }: { id: string }) {
  const t = useTexts(subscriptionTexts);
  const { language } = useLanguage();
  const reading = useOutage(id);
  const leaving = useUnfollow();
  const title = reading.data?.outage.title;
  const fault = leaving.error ?? reading.error;
  return (
    <li>
      <Link href={`/etat#${id}`}>{title ? <InWords of={title} /> : '…'}</Link>{' '}
      <Button
        size="small"
        priority="tertiary no outline"
        disabled={leaving.isPending}
        onClick={() => leaving.mutate(id)}
        nativeButtonProps={{ 'aria-label': t.unfollowThis(title ? inLanguage(title, language) : '…') }}
      >
        {t.unfollow}
      </Button>
      {fault && <FaultNotice fault={fault} />}
    </li>
  );
}
