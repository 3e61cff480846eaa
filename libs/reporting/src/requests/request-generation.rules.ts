/** A porteur as the rule sees it; kind is null when the words name no body. */
export interface AskedPorteur {
  readonly role: string;
  readonly organisationId: string | null;
  readonly kind: string | null;
  /** The words of the text. */
  readonly verbatim: string;
  /** Closed, or joined another, by the day of the opening. */
  readonly gone: boolean;
}

export interface AskedCommitment {
  readonly commitmentId: string;
  /** In the order of the text. */
  readonly porteurs: readonly AskedPorteur[];
}

export type RequestRole = 'LEAD' | 'CO_LEAD' | 'PARTNER';

export interface GeneratedRequest {
  readonly commitmentId: string;
  readonly organisationId: string;
  readonly role: RequestRole;
}

/** Who answers where no body does, and whether partners are asked for their part. */
export interface GenerationTerms {
  readonly pilotId: string | null;
  readonly partnersContribute: boolean;
}

export enum LeftOutReason {
  /** Closed, or joined another. */
  GONE = 'GONE',
  GROUP = 'GROUP',
  UNNAMED = 'UNNAMED',
  PARTNER = 'PARTNER',
  TO_ASSOCIATE = 'TO_ASSOCIATE',
}

export interface LeftOutPorteur {
  readonly porteur: AskedPorteur;
  readonly reason: LeftOutReason;
}

export interface Generation {
  readonly asked: readonly GeneratedRequest[];
  readonly leftOut: readonly LeftOutPorteur[];
  /** The pilot leads in the place of a lead that cannot be asked. */
  readonly instead: boolean;
}

/**
 * Who is asked to report on a commitment, and who is not:
 * 1. its lead and its co-leads, when they are bodies one can write to; a group of actors (« bailleurs sociaux »), words
 *    that name nobody or an organisation that is no more are not;
 * 2. when the lead is no such body, the pact's pilot answers in its place, so that no commitment is silent by construction;
 * 3. its partners, for their part, in a campaign to which partners contribute;
 * 4. one organisation is asked once, under its first role; one lead answers for a commitment.
 *
 * A commitment that needs a pilot where there is none gets no lead: see `unanswered`.
 */
export function generationFor(commitment: AskedCommitment, { pilotId, partnersContribute }: GenerationTerms): Generation {
  const askable = commitment.porteurs.filter((each) => reasonOf(each, partnersContribute) === null);
  const own = askable.find((each) => each.role === 'LEAD')?.organisationId ?? null;
  const lead = own ?? pilotId;
  const roles = new Map<string, RequestRole>();
  if (lead !== null) roles.set(lead, 'LEAD');
  for (const role of ['CO_LEAD', 'PARTNER'] as const) {
    const holders = askable.filter((each) => (role === 'PARTNER') === (each.role === 'PARTNER'));
    for (const { organisationId } of holders) if (!roles.has(organisationId!)) roles.set(organisationId!, role);
  }
  const { commitmentId } = commitment;
  return {
    asked: [...roles].map(([organisationId, role]) => ({ commitmentId, organisationId, role })),
    leftOut: commitment.porteurs.flatMap((porteur) => {
      const reason = reasonOf(porteur, partnersContribute);
      // The pilot that leads instead of somebody is asked, whatever it was named as.
      return reason === null || (porteur.organisationId !== null && roles.has(porteur.organisationId)) ? [] : [{ porteur, reason }];
    }),
    instead: own === null && lead !== null,
  };
}

function reasonOf({ role, organisationId, kind, gone }: AskedPorteur, partnersContribute: boolean): LeftOutReason | null {
  if (role === 'TO_ASSOCIATE') return LeftOutReason.TO_ASSOCIATE;
  if (role === 'PARTNER' && !partnersContribute) return LeftOutReason.PARTNER;
  if (organisationId === null) return LeftOutReason.UNNAMED;
  if (gone) return LeftOutReason.GONE;
  return kind === 'ACTOR_GROUP' ? LeftOutReason.GROUP : null;
}

/** Commitments for which nobody would lead the answer. */
export function unanswered(commitments: readonly AskedCommitment[], requests: readonly GeneratedRequest[]): string[] {
  const led = new Set(requests.filter((each) => each.role === 'LEAD').map((each) => each.commitmentId));
  return commitments.map((each) => each.commitmentId).filter((id) => !led.has(id));
}
