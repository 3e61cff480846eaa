import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { AvenantPage } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { decisionLabels } from '../labels/decisions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { textDiffLabels } from '../labels/text-diff.js';
import type { PageArgs } from '../page.js';
import { NotFoundPage } from '../shell/error-page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { FrenchText } from '../ui/french.js';
import { Page, Section } from '../ui/page.js';
import { AvenantChange } from './avenant-change.js';
import styles from './avenants.module.css';

export async function load(api: Api, { params }: PageArgs) {
  const number = readNumber(params['number']);
  return number === null ? null : api.load(AvenantPage, { pact: await pactSlug(api), number });
}

function readNumber(text: string | undefined): number | null {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : null;
}

/** An address may hold anything where a number is due: that is said as it is. */
export function Component() {
  const labels = useLabels(avenantLabels);
  const { number: text = '' } = useParams();
  const number = readNumber(text);
  return number === null ? <NotFoundPage text={labels.noNumber(text)} /> : <Numbered number={number} />;
}

/** An avenant that was adopted: who decided it, in which words, and what it changes word by word. */
function Numbered({ number }: { number: number }) {
  const labels = useLabels(avenantLabels);
  const { legend } = useLabels(textDiffLabels);
  const decisions = useLabels(decisionLabels);
  const { pact } = useShell();
  const format = useFormat();
  const { avenant } = useOperation(AvenantPage, { pact: pact.slug, number });
  const { title, state, effectiveOn, decision, decidedBy, copil, fictional, changes } = avenant;
  return (
    <Page
      title={title}
      titleLanguage="fr"
      documentTitle={`${labels.number(number)}. ${title}`}
      kicker={
        <>
          <Link to="/avenants">{labels.title}</Link> · {labels.number(number)}
        </>
      }
      lede={
        <>
          {copil && labels.adopted(copil.title, format.day(copil.heldOn))} {effectiveOn && (state === 'IN_FORCE' ? labels.inForce : labels.coming)(format.day(effectiveOn))}
        </>
      }
    >
      {fictional && <p>{labels.fictional}</p>}
      <Section title={labels.decision} id="decision">
        <blockquote className={styles['quote']}>
          <FrenchText>{decision ?? ''}</FrenchText>
        </blockquote>
        {decidedBy && (
          <p className="small">
            <Link to={`/decisions/${decidedBy.number}`}>{decisions.number(decidedBy.number)}</Link>
          </p>
        )}
      </Section>
      <Section title={labels.changes} id="changements" aside={changes.some((change) => change.changes.length > 0) && legend}>
        <ol className={styles['changes']}>
          {changes.map((change) => (
            <AvenantChange key={change.id} change={change} />
          ))}
        </ol>
      </Section>
    </Page>
  );
}
