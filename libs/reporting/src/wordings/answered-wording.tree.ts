import { wordedText } from '#commitments';
import { extendTree } from '#platform';
import { reportTree } from '../reports/report.tree.js';

const OF_COMMITMENT = 'report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id';

extendTree(reportTree, {
  fields: { wording: '$.wording' },
  computed: {
    wordingChanges: {
      // Null while the wording that it answered is the one that holds, or when none is known.
      _answered: `(SELECT ${wordedText('w')} FROM ${OF_COMMITMENT} JOIN commitment_wording w ON w.tenant_id = n.tenant_id AND w.commitment_id = n.id AND w.number = $.wording
        WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id AND n.wording <> $.wording)`,
      _holding: `(SELECT ${wordedText('n')} FROM ${OF_COMMITMENT} WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id)`,
    },
  },
});
