import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';

/** What would be lost, by name. */
export function UnsavedList({ unsaved }: { unsaved: readonly string[] }) {
  const labels = useLabels(liveLabels);
  return (
    <>
      <p>{labels.unsavedText}</p>
      <ul>
        {unsaved.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
