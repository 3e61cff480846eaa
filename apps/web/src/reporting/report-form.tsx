import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReportChangeFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { stepLabels } from '../labels/steps.js';
import { useSemester } from '../labels/semester.js';
import { useToday } from '../shell/use-today.js';
import { Notice } from '../ui/notice.js';
import { StatusChoice, WeatherChoice } from './choices.js';
import { ConflictPanel } from './conflict-panel.js';
import type { DeskRequest } from './desk-order.js';
import type { DraftKeeper } from './draft-keeper.js';
import { FILES, openComments } from './commented-field.js';
import { EvidencePart } from './evidence-part.js';
import { FieldComments } from './field-comments.js';
import { figureFault, firstSum } from './figure-parts.js';
import { FormFoot } from './form-foot.js';
import { MarginNote } from './margin-note.js';
import { type Answer, type Field, isIn, type Lack, PEOPLE, PLACES, STEP, stepsToCome, TEXT_LIMIT, textLength, TEXTS, type TextName, unsavable, type ValueAnswer } from './report-answer.js';
import { PeopleField, PeopleMargin } from './people-field.js';
import { PlacesField, PlacesMargin, useHasPlaces } from './places-field.js';
import styles from './report-form.module.css';
import { StepField } from './step-field.js';
import { TextAnswer } from './text-answer.js';
import type { DeskActions } from './use-desk.js';
import { ValueField, ValueMargin } from './value-field.js';

interface ReportFormProps {
  readonly request: DeskRequest;
  readonly draft: DraftKeeper;
  readonly changed: DeskActions['changed'];
  /** Else the answer is handed over to who does. */
  readonly canSubmit: boolean;
  readonly onSent: (change: ReportChangeFragment) => void;
  readonly onClose: () => void;
}

/** The answer of this semester, each field with last semester's in the margin. */
export function ReportForm({ request, draft: keeper, changed, canSubmit, onSent, onClose }: ReportFormProps) {
  const draft = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const { report } = request;
  useEffect(() => {
    if (report) keeper.adopt(report);
    void keeper.flush();
  }, [keeper, report]);
  const edit = (change: Partial<Answer>) => {
    keeper.edit(change);
    setLacks((old) => old.filter(({ field }) => !isIn(field, change)));
  };
  const wrong = useWrong(draft.answer);
  const hasPlaces = useHasPlaces(request.commitment, draft.answer.arrondissements);
  const errorOf = (field: Field) => [...wrong, ...lacks, ...draft.lacks].find((lack) => lack.field === field)?.message;
  return (
    <div className={styles['form']}>
      <Restored shown={draft.restored} />
      <Judgement request={request} answer={draft.answer} edit={edit} errorOf={errorOf} />
      <Texts request={request} answer={draft.answer} edit={edit} errorOf={errorOf} />
      {hasPlaces && (
        <Row request={request} field={PLACES} margin={<PlacesMargin previous={request.previousReport} />}>
          <PlacesField value={draft.answer.arrondissements} onChange={(arrondissements) => edit({ arrondissements })} error={errorOf(PLACES)} />
        </Row>
      )}
      <Row request={request} field={PEOPLE} margin={<PeopleMargin previous={request.previousReport} />}>
        <PeopleField campaign={request.campaign.code} value={draft.answer.people} onChange={(people) => edit({ people })} error={errorOf(PEOPLE)} />
      </Row>
      <Values request={request} answer={draft.answer} edit={edit} errorOf={errorOf} warnings={draft.warnings} />
      <Steps request={request} answer={draft.answer} edit={edit} errorOf={errorOf} warnings={draft.warnings} />
      <FieldComments comments={openComments(report, FILES)} />
      <EvidencePart request={request} changed={changed} />
      {draft.conflict && <ConflictPanel keeper={keeper} draft={draft} request={request} />}
      <FormFoot request={request} keeper={keeper} draft={draft} lacks={lacks} onLacks={setLacks} wrong={wrong} canSubmit={canSubmit} onSent={onSent} onClose={onClose} />
    </div>
  );
}

interface PartProps {
  readonly request: DeskRequest;
  readonly answer: Answer;
  readonly edit: (change: Partial<Answer>) => void;
  readonly errorOf: (field: Field) => string | undefined;
}

function Judgement({ request, answer, edit, errorOf }: PartProps) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  const { previousReport: previous, report } = request;
  const kept = !report && previous?.status && answer.status === previous.status ? labels.statusKept(semester(previous.campaign.code)) : undefined;
  return (
    <>
      <Row request={request} field="weather" margin={<MarginNote previous={previous} weather={previous?.weather} />}>
        <WeatherChoice value={answer.weather} onChange={(weather) => edit({ weather })} error={errorOf('weather')} />
      </Row>
      <Row request={request} field="status" margin={<MarginNote previous={previous} status={previous?.status} />}>
        <StatusChoice value={answer.status} onChange={(status) => edit({ status })} error={errorOf('status')} description={kept} />
      </Row>
    </>
  );
}

