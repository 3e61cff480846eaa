import { useLabels } from '../labels/language.js';
import { validationLabels } from '../labels/validation.js';
import { useShell } from '../shell/use-shell.js';
import { FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';

/** Who gave a report back within the organisation, to whoever reads it. */
export function useGivenBackWords(): (by: string) => string {
  const labels = useLabels(validationLabels);
  const { viewer } = useShell();
  return (by) => (by === viewer.person?.name ? labels.returnedOwn : labels.returned(by));
}

/** What who validates said on giving it back. */
export function GivenBackNotice({ word, by }: { readonly word: string; readonly by: string }) {
  const title = useGivenBackWords();
  return (
    <Notice tone="warn" title={title(by)}>
      <FrenchText>{word}</FrenchText>
    </Notice>
  );
}
