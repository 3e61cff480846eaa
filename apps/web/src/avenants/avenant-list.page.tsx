import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { AvenantList, type AvenantListQuery, PrepareAvenant } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './avenants.module.css';

type Avenant = AvenantListQuery['avenants'][number];

export async function load(api: Api) {
  return api.load(AvenantList, { pact: await pactSlug(api) });
}

/** The pact's avenants; and, for the secretariat, those being prepared. */
export function Component() {
  const labels = useLabels(avenantLabels);
  const { pact, can } = useShell();
  const { avenants } = useOperation(AvenantList, { pact: pact.slug });
  const drafts = avenants.filter(({ state }) => state === 'DRAFT');
  const adopted = avenants.filter(({ state }) => state !== 'DRAFT').reverse();
  return (
    <Page title={labels.title} lede={labels.lede} kicker={<Link to="/"><French>{pact.shortTitle}</French></Link>}>
      {adopted.length === 0 && <Empty title={labels.none} />}
      <ul className={styles['list']}>
        {adopted.map((avenant) => (
          <Line key={avenant.id} avenant={avenant} />
        ))}
      </ul>
      {can('commitment.manage') && (
        <Section title={labels.drafts} id="brouillons">
          <p>{labels.draftsText}</p>
          <ul className={styles['list']}>
            {drafts.map(({ id, title, changes }) => (
              <li key={id}>
                <Link to={`/avenants/brouillons/${id}`}>
                  <French>{title}</French>
                </Link>
                <p className="small">{labels.changesCount(changes.length)}</p>
              </li>
            ))}
          </ul>
          <Prepare />
        </Section>
      )}
    </Page>
  );
}

function Line({ avenant: { number, title, state, effectiveOn, copil, fictional, changes } }: { avenant: Avenant }) {
  const labels = useLabels(avenantLabels);
  const format = useFormat();
  return (
    <li>
      <Link to={`/avenants/${number}`}>
        {labels.number(number!)}. <French>{title}</French>
      </Link>
      <p className="small">
        {copil && labels.adopted(copil.title, format.day(copil.heldOn))} {effectiveOn && (state === 'IN_FORCE' ? labels.inForce : labels.coming)(format.day(effectiveOn))} {labels.changesCount(changes.length)}.{' '}
        {fictional && labels.fictional}
      </p>
    </li>
  );
}

/** Begins a draft, and goes to it. */
function Prepare() {
  const labels = useLabels(avenantLabels);
  const { pact } = useShell();
  const navigate = useNavigate();
  const { run, data, isPending, error } = useAction(PrepareAvenant);
  const [title, setTitle] = useState('');
  const begin = () => void run({ input: { pact: pact.slug, title } }).then(({ prepareAvenant: { avenant } }) => avenant && navigate(`/avenants/brouillons/${avenant.id}`), () => undefined);
  return (
    <form
      aria-label={labels.prepare}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <TextField label={labels.name} description={labels.nameHint} value={title} onChange={setTitle} maxLength={300} error={data?.prepareAvenant.problems[0]?.message} />
      <Refusal error={error} />
      <div>
        <Button type="submit" isPending={isPending}>
          {labels.prepare}
        </Button>
      </div>
    </form>
  );
}
