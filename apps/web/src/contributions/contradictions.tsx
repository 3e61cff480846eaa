import { useEffect, useId, useRef, useState } from 'react';
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
  const { contradictions } = together;
  if (contradictions.length === 0) return null;
  const isOpen = contradictions.some(({ open }) => open);
  return (
    <Notice tone={isOpen ? 'warn' : 'info'} title={isOpen ? labels.differ : labels.wereSettled}>
      <ul className={styles['contradictions']}>
        {contradictions.map((each) => (
          <Item key={each.id} contradiction={each} together={together} own={own} />
        ))}
      </ul>
    </Notice>
  );
}

/** One indicator. Once its figures are settled the form has gone: the reader's hand is on what stands then. */
function Item({ contradiction, together, own }: { contradiction: Contradiction; together: Together; own: OwnAnswer | undefined }) {
  const titleId = useId();
  const place = useRef<HTMLLIElement>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) place.current?.focus();
  }, [times]);
  const { indicator, settlement, open } = contradiction;
  return (
    <li ref={place} tabIndex={-1} data-contradiction={indicator.code}>
      <p id={titleId} className={styles['indicator']}>
        <French>{indicator.title}</French>
      </p>
      {settlement && <Settled contradiction={contradiction} />}
      {open && (together.maySettle ? <SettleForm together={together} contradiction={contradiction} titleId={titleId} own={own} onSettled={() => setTimes(times + 1)} /> : <Unsettled contradiction={contradiction} />)}
    </li>
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
          <strong>{figures.words(each, unit)}</strong>, <French>{each.organisation.name}</French> ({[labels.roles[each.role], each.kept && labels.keptMark].filter(Boolean).join(', ')})
        </li>
      ))}
    </ul>
  );
}

function Settled({ contradiction: { settlement, open, indicator } }: { contradiction: Contradiction }) {
  const labels = useLabels(contributionLabels);
  const format = useFormat();
  const figures = useFigures();
  const kept = settlement!.said.find((each) => each.kept);
  return (
    <>
      {kept && <p className={styles['kept']}>{labels.kept(figures.words(kept, indicator.unit), kept.organisation.name, format.instantDay(settlement!.settledAt))}</p>}
      <div>
        <p className={styles['who']}>{labels.because}</p>
        <FrenchText>{settlement!.reason}</FrenchText>
      </div>
      <div>
        <p className={styles['who']}>{labels.before}</p>
        <SaidList said={settlement!.said} unit={indicator.unit} />
      </div>
      {open && <p>{labels.anew}</p>}
    </>
  );
}

function Unsettled({ contradiction: { said, indicator, settlement } }: { contradiction: Contradiction }) {
  const labels = useLabels(contributionLabels);
  const meanwhile = settlement ? labels.keptMeanwhile : said.some(({ role }) => role === 'LEAD') && labels.leadMeanwhile;
  return (
    <>
      {!settlement && <p>{labels.openIn}</p>}
      <SaidList said={said} unit={indicator.unit} />
      <p>
        {labels.unsettled} {meanwhile}
      </p>
    </>
  );
}

/** The lead's choice: whose figure, and why. What is kept comes into the lead's own answer. */
function SettleForm({ together, contradiction, titleId, own, onSettled }: { together: Together; contradiction: Contradiction; titleId: string; own: OwnAnswer | undefined; onSettled: () => void }) {
  const labels = useLabels(contributionLabels);
  const figures = useFigures();
  const name = useId();
  const { indicator, said } = contradiction;
  const [organisation, setOrganisation] = useState('');
  const { reason, setReason, problems, refusal, isPending, settle } = useSettle(together, indicator.code, (chosen) => {
    const change = keptChange(together, indicator.code, chosen);
    if (own && change) own.edit(change(own.read()));
    onSettled();
  });
  const at = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const others = [...problems.filter(({ path }) => path !== 'reason').map(({ message }) => message), refusal].filter(Boolean);
  return (
    <div className={styles['settle']}>
      <fieldset aria-labelledby={`${titleId} ${name}-question`}>
        <legend id={`${name}-question`}>{labels.settle}</legend>
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
    api.queries.setQueryData<RequestTogetherQuery>(operationQuery(api.send, RequestTogether, { request: together.id }).queryKey, { reportRequest: settleFigure.request });
    onKept(organisation);
  };
  const settle = (organisation: string) => {
    if (!organisation) return setProblems([{ path: 'organisation', message: labels.choose }]);
    setProblems([]);
    setRefusal('');
    setPending(true);
    send(organisation)
      .catch((error: unknown) => setRefusal(error instanceof ApiError && error.code !== 'UNREACHABLE' ? error.message : labels.unsent))
      .finally(() => setPending(false));
  };
  return { reason, setReason, problems, refusal, isPending, settle };
}
