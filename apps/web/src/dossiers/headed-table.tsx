import type { ReactNode } from 'react';
import { Table } from '../ui/table.js';

/** A table of words: one head a column, the rows as they are given. */
export function HeadedTable({ caption, heads, children }: { caption: string; heads: readonly string[]; children: ReactNode }) {
  return (
    <Table caption={caption} stack>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </Table>
  );
}
