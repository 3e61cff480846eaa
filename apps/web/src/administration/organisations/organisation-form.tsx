import { useState } from 'react';
import { useAction } from '../../graphql/api-context.js';
import { UpdateOrganisation } from '../../graphql/generated.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import styles from './administration.module.css';
import { differences, draftOf, inputOf, type OrganisationDraft, type OrganisationRecord } from './organisation-draft.js';
import { type Choice, type ErrorAt, FirstFields, FormerNameFields, MemberFields, MoreFields } from './organisation-fields.js';

/** What is typed, the version it was loaded with, and what came of saving it. */
function useRecordForm(record: OrganisationRecord) {
  const [draft, setDraft] = useState(() => draftOf(record));
  const [version, setVersion] = useState(record.version);
  const { run, data, isPending, error, reset } = useAction(UpdateOrganisation);
  const answer = data?.updateOrganisation;
  const save = async (at: number) => {
    const { updateOrganisation } = await run({ input: { slug: record.slug, version: at, ...inputOf(draft) } });
    if (updateOrganisation.organisation && updateOrganisation.problems.length === 0) setVersion(updateOrganisation.organisation.version);
  };
  return {
    ...{ draft, answer, isPending, refusal: error?.message },
    errorAt: (path: string) => answer?.problems.find((problem) => problem.path === path)?.message,
    /** A refusal (the network, a right) is shown from `refusal`. */
    save: (at = version) => void save(at).catch(() => undefined),
    change(next: OrganisationDraft) {
      if (answer && !answer.conflict) reset();
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
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
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
          <Outcome problems={answer?.problems ?? []} refusal={form.refusal} saved={Boolean(answer)} />
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

/** What came of saving: refusals together, since some belong to no field on the screen. */
export function Outcome({ problems, refusal, saved }: { problems: readonly { path: string; message: string }[]; refusal?: string | undefined; saved: boolean }) {
  const labels = useLabels(organisationAdministrationLabels).form;
  if (refusal) return <Notice tone="bad" announce="alert" title={refusal} />;
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
