import { countEn } from './counts.js';
import { defineLabels } from './language.js';
import { capital } from './semester.js';

const s = (n: number) => (n > 1 ? 's' : '');

/** Which answers a reader's numbers are of: all that came, the accepted ones, or those and the reader's own. */
export type Reading = 'received' | 'accepted' | 'readable';

/** Words of the overview, read aloud in a meeting: full sentences, no jargon. */
export const overviewLabels = defineLabels(
  {
    title: 'Où en est le pacte',
    kicker: (semester: string, day: string) => `${semester}, au ${day}`,
    noCampaign: 'Aucune campagne n’a encore été ouverte : il n’y a rien à montrer.',
    campaigns: 'Autres semestres',
    coverage: (reported: number, expected: number) => `${reported} engagement${s(reported)} sur ${expected} renseigné${s(reported)}`,
    coverageShort: (reported: number, expected: number) => `${reported} sur ${expected} renseigné${s(reported)}`,
    freshness: (days: number | null, read: Reading) => {
      const answers = { received: 'réponses', accepted: 'réponses acceptées', readable: 'réponses que vous pouvez lire' }[read];
      if (days === null) return read === 'received' ? 'aucune réponse encore' : 'aucune réponse acceptée encore';
      return days === 0 ? `${answers} du jour en médiane` : days === 1 ? `${answers} vieilles d’un jour en médiane` : `${answers} vieilles de ${days} jours en médiane`;
    },
    notAccepted: 'Envoyées, pas encore acceptées',
    notAsked: (n: number) => (n < 2 ? `${n === 0 ? 'Aucun' : 'Un'} engagement n’est ${n === 0 ? 'laissé de côté' : 'pas interrogé'} ce semestre.` : `${n} engagements ne sont pas interrogés ce semestre.`),
    excused: (n: number) => `${n} excusé${s(n)}`,
    accepted: (n: number) => `dont ${n} accepté${s(n)} par le secrétariat`,
    fictional: 'Réponses fictives, pour la démonstration.',
    meeting: {
      title: 'Prochaine réunion',
      in: (days: number) => (days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${days} jours`),
      none: 'Aucune réunion n’est prévue.',
      fictional: 'Réunion fictive de la démonstration.',
    },
    glance: {
      title: 'En bref',
      moved: (n: number) => (n > 1 ? 'engagements ont bougé' : 'engagement a bougé'),
      noPrevious: 'pas de semestre précédent : rien à comparer',
      storms: (n: number) => (n > 1 ? 'engagements sont menacés' : 'engagement est menacé'),
      awaited: (n: number) => (n > 1 ? 'engagements attendent une réponse' : 'engagement attend une réponse'),
      late: (n: number) => (n > 1 ? 'engagements sont en retard d’une réponse' : 'engagement est en retard d’une réponse'),
      unanswered: (n: number) => (n > 1 ? 'engagements sont restés sans réponse' : 'engagement est resté sans réponse'),
      sent: (n: number) => `réponse${s(n)} envoyée${s(n)}, pas encore acceptée${s(n)}`,
      of: { received: (n: number) => `sur ${n} réponse${s(n)} reçue${s(n)}`, accepted: (n: number) => `sur ${n} réponse${s(n)} acceptée${s(n)}`, readable: (n: number) => `sur ${n} réponse${s(n)} que vous pouvez lire` },
      ofAsked: (n: number) => `sur ${n} engagement${s(n)} interrogé${s(n)}`,
    },
    storms: {
      title: 'Ce qui inquiète',
      lede: 'Les porteurs disent l’engagement menacé.',
      none: (readable: number) => (readable === 0 ? 'Aucune réponse ne se lit encore.' : `Aucun orage parmi ${readable} réponse${s(readable)}. Le silence des autres ne dit rien.`),
      answerOf: 'Réponse de :',
      notAccepted: (sent: string) => `envoyée le ${sent}, pas encore acceptée`,
      unread: (n: number) => (n < 2 ? `+ ${n === 0 ? 'aucune' : 'une'} réponse envoyée, pas encore acceptée : ce qu’elle dit n’est pas compté` : `+ ${n} réponses envoyées, pas encore acceptées : ce qu’elles disent n’est pas compté`),
      difficulties: 'Ce qui freine',
      next: 'Ce qui vient ensuite',
    },
    moved: {
      title: 'Ce qui a bougé',
      lede: (semester: string) => `Depuis le ${semester}.`,
      noPrevious: 'Pas de semestre précédent : il n’y a rien à comparer.',
      none: 'Rien n’a changé d’état ni de météo parmi ce qui a été renseigné.',
      better: 'mieux',
      worse: 'moins bien',
      from: 'de',
      to: 'à',
      more: (n: number) => (n > 1 ? `Afficher les ${n} autres` : 'Afficher l’autre'),
    },
    unanswered: (due: boolean) => (due ? 'Sans réponse' : 'Réponse à venir'),
    awaited: {
      title: 'Qui doit encore répondre',
      lede: (due: string) => `Organisations dont la réponse est attendue pour le ${due}, comme porteur.`,
    },
    silent: {
      title: 'Qui se tait',
      lede: (due: string) => `Organisations dont la réponse manque alors que l’échéance du ${due} est passée, comme porteur.`,
      none: 'Personne : chaque porteur interrogé a répondu.',
      owes: (n: number) => `${n} engagement${s(n)}`,
      axis: (number: number) => `Axe ${number}`,
    },
    unanswering: {
      title: 'Qui n’a pas répondu',
      lede: (due: string) => `Organisations dont la réponse n’est pas venue, comme porteur ; l’échéance était le ${due}.`,
    },
    axes: {
      title: 'Axe par axe',
      lede: 'Chaque engagement compte une fois, par la réponse de son porteur ; tant qu’elle manque, il reste à part.',
      weather: 'Météo',
      status: 'État',
      table: 'Voir le tableau des chiffres',
      tableCaption: 'Engagements par axe : couverture, fraîcheur, météo, état',
      all: 'Tout le pacte',
      columns: { axis: 'Axe', commitments: 'Engagements', expected: 'Interrogés', reported: 'Renseignés', accepted: 'Acceptés', sent: 'Envoyés, pas encore acceptés', late: 'En retard', age: 'Âge médian (jours)' },
      show: (n: number) => `${n < 2 ? 'engagement' : 'engagements'}, afficher la liste`,
    },
    rows: {
      title: 'Les engagements derrière ce chiffre',
      caption: 'Liste de ces engagements',
      none: 'Aucun engagement ne correspond.',
      close: 'Refermer cette liste',
      show: (n: number) => (n < 2 ? 'Afficher cet engagement' : `Afficher ces ${n} engagements`),
      states: { AWAITED: 'attendu', DRAFT: 'attendu', READY: 'attendu', SUBMITTED: 'envoyé', RETURNED: 'retourné, attendu de nouveau', ACCEPTED: 'accepté' },
      overdue: 'sans réponse',
      answers: { interroges: 'Interrogés', 'non-interroges': 'Non interrogés', recus: 'Renseignés', acceptes: 'Acceptés', envoyes: 'Envoyés, pas encore acceptés', 'non-lus': 'Envoyés, pas encore acceptés', retard: 'En retard' },
      columns: { commitment: 'Engagement', organisation: 'Porteur', state: 'Réponse', weather: 'Météo', status: 'État' },
    },
    campaign: 'Voir les demandes de la campagne, une par organisation et par engagement',
  },
  {
    title: 'Where the pact stands',
    kicker: (semester: string, day: string) => `${capital(semester)}, on ${day}`,
    noCampaign: 'No campaign has been opened yet: there is nothing to show.',
    campaigns: 'Other half-years',
    coverage: (reported: number, expected: number) => `${reported} of ${countEn(expected, 'commitment', 'commitments')} reported`,
    coverageShort: (reported: number, expected: number) => `${reported} of ${expected} reported`,
    freshness: (days, read) => {
      const answer = { received: 'median answer', accepted: 'median accepted answer', readable: 'median answer that you may read' }[read];
      if (days === null) return read === 'received' ? 'no answer yet' : 'no accepted answer yet';
      return days === 0 ? `${answer} of today` : `${answer} ${days} day${s(days)} old`;
    },
    notAccepted: 'Sent, not accepted yet',
    notAsked: (n: number) => (n === 1 ? 'One commitment is not asked about this half-year.' : `${n} commitments are not asked about this half-year.`),
    excused: (n: number) => `${n} excused`,
    accepted: (n: number) => `of which ${n} accepted by the secretariat`,
    fictional: 'Fictional answers, for the demonstration.',
    meeting: {
      title: 'Next meeting',
      in: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
      none: 'No meeting is planned.',
      fictional: 'Fictional meeting of the demonstration.',
    },
    glance: {
      title: 'In short',
      moved: (n: number) => (n === 1 ? 'commitment moved' : 'commitments moved'),
      noPrevious: 'no half-year before: nothing to compare',
      storms: (n: number) => (n === 1 ? 'commitment is at risk' : 'commitments are at risk'),
      awaited: (n: number) => (n === 1 ? 'commitment awaits an answer' : 'commitments await an answer'),
      late: (n: number) => (n === 1 ? 'commitment is late with its answer' : 'commitments are late with their answer'),
      unanswered: (n: number) => (n === 1 ? 'commitment was left without an answer' : 'commitments were left without an answer'),
      sent: (n: number) => `answer${n === 1 ? '' : 's'} sent, not accepted yet`,
      of: { received: (n: number) => `of ${n} answer${s(n)} received`, accepted: (n: number) => `of ${n} accepted answer${s(n)}`, readable: (n: number) => `of ${n} answer${s(n)} you may read` },
      ofAsked: (n: number) => `of ${n} commitment${s(n)} asked about`,
    },
    storms: {
      title: 'What worries us',
      lede: 'Those in charge say the commitment is at risk.',
      none: (readable: number) => (readable === 0 ? 'No answer can be read yet.' : `No storm among ${readable} answer${s(readable)}. The silence of the others says nothing.`),
      answerOf: 'Answer of:',
      notAccepted: (sent: string) => `sent on ${sent}, not accepted yet`,
      unread: (n: number) => (n === 1 ? '+ one answer sent, not accepted yet: what it says is not counted' : `+ ${n} answers sent, not accepted yet: what they say is not counted`),
      difficulties: 'What holds it back',
      next: 'What comes next',
    },
    moved: {
      title: 'What moved',
      lede: (semester: string) => `Since the ${semester}.`,
      noPrevious: 'There is no half-year before: nothing to compare.',
      none: 'Nothing changed its status or weather among what was reported.',
      better: 'better',
      worse: 'worse',
      from: 'from',
      to: 'to',
      more: (n: number) => (n === 1 ? 'Show the other' : `Show the ${n} others`),
    },
    unanswered: (due: boolean) => (due ? 'No answer' : 'Answer to come'),
    awaited: {
      title: 'Who has yet to answer',
      lede: (due: string) => `Organisations whose answer is awaited by ${due}, as lead.`,
    },
    silent: {
      title: 'Who is silent',
      lede: (due: string) => `Organisations whose answer is missing although the due date, ${due}, has passed, as lead.`,
      none: 'Nobody: every lead that was asked has answered.',
      owes: (n: number) => `${n} commitment${s(n)}`,
      axis: (number: number) => `Axis ${number}`,
    },
    unanswering: {
      title: 'Who did not answer',
      lede: (due: string) => `Organisations whose answer did not come, as lead; it was due on ${due}.`,
    },
    axes: {
      title: 'Axis by axis',
      lede: 'Each commitment counts once, by its lead’s answer; while it is missing, it stands apart.',
      weather: 'Weather',
      status: 'Status',
      table: 'See the table of figures',
      tableCaption: 'Commitments by axis: coverage, freshness, weather, status',
      all: 'The whole pact',
      columns: { axis: 'Axis', commitments: 'Commitments', expected: 'Asked', reported: 'Reported', accepted: 'Accepted', sent: 'Sent, not accepted yet', late: 'Late', age: 'Median age (days)' },
      show: (n: number) => `${n === 1 ? 'commitment' : 'commitments'}, show the list`,
    },
    rows: {
      title: 'The commitments behind this figure',
      caption: 'List of these commitments',
      none: 'No commitment matches.',
      close: 'Close this list',
      show: (n: number) => (n === 1 ? 'Show this commitment' : `Show these ${n} commitments`),
      states: { AWAITED: 'awaited', DRAFT: 'awaited', READY: 'awaited', SUBMITTED: 'sent', RETURNED: 'returned, awaited again', ACCEPTED: 'accepted' },
      overdue: 'no answer',
      answers: { interroges: 'Asked', 'non-interroges': 'Not asked', recus: 'Reported', acceptes: 'Accepted', envoyes: 'Sent, not accepted yet', 'non-lus': 'Sent, not accepted yet', retard: 'Late' },
      columns: { commitment: 'Commitment', organisation: 'Lead', state: 'Answer', weather: 'Weather', status: 'Status' },
    },
    campaign: 'See the requests of the campaign, one per organisation and commitment',
  },
);
