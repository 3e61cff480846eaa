import { useState } from 'react';
import { Link } from 'react-router';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Section } from '../ui/page.js';
import { SelectField } from '../ui/select-field.js';
import { Table } from '../ui/table.js';
import styles from './plan.module.css';
import type { Preview } from './preview.page.js';

/** Porteurs that the text names and that nobody asks, each with why. */
export function PreviewedLeftOut({ leftOut }: { leftOut: Preview['leftOut'] }) {
  const labels = useLabels(campaignPlanLabels).asks;
  const [reason, setReason] = useState('');
  const reasons = [...new Set(leftOut.map((each) => each.reason))];
  const shown = leftOut.filter((each) => !reason || each.reason === reason);
  if (leftOut.length === 0) {
    return (
      <Section title={labels.leftOut} id="ecartes">
        <p>{labels.nobodyLeftOut}</p>
      </Section>
    );
  }
  return (
    <Section title={labels.leftOut} id="ecartes" aside={<span role="status">{shown.length}</span>}>
      <div className={styles['reason']}>
        <SelectField
          label={labels.why}
          value={reason}
          onChange={setReason}
          options={[{ value: '', label: labels.anyReason }, ...reasons.map((value) => ({ value, label: `${labels.reasons[value]} (${leftOut.filter((each) => each.reason === value).length})` }))]}
        />
      </div>
      <Table caption={labels.leftOutCaption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.commitment}</th>
            <th scope="col">{labels.named}</th>
            <th scope="col">{labels.role}</th>
            <th scope="col">{labels.why}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ number, role, reason: why, verbatim, organisation }, index) => (
            <tr key={index}>
              <th scope="row" data-label={labels.commitment}>
                <Link to={`/engagements/${number}`}>{number}</Link>
              </th>
              <td>{organisation ? <Link to={`/organisations/${organisation.slug}`}><French>{organisation.name}</French></Link> : <French>{verbatim}</French>}</td>
              <td data-label={labels.role}>{labels.as[role]}</td>
              <td data-label={labels.why}>{labels.reasons[why]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
