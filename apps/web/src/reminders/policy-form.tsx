import { useId, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type ReminderRulesShownFragment, UpdateReminderPolicy, type UpdateReminderPolicyMutation } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { useDraft } from '../ui/use-draft.js';
import styles from './reminders.module.css';
import { type Policy, ruleWords } from './rule-words.js';
import { daysText, typedDays } from './typed-days.js';

const CLIMBS = ['deputiesFrom', 'headsFrom', 'secretariatFrom'] as const;
type Climb = (typeof CLIMBS)[number];

interface Typed {
  readonly before: string;
  readonly after: string;
  readonly businessDays: boolean;
  readonly enabled: boolean;
  readonly climbs: Readonly<Record<Climb, string>>;
}

const typedOf = ({ offsets, businessDays, enabled, ...policy }: Policy): Typed => ({
  climbs: { deputiesFrom: text(policy.deputiesFrom), headsFrom: text(policy.headsFrom), secretariatFrom: text(policy.secretariatFrom) },
  before: daysText(offsets.filter((offset) => offset < 0).map((offset) => -offset), 'before'),
  after: daysText(offsets.filter((offset) => offset >= 0), 'after'),
  businessDays,
  enabled,
});

const text = (day: number | null): string => (day === null ? '' : String(day));
const isDay = (typed: string): boolean => /^\s*([-−+]?\d{1,3})?\s*$/.test(typed);
const dayOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed.trim().replace('−', '-')));

function climbsOf({ climbs: { deputiesFrom, headsFrom, secretariatFrom } }: Typed): Readonly<Record<Climb, number | null>> {
  return { deputiesFrom: dayOf(deputiesFrom), headsFrom: dayOf(headsFrom), secretariatFrom: dayOf(secretariatFrom) };
}

/** One rule: what it says as it stands, and its days to be changed. What somebody else saved meanwhile is shown beside what was typed. */
export function PolicyForm({ pact, policy }: { pact: string; policy: Policy }) {
  const labels = useLabels(reminderLabels).rules;
  const format = useFormat();
  const { run, data, isPending, error } = useAction(UpdateReminderPolicy);
  const draft = useDraft(typedOf(policy), policy.version);
  const { words: typed, change } = draft;
  const [tried, setTried] = useState(false);
  const [before, after] = [typedDays(typed.before), typedDays(typed.after)];
  const isWrong = before.wrong !== null || after.wrong !== null || CLIMBS.some((climb) => !isDay(typed.climbs[climb]));
  const save = () => {
    setTried(true);
    if (isWrong) return;
    const offsets = [...before.days.map((day) => -day), ...after.days];
    const sent = draft.hold();
    void run({ input: { pact, kind: policy.kind, version: draft.version, offsets, businessDays: typed.businessDays, enabled: typed.enabled, ...climbsOf(typed) } }).then(({ updateReminderPolicy: { problems, rules } }) => {
      const { version } = policyOf(rules, policy.kind);
      if (problems.length === 0) draft.saved(sent, version);
      else if (isConflict(problems)) draft.shown(version);
    }, () => undefined);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <AskBeforeLeaving unsaved={draft.isOwn ? [labels.kinds[policy.kind].title] : []} />
      <p className={styles['text']}>
        {labels.kinds[policy.kind].text} <strong>{ruleWords(policy, labels, format.list)}</strong> {policy.version === 0 && labels.byDefault + '.'}
      </p>
      <label className={styles['choice']}>
        <input type="checkbox" checked={typed.enabled} onChange={({ target }) => change({ enabled: target.checked })} />
        {labels.enabled}
      </label>
      <DayFields kind={policy.kind} typed={typed} change={change} wrong={{ before: tried ? before.wrong : null, after: tried ? after.wrong : null }} problem={isWrong ? undefined : offsetsProblem(data)} />
      {(policy.kind === 'REPORT' || policy.kind === 'DECISION' || policy.kind === 'RECOMMENDATION') && <ClimbFields climbs={typed.climbs} change={(climbs) => change({ climbs })} tried={tried} problems={data?.updateReminderPolicy.problems ?? []} />}
      <Outcome data={data} kind={policy.kind} isOwn={draft.isOwn} />
      <Refusal error={error} />
      <div>
        <Button type="submit" look="primary" isPending={isPending} aria-label={labels.saveOf(labels.kinds[policy.kind].title)}>
          {labels.save}
        </Button>
      </div>
    </form>
  );
}

