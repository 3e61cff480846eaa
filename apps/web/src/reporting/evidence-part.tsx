import { FileList } from '../files/file-list.js';
import { FilesPart } from '../files/files-part.js';
import { evidenceLabels } from '../labels/evidence.js';
import { useLabels } from '../labels/language.js';
import type { DeskRequest } from './desk-order.js';
import type { DeskActions } from './use-desk.js';
import { useEvidence } from './use-evidence.js';

const PLACE = '/files/pieces';

/** Files given as proof of an answer, with what can be done about them while it is written. */
export function EvidencePart({ request, changed }: { request: DeskRequest; changed: DeskActions['changed'] }) {
  const { hint } = useLabels(evidenceLabels);
  const { sendings, send, remove } = useEvidence(request, changed);
  return <FilesPart files={request.evidence} place={PLACE} level={4} hint={hint} sendings={sendings} onChosen={(files) => void send(files)} onRemove={remove} isRemovable={() => true} />;
}

export function EvidenceList({ files }: { files: DeskRequest['evidence'] }) {
  return <FileList files={files} place={PLACE} />;
}
