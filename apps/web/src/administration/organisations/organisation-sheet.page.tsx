import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { ApiError, type Api } from '../../graphql/api.js';
import { useApi } from '../../graphql/api-context.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import { requireSignIn } from '../../shell/use-shell.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import styles from './administration.module.css';
import { SheetOutcomeView, type SheetOutcome } from './sheet-outcome.js';

export async function load(api: Api) {
  await requireSignIn(api);
}

const FILES = '/files/organisations';

/** The directory out and in as a spreadsheet: nothing is written before each change was shown. */
export function Component() {
  const labels = useLabels(organisationAdministrationLabels);
  const api = useApi();
  return (
    <Page title={labels.sheet.title} kicker={<Link to="/administration/organisations">{labels.back}</Link>} lede={labels.sheet.lede}>
      <p>
        <a href={api.addressOf(`${FILES}/tableur.xlsx`)} download>
          {labels.sheet.download}
        </a>
      </p>
      <Section title={labels.sheet.rules} id="regles">
        <ul className={styles['list']}>
          {labels.sheet.ruleList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section title={labels.sheet.upload} id="chargement">
        <Upload />
      </Section>
    </Page>
  );
}

/** Nothing yet; reading; what the service said. */
type Step = { readonly file: File; readonly outcome: SheetOutcome } | { readonly refusal: string } | 'reading' | null;

function useUpload() {
  const api = useApi();
  const [step, setStep] = useState<Step>(null);
  const send = async (path: string, file: File) => {
    setStep('reading');
    await api.upload<SheetOutcome>(`${FILES}/${path}`, file).then(
      (outcome) => setStep({ file, outcome }),
      (error: unknown) => setStep({ refusal: error instanceof ApiError ? error.message : String(error) }),
    );
  };
  return {
    step,
    preview: (file: File) => void send('apercu', file),
    async apply(file: File, { fingerprint }: SheetOutcome) {
      await send(`chargement?empreinte=${encodeURIComponent(fingerprint)}`, file);
      await api.queries.invalidateQueries();
    },
    forget: () => setStep(null),
  };
}

function Upload() {
  const labels = useLabels(organisationAdministrationLabels).sheet;
  const { step, preview, apply, forget } = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const again = () => {
    forget();
    if (input.current) input.current.value = '';
    input.current?.focus();
  };
  const over = step !== null && step !== 'reading';
  return (
    <>
      <div className={styles['file']}>
        <label htmlFor="tableur">{labels.file}</label>
        <input
          ref={input}
          id="tableur"
          type="file"
          accept=".xlsx,.ods"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) preview(file);
          }}
        />
      </div>
      <div className={styles['outcome']} aria-live="polite">
        {step === 'reading' && <p>{labels.reading}</p>}
        {over && 'refusal' in step && <Notice tone="bad" title={step.refusal} />}
        {over && 'outcome' in step && <SheetOutcomeView outcome={step.outcome} onApply={() => void apply(step.file, step.outcome)} />}
        {over && (
          <div>
            <Button look="quiet" onPress={again}>
              {labels.another}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
