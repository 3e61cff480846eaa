import { addDays, today, writeLetter, type Locale, type RenderedMail, type RequestContext } from '#platform';
import { reminderLetter } from './reminder-letter.js';

/** A digest to nobody, about what nobody owes. */
export function sampleDigest(ctx: RequestContext, locale: Locale): RenderedMail {
  const day = today(ctx);
  const { name: space, publicUrl, senderAddress } = ctx.tenant;
  const url = `${publicUrl}/repondre?jeton=…`;
  const letter = reminderLetter({
    locale,
    today: day,
    person: 'Camille Exemple',
    space,
    sections: [
      {
        kind: 'REPORT',
        pact: { title: 'Pacte Exemple', shortTitle: 'Pacte Exemple' },
        campaign: { title: 'Premier semestre', closesOn: addDays(day, 30), copilOn: null },
        on: addDays(day, 21),
        url,
        organisations: [
          {
            name: 'Association Exemple',
            askedBefore: [],
            url,
            owed: [
              { number: 12, title: 'Créer un accueil de jour', state: 'RETURNED', url },
              { number: 31, title: 'Ouvrir une bagagerie', state: 'AWAITED', url },
            ],
          },
        ],
      },
    ],
    secretariat: { name: space, email: senderAddress },
    fictional: false,
    stopUrl: `${publicUrl}/desabonnement?jeton=…`,
  });
  return writeLetter(letter);
}
