import { useState } from 'react';
import { ApiError } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';

export interface WorkbookProblem {
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string;
  readonly message: string;
}

interface WorkbookField {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface WorkbookChange {
  readonly number: number;
  readonly title: string;
  readonly attests: boolean;
  readonly fields: readonly WorkbookField[];
  readonly lacks: readonly WorkbookProblem[];
}

export interface WorkbookConflict extends Pick<WorkbookChange, 'number' | 'title' | 'fields'> {
  readonly savedBy: string;
  readonly savedAt: string;
  readonly refusal: string | null;
}

/** What the service answers to a file: libs/reporting/src/workbook/workbook-outcome.ts. */
export interface WorkbookOutcome {
  readonly applied: boolean;
  readonly fingerprint: string;
  readonly problems: readonly WorkbookProblem[];
  readonly conflicts: readonly WorkbookConflict[];
  readonly changes: readonly WorkbookChange[];
  readonly warnings: readonly WorkbookProblem[];
  readonly unchanged: number;
  readonly sendable: readonly number[];
  readonly sent: readonly number[];
}

/** What was chosen of a conflict: the file's text, or the one saved meanwhile. */
export type Side = 'file' | 'stored';

/** Nothing yet; reading; what the service said. */
export type WorkbookStep = { readonly file: File; readonly outcome: WorkbookOutcome } | { readonly refusal: string } | 'reading' | null;

interface Around {
  /** Address of the organisation's workbook in this campaign. */
  readonly address: string;
  /** What is being typed on the page is saved before the file is held against it. */
  readonly before: () => Promise<unknown>;
  /** Said when the service gave no words of its own. */
  readonly unreachable: string;
}

/** Sends a file to be looked at, and again to be applied. */
export function useWorkbook({ address, before, unreachable }: Around) {
  const api = useApi();
  const [step, setStep] = useState<WorkbookStep>(null);
  const send = async (path: string, file: File) => {
    setStep('reading');
    await before();
    await api.upload<WorkbookOutcome>(`${address}/${path}`, file).then(
      (outcome) => setStep({ file, outcome }),
      (error: unknown) => setStep({ refusal: error instanceof ApiError && error.code !== 'UNREACHABLE' ? error.message : unreachable }),
    );
  };
  return {
    step,
    download: api.addressOf(`${address}/tableur.xlsx`),
    preview: (file: File) => void send('apercu', file),
    async apply(file: File, { fingerprint }: WorkbookOutcome, { sides, sends }: { readonly sides: ReadonlyMap<number, Side>; readonly sends: boolean }) {
      const chosen = (side: Side): string => [...sides].flatMap(([number, each]) => (each === side ? number : [])).join(',');
      const query = new URLSearchParams({ empreinte: fingerprint, fichier: chosen('file'), garder: chosen('stored'), envoyer: sends ? 'oui' : 'non' });
      await send(`chargement?${query}`, file);
      await api.queries.invalidateQueries();
    },
    forget: () => setStep(null),
  };
}
