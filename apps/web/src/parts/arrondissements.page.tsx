import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { ArrondissementsPage, type ArrondissementsPageQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { partLabels } from '../labels/parts.js';
import { territoryLabels } from '../labels/territories.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Folded } from '../ui/folded.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Projection } from '../ui/projection.js';
import { SetWords } from '../ui/set-words.js';
import { Table } from '../ui/table.js';
import styles from './parts.module.css';

type Tile = ArrondissementsPageQuery['arrondissementMap']['tiles'][number];

export async function load(api: Api) {
  return api.load(ArrondissementsPage, { pact: await pactSlug(api) });
}

/** The city as equal tiles, each with its number: shade and bar repeat it, and a table stands behind. */
export function Component() {
  const { arrondissements: labels, ...words } = useLabels(partLabels);
  const { pact } = useShell();
  const { arrondissementMap: map } = useOperation(ArrondissementsPage, { pact: pact.slug });
  if (map.tiles.length === 0) {
    return (
      <Page title={labels.title}>
        <Empty title={labels.none} />
      </Page>
    );
  }
  const coverage = `${labels.coverage(map.placed, map.answered)}, ${words.freshness(map.medianAgeDays)}.`;
  return (
    <Page title={labels.title} lede={[labels.lede, map.fictional && words.fictional].filter(Boolean).join(' ')}>
      <p>
        <strong>{coverage}</strong> {labels.wholeCity(map.wholeCity, map.commitments)}
      </p>
      <Ways />
      <Tiles tiles={map.tiles} />
      <Folded summary={labels.table}>
        <TileTable tiles={map.tiles} />
      </Folded>
    </Page>
  );
}

function Ways() {
  const { arrondissements: labels, ways } = useLabels(partLabels);
  const api = useApi();
  const { pact } = useShell();
  return (
    <p className={styles['ways']}>
      <Link to="/vue-d-ensemble">{ways.overview}</Link>
      <Link to="/groupes-d-arrondissements">{labels.groups}</Link>
      <a href={api.addressOf(`/files/arrondissements/${pact.slug}.csv`)} download>
        {labels.csv}
      </a>
      <Projection />
    </p>
  );
}

/** In the order of their numbers, for who reads; each where it lies, for who looks. */
function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  const { arrondissements: labels } = useLabels(partLabels);
  const { arrondissement, short } = useLabels(territoryLabels);
  const format = useFormat();
  const most = Math.max(1, ...tiles.map(({ commitments }) => commitments));
  return (
    <ul className={styles['tiles']} aria-label={labels.map}>
      {tiles.map(({ arrondissement: number, row, column, commitments, indicators }) => (
        <li key={number} style={{ '--row': row, '--column': column } as CSSProperties}>
          <Link to={`/arrondissements/${number}`} style={{ '--share': `${Math.round((40 * commitments) / most)}%` } as CSSProperties}>
            <span className="visually-hidden">{[arrondissement(number), labels.commitments(commitments), labels.indicators(indicators)].join(', ')}</span>
            <span className={styles['name']} aria-hidden>
              <SetWords>{short(number)}</SetWords>
            </span>
            <span className={styles['count']} aria-hidden>
              {format.number(commitments)}
            </span>
            <span className={styles['bar']} aria-hidden>
              <span style={{ '--width': `${(100 * commitments) / most}%` } as CSSProperties} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function TileTable({ tiles }: { tiles: readonly Tile[] }) {
  const { columns, caption } = useLabels(partLabels).arrondissements;
  const { arrondissement } = useLabels(territoryLabels);
  const format = useFormat();
  return (
    <Table caption={caption} stack>
      <thead>
        <tr>
          <th scope="col">{columns.arrondissement}</th>
          <th scope="col" data-figure>{columns.named}</th>
          <th scope="col" data-figure>{columns.reached}</th>
          <th scope="col" data-figure>{columns.either}</th>
          <th scope="col" data-figure>{columns.indicators}</th>
        </tr>
      </thead>
      <tbody>
        {tiles.map((tile) => (
          <tr key={tile.arrondissement}>
            <th scope="row">
              <Link to={`/arrondissements/${tile.arrondissement}`}>
                <SetWords>{arrondissement(tile.arrondissement)}</SetWords>
              </Link>
            </th>
            <td data-figure data-label={columns.named}>{format.number(tile.named)}</td>
            <td data-figure data-label={columns.reached}>{format.number(tile.reached)}</td>
            <td data-figure data-label={columns.either}>{format.number(tile.commitments)}</td>
            <td data-figure data-label={columns.indicators}>{format.number(tile.indicators)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
