import { Link } from 'react-router';
import { useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { DossierPage, type DossierPageQuery } from '../graphql/generated.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { capital } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { requireSignIn } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Page } from '../ui/page.js';
import { DossierActs } from './dossier-acts.js';
import { AgendaOf } from './dossier-agenda.js';
import { Alerts } from './dossier-alerts.js';
import { Decisions } from './dossier-decisions.js';
import { LateOnes, Moves, Organisations, Storms, Where } from './dossier-parts.js';
import { Sheets } from './dossier-sheets.js';
import styles from './dossiers.module.css';
import { useDossierState } from './use-dossier-state.js';

export type Dossier = DossierPageQuery['dossier'];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(DossierPage, { id: params['id']! });
}

/** The dossier as it was frozen: the same words and figures as its PDF. */
export function Component() {
  const { id } = useParams();
  const labels = useLabels(dossierLabels);
  const format = useFormat();
  const stateOf = useDossierState();
  const { dossier } = useOperation(DossierPage, { id: id! });
  const { content, number, cutOff } = dossier;
  const { meeting } = content;
  return (
    <Page
      title={<French>{meeting.title}</French>}
      documentTitle={labels.one(meeting.title, number)}
      kicker={<Link to="/dossiers">{labels.all}</Link>}
      lede={
        <p>
          {format.instant(meeting.startsAt)}, {labels.asOf(format.day(cutOff))}. {capital(stateOf(dossier))}. {dossier.fictional && labels.fictional}
        </p>
      }
    >
      <DossierActs dossier={dossier} />
      <AgendaOf content={content} />
      <Where content={content} />
      <Storms content={content} />
      <Alerts content={content} />
      {content.decisions && <Decisions decisions={content.decisions} />}
      <Moves content={content} />
      <LateOnes content={content} />
      <Organisations content={content} />
      <Sheets content={content} />
      <p className={styles['hash']}>
        {labels.fingerprint} : <code>{dossier.hash}</code>
      </p>
    </Page>
  );
}