function Texts({ request, answer, edit, errorOf }: PartProps) {
  const { previousReport: previous } = request;
  const set = (name: TextName) => (text: string) => edit({ [name]: text });
  return TEXTS.map((name) => (
    <Row key={name} request={request} field={name} margin={<MarginNote previous={previous} text={previous?.[name]} onReuse={answer[name] === '' ? set(name) : undefined} />}>
      <TextAnswer name={name} value={answer[name]} onChange={set(name)} error={errorOf(name)} />
    </Row>
  ));
}

function Values({ request, answer, edit, errorOf, warnings }: PartProps & { readonly warnings: readonly Lack[] }) {
  const labels = useLabels(reportingLabels);
  // What is worked out from others is asked of nobody.
  const indicators = request.commitment.indicators.filter(({ formula }) => !formula);
  if (indicators.length === 0) return null;
  const set = (code: string) => (value: Answer['values'][string]) => edit({ values: { ...answer.values, [code]: value } });
  return (
    <div className={styles['values']}>
      <h4>{labels.values}</h4>
      <p className="small">{labels.notKnownHint}</p>
      {indicators.map((indicator) => {
        const value = answer.values[indicator.code];
        const field = `values.${indicator.code}`;
        const reuse = value?.text || value?.notKnown ? undefined : set(indicator.code);
        return (
          <Row key={indicator.code} request={request} field={field} margin={<ValueMargin request={request.id} indicator={indicator} previous={request.previousReport} onReuse={reuse} />}>
            <ValueField indicator={indicator} campaign={request.campaign.code} value={value} onChange={set(indicator.code)} error={errorOf(field)} warning={warnings.filter((each) => each.field === field).map(({ message }) => message).join(' ')} />
          </Row>
        );
      })}
    </div>
  );
}

/** Steps of the commitment: those reached this time are ticked, with their day. */
function Steps({ request, answer, edit, errorOf, warnings }: PartProps & { readonly warnings: readonly Lack[] }) {
  const labels = useLabels(stepLabels);
  const ticked = answer.milestones ?? {};
  const open = request.commitment.milestones.filter(({ id, reachedOn }) => reachedOn === null || id in ticked);
  if (open.length === 0) return null;
  const set = (id: string) => (day: string | null) => edit({ milestones: Object.fromEntries([...Object.entries(ticked).filter(([each]) => each !== id), ...(day === null ? [] : [[id, day] as const])]) });
  return (
    <div className={styles['values']}>
      <h4>{labels.ask}</h4>
      <p className="small">{labels.hint}</p>
      {open.map((step) => {
        const field = `${STEP}${step.id}`;
        return (
          <Row key={step.id} request={request} field={field} margin={<p>{labels.due(step.dueVerbatim)}</p>}>
            <StepField title={step.title} day={ticked[step.id]} onChange={set(step.id)} error={errorOf(field) ?? warnings.find((each) => each.field === field)?.message} />
          </Row>
        );
      })}
    </div>
  );
}

function Row({ request, field, margin, children }: { request: DeskRequest; field: Field; margin: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className={styles['row']} data-field={field}>
      <div className={styles['field']}>
        <FieldComments comments={openComments(request.report, field)} />
        {children}
      </div>
      <div className={styles['margin']}>{margin}</div>
    </div>
  );
}

/** Said once, and left in sight: the text comes from this device, not from the service. */
function Restored({ shown }: { shown: boolean }) {
  const labels = useLabels(reportingLabels);
  const [once] = useState(shown);
  return once ? <Notice announce="status">{labels.restored}</Notice> : null;
}

/** What the service would refuse, told while it is typed. */
function useWrong(answer: Answer): Lack[] {
  const labels = useLabels(reportingLabels);
  const format = useFormat();
  const { toCome } = useLabels(stepLabels);
  const today = useToday();
  const faultOf = (value: ValueAnswer): string => {
    const fault = figureFault(value) ?? 'number';
    const sum = firstSum(value.parts);
    return fault === 'total' ? labels.totalMissing(sum === undefined ? undefined : format.number(sum)) : fault === 'parts' ? labels.partsWrong : labels.notANumber;
  };
  return [...unsavable(answer), ...stepsToCome(answer, today)].map((field) => {
    if (field.startsWith(STEP)) return { field, message: toCome };
    if (field === PEOPLE) return { field, message: labels.people.notWhole };
    if (field.startsWith('values.')) return { field, message: faultOf(answer.values[field.slice(7)]!) };
    return { field, message: labels.tooLong(format.number(textLength(answer[field as TextName])), format.number(TEXT_LIMIT)) };
  });
}
