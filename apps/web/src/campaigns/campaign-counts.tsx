import { Link } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { REQUEST_STATES, requestsPath } from './campaign-filter.js';
import styles from './campaign.module.css';
import { useRequestStates } from './request-states.js';

type Campaign = CampaignPageQuery['campaign'];

/** How many requests are in each state, drawn to one scale; each line leads to its requests. */
export function CampaignCounts({ campaign: { code, progress } }: { campaign: Campaign }) {
  const labels = useLabels(campaignLabels);
  const states = useRequestStates();
  const counts = { AWAITED: progress.awaited, DRAFT: progress.draft, SUBMITTED: progress.submitted, RETURNED: progress.returned, ACCEPTED: progress.accepted };
  return (
    <div className={styles['counts']}>
      <div>
        <p className={styles['received']}>{labels.received(progress.submitted + progress.accepted, progress.expected)}</p>
        <p className="sans">{labels.organisations(progress.organisationsAnswered, progress.organisations)}</p>
        <p className="small">
          {labels.counted(progress.expected, progress.commitments)} <Link to={`/vue-d-ensemble?semestre=${code}`}>{labels.overview}</Link>
        </p>
      </div>
      <ul aria-label={labels.counts}>
        {REQUEST_STATES.map((state) => (
          <CountLine key={state} word={states.many[state]} count={counts[state]} of={progress.expected} to={requestsPath(code, { etat: state })} mark={state} />
        ))}
        <CountLine word={labels.late} count={progress.late} of={progress.expected} to={requestsPath(code, { retard: 'oui' })} mark="LATE" />
      </ul>
    </div>
  );
}

function CountLine({ word, count, of, to, mark }: { word: string; count: number; of: number; to: string; mark: string }) {
  const labels = useLabels(campaignLabels);
  const format = useFormat();
  return (
    <li data-mark={mark}>
      <Link to={to} preventScrollReset>
        <span className={styles['count-word']}>{word}</span>
        <span className={styles['count']}>{format.number(count)}</span>
        <span className="visually-hidden">{labels.showThese}</span>
        <svg width="100%" height="10" aria-hidden>
          <rect width={of ? `${(100 * count) / of}%` : '0'} height="10" />
        </svg>
      </Link>
    </li>
  );
}
