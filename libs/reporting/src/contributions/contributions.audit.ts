import { AuditFamily, registerAuditActions } from '#audit';

// Figures that differ are the porteurs' and the secretariat's; what counts is seen with the indicator.
registerAuditActions({
  'figure.settled': {
    family: AuditFamily.REPORTING,
    fr: '{actor} a retenu le chiffre de {keptFrom}, parmi des chiffres qui se contredisaient.',
    en: '{actor} kept the figure of {keptFrom}, among figures that contradicted each other.',
    fields: {
      figure: { fr: 'chiffre retenu', en: 'figure kept' },
      keptFrom: { fr: 'donné par', en: 'given by' },
      said: { fr: 'ce que chacun disait', en: 'what each said' },
      reason: { fr: 'motif', en: 'reason' },
    },
  },
});
