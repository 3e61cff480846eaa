import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useId, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type Api, operationQuery } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { type AvisSealShownFragment, BilanEditionList, VerifyBilan } from '../graphql/generated.js';
import { bilanEditionLabels } from '../labels/bilan-editions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Empty, Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { TextField } from '../ui/text-field.js';
import styles from './verify.module.css';

export async function load(api: Api) {
  return api.load(BilanEditionList, { pact: await pactSlug(api) });
}

const HASH = /^[0-9a-f]{64}$/;

/** Is this file a bilan, or an avis of the Conseil, that was published here? Its fingerprint is worked out in the browser: the file goes nowhere. */
export function Component() {
  const labels = useLabels(bilanEditionLabels);
  // A printed bilan bears this address with its own fingerprint.
  const [params] = useSearchParams();
  const given = params.get('empreinte')?.trim().toLowerCase() ?? '';
  const [asked, setAsked] = useState<string | null>(HASH.test(given) ? given : null);
  return (
    <Page title={labels.verification} lede={<p>{labels.verificationLede}</p>}>
      <Ask given={given} onAsk={setAsked} />
      <div role="status">{asked && <Verdict hash={asked} />}</div>
      <Published />
      <Avis />
      <Keys />
      <p className="small">{labels.offline}</p>
    </Page>
  );
}

/** Dropping a file is a shortcut: the fields and the button do the same. */
function Ask({ given, onAsk }: { given: string; onAsk: (hash: string | null) => void }) {
  const labels = useLabels(bilanEditionLabels);
  const [typed, setTyped] = useState(given);
  const [problem, setProblem] = useState<string | undefined>();
  const id = useId();
  const ask = (hash: string) => {
    const clean = hash.trim().toLowerCase();
    setProblem(HASH.test(clean) ? undefined : labels.noHash);
    onAsk(HASH.test(clean) ? clean : null);
  };
  const found = (hash: string) => {
    setTyped(hash);
    ask(hash);
  };
  const read = (file: File | undefined) => void (file && fingerprint(file).then(found, () => setProblem(labels.noReading)));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    read(event.dataTransfer.files[0]);
  };
  return (
    <form
      className={styles['form']}
      aria-label={labels.verification}
      noValidate
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault();
        ask(typed);
      }}
    >
      <div className={styles['file']}>
        <label htmlFor={id}>{labels.chooseFile}</label>
        <input id={id} type="file" accept=".json,application/json" onChange={({ target }) => read(target.files?.[0])} />
      </div>
      <TextField label={labels.typedHash} value={typed} onChange={setTyped} error={problem} spellCheck="false" autoComplete="off" />
      <div>
        <Button type="submit" look="primary">
          {labels.check}
        </Button>
      </div>
    </form>
  );
}

/** Outside a secure context browsers give no digest. */
async function fingerprint(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function Verdict({ hash }: { hash: string }) {
  const labels = useLabels(bilanEditionLabels);
  const format = useFormat();
  const { send } = useApi();
  const { data, error } = useQuery(operationQuery(send, VerifyBilan, { hash }));
  if (error) return <Notice tone="bad" title={error.message} />;
  if (!data) return <p>{labels.checking}</p>;
  const found = data.verifyBilan;
  if (data.verifyAvis) return <GenuineAvis seal={data.verifyAvis} />;
  if (!found) {
    return (
      <Notice tone="bad" title={labels.unknown}>
        <p>{labels.unknownText}</p>
      </Notice>
    );
  }
  const { year, number, state, publishedAt, replacedBy, withdrawnReason, content } = found;
  return (
    <Notice tone="good" title={labels.genuine}>
      <p>
        {labels.genuineText(content.pact, year, number, publishedAt ? format.instantDay(publishedAt) : '')} <Link to={`/bilans/${year}/editions/${number}`}>{labels.toReplacing(number)}</Link>
      </p>
      {state === 'WITHDRAWN' && <p>{`${labels.state.WITHDRAWN} : ${withdrawnReason ?? ''}`}</p>}
      {replacedBy !== null && <p>{labels.replaced(replacedBy)}</p>}
    </Notice>
  );
}

function GenuineAvis({ seal: { pact, year, number, adoptedOn, bilanEdition, replacedBy } }: { seal: AvisSealShownFragment }) {
  const labels = useLabels(bilanEditionLabels);
  const format = useFormat();
  return (
    <Notice tone="good" title={labels.genuine}>
      <p>
        {labels.genuineAvis(pact, year, number, format.day(adoptedOn), bilanEdition)} <Link to={`/bilans/${year}/avis`}>{labels.toAvis}</Link>
      </p>
      {replacedBy !== null && <p>{labels.corrected(replacedBy)}</p>}
    </Notice>
  );
}

/** One that signs no more is told: a signature of it stays good, and says when it was made. */
function Keys() {
  const labels = useLabels(bilanEditionLabels);
  const format = useFormat();
  const { pact } = useShell();
  const { bilanKeys } = useOperation(BilanEditionList, { pact: pact.slug });
  if (bilanKeys.length === 0) return null;
  return (
    <Section title={labels.keys} id="cles">
      <ul>
        {bilanKeys.map(({ fingerprint, madeAt, retiredAt }) => (
          <li key={fingerprint} className={styles['hash']}>
            {fingerprint}, {labels.keyMade(format.instantDay(madeAt))}
            {retiredAt && `, ${labels.keyRetired(format.instantDay(retiredAt))}`}
          </li>
        ))}
      </ul>
      {bilanKeys.some(({ retiredAt }) => retiredAt) && <p className="small">{labels.keyRetiredText}</p>}
    </Section>
  );
}

function Published() {
  const labels = useLabels(bilanEditionLabels);
  const format = useFormat();
  const { pact } = useShell();
  const { bilanEditions } = useOperation(BilanEditionList, { pact: pact.slug });
  if (bilanEditions.length === 0) return <Empty title={labels.none} />;
  return (
    <Section title={labels.listed} id="editions">
      <Table caption={labels.hashes} stack>
        <thead>
          <tr>
            {[labels.year, labels.day, labels.hash, labels.key].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bilanEditions.map(({ id, year, number, state, publishedAt, hash, keyFingerprint }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/bilans/${year}/editions/${number}`}>{`${year}-${number}`}</Link>
              </th>
              <td data-label={labels.day}>{`${publishedAt ? format.instantDay(publishedAt) : ''}${state === 'WITHDRAWN' ? `, ${labels.state.WITHDRAWN}` : ''}`}</td>
              <td data-label={labels.hash} className={styles['hash']}>
                {hash}
              </td>
              <td data-label={labels.key} className={styles['hash']}>
                {keyFingerprint}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Avis() {
  const labels = useLabels(bilanEditionLabels);
  const format = useFormat();
  const { pact } = useShell();
  const { avisSeals } = useOperation(BilanEditionList, { pact: pact.slug });
  if (avisSeals.length === 0) return null;
  return (
    <Section title={labels.avisListed} id="avis">
      <Table caption={labels.avisHashes} stack>
        <thead>
          <tr>
            {[labels.year, labels.avisDay, labels.hash, labels.key].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {avisSeals.map(({ id, year, number, adoptedOn, hash, keyFingerprint }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/bilans/${year}/avis`}>{`${year}-${number}`}</Link>
              </th>
              <td data-label={labels.avisDay}>{format.day(adoptedOn)}</td>
              <td data-label={labels.hash} className={styles['hash']}>
                {hash}
              </td>
              <td data-label={labels.key} className={styles['hash']}>
                {keyFingerprint}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
