import { useEffect, useRef, useState } from 'react';
import type { MeetingAgendaFragment } from '../graphql/generated.js';
import { agendaLabels } from '../labels/agendas.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { AddFreeItem, AgendaSuggestions } from './agenda-additions.js';
import { AgendaRemovals } from './agenda-removals.js';
import { AgendaLine } from './agenda-line.js';
import styles from './agenda.module.css';
import { inputOf, type Suggestion, useAgenda } from './use-agenda.js';

interface AgendaMeeting {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** What a meeting will speak about, at what time; whoever writes it orders it, and sees what could be on it. */
export function MeetingAgenda({ meeting: { id, startsAt, endsAt }, agenda }: { meeting: AgendaMeeting; agenda: MeetingAgendaFragment }) {
  const labels = useLabels(agendaLabels);
  const acts = useAgenda(id, agenda);
  const [added, setAdded] = useState<readonly Suggestion[]>([]);
  const length = endsAt ? (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 : null;
  const { items, canBeChanged, suggestions } = agenda;
  return (
    <Section title={labels.title} id="ordre-du-jour" aside={items.length > 0 && <Total agenda={agenda} />}>
      {items.length === 0 ? <p>{labels.none}</p> : <Lines agenda={agenda} acts={acts} />}
      <p role="status" className={styles['told']}>
        {acts.told}
      </p>
      {acts.refusal && <Notice tone="bad" announce="alert" title={acts.refusal} />}
      {canBeChanged && (
        <>
          <AgendaRemovals items={items} acts={acts} added={added} />
          <AddFreeItem items={items} acts={acts} />
          <AgendaSuggestions items={items} suggestions={suggestions} acts={acts} length={length} onAdded={setAdded} />
        </>
      )}
    </Section>
  );
}

function Total({ agenda: { items, totalMinutes, overrunMinutes } }: { agenda: MeetingAgendaFragment }) {
  const labels = useLabels(agendaLabels);
  const format = useFormat();
  return (
    <>
      {[labels.total(items.length, totalMinutes), labels.until(format.time(items.at(-1)!.endsAt))].join(', ')}
      {overrunMinutes ? <span className={styles['late']}>, {labels.overrun(overrunMinutes)}</span> : null}
    </>
  );
}

type Step = 'UP' | 'DOWN';

/** The items in order, each with its time. What was moved keeps the focus, by the same button where it can still be pressed; once the last is taken out, the heading of the agenda has it. */
function Lines({ agenda: { items, canBeChanged }, acts }: { agenda: MeetingAgendaFragment; acts: ReturnType<typeof useAgenda> }) {
  const labels = useLabels(agendaLabels);
  const [moved, setMoved] = useState<{ id: string; step: Step } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!moved) return;
    const buttons = [moved.step, moved.step === 'UP' ? 'DOWN' : 'UP'].map((step) => list.current?.querySelector<HTMLButtonElement>(`[data-item="${moved.id}"] [data-step="${step}"] button`));
    buttons.find((button) => button && !button.disabled)?.focus();
  }, [moved, items]);
  const move = async (index: number, step: Step, name: string) => {
    const to = index + (step === 'UP' ? -1 : 1);
    const order = items.map(inputOf);
    order.splice(to, 0, ...order.splice(index, 1));
    if (await acts.save(order, labels.moved(name, to + 1))) setMoved({ id: items[index]!.id, step });
  };
  return (
    <ol ref={list} className={styles['items']} tabIndex={-1}>
      {items.map((item, index) => (
        <AgendaLine
          key={item.id}
          item={item}
          canBeChanged={canBeChanged}
          isFirst={index === 0}
          isLast={index === items.length - 1}
          onMove={(step, name) => void move(index, step, name)}
          onTake={(name) => void acts.save(items.filter((each) => each.id !== item.id).map(inputOf), labels.taken(name)).then((done) => done && focusWhenLost(() => list.current, 'ordre-du-jour-title'))}
          onChange={(input, name) => acts.save(items.map((each) => (each.id === item.id ? input : inputOf(each))), labels.changed(name))}
          isPending={acts.isPending}
        />
      ))}
    </ol>
  );
}
