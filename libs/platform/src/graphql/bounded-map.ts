/** What was worked out once per document, forgotten all at once when there are too many: clients choose the keys. */
export class BoundedMap<V> {
  private readonly entries = new Map<string, V>();
  constructor(private readonly size: number) {}
  get(key: string): V | undefined {
    return this.entries.get(key);
  }
  set(key: string, value: V): void {
    if (this.entries.size >= this.size) this.entries.clear();
    this.entries.set(key, value);
  }
}
