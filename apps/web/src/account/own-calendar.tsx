import { useState } from 'react';
import { useAction, useOperation } from '../graphql/api-context.js';
import { CalendarFeed, CloseCalendarFeed, OpenCalendarFeed } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { ownCalendarLabels } from '../labels/own-calendar.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import styles from './account.module.css';

/** The secret address at which programs read one's own calendar: opened, replaced, withdrawn. */
export function OwnCalendar() {
  const labels = useLabels(ownCalendarLabels);
  const format = useFormat();
  const { calendarFeed } = useOperation(CalendarFeed, {});
  const open = useAction(OpenCalendarFeed);
  const close = useAction(CloseCalendarFeed);
  const [asked, setAsked] = useState<'REPLACE' | 'CLOSE' | null>(null);
  const address = open.data?.openCalendarFeed.address;
  const begin = () => {
    close.reset();
    return open.run({}).then(() => setAsked(null), () => undefined);
  };
  const end = () => {
    open.reset();
    return close.run({}).then(() => setAsked(null), () => undefined);
  };
  return (
    <Section title={labels.title} id="agenda">
      <p className={styles['intro']}>{labels.text}</p>
      <p>{calendarFeed ? `${labels.openedOn(format.instantDay(calendarFeed.createdAt))} ${calendarFeed.lastUsedOn ? labels.usedOn(format.day(calendarFeed.lastUsedOn)) : labels.unused}` : labels.none}</p>
      {address && <Address address={address} onDone={open.reset} />}
      <p role="status" className={styles['soft']}>
        {close.data && labels.closed}
      </p>
      <div className={styles['actions']}>
        <Button isPending={open.isPending && !asked} onPress={() => (calendarFeed ? setAsked('REPLACE') : void begin())}>
          {calendarFeed ? labels.replace : labels.open}
        </Button>
        {calendarFeed && (
          <Button look="quiet" onPress={() => setAsked('CLOSE')}>
            {labels.close}
          </Button>
        )}
      </div>
      {!asked && <Refusal error={open.error} />}
      {asked === 'REPLACE' && (
        <Confirmation title={labels.replaceTitle} act={labels.replace} keep={labels.keep} isPending={open.isPending} error={open.error} onAct={() => void begin()} onClose={() => setAsked(null)}>
          <p>{labels.replaceText}</p>
        </Confirmation>
      )}
      {asked === 'CLOSE' && (
        <Confirmation title={labels.closeTitle} act={labels.close} keep={labels.keep} isPending={close.isPending} error={close.error} onAct={() => void end()} onClose={() => setAsked(null)}>
          <p>{labels.closeText}</p>
        </Confirmation>
      )}
    </Section>
  );
}

/** Copied by hand or by the button: nobody can show it again. */
function Address({ address, onDone }: { address: string; onDone: () => void }) {
  const labels = useLabels(ownCalendarLabels);
  const [copied, setCopied] = useState(false);
  const done = () => {
    onDone();
    focusWhenLost(() => null, 'agenda-title');
  };
  return (
    <Notice tone="good" title={labels.madeTitle} announce="status">
      <p>{labels.shownOnce}</p>
      <p>
        <code className={styles['secret']}>{address}</code>
      </p>
      <div className={styles['actions']}>
        <Button onPress={() => void navigator.clipboard.writeText(address).then(() => setCopied(true), () => undefined)}>{copied ? labels.copied : labels.copy}</Button>
        <Button look="quiet" onPress={done}>
          {labels.done}
        </Button>
      </div>
    </Notice>
  );
}
