/** A porteur as the rule sees it; kind is null when the words name no body. */
export interface AskedPorteur {
  readonly role: string;
  readonly organisationId: string | null;
  readonly kind: string | null;
  /** Closed, or joined another, by the day of the opening. */
  readonly gone: boolean;
}

export interface AskedCommitment {
  readonly commitmentId: string;
  /** In the order of the text. */
  readonly porteurs: readonly AskedPorteur[];
}

export interface GeneratedRequest {
  readonly commitmentId: string;
  readonly organisationId: string;
  readonly role: 'LEAD' | 'CO_LEAD';
}

/**
 * Who is asked to report on a commitment:
 * 1. its lead and its co-leads, when they are bodies one can write to; a group of actors (« bailleurs sociaux »), words
 *    that name nobody or an organisation that is no more are not;
 * 2. when the lead is no such body, the pact's pilot answers in its place, so that no commitment is silent by construction;
 * 3. one organisation is asked once, under its first role; one lead answers for a commitment.
 *
 * Partners contribute later. A commitment that needs a pilot where there is none gets no lead: see `unanswered`.
 */
export function requestsFor(commitment: AskedCommitment, pilotId: string | null): GeneratedRequest[] {
  const bodies = commitment.porteurs.filter((each) => each.organisationId !== null && each.kind !== 'ACTOR_GROUP' && !each.gone);
  const lead = bodies.find((each) => each.role === 'LEAD')?.organisationId ?? pilotId;
  const others = bodies.filter((each) => each.role === 'LEAD' || each.role === 'CO_LEAD').map((each) => each.organisationId!);
  const { commitmentId } = commitment;
  const asked: GeneratedRequest[] = lead === null ? [] : [{ commitmentId, organisationId: lead, role: 'LEAD' }];
  for (const organisationId of new Set(others)) {
    if (organisationId !== lead) asked.push({ commitmentId, organisationId, role: 'CO_LEAD' });
  }
  return asked;
}

/** Commitments for which nobody would lead the answer. */
export function unanswered(commitments: readonly AskedCommitment[], requests: readonly GeneratedRequest[]): string[] {
  const led = new Set(requests.filter((each) => each.role === 'LEAD').map((each) => each.commitmentId));
  return commitments.map((each) => each.commitmentId).filter((id) => !led.has(id));
}
