const others: string[] = [];

/**
 * Another room lets a person in by a row of its own: `sql` closes it, with the tenant as $1 and the person as $2, whenever all that they
 * hold open ends (switched off, gone, or known by another address).
 */
export function closesWithTheOthers(sql: string): void {
  others.push(sql);
}

export function otherDoors(): readonly string[] {
  return others;
}
