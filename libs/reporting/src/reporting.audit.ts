import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';
import { STATUS_FIELD } from '#commitments';
import { cellsWords } from '#indicators';
import { nameOn } from '#organisations';

const STATE = {
  fr: 'étape',
  en: 'stage',
  values: {
    DRAFT: { fr: 'brouillon', en: 'draft' },
    READY: { fr: 'prêt à valider', en: 'ready to be validated' },
    SUBMITTED: { fr: 'envoyé', en: 'sent' },
    RETURNED: { fr: 'retourné', en: 'returned' },
    ACCEPTED: { fr: 'accepté', en: 'accepted' },
  },
};

const QUALIFIERS = {
  EXACT: { fr: 'exact', en: 'exact' },
  MORE_THAN: { fr: 'plus de', en: 'more than' },
  LESS_THAN: { fr: 'moins de', en: 'less than' },
  NEARLY: { fr: 'près de', en: 'nearly' },
  ABOUT: { fr: 'environ', en: 'about' },
  PROVISIONAL: { fr: 'provisoire', en: 'provisional' },
} as const;

const ANSWER = {
  state: STATE,
  status: STATUS_FIELD,
  weather: {
    fr: 'météo',
    en: 'weather',
    values: {
      SUNNY: { fr: 'ensoleillé', en: 'sunny' },
      CLOUDY: { fr: 'nuageux', en: 'cloudy' },
      OVERCAST: { fr: 'couvert', en: 'overcast' },
      STORM: { fr: 'orageux', en: 'stormy' },
    },
  },
  achievements: { fr: 'ce qui a été fait', en: 'what has been done' },
  difficulties: { fr: 'ce qui freine', en: 'what holds it back' },
  nextSteps: { fr: 'ce qui vient ensuite', en: 'what comes next' },
  arrondissements: { fr: 'arrondissements concernés', en: 'arrondissements concerned' },
  peopleCount: { fr: 'personnes touchées', en: 'people reached' },
  peopleQualifier: { fr: 'précision des personnes touchées', en: 'precision of the people reached', values: QUALIFIERS },
  peopleNotKnown: { fr: 'personnes touchées non connues', en: 'people reached not known', kind: 'FLAG' },
  reason: { fr: 'motif', en: 'reason' },
  validatorWord: { fr: 'mot de qui valide', en: 'word of who validates' },
  returnComment: { fr: 'commentaire du secrétariat', en: 'comment of the secretariat' },
  commentStatus: { fr: 'commentaire sur l’état d’avancement', en: 'comment on the status' },
  commentWeather: { fr: 'commentaire sur la météo', en: 'comment on the weather' },
  commentAchievements: { fr: 'commentaire sur ce qui a été fait', en: 'comment on what has been done' },
  commentDifficulties: { fr: 'commentaire sur ce qui freine', en: 'comment on what holds it back' },
  commentNextSteps: { fr: 'commentaire sur ce qui vient ensuite', en: 'comment on what comes next' },
  commentArrondissements: { fr: 'commentaire sur les arrondissements concernés', en: 'comment on the arrondissements concerned' },
  commentPeopleReached: { fr: 'commentaire sur les personnes touchées', en: 'comment on the people reached' },
  commentFiles: { fr: 'commentaire sur les fichiers', en: 'comment on the files' },
  unchanged: { fr: 'inchangé depuis le rapport précédent', en: 'unchanged since the previous report', kind: 'FLAG' },
  late: { fr: 'en retard', en: 'late', kind: 'FLAG' },
  milestone: { fr: 'jalon atteint le', en: 'milestone reached on', values: { UNDATED: { fr: 'coché, sans date', en: 'ticked, without a day' } } },
  figureComment: { fr: 'commentaire sur le chiffre', en: 'comment on the figure' },
  milestoneComment: { fr: 'commentaire sur un jalon', en: 'comment on a milestone' },
  figure: { fr: 'chiffre', en: 'figure', values: { NOT_KNOWN: { fr: 'non connu', en: 'not known' } } },
  qualifier: {
    fr: 'précision du chiffre',
    en: 'precision of the figure',
    values: QUALIFIERS,
  },
  breakdown: { fr: 'détail du chiffre', en: 'breakdown of the figure', told: cellsWords },
} as const;

