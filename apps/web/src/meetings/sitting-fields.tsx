import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { PublicHoliday } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { useShell } from '../shell/use-shell.js';
import { realDay } from '../ui/real-day.js';
import { TextField } from '../ui/text-field.js';
import styles from './meetings.module.css';
import type { SittingDraft } from './sitting.js';

interface SittingFieldsProps {
  readonly value: SittingDraft;
  readonly onChange: (part: Partial<SittingDraft>) => void;
  /** What the service refused of a field, by its path. */
  readonly wrong: (path: string) => string | undefined;
}

export const SITTING_FIELDS = ['day', 'from', 'to', 'place', 'remoteAddress'];

/** When and where a meeting sits. */
export function SittingFields({ value, onChange, wrong }: SittingFieldsProps) {
  const labels = useLabels(meetingLabels);
  const format = useFormat();
  const { timeZone } = useShell().viewer.tenant;
  const day = realDay(value.day);
  const isHoliday = useHoliday(day);
  return (
    <>
      <div className={styles['hours']}>
        <TextField type="date" label={labels.day} description={day && labels.onDay(format.longDay(day), isHoliday ? 'HOLIDAY' : isWeekend(day) ? 'WEEKEND' : null)} value={value.day} onChange={(day) => onChange({ day })} error={wrong('day')} isRequired />
        <TextField type="time" label={labels.from} value={value.from} onChange={(from) => onChange({ from })} error={wrong('from')} isRequired />
        <TextField type="time" label={labels.to} value={value.to} onChange={(to) => onChange({ to })} error={wrong('to')} isRequired />
      </div>
      {timeZone !== 'Europe/Paris' && <p className="small">{labels.hoursOf(timeZone)}</p>}
      <TextField label={labels.place} value={value.place} onChange={(place) => onChange({ place })} maxLength={300} error={wrong('place')} />
      <TextField type="url" label={labels.remoteAddress} description={labels.remoteHint} value={value.remoteAddress} onChange={(remoteAddress) => onChange({ remoteAddress })} maxLength={500} error={wrong('remoteAddress')} />
    </>
  );
}

/** Which days are public holidays is the space’s setting: the service knows. */
function useHoliday(day: string | null): boolean {
  const { send } = useApi();
  return useQuery({ ...operationQuery(send, PublicHoliday, { day: day ?? '' }), enabled: day !== null }).data?.publicHoliday ?? false;
}

/** A day typed as figures does not show that nobody works on it. */
function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
