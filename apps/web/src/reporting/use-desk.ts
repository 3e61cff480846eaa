import { useEffect, useMemo, useState } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { OpenRequest, type OpenRequestQuery, type ReportChangeFragment, ReportingDesk, type ReportingDeskQuery, type ReportingDeskQueryVariables, SaveReport } from '../graphql/generated.js';
import { useShell } from '../shell/use-shell.js';
import type { DeskRequest, ListedRequest } from './desk-order.js';
import { DraftKeeper } from './draft-keeper.js';
import { keptDraftsOf, saveBeforeSignOut } from './kept-drafts.js';

export interface DeskActions {
  /** The draft of a request whose card was opened; one for the life of the page. */
  readonly draftOf: (request: DeskRequest) => DraftKeeper;
  /** The same, when its card was opened. */
  readonly draftAt: (id: string) => DraftKeeper | undefined;
  /** Something of this semester was written that an attestation would put aside. */
  readonly isBegun: (request: ListedRequest) => boolean;
  /** A report was sent from elsewhere than its form: what was typed there has had its day. */
  readonly settled: (request: ReportChangeFragment['request']) => void;
  /** A report has changed (saved, sent): shows it without reading the whole page again. */
  readonly changed: (change: ReportChangeFragment) => void;
  /** Text of the reader's that has not reached the service is kept on this device. */
  readonly hasKeptText: (request: string) => boolean;
  /** Saves what is being typed, whatever card it is in. */
  readonly saveDrafts: () => Promise<unknown>;
}

/** The organisation's page and the drafts being written on it. */
export function useDesk(variables: ReportingDeskQueryVariables): ReportingDeskQuery & DeskActions {
  const api = useApi();
  const { pact, campaign, organisation } = variables;
  const answer = useOperation(ReportingDesk, variables);
  const person = useShell().viewer.person?.id ?? '';
  const [drafts] = useState(() => new Map<string, DraftKeeper>());
  const actions = useMemo((): DeskActions => {
    const { queryKey } = operationQuery(api.send, ReportingDesk, { pact, campaign, organisation });
    const changed = (change: ReportChangeFragment) => {
      api.queries.setQueryData<ReportingDeskQuery>(queryKey, (old) => old && withChange(old, change));
      const opened = operationQuery(api.send, OpenRequest, { id: change.request?.id ?? '' });
      api.queries.setQueryData<OpenRequestQuery>(opened.queryKey, (old) => old && { reportRequest: { ...old.reportRequest, ...change.request } });
      // Other pages count reports: they read again when they are next opened.
      void api.queries.invalidateQueries({ predicate: (query) => !OWN.has(String(query.queryKey[0])), refetchType: 'none' });
    };
    const kept = keptDraftsOf(person);
    const save = async (input: Parameters<DraftKeeperSave>[0]) => (await api.send(SaveReport, { input })).saveReport;
    const draftOf = (request: DeskRequest) => {
      let draft = drafts.get(request.id);
      if (!draft) drafts.set(request.id, (draft = new DraftKeeper(request, { kept, save, onSaved: changed })));
      return draft;
    };
    const saveDrafts = () => Promise.all([...drafts.values()].map((draft) => draft.flush()));
    const draftAt = (id: string) => drafts.get(id);
    const hasKeptText = (request: string) => kept.read(request) !== null;
    const isBegun = ({ id, state }: ListedRequest) => hasKeptText(id) || (draftAt(id)?.isBegun ?? (state === 'DRAFT' || state === 'RETURNED'));
    const settled: DeskActions['settled'] = (request) => {
      if (!request?.report) return;
      kept.remove(request.id);
      draftAt(request.id)?.adopt(request.report, true);
    };
    return { draftOf, draftAt, isBegun, settled, changed, hasKeptText, saveDrafts };
  }, [api, drafts, person, pact, campaign, organisation]);
  useSaveBeforeLeaving(drafts);
  return { ...answer, ...actions };
}

/** What this page keeps up to date itself. */
const OWN = new Set([ReportingDesk.name, OpenRequest.name]);

type DraftKeeperSave = ConstructorParameters<typeof DraftKeeper>[1]['save'];

/** Saves at once when the tab is hidden or left, before signing out, and when the network is back. */
function useSaveBeforeLeaving(drafts: ReadonlyMap<string, DraftKeeper>): void {
  useEffect(() => {
    const flush = () => drafts.forEach((draft) => void draft.flush());
    const stop = saveBeforeSignOut(() => Promise.all([...drafts.values()].map((draft) => draft.flush())));
    const onHidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      stop();
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onHidden);
      flush();
    };
  }, [drafts]);
}

function withChange(answer: ReportingDeskQuery, { request: changed }: ReportChangeFragment): ReportingDeskQuery {
  if (!changed) return answer;
  const requests = answer.reportingDesk.requests.map((request) => (request.id === changed.id ? { ...request, ...changed } : request));
  return { ...answer, reportingDesk: { ...answer.reportingDesk, requests } };
}
