const tables: string[] = [];

/** Said once by each room that keeps files: each row of its table keeps at most one, under its own id. */
export function holdFiles(table: string): void {
  tables.push(table);
}

/** SQL of those of some ids ($2) of a tenant ($1) that a row speaks of. What no room speaks of is swept. */
export function heldFiles(): string {
  return tables.map((table) => `SELECT id FROM ${table} WHERE tenant_id = $1 AND id::text = ANY($2::text[])`).join(' UNION ALL ');
}
