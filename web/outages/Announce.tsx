import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Outage } from '../api/resources';
import { useTexts } from '../i18n/language';
import { momentIn } from '../i18n/paris';
import { Alert, Button, RadioButtons } from '../ui/dsfr';
import { Page } from '../ui/Page';
import { useKeptFocus } from '../ui/useKeptFocus';
import { PLACE, useAnnounce } from './data';
import { deskTexts } from './deskTexts';
import { Moment, TextFields, WrittenFields, writtenIn } from './fields';
import { OutageFault } from './OutageFault';
import { Places } from './Places';
import { Services } from './Services';

const KINDS = ['outage', 'plannedWork'] as const;

/** What is out or will be stopped, where, since when and until when, in words for everybody. */
export function Announce() {
  const t = useTexts(deskTexts);
  const navigate = useNavigate();
  const [services, setServices] = useState<readonly string[] | null>([]);
  const [places, setPlaces] = useState<NonNullable<Outage['places']> | null>(null);
  const [isTried, setTried] = useState(false);
  const lacking = [services?.length === 0 && t.services, places?.length === 0 && t.places].filter((it) => it !== false);
  const announcing = useAnnounce(({ id }) => void navigate(`${PLACE}/${id}`, { replace: true }));
  useKeptFocus(announcing.isPending);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (lacking.length > 0) return;
    const form = new FormData(event.currentTarget);
    const startAt = momentIn(form, 'startAt');
    announcing.mutate({
      kind: form.get('kind'),
      serviceIds: services,
      establishmentIds: places === null ? null : places.map(({ id }) => id),
      ...(startAt ? { startAt } : {}),
      expectedEndAt: momentIn(form, 'expectedEndAt'),
      title: writtenIn(form, 'title'),
      text: writtenIn(form, 'text'),
    });
  };
  return (
    <Page title={t.announceTitle} above={[{ href: PLACE, text: t.title }]}>
      <form onSubmit={submit} className="g-narrow">
        <RadioButtons
          legend={t.kind}
          name="kind"
          options={KINDS.map((value) => ({
            label: t.kinds[value],
            nativeInputProps: { value, defaultChecked: value === 'outage', required: true },
          }))}
        />
        <AllOrSome
          legend={t.services}
          all={t.everyService}
          some={t.someServices}
          isAll={services === null}
          onChange={(isAll) => setServices(isAll ? null : [])}
        />
        {services !== null && <Services chosen={services} onChange={setServices} />}
        <AllOrSome
          legend={t.places}
          all={t.everywhere}
          some={t.somePlaces}
          isAll={places === null}
          onChange={(isAll) => setPlaces(isAll ? null : [])}
        />
        {places !== null && (
          <div className="fr-mb-3w">
            <Places chosen={places} onChange={(chosen) => setPlaces([...chosen])} />
          </div>
        )}
        <Moment name="startAt" label={t.start} hint={t.startNow} />
        <Moment name="expectedEndAt" label={t.expectedEnd} hint={t.endHint} />
        <WrittenFields
          name="title"
          label={{ fr: t.titleFr, en: t.titleEn }}
          hint={t.titleHint}
          maxLength={120}
          isRequired
        />
        <TextFields isRequired />
        <p className="g-muted">{t.public}</p>
        {isTried && lacking.length > 0 && (
          <Alert severity="error" small role="alert" description={t.chooseSome(lacking)} />
        )}
        {announcing.error && <OutageFault fault={announcing.error} />}
        <Button type="submit" className="fr-mt-2w" disabled={announcing.isPending}>
          {t.announce}
        </Button>
      </form>
    </Page>
  );
}

interface AllOrSomeProps {
  legend: string;
  all: string;
  some: string;
  isAll: boolean;
  onChange(isAll: boolean): void;
}

function AllOrSome({ legend, all, some, isAll, onChange }: AllOrSomeProps) {
  return (
    <RadioButtons
      legend={legend}
      name={legend}
      orientation="horizontal"
      options={[
        { label: all, nativeInputProps: { checked: isAll, onChange: () => onChange(true) } },
        { label: some, nativeInputProps: { checked: !isAll, onChange: () => onChange(false) } },
      ]}
    />
  );
}
