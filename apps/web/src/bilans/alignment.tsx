import { useState } from 'react';
import { Link } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { AlignBilan, type BilanDeskQuery } from '../graphql/generated.js';
import { bilanTemplateLabels } from '../labels/bilan-template.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import type { Draft } from './write.page.js';
import styles from './template.module.css';

type Shown = NonNullable<BilanDeskQuery['bilanAlignment']>;

/** Which template the bilan came from, and what bringing it to today's would change: seen before it is asked for. */
export function BilanAlignment({ draft, alignment, unsaved }: { draft: Draft; alignment: Shown; unsaved: readonly string[] }) {
  const labels = useLabels(bilanTemplateLabels);
  const [isAsked, ask] = useState(false);
  const { from, to, isAligned } = alignment;
  return (
    <Section title={labels.alignTitle} id="modele" aside={<Link to="/bilans/modele">{labels.to}</Link>}>
      <p>
        {labels.from(from)} {from !== to && labels.now(to)} {isAligned && labels.aligned}
      </p>
      {!isAligned && (
        <>
          <h3>{labels.differs}</h3>
          <Changes alignment={alignment} />
          <Button onPress={() => ask(true)}>{labels.align}</Button>
        </>
      )}
      {isAsked && <Asked draft={draft} alignment={alignment} isHeld={unsaved.length > 0} onClose={() => ask(false)} />}
    </Section>
  );
}

function Changes({ alignment: { changes } }: { alignment: Shown }) {
  const labels = useLabels(bilanTemplateLabels);
  return (
    <ul className={styles['changes']}>
      {changes.map(({ kind, subject, before, after }, at) => (
        <li key={at}>
          <French>{labels.changes[kind](subject, before ?? '', after ?? '')}</French>
        </li>
      ))}
    </ul>
  );
}

function Asked({ draft: { id, version }, alignment, isHeld, onClose }: { draft: Draft; alignment: Shown; isHeld: boolean; onClose: () => void }) {
  const labels = useLabels(bilanTemplateLabels);
  const { run, data, isPending, error } = useAction(AlignBilan);
  const act = () => void run({ input: { bilan: id, version, template: alignment.to } }).then(({ alignBilan }) => alignBilan.problems.length === 0 && onClose(), () => undefined);
  return (
    <Confirmation title={labels.alignAsk} act={labels.align} keep={labels.keep} isPending={isPending} isDisabled={isHeld} error={error} onAct={act} onClose={onClose}>
      <p>{labels.alignText}</p>
      <Changes alignment={alignment} />
      {isHeld && <Notice tone="warn" title={labels.alignUnsaved} />}
      {data?.alignBilan.problems.map(({ code, message }) => <Notice key={code} tone="bad" announce="alert" title={message} />)}
    </Confirmation>
  );
}
