import { parse } from 'yaml';
import { readProjectFile, type ProblemDetail, type RequestContext } from '#platform';
import { bilanOfYear } from '../draft/held-bilan.js';
import type { AnswerStance } from './answer.lifecycle.js';
import type { RecommendationAnswers } from './answers.service.js';
import type { AvisAdoption } from './avis-adoption.service.js';
import type { AvisWriting } from './avis-writing.service.js';
import { avisById, avisOfYear, draftsOf, fingerprintOfDraft } from './held-avis.js';

interface AvisFile {
  readonly pact: string;
  readonly year: number;
  readonly adoptedOn: string;
  readonly votes: { readonly for: number; readonly against: number; readonly abstained: number };
  readonly words: string;
  readonly recommendations: readonly { readonly words: string; readonly organisation: string; readonly dueOn: string; readonly answer?: { readonly stance: AnswerStance; readonly reason: string; readonly plan: string; readonly commitment?: number } }[];
}

interface AvisServices {
  readonly writing: AvisWriting;
  readonly adoption: AvisAdoption;
  readonly answers: RecommendationAnswers;
}

/** Signs where no person of the demonstration does. */
const AUTHOR = 'Démonstration';

/** The demonstration's avis on its published bilan, by the same acts as the Conseil's; where there is one, nothing. All of it says that it is made up. */
export async function seedDemonstrationAvis(given: RequestContext, services: AvisServices, folder = 'demonstration'): Promise<void> {
  const file = parse(readProjectFile('data', folder, 'avis.yaml')) as AvisFile;
  const ctx: RequestContext = { ...given, actor: { kind: 'SYSTEM', name: AUTHOR } };
  const { pact, year } = file;
  if (!(await bilanOfYear(ctx, pact, year))?.published || (await avisOfYear(ctx, pact, year))) return;
  const avis = await services.writing.start(ctx, { pact, year }, true);
  must(await services.writing.write(ctx, { avis, version: 1, words: file.words }));
  for (const { words, organisation, dueOn } of file.recommendations) must(await services.writing.writeRecommendation(ctx, { avis, words, organisation, dueOn }));
  const fingerprint = fingerprintOfDraft((await avisById(ctx, avis))!.words, await draftsOf(ctx, avis));
  must(await services.adoption.adopt(ctx, { avis, fingerprint, adoptedOn: file.adoptedOn, votesFor: file.votes.for, votesAgainst: file.votes.against, votesAbstained: file.votes.abstained }));
  const adopted = await draftsOf(ctx, avis);
  for (const [at, { answer }] of file.recommendations.entries()) {
    if (!answer) continue;
    const recommendation = adopted[at]!.id;
    must(await services.answers.answer(ctx, { recommendation, version: 0, ...answer, send: true }));
    must(await services.answers.review(ctx, { recommendation, version: 1, publish: true }));
  }
}

function must(problems: readonly ProblemDetail[]): void {
  if (problems.length > 0) throw new Error(`the demonstration's avis: ${problems.map(({ path, code }) => `${path} ${code}`).join(', ')}`);
}
