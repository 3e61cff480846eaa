import { registerAuditActions } from '#audit';

registerAuditActions({
  'session.opened': { fr: '{actor} s’est connecté par le lien reçu par courriel.', en: '{actor} signed in with the link received by mail.' },
  'session.opened-as-guest': { fr: '{actor} a ouvert la page de son organisation par le lien reçu par courriel.', en: '{actor} opened the organisation’s page with the link received by mail.' },
  'session.closed': { fr: '{actor} s’est déconnecté.', en: '{actor} signed out.' },
  'guest-link.revoked': { fr: '{actor} a retiré un lien de réponse.', en: '{actor} withdrew an answering link.' },
  'person.registered': { fr: '{actor} a inscrit {name}.', en: '{actor} registered {name}.' },
  'role.granted': { fr: '{actor} a donné le rôle {role}.', en: '{actor} granted the role {role}.' },
});
