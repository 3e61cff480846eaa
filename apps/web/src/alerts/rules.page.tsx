import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { type AlertRuleLineFragment, AlertRulesPage, UpdateAlertRule } from '../graphql/generated.js';
import { alertLabels } from '../labels/alerts.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { useDraft } from '../ui/use-draft.js';
import styles from './alerts.module.css';

export async function load(api: Api) {
  return api.load(AlertRulesPage, { pact: await pactSlug(api) });
}

/** What is pointed out, and from how many on: set by the secretariat, read by whoever wonders why. */
export function Component() {
  const { ruling: labels, kinds } = useLabels(alertLabels);
  const { pact, can } = useShell();
  const { alertRules } = useOperation(AlertRulesPage, { pact: pact.slug });
  return (
    <Page title={labels.title} kicker={<Link to="/alertes">{labels.back}</Link>} lede={labels.lede}>
      {alertRules.map((rule) => (
        <Section key={rule.kind} title={kinds[rule.kind]} id={rule.kind.toLowerCase()}>
          <p className={styles['text']}>{labels.texts[rule.kind]}</p>
          {can('alert.manage') ? <RuleForm pact={pact.slug} rule={rule} /> : <RuleWords rule={rule} />}
        </Section>
      ))}
      {!can('alert.manage') && <p className="small">{labels.readOnly}</p>}
    </Page>
  );
}

function RuleWords({ rule: { kind, enabled, threshold } }: { rule: AlertRuleLineFragment }) {
  const { ruling: labels } = useLabels(alertLabels);
  return (
    <p className={styles['text']}>
      <strong>{enabled ? labels.on : labels.off}</strong>
      {enabled && threshold !== null && ` · ${labels.threshold[kind]} : ${threshold}`}
    </p>
  );
}

function Threshold({ rule, ...field }: { rule: AlertRuleLineFragment; value: string; onChange: (typed: string) => void; error: string | undefined }) {
  const { ruling: labels } = useLabels(alertLabels);
  return <TextField label={labels.threshold[rule.kind]} description={`${labels.between(rule.least ?? 0, rule.most ?? 0)}${rule.version === 0 ? ` ${labels.byDefault}` : ''}`} inputMode="numeric" {...field} />;
}

/** Saved, until something else is typed; or that another person saved meanwhile. */
function Outcome({ problems, isOwn }: { problems: readonly { readonly code: string }[]; isOwn: boolean }) {
  const { ruling: labels } = useLabels(alertLabels);
  if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) return <Notice tone="warn" announce="alert" title={labels.conflict} />;
  return problems.length === 0 && !isOwn ? <Notice tone="good" announce="status" title={labels.saved} /> : null;
}

const isNumber = (typed: string): boolean => /^\s*\d{1,4}\s*$/.test(typed);

function RuleForm({ pact, rule }: { pact: string; rule: AlertRuleLineFragment }) {
  const { ruling: labels, kinds } = useLabels(alertLabels);
  const { run, data, isPending, error } = useAction(UpdateAlertRule);
  const draft = useDraft({ enabled: rule.enabled, threshold: String(rule.threshold ?? '') }, rule.version);
  const { words: typed, change } = draft;
  const [tried, setTried] = useState(false);
  const isWrong = rule.unit !== null && !isNumber(typed.threshold);
  const problems = data?.updateAlertRule.problems ?? [];
  const save = () => {
    setTried(true);
    if (isWrong) return;
    const sent = draft.hold();
    const threshold = rule.unit === null ? null : Number(typed.threshold);
    void run({ input: { pact, kind: rule.kind, version: draft.version, enabled: typed.enabled, threshold } }).then(({ updateAlertRule: { problems, rules } }) => {
      const { version } = rules.find(({ kind }) => kind === rule.kind)!;
      if (problems.length === 0) draft.saved(sent, version);
      else if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) draft.shown(version);
    }, () => undefined);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <label className={styles['box']}>
        <input type="checkbox" checked={typed.enabled} onChange={({ target }) => change({ enabled: target.checked })} />
        {labels.enabled}
      </label>
      {rule.unit !== null && (
        <Threshold rule={rule} value={typed.threshold} onChange={(threshold) => change({ threshold })} error={tried && isWrong ? labels.notANumber : problems.find(({ path }) => path === 'threshold')?.message} />
      )}
      {data && <Outcome problems={problems} isOwn={draft.isOwn} />}
      <Refusal error={error} />
      <div>
        <Button type="submit" isPending={isPending} aria-label={labels.saveOf(kinds[rule.kind])}>
          {labels.save}
        </Button>
      </div>
    </form>
  );
}