const FILE = { file: { fr: 'fichier', en: 'file' } };
const family = AuditFamily.REPORTING;
const REQUESTS = { requests: { fr: 'demandes', en: 'requests' } };
const REASON = { reason: { fr: 'motif', en: 'reason' } };
const ABOUT = { organisation: { fr: 'organisation', en: 'organisation', kind: 'ORGANISATION' } } as const;
const PLAN = {
  code: { fr: 'semestre', en: 'semester' },
  title: { fr: 'titre', en: 'title' },
  opensOn: { fr: 'ouverture', en: 'opening', kind: 'DAY' },
  dueOn: { fr: 'échéance', en: 'due date', kind: 'DAY' },
  closesOn: { fr: 'clôture', en: 'closing', kind: 'DAY' },
  scope: {
    fr: 'ce sur quoi elle porte',
    en: 'what it is about',
    values: { ALL: { fr: 'tous les engagements', en: 'all commitments' }, AXES: { fr: 'des axes', en: 'some axes' }, COMMITMENTS: { fr: 'des engagements', en: 'some commitments' } },
  },
  axes: { fr: 'axes', en: 'axes' },
  commitments: { fr: 'engagements', en: 'commitments' },
  partnersContribute: { fr: 'les partenaires contribuent', en: 'partners contribute', kind: 'FLAG' },
  meeting: { fr: 'COPIL', en: 'steering committee' },
} as const;
const FOLLOWED = {
  made: { fr: 'demandes nouvelles', en: 'new requests' },
  withdrawn: { fr: 'demandes retirées', en: 'requests withdrawn' },
  kept: { fr: 'réponses gardées d’organisations qui ne sont plus porteurs', en: 'answers kept of organisations that are porteurs no more' },
  changedRole: { fr: 'demandes dont le rôle a changé', en: 'requests whose role changed' },
};

// Drafts and exchanges with the secretariat are the organisation's; what was sent and accepted is public.
registerAuditActions({
  'campaign.opened': { family, fr: '{actor} a ouvert la campagne ({requests} {requests?demande|demandes}).', en: '{actor} opened the campaign ({requests} {requests?request|requests}).', publicFields: ['requests'], fields: REQUESTS },
  'campaign.created': { family, fr: '{actor} a préparé la campagne {code}.', en: '{actor} prepared the campaign {code}.', fields: PLAN },
  'campaign.changed': { family, fr: '{actor} a modifié la campagne avant son ouverture.', en: '{actor} changed the campaign before its opening.', fields: PLAN },
  'campaign.deleted': { family, fr: '{actor} a supprimé la campagne {code.before}, qui n’avait pas été ouverte.', en: '{actor} deleted the campaign {code.before}, which had not been opened.', fields: PLAN },
  'campaign.reopened': { family, fr: '{actor} a rouvert la campagne jusqu’au {closesOn}.', en: '{actor} reopened the campaign until {closesOn}.', publicFields: ['closesOn'], fields: { ...PLAN, ...REASON } },
  'campaign.extended': {
    family,
    fr: '{actor} a donné à {organisation} jusqu’au {ownDueOn} pour répondre.',
    en: '{actor} gave {organisation} until {ownDueOn} to answer.',
    fields: { ...ABOUT, ...REASON, ownDueOn: { fr: 'échéance propre', en: 'own due date', kind: 'DAY' } },
  },
  'campaign.extension-withdrawn': {
    family,
    fr: '{actor} a retiré le délai accordé à {organisation}.',
    en: '{actor} withdrew the extension given to {organisation}.',
    fields: { ...ABOUT, ownDueOn: { fr: 'échéance propre', en: 'own due date', kind: 'DAY' } },
  },
  'campaign.excused': {
    family,
    fr: '{actor} a excusé {organisation}[ pour l’engagement {commitment}] ({requests} {requests?demande|demandes}).',
    en: '{actor} excused {organisation}[ for commitment {commitment}] ({requests} {requests?request|requests}).',
    fields: { ...ABOUT, ...REASON, ...REQUESTS, commitment: { fr: 'engagement', en: 'commitment' } },
  },
  'campaign.excuse-withdrawn': {
    family,
    fr: '{actor} attend de nouveau la réponse de {organisation}[ pour l’engagement {commitment}] ({requests} {requests?demande|demandes}).',
    en: '{actor} expects the answer of {organisation} again[ for commitment {commitment}] ({requests} {requests?request|requests}).',
    fields: { ...ABOUT, ...REQUESTS, commitment: { fr: 'engagement', en: 'commitment' } },
  },
  'campaign.followed': {
    family,
    fr: '{actor} a mis les demandes à jour, les porteurs ayant changé[ : {made} {made?nouvelle|nouvelles}][ ; {withdrawn} {withdrawn?retirée|retirées}][ ; {kept} {kept?gardée sans être attendue|gardées sans être attendues}][ ; un autre rôle : {changedRole}].',
    en: '{actor} brought the requests up to date, porteurs having changed[: {made} new][; {withdrawn} withdrawn][; {kept} kept and not expected][; {changedRole} under another role].',
    publicFields: Object.keys(FOLLOWED),
    fields: FOLLOWED,
  },
  'campaign.copil-moved': {
    family,
    fr: 'Le COPIL que la campagne prépare a été déplacé du {copilOn.before} au {copilOn}. Ses jours n’ont pas changé ; proposés : échéance le {proposedDueOn}, clôture le {proposedClosesOn}.',
    en: 'The steering committee that the campaign prepares was moved from {copilOn.before} to {copilOn}. Its days did not change; proposed: due on {proposedDueOn}, closing on {proposedClosesOn}.',
    fields: {
      copilOn: { fr: 'jour du COPIL', en: 'day of the committee', kind: 'DAY' },
      proposedDueOn: { fr: 'échéance proposée', en: 'due date proposed', kind: 'DAY' },
      proposedClosesOn: { fr: 'clôture proposée', en: 'closing proposed', kind: 'DAY' },
    },
  },
  'campaign.closed': { family, fr: '{actor} a clos la campagne.', en: '{actor} closed the campaign.', publicFields: [] },
  'report.saved': { family, fr: '{actor} a enregistré le rapport.', en: '{actor} saved the report.', fields: ANSWER },
  'report.ready': { family, fr: '{actor} a dit le rapport prêt à valider.', en: '{actor} said that the report is ready to be validated.', fields: ANSWER },
  'report.given-back': { family, fr: '{actor} a rendu le rapport à qui l’écrit.', en: '{actor} gave the report back to who writes it.', fields: ANSWER },
  'report.submitted': { family, fr: '{actor} a envoyé le rapport.', en: '{actor} sent the report.', publicFields: [], fields: ANSWER },
  'report.attested': { family, fr: '{actor} a répondu « inchangé ».', en: '{actor} answered “unchanged”.', publicFields: [], fields: ANSWER },
  'report.taken-back': { family, fr: '{actor} a repris le rapport pour le corriger.', en: '{actor} took the report back to correct it.', publicFields: [], fields: ANSWER },
  'evidence.added': { family, fr: '{actor} a joint un fichier.', en: '{actor} attached a file.', fields: FILE },
  'evidence.removed': { family, fr: '{actor} a retiré un fichier.', en: '{actor} removed a file.', fields: FILE },
  'report.accepted': { family, fr: '{actor} a accepté le rapport.', en: '{actor} accepted the report.', publicFields: [], fields: ANSWER },
  'report.accepted-edited': { family, fr: '{actor} a accepté le rapport en le modifiant.', en: '{actor} accepted the report with an edit.', publicFields: [], fields: ANSWER },
  'report.corrected': { family, fr: '{actor} a corrigé le rapport, la campagne étant close.', en: '{actor} corrected the report, the campaign being closed.', publicFields: ['reason'], fields: ANSWER },
  'report.returned': { family, fr: '{actor} a retourné le rapport.', en: '{actor} returned the report.', fields: ANSWER },
  'report.reopened': { family, fr: '{actor} a annulé l’acceptation du rapport.', en: '{actor} cancelled the acceptance of the report.', publicFields: [], fields: ANSWER },
});

