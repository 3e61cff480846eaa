import { Link } from 'react-router';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import { Button } from '../../ui/button.js';
import { French } from '../../ui/french.js';
import { Notice } from '../../ui/notice.js';
import { Table } from '../../ui/table.js';
import styles from './administration.module.css';

interface SheetChange {
  readonly slug: string;
  readonly name: string;
  readonly added: boolean;
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** What the service answers to a file: apps/api/src/http/organisation-sheets.controller.ts. */
export interface SheetOutcome {
  readonly applied: boolean;
  readonly fingerprint: string;
  readonly problems: readonly { readonly sheet: string; readonly cell: string | null; readonly code: string; readonly message: string }[];
  readonly changes: readonly SheetChange[];
  readonly unchanged: number;
}

/** Every error by sheet and cell; or every change, field by field, with the button that writes them all. */
export function SheetOutcomeView({ outcome, onApply }: { outcome: SheetOutcome; onApply: () => void }) {
  const labels = useLabels(organisationAdministrationLabels).sheet;
  const { applied, problems, changes, unchanged } = outcome;
  if (problems.length > 0) return <Problems problems={problems} />;
  if (changes.length === 0) return <Notice tone="good" title={labels.noChange} />;
  return (
    <>
      {applied ? <Notice tone="good" title={labels.applied(changes.length)} /> : <p>{`${labels.changes(changes.length)}. ${labels.unchanged(unchanged)}`}</p>}
      <Changes changes={changes} />
      {!applied && (
        <div>
          <Button look="primary" onPress={onApply}>
            {labels.apply(changes.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Problems({ problems }: { problems: SheetOutcome['problems'] }) {
  const labels = useLabels(organisationAdministrationLabels).sheet;
  return (
    <>
      <Notice tone="bad" title={labels.problems(problems.length)}>
        <p>{labels.problemsText}</p>
      </Notice>
      <Table caption={labels.problemsCaption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.sheetName}</th>
            <th scope="col">{labels.cell}</th>
            <th scope="col">{labels.problem}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ sheet, cell, code, message }) => (
            <tr key={`${sheet} ${cell ?? ''} ${code} ${message}`}>
              <th scope="row">{sheet}</th>
              <td data-label={labels.cell}>{cell ?? '–'}</td>
              <td className={styles['text']}>{message}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Changes({ changes }: { changes: readonly SheetChange[] }) {
  const labels = useLabels(organisationAdministrationLabels);
  const words = (field: string): string => labels.fields[field as keyof typeof labels.fields] ?? field;
  return (
    <Table caption={labels.sheet.changesCaption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.sheet.field}</th>
          <th scope="col">{labels.sheet.before}</th>
          <th scope="col">{labels.sheet.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.flatMap(({ slug, name, added, fields }) =>
          fields.map(({ field, before, after }, index) => (
            <tr key={`${slug} ${field}`}>
              <th scope="row" className={styles['text']}>
                {index === 0 ? (
                  <>
                    {added ? <French>{name}</French> : (
                      <Link to={`/administration/organisations/${slug}`}>
                        <French>{name}</French>
                      </Link>
                    )}
                    {added && <span className={styles['soft']}> · {labels.sheet.added}</span>}
                  </>
                ) : (
                  <span className="visually-hidden">{name}</span>
                )}
              </th>
              <td data-label={labels.sheet.field}>{words(field)}</td>
              <td className={`${styles['text']} ${styles['soft']}`} data-label={labels.sheet.before}>
                {before ?? '–'}
              </td>
              <td className={styles['text']} data-label={labels.sheet.after}>
                {after ?? '–'}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}
