import { AuditFamily, registerAuditActions, registerAuditObjects, type AuditField } from '#audit';

const PROVIDER: AuditField = { fr: 'fournisseur d’identité', en: 'identity provider' };
const PROVIDER_FIELDS: Readonly<Record<string, AuditField>> = {
  label: { fr: 'nom', en: 'name' },
  profile: { fr: 'sorte', en: 'kind', values: { STANDARD: { fr: 'standard', en: 'standard' }, PROCONNECT: { fr: 'ProConnect', en: 'ProConnect' } } },
  issuer: { fr: 'adresse', en: 'address' },
  clientId: { fr: 'client', en: 'client' },
  secretVariable: { fr: 'réglage qui porte le secret', en: 'setting that holds the secret' },
  clientAuthentication: { fr: 'envoi du secret', en: 'sending of the secret', values: { POST: { fr: 'dans la demande', en: 'in the request' }, BASIC: { fr: 'dans l’en-tête', en: 'in the header' } } },
  scopes: { fr: 'portées', en: 'scopes' },
  acrValues: { fr: 'niveaux d’authentification', en: 'levels of authentication' },
  idpHint: { fr: 'fournisseur suggéré', en: 'suggested provider' },
};
const TOKEN_NAME: AuditField = { fr: 'jeton', en: 'token', personal: true };
const SCOPES: AuditField = {
  fr: 'ce qu’il ouvre',
  en: 'what it opens',
  list: true,
  values: { READ: { fr: 'lire', en: 'read' }, REPORT: { fr: 'répondre', en: 'report' }, ADMINISTER: { fr: 'conduire', en: 'steer' } },
};
const AGENT: AuditField = { fr: 'appareil', en: 'device' };

registerAuditActions({
  'session.opened-by-switch': { family: AuditFamily.ACCESS, fr: '{actor} a ouvert une session depuis un autre espace.', en: '{actor} came in from another space.' },
  'session.opened-by-provider': { family: AuditFamily.ACCESS, fr: '{actor} a ouvert une session avec {provider}.', en: '{actor} signed in with {provider}.', fields: { provider: PROVIDER } },
  'session.revoked': {
    family: AuditFamily.ACCESS,
    fr: '{actor} a mis fin à une de ses connexions[ ({agent})].',
    en: '{actor} ended one of their sessions[ ({agent})].',
    fields: { agent: AGENT },
  },
  'session.others-revoked': {
    family: AuditFamily.ACCESS,
    fr: '{actor} a mis fin à ses autres connexions (nombre : {count}).',
    en: '{actor} ended their other sessions (number: {count}).',
    fields: { count: { fr: 'nombre', en: 'number' } },
  },
  'sign-in.code-spent': {
    family: AuditFamily.ACCESS,
    fr: 'Cinq codes faux ont été tapés pour un lien de connexion[ de {object}].',
    en: 'Five wrong codes were typed for a sign-in link[ of {object}].',
  },
  'identity.linked': {
    family: AuditFamily.ACCESS,
    fr: '{actor} a ouvert une première session avec {provider}.',
    en: '{actor} signed in with {provider} for the first time.',
    fields: { provider: PROVIDER },
  },
  'token.created': {
    family: AuditFamily.ACCESS,
    fr: '{actor} a créé un jeton personnel[ « {name} »] pour {scopes}, valable jusqu’au {expires}.',
    en: '{actor} made a personal token[ “{name}”] to {scopes}, valid until {expires}.',
    fields: { name: TOKEN_NAME, scopes: SCOPES, expires: { fr: 'fin', en: 'end', kind: 'DAY' } },
  },
  'token.revoked': {
    family: AuditFamily.ACCESS,
    fr: '{actor} a retiré un jeton personnel[ « {name.before} »].',
    en: '{actor} withdrew a personal token[ “{name.before}”].',
    fields: { name: TOKEN_NAME },
  },
  'identity-provider.saved': {
    family: AuditFamily.SERVICE,
    fr: '{actor} a réglé le fournisseur d’identité « {label} » ({issuer}).',
    en: '{actor} set the identity provider “{label}” ({issuer}).',
    fields: PROVIDER_FIELDS,
  },
  'identity-provider.changed': {
    family: AuditFamily.SERVICE,
    fr: '{actor} a modifié les réglages du {object}[ ; nom : {label.before} → {label}][ ; adresse : {issuer.before} → {issuer}][ ; client : {clientId.before} → {clientId}][ ; portées : {scopes.before} → {scopes}].',
    en: '{actor} changed the settings of the {object}[; name: {label.before} → {label}][; address: {issuer.before} → {issuer}][; client: {clientId.before} → {clientId}][; scopes: {scopes.before} → {scopes}].',
    fields: PROVIDER_FIELDS,
  },
  'identity-provider.removed': {
    family: AuditFamily.SERVICE,
    fr: '{actor} a retiré le fournisseur d’identité « {label.before} ».',
    en: '{actor} removed the identity provider “{label.before}”.',
    fields: { label: { fr: 'nom', en: 'name' } },
  },
});

registerAuditObjects({
  identity_provider: {
    fr: 'fournisseur d’identité {label}',
    en: 'identity provider {label}',
    sql: `SELECT json_build_object('label', v.label) FROM identity_provider v WHERE v.tenant_id = $.tenant_id AND v.id = $.object_id`,
  },
});
