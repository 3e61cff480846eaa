import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'tenant.created': { family: AuditFamily.SERVICE, fr: '{actor} a créé l’espace « {name} ».', en: '{actor} made the space “{name}”.', fields: { name: { fr: 'nom', en: 'name' }, slug: { fr: 'adresse', en: 'address' } } },
  'tenant.changed': {
    family: AuditFamily.SERVICE,
    fr: '{actor} a modifié les réglages de l’espace[ ; nom : {name.before} → {name}][ ; adresse d’expédition : {senderAddress.before} → {senderAddress}][ ; langue : {locale.before} → {locale}][ ; fuseau horaire : {timeZone.before} → {timeZone}][ ; jours fériés : {holidays.before} → {holidays}][ ; logo : {logo.before} → {logo}].',
    en: '{actor} changed the space’s settings[; name: {name.before} → {name}][; sender address: {senderAddress.before} → {senderAddress}][; language: {locale.before} → {locale}][; time zone: {timeZone.before} → {timeZone}][; public holidays: {holidays.before} → {holidays}][; logo: {logo.before} → {logo}].',
    fields: {
      name: { fr: 'nom', en: 'name' },
      senderAddress: { fr: 'adresse d’expédition', en: 'sender address' },
      locale: { fr: 'langue', en: 'language', values: { fr: { fr: 'français', en: 'French' }, en: { fr: 'anglais', en: 'English' } } },
      timeZone: { fr: 'fuseau horaire', en: 'time zone' },
      holidays: {
        fr: 'jours fériés',
        en: 'public holidays',
        values: { NONE: { fr: 'aucun', en: 'none' }, FR: { fr: 'France', en: 'France' }, FR_ALSACE_MOSELLE: { fr: 'Alsace-Moselle', en: 'Alsace-Moselle' } },
      },
      sendsFrom: { fr: 'envois à partir de', en: 'sends from' },
      sendsUntil: { fr: 'envois jusqu’à', en: 'sends until' },
      logo: { fr: 'logo', en: 'logo', kind: 'FLAG' },
    },
  },
  'session.left-for-space': { family: AuditFamily.ACCESS, fr: '{actor} a ouvert l’espace « {space} ».', en: '{actor} went over to the space “{space}”.', fields: { space: { fr: 'espace', en: 'space' } } },
});
