import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { CreateToken, type TokenScope } from '../graphql/generated.js';
import { accountLabels } from '../labels/account.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { AccountRefusal } from './account-refusal.js';
import styles from './account.module.css';

const DAYS = ['30', '90', '365'] as const;

/** Makes a token; its text is shown this once. */
export function TokenForm({ scopes, tokens }: { scopes: readonly TokenScope[]; tokens: readonly { readonly id: string }[] }) {
  const labels = useLabels(accountLabels).tokens;
  const { run, isPending, error, data, reset } = useAction(CreateToken);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly TokenScope[]>(['READ']);
  const [days, setDays] = useState('90');
  const [before, setBefore] = useState<readonly string[]>([]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setBefore(tokens.map(({ id }) => id));
    void run({ input: { name, scopes: scopes.filter((scope) => chosen.includes(scope)), days: Number(days) } }).then(() => setName(''), () => undefined);
  };
  const made = data?.createToken.account.tokens.find(({ id }) => !before.includes(id));
  // Withdrawn at once, it is no longer there to be copied.
  if (data && tokens.some(({ id }) => id === made?.id)) return <Secret secret={data.createToken.secret} onDone={reset} />;
  return (
    <form className={styles['form']} onSubmit={send} aria-labelledby="new-token">
      <h3 id="new-token">{labels.newTitle}</h3>
      <TextField label={labels.name} description={labels.nameHelp} value={name} onChange={setName} maxLength={80} isRequired />
      <fieldset className={styles['choices']}>
        <legend>{labels.scopes}</legend>
        {scopes.map((scope) => (
          <label key={scope} className={styles['choice']}>
            <input type="checkbox" checked={chosen.includes(scope)} onChange={({ target }) => setChosen(target.checked ? [...chosen, scope] : chosen.filter((each) => each !== scope))} />
            <span>
              {labels.scopeNames[scope]}
              <span className={styles['soft']}>{labels.scopeTexts[scope]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <SelectField label={labels.lasts} value={days} onChange={setDays} options={DAYS.map((value) => ({ value, label: labels.days[value] }))} />
      <AccountRefusal error={error} />
      <div>
        <Button type="submit" look="primary" isPending={isPending} isDisabled={chosen.length === 0}>
          {labels.create}
        </Button>
      </div>
    </form>
  );
}

/** Copied by hand or by the button: nobody can show it again. */
function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const labels = useLabels(accountLabels).tokens;
  const [copied, setCopied] = useState(false);
  return (
    <Notice tone="good" title={labels.madeTitle} announce="status">
      <p>{labels.shownOnce}</p>
      <p>
        <code className={styles['secret']}>{secret}</code>
      </p>
      <p className={styles['soft']}>
        {labels.use} <code>Authorization: Bearer …</code>
      </p>
      <div className={styles['actions']}>
        <Button onPress={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true), () => undefined)}>{copied ? labels.copied : labels.copy}</Button>
        <Button look="quiet" onPress={onDone}>
          {labels.done}
        </Button>
      </div>
    </Notice>
  );
}
