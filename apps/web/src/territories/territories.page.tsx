import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { RemoveTerritoryGroup, Territories } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { territoryLabels } from '../labels/territories.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import { Empty, Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { SetWords } from '../ui/set-words.js';
import { GroupForm, type ShownGroup } from './group-form.js';
import { usePlaceWords } from './places.js';
import styles from './territories.module.css';

export async function load(api: Api) {
  return api.load(Territories, { pact: await pactSlug(api) });
}

/** The pact's groups of arrondissements; the secretariat keeps them. */
export function Component() {
  const labels = useLabels(territoryLabels);
  const { pact, can } = useShell();
  const { territoryGroups: groups } = useOperation(Territories, { pact: pact.slug }).pact;
  const [adding, setAdding] = useState(false);
  return (
    <Page title={labels.title} lede={labels.lede} kicker={<Link to="/"><French>{pact.shortTitle}</French></Link>}>
      {groups.length === 0 && <Empty title={labels.none} />}
      <ul className={styles['groups']}>
        {groups.map((group) => (
          <li key={group.code}>
            <GroupWords group={group} />
            {can('territory.manage') && <GroupActs group={group} key={group.version} />}
          </li>
        ))}
      </ul>
      {can('territory.manage') && (adding ? <GroupForm onClose={() => setAdding(false)} /> : <Button onPress={() => setAdding(true)}>{labels.add}</Button>)}
    </Page>
  );
}

function GroupWords({ group: { code, name, arrondissements, origin } }: { group: ShownGroup }) {
  const labels = useLabels(territoryLabels);
  const { list } = usePlaceWords();
  return (
    <>
      <h2>
        <French>{name}</French>
      </h2>
      <p>
        <SetWords>{list(arrondissements)}</SetWords>
      </p>
      {origin && (
        <p className={styles['help']}>
          <French>{origin}</French>
        </p>
      )}
      <p className={styles['ways']}>
        <Link to={`/?arrondissement=${code}`} aria-label={labels.commitmentsOf(name)}>
          {labels.commitments}
        </Link>
        <Link to={`/indicateurs?arrondissement=${code}`} aria-label={labels.indicatorsOf(name)}>
          {labels.indicators}
        </Link>
      </p>
    </>
  );
}

function GroupActs({ group }: { group: ShownGroup }) {
  const labels = useLabels(territoryLabels);
  const [act, setAct] = useState<'change' | 'remove' | null>(null);
  if (act === 'change') return <GroupForm group={group} onClose={() => setAct(null)} />;
  return (
    <div className={styles['acts']}>
      <Button look="quiet" aria-label={labels.changeOf(group.name)} onPress={() => setAct('change')}>
        {labels.change}
      </Button>
      <Button look="quiet" aria-label={labels.removeOf(group.name)} onPress={() => setAct('remove')}>
        {labels.remove}
      </Button>
      {act === 'remove' && <Removal group={group} onClose={() => setAct(null)} />}
    </div>
  );
}

function Removal({ group: { code, name, version, arrondissements }, onClose }: { group: ShownGroup; onClose: () => void }) {
  const labels = useLabels(territoryLabels);
  const { pact } = useShell();
  const { run, data, error, isPending } = useAction(RemoveTerritoryGroup);
  const { problems = [], conflict } = data?.removeTerritoryGroup ?? {};
  const remove = () => void run({ input: { pact: pact.slug, code, version } }).then(({ removeTerritoryGroup }) => removeTerritoryGroup.problems.length === 0 && onClose(), () => undefined);
  return (
    <Confirmation title={labels.removeTitle(name)} act={labels.remove} keep={labels.keep} isPending={isPending} error={error} onAct={remove} onClose={onClose}>
      <p>{labels.removeText(arrondissements.length)}</p>
      {problems.length > 0 && (
        <Notice tone="bad" announce="alert">
          <p>{conflict ? labels.conflict(conflict.name) : problems.map(({ message }) => message).join(' ')}</p>
        </Notice>
      )}
    </Confirmation>
  );
}
