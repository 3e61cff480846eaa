import { createHash } from 'node:crypto';

/**
 * The chain, as anybody can check it: the database's trigger writes it, this reads it again by rules of its own. Each
 * entry's hash holds all that is not personal, the seals of what is, and the hash of the entry before it.
 */
export const FORM = 'pacte-audit-1';

/** An entry as the database holds it, each value as its text. */
export interface ChainedEntry {
  readonly sequence: string;
  /** When it happened, for messages. */
  readonly at: string;
  /** What the hash covers between the sequence and the seals, in order. */
  readonly covered: readonly (string | null)[];
  readonly hash: string | null;
  readonly actor: readonly (string | null)[];
  readonly actorSalt: string | null;
  readonly actorSeal: string | null;
  readonly actorErasedBy: string | null;
  /** The network went with the salt: the name that is left has no seal any more, the actor's id has the hash. */
  readonly networkForgottenBy: string | null;
  /** Null when nothing in the entry is a subject's. */
  readonly personal: string | null;
  readonly subjectSalt: string | null;
  readonly subjectSeal: string | null;
  readonly subjectErasedBy: string | null;
  readonly id: string;
  /** For the entry that tells an erasure, or networks forgotten: how many parts it took. */
  readonly erased: number | null;
}

export interface ChainHead {
  readonly sequence: string;
  readonly hash: string;
}

export type ChainFaultKind = 'REMOVED' | 'ALTERED' | 'PERSONAL_ALTERED' | 'PERSONAL_REMOVED' | 'OUTSIDE' | 'TAIL_REMOVED' | 'TAIL_ADDED' | 'HEAD_ALTERED' | 'ERASURES_DIFFER' | 'KNOWN_DIFFERS';

/** What is wrong, at which entry. */
export interface ChainFault {
  readonly kind: ChainFaultKind;
  readonly sequence: number;
  /** Of the entry; of the one after it when it is the entry itself that is missing. Null when there is none. */
  readonly at: string | null;
}

/** Each value with its length in bytes, so that no two lists of values read the same. */
export function chainText(parts: readonly (string | null)[]): string {
  return parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join('');
}

export function sealOf(salt: string, parts: readonly (string | null)[]): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(chainText(parts)).digest('hex');
}

export function hashOf(previous: string, entry: Pick<ChainedEntry, 'sequence' | 'covered' | 'actorSeal' | 'subjectSeal'>, tenantId: string): string {
  return createHash('sha256').update(chainText([FORM, previous, tenantId, entry.sequence, ...entry.covered, entry.actorSeal, entry.subjectSeal])).digest('hex');
}

/** Walks one tenant's chain from its first entry; the first fault ends the walk. */
export class ChainWalk {
  private previous: ChainHead = { sequence: '0', hash: '' };
  private last: string | null = null;
  private readonly erasures = new Map<string, { told: number; found: number; sequence: number; at: string | null }>();

  constructor(
    private readonly tenantId: string,
    /** Hashes kept elsewhere, by sequence. */
    private readonly known: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** The entry that ends what was walked. */
  get end(): ChainHead & { readonly at: string | null } {
    return { ...this.previous, at: this.last };
  }

  /** The next entry in the order of their sequence; the fault it shows, if any. */
  step(entry: ChainedEntry): ChainFault | undefined {
    const expected = Number(this.previous.sequence) + 1;
    const fault = (kind: ChainFaultKind): ChainFault => ({ kind, sequence: Number(entry.sequence), at: entry.at });
    if (Number(entry.sequence) > expected) return { kind: 'REMOVED', sequence: expected, at: entry.at };
    const hash = hashOf(this.previous.hash, entry, this.tenantId);
    if (entry.hash !== hash) return fault('ALTERED');
    const kept = this.known.get(entry.sequence);
    if (kept !== undefined && kept !== hash) return fault('KNOWN_DIFFERS');
    const personal = this.personalFault(entry);
    if (personal) return fault(personal);
    this.previous = { sequence: entry.sequence, hash };
    this.last = entry.at;
    return undefined;
  }

  /** After the last entry: what the head says there must be, and what the erasures told. */
  finish(head: ChainHead | undefined): ChainFault | undefined {
    const { sequence, hash } = head ?? { sequence: '0', hash: '' };
    const next = Number(this.previous.sequence) + 1;
    if (Number(sequence) >= next) return { kind: 'TAIL_REMOVED', sequence: next, at: this.last };
    if (Number(sequence) < next - 1) return { kind: 'TAIL_ADDED', sequence: Number(sequence) + 1, at: this.last };
    if (hash !== this.previous.hash) return { kind: 'HEAD_ALTERED', sequence: next - 1, at: this.last };
    const beyond = [...this.known.keys()].map(Number).filter((each) => each >= next).sort((a, b) => a - b)[0];
    if (beyond !== undefined) return { kind: 'TAIL_REMOVED', sequence: next, at: this.last };
    const differs = [...this.erasures.values()].find(({ told, found }) => told !== found);
    return differs && { kind: 'ERASURES_DIFFER', sequence: differs.sequence, at: differs.at };
  }

  /** What stands outside the hash: it matches its seal, or an entry tells that it was erased. */
  private personalFault(entry: ChainedEntry): ChainFaultKind | undefined {
    if (entry.erased !== null) this.erasure(entry.id, { told: entry.erased, sequence: Number(entry.sequence), at: entry.at });
    return (
      this.actorFault(entry) ??
      this.partFault(entry, { seal: entry.subjectSeal, salt: entry.subjectSalt, values: entry.personal === null ? [] : [entry.personal], erasedBy: entry.subjectErasedBy })
    );
  }

  private actorFault(entry: ChainedEntry): ChainFaultKind | undefined {
    const { actorSeal: seal, actorSalt: salt, actorErasedBy: erasedBy, networkForgottenBy: forgottenBy, actor } = entry;
    if (forgottenBy === null) return this.partFault(entry, { seal, salt, values: actor, erasedBy });
    const [name, network] = actor;
    if (seal === null || salt !== null || network !== null) return 'PERSONAL_ALTERED';
    this.erasure(forgottenBy, { found: 1, sequence: Number(entry.sequence), at: entry.at });
    return name === null ? this.partFault(entry, { seal, salt, values: actor, erasedBy }) : erasedBy === null ? undefined : 'PERSONAL_ALTERED';
  }

  private partFault(entry: ChainedEntry, part: { seal: string | null; salt: string | null; values: readonly (string | null)[]; erasedBy: string | null }): ChainFaultKind | undefined {
    const holds = part.values.some((value) => value !== null);
    if (part.seal === null) return holds || part.erasedBy !== null ? 'PERSONAL_ALTERED' : undefined;
    if (part.salt !== null) return part.erasedBy === null && part.seal === sealOf(part.salt, part.values) ? undefined : 'PERSONAL_ALTERED';
    if (holds) return 'PERSONAL_ALTERED';
    if (part.erasedBy === null) return 'PERSONAL_REMOVED';
    this.erasure(part.erasedBy, { found: 1, sequence: Number(entry.sequence), at: entry.at });
    return undefined;
  }

  private erasure(id: string, add: { told?: number; found?: number; sequence: number; at: string }): void {
    const sum = this.erasures.get(id) ?? { told: 0, found: 0, sequence: add.sequence, at: add.at };
    this.erasures.set(id, { ...sum, told: sum.told + (add.told ?? 0), found: sum.found + (add.found ?? 0) });
  }
}
