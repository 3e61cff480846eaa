import type { ReportChangeFragment } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { validationLabels } from '../labels/validation.js';
import { Button } from '../ui/button.js';
import type { DeskRequest } from './desk-order.js';
import type { Draft, DraftKeeper } from './draft-keeper.js';
import { FieldList } from './field-list.js';
import { useFieldWords } from './field-words.js';
import { type Field, figureOf, type Lack } from './report-answer.js';
import styles from './report-form.module.css';
import { SaveWords } from './save-words.js';
import { useSubmit } from './use-submit.js';

interface FormFootProps {
  readonly request: DeskRequest;
  readonly keeper: DraftKeeper;
  readonly draft: Draft;
  readonly lacks: readonly Lack[];
  readonly onLacks: (lacks: readonly Lack[]) => void;
  /** Figures that are no numbers yet, texts too long: they cannot be sent. */
  readonly wrong: readonly Lack[];
  readonly canSubmit: boolean;
  readonly onSent: (change: ReportChangeFragment) => void;
  readonly onClose: () => void;
}

/** What is missing, whether the draft is saved, and the way out. Stays in sight at the bottom of the screen. */
export function FormFoot(props: FormFootProps) {
  const labels = useLabels(reportingLabels);
  const validation = useLabels(validationLabels);
  const { request, draft, lacks, canSubmit, onClose } = props;
  const { submit, isSending, refusal, doubtsOn } = useSubmit(props);
  const doubts = doubtsOn(draft.answer);
  const { name, words } = useFieldWords(request);
  const nameOf = (field: Field) => (figureOf(field, draft.answer)?.text ? `${name(field)} (${words(field, draft.answer)})` : name(field));
  const begins = !request.report && request.availableTransitions.includes('SAVE');
  const maySubmit = begins || request.availableTransitions.includes(canSubmit ? 'SUBMIT' : 'MARK_READY');
  const send = canSubmit ? { label: labels.submit, pending: labels.submitting } : { label: validation.markReady, pending: validation.marking };
  return (
    <>
      {lacks.length > 0 && <FieldList tone="bad" title={labels.missing(lacks.length)} lacks={lacks} nameOf={nameOf} />}
      {doubts.length > 0 && (
        <FieldList tone="warn" title={labels.doubts(doubts.length)} lacks={doubts} nameOf={nameOf}>
          {/* What is missing is completed first. */}
          {lacks.length === 0 && <Button onPress={() => submit({ despiteDoubts: true })}>{labels.sendAnyway}</Button>}
        </FieldList>
      )}
      {!canSubmit && maySubmit && <p className="small">{labels.onlyValidator}</p>}
      <div className={styles['foot']}>
        <SaveWords draft={draft} refusal={refusal} />
        <div className={styles['buttons']}>
          <Button look="quiet" onPress={onClose}>
            {labels.close}
          </Button>
          {maySubmit && (
            <Button look="primary" isPending={isSending} isDisabled={draft.state === 'CONFLICT'} onPress={() => submit()}>
              {isSending ? send.pending : send.label}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
