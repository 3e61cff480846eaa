import { useLabels } from '../labels/language.js';
import { viewLabels } from '../labels/views.js';

export function SharedChoice({ isSelected, onChange }: { isSelected: boolean; onChange: (shared: boolean) => void }) {
  const labels = useLabels(viewLabels);
  return (
    <label>
      <input type="checkbox" checked={isSelected} onChange={({ target }) => onChange(target.checked)} /> {labels.share}
    </label>
  );
}
