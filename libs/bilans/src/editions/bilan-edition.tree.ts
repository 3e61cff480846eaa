import { may } from '#access';
import { declareTreeParameter, defineTree, extendTree, instantSql } from '#platform';
import { bilanYearTree } from '../bilan.tree.js';

declareTreeParameter('previewsBilans', (ctx) => may(ctx, 'bilan.preview'));
declareTreeParameter('writesBilans', (ctx) => may(ctx, 'bilan.write'));

/** SQL: the reader may have the edition `$`: once published it is everybody's; before, that of who reads it before everybody. */
export const EDITION_SEEN = `($.state <> 'FROZEN' OR :previewsBilans::boolean)`;

const KEY = '(SELECT k.public_key FROM signing_key k WHERE k.tenant_id = $.tenant_id AND k.id = $.key_id)';

/** Look-ahead tree of BilanEdition. Its content is one value: whoever asks for a part of it gets it whole from the database. */
export const bilanEditionTree = defineTree('BilanEdition', 'bilan_edition', {
  id: '$.id',
  year: '$.year',
  number: '$.number',
  state: '$.state',
  cutOff: '$.cut_off',
  madeAt: instantSql('$.made_at'),
  publishedAt: instantSql('$.published_at'),
  withdrawnAt: instantSql('$.withdrawn_at'),
  withdrawnReason: '$.withdrawn_reason',
  reason: '$.reason',
  replacedBy: `(SELECT max(l.number) FROM bilan_edition l WHERE l.tenant_id = $.tenant_id AND l.bilan_id = $.bilan_id AND l.state <> 'FROZEN' AND l.number > $.number)`,
  fictional: '$.fictional',
  hash: '$.hash',
  signature: '$.signature',
  publicKey: KEY,
  keyFingerprint: `encode(sha256(decode(${KEY}, 'base64')), 'hex')`,
  print: '$.print',
  pages: '$.pages',
  content: '$.content',
  erratum: `($.content -> 'erratum')`,
});
extendTree(bilanEditionTree, { links: { editions: { kind: 'many', to: () => bilanEditionTree, on: `$.bilan_id = ^.bilan_id AND ${EDITION_SEEN}`, orderBy: '$.number DESC' } } });

const LATEST = { kind: 'one' as const, to: () => bilanEditionTree, on: `$.pact_id = ^.id AND $.year = ^.year AND $.state <> 'FROZEN'`, orderBy: '$.number DESC' };
extendTree(bilanYearTree, {
  fields: { writing: `(SELECT b.state FROM bilan b WHERE b.tenant_id = $.tenant_id AND b.pact_id = $.id AND b.year = $.year AND (:writesBilans::boolean OR :previewsBilans::boolean AND b.state <> 'DRAFT'))` },
  links: { edition: LATEST },
});
