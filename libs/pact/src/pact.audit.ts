import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';

const COUNTS = {
  organisations: { fr: 'organisations', en: 'organisations' },
  commitments: { fr: 'engagements', en: 'commitments' },
  indicators: { fr: 'indicateurs', en: 'indicators' },
  measurements: { fr: 'chiffres', en: 'figures' },
};
const HEAD = {
  title: { fr: 'titre', en: 'title' },
  shortTitle: { fr: 'titre court', en: 'short title' },
  city: { fr: 'ville', en: 'city' },
  period: { fr: 'période', en: 'period' },
  periodNote: { fr: 'note sur la période', en: 'note on the period' },
  source: { fr: 'source', en: 'source' },
  sources: { fr: 'sources', en: 'sources' },
  territoryGroups: { fr: 'groupes d’arrondissements', en: 'groups of arrondissements' },
  axes: { fr: 'plan', en: 'outline' },
};

registerAuditActions({
  'pact.imported': { family: AuditFamily.PACT, fr: '{actor} a importé le pacte.', en: '{actor} imported the pact.', publicFields: ['pact', ...Object.keys(COUNTS)], fields: { ...HEAD, ...COUNTS } },
  'pact.exported': { family: AuditFamily.EXPORTS, fr: '{actor} a exporté le pacte en entier.', en: '{actor} exported the whole pact.' },
});

registerAuditObjects({
  pact: {
    fr: 'pacte « {title} »',
    en: 'pact “{title}”',
    sql: `SELECT json_build_object('title', p.short_title, 'path', coalesce(nullif(pacte_pact_path(p.tenant_id, p.id), ''), '/')) FROM pact p WHERE p.tenant_id = $.tenant_id AND p.id = $.object_id`,
  },
});
