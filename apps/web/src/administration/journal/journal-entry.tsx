import { Link } from 'react-router';
import type { JournalPageQuery } from '../../graphql/generated.js';
import { EntryChanges } from '../../history/entry-changes.js';
import { useFormat } from '../../labels/format.js';
import { journalLabels } from '../../labels/journal.js';
import { useLabels } from '../../labels/language.js';
import { French, Quoting } from '../../ui/french.js';
import { journalPath } from './journal-filter.js';
import styles from './journal.module.css';

type Entry = JournalPageQuery['journal']['nodes'][number];

const UUID = /^[0-9a-f-]{36}$/;

/** One line: what happened, to what; the rest opens under it. */
export function JournalEntry({ entry }: { entry: Entry }) {
  const labels = useLabels(journalLabels);
  const format = useFormat();
  const { object, changes, onBehalfOf } = entry;
  return (
    <li className={styles['entry']}>
      <time dateTime={entry.at}>{format.time(entry.at)}</time>
      <div>
        <p className={styles['sentence']}>
          <Quoting french={[onBehalfOf, ...namesIn(changes)]}>{entry.summary}</Quoting>
        </p>
        {object.label && !inSentence(entry) && (
          <p className={styles['object']}>
            <ObjectName object={object} />
          </p>
        )}
        <details>
          <summary>
            {labels.details}
            {changes.length > 0 && <span className={styles['count']}> · {labels.changed(changes.length)}</span>}
            <span className="visually-hidden"> {labels.number(format.number(entry.number))}</span>
          </summary>
          <div className={styles['details']}>
            {changes.length > 0 && <EntryChanges changes={changes} />}
            <Circumstances entry={entry} />
            <p className={styles['links']}>
              {entry.actorId && <Link to={journalPath('personne', entry.actorId)}>{labels.seeActs(entry.actor)}</Link>}
              <Link to={journalPath('objet', object.id)}>{labels.seeHistory}</Link>
            </p>
          </div>
        </details>
      </div>
    </li>
  );
}

/** A person's own act names them already. */
function inSentence({ object, summary }: Entry): boolean {
  return object.label !== null && summary.includes(object.label);
}

/** Names of organisations that values gave by their id: French in any language. */
function namesIn(changes: Entry['changes']): (string | null)[] {
  return changes.flatMap((change) => [UUID.test(change.before ?? '') && change.beforeText, UUID.test(change.after ?? '') && change.afterText].filter((text) => text !== false));
}

function ObjectName({ object: { type, label, path } }: { object: Entry['object'] }) {
  const name = type === 'organisation' ? <French>{label ?? ''}</French> : <Quoting french={[]}>{label ?? ''}</Quoting>;
  return path ? <Link to={path}>{name}</Link> : name;
}

/** For whom, by which way, from where, and its place in the journal. */
function Circumstances({ entry }: { entry: Entry }) {
  const { number, object, onBehalfOf, via, address } = entry;
  const labels = useLabels(journalLabels);
  const format = useFormat();
  return (
    <dl className={styles['circumstances']}>
      {object.label && inSentence(entry) && (
        <div>
          <dt>{labels.about}</dt>
          <dd>
            <ObjectName object={object} />
          </dd>
        </div>
      )}
      {onBehalfOf && (
        <div>
          <dt>{labels.onBehalfOf}</dt>
          <dd>
            <French>{onBehalfOf}</French>
          </dd>
        </div>
      )}
      {via && (
        <div>
          <dt>{labels.via}</dt>
          <dd>{via}</dd>
        </div>
      )}
      {address && (
        <div>
          <dt>{labels.network}</dt>
          <dd>{address}</dd>
        </div>
      )}
      <div>
        <dt className="visually-hidden">{labels.title}</dt>
        <dd>{labels.number(format.number(number))}</dd>
      </div>
    </dl>
  );
}
