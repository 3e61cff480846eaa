import { mayOn } from '#access';
import { meetingTree, readsMeeting } from '#meetings';
import { declareTreeParameter, defineTree, extendTree, instantSql } from '#platform';

declareTreeParameter('makesDossiers', (ctx) => mayOn(ctx, 'dossier.make', {}));

/**
 * SQL over a dossier `$`: the reader may have it in hand. What is only prepared is for who prepares it; once shared it is for
 * those who follow the pact's meetings, and for whoever sits at this one.
 */
export const DOSSIER_SEEN = `(:makesDossiers::boolean OR $.state = 'SHARED' AND EXISTS (SELECT FROM meeting dm WHERE dm.tenant_id = $.tenant_id AND dm.id = $.meeting_id AND ${readsMeeting('dm')}))`;

/** Look-ahead tree of Dossier. Its content is one value: whoever asks for a part of it gets it whole from the database. */
export const dossierTree = defineTree('Dossier', 'dossier', {
  id: '$.id',
  number: '$.number',
  cutOff: '$.cut_off',
  state: '$.state',
  print: '$.print',
  pages: '$.pages',
  bytes: '$.bytes',
  madeAt: instantSql('$.made_at'),
  sharedAt: instantSql('$.shared_at'),
  sharingDay: '$.sharing_day',
  sharesByItself: `$.shares_by_itself AND $.state = 'PREPARED'`,
  hash: '$.hash',
  fictional: '$.fictional',
  content: '$.content',
});

extendTree(dossierTree, { links: { meeting: { kind: 'one', to: () => meetingTree, on: '$.id = ^.meeting_id' } } });
extendTree(meetingTree, { links: { dossiers: { kind: 'many', to: () => dossierTree, on: `$.meeting_id = ^.id AND ${DOSSIER_SEEN}`, orderBy: '$.number DESC' } } });
