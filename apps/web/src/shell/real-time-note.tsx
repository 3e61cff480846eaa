import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { useShell } from './use-shell.js';

/** In the demonstration, beside dates of accounts: they are of the real clock, the others of its standing day (docs/adr/0021). */
export function RealTimeNote() {
  const labels = useLabels(shellLabels).demonstration;
  return useShell().demonstration ? <p className="small">{labels.realTime}</p> : null;
}
