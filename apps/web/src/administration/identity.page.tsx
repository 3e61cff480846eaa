import { type FormEvent, useId, useState } from 'react';
import { Link, useHref } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
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
  return (
    <Page title={labels.identity.title} kicker={<Link to="/administration">{labels.kicker}</Link>} lede={labels.identity.lede}>
      <SettingsForm key={settings.version} settings={settings} />
      <Section title={labels.identity.logo} id="logo">
        <LogoForm hasLogo={settings.hasLogo} version={settings.version} />
      </Section>
    </Page>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const labels = useLabels(administrationLabels).identity;
  const { run, isPending, error, data } = useAction(ChangeTenant);
  const [{ hasLogo: _, ...input }, setInput] = useState(settings);
  const set = (part: Partial<Settings>) => setInput((typed) => ({ ...typed, ...part }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run({ input }).catch(() => undefined);
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <TextField label={labels.name} value={input.name} onChange={(name) => set({ name })} isRequired maxLength={120} />
      <TextField type="email" label={labels.sender} value={input.senderAddress} onChange={(senderAddress) => set({ senderAddress })} isRequired maxLength={254} />
      <SelectField label={labels.locale} value={input.locale} onChange={(locale) => set({ locale })} options={[{ value: 'fr', label: labels.locales.fr }, { value: 'en', label: labels.locales.en }]} />
      <TextField label={labels.timeZone} description={labels.timeZoneHelp} value={input.timeZone} onChange={(timeZone) => set({ timeZone })} isRequired maxLength={60} />
      <SelectField
        label={labels.holidays}
        value={input.holidays}
        onChange={(holidays) => set({ holidays: holidays as Holidays })}
        options={(Object.keys(labels.holidayWords) as Holidays[]).map((value) => ({ value, label: labels.holidayWords[value] }))}
      />
      <Refusal error={error} />
      {data && !error && <Notice tone="good" announce="status" title={labels.saved} />}
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.save}
        </Button>
      </div>
    </form>
  );
}

function LogoForm({ hasLogo, version }: { hasLogo: boolean; version: number }) {
  const labels = useLabels(administrationLabels).identity;
  const id = useId();
  const address = useHref('/files/logo');
  const { run, isPending, error } = useAction(ChangeTenantLogo);
  const change = (image: string | null) => void run({ input: { image } }).catch(() => undefined);
  const choose = async (file: File | undefined) => {
    if (file) change(await base64Of(file));
  };
  return (
    <div className={styles['form']}>
      {hasLogo && <img className={styles['logo']} src={`${address}?v=${version}`} alt={labels.logoNow} />}
      <label htmlFor={id}>
        {labels.logo}
        <span className={styles['soft']}>{labels.logoHelp}</span>
      </label>
      <input id={id} type="file" accept="image/png,image/jpeg,image/webp" disabled={isPending} onChange={(event) => void choose(event.target.files?.[0])} />
      <Refusal error={error} />
      {hasLogo && (
        <div>
          <Button isPending={isPending} onPress={() => change(null)}>
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
