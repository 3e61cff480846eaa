import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type ReminderRulesShownFragment, UpdateCampaignReminderDays, type UpdateCampaignReminderDaysMutation } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { useSemester } from '../labels/semester.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { useDraft } from '../ui/use-draft.js';
import styles from './reminders.module.css';
import { daysText, typedDays } from './typed-days.js';

type Calendar = ReminderRulesShownFragment['campaigns'][number];

/** Days of one campaign's own, or the pact's: shown when it is asked for. */
export function CampaignDaysForm({ pact, campaign }: { pact: string; campaign: Calendar }) {
  const labels = useLabels(reminderLabels).rules.ownForm;
  const semester = useSemester();
  return (
    <details className={styles['own-days']}>
      <summary aria-label={`${labels.change} (${semester(campaign.code)})`}>{labels.change}</summary>
      <DaysForm pact={pact} campaign={campaign} />
    </details>
  );
}

interface Typed {
  readonly own: boolean;
  readonly before: string;
  readonly after: string;
}

function typedOf({ ownOffsets, notices }: Calendar): Typed {
  const start = ownOffsets ?? notices.map(({ offset }) => offset);
  return { own: ownOffsets !== null, before: daysText(start.filter((offset) => offset < 0).map((offset) => -offset), 'before'), after: daysText(start.filter((offset) => offset >= 0), 'after') };
}

function DaysForm({ pact, campaign }: { pact: string; campaign: Calendar }) {
  const { code } = campaign;
  const { ownForm: labels, ...rules } = useLabels(reminderLabels).rules;
  const semester = useSemester()(code);
  const { run, data, isPending, error } = useAction(UpdateCampaignReminderDays);
  const draft = useDraft(typedOf(campaign), campaign.version);
  const { words: typed, change } = draft;
  const [tried, setTried] = useState(false);
  const [before, after] = [typedDays(typed.before), typedDays(typed.after)];
  const wrong = (word: string | null) => (tried && word !== null ? rules.daysWrong(word) : undefined);
  const save = () => {
    setTried(true);
    if (typed.own && (before.wrong !== null || after.wrong !== null)) return;
    const sent = draft.hold();
    void run({ input: { pact, campaign: code, version: draft.version, offsets: typed.own ? [...before.days.map((day) => -day), ...after.days] : null } }).then((answer) => {
      const now = answer.updateCampaignReminderDays.rules.campaigns.find((each) => each.code === code);
      if (answer.updateCampaignReminderDays.problems.length === 0) draft.saved(sent, now?.version ?? draft.version);
      else if (problemOf(answer, 'version') && now) draft.shown(now.version);
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
      <AskBeforeLeaving unsaved={draft.isOwn ? [`${labels.change} (${semester})`] : []} />
      <Choice code={code} own={typed.own} onChange={(own) => change({ own })} />
      {typed.own && (
        <>
          <div className={styles['days']}>
            <TextField label={rules.before} description={rules.daysHint} value={typed.before} onChange={(days) => change({ before: days })} error={wrong(before.wrong) ?? problemOf(data, 'offsets')} />
            <TextField label={rules.after} description={rules.daysHint} value={typed.after} onChange={(days) => change({ after: days })} error={wrong(after.wrong)} />
          </div>
          <p className="small">{labels.text}</p>
        </>
      )}
      <Outcome data={data} isOwn={draft.isOwn} />
      <Refusal error={error} />
      <div>
        <Button type="submit" isPending={isPending} aria-label={`${labels.save} (${semester})`}>
          {labels.save}
        </Button>
      </div>
    </form>
  );
}

function Choice({ code, own, onChange }: { code: string; own: boolean; onChange: (own: boolean) => void }) {
  const labels = useLabels(reminderLabels).rules.ownForm;
  const semester = useSemester();
  return (
    <fieldset className={styles['climbs']}>
      <legend>{labels.legend(semester(code))}</legend>
      {([false, true] as const).map((choice) => (
        <label key={String(choice)} className={styles['choice']}>
          <input type="radio" name={`jours-${code}`} checked={own === choice} onChange={() => onChange(choice)} />
          {choice ? labels.own : labels.pacts}
        </label>
      ))}
    </fieldset>
  );
}

/** Saved, until something else is typed; or what another person changed meanwhile. */
function Outcome({ data, isOwn }: { data: UpdateCampaignReminderDaysMutation | undefined; isOwn: boolean }) {
  const labels = useLabels(reminderLabels).rules.ownForm;
  if (!data) return null;
  if (data.updateCampaignReminderDays.problems.length === 0) return isOwn ? null : <Notice tone="good" announce="status" title={labels.saved} />;
  return problemOf(data, 'version') ? <Notice tone="warn" announce="alert" title={labels.conflict} /> : null;
}

function problemOf(data: UpdateCampaignReminderDaysMutation | undefined, path: string): string | undefined {
  return data?.updateCampaignReminderDays.problems.find((problem) => problem.path === path)?.message;
}
