import { useState } from 'react';
import type { ApiError, FieldProblem } from '../../graphql/api.js';
import { useAction } from '../../graphql/api-context.js';
import { UpdateOrganisation } from '../../graphql/generated.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import { AskBeforeLeaving } from '../../ui/ask-before-leaving.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import styles from './administration.module.css';
import { differences, draftOf, inputOf, type OrganisationDraft, type OrganisationRecord, withoutBlankRows } from './organisation-draft.js';
import { type Choice, type ErrorAt, FirstFields, FormerNameFields, MemberFields, MoreFields } from './organisation-fields.js';

/** What is typed, the version it was loaded with, and what came of saving it. */
function useRecordForm(record: OrganisationRecord) {
  const [draft, setDraft] = useState(() => draftOf(record));
  const [version, setVersion] = useState(record.version);
  const { run, data, isPending, error, reset } = useAction(UpdateOrganisation);
  const answer = data?.updateOrganisation;
  const save = async (at: number) => {
    const typed = withoutBlankRows(draft);
    setDraft(typed);
    const { updateOrganisation } = await run({ input: { slug: record.slug, version: at, ...inputOf(typed) } });
    if (updateOrganisation.organisation && updateOrganisation.problems.length === 0) setVersion(updateOrganisation.organisation.version);
  };
  return {
    ...{ draft, answer, isPending, error },
    errorAt: errorIn(answer?.problems, error),
    /** A refusal (the network, a right) is shown from `error`. */
    save: (at = version) => void save(at).catch(() => undefined),
    change(next: OrganisationDraft) {
      if (error || (answer && !answer.conflict)) reset();
      setDraft(next);
    },
    takeTheirs(theirs: OrganisationRecord) {
      setDraft(draftOf(theirs));
      setVersion(theirs.version);
      reset();
    },
  };
}

/** Corrects an organisation. What is typed stays typed, whatever is refused. */
export function OrganisationForm({ record, choices }: { record: OrganisationRecord; choices: readonly Choice[] }) {
  const labels = useLabels(organisationAdministrationLabels);
  const form = useRecordForm(record);
  const { draft, answer } = form;
  const fields = { draft, onChange: form.change, errorAt: form.errorAt satisfies ErrorAt, choices: choices.filter(({ slug }) => slug !== record.slug) };
  const isTyped = JSON.stringify(inputOf(withoutBlankRows(draft))) !== JSON.stringify(inputOf(draftOf(record)));
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <AskBeforeLeaving unsaved={isTyped ? [record.name] : []} />
      <Section title={labels.form.identity} id="identite">
        <div className={styles['form']}>
          <FirstFields {...fields} />
          <MoreFields {...fields} />
        </div>
      </Section>
      <Section title={labels.form.formerNames} id="anciens-noms">
        <FormerNameFields {...fields} />
      </Section>
      {draft.kind === 'ACTOR_GROUP' && (
        <Section title={labels.form.members} id="membres">
          <MemberFields {...fields} />
        </Section>
      )}
      {answer?.conflict ? (
        <Conflict mine={draft} theirs={answer.conflict} onTake={form.takeTheirs} onKeep={(theirs) => form.save(theirs.version)} />
      ) : (
        <>
          <Outcome problems={answer?.problems} error={form.error} saved={Boolean(answer)} />
          <div>
            <Button type="submit" look="primary" isPending={form.isPending}>
              {labels.form.save}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** Refusals by field: those of the service's rules, and those of what could not be read at all (a date that is none). */
export function errorIn(problems: readonly FieldProblem[] | undefined, error: ApiError | null): ErrorAt {
  return (path) => problems?.find((problem) => problem.path === path)?.message ?? error?.at(path);
}

/** What came of saving: refusals together, since some belong to no field on the screen. */
export function Outcome({ problems: told = [], error, saved }: { problems?: readonly FieldProblem[] | undefined; error: ApiError | null; saved: boolean }) {
  const labels = useLabels(organisationAdministrationLabels).form;
  const problems = [...told, ...(error?.problems ?? [])];
  if (error && problems.length === 0) return <Notice tone="bad" announce="alert" title={error.message} />;
  if (problems.length > 0) {
    return (
      <Notice tone="bad" announce="alert" title={labels.refused}>
        <ul className={styles['list']}>
          {problems.map(({ path, message }) => (
            <li key={path + message}>{message}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return saved ? <Notice tone="good" announce="status" title={labels.saved} /> : null;
}

interface ConflictProps {
  readonly mine: OrganisationDraft;
  readonly theirs: OrganisationRecord;
  readonly onTake: (theirs: OrganisationRecord) => void;
  readonly onKeep: (theirs: OrganisationRecord) => void;
}

/** Somebody else saved meanwhile: both texts, side by side, and two ways on. */
function Conflict({ mine, theirs, onTake, onKeep }: ConflictProps) {
  const labels = useLabels(organisationAdministrationLabels);
  return (
    <Notice tone="warn" announce="alert" title={labels.conflict.title}>
      <p>{labels.conflict.text}</p>
      <Table caption={labels.conflict.text} stack>
        <thead>
          <tr>
            <th scope="col">{labels.conflict.field}</th>
            <th scope="col">{labels.conflict.theirs}</th>
            <th scope="col">{labels.conflict.mine}</th>
          </tr>
        </thead>
        <tbody>
          {differences(mine, draftOf(theirs)).map((each) => (
            <tr key={each.field}>
              <th scope="row">{labels.fields[each.field]}</th>
              <td className={styles['text']} data-label={labels.conflict.theirs}>
                {each.theirs || labels.conflict.empty}
              </td>
              <td className={styles['text']} data-label={labels.conflict.mine}>
                {each.mine || labels.conflict.empty}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles['acts']}>
        <Button onPress={() => onTake(theirs)}>{labels.conflict.takeTheirs}</Button>
        <Button look="primary" onPress={() => onKeep(theirs)}>
          {labels.conflict.keepMine}
        </Button>
      </p>
    </Notice>
  );
}
