import { defineLabels } from './language.js';

/** How the quorum stands before the meeting: after « D’après les réponses reçues : ». */
export const quorumLabels = defineLabels(
  {
    reached: 'le quorum est atteint.',
    missing: 'le quorum n’est pas atteint.',
    nobody: 'Personne n’a encore répondu : le quorum ne se compte pas encore.',
    needed: (needed: number, seats: number, percent: number) => `Sièges votants qu’il faudra présents ou représentés : ${needed} sur ${seats} en mandat (${percent} % de ${seats}, arrondi au-dessus).`,
  },
  {
    reached: 'the quorum is reached.',
    missing: 'the quorum is not reached.',
    nobody: 'Nobody has answered yet: the quorum cannot be counted yet.',
    needed: (needed: number, seats: number, percent: number) => `${needed} of the ${seats} voting seats in mandate will be needed, present or represented (${percent}% of ${seats}, rounded up).`,
  },
);
