import { useLabels } from '../labels/language.js';
import { unsavedLabels } from '../labels/unsaved.js';

/** What would be lost, by name. */
export function UnsavedList({ unsaved }: { unsaved: readonly string[] }) {
  const labels = useLabels(unsavedLabels);
  return (
    <>
      <p>{labels.text}</p>
      <ul>
        {unsaved.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
