import { NavLink } from 'react-router';
import { campaignLabels } from '../labels/campaigns.js';
import { diligenceLabels } from '../labels/diligence.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { daysBetween, useToday } from '../shell/use-today.js';
import styles from './campaign.module.css';

interface Dates {
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly copilOn: string | null;
}

/** The campaign's days in order, each with how far it is. */
export function CampaignSteps({ campaign }: { campaign: Dates }) {
  const labels = useLabels(campaignLabels);
  const format = useFormat();
  const today = useToday();
  const steps = [
    { name: labels.steps.opens, day: campaign.opensOn },
    { name: labels.steps.due, day: campaign.dueOn },
    ...(campaign.copilOn ? [{ name: labels.steps.copil, day: campaign.copilOn }] : []),
    { name: labels.steps.closes, day: campaign.closesOn },
  ].toSorted((a, b) => a.day.localeCompare(b.day));
  const distance = (day: string) => {
    const days = daysBetween(today, day);
    return days === 0 ? labels.today : days > 0 ? labels.in(days) : labels.ago(-days);
  };
  return (
    <ol className={styles['steps']}>
      {steps.map(({ name, day }) => (
        <li key={name} data-past={day < today || undefined}>
          <span className={styles['step-name']}>{name}</span>
          <time dateTime={day}>{format.day(day)}</time>
          <span className={styles['step-distance']}>{distance(day)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Answers, reminders and their rules, the record of answers; the committee follows the first and the last. */
export function CampaignTabs({ campaign }: { campaign: string }) {
  const labels = useLabels(campaignLabels).tabs;
  const diligence = useLabels(diligenceLabels);
  const dossiers = useLabels(dossierLabels);
  const { can } = useShell();
  if (!can('diligence.read')) return null;
  return (
    <nav aria-label={labels.title} className={styles['tabs']}>
      <NavLink to={`/campagnes/${campaign}`} end>
        {labels.requests}
      </NavLink>
      {can('reminder.list') && <NavLink to={`/campagnes/${campaign}/relances`}>{labels.reminders}</NavLink>}
      {can('reminder.manage') && <NavLink to="/campagnes/regles-de-relance">{labels.rules}</NavLink>}
      <NavLink to="/reponses-rendues">{diligence.title}</NavLink>
      {can('meeting.follow') && <NavLink to="/dossiers">{dossiers.title}</NavLink>}
    </nav>
  );
}
