import { AuditFamily, registerAuditActions } from '#audit';
import { RETENTION } from './retention.register.js';

registerAuditActions({
  'personal-data.forgotten': {
    family: AuditFamily.PERSONAL_DATA,
    fr: '{actor} a oublié ce dont la durée de conservation est passée : {kind} (nombre : {count}).',
    en: '{actor} forgot what has been kept long enough: {kind} (number: {count}).',
    fields: {
      kind: { fr: 'sorte de données', en: 'kind of data', values: Object.fromEntries(RETENTION.map(({ code, what }) => [code, { fr: lowered(what.fr), en: lowered(what.en) }])) },
      count: { fr: 'nombre', en: 'number' },
    },
  },
});

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
