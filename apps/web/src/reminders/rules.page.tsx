import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { ReminderRulesPage, type ReminderRulesShownFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { useSemester } from '../labels/semester.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { useToday } from '../shell/use-today.js';
import { Page, Section } from '../ui/page.js';
import { CampaignDaysForm } from './campaign-days-form.js';
import { MailStopped, StopMails } from './mail-stopped.js';
import { PolicyForm } from './policy-form.js';
import styles from './reminders.module.css';

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(ReminderRulesPage, { pact: await pactSlug(api) });
}

/** When the pact reminds, and what that gives for the campaigns that are open or prepared. */
export function Component() {
  const { rules: labels, forecast } = useLabels(reminderLabels);
  const { pact, can } = useShell();
  const { reminderRules, mailStop } = useOperation(ReminderRulesPage, { pact: pact.slug });
  return (
    <Page
      title={labels.title}
      kicker={
        <>
          {labels.kicker} · <Link to="/campagnes">{labels.back}</Link>
        </>
      }
      lede={labels.lede}
    >
      <MailStopped stop={mailStop} />
      <p className={styles['text']}>
        <Link to="/campagnes/relances-prevues">{forecast.title}</Link> · <Link to="/campagnes/relances">{labels.decidedLog}</Link>
      </p>
      {reminderRules.policies.map((policy) => (
        <Section key={policy.kind} title={labels.kinds[policy.kind].title} id={policy.kind.toLowerCase()}>
          <PolicyForm pact={pact.slug} policy={policy} />
        </Section>
      ))}
      <Section title={labels.campaigns} id="calendrier">
        {reminderRules.campaigns.length === 0 && <p className={styles['text']}>{labels.noCampaign}</p>}
        {reminderRules.campaigns.map((campaign) => (
          <Calendar key={campaign.code} campaign={campaign} pact={pact.slug} />
        ))}
        {reminderRules.campaigns.length > 0 && <p className="small">{labels.onlyOwing}</p>}
      </Section>
      {can('mail.stop') && !mailStop && (
        <Section title={labels.stopping.title} id="arreter">
          <StopMails />
        </Section>
      )}
    </Page>
  );
}

function Calendar({ campaign, pact }: { campaign: ReminderRulesShownFragment['campaigns'][number]; pact: string }) {
  const { code, dueOn, ownDays, notices } = campaign;
  const all = useLabels(reminderLabels);
  const labels = all.rules;
  const format = useFormat();
  const semester = useSemester();
  const today = useToday();
  const which = (offset: number) => (offset === 0 ? all.onDay : offset < 0 ? all.before(-offset) : all.after(offset));
  return (
    <div className={styles['calendar']}>
      <h3>
        <Link to={`/campagnes/${code}`}>{labels.of(semester(code), format.longDay(dueOn))}</Link>
      </h3>
      {ownDays && <p className="small">{labels.ownDays}</p>}
      {notices.length === 0 && <p className={styles['text']}>{labels.noNotice}</p>}
      <ol className={styles['notices']}>
        {notices.map(({ offset, on, putOffFrom }) => (
          <li key={offset} data-past={on < today || undefined}>
            <time dateTime={on}>{format.longDay(on)}</time>
            <span>
              {which(offset)}
              {putOffFrom && `, ${labels.putOff(format.day(putOffFrom))}`}
              {on < today && ` (${labels.past})`}
            </span>
          </li>
        ))}
      </ol>
      <CampaignDaysForm pact={pact} campaign={campaign} />
    </div>
  );
}
