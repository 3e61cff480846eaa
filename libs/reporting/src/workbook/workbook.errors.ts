import { registerMessages } from '#platform';

registerMessages({
  WORKBOOK_FORMAT: {
    fr: 'Ce fichier n’est pas celui que vous avez téléchargé ici, ou date d’une version plus ancienne du service : téléchargez-le de nouveau et reportez-y vos réponses.',
    en: 'This is not the file that you downloaded here, or it was made by an older version of the service: download it again and copy your answers into it.',
  },
  WORKBOOK_ELSEWHERE: {
    fr: 'Ce fichier a été téléchargé pour une autre organisation ou une autre campagne : déposez-le sur sa page.',
    en: 'This file was downloaded for another organisation or another campaign: drop it on its page.',
  },
  WORKBOOK_STALE: {
    fr: 'Le fichier ou vos réponses ont changé depuis que ces changements ont été montrés. Rien n’a été enregistré : regardez-les de nouveau.',
    en: 'The file or your answers have changed since these changes were shown. Nothing was saved: look at them again.',
  },
  WORKBOOK_ROW_ADDED: {
    fr: 'Cette ligne a été ajoutée : elle ne répond à aucune demande. Répondez dans les lignes du fichier téléchargé.',
    en: 'This row was added: it answers no request. Answer in the rows of the file as downloaded.',
  },
  CELL_NOT_ARRONDISSEMENTS: {
    fr: '« {value} » n’est pas une liste d’arrondissements : écrivez leurs numéros, de 1 à 20, comme « 10, 18, 19 ».',
    en: '“{value}” is no list of arrondissements: write their numbers, from 1 to 20, as in “10, 18, 19”.',
  },
  WORKBOOK_ROW_TWICE: { fr: 'Cette ligne figure deux fois (aussi {other}) : gardez l’une des deux.', en: 'This row stands there twice (also {other}): keep one of the two.' },
  ATTESTED_AND_ANSWERED: {
    fr: '« Inchangé » et une autre réponse s’excluent : retirez « oui », ou remettez le reste de la ligne comme il était.',
    en: '“Unchanged” and another answer exclude each other: take “yes” away, or put the rest of the row back as it was.',
  },
  ATTESTED_BY_VALIDATOR: {
    fr: '« Inchangé » envoie la réponse : seule une personne qui valide pour votre organisation peut charger cette ligne.',
    en: '“Unchanged” sends the answer: only a person who validates for your organisation can load this row.',
  },
});
