import { AuditFamily, registerAuditActions, registerAuditObjects, type AuditField } from '#audit';

/** Where commitments stand, in words; reports say it of theirs. */
export const STATUS_FIELD: AuditField = {
  fr: 'état',
  en: 'status',
  values: {
    NOT_STARTED: { fr: 'pas commencé', en: 'not started' },
    IN_PROGRESS: { fr: 'en cours', en: 'in progress' },
    PERMANENT: { fr: 'action permanente', en: 'permanent' },
    SUSPENDED: { fr: 'suspendu', en: 'suspended' },
    COMPLETED: { fr: 'achevé', en: 'completed' },
    ABANDONED: { fr: 'abandonné', en: 'abandoned' },
  },
};

const CERTAINTY: AuditField = {
  fr: 'certitude du calendrier',
  en: 'certainty of the calendar',
  values: {
    FIRM: { fr: 'ferme', en: 'firm' },
    CONDITIONAL: { fr: 'sous condition', en: 'conditional' },
    DEPENDENT: { fr: 'dépend d’un autre engagement', en: 'depends on another commitment' },
    UNDETERMINED: { fr: 'à définir', en: 'to be set' },
    UNREAD: { fr: 'non lu', en: 'not read' },
  },
};

const TEXT = {
  title: { fr: 'titre', en: 'title' },
  page: { fr: 'page', en: 'page' },
  audience: { fr: 'public', en: 'audience' },
  purpose: { fr: 'objet', en: 'purpose' },
  means: { fr: 'moyens', en: 'means' },
  note: { fr: 'note', en: 'note' },
  related: { fr: 'engagements liés', en: 'related commitments' },
  'porteurs.verbatim': { fr: 'porteurs, tels que signés', en: 'porteurs, as signed' },
};

const CALENDAR = {
  'calendar.verbatim': { fr: 'calendrier, tel que signé', en: 'calendar, as signed' },
  'calendar.start': { fr: 'début', en: 'start' },
  'calendar.end': { fr: 'fin', en: 'end' },
  'calendar.openEnded': { fr: 'sans date de fin', en: 'open-ended', kind: 'FLAG' },
  'calendar.certainty': CERTAINTY,
  'calendar.dependsOn': { fr: 'engagement dont le calendrier dépend', en: 'commitment whose calendar it follows' },
  'calendar.condition': { fr: 'condition', en: 'condition' },
} as const;

const REASON = { reason: { fr: 'raison', en: 'reason' } };

const MILESTONE = {
  milestone: { fr: 'jalon', en: 'milestone' },
  due: { fr: 'échéance', en: 'due' },
  page: { fr: 'page', en: 'page' },
  reachedOn: { fr: 'atteint le', en: 'reached on', kind: 'DAY' },
  proof: { fr: 'ce qui le montre', en: 'what shows it' },
  ...REASON,
} as const;

function milestoneAct(fr: string, en: string) {
  return { family: AuditFamily.PACT, fr: `{actor} ${fr}.`, en: `{actor} ${en}.`, publicFields: Object.keys(MILESTONE), fields: MILESTONE };
}

const AVENANT: Readonly<Record<string, AuditField>> = {
  number: { fr: 'numéro', en: 'number' },
  title: { fr: 'titre', en: 'title' },
  commitment: { fr: 'engagement', en: 'commitment' },
  kind: { fr: 'changement', en: 'change', values: { REWORDED: { fr: 'nouvelle rédaction', en: 'new wording' }, WITHDRAWN: { fr: 'retrait', en: 'withdrawal' } } },
  copil: { fr: 'COPIL', en: 'COPIL' },
  decision: { fr: 'décision', en: 'decision' },
  effectiveOn: { fr: 'prend effet le', en: 'takes effect on', kind: 'DAY' },
};

/** Nothing of a draft is told to the public. */
function avenantAct(fr: string, en: string) {
  return { family: AuditFamily.PACT, fr: `{actor} ${fr}.`, en: `{actor} ${en}.`, fields: AVENANT };
}

