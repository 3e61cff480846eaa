import { AuditFamily, registerAuditActions, registerAuditObjects, type AuditField } from '#audit';

const family = AuditFamily.MEETINGS;

const FIELDS: Readonly<Record<string, AuditField>> = {
  text: { fr: 'texte', en: 'text' },
  kind: {
    fr: 'sorte',
    en: 'kind',
    values: {
      FOLLOW_UP: { fr: 'à suivre', en: 'to be followed' },
      AVENANT: { fr: 'avenant', en: 'avenant' },
      SUSPENSION: { fr: 'suspension', en: 'suspension' },
      ABANDONMENT: { fr: 'abandon', en: 'abandonment' },
      RESUMPTION: { fr: 'reprise', en: 'resumption' },
    },
  },
  meeting: { fr: 'réunion', en: 'meeting' },
  commitments: { fr: 'engagements', en: 'commitments' },
  organisation: { fr: 'organisation chargée', en: 'owner', kind: 'ORGANISATION' },
  person: { fr: 'personne chargée', en: 'person in charge', kind: 'PERSON' },
  dueOn: { fr: 'échéance', en: 'deadline', kind: 'DAY' },
  words: { fr: 'mots', en: 'words' },
  file: { fr: 'fichier', en: 'file' },
};

const act = (fr: string, en: string) => ({ family, fr: `{actor} ${fr}.`, en: `{actor} ${en}.`, fields: FIELDS });

// Decisions are the steering team's, the committee's and their owner's: nothing of them is told to the public.
registerAuditActions({
  'decision.recorded': act('a inscrit une décision', 'recorded a decision'),
  'decision.revised': act('a modifié une décision', 'changed a decision'),
  'decision.noted': act('a écrit où en est une décision', 'wrote how a decision stands'),
  'decision.closing-proposed': act('a dit une décision exécutée', 'said that a decision is carried out'),
  'decision.closed': act('a clos une décision', 'closed a decision'),
  'decision.dropped': act('a abandonné une décision', 'dropped a decision'),
  'decision.reopened': act('a rouvert une décision', 'reopened a decision'),
  'decision.file-added': act('a joint un fichier à une décision', 'attached a file to a decision'),
  'decision.file-removed': act('a retiré un fichier d’une décision', 'removed a file from a decision'),
  'decision.exported': { family: AuditFamily.EXPORTS, fr: '{actor} a téléchargé le registre des décisions.', en: '{actor} downloaded the register of decisions.', fields: { pact: { fr: 'pacte', en: 'pact' } } },
});

registerAuditObjects({
  decision: {
    fr: 'décision {number}',
    en: 'decision {number}',
    sql: `SELECT json_build_object('number', d.number::text, 'path', pacte_pact_path(d.tenant_id, d.pact_id) || '/decisions/' || d.number) FROM decision d WHERE d.tenant_id = $.tenant_id AND d.id = $.object_id`,
  },
});
