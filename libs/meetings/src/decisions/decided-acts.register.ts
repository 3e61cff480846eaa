import { Audit } from '#audit';
import { keepDecisionsIn } from '#commitments';
import { signatureOf } from './decision-act.js';
import { DecisionKind, DecisionState } from './decision.lifecycle.js';
import { DecisionsRepository } from './decisions.repository.js';
import './decisions.audit.js';

const decisions = new DecisionsRepository();
const audit = new Audit();

// What takes effect by a decision writes it here, in its own transaction: the register holds every decision.
keepDecisionsIn({
  async record(ctx, { kind, pactId, words, meetingId, decidedOn, effectiveOn, commitmentIds, fictional }) {
    const decision = { pactId, kind: DecisionKind[kind], state: DecisionState.OPEN, text: words, meetingId, decidedOn, organisationId: null, personId: null, dueOn: effectiveOn, closedOn: null, commitmentIds, fictional };
    const { id } = await decisions.record(ctx, decision, signatureOf(ctx));
    await audit.record(ctx, { action: 'decision.recorded', objectType: 'decision', objectId: id, changes: [{ field: 'kind', after: kind }, { field: 'text', after: words }] });
    return id;
  },
  tookEffect: (ctx, decisionId) => decisions.end(ctx, decisionId, signatureOf(ctx)),
});