registerAuditActions({
  'commitment.status-changed': {
    family: AuditFamily.PACT,
    fr: '{actor} a fait passer l’engagement de « {status.before} » à « {status} ».',
    en: '{actor} moved the commitment from “{status.before}” to “{status}”.',
    publicFields: ['status', 'reason'],
    fields: { status: STATUS_FIELD, ...REASON },
  },
  'commitment.status-proposed': {
    family: AuditFamily.PACT,
    fr: '{actor} a accepté un rapport qui propose de faire passer l’engagement à « {status} ».',
    en: '{actor} accepted a report that proposes to move the commitment to “{status}”.',
    publicFields: ['status'],
    fields: { status: STATUS_FIELD },
  },
  'commitment.proposal-declined': {
    family: AuditFamily.PACT,
    fr: '{actor} n’a pas suivi la proposition de faire passer l’engagement à « {status.before} ».',
    en: '{actor} did not follow the proposal to move the commitment to “{status.before}”.',
    publicFields: ['status', 'reason'],
    fields: { status: STATUS_FIELD, ...REASON },
  },
  'commitment.milestone-added': milestoneAct('a ajouté un jalon', 'added a milestone'),
  'commitment.milestone-changed': milestoneAct('a modifié un jalon', 'changed a milestone'),
  'commitment.milestone-removed': milestoneAct('a retiré un jalon', 'removed a milestone'),
  'commitment.milestone-reached': milestoneAct('a marqué un jalon comme atteint', 'marked a milestone as reached'),
  'commitment.milestone-undone': milestoneAct('a annulé un jalon atteint', 'undid a milestone that was reached'),
  'commitment.reworded': {
    family: AuditFamily.PACT,
    fr: 'L’avenant n° {avenant} a pris effet sur l’engagement.',
    en: 'Avenant no. {avenant} took effect on the commitment.',
    publicFields: ['avenant', ...Object.keys(TEXT), ...Object.keys(CALENDAR)],
    fields: { avenant: { fr: 'avenant', en: 'avenant' }, ...TEXT, ...CALENDAR },
  },
  'avenant.prepared': avenantAct('a commencé un avenant', 'began an avenant'),
  'avenant.renamed': avenantAct('a changé le titre d’un avenant', 'changed the title of an avenant'),
  'avenant.change-set': avenantAct('a écrit ce qu’un avenant change', 'wrote what an avenant changes'),
  'avenant.change-removed': avenantAct('a retiré un engagement d’un avenant', 'took a commitment out of an avenant'),
  'avenant.discarded': avenantAct('a renoncé à un avenant', 'gave up an avenant'),
  'avenant.adopted': { ...avenantAct('a enregistré l’adoption d’un avenant', 'recorded the adoption of an avenant'), publicFields: ['number', 'copil', 'decision', 'effectiveOn'] },
  'avenant.took-effect': {
    family: AuditFamily.PACT,
    fr: 'L’avenant n° {number} a pris effet.',
    en: 'Avenant no. {number} took effect.',
    publicFields: ['number'],
    fields: AVENANT,
  },
  'commitment.corrected': {
    family: AuditFamily.PACT,
    fr: '{actor} a corrigé l’engagement.',
    en: '{actor} corrected the commitment.',
    publicFields: [...Object.keys(TEXT), ...Object.keys(CALENDAR)],
    fields: { ...TEXT, ...CALENDAR, milestones: { fr: 'jalons', en: 'milestones' }, territories: { fr: 'lieux', en: 'places' }, porteurs: { fr: 'porteurs', en: 'porteurs' }, calendar: { fr: 'calendrier', en: 'calendar' } },
  },
});

registerAuditObjects({
  avenant: {
    fr: 'avenant « {title} »',
    en: 'avenant “{title}”',
    sql: `SELECT json_build_object('title', v.title, 'path', pacte_pact_path(v.tenant_id, v.pact_id) || '/avenants/' || coalesce(v.number::text, 'brouillons/' || v.id)) FROM avenant v WHERE v.tenant_id = $.tenant_id AND v.id = $.object_id`,
  },
  commitment: {
    fr: 'engagement {number}',
    en: 'commitment {number}',
    sql: `SELECT json_build_object('number', n.number::text, 'path', pacte_pact_path(n.tenant_id, n.pact_id) || '/engagements/' || n.number) FROM commitment n WHERE n.tenant_id = $.tenant_id AND n.id = $.object_id`,
  },
});
