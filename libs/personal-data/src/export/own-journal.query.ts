import { auditSentence, viaWords, type NamesById, type RecordedChange } from '#audit';
import { one, type RequestContext } from '#platform';

interface Line {
  readonly number: number;
  readonly at: string;
  readonly action: string;
  readonly own: boolean;
  readonly name: string | null;
  readonly network: string | null;
  readonly via: string | null;
  readonly changes: readonly RecordedChange[];
}

/** What the journal holds of a person: what they did, and what was done about them. */
export interface OwnJournalLine {
  readonly number: number;
  readonly at: string;
  readonly sentence: string;
  readonly cameBy: string | null;
  readonly network: string | null;
}

const SQL = `
  SELECT (SELECT coalesce(json_object_agg(o.id, o.name), '{}') FROM organisation o WHERE o.tenant_id = $1) AS names,
    (SELECT coalesce(json_agg(json_build_object('number', e.sequence, 'at', e.at, 'action', e.action, 'own', e.actor_person_id IS NOT DISTINCT FROM $2::uuid, 'name', e.actor_name,
        'network', e.address::text, 'via', e.via, 'changes', CASE WHEN e.subject_id = $2::uuid THEN e.changes || e.personal ELSE e.changes END) ORDER BY e.sequence), '[]')
      FROM audit_entry e WHERE e.tenant_id = $1 AND e.sequence IS NOT NULL AND $2::uuid IN (e.actor_person_id, e.subject_id, e.object_id)) AS lines`;

const ANOTHER = { fr: 'une autre personne, ou le service,', en: 'another person, or the service,' };

/** In the reader's language. Other persons are not named: their data are not the person's. */
export async function readOwnJournal(ctx: RequestContext, personId: string): Promise<OwnJournalLine[]> {
  const { names, lines } = (await one<{ names: NamesById; lines: Line[] }>(ctx.db, SQL, [ctx.tenant.id, personId]))!;
  return lines.map(({ number, at, action, own, name, network, via, changes }) => ({
    number,
    at,
    sentence: auditSentence(action, { actor: own ? (name ?? '') : ANOTHER[ctx.locale], object: null }, changes, names, ctx.locale),
    cameBy: own ? viaWords(via, ctx.locale) : null,
    network: own ? network : null,
  }));
}
