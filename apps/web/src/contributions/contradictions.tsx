import { useId, useState } from 'react';
import { ApiError, operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { RequestTogether, type RequestTogetherQuery, SettleFigure } from '../graphql/generated.js';
import { contributionLabels } from '../labels/contributions.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { French, FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';
import styles from './contributions.module.css';
import { keptChange, type OwnAnswer } from './own-answer.js';
import type { Contradiction, Together } from './use-together.js';

/** Figures that differ between porteurs, or did: what each says, and what the lead made of it. */
export function Contradictions({ together, own }: { together: Together; own: OwnAnswer | undefined }) {
  const labels = useLabels(contributionLabels);
  const { contradictions, maySettle } = together;
  if (contradictions.length === 0) return null;
  const isOpen = contradictions.some(({ open }) => open);
  return (
    <Notice tone={isOpen ? 'warn' : 'info'} title={isOpen ? labels.differ : labels.wereSettled}>
      <ul className={styles['contradictions']}>
        {contradictions.map((each) => (
          <li key={each.id} data-contradiction={each.indicator.code}>
            <p className={styles['indicator']}>
              <French>{each.indicator.title}</French>
            </p>
            {each.settlement && <Settled contradiction={each} />}
            {each.open && (maySettle ? <SettleForm together={together} contradiction={each} own={own} /> : <Unsettled contradiction={each} />)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Said = Contradiction['said'];

function SaidList({ said, unit }: { said: Said; unit: string }) {
  const labels = useLabels(contributionLabels);
  const figures = useFigures();
  return (
    <ul className={styles['said']}>
      {said.map((each) => (
        <li key={each.organisation.slug}>
          <French>{each.organisation.name}</French> : <strong>{figures.words(each, unit)}</strong>
          {each.kept && ` (${labels.keptMark})`}
        </li>
      ))}
    </ul>
  );
}

function Settled({ contradiction: { settlement, open, indicator } }: { contradiction: Contradiction }) {
  const labels = useLabels(contributionLabels);
  const format = useFormat();
  const kept = settlement!.said.find((each) => each.kept);
  return (
    <>
      <p>{labels.kept(kept?.organisation.name ?? '', format.instantDay(settlement!.settledAt))}</p>
      <div>
        <p className={styles['who']}>{labels.because}</p>
        <FrenchText>{settlement!.reason}</FrenchText>
      </div>
      <p className={styles['who']}>{labels.before}</p>
      <SaidList said={settlement!.said} unit={indicator.unit} />
      {open && <p>{labels.anew}</p>}
    </>
  );
}

function Unsettled({ contradiction: { said, indicator } }: { contradiction: Contradiction }) {
  const labels = useLabels(contributionLabels);
  return (
    <>
      <p>{labels.openIn}</p>
      <SaidList said={said} unit={indicator.unit} />
      <p>{said.some(({ role }) => role === 'LEAD') ? labels.unsettled : labels.notKept}</p>
    </>
  );
}

/** The lead's choice: whose figure, and why. What is kept comes into the lead's own answer. */
function SettleForm({ together, contradiction, own }: { together: Together; contradiction: Contradiction; own: OwnAnswer | undefined }) {
  const labels = useLabels(contributionLabels);
  const figures = useFigures();
  const name = useId();
  const { indicator, said } = contradiction;
  const [organisation, setOrganisation] = useState('');
  const { reason, setReason, problems, refusal, isPending, settle } = useSettle(together, indicator.code, (chosen) => {
    const change = keptChange(together, indicator.code, chosen);
    if (own && change) own.edit(change(own.read()));
  });
  const at = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const others = [...problems.filter(({ path }) => path !== 'reason').map(({ message }) => message), refusal].filter(Boolean);
  return (
    <div className={styles['settle']}>
      <fieldset>
        <legend>{labels.settle(indicator.title)}</legend>
        {said.map((each) => (
          <label key={each.organisation.slug} className={styles['choice']}>
            <input type="radio" name={name} checked={organisation === each.organisation.slug} onChange={() => setOrganisation(each.organisation.slug)} />
            <span>
              <strong>{figures.words(each, indicator.unit)}</strong>, <French>{each.organisation.name}</French> ({labels.roles[each.role]})
            </span>
          </label>
        ))}
      </fieldset>
      <TextField label={labels.reason} description={labels.reasonHint} rows={2} value={reason} onChange={setReason} error={at('reason')} />
      {others.length > 0 && (
        <p role="alert" className={styles['refusal']}>
          {others.join(' ')}
        </p>
      )}
      <Button isPending={isPending} onPress={() => settle(organisation)}>
        {isPending ? labels.keeping : labels.keep}
      </Button>
    </div>
  );
}

/** Sends the choice, and shows what stands then without reading the page again: the form beside it is being written. */
function useSettle(together: Together, indicator: string, onKept: (organisation: string) => void) {
  const labels = useLabels(contributionLabels);
  const api = useApi();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly { readonly path: string; readonly message: string }[]>([]);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const send = async (organisation: string) => {
    const { settleFigure } = await api.send(SettleFigure, { input: { request: together.id, indicator, organisation, reason: reason.trim() } });
    setProblems(settleFigure.problems);
    if (settleFigure.problems.length > 0) return;
    onKept(organisation);
    api.queries.setQueryData<RequestTogetherQuery>(operationQuery(api.send, RequestTogether, { request: together.id }).queryKey, { reportRequest: settleFigure.request });
  };
  const settle = (organisation: string) => {
    if (!organisation) return setProblems([{ path: 'organisation', message: labels.choose }]);
    setProblems([]);
    setRefusal('');
    setPending(true);
    send(organisation)
      .catch((error: unknown) => setRefusal(error instanceof ApiError && error.message ? error.message : labels.unsent))
      .finally(() => setPending(false));
  };
  return { reason, setReason, problems, refusal, isPending, settle };
}
