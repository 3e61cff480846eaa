import { registerMessages } from '#platform';

registerMessages({
  SHEET_STALE: {
    fr: 'Les organisations ont changé depuis l’aperçu, ou le fichier n’est plus le même. Rien n’a été écrit : relisez l’aperçu.',
    en: 'The organisations have changed since the preview, or the file is another. Nothing was written: read the preview again.',
  },
  ROW_TWICE: { fr: '« {slug} » figure déjà à la ligne {line}.', en: '“{slug}” stands already on row {line}.' },
  ROW_WITHOUT_KEY: {
    fr: 'Une organisation porte déjà ce nom : écrivez sa clé, « {slug} », ou donnez un autre nom à celle-ci.',
    en: 'An organisation already bears this name: write its key, “{slug}”, or give this one another name.',
  },
  REFERENCE_AMBIGUOUS: { fr: 'Plusieurs organisations se nomment « {name} » ({slugs}) : écrivez la clé.', en: 'Several organisations are named “{name}” ({slugs}): write the key.' },
  ROW_WITHOUT_ORGANISATION: { fr: '« {slug} » n’a pas de ligne dans la feuille « {sheet} ».', en: '“{slug}” has no row in the sheet “{sheet}”.' },
});
