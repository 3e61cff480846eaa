import { defineLabels } from './language.js';

const s = (n: number) => (n > 1 ? 's' : '');

/** What a committee has to see to: what is late, who is silent since when, what is to be decided. */
export const overviewAgendaLabels = defineLabels(
  {
    glance: {
      late: (n: number) => (n > 1 ? 'engagements ont dépassé leur date' : 'engagement a dépassé sa date'),
      ofDated: (n: number) => `sur ${n} dont le texte donne la date`,
      decide: (n: number) => (n > 1 ? 'points sont à décider ou à suivre' : 'point est à décider ou à suivre'),
      ofAll: 'décisions dues, changements d’état, avenants',
      ofPublic: 'changements d’état proposés',
    },
    late: {
      title: 'Ce qui est en retard',
      lede: (n: number, dated: number) => `La date que donne le texte est passée, et le dernier état enregistré n’est pas « achevé » : ${n} engagement${s(n)}, sur ${dated} dont le calendrier est une date.`,
      none: (dated: number) => (dated === 0 ? 'Aucun calendrier du texte n’est une date.' : `Aucun engagement n’a dépassé sa date, sur ${dated} dont le calendrier en est une.`),
      since: (days: number) => (days < 60 ? `depuis ${days} jour${s(days)}` : `depuis ${Math.floor(days / 30.44)} mois`),
      calendar: 'Calendrier signé :',
      steps: (n: number) => (n > 1 ? `${n} jalons ne sont pas atteints, leur date est passée` : `${n} jalon n’est pas atteint, sa date est passée`),
      stepDue: (day: string, days: number) => `pour le ${day}, depuis ${days < 60 ? `${days} jour${s(days)}` : `${Math.floor(days / 30.44)} mois`}`,
    },
    silent: {
      since: (days: number) => `depuis ${days} jour${s(days)}`,
      dueOn: (day: string) => `pour le ${day}`,
      last: (day: string) => `dernière réponse le ${day}`,
      never: 'n’a jamais répondu',
    },
    decide: {
      title: 'Ce qu’il faut décider',
      lede: 'Ce qui attend une décision, et les décisions prises dont le jour est passé ou vient dans le mois.',
      public: 'Changements d’état qu’un rapport accepté propose, et que seul le COPIL décide. Le registre des décisions est ouvert au comité.',
      none: 'Rien n’attend de décision à ce jour.',
      all: (n: number) => (n > 1 ? `Les ${n} décisions ouvertes` : 'La décision ouverte'),
      proposals: (n: number) => (n > 1 ? `${n} changements d’état proposés` : `${n} changement d’état proposé`),
      proposedOn: (day: string) => `proposé le ${day}`,
      avenants: (n: number) => (n > 1 ? `${n} avenants en préparation` : `${n} avenant en préparation`),
      due: (n: number) => (n > 1 ? `${n} décisions à exécuter` : `${n} décision à exécuter`),
      dueOn: (day: string) => `pour le ${day}`,
      late: 'en retard',
      commitments: (numbers: readonly number[]) => `engagement${s(numbers.length)} ${numbers.join(', ')}`,
    },
    ways: { title: 'Autres vues', map: 'Carte des engagements, semestre par semestre', timeline: 'Calendrier des engagements', places: 'Arrondissements', compare: 'Comparer deux semestres' },
  },
  {
    glance: {
      late: (n: number) => (n === 1 ? 'commitment is past its date' : 'commitments are past their date'),
      ofDated: (n: number) => `of ${n} whose text gives the date`,
      decide: (n: number) => (n === 1 ? 'point to decide or follow' : 'points to decide or follow'),
      ofAll: 'decisions due, changes of status, avenants',
      ofPublic: 'proposed changes of status',
    },
    late: {
      title: 'What is late',
      lede: (n: number, dated: number) => `The date that the text gives has passed, and its latest recorded status is not “completed”: ${n} commitment${n === 1 ? '' : 's'}, of ${dated} whose calendar is a date.`,
      none: (dated: number) => (dated === 0 ? 'No calendar of the text is a date.' : `No commitment is past its date, of ${dated} whose calendar is one.`),
      since: (days: number) => (days < 60 ? `for ${days} day${days === 1 ? '' : 's'}` : `for ${Math.floor(days / 30.44)} months`),
      calendar: 'Signed calendar:',
      steps: (n: number) => (n === 1 ? `${n} step was not reached, its date has passed` : `${n} steps were not reached, their date has passed`),
      stepDue: (day: string, days: number) => `by ${day}, for ${days < 60 ? `${days} day${days === 1 ? '' : 's'}` : `${Math.floor(days / 30.44)} months`}`,
    },
    silent: {
      since: (days: number) => `for ${days} day${days === 1 ? '' : 's'}`,
      dueOn: (day: string) => `by ${day}`,
      last: (day: string) => `last answer on ${day}`,
      never: 'has never answered',
    },
    decide: {
      title: 'What must be decided',
      lede: 'What awaits a decision, and decisions taken whose day has passed or comes within the month.',
      public: 'Changes of status that an accepted report proposes, and only the steering committee decides. The register of decisions is open to the committee.',
      none: 'Nothing awaits a decision today.',
      all: (n: number) => (n === 1 ? 'The open decision' : `The ${n} open decisions`),
      proposals: (n: number) => (n === 1 ? `${n} proposed change of status` : `${n} proposed changes of status`),
      proposedOn: (day: string) => `proposed on ${day}`,
      avenants: (n: number) => (n === 1 ? `${n} avenant in preparation` : `${n} avenants in preparation`),
      due: (n: number) => (n === 1 ? `${n} decision to carry out` : `${n} decisions to carry out`),
      dueOn: (day: string) => `by ${day}`,
      late: 'late',
      commitments: (numbers: readonly number[]) => `commitment${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`,
    },
    ways: { title: 'Other views', map: 'Map of commitments, half-year by half-year', timeline: 'Calendar of commitments', places: 'Arrondissements', compare: 'Compare two half-years' },
  },
);
