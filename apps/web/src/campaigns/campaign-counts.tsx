import { Link } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { REQUEST_STATES, requestsPath } from './campaign-filter.js';
import styles from './campaign.module.css';
import { useRequestStates } from './request-states.js';

type Campaign = CampaignPageQuery['campaign'];

/** How many requests are in each state, drawn to one scale; each line leads to its requests. */
export function CampaignCounts({ campaign }: { campaign: Campaign }) {
  const { code, progress } = campaign;
  const labels = useLabels(campaignLabels);
  const states = useRequestStates();
  const counts = { AWAITED: progress.awaited, DRAFT: progress.draft, READY: progress.ready, SUBMITTED: progress.submitted, RETURNED: progress.returned, ACCEPTED: progress.accepted };
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
        <Apart campaign={campaign} />
      </ul>
    </div>
  );
}

/** What is neither answered nor late: excused, partners' part, and what former porteurs were asked; when there is any. */
function Apart({ campaign: { code, progress } }: { campaign: Campaign }) {
  const labels = useLabels(campaignActLabels);
  const { excused, former, partnersExpected, partnersAnswered, expected } = progress;
  return (
    <>
      {excused > 0 && <CountLine word={labels.excused} count={excused} of={expected} to={requestsPath(code, { quoi: 'excusees' })} mark="EXCUSED" />}
      {partnersExpected > 0 && (
        <CountLine word={labels.contributions} count={partnersAnswered} of={partnersExpected} said={labels.apart(partnersAnswered, partnersExpected)} to={requestsPath(code, { quoi: 'contributions' })} mark="APART" />
      )}
      {former > 0 && <CountLine word={labels.former} count={former} of={former} to={requestsPath(code, { quoi: 'anciennes' })} mark="APART" />}
    </>
  );
}

function CountLine({ word, count, of, said, to, mark }: { word: string; count: number; of: number; said?: string; to: string; mark: string }) {
  const labels = useLabels(campaignLabels);
  const format = useFormat();
  return (
    <li data-mark={mark}>
      <Link to={to} preventScrollReset>
        <span className={styles['count-word']}>{word}</span>
        <span className={styles['count']}>{format.number(count)}</span>
        <span className="visually-hidden">{labels.showThese}</span>
        {said && <span className="small">{said}</span>}
        {!said && (
          <svg width="100%" height="10" aria-hidden>
            <rect width={of ? `${(100 * count) / of}%` : '0'} height="10" />
          </svg>
        )}
      </Link>
    </li>
  );
}
