import { type FormEvent, useId, useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useApi, useOperation } from '../graphql/api-context.js';
import { ChangeTenant, ChangeTenantLogo, type Holidays, IdentityPage, type IdentityPageQuery } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import { requireSignIn } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';

type Settings = IdentityPageQuery['tenantSettings'];

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(IdentityPage, {});
}

/** What the space says of itself. */
export function Component() {
  const labels = useLabels(administrationLabels);
  const { tenantSettings: settings } = useOperation(IdentityPage, {});
  const { queries } = useApi();
  // The version of what is typed: one's own changes move it on, somebody else's must not.
  const [version, setVersion] = useState(settings.version);
  const [form, setForm] = useState(0);
  const takeTheirs = async () => {
    await queries.invalidateQueries();
    setVersion(queries.getQueryData<IdentityPageQuery>(['IdentityPage', {}])?.tenantSettings.version ?? version);
    setForm(form + 1);
  };
  return (
    <Page title={labels.identity.title} kicker={<Link to="/administration">{labels.kicker}</Link>} lede={labels.identity.lede}>
      <SettingsForm key={form} settings={settings} version={version} onSaved={setVersion} onTakeTheirs={() => void takeTheirs()} />
      <Section title={labels.identity.logo} id="logo">
        <LogoForm hasLogo={settings.hasLogo} version={settings.version} onSaved={setVersion} />
      </Section>
    </Page>
  );
}

interface SettingsFormProps {
  readonly settings: Settings;
  readonly version: number;
  readonly onSaved: (version: number) => void;
  readonly onTakeTheirs: () => void;
}

/** What is typed stays typed, whatever is refused. */
function SettingsForm({ settings, version, onSaved, onTakeTheirs }: SettingsFormProps) {
  const labels = useLabels(administrationLabels).identity;
  const { run, isPending, error, data, reset } = useAction(ChangeTenant);
  const [{ hasLogo: _, ...input }, setInput] = useState(settings);
  const field = (name: keyof Omit<typeof input, 'version'>) => ({
    value: input[name],
    error: error?.at(name),
    onChange: (value: string) => {
      reset();
      setInput((typed) => ({ ...typed, [name]: value }));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run({ input: { ...input, version } }).then(({ changeTenant }) => onSaved(changeTenant.settings.version), () => undefined);
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <TextField label={labels.name} {...field('name')} isRequired maxLength={120} />
      <TextField type="email" label={labels.sender} {...field('senderAddress')} isRequired maxLength={254} />
      <SelectField label={labels.locale} {...field('locale')} options={[{ value: 'fr', label: labels.locales.fr }, { value: 'en', label: labels.locales.en }]} />
      <TextField label={labels.timeZone} description={labels.timeZoneHelp} {...field('timeZone')} isRequired maxLength={60} />
      <SelectField label={labels.holidays} {...field('holidays')} options={(Object.keys(labels.holidayWords) as Holidays[]).map((value) => ({ value, label: labels.holidayWords[value] }))} />
      <TextField type="time" label={labels.sendsFrom} description={labels.sendsHelp} {...field('sendsFrom')} isRequired />
      <TextField type="time" label={labels.sendsUntil} {...field('sendsUntil')} isRequired />
      {error && error.problems.length === 0 && <Refusal error={error} />}
      {error?.code === 'VERSION_CONFLICT' && (
        <div>
          <Button onPress={onTakeTheirs}>{labels.takeTheirs}</Button>
        </div>
      )}
      {data && <Notice tone="good" announce="status" title={labels.saved} />}
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.save}
        </Button>
      </div>
    </form>
  );
}

const MAX_LOGO_BYTES = 200_000;

function LogoForm({ hasLogo, version, onSaved }: { hasLogo: boolean; version: number; onSaved: (version: number) => void }) {
  const labels = useLabels(administrationLabels).identity;
  const id = useId();
  const { addressOf } = useApi();
  const { run, isPending, error, reset } = useAction(ChangeTenantLogo);
  const [told, setTold] = useState<'saved' | 'removed' | 'heavy' | null>(null);
  const change = async (image: string | null) => {
    setTold(null);
    const { changeTenantLogo } = await run({ input: { image } });
    onSaved(changeTenantLogo.settings.version);
    setTold(image === null ? 'removed' : 'saved');
  };
  const choose = async (file: File | undefined) => {
    reset();
    if (file && file.size > MAX_LOGO_BYTES) return setTold('heavy');
    if (file) await change(await base64Of(file));
  };
  return (
    <div className={styles['form']}>
      {hasLogo && <img className={styles['logo']} src={addressOf(`/files/logo?v=${version}`)} alt={labels.logoNow} />}
      <label htmlFor={id}>
        {labels.logo}
        <span className={styles['soft']}>{labels.logoHelp}</span>
      </label>
      <input id={id} type="file" accept="image/png,image/jpeg,image/webp" disabled={isPending} onChange={(event) => void choose(event.target.files?.[0]).catch(() => undefined)} />
      <Refusal error={error} />
      {told === 'heavy' && <Notice tone="bad" announce="alert" title={labels.logoTooHeavy} />}
      {(told === 'saved' || told === 'removed') && <Notice tone="good" announce="status" title={told === 'saved' ? labels.logoSaved : labels.logoRemoved} />}
      {hasLogo && (
        <div>
          <Button isPending={isPending} onPress={() => void change(null).catch(() => undefined)}>
            {labels.removeLogo}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A data address without its head: what the API takes. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable file'));
    reader.readAsDataURL(file);
  });
}