interface ClimbFieldsProps {
  readonly climbs: Typed['climbs'];
  readonly change: (climbs: Typed['climbs']) => void;
  readonly tried: boolean;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** From which day those who follow are told. */
function ClimbFields({ climbs, change, tried, problems }: ClimbFieldsProps) {
  const labels = useLabels(reminderLabels).rules.climbs;
  const id = useId();
  return (
    <fieldset className={styles['climbs']} aria-describedby={id}>
      <legend>{labels.legend}</legend>
      <p id={id} className="small">
        {labels.text} {labels.hint}
      </p>
      <div className={styles['days']}>
        {CLIMBS.map((climb) => (
          <TextField key={climb} label={labels[climb]} value={climbs[climb]} onChange={(typed) => change({ ...climbs, [climb]: typed })} error={tried && !isDay(climbs[climb]) ? labels.wrong : problems.find(({ path }) => path === climb)?.message} />
        ))}
      </div>
    </fieldset>
  );
}

interface DayFieldsProps {
  readonly kind: Policy['kind'];
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly wrong: { readonly before: string | null; readonly after: string | null };
  readonly problem: string | undefined;
}

function DayFields({ kind, typed, change, wrong, problem }: DayFieldsProps) {
  const labels = useLabels(reminderLabels).rules;
  const said = (word: string | null) => (word === null ? undefined : labels.daysWrong(word));
  const [before, after] = [kind !== 'VALIDATION' && kind !== 'REVIEW', kind !== 'MEETING' && kind !== 'READING'];
  return (
    <>
      <div className={styles['days']}>
        {before && <TextField label={kind === 'MEETING' ? labels.beforeMeetings : labels.before} description={labels.daysHint} value={typed.before} onChange={(text) => change({ before: text })} error={said(wrong.before) ?? problem} />}
        {after && <TextField label={before ? labels.after : labels.waits} description={labels.daysHint} value={typed.after} onChange={(text) => change({ after: text })} error={said(wrong.after) ?? (before ? undefined : problem)} />}
      </div>
      <label className={styles['choice']}>
        <input type="checkbox" checked={typed.businessDays} onChange={({ target }) => change({ businessDays: target.checked })} />
        <span>
          {labels.businessDays}
          <span className={styles['hint']}>{labels.businessDaysHint}</span>
        </span>
      </label>
    </>
  );
}

type Answer = UpdateReminderPolicyMutation | undefined;
const offsetsProblem = (data: Answer): string | undefined => data?.updateReminderPolicy.problems.find(({ path }) => path === 'offsets')?.message;

const isConflict = (problems: readonly { readonly code: string }[]): boolean => problems.some(({ code }) => code === 'VERSION_CONFLICT');
const policyOf = ({ policies }: ReminderRulesShownFragment, kind: Policy['kind']): Policy => policies.find((each) => each.kind === kind)!;

/** Saved, until something else is typed; or what another person saved meanwhile. */
function Outcome({ data, kind, isOwn }: { data: Answer; kind: Policy['kind']; isOwn: boolean }) {
  const labels = useLabels(reminderLabels).rules;
  const format = useFormat();
  if (!data) return null;
  const { problems, rules } = data.updateReminderPolicy;
  if (problems.length === 0) return isOwn ? null : <Notice tone="good" announce="status" title={labels.saved} />;
  return isConflict(problems) ? <Notice tone="warn" announce="alert" title={labels.conflict(ruleWords(policyOf(rules, kind), labels, format.list))} /> : null;
}
