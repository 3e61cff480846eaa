import { Fragment } from 'react';
import { Link } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import styles from './campaign.module.css';

type Campaign = CampaignPageQuery['campaign'];

/** Organisations that are no more and so are not asked: since when, and for which commitments somebody else answers. */
export function LeftOut({ campaign: { state, leftOut } }: { campaign: Campaign }) {
  const labels = useLabels(campaignLabels).leftOut;
  if (leftOut.length === 0) return null;
  return (
    <div className={styles['left-out']}>
      <Notice title={labels.title(leftOut.length, state === 'PLANNED')}>
        <ul>
          {leftOut.map((each) => (
            <li key={each.organisation.slug}>
              <Link to={`/organisations/${each.organisation.slug}`}>
                <French>{each.organisation.name}</French>
              </Link>
              <Why organisation={each.organisation} />
              {labels.commitments(each.commitments.length)}
              {each.commitments.map((number, index) => (
                <Fragment key={number}>
                  {index > 0 && ', '}
                  <Link to={`/engagements/${number}`}>{number}</Link>
                </Fragment>
              ))}
            </li>
          ))}
        </ul>
        <p className="small">{labels.instead}</p>
      </Notice>
    </div>
  );
}

function Why({ organisation: { closedOn, mergedOn, mergedInto } }: { organisation: Campaign['leftOut'][number]['organisation'] }) {
  const labels = useLabels(campaignLabels).leftOut;
  const format = useFormat();
  if (!mergedInto || !mergedOn) return <>{closedOn && labels.closed(format.day(closedOn))}</>;
  return (
    <>
      {labels.merged(format.day(mergedOn))}{' '}
      <Link to={`/organisations/${mergedInto.slug}`}>
        <French>{mergedInto.name}</French>
      </Link>
    </>
  );
}