registerAuditObjects({
  campaign: {
    fr: 'campagne {code}',
    en: 'campaign {code}',
    sql: `SELECT json_build_object('code', c.code, 'path', pacte_pact_path(c.tenant_id, c.pact_id) || '/campagnes/' || c.code) FROM campaign c WHERE c.tenant_id = $.tenant_id AND c.id = $.object_id`,
  },
  report_request: {
    fr: 'engagement {number}, {organisation}',
    en: 'commitment {number}, {organisation}',
    sql: `SELECT json_build_object('number', n.number::text, 'organisation', ${nameOn('o', '$.at::date')}, 'path', pacte_pact_path(c.tenant_id, c.pact_id) || '/rapports/' || c.code || '/' || o.slug || '?engagement=' || n.number)
      FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
      JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
      WHERE q.tenant_id = $.tenant_id AND q.id = $.object_id`,
  },
  report: {
    fr: 'engagement {number}, {organisation}, {semestre}',
    en: 'commitment {number}, {organisation}, {semester}',
    sql: `SELECT json_build_object('number', n.number::text, 'organisation', ${nameOn('o', '$.at::date')}, 'path', pacte_pact_path(c.tenant_id, c.pact_id) || '/campagnes/' || c.code || '/rapports/' || r.id,
        'semestre', CASE right(c.code, 1) WHEN '1' THEN '1er' ELSE '2e' END || ' semestre ' || left(c.code, 4),
        'semester', CASE right(c.code, 1) WHEN '1' THEN 'first' ELSE 'second' END || ' half of ' || left(c.code, 4))
      FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
      JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
      WHERE r.tenant_id = $.tenant_id AND r.id = $.object_id`,
    within: {
      actions: ['report.accepted', 'report.accepted-edited', 'report.corrected', 'report.reopened'],
      sql: `SELECT r.id FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id WHERE q.tenant_id = $.tenant_id AND q.commitment_id = $.object_id`,
    },
  },
});
