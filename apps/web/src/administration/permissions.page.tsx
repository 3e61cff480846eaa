import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { PermissionsPage, type PermissionsPageQuery, type Role } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';
import styles from './administration.module.css';

export const load = (api: Api) => api.load(PermissionsPage, {});

type Line = PermissionsPageQuery['permissions'][number];

const ROLES = Object.keys(roleLabels.fr.words) as Role[];

/** Who may do what, from the table that the service obeys: one column for each role. */
export function Component() {
  const labels = useLabels(administrationLabels).permissions;
  const roles = useLabels(roleLabels).words;
  const { permissions } = useOperation(PermissionsPage, {});
  return (
    <Page title={labels.title} lede={labels.lede}>
      <p className={styles['soft']}>{labels.legend}</p>
      <div className={styles['matrix']}>
        <Table caption={labels.caption}>
          <thead>
            <tr>
              <th scope="col">{labels.what}</th>
              <th scope="col">{labels.everyone}</th>
              <th scope="col">{labels.guest}</th>
              <th scope="col">{labels.signedIn}</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {roles[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions.map((line) => (
              <tr key={line.code}>
                <th scope="row">{line.sentence}</th>
                <Cell held={line.everyone} />
                <Cell held={line.everyone || line.guest} />
                <Cell held={line.everyone || line.signedIn} />
                {ROLES.map((role) => (
                  <Cell key={role} held={line.everyone || line.signedIn || line.roles.includes(role)} own={isOwn(line, role)} />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Page>
  );
}

function isOwn({ ownRoles }: Line, role: Role): boolean {
  return ownRoles.includes(role);
}

function Cell({ held, own = false }: { held: boolean; own?: boolean }) {
  const labels = useLabels(administrationLabels).permissions;
  if (held) return <td className={styles['yes']}>{labels.yes}</td>;
  if (own) return <td>{labels.own}</td>;
  return (
    <td>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{labels.no}</span>
    </td>
  );
}
